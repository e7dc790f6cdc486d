package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.number.Rational;
import java.util.HashMap;
import java.util.Map;

/**
 * Moments of a product of measures, one for each variable: even on an interval, falling off
 * exponentially on a half-line, Gaussian on the line.
 */
final class Measure {
  private static final int MOST_DEGREE = 64;

  private final Map<Integer, double[]> moments = new HashMap<>();

  /** The variable is Gaussian. */
  void overall(int variable) {
    double[] values = new double[MOST_DEGREE];
    values[0] = 1;
    for (int k = 2; k < MOST_DEGREE; k += 2) {
      values[k] = (k - 1) * values[k - 2];
    }
    moments.put(variable, values);
  }

  /** The variable is spread over its axis. */
  void within(int variable, Axis axis) {
    Rational lo = axis.lo() instanceof Constant low ? low.value() : null;
    Rational hi = axis.hi() instanceof Constant high ? high.value() : null;
    double[] values = new double[MOST_DEGREE];
    if (lo != null && hi != null) {
      double a = lo.toDouble();
      double b = hi.toDouble();
      for (int k = 0; k < MOST_DEGREE; k++) {
        // The mean of x^k is that of the products a^j b^(k-j).
        double sum = 0;
        for (int j = 0; j <= k; j++) {
          sum += Math.pow(a, j) * Math.pow(b, k - j);
        }
        values[k] = sum / (k + 1);
      }
    } else if (lo != null) {
      fadeFrom(lo.toDouble(), values);
    } else if (hi != null) {
      fadeFrom(-hi.toDouble(), values);
      for (int k = 1; k < MOST_DEGREE; k += 2) {
        values[k] = -values[k];
      }
    } else {
      overall(variable);
      return;
    }
    moments.put(variable, values);
  }

  /** The moments of an exponential variable that begins there, by parts. */
  private static void fadeFrom(double end, double[] values) {
    values[0] = 1;
    for (int k = 1; k < MOST_DEGREE; k++) {
      values[k] = Math.pow(end, k) + k * values[k - 1];
    }
  }

  /** The mean of the monomial. */
  double of(Monomial monomial) {
    double mean = 1;
    for (int g : monomial.generators()) {
      mean *= moments.getOrDefault(g, new double[MOST_DEGREE])[monomial.exponent(g)];
    }
    return mean;
  }

  /** Whether the moments of that degree are known. */
  static boolean reaches(int degree) {
    return degree < MOST_DEGREE;
  }
}
