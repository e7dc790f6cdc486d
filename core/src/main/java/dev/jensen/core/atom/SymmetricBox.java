package dev.jensen.core.atom;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.Spectrum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.IntervalElimination;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The symmetric matrices whose entries lie in intervals, between two matrices of rationals in the
 * order of Loewner.
 *
 * <p>Let M have the middles of the intervals off the diagonal, and r be their radii. The matrix
 * with the sums of the rows of r on its diagonal, plus or minus entries of at most r elsewhere, is
 * diagonally dominant and so positive semidefinite. So each matrix of the box is at least M with
 * the lower ends less those sums on the diagonal, and at most M with the upper ends and those sums.
 * Eigenvalues, determinants of definite matrices and the negative inverse grow in that order (Horn
 * and Johnson, Matrix Analysis, corollaries 4.3.12 and 7.7.4).
 */
final class SymmetricBox {
  /** So many bits tell whether a box is definite. */
  private static final int BITS = 256;

  /** Up to so many rows the corners of a box are looked at, of which there are 2^(n-1). */
  private static final int FEW = 6;

  /** Up to so many rows the ends of the intervals are used as they are, be they long or short. */
  private static final int SMALL = 4;

  /** The bits by which numbers are longer than the results. */
  private static final int GUARD = 64;

  private final Interval[][] entries;

  private SymmetricBox(Interval[][] entries) {
    this.entries = entries;
  }

  static SymmetricBox of(Vector<Interval> triangle, int n) {
    Interval[][] entries = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries[i][j] = triangle.get(Triangle.place(n, i, j));
      }
    }
    return new SymmetricBox(entries);
  }

  int size() {
    return entries.length;
  }

  SymmetricBox negate() {
    Interval[][] negated = entries();
    for (Interval[] row : negated) {
      Arrays.setAll(row, j -> row[j].negate());
    }
    return new SymmetricBox(negated);
  }

  /** The entries, to be written over. */
  Interval[][] entries() {
    return Arrays.stream(entries).map(Interval[]::clone).toArray(Interval[][]::new);
  }

  private boolean isPoint() {
    return Arrays.stream(entries).flatMap(Arrays::stream).allMatch(Interval::isPoint);
  }

  /**
   * A matrix that is at most each of the box; null if an end it needs is infinite. Of a larger box
   * its entries are short numbers, and what the middles are moved by counts among the radii.
   */
  private Rational @Nullable [][] least(int bits) {
    int n = size();
    Rational[][] least = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      Rational diagonal = entries[i][i].lo();
      for (int j = 0; j < n; j++) {
        Rational lo = entries[i][j].lo();
        Rational hi = entries[i][j].hi();
        if (j != i && lo != null && hi != null && diagonal != null) {
          least[i][j] = shortened(lo.mid(hi), bits);
          diagonal = diagonal.subtract(hi.subtract(least[i][j]));
        } else if (j != i) {
          return null;
        }
      }
      if (diagonal == null) {
        return null;
      }
      least[i][i] = shortened(diagonal, bits);
    }
    return least;
  }

  /** The number or one below it; so the upper end is the farther one from a middle. */
  private Rational shortened(Rational x, int bits) {
    return isSmall() || bits == IntervalElimination.EXACT ? x : x.roundDown(bits);
  }

  private boolean isSmall() {
    return size() <= SMALL;
  }

  /** A matrix that is at least each of the box; null if an end it needs is infinite. */
  private Rational @Nullable [][] most(int bits) {
    Rational[][] mirrored = negate().least(bits);
    if (mirrored == null) {
      return null;
    }
    for (Rational[] row : mirrored) {
      Arrays.setAll(row, j -> row[j].negate());
    }
    return mirrored;
  }

  /** Whether each matrix of the box is shown to be positive definite. */
  boolean isPositiveDefinite() {
    return isAtLeast(least(IntervalElimination.EXACT), Ldl.Definiteness.POSITIVE_DEFINITE)
        || !isPoint() && pivots(BITS) != null
        || cornersAreAtLeast(Ldl.Definiteness.POSITIVE_DEFINITE);
  }

  /** Whether each matrix of the box is shown to be positive semidefinite. */
  boolean isPositiveSemidefinite() {
    return isAtLeast(least(IntervalElimination.EXACT), Ldl.Definiteness.POSITIVE_SEMIDEFINITE)
        || !isPoint() && pivots(BITS) != null
        || cornersAreAtLeast(Ldl.Definiteness.POSITIVE_SEMIDEFINITE);
  }

  private static boolean isAtLeast(Rational @Nullable [][] matrix, Ldl.Definiteness wanted) {
    // From the strongest to the weakest.
    return matrix != null && Ldl.of(matrix).definiteness().compareTo(wanted) <= 0;
  }

  /**
   * Where the signs of x are z, the form of x is least at the matrix whose entries are the lower
   * ends where z_i z_j is positive and on the diagonal, and the upper ends elsewhere. So these
   * matrices decide (Rohn, Positive definiteness and stability of interval matrices).
   */
  private boolean cornersAreAtLeast(Ldl.Definiteness wanted) {
    int n = size();
    if (n > FEW || isPoint() || least(BITS) == null) {
      return false;
    }
    for (int signs = 0; signs < 1 << (n - 1); signs++) {
      Rational[][] corner = new Rational[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          boolean same = (signs >> i & 1) == (signs >> j & 1);
          Interval entry = entries[i][j];
          corner[i][j] = Objects.requireNonNull(same ? entry.lo() : entry.hi());
        }
      }
      if (!isAtLeast(corner, wanted)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Vector<Interval> pivots(int bits) {
    return IntervalElimination.pivots(entries(), size(), bits);
  }

  /** Holds the sum of the k largest eigenvalues of each matrix of the box. */
  Interval sumOfLargest(int k, int bits) {
    Vector<Interval> diagonal = Vector.range(0, size()).map(i -> entries[i][i]);
    if (k == size()) {
      return diagonal.reduce(Interval::add);
    }
    // It is at least the sum of the k largest entries of the diagonal (Schur).
    Vector<Rational> low = diagonal.map(Interval::lo).filter(Objects::nonNull).sorted();
    Interval sum =
        low.size() < k
            ? Interval.ALL
            : Interval.atLeast(low.takeRight(k).fold(Rational.ZERO, Rational::add));
    return between(sum, m -> Spectrum.of(m).sumOfLargest(k, bits), true, bits);
  }

  /** Holds the determinant of each matrix of the box, which must be positive semidefinite. */
  Interval determinant(int bits) {
    Vector<Interval> pivots = isPoint() ? null : pivots(bits);
    Interval natural =
        pivots == null ? Interval.NONNEGATIVE : pivots.reduce((a, b) -> a.multiply(b).round(bits));
    return between(natural, m -> determinant(m, bits), true, bits);
  }

  /** The determinant if the matrix is positive semidefinite; no lower bound of one that is not. */
  private static Interval determinant(Rational[][] matrix, int bits) {
    int fine = bits + GUARD;
    Vector<Interval> pivots = IntervalElimination.pivots(points(matrix), matrix.length, fine);
    if (pivots == null) {
      // What is singular at so many bits may yet be definite.
      pivots = IntervalElimination.pivots(points(matrix), matrix.length, IntervalElimination.EXACT);
    }
    return pivots == null ? Interval.ZERO : pivots.reduce((a, b) -> a.multiply(b).round(fine));
  }

  /**
   * Holds the trace of {@code C'A^-1 C} for each matrix A of the box, which must be positive
   * definite, and each C of those entries.
   */
  Interval traceOfInverse(Interval[][] c, int bits) {
    Interval natural = isPoint() ? null : traceOfInverse(entries, c, bits);
    return between(
        natural == null ? Interval.NONNEGATIVE : natural,
        m -> {
          Interval rounded = traceOfInverse(points(m), c, bits + GUARD);
          return rounded == null
              ? traceOfInverse(points(m), c, IntervalElimination.EXACT)
              : rounded;
        },
        false,
        bits);
  }

  /** What is left of a border by elimination is the negative of that product. */
  private static @Nullable Interval traceOfInverse(Interval[][] a, Interval[][] c, int bits) {
    int n = a.length;
    int columns = c[0].length;
    Interval[][] bordered = new Interval[n + columns][n + columns];
    for (int i = 0; i < n + columns; i++) {
      for (int j = 0; j <= i; j++) {
        bordered[i][j] = i < n ? a[i][j] : j < n ? c[j][i - n] : Interval.ZERO;
        bordered[j][i] = bordered[i][j];
      }
    }
    if (IntervalElimination.pivots(bordered, n, bits) == null) {
      return null;
    }
    Interval trace = Interval.ZERO;
    for (int i = n; i < n + columns; i++) {
      trace = trace.subtract(bordered[i][i]);
    }
    return trace;
  }

  private static Interval[][] points(Rational[][] matrix) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(Interval::point).toArray(Interval[]::new))
        .toArray(Interval[][]::new);
  }

  /** A function of matrices of rationals, of which null says nothing. */
  @FunctionalInterface
  private interface Bound {
    @Nullable Interval of(Rational[][] matrix);
  }

  /**
   * What is known of a function, sharpened by its values at {@link #least} and {@link #most},
   * between which it rises, or falls.
   */
  private Interval between(Interval known, Bound function, boolean rises, int bits) {
    Rational[][] low = least(bits + GUARD);
    Rational[][] high = isPoint() && isSmall() ? low : most(bits + GUARD);
    Interval atLeast = low == null ? null : function.of(low);
    Interval atMost = high == low ? atLeast : high == null ? null : function.of(high);
    Interval first = rises ? atLeast : atMost;
    Interval last = rises ? atMost : atLeast;
    Interval bounds =
        Interval.of(
            first == null ? null : first.lo(),
            first == null || first.loOpen(),
            last == null ? null : last.hi(),
            last == null || last.hiOpen());
    Interval both = known.meet(bounds);
    return both == null ? known : both;
  }
}
