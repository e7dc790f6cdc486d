package dev.jensen.analysis.rectified;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;

/**
 * An affine function and multiples of convex functions: so a function that is affine in pieces is
 * written as a difference of two convex ones.
 *
 * @param bends the convex functions with their factors, none of which is zero
 */
record Rectified(Affine affine, SortedMap<Bend, Rational> bends) {
  Rectified {
    if (bends.exists(each -> each._2.isZero())) {
      bends = bends.rejectValues(Rational::isZero);
    }
  }

  static Rectified of(Affine affine) {
    return new Rectified(affine, TreeMap.empty());
  }

  static Rectified of(Bend bend) {
    return new Rectified(Affine.constant(Rational.ZERO), TreeMap.of(bend, Rational.ONE));
  }

  boolean isAffine() {
    return bends.isEmpty();
  }

  Rectified plus(Rectified that) {
    return new Rectified(affine.plus(that.affine), bends.merge(that.bends, Rational::add));
  }

  Rectified minus(Rectified that) {
    return plus(that.times(Rational.MINUS_ONE));
  }

  Rectified times(Rational factor) {
    return factor.isOne()
        ? this
        : new Rectified(affine.times(factor), bends.mapValues(factor::multiply));
  }

  /** The affine function and the convex ones with positive factors. */
  Rectified convexPart() {
    return new Rectified(affine, bends.filterValues(factor -> factor.sign() > 0));
  }

  /** What is subtracted from the convex part. */
  Rectified concavePart() {
    return new Rectified(
        Affine.constant(Rational.ZERO),
        bends.filterValues(factor -> factor.sign() < 0).mapValues(Rational::negate));
  }

  /** The sign of all factors; 0 if they differ. An affine function has all signs. */
  boolean hasSign(int sign) {
    return bends.values().forAll(factor -> factor.sign() == sign);
  }

  /** The function as a term. */
  Expr term() {
    return Expr.sum(
        bends
            .toVector()
            .map(each -> Expr.constant(each._2).times(each._1.term()))
            .prepend(affine.term()));
  }
}
