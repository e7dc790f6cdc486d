package dev.jensen.core.domain;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;

/**
 * The points at which an affine function is nonnegative.
 *
 * @param strict whether it must be positive
 */
public record HalfSpace(Affine affine, boolean strict) {
  /** The affine function as a term. */
  public Expr term() {
    return affine.term();
  }

  /** Whether every point of this half-space is seen at once to lie in the other. */
  public boolean implies(HalfSpace that) {
    return affine.equals(that.affine) && (strict || !that.strict);
  }

  /** Whether the point lies in the half-space. */
  public boolean holds(Map<String, Rational> point) {
    int sign = affine.value(point).sign();
    return sign > 0 || sign == 0 && !strict;
  }

  /** {@code x + y < 1}: the variables on the left, the first without a minus. */
  @Override
  public String toString() {
    boolean turned = affine.slopes().headOption().exists(first -> first._2.sign() < 0);
    Affine left = new Affine(affine.slopes(), Rational.ZERO);
    Rational right = turned ? affine.offset() : affine.offset().negate();
    return (turned ? left.times(Rational.MINUS_ONE) : left)
        + (turned ? " <" : " >")
        + (strict ? " " : "= ")
        + right;
  }
}
