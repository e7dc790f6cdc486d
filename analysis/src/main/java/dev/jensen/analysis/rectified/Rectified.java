package dev.jensen.analysis.rectified;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.Objects;

/**
 * An affine function and multiples of convex functions: so a function that is affine in pieces is
 * written as a difference of two convex ones.
 *
 * @param line the affine function as it came about, which is not written out: there may be many
 *     variables
 * @param bends the convex functions with their factors, none of which is zero
 */
record Rectified(Expr line, SortedMap<Bend, Rational> bends) {
  Rectified {
    if (bends.exists(each -> each._2.isZero())) {
      bends = bends.rejectValues(Rational::isZero);
    }
  }

  /** The affine function that the term is. */
  static Rectified of(Expr line) {
    return new Rectified(line, TreeMap.empty());
  }

  static Rectified of(Bend bend) {
    return new Rectified(Expr.ZERO, TreeMap.of(bend, Rational.ONE));
  }

  Affine affine() {
    return Objects.requireNonNull(Affine.of(line));
  }

  /** The same with its affine function written in another way. */
  Rectified with(Expr same) {
    return new Rectified(same, bends);
  }

  boolean isAffine() {
    return bends.isEmpty();
  }

  Rectified plus(Rectified that) {
    return new Rectified(line.plus(that.line), bends.merge(that.bends, Rational::add));
  }

  Rectified minus(Rectified that) {
    return plus(that.times(Rational.MINUS_ONE));
  }

  Rectified times(Rational factor) {
    return factor.isOne()
        ? this
        : new Rectified(line.times(factor), bends.mapValues(factor::multiply));
  }

  /** The affine function and the convex ones with positive factors. */
  Rectified convexPart() {
    return new Rectified(line, bends.filterValues(factor -> factor.sign() > 0));
  }

  /** What is subtracted from the convex part. */
  Rectified concavePart() {
    return new Rectified(
        Expr.ZERO, bends.filterValues(factor -> factor.sign() < 0).mapValues(Rational::negate));
  }

  /** The sign of all factors; 0 if they differ. An affine function has all signs. */
  boolean hasSign(int sign) {
    return bends.values().forAll(factor -> factor.sign() == sign);
  }

  /** The function as a term. */
  Expr term() {
    return Expr.sum(
        bends.toVector().map(each -> Expr.constant(each._2).times(each._1.term())).prepend(line));
  }
}
