package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Writes a polynomial in the distances of its variables from a corner of the box, where it may have
 * no minus signs left.
 */
public final class Orthant {
  private Orthant() {}

  /** Equal terms, one for each corner of the box with rational ends, but for the corner at zero. */
  public static Vector<Expr> of(Expr term, Box box) {
    Vector<String> names = Dag.variables(term).toVector();
    if (names.size() > 4) {
      return Vector.empty();
    }
    Vector<Map<String, Expr>> corners = Vector.of(LinkedHashMap.empty());
    for (String name : names) {
      Axis axis = box.axis(name);
      Expr v = Expr.variable(name);
      Vector<Expr> moves = Vector.empty();
      if (axis.lo() instanceof Constant lo) {
        moves = moves.append(v.plus(lo));
      }
      if (axis.hi() instanceof Constant hi) {
        moves = moves.append(hi.minus(v));
      }
      Vector<Expr> all = moves.isEmpty() ? Vector.of(v) : moves;
      corners = corners.flatMap(corner -> all.map(move -> corner.put(name, move)));
    }
    return corners.map(corner -> from(term, corner)).filter(java.util.Objects::nonNull).distinct();
  }

  /**
   * The term in distances from a corner: each variable is first moved there, and then back as a
   * whole.
   */
  private static @Nullable Expr from(Expr term, Map<String, Expr> corner) {
    Box free = new Box(corner.mapValues(move -> Axis.REAL));
    NormalForm form = new NormalForm(new Ranges(free, 64));
    Fraction moved = form.of(Dag.substitute(term, corner));
    if (moved == null || !moved.denominator().isConstant()) {
      return null;
    }
    // The inverse of v + lo is v - lo; hi - v is its own inverse.
    Map<String, Expr> back =
        corner.map(
            (name, move) -> {
              Expr v = Expr.variable(name);
              Expr shift = Dag.substitute(move, name, Expr.ZERO);
              boolean mirrored = move == shift.minus(v);
              return io.vavr.Tuple.of(name, mirrored ? move : v.minus(shift));
            });
    return Dag.substitute(form.term(moved.numerator()), back);
  }
}
