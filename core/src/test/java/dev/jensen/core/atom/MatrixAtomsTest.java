package dev.jensen.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.algebra.Rotated;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Atoms of matrices, held to matrices whose spectra are known and to random segments. */
final class MatrixAtomsTest {
  private static final int SEGMENTS = 2000;

  static Vector<Atom> definite() {
    return Vector.of(Atoms.LOG_DET, Atoms.TR_INV, Atoms.MATRIX_FRAC);
  }

  static Vector<Atom> symmetric() {
    return definite()
        .appendAll(Vector.of(Atoms.LAMBDA_MAX, Atoms.LAMBDA_MIN, Atoms.LAMBDA_SUM_LARGEST))
        .append(Atoms.DET_ROOTN);
  }

  static Vector<Atom> all() {
    return symmetric().append(Atoms.NORM_SPEC).append(Atoms.NORM_NUC);
  }

  @Test
  void matricesThatAreNotDefiniteAreOutside() {
    Vector<Interval> indefinite = points(1, 2, 1);
    Vector<Interval> singular = points(1, 1, 1);
    Vector<Interval> touching =
        Vector.of(Interval.ONE, Interval.closed(Rational.ZERO, Rational.ONE), Interval.ONE);
    Vector<Interval> open =
        Vector.of(Interval.ONE, Interval.open(Rational.MINUS_ONE, Rational.ONE), Interval.ONE);
    for (Atom atom : Vector.of(Atoms.LOG_DET, Atoms.TR_INV)) {
      assertThat(atom.definedOn(indefinite)).as("%s", atom).isFalse();
      assertThat(atom.definedOn(singular)).as("%s", atom).isFalse();
      assertThat(atom.definedOn(touching)).as("%s", atom).isFalse();
      assertThat(atom.definedOn(points(-1, 0, -1))).as("%s", atom).isFalse();
      assertThat(atom.definedOn(open)).as("%s", atom).isTrue();
      assertThat(atom.definedOn(Vector.fill(3, Interval.ALL))).as("%s", atom).isFalse();
    }
    assertThat(Atoms.MATRIX_FRAC.definedOn(points(0, 0, 1, 1, 1))).isFalse();
    assertThat(Atoms.MATRIX_FRAC.definedOn(points(7, 8, 2, 1, 1))).isTrue();
    assertThat(Atoms.DET_ROOTN.definedOn(indefinite)).isFalse();
    assertThat(Atoms.DET_ROOTN.definedOn(singular)).isTrue();
    assertThat(Atoms.DET_ROOTN.definedOn(touching)).isTrue();
    assertThat(Atoms.DET_ROOTN.definedOn(points(0, 0, -1))).isFalse();
    assertThat(Atoms.DET_ROOTN.smoothOn(singular)).isFalse();
  }

  @Test
  void wrongShapesAreRefused() {
    for (int count : new int[] {2, 4, 5, 7, Triangle.entries(21)}) {
      Vector<Expr> arguments = Vector.fill(count, Expr.ONE);
      assertThatThrownBy(() -> Expr.apply(Atoms.LAMBDA_MAX, arguments))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("upper triangle")
          .hasMessageContaining("not " + count);
    }
    assertThat(Vector.rangeClosed(1, 30).filter(Atoms.MATRIX_FRAC::takes))
        .containsExactly(2, 5, 9, 14, 20, 27);
    assertThat(Vector.rangeClosed(1, 30).filter(Atoms.LAMBDA_SUM_LARGEST::takes))
        .containsExactly(2, 4, 7, 11, 16, 22, 29);
    assertThat(Atoms.LOG_DET.takes(Triangle.entries(20))).isTrue();
    // How many eigenvalues to add, and how many columns there are.
    assertThat(Atoms.LAMBDA_SUM_LARGEST.definedOn(points(1, 0, 1, 3))).isFalse();
    assertThat(Atoms.LAMBDA_SUM_LARGEST.definedOn(points(1, 0, 1, 0))).isFalse();
    assertThat(Atoms.NORM_SPEC.definedOn(points(1, 2, 3, 2))).isFalse();
    assertThat(Atoms.NORM_SPEC.definedOn(points(1, 2, 0))).isFalse();
    assertThat(Atoms.NORM_SPEC.definedOn(points(2))).isFalse();
    assertThat(Atoms.NORM_NUC.definedOn(points(1, 2, 3, 4, 2))).isTrue();
  }

  @Test
  void onlyTheDiagonalIsMonotone() {
    Vector<Interval> box = points(2, 1, 2, 1, 0, 3);
    Vector<Monotonicity> up = Vector.range(0, 6).map(i -> Atoms.LAMBDA_MAX.monotonicity(box, i));
    Vector<Monotonicity> down = Vector.range(0, 6).map(i -> Atoms.TR_INV.monotonicity(box, i));
    Vector<Boolean> diagonal = Vector.of(true, false, false, true, false, true);
    assertThat(up.map(Monotonicity.NONDECREASING::equals)).isEqualTo(diagonal);
    assertThat(down.map(Monotonicity.NONINCREASING::equals)).isEqualTo(diagonal);
    Vector<Interval> frac = points(1, 1, 2, 1, 2);
    assertThat(
            Vector.range(0, 5)
                .map(i -> Atoms.MATRIX_FRAC.monotonicity(frac, i) == Monotonicity.NONINCREASING))
        .containsExactly(false, false, true, false, true);
  }

  @Test
  void holdsWhatFollowsFromTheSpectrum() {
    Forall.cases(
        200,
        random -> {
          int n = 1 + random.nextInt(4);
          int bits = 20 + random.nextInt(150);
          Vector<Rational> spectrum =
              Vector.fill(n, () -> Rational.of(1 + random.nextInt(400), 1 + random.nextInt(40)))
                  .sorted();
          Vector<Interval> matrix = triangle(Rotated.diagonal(random, spectrum));
          Rational trace = spectrum.map(Rational::inverse).reduce(Rational::add);
          Rational product = spectrum.reduce(Rational::multiply);
          Interval log = Objects.requireNonNull(Images.log(Interval.point(product), 200));
          Interval root =
              Objects.requireNonNull(Interval.point(product).pow(Rational.of(1, n), 200));
          int k = 1 + random.nextInt(n);
          Rational largest = spectrum.takeRight(k).reduce(Rational::add);
          holds(Atoms.LAMBDA_MAX, matrix, Interval.point(spectrum.last()), bits);
          holds(Atoms.LAMBDA_MIN, matrix, Interval.point(spectrum.head()), bits);
          holds(Atoms.TR_INV, matrix, Interval.point(trace), bits);
          holds(Atoms.LOG_DET, matrix, log, bits);
          holds(Atoms.DET_ROOTN, matrix, root, bits);
          Vector<Interval> counted = matrix.append(Interval.point(k));
          holds(Atoms.LAMBDA_SUM_LARGEST, counted, Interval.point(largest), bits);
        });
  }

  @Test
  void holdsTheSingularValues() {
    Forall.cases(
        200,
        random -> {
          int n = 1 + random.nextInt(4);
          int rows = n + random.nextInt(3);
          int bits = 20 + random.nextInt(150);
          Vector<Rational> values =
              Vector.fill(n, () -> Rational.of(random.nextInt(400), 1 + random.nextInt(40)));
          Rational[][] matrix = Rotated.product(tall(rows, n), Rotated.diagonal(random, values));
          Vector<Interval> entries =
              Vector.of(matrix).flatMap(row -> Vector.of(row).map(Interval::point));
          Vector<Interval> box = entries.append(Interval.point(n));
          Rational most = values.max().get();
          holds(Atoms.NORM_SPEC, box, Interval.point(most), bits);
          holds(Atoms.NORM_NUC, box, Interval.point(values.reduce(Rational::add)), bits);
        });
  }

  /** A matrix with orthonormal columns. */
  private static Rational[][] tall(int rows, int columns) {
    Rational[][] matrix = new Rational[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = i == rows - 1 - j ? Rational.ONE : Rational.ZERO;
      }
    }
    return matrix;
  }

  @Test
  void solvesLinearEquations() {
    // [[2, 1], [1, 3]]^-1 (1, 2)' = (1/5, 3/5)'.
    holds(Atoms.MATRIX_FRAC, points(1, 2, 2, 1, 3), Interval.point(Rational.of(7, 5)), 40);
    holds(Atoms.MATRIX_FRAC, points(3, 4), Interval.point(Rational.of(9, 4)), 40);
  }

  /** The range at a point holds the value and has about so many bits. */
  private static void holds(Atom atom, Vector<Interval> point, Interval value, int bits) {
    assertThat(atom.definedOn(point)).as("%s is defined at %s", atom, point).isTrue();
    Interval range = atom.range(point, bits);
    assertThat(range.meet(value)).as("%s at %s in %s", atom, point, range).isNotNull();
    assertThat(range.width())
        .as("%s at %s with %s bits", atom, point, bits)
        .isLessThan(Rational.dyadic(BigInteger.ONE, 12 - bits));
  }

  @ParameterizedTest
  @MethodSource("all")
  void rangesShrinkWithTheBox(Atom atom) {
    Forall.cases(
        60,
        random -> {
          Vector<Rational> center = point(random, atom, 1 + random.nextInt(4));
          for (int bits = 30; bits <= 70; bits += 20) {
            Rational radius = Rational.dyadic(BigInteger.ONE, -bits);
            Vector<Interval> box =
                center.map(x -> Interval.closed(x.subtract(radius), x.add(radius)));
            int last = box.size() - 1;
            if (hasCount(atom)) {
              box = box.update(last, Interval.point(center.last()));
            }
            assertThat(atom.definedOn(box)).as("%s on %s", atom, box).isTrue();
            Interval range = atom.range(box, 100);
            assertThat(range.meet(atom.range(center.map(Interval::point), 100))).isNotNull();
            assertThat(range.width())
                .as("%s on %s", atom, box)
                .isLessThan(Rational.dyadic(BigInteger.ONE, 26 - bits));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void bendsTheRightWayOnSegments(Atom atom) {
    Forall.cases(
        SEGMENTS,
        random -> {
          int n = 1 + random.nextInt(4);
          Vector<Rational> p = point(random, atom, n);
          Vector<Rational> q = point(random, atom, n);
          if (hasCount(atom)) {
            q = q.update(q.size() - 1, p.last());
          }
          if (p.size() == q.size()) {
            Interval chord = value(atom, p).add(value(atom, q)).scale(Rational.HALF);
            Interval middle = value(atom, p.zipWith(q, Rational::mid));
            boolean convex = atom.curvature(p.map(Interval::point)) == Curvature.CONVEX;
            assertThat(convex ? chord.isBelow(middle) : middle.isBelow(chord))
                .as("%s between %s and %s", atom, p, q)
                .isFalse();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("symmetric")
  void movesTheRightWayAlongTheDiagonal(Atom atom) {
    Forall.cases(
        SEGMENTS,
        random -> {
          int n = 1 + random.nextInt(4);
          int row = random.nextInt(n);
          Vector<Rational> p = point(random, atom, n);
          int i = ((SymmetricAtom) atom).first(n) + Triangle.place(n, row, row);
          Vector<Rational> q =
              p.update(i, p.get(i).add(Rational.of(random.nextInt(100), 1 + random.nextInt(50))));
          Monotonicity says = atom.monotonicity(p.map(Interval::point), i);
          assertThat(says).isNotEqualTo(Monotonicity.NEITHER);
          boolean rises = says == Monotonicity.NONDECREASING;
          Interval before = value(atom, p);
          Interval after = value(atom, q);
          assertThat(rises ? after.isBelow(before) : before.isBelow(after))
              .as("%s from %s to %s", atom, p, q)
              .isFalse();
        });
  }

  @Test
  void twentyRowsAreAnsweredAndNotOneMore() {
    Vector<Interval> big =
        Vector.range(0, Triangle.entries(20))
            .map(i -> Triangle.isDiagonal(20, i) ? Interval.point(20 + i % 7) : Interval.ONE);
    assertThat(Atoms.LAMBDA_MAX.range(big, 64).isPositive()).isTrue();
    assertThat(Atoms.LOG_DET.definedOn(big)).isTrue();
    assertThat(Atoms.LOG_DET.range(big, 64).isPositive()).isTrue();
    assertThat(Atoms.TR_INV.range(big, 64).isPositive()).isTrue();
    Vector<Interval> wide = Vector.fill(21 * 21, Interval.ONE).append(Interval.point(21));
    assertThat(Atoms.NORM_SPEC.definedOn(wide)).isFalse();
  }

  /** Whether the last argument is a number of rows, columns or eigenvalues. */
  private static boolean hasCount(Atom atom) {
    return atom == Atoms.LAMBDA_SUM_LARGEST || atom instanceof SingularValues;
  }

  /** A point at which the atom is defined. */
  private static Vector<Rational> point(Random random, Atom atom, int n) {
    if (!(atom instanceof SymmetricAtom symmetric)) {
      int rows = 1 + random.nextInt(3);
      return Vector.fill(rows * n, () -> entry(random)).append(Rational.of(n));
    }
    Vector<Rational> spectrum =
        Vector.fill(n, () -> entry(random).abs().add(Rational.of(1, 8)))
            .map(x -> symmetric.name().startsWith("lambda") ? x.subtract(Rational.TWO) : x);
    Vector<Rational> matrix =
        triangle(Rotated.diagonal(random, spectrum)).map(x -> Objects.requireNonNull(x.lo()));
    Vector<Rational> before = Vector.fill(symmetric.first(n), () -> entry(random));
    return atom == Atoms.LAMBDA_SUM_LARGEST
        ? matrix.append(Rational.of(1 + random.nextInt(n)))
        : before.appendAll(matrix);
  }

  private static Rational entry(Random random) {
    return Rational.of(random.nextInt(401) - 200, 1 + random.nextInt(60));
  }

  private static Interval value(Atom atom, Vector<Rational> point) {
    return atom.range(point.map(Interval::point), 80);
  }

  private static Vector<Interval> triangle(Rational[][] matrix) {
    int n = matrix.length;
    return Vector.range(0, n)
        .flatMap(i -> Vector.range(i, n).map(j -> Interval.point(matrix[i][j])));
  }

  private static Vector<Interval> points(long... values) {
    return Vector.ofAll(values).map(Interval::point);
  }
}
