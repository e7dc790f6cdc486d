package dev.jensen.analysis.sos;

import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facial reduction (Borwein and Wolkowicz; Permenter and Parrilo): where the Gram matrices tend to
 * singular ones, vectors that they do not see are guessed as rationals, and what is left is a
 * smaller problem. A wrong guess costs the proof, and no more.
 */
public final class Face {
  private static final double SMALL = 1e-3;
  private static final double GAP = 20;
  private static final double UNLIKELY = 1e-3;
  private static final double CHANCE = 2e-3;
  private static final long MOST_COMMON = 100_000;

  private Face() {}

  /** The matrices in the basis of the face, near those that were given. */
  static List<double[][]> within(List<Rational[][]> bases, List<double[][]> grams) {
    List<double[][]> within = new ArrayList<>();
    for (int k = 0; k < bases.size(); k++) {
      int[] free = free(bases.get(k));
      double[][] part = new double[free.length][free.length];
      for (int i = 0; i < free.length; i++) {
        for (int j = 0; j < free.length; j++) {
          part[i][j] = grams.get(k)[free[i]][free[j]];
        }
      }
      within.add(part);
    }
    return within;
  }

  /** For each column the row in which it alone has an entry, which is 1. */
  private static int[] free(Rational[][] basis) {
    int[] free = new int[basis.length == 0 ? 0 : basis[0].length];
    for (int i = 0; i < basis.length; i++) {
      int alone = -1;
      int entries = 0;
      for (int j = 0; j < free.length; j++) {
        if (!basis[i][j].isZero()) {
          entries++;
          alone = basis[i][j].isOne() ? j : -1;
        }
      }
      if (entries == 1 && alone >= 0) {
        free[alone] = i;
      }
    }
    return free;
  }

  /** A basis for each block of what the matrices see; null if no eigenvalue stands apart. */
  static @Nullable List<Rational[][]> of(List<double[][]> grams, double exactness) {
    List<double[][]> spectra = grams.stream().map(Dense::eigen).toList();
    double bound = bound(spectra);
    if (bound == 0) {
      return null;
    }
    List<Rational[][]> bases = new ArrayList<>();
    for (double[][] pairs : spectra) {
      List<double[]> unseen = new ArrayList<>();
      for (double[] pair : pairs) {
        if (pair[0] < bound) {
          unseen.add(Arrays.copyOfRange(pair, 1, pair.length));
        }
      }
      bases.add(complement(unseen, pairs.length, exactness));
    }
    return bases;
  }

  /** Between the eigenvalues that are small and those that are not; 0 if there is no gap. */
  private static double bound(List<double[][]> spectra) {
    double[] values =
        spectra.stream().flatMap(Arrays::stream).mapToDouble(pair -> pair[0]).sorted().toArray();
    double most = values.length == 0 ? 0 : values[values.length - 1];
    double widest = GAP;
    double bound = 0;
    for (int k = 0; k + 1 < values.length; k++) {
      double low = Math.max(values[k], 1e-14 * most);
      if (values[k] < SMALL * most && values[k + 1] / low > widest) {
        widest = values[k + 1] / low;
        bound = Math.sqrt(low * values[k + 1]);
      }
    }
    return bound;
  }

  /** A rational basis, as columns, of the vectors that are orthogonal to all of these. */
  public static Rational[][] complement(List<double[]> rows, int n, double exactness) {
    int[] pivots = new int[rows.size()];
    boolean[] taken = new boolean[n];
    for (int k = 0; k < rows.size(); k++) {
      pivots[k] = pivot(rows, k, taken);
      taken[pivots[k]] = true;
      double[] row = rows.get(k);
      double lead = row[pivots[k]];
      for (int j = 0; j < n; j++) {
        row[j] /= lead;
      }
      for (int i = 0; i < rows.size(); i++) {
        double factor = rows.get(i)[pivots[k]];
        for (int j = 0; j < n && i != k; j++) {
          rows.get(i)[j] -= factor * row[j];
        }
      }
    }
    long common = common(rows);
    Rational[][] basis = new Rational[n][n - rows.size()];
    int column = 0;
    for (int free = 0; free < n; free++) {
      if (!taken[free]) {
        for (int i = 0; i < n; i++) {
          basis[i][column] = i == free ? Rational.ONE : Rational.ZERO;
        }
        for (int k = 0; k < pivots.length; k++) {
          double value = -rows.get(k)[free];
          basis[pivots[k]][column] =
              common == 0
                  ? simple(value, exactness)
                  : Rational.of(Math.round(common * value), common);
        }
        column++;
      }
    }
    return basis;
  }

  /**
   * A denominator that all entries nearly have; 0 if there is none, or it may be chance. By
   * Cramer's rule they have one, the determinant of the pivots.
   */
  private static long common(List<double[]> rows) {
    double[] values =
        rows.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(v -> Math.abs(v - Math.rint(v)) > 1e-5)
            .toArray();
    for (long d = 1; d <= MOST_COMMON; d++) {
      double tolerance = Math.min(0.05, 0.5 * Math.pow(CHANCE / d, 1.0 / values.length));
      boolean all = true;
      for (int k = 0; k < values.length && all; k++) {
        all = Math.abs(d * values[k] - Math.rint(d * values[k])) < tolerance;
      }
      if (all) {
        return d;
      }
    }
    return 0;
  }

  /** Brings the row with the largest entry left to place k; the column of that entry. */
  private static int pivot(List<double[]> rows, int k, boolean[] taken) {
    int row = k;
    int column = -1;
    for (int i = k; i < rows.size(); i++) {
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j]
            && (column < 0 || Math.abs(rows.get(i)[j]) > Math.abs(rows.get(row)[column]) + 1e-9)) {
          row = i;
          column = j;
        }
      }
    }
    java.util.Collections.swap(rows, k, row);
    return column;
  }

  /**
   * The first convergent of the continued fraction that lies far closer than its denominator makes
   * likely (Khinchin, Continued Fractions, section 9); otherwise the simplest number nearby.
   */
  private static Rational simple(double value, double exactness) {
    for (double width = 1e-2; width > exactness; width /= 4) {
      Rational guess = between(value, width);
      double q = guess.denominator().doubleValue();
      if (q * q * Math.max(exactness / 10, Math.abs(guess.toDouble() - value)) < UNLIKELY) {
        return guess;
      }
    }
    return between(value, exactness);
  }

  private static Rational between(double value, double width) {
    return Math.abs(value) < width
        ? Rational.ZERO
        : Rational.simplestBetween(Rational.of(value - width), Rational.of(value + width));
  }
}
