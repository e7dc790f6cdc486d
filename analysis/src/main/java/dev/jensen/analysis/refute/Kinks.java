package dev.jensen.analysis.refute;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Breaks of a function of one variable where its slope surely jumps the wrong way, however little:
 * near enough to one no curvature makes up for that.
 */
final class Kinks {
  private static final int BITS = 256;

  private Kinks() {}

  /**
   * Points on either side of such breaks, nearer and nearer.
   *
   * @param sign 1 where the slope should not fall, -1 where it should not rise
   */
  static Vector<Tuple2<Rational, Rational>> about(
      Expr function, String variable, Vector<Expr> breaks, int sign) {
    return breaks
        .filter(at -> jumps(function, variable, at, sign))
        .flatMap(
            at -> {
              Interval place = Ranges.point(at, BITS);
              return Vector.of(2, 4, 8, 16, 32, 64, BITS / 2)
                  .map(k -> Tuple.of(beside(place, step(k).negate()), beside(place, step(k))));
            });
  }

  private static boolean jumps(Expr function, String variable, Expr at, int sign) {
    Interval place = Ranges.point(at, BITS);
    Rational hair = step(BITS / 2);
    Expr before = slope(function, variable, beside(place, hair.negate()));
    Expr after = slope(function, variable, beside(place, hair));
    if (before == null || after == null) {
      return false;
    }
    Box there = Box.of(variable, Axis.point(at));
    Interval jump = new Ranges(there, BITS).of(after.minus(before));
    return jump != null && (sign > 0 ? jump.isNegative() : jump.isPositive());
  }

  private static Rational step(int k) {
    return Rational.dyadic(BigInteger.ONE, -k);
  }

  /** The derivative of what the function is about there. */
  private static @Nullable Expr slope(Expr function, String variable, Rational there) {
    Box point = Box.of(variable, Axis.point(Expr.constant(there)));
    return Derivative.of(Branches.resolve(function, new Ranges(point, BITS)), variable);
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
