package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objective or a constraint, as the curvature that a function must have for the problem to be
 * convex: a convex function may be minimised or bounded above, a concave one maximised or bounded
 * below, an affine one fixed.
 *
 * @param name what the file calls the row
 * @param function its function; a constant side of a constraint is left out
 * @param box the intervals of the function's variables, and of no others
 * @param needed convex, concave or affine
 * @param lo what the function is at least, a term without variables; null if nothing
 * @param hi what it is at most; null if nothing
 */
public record Row(
    String name, Expr function, Box box, Curvature needed, @Nullable Expr lo, @Nullable Expr hi) {
  private static final int LONGEST_NAME = 200;

  public Row {
    name = printable(name);
  }

  /** An objective. */
  Row(String name, Expr function, Box box, Curvature needed) {
    this(name, function, box, needed, null, null);
  }

  /** The half-spaces in which the row holds, if its function is affine with rational numbers. */
  Vector<HalfSpace> halfSpaces() {
    return Vector.of(
            lo == null ? null : Affine.of(function.minus(lo)),
            hi == null ? null : Affine.of(hi.minus(function)))
        .filter(Objects::nonNull)
        .reject(affine -> affine.slopes().isEmpty())
        .map(affine -> new HalfSpace(affine, false));
  }

  /** The row that holds a function between two ends, of which null is none; no row without ends. */
  static Option<Row> between(
      String name, Expr function, Box box, @Nullable Rational lo, @Nullable Rational hi) {
    if (lo == null && hi == null) {
      return Option.none();
    }
    Curvature needed =
        lo == null ? Curvature.CONVEX : hi == null ? Curvature.CONCAVE : Curvature.AFFINE;
    return Option.of(new Row(name, function, box, needed, term(lo), term(hi)));
  }

  private static @Nullable Expr term(@Nullable Rational end) {
    return end == null ? null : Expr.constant(end);
  }

  /** The name without what a terminal would obey, and no longer than a line or two. */
  private static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(
            c ->
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                    ? '?'
                    : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
