package dev.jensen.core.number;

import java.util.Random;

/** Random rationals and intervals for properties. */
final class Draw {
  private Draw() {}

  static Rational rational(Random random, int size) {
    int denominator = 1 + random.nextInt(random.nextBoolean() ? 4 : 1000);
    return Rational.of(
        random.nextInt(2 * size * denominator + 1) - size * denominator, denominator);
  }

  /** Ends among few integers, so that zeros, points and equal ends are common. */
  static Interval interval(Random random) {
    Rational a = Rational.of(random.nextInt(7) - 3);
    Rational b = Rational.of(random.nextInt(7) - 3);
    if (a.equals(b)) {
      return Interval.point(a);
    }
    return Interval.of(
        random.nextInt(6) == 0 ? null : a.min(b),
        random.nextBoolean(),
        random.nextInt(6) == 0 ? null : a.max(b),
        random.nextBoolean());
  }

  /** A member, often close to an end. */
  static Rational member(Random random, Interval x) {
    Rational low = x.lo();
    Rational high = x.hi();
    if (low == null) {
      low = (high == null ? Rational.ZERO : high).subtract(Rational.of(1 + random.nextInt(1000)));
    }
    if (high == null) {
      high = low.max(Rational.ZERO).add(Rational.of(1 + random.nextInt(1000)));
    }
    if (random.nextInt(4) == 0 && x.contains(low)) {
      return low;
    }
    if (random.nextInt(4) == 0 && x.contains(high)) {
      return high;
    }
    Rational part = Rational.of(1 + random.nextInt(999), 1000);
    if (random.nextBoolean()) {
      part = part.pow(8);
    }
    return low.add(high.subtract(low).multiply(part));
  }
}
