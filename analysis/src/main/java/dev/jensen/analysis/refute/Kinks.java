package dev.jensen.analysis.refute;

import dev.jensen.analysis.calculus.Crossing;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.core.algebra.NormalForm;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Breaks of a function of one variable where it surely jumps, or its slope the wrong way, however
 * little: near enough to one no curvature makes up for that.
 */
final class Kinks {
  private static final int BITS = 256;
  private static final int FINEST = 8 * BITS;
  private static final Vector<Integer> NEARER = Vector.of(2, 4, 8, 16, 32, 64, BITS / 2);

  /** How small, in halvings, a jump of the slope may be. */
  private static final int SMALLEST = 4096;

  private static final int SPARE = 64;

  /** How much nearer, in halvings, than a jump of the slope is small. */
  private static final Vector<Integer> BEYOND = Vector.of(2, 10, 40);

  private Kinks() {}

  /**
   * Points on either side of such breaks, nearer and nearer.
   *
   * @param sign 1 where the slope should not fall, -1 where it should not rise
   */
  static Vector<Tuple2<Rational, Rational>> about(
      Expr function, String variable, Vector<Zeros.Zero> breaks, int sign) {
    return breaks.flatMap(each -> about(function, variable, each, sign));
  }

  private static Vector<Tuple2<Rational, Rational>> about(
      Expr function, String variable, Zeros.Zero at, int sign) {
    // Where a break is not named it takes a bisection each time, most of them for a slope that does
    // not turn at all.
    int finest = at.name() == null ? 2 * BITS : FINEST;
    for (int bits = BITS; bits <= finest; bits *= 2) {
      Interval place = place(function, variable, at, bits);
      if (place == null) {
        return Vector.empty();
      }
      if (isNone(function, variable, place, bits)) {
        return Vector.empty();
      }
      int jump = sign(jump(function, variable, place, Kinks::value, bits));
      if (jump != 0) {
        // Where the function jumps, the midpoint lies on the higher side, or the lower one.
        return beside(place, NEARER, jump == -sign ? 3 : 1, jump == sign ? 3 : 1);
      }
      Interval turn = jump(function, variable, place, Kinks::slope, bits);
      if (turn == null) {
        // A cusp, or a slope without end.
        return beside(place, NEARER, 1, 1);
      }
      if (sign(turn) != 0) {
        return sign(turn) == sign
            ? Vector.empty()
            : beside(place, NEARER, 1, 1).appendAll(closer(function, variable, at, turn));
      }
      if (bits == BITS && at.name() != null && isSmooth(function, variable, place, at.name())) {
        return Vector.empty();
      }
    }
    return Vector.empty();
  }

  /** Whether neither the function nor its slope changes at the point, by normal form. */
  private static boolean isSmooth(Expr function, String variable, Interval place, Expr at) {
    NormalForm form = new NormalForm(new Ranges(Map.of(), BITS));
    return Vector.<Sided>of(Kinks::value, Kinks::slope)
        .map(sided -> difference(function, variable, place, sided, BITS))
        .forAll(step -> step != null && form.same(Dag.substitute(step, variable, at), Expr.ZERO));
  }

  /** Points so near that a small jump of the slope outweighs what bends the pieces. */
  private static Vector<Tuple2<Rational, Rational>> closer(
      Expr function, String variable, Zeros.Zero at, Interval turn) {
    int small = halvings(turn);
    Vector<Integer> steps = BEYOND.map(k -> small + k).filter(k -> k > NEARER.last());
    Interval place =
        steps.isEmpty() || small > SMALLEST
            ? null
            : place(function, variable, at, steps.last() + SPARE);
    return place == null ? Vector.empty() : beside(place, steps, 1, 1);
  }

  private static Vector<Tuple2<Rational, Rational>> beside(
      Interval place, Vector<Integer> steps, int left, int right) {
    return steps.map(
        k ->
            Tuple.of(
                beside(place, step(k).multiply(Rational.of(-left))),
                beside(place, step(k).multiply(Rational.of(right)))));
  }

  private static @Nullable Interval place(Expr function, String variable, Zeros.Zero at, int bits) {
    return at.name() != null
        ? Ranges.point(at.name(), bits)
        : Breaks.switches(function)
            .toStream()
            .map(each -> Crossing.near(at.where(), each, variable, bits))
            .find(Objects::nonNull)
            .getOrNull();
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
        sign
            * order(here, value(function, variable, beside(at, hair.negate()), BITS), at, variable);
    int right = sign * order(here, value(function, variable, beside(at, hair), BITS), at, variable);
    Vector<Tuple2<Expr, Expr>> pairs = Vector.empty();
    for (int k : NEARER.appendAll(beyond(function, variable, at, here))) {
      Expr step = Expr.constant(step(k - NEARER.head()));
      pairs = left > 0 && right > 0 ? pairs.append(Tuple.of(at.minus(step), at.plus(step))) : pairs;
      pairs = left < 0 ? pairs.append(Tuple.of(at.minus(step), at)) : pairs;
      pairs = right < 0 ? pairs.append(Tuple.of(at, at.plus(step))) : pairs;
    }
    return pairs;
  }

  /** Steps so short that a small jump outweighs what bends the pieces. */
  private static Vector<Integer> beyond(Expr function, String variable, Expr at, Expr here) {
    Rational hair = step(BITS / 2);
    return Vector.of(hair.negate(), hair)
        .map(
            side -> Dag.substitute(value(function, variable, beside(at, side), BITS), variable, at))
        .map(piece -> new Ranges(Map.of(), FINEST).of(piece.minus(here)))
        .filter(jump -> sign(jump) != 0)
        .flatMap(jump -> BEYOND.map(k -> halvings(Objects.requireNonNull(jump)) + k))
        .filter(k -> k > NEARER.last() && k <= SMALLEST);
  }

  /** How often one is to be halved to be as small as the number, which is not zero. */
  private static int halvings(Interval number) {
    Rational least = Objects.requireNonNull(number.sign() > 0 ? number.lo() : number.negate().lo());
    return least.denominator().bitLength() - least.numerator().bitLength();
  }

  /** The order of a value and that of a piece at a break; 0 if they are not told apart. */
  private static int order(Expr value, Expr piece, Expr at, String variable) {
    return Points.compare(value, Dag.substitute(piece, variable, at)).getOrElse(0);
  }

  /** Whether the function is the same term on both sides. */
  private static boolean isNone(Expr function, String variable, Interval place, int bits) {
    Rational hair = step(bits / 2);
    Rational low = Objects.requireNonNull(place.lo()).subtract(hair);
    Rational high = Objects.requireNonNull(place.hi()).add(hair);
    return value(function, variable, low, bits) == value(function, variable, high, bits);
  }

  /** What a term of the function after the break is more than before; null if not known. */
  private static @Nullable Interval jump(
      Expr function, String variable, Interval place, Sided sided, int bits) {
    Expr step = difference(function, variable, place, sided, bits);
    return step == null ? null : new Ranges(Map.of(variable, place), bits).of(step);
  }

  private static @Nullable Expr difference(
      Expr function, String variable, Interval place, Sided sided, int bits) {
    Rational hair = step(bits / 2);
    Rational low = Objects.requireNonNull(place.lo());
    Rational high = Objects.requireNonNull(place.hi());
    Expr before = sided.of(function, variable, low.subtract(hair), bits);
    Expr after = sided.of(function, variable, high.add(hair), bits);
    return before == null || after == null ? null : after.minus(before);
  }

  private static int sign(@Nullable Interval jump) {
    return jump == null ? 0 : jump.sign();
  }

  /** What a function, or its derivative, is about on one side. */
  private interface Sided {
    @Nullable Expr of(Expr function, String variable, Rational there, int bits);
  }

  private static Rational step(int k) {
    return Rational.dyadic(BigInteger.ONE, -k);
  }

  private static @Nullable Expr slope(Expr function, String variable, Rational there, int bits) {
    return Derivative.of(value(function, variable, there, bits), variable);
  }

  private static Expr value(Expr function, String variable, Rational there, int bits) {
    Box point = Box.of(variable, Axis.point(Expr.constant(there)));
    return Branches.resolve(function, new Ranges(point, bits));
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
