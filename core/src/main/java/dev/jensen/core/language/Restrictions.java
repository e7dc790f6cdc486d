package dev.jensen.core.language;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What comparisons between affine terms say: of one variable they narrow its interval, of several
 * they are restrictions. Vectors and matrices are compared entry by entry.
 */
public final class Restrictions {
  private Map<String, Axis> domain;
  private Vector<Restriction> all = Vector.empty();
  private Vector<MatrixInequality> matrices;
  private Map<String, Affine> tied = LinkedHashMap.empty();

  /** Restrictions besides the intervals. */
  public Restrictions(Map<String, Axis> domain) {
    this(domain, Vector.empty());
  }

  /** Restrictions besides the intervals, and besides those matrices and what is said of them. */
  public Restrictions(Map<String, Axis> domain, Vector<MatrixInequality> matrices) {
    this.domain = domain;
    this.matrices = matrices;
  }

  /** The intervals, narrowed. */
  public Map<String, Axis> domain() {
    return domain;
  }

  /** The restrictions of several variables. */
  public Vector<Restriction> all() {
    return all;
  }

  /** The matrices that are to be semidefinite. */
  public Vector<MatrixInequality> matrices() {
    return matrices;
  }

  /** The variables that were eliminated, as functions of those that are left. */
  public Map<String, Affine> tied() {
    return tied;
  }

  /**
   * Adds what the comparison says.
   *
   * @param reader what tokens stand for
   */
  void add(
      Clauses.Comparison comparison, List<Token> tokens, Function<Clauses.Slice, Value> reader) {
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
      add(new Restriction(affine, turned ? Cases.mirrored(relation) : relation, left.column()));
    }
  }

  /** Adds that a matrix is to be semidefinite, and so each entry of its diagonal nonnegative. */
  public void add(MatrixInequality inequality, int column) {
    matrices = matrices.append(inequality);
    Relation relation = inequality.strict() ? Relation.GREATER : Relation.AT_LEAST;
    for (int i = 0; i < inequality.size(); i++) {
      add(new Restriction(inequality.matrix().get(i).get(i), relation, column));
    }
  }

  private static Expr entry(Value value, int place) {
    return value instanceof Value.Scalar s ? s.term() : value.entries().get(place);
  }

  /**
   * Adds a restriction, whose function may have any number of variables.
   *
   * @throws SyntaxError if no point is left
   */
  public void add(Restriction restriction) {
    Affine affine = restriction.affine();
    Relation relation = restriction.relation();
    if (affine.variables().isEmpty()) {
      if (!relation.holds(affine.offset().sign())) {
        throw SyntaxError.at(
            SyntaxError.Code.DOMAIN,
            restriction.column(),
            "the domain is empty: %s %s 0 never holds"
                .formatted(affine.offset(), relation.symbol()));
      }
    } else if (affine.variables().size() == 1) {
      String name = affine.variables().head();
      Rational slope = affine.slope(name);
      Expr at = Expr.constant(affine.offset().negate().divide(slope));
      Axis axis = domain.get(name).getOrElse(Axis.REAL);
      domain =
          domain.put(
              name,
              End.finite(at, restriction.column())
                  .narrow(name, axis, slope.sign() > 0 ? relation : Cases.mirrored(relation)));
    } else {
      all = all.append(restriction);
    }
  }

  /**
   * Eliminates one variable by each equality: its interval becomes restrictions of the others.
   *
   * @param preferred those to eliminate rather than others: a block is curved along what is left of
   *     it
   * @throws SyntaxError if no point is left, or an interval is in the way
   */
  public void eliminate(Set<String> preferred) {
    while (true) {
      Restriction equality = all.find(each -> each.relation() == Relation.EQUAL).getOrNull();
      if (equality == null) {
        return;
      }
      String name = chosen(equality, preferred);
      Affine affine = equality.affine();
      Affine value =
          affine
              .with(name, Affine.constant(Rational.ZERO))
              .times(affine.slope(name).inverse().negate());
      tied = tied.mapValues(each -> each.with(name, value)).put(name, value);
      matrices = matrices.map(each -> each.with(name, value));
      Axis axis = domain.get(name).getOrElse(Axis.REAL);
      Vector<Restriction> rest = all.remove(equality);
      domain = domain.remove(name);
      all = Vector.empty();
      for (Restriction each : rest) {
        add(new Restriction(each.affine().with(name, value), each.relation(), each.column()));
      }
      bound(value, axis.lo(), axis.loOpen(), 1, equality.column());
      bound(value, axis.hi(), axis.hiOpen(), -1, equality.column());
    }
  }

  /** The last variable whose interval has rational ends, of the preferred ones if there is one. */
  private String chosen(Restriction equality, Set<String> preferred) {
    Vector<String> names =
        equality
            .affine()
            .variables()
            .toVector()
            .filter(name -> domain.get(name).forAll(Axis::isRational));
    return names
        .filter(preferred::contains)
        .lastOption()
        .orElse(names.lastOption())
        .getOrElseThrow(
            () ->
                SyntaxError.at(
                    SyntaxError.Code.DOMAIN,
                    equality.column(),
                    "an equality needs a variable whose interval has rational ends"));
  }

  private void bound(Affine value, @Nullable Expr end, boolean open, int side, int column) {
    if (end instanceof Constant c) {
      Affine distance = value.minus(Affine.constant(c.value())).times(Rational.of(side));
      add(new Restriction(distance, open ? Relation.GREATER : Relation.AT_LEAST, column));
    }
  }
}
