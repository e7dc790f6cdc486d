package dev.jensen.core.number;

/** Products and quotients of intervals of doubles. */
final class DoubleProducts {
  private DoubleProducts() {}

  /** A zero end times an infinite one is zero, since infinity is not attained. */
  static DoubleInterval multiply(DoubleInterval x, DoubleInterval y) {
    if (!x.isDefined() || !y.isDefined()) {
      return DoubleInterval.UNDEFINED;
    }
    if (x.isZero() || y.isZero()) {
      return DoubleInterval.ZERO;
    }
    double a = product(x.lo(), y.lo());
    double b = product(x.lo(), y.hi());
    double c = product(x.hi(), y.lo());
    double d = product(x.hi(), y.hi());
    double low = Math.nextDown(Math.min(Math.min(a, b), Math.min(c, d)));
    double high = Math.nextUp(Math.max(Math.max(a, b), Math.max(c, d)));
    boolean positive = x.lo() >= 0 && y.lo() >= 0 || x.hi() <= 0 && y.hi() <= 0;
    boolean negative = x.lo() >= 0 && y.hi() <= 0 || x.hi() <= 0 && y.lo() >= 0;
    return new DoubleInterval(
        positive ? Math.max(0, low) : low, negative ? Math.min(0, high) : high);
  }

  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  /** Quotients by the divisors other than zero. */
  static DoubleInterval divide(DoubleInterval x, DoubleInterval y) {
    if (!x.isDefined() || !y.isDefined() || y.isZero()) {
      return DoubleInterval.UNDEFINED;
    }
    if (x.isZero()) {
      return DoubleInterval.ZERO;
    }
    if (y.lo() < 0 && y.hi() > 0) {
      return DoubleInterval.ALL;
    }
    if (y.hi() <= 0) {
      return divide(x.negate(), y.negate());
    }
    double low = Math.nextDown(x.lo() >= 0 ? x.lo() / y.hi() : x.lo() / y.lo());
    double high = Math.nextUp(x.hi() <= 0 ? x.hi() / y.hi() : x.hi() / y.lo());
    return new DoubleInterval(
        x.lo() >= 0 ? Math.max(0, low) : low, x.hi() <= 0 ? Math.min(0, high) : high);
  }
}
