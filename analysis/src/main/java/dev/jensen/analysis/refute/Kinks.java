package dev.jensen.analysis.refute;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Breaks of a function of one variable where it surely jumps, or its slope the wrong way, however
 * little: near enough to one no curvature makes up for that.
 */
final class Kinks {
  private static final int BITS = 256;
  private static final Vector<Integer> NEARER = Vector.of(2, 4, 8, 16, 32, 64, BITS / 2);

  private Kinks() {}

  /**
   * Points on either side of such breaks, nearer and nearer.
   *
   * @param sign 1 where the slope should not fall, -1 where it should not rise
   */
  static Vector<Tuple2<Rational, Rational>> about(
      Expr function, String variable, Vector<Expr> breaks, int sign) {
    return breaks.flatMap(at -> about(function, variable, at, sign));
  }

  private static Vector<Tuple2<Rational, Rational>> about(
      Expr function, String variable, Expr at, int sign) {
    Interval place = Ranges.point(at, BITS);
    // Where the function jumps, the midpoint lies on the higher side, or the lower one.
    int jump = jump(function, variable, at, Kinks::value);
    int left = jump == -sign ? 3 : 1;
    int right = jump == sign ? 3 : 1;
    return jump == 0 && jump(function, variable, at, Kinks::slope) != -sign
        ? Vector.empty()
        : NEARER.map(
            k ->
                Tuple.of(
                    beside(place, step(k).multiply(Rational.of(-left))),
                    beside(place, step(k).multiply(Rational.of(right)))));
  }

  /** Points at such breaks, and next to them, if the value there is none of those beside it. */
  static Vector<Tuple2<Expr, Expr>> at(
      Expr function, String variable, Vector<Expr> breaks, int sign) {
    return Smoothness.withoutJumps(function)
        ? Vector.empty()
        : breaks.flatMap(at -> at(function, variable, at, sign));
  }

  private static Vector<Tuple2<Expr, Expr>> at(Expr function, String variable, Expr at, int sign) {
    Expr here = Branches.at(LinkedHashMap.of(variable, at), function);
    Rational hair = step(BITS / 2);
    int left =
        sign * order(here, value(function, variable, beside(at, hair.negate())), at, variable);
    int right = sign * order(here, value(function, variable, beside(at, hair)), at, variable);
    Vector<Tuple2<Expr, Expr>> pairs = Vector.empty();
    for (int k : NEARER) {
      Expr step = Expr.constant(step(k - NEARER.head()));
      pairs = left > 0 && right > 0 ? pairs.append(Tuple.of(at.minus(step), at.plus(step))) : pairs;
      pairs = left < 0 ? pairs.append(Tuple.of(at.minus(step), at)) : pairs;
      pairs = right < 0 ? pairs.append(Tuple.of(at, at.plus(step))) : pairs;
    }
    return pairs;
  }

  /** The order of a value and that of a piece at a break; 0 if they are not told apart. */
  private static int order(Expr value, Expr piece, Expr at, String variable) {
    return Points.compare(value, Dag.substitute(piece, variable, at)).getOrElse(0);
  }

  /** The sign of what a term of the function after the break is more than before; 0 if unknown. */
  private static int jump(Expr function, String variable, Expr at, Sided sided) {
    Interval place = Ranges.point(at, BITS);
    Rational hair = step(BITS / 2);
    Expr before = sided.of(function, variable, beside(place, hair.negate()));
    Expr after = sided.of(function, variable, beside(place, hair));
    if (before == null || after == null) {
      return 0;
    }
    Box there = Box.of(variable, Axis.point(at));
    Interval jump = new Ranges(there, BITS).of(after.minus(before));
    return jump == null ? 0 : jump.isPositive() ? 1 : jump.isNegative() ? -1 : 0;
  }

  /** What a function, or its derivative, is about on one side. */
  private interface Sided {
    @Nullable Expr of(Expr function, String variable, Rational there);
  }

  private static Rational step(int k) {
    return Rational.dyadic(BigInteger.ONE, -k);
  }

  private static @Nullable Expr slope(Expr function, String variable, Rational there) {
    return Derivative.of(value(function, variable, there), variable);
  }

  private static Expr value(Expr function, String variable, Rational there) {
    Box point = Box.of(variable, Axis.point(Expr.constant(there)));
    return Branches.resolve(function, new Ranges(point, BITS));
  }

  private static Rational beside(Expr at, Rational step) {
    return beside(Ranges.point(at, BITS), step);
  }

  /** A short number so far from the place, or a little further. */
  private static Rational beside(Interval place, Rational step) {
    Rational end = Objects.requireNonNull(step.sign() > 0 ? place.hi() : place.lo());
    Rational near = end.add(step);
    Rational far = near.add(step);
    return step.sign() > 0
        ? Rational.simplestBetween(near, far)
        : Rational.simplestBetween(far, near);
  }
}
