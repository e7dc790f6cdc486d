package dev.jensen.core.atom;

/**
 * The error function and its kin in floating point, to a few units in the last place; for search
 * and plots.
 */
final class Gauss {
  private static final double ROOT_PI = Math.sqrt(Math.PI);

  /** From here on the continued fraction is used. */
  private static final double FAR = 1;

  private Gauss() {}

  static double erf(double x) {
    if (Math.abs(x) > FAR) {
      return x > 0 ? 1 - tail(x) : tail(-x) - 1;
    }
    double term = x;
    double sum = x;
    for (int k = 1; Math.abs(term) > Math.ulp(sum) / 4; k++) {
      term *= 2 * x * x / (2 * k + 1);
      sum += term;
    }
    return 2 / ROOT_PI * expOfMinusSquare(x) * sum;
  }

  static double erfc(double x) {
    if (Math.abs(x) <= FAR) {
      return 1 - erf(x);
    }
    return x > 0 ? tail(x) : 2 - tail(-x);
  }

  static double logNormcdf(double x) {
    double t = Math.abs(x) / Math.sqrt(2);
    if (x > 0) {
      return Math.log1p(-erfc(t) / 2);
    }
    return t > FAR ? -x * x / 2 + Math.log(scaledTail(t) / 2) : Math.log(erfc(t) / 2);
  }

  /** erfc of a number beyond {@link #FAR}. */
  private static double tail(double x) {
    return x > 28 ? 0 : expOfMinusSquare(x) * scaledTail(x);
  }

  /** The continued fraction for exp(x^2) erfc(x), DLMF 7.9.1. */
  private static double scaledTail(double x) {
    int depth = 8 + (int) (200 / (x * x));
    double fraction = x;
    for (int k = depth; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return 1 / (ROOT_PI * fraction);
  }

  /** With the rounding error of the square put right. */
  private static double expOfMinusSquare(double x) {
    double square = x * x;
    return Math.exp(-square) * (1 - Math.fma(x, x, -square));
  }
}
