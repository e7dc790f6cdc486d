package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the Gram matrices of greatest determinant, by Newton's method on the dual: the moments
 * z minimise {@code b'z} minus the logarithms of the determinants of the matrices of moments, a
 * self-concordant function (Nesterov and Nemirovskii, Interior-Point Polynomial Algorithms, chapter
 * 2). The Gram matrices are the inverses, corrected by the last step so that they meet the targets.
 *
 * <p>Without a bound below there are no positive definite Gram matrices. Then the moments either
 * give the form a negative mean, and it is no sum of squares, or they grow along a face in which
 * the Gram matrices have no part.
 */
final class Centre {
  /** What was found. */
  sealed interface Outcome {}

  /** Positive definite Gram matrices, up to rounding, and the moments that belong to them. */
  record Found(List<double[][]> grams, double[] moments) implements Outcome {}

  /** The form has a negative mean under moments that no sum of squares has. */
  record Outside() implements Outcome {}

  /** The matrices tend to singular ones. */
  record Flat(List<double[][]> grams) implements Outcome {}

  private static final int MOST_STEPS = 50;
  private static final int MOST_STEPS_EACH = 25;
  private static final double MOST_GROWTH = 1e7;
  private static final double CLOSE = 1e-6;

  /** Below this size of the step Newton's method converges quadratically, but for rounding. */
  private static final double STALLED = 0.1;

  private static final double NEAR = 5e-7;
  private static final double FAR = 1e-4;

  /** A mean below zero by this share of its terms is none of rounding. */
  private static final double EXCLUDED = 1e-6;

  private final List<GramBlock> blocks;
  private final List<double[][]> bases;
  private final double[] targets;
  private final Budget budget;
  private final double leastPivot;

  Centre(GramProblem problem, List<double[][]> bases, Budget budget) {
    this.blocks = problem.blocks();
    this.bases = bases;
    this.targets = problem.scaledTargets();
    this.budget = budget;
    // On a face some moments say nothing, and the second derivatives along them are rounding.
    boolean whole = bases.stream().allMatch(basis -> basis.length == basis[0].length);
    this.leastPivot = whole ? 1e-14 : 1e-10;
  }

  /** The outcome; null if the budget is spent. */
  @Nullable Outcome search(double[] from) {
    double mean = dot(targets, from);
    if (mean <= 0) {
      return new Outside();
    }
    int size = bases.stream().mapToInt(basis -> basis.length == 0 ? 0 : basis[0].length).sum();
    double[] begin = moved(new double[from.length], size / mean, from);
    Outcome direct = descend(begin, targets, MOST_STEPS, CLOSE);
    if (!(direct instanceof Flat flat)) {
      return direct;
    }
    return approach(begin, flat);
  }

  /**
   * From targets of which the moments are the centre to those that are wanted: on the way there is
   * a centre wherever there are Gram matrices at the end. What tends to zero does so with the
   * distance.
   */
  private @Nullable Outcome approach(double[] begin, Flat otherwise) {
    List<double[][]> inverses = inverses(begin);
    if (inverses == null) {
      return otherwise;
    }
    double[] away = slope(inverses, targets);
    double[] moments = begin;
    List<List<double[][]>> path = new ArrayList<>();
    for (double distance = 0.1; distance > NEAR; distance *= 0.1) {
      double[] between = moved(targets, distance, away);
      Outcome next = descend(moments, between, MOST_STEPS_EACH, CLOSE);
      if (!(next instanceof Found found)) {
        if (next == null || next instanceof Outside && distance > FAR) {
          return next;
        }
        break;
      }
      path.add(found.grams());
      moments = found.moments();
    }
    Outcome there = descend(moments, targets, MOST_STEPS_EACH, CLOSE);
    if (there instanceof Found || there == null) {
      return there;
    }
    return path.size() < 3 ? otherwise : new Flat(end(path));
  }

  /**
   * Where the last three points of the path lead, which are ten times closer to the end each time:
   * what is linear or quadratic in the distance is taken away (Richardson's extrapolation).
   */
  private static List<double[][]> end(List<List<double[][]>> path) {
    List<double[][]> end = new ArrayList<>();
    int n = path.size();
    for (int k = 0; k < path.getLast().size(); k++) {
      double[][] far = path.get(n - 3).get(k);
      double[][] mid = path.get(n - 2).get(k);
      double[][] near = path.get(n - 1).get(k);
      double[][] limit = new double[near.length][near.length];
      for (int i = 0; i < near.length; i++) {
        for (int j = 0; j < near.length; j++) {
          limit[i][j] = (1000 * near[i][j] - 110 * mid[i][j] + far[i][j]) / 891;
        }
      }
      end.add(limit);
    }
    return end;
  }

  /** Newton's method from these moments; null if the budget is spent. */
  private @Nullable Outcome descend(double[] from, double[] wanted, int most, double close) {
    double[] moments = from;
    double start = largest(moments);
    double last = Double.POSITIVE_INFINITY;
    List<double[][]> inverses = inverses(moments);
    for (int step = 0; step < most && inverses != null; step++) {
      if (!budget.goesOn()) {
        return null;
      }
      double[] slope = slope(inverses, wanted);
      double[] move = Dense.solve(curvature(inverses), slope, leastPivot);
      double decrement = Math.sqrt(Math.max(0, dot(slope, move)));
      if (decrement < close || decrement < STALLED && decrement > last / 2) {
        return new Found(corrected(inverses, move), moments);
      }
      last = decrement;
      double length = length(moments, wanted, move, decrement);
      moments = moved(moments, length, move);
      double mean = dot(wanted, moments);
      if (mean < -EXCLUDED * absolute(wanted, moments)) {
        return new Outside();
      }
      List<double[][]> next = inverses(moments);
      if (length == 0 || mean <= 0 || largest(moments) > MOST_GROWTH * start || next == null) {
        return new Flat(inverses);
      }
      inverses = next;
    }
    return inverses == null ? null : new Flat(inverses);
  }

  /** The negative gradient: what the inverses have beyond the targets. */
  private double[] slope(List<double[][]> inverses, double[] wanted) {
    double[] slope = new double[targets.length];
    for (int k = 0; k < blocks.size(); k++) {
      blocks.get(k).gather(Dense.lifted(bases.get(k), inverses.get(k)), slope);
    }
    for (int c = 0; c < slope.length; c++) {
      slope[c] -= wanted[c];
    }
    return slope;
  }

  /** The second derivatives, on and below the diagonal. */
  private double[][] curvature(List<double[][]> inverses) {
    double[][] sum = new double[targets.length][targets.length];
    for (int k = 0; k < blocks.size(); k++) {
      add(blocks.get(k), Dense.lifted(bases.get(k), inverses.get(k)), sum);
    }
    for (int c = 0; c < sum.length; c++) {
      for (int d = 0; d <= c; d++) {
        sum[c][d] += sum[d][c];
      }
    }
    return sum;
  }

  /** Adds a matrix that, with its transpose, is that of the second derivatives. */
  private static void add(GramBlock block, double[][] w, double[][] sum) {
    int n = block.size();
    int[] starts = block.starts();
    for (int r = 0; r < n; r++) {
      for (int s = r; s < n; s++) {
        int one = r * n + s;
        double twice = r == s ? 1 : 2;
        for (int p = 0; p <= r; p++) {
          for (int q = p; q < n && (p < r || q <= s); q++) {
            double both = twice * (w[r][p] * w[s][q] + w[r][q] * w[s][p]) / (p == q ? 2 : 1);
            int two = p * n + q;
            both /= one == two ? 2 : 1;
            for (int i = starts[one]; i < starts[one + 1] && both != 0; i++) {
              double[] row = sum[block.coefficients()[i]];
              double share = block.shares()[i] * both;
              for (int j = starts[two]; j < starts[two + 1]; j++) {
                row[block.coefficients()[j]] += share * block.shares()[j];
              }
            }
          }
        }
      }
    }
  }

  /** Inverses minus the inverses times the move times the inverses: these meet the targets. */
  private List<double[][]> corrected(List<double[][]> inverses, double[] move) {
    List<double[][]> grams = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      double[][] w = inverses.get(k);
      double[][] step = Dense.lifted(w, Dense.within(bases.get(k), blocks.get(k).spread(move)));
      double[][] gram = new double[w.length][w.length];
      for (int i = 0; i < w.length; i++) {
        for (int j = 0; j < w.length; j++) {
          gram[i][j] = w[i][j] - step[i][j];
        }
      }
      grams.add(gram);
    }
    return grams;
  }

  /** How far to go: the step that is safe, doubled while that pays. */
  private double length(double[] moments, double[] wanted, double[] move, double decrement) {
    double best = decrement < 0.25 ? 1 : 1 / (1 + decrement);
    double value = value(moved(moments, best, move), wanted);
    double now = value(moments, wanted);
    for (int halved = 0; halved < 40 && value >= now && decrement >= 0.25; halved++) {
      best /= 2;
      value = value(moved(moments, best, move), wanted);
    }
    if (decrement < 0.25) {
      return value == Double.POSITIVE_INFINITY ? 0 : best;
    }
    if (value >= now) {
      return 0;
    }
    for (double further = 2 * best; further < 1e12; further *= 2) {
      double there = value(moved(moments, further, move), wanted);
      if (there >= value) {
        break;
      }
      best = further;
      value = there;
    }
    return best;
  }

  /** The function that is made small; infinite outside of its domain. */
  private double value(double[] moments, double[] wanted) {
    double value = dot(wanted, moments);
    for (int k = 0; k < blocks.size(); k++) {
      double[][] lower = Dense.cholesky(Dense.within(bases.get(k), blocks.get(k).spread(moments)));
      if (lower == null) {
        return Double.POSITIVE_INFINITY;
      }
      for (int i = 0; i < lower.length; i++) {
        value -= 2 * Math.log(lower[i][i]);
      }
    }
    return value;
  }

  private @Nullable List<double[][]> inverses(double[] moments) {
    List<double[][]> inverses = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      double[][] lower = Dense.cholesky(Dense.within(bases.get(k), blocks.get(k).spread(moments)));
      if (lower == null) {
        return null;
      }
      inverses.add(Dense.inverse(lower));
    }
    return inverses;
  }

  private static double[] moved(double[] from, double length, double[] move) {
    double[] to = from.clone();
    for (int c = 0; c < to.length; c++) {
      to[c] += length * move[c];
    }
    return to;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  private static double absolute(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += Math.abs(a[c] * b[c]);
    }
    return sum;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double each : values) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }
}
