package dev.jensen.core.atom;

import dev.jensen.core.algebra.Spectrum;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Powers;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A norm of matrices that is a sum of their largest singular values. The entries come by rows, the
 * number of columns, a whole number, last.
 */
abstract class SingularValues extends Nary {
  /** A squared singular value has so many bits more. */
  private static final int GUARD = 8;

  SingularValues(String name, String source) {
    super(name, VARIADIC, Curvature.CONVEX, source);
  }

  /** How many of the singular values are added, of so many. */
  abstract int added(int singularValues);

  /** A bound for the norm of matrices whose entries are at most these in absolute value. */
  abstract Rational bound(Rational[][] entries);

  @Override
  public final boolean definedOn(Vector<Interval> box) {
    Rational columns = box.last().isPoint() ? box.last().lo() : null;
    return columns != null && columns.isInt() && fits(box.size() - 1, columns.toInt());
  }

  private static boolean fits(int entries, int columns) {
    return columns > 0
        && entries >= columns
        && entries % columns == 0
        && Math.min(columns, entries / columns) <= Triangle.MOST;
  }

  /**
   * The norm of the matrix of middles, and around it that of the difference. No entry is larger
   * than the norm.
   */
  @Override
  public final Interval range(Vector<Interval> box, int bits) {
    int columns = Objects.requireNonNull(box.last().lo()).toInt();
    Vector<Interval> entries = box.init();
    Interval least = entries.map(Interval::abs).reduce(Interval::max);
    Interval most = Interval.of(least.lo(), least.loOpen(), null, true);
    if (!entries.forAll(Interval::isBounded)) {
      return most;
    }
    int rows = entries.size() / columns;
    Rational[][] middles = new Rational[rows][columns];
    Rational[][] radii = new Rational[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Interval entry = entries.get(i * columns + j);
        Rational lo = Objects.requireNonNull(entry.lo());
        Rational hi = Objects.requireNonNull(entry.hi());
        middles[i][j] = lo.mid(hi);
        radii[i][j] = hi.subtract(lo).multiply(Rational.HALF);
      }
    }
    Rational radius = bound(radii);
    Interval norm = norm(middles, bits).add(Interval.closed(radius.negate(), radius));
    Interval both = norm.meet(most);
    return both == null ? most : both;
  }

  private Interval norm(Rational[][] matrix, int bits) {
    Rational[][] gram = gram(matrix);
    Spectrum squares = Spectrum.of(gram);
    Interval sum = Interval.ZERO;
    for (int k = 1; k <= added(gram.length); k++) {
      Interval square = squares.largest(k, bits + GUARD);
      sum = sum.add(Objects.requireNonNull(Powers.pow(square, Rational.HALF, bits + GUARD)));
    }
    return sum;
  }

  /** The inner products of the rows, or of the columns if there are fewer. */
  private static Rational[][] gram(Rational[][] matrix) {
    int rows = matrix.length;
    int columns = matrix[0].length;
    boolean byRows = rows <= columns;
    int n = Math.min(rows, columns);
    Rational[][] gram = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < Math.max(rows, columns); k++) {
          Rational a = byRows ? matrix[i][k] : matrix[k][i];
          Rational b = byRows ? matrix[j][k] : matrix[k][j];
          sum = sum.add(a.multiply(b));
        }
        gram[i][j] = sum;
      }
    }
    return gram;
  }

  @Override
  public final Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NEITHER;
  }

  /** The Euclidean norm of a row or a column; of two rows and two columns, a formula. */
  @Override
  public final @Nullable Expr definition(Vector<Expr> arguments) {
    Vector<Expr> entries = arguments.init();
    if (!(arguments.last() instanceof Constant columns)
        || !columns.value().isInt()
        || !fits(entries.size(), columns.value().toInt())) {
      return null;
    }
    int n = columns.value().toInt();
    if (n == 1 || n == entries.size()) {
      return Expr.apply(Atoms.NORM2, entries);
    }
    return n == 2 && entries.size() == 4 ? ofTwo(entries) : null;
  }

  /**
   * By the sum and the difference of the two singular values. The squares of these are the sum of
   * the squares of the entries, plus and minus twice the determinant, in either order.
   */
  private Expr ofTwo(Vector<Expr> entries) {
    Expr a = entries.get(0);
    Expr b = entries.get(1);
    Expr c = entries.get(2);
    Expr d = entries.get(3);
    return ofTwo(
        Expr.apply(Atoms.NORM2, a.plus(d), b.minus(c)),
        Expr.apply(Atoms.NORM2, a.minus(d), b.plus(c)));
  }

  /** The norm, given the sum and the difference of two singular values in any order. */
  abstract Expr ofTwo(Expr sum, Expr difference);

  /** The eigenvalues of the matrix beside its transpose are the singular values and negatives. */
  @Override
  public final double evaluate(double... arguments) {
    int size = arguments.length - 1;
    int columns = (int) arguments[size];
    if (columns != arguments[size] || !fits(size, columns)) {
      return Double.NaN;
    }
    int rows = size / columns;
    double[][] dilated = new double[rows + columns][rows + columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        dilated[i][rows + j] = arguments[i * columns + j];
        dilated[rows + j][i] = dilated[i][rows + j];
      }
    }
    int added = added(Math.min(rows, columns));
    return Vector.ofAll(Jacobi.eigenvalues(dilated)).takeRight(added).sum().doubleValue();
  }
}
