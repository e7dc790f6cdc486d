package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.control.Option;
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
 */
public record Row(String name, Expr function, Box box, Curvature needed) {
  private static final int LONGEST_NAME = 200;

  public Row {
    name = printable(name);
  }

  /** The row that holds a function between two ends, of which null is none; no row without ends. */
  static Option<Row> between(
      String name, Expr function, Box box, @Nullable Rational lo, @Nullable Rational hi) {
    if (lo == null && hi == null) {
      return Option.none();
    }
    Curvature needed =
        lo == null ? Curvature.CONVEX : hi == null ? Curvature.CONCAVE : Curvature.AFFINE;
    return Option.of(new Row(name, function, box, needed));
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
