package dev.jensen.analysis.rectified;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The convex function max(P, Q) where the function {@code P - Q}, both of them convex, changes its
 * sign. The rectified function is {@code max(P, Q) - Q}.
 */
final class Bend implements Comparable<Bend> {
  private final int number;
  private final Rectified inside;
  private final Rational lead;
  private final @Nullable Expr line;
  private @Nullable Expr term;

  /**
   * A bend, where the function inside is zero; its number tells it from all others.
   *
   * @param lead the factor by which multiples of the function inside are told
   * @param line the function inside as it is written, if it is affine; may be null
   */
  Bend(int number, Rectified inside, Rational lead, @Nullable Expr line) {
    this.number = number;
    this.inside = inside;
    this.lead = lead;
    this.line = line;
  }

  /** The function that is zero at the bend. */
  Rectified inside() {
    return inside;
  }

  Rational lead() {
    return lead;
  }

  /** The convex function as a term. */
  Expr term() {
    Expr known = term;
    if (known == null) {
      Expr above = line != null ? line : inside.convexPart().term();
      Expr below = inside.concavePart().term();
      known = below.isZero() ? Expr.apply(Atoms.RELU, above) : Expr.apply(Atoms.MAX, above, below);
      term = known;
    }
    return known;
  }

  @Override
  public int compareTo(Bend that) {
    return Integer.compare(number, that.number);
  }
}
