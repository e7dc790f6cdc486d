package dev.jensen.analysis.refute;

import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stretches on which a function of one variable is negative though floating point cannot see it:
 * about its lowest points, which Newton's method finds to hundreds of digits, and about the zeros
 * of the terms it is made of, where bumps have their centres.
 */
final class Dips {
  private static final int BITS = 600;
  private static final int ITERATIONS = 14;
  private static final int MOST_CENTRES = 40;

  private final Expr function;
  private final String variable;
  private final Axis axis;

  private Dips(Expr function, String variable, Axis axis) {
    this.function = function;
    this.variable = variable;
    this.axis = axis;
  }

  /** Closed intervals inside the axis on which the function is surely negative. */
  static Vector<Interval> negative(Expr function, String variable, Axis axis) {
    Dips dips = new Dips(function, variable, axis);
    return dips.lowest()
        .appendAll(dips.centres())
        .map(dips::around)
        .filter(java.util.Objects::nonNull)
        .toVector();
  }

  /** About where the derivative of the function is zero. */
  private Vector<Rational> lowest() {
    Expr slope = Derivative.of(function, variable);
    Expr bend = slope == null ? null : Derivative.of(slope, variable);
    if (slope == null || bend == null) {
      return Vector.empty();
    }
    Vector<Zeros.Zero> zeros = Zeros.located(slope, variable, axis);
    if (zeros == null) {
      return Vector.empty();
    }
    return zeros
        .take(MOST_CENTRES)
        .map(zero -> refined(zero, slope, bend))
        .filter(java.util.Objects::nonNull)
        .toVector();
  }

  private @Nullable Rational refined(Zeros.Zero zero, Expr slope, Expr bend) {
    if (zero.name() != null) {
      return middle(Ranges.point(zero.name(), BITS));
    }
    Rational x = middle(zero.where());
    for (int i = 0; x != null && i < ITERATIONS; i++) {
      Rational rise = middle(at(slope, x));
      Rational rate = middle(at(bend, x));
      if (rise == null || rate == null || rate.isZero()) {
        return x;
      }
      x = shortened(x.subtract(rise.divide(rate)));
    }
    return x;
  }

  /** The zeros of what functions are applied to and powers are taken of. */
  private Vector<Rational> centres() {
    Vector<Rational> centres = Vector.empty();
    for (Expr part : Dag.parts(function)) {
      Expr inner =
          part instanceof Apply a && a.arguments().size() == 1
              ? a.argument()
              : part instanceof Power p ? p.base() : null;
      if (inner == null || centres.size() > MOST_CENTRES || Dag.parts(inner).size() > 40) {
        continue;
      }
      Vector<Zeros.Zero> zeros = Zeros.located(inner, variable, axis);
      for (Zeros.Zero zero : zeros == null ? Vector.<Zeros.Zero>empty() : zeros) {
        Rational x = middle(zero.name() != null ? Ranges.point(zero.name(), BITS) : zero.where());
        centres = x == null ? centres : centres.append(x);
      }
    }
    return centres.distinct();
  }

  /** The widest of some intervals about the point on which the function is negative. */
  private @Nullable Interval around(Rational x) {
    if (!Points.on(Expr.constant(x), axis) || !isNegative(Interval.point(x))) {
      return null;
    }
    Interval widest = null;
    for (int k = BITS / 2; k >= 0; k -= 8) {
      Rational step = Rational.dyadic(BigInteger.ONE, -k);
      Interval near = Interval.closed(x.subtract(step), x.add(step));
      if (!isNegative(near)) {
        break;
      }
      widest = near;
    }
    return widest;
  }

  private boolean isNegative(Interval where) {
    Axis part =
        new Axis(
            Expr.constant(Objects.requireNonNull(where.lo())),
            false,
            Expr.constant(Objects.requireNonNull(where.hi())),
            false);
    if (!Points.within(part, axis)) {
      return false;
    }
    Interval range = new Ranges(Box.of(variable, part), BITS).of(function);
    return range != null && range.isNegative();
  }

  private @Nullable Interval at(Expr term, Rational x) {
    return new Ranges(Box.of(variable, Axis.point(Expr.constant(x))), BITS).of(term);
  }

  private static @Nullable Rational middle(@Nullable Interval range) {
    return range == null || range.lo() == null || range.hi() == null
        ? null
        : shortened(range.lo().mid(range.hi()));
  }

  /** The number to so many places after the point. */
  private static Rational shortened(Rational x) {
    BigInteger scaled = x.numerator().shiftLeft(BITS).divide(x.denominator());
    return Rational.dyadic(scaled, -BITS);
  }
}
