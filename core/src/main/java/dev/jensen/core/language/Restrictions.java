package dev.jensen.core.language;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.Function;

/**
 * What comparisons between affine terms say: of one variable they narrow its interval, of several
 * they are restrictions. Vectors and matrices are compared entry by entry.
 */
final class Restrictions {
  private final Function<Clauses.Slice, Value> reader;
  private Map<String, Axis> domain;
  private Vector<Restriction> all = Vector.empty();

  /**
   * Restrictions besides the intervals.
   *
   * @param reader what tokens stand for
   */
  Restrictions(Map<String, Axis> domain, Function<Clauses.Slice, Value> reader) {
    this.domain = domain;
    this.reader = reader;
  }

  /** The intervals, narrowed. */
  Map<String, Axis> domain() {
    return domain;
  }

  Vector<Restriction> all() {
    return all;
  }

  /** Adds what the comparison says. */
  void add(Clauses.Comparison comparison, List<Token> tokens) {
    Vector<Value> sides =
        comparison.sides().map(side -> reader.apply(side).at(tokens.get(side.from()).column()));
    for (int i = 0; i < comparison.relations().size(); i++) {
      add(sides.get(i), comparison.relations().get(i), sides.get(i + 1));
    }
  }

  private void add(Value left, Relation relation, Value right) {
    boolean turned = relation == Relation.LESS || relation == Relation.AT_MOST;
    Value low = turned ? left : right;
    Value high = turned ? right : left;
    int size = Math.max(low.entries().size(), high.entries().size());
    boolean fits =
        !(low instanceof Value.Matrix a)
            || !(high instanceof Value.Matrix b)
            || a.rows() == b.rows() && a.columns() == b.columns();
    if (!fits) {
      throw SyntaxError.at(
          right.column(), "cannot compare " + left.shown() + " with " + right.shown());
    }
    for (int i = 0; i < size; i++) {
      Expr difference = entry(high, i).minus(entry(low, i));
      Affine affine = Affine.of(difference);
      if (affine == null) {
        throw SyntaxError.at(
                left.column(),
                "a constraint must be affine with rational coefficients, and "
                    + difference
                    + " is not")
            .hint("write constraints such as x + 2y <= 1");
      }
      add(affine, turned ? Cases.mirrored(relation) : relation, left.column());
    }
  }

  private static Expr entry(Value value, int place) {
    return value instanceof Value.Scalar s ? s.term() : value.entries().get(place);
  }

  private void add(Affine affine, Relation relation, int column) {
    if (affine.variables().isEmpty()) {
      if (!relation.holds(affine.offset().sign())) {
        throw SyntaxError.at(
            SyntaxError.Code.DOMAIN,
            column,
            "the domain is empty: %s %s 0 never holds"
                .formatted(affine.offset(), relation.symbol()));
      }
    } else if (affine.variables().size() == 1) {
      String name = affine.variables().head();
      Rational slope = affine.slope(name);
      End end = End.finite(Expr.constant(affine.offset().negate().divide(slope)), column);
      Relation own = slope.sign() > 0 ? relation : Cases.mirrored(relation);
      Axis axis = domain.get(name).getOrElse(Axis.REAL);
      domain = domain.put(name, end.narrow(name, axis, own));
    } else {
      all = all.append(new Restriction(affine, relation, column));
    }
  }
}
