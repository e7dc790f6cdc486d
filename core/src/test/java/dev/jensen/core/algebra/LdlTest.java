package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.algebra.Ldl.Definiteness;
import dev.jensen.core.number.Rational;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LdlTest {
  /** The matrix B'DB for a random B with so many rows and a diagonal D. */
  private static Rational[][] gram(Random random, int n, Rational... diagonal) {
    Rational[][] b = new Rational[diagonal.length][n];
    for (Rational[] row : b) {
      Arrays.setAll(row, j -> random.nextBoolean() ? Rational.ZERO : Samples.rational(random));
    }
    Rational[][] product = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        product[i][j] = Rational.ZERO;
        for (int k = 0; k < diagonal.length; k++) {
          product[i][j] = product[i][j].add(b[k][i].multiply(b[k][j]).multiply(diagonal[k]));
        }
      }
    }
    return product;
  }

  private static Rational[] ones(int count) {
    Rational[] ones = new Rational[count];
    Arrays.fill(ones, Rational.ONE);
    return ones;
  }

  private static Rational form(Rational[][] matrix, Rational[] v) {
    Rational value = Rational.ZERO;
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        value = value.add(v[i].multiply(matrix[i][j]).multiply(v[j]));
      }
    }
    return value;
  }

  /** Twos on the diagonal and minus ones beside it: no row's other sizes exceed its diagonal. */
  private static Rational[][] path(int n) {
    Rational[][] matrix = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = Rational.of(i == j ? 2 : Math.abs(i - j) == 1 ? -1 : 0);
      }
    }
    return matrix;
  }

  @Test
  void aDominatedMatrixIsSemidefiniteAtSight() {
    Forall.cases(
        300,
        random -> {
          Rational[][] matrix = path(2 + random.nextInt(6));
          int place = random.nextInt(matrix.length);
          matrix[place][place] = Samples.rational(random);
          assertThat(Ldl.isPositiveSemidefinite(matrix))
              .isEqualTo(Ldl.of(matrix).definiteness() != Definiteness.INDEFINITE);
        });
    assertThat(Ldl.isPositiveSemidefinite(path(2000))).isTrue();
  }

  @Test
  void eliminationStopsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Ldl.of(path(50))).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void gramMatricesAreSemidefinite() {
    Forall.cases(
        500,
        random -> {
          int n = 1 + random.nextInt(7);
          int rows = random.nextInt(n + 2);
          Rational[][] matrix = gram(random, n, ones(rows));
          Ldl ldl = Ldl.of(matrix);
          assertThat(ldl.definiteness()).isNotEqualTo(Definiteness.INDEFINITE);
          assertThat(ldl.negativeDirection()).isNull();
          assertThat(Ldl.isPositiveSemidefinite(matrix)).isTrue();
          if (rows < n) {
            assertThat(ldl.definiteness()).isEqualTo(Definiteness.POSITIVE_SEMIDEFINITE);
          }
          for (int i = 0; i < n; i++) {
            matrix[i][i] = matrix[i][i].add(Rational.of(1, 1000));
          }
          assertThat(Ldl.of(matrix).definiteness()).isEqualTo(Definiteness.POSITIVE_DEFINITE);
        });
  }

  @Test
  void aNegativeDirectionIsOne() {
    int[] found = {0};
    Forall.cases(
        1000,
        random -> {
          int n = 1 + random.nextInt(7);
          Rational[] diagonal = ones(random.nextInt(n + 1) + 1);
          diagonal[random.nextInt(diagonal.length)] = Rational.of(-1, 1 + random.nextInt(9));
          Rational[][] matrix = gram(random, n, diagonal);
          Rational[] direction = Ldl.negativeDirection(matrix);
          assertThat(Ldl.isPositiveSemidefinite(matrix)).isEqualTo(direction == null);
          if (direction != null) {
            found[0]++;
            assertThat(form(matrix, direction).sign()).isNegative();
          }
        });
    assertThat(found[0]).isGreaterThan(500);
  }

  @Test
  void randomSymmetricMatricesAreJudgedByTheirMinors() {
    Forall.cases(
        2000,
        random -> {
          int n = 1 + random.nextInt(3);
          Rational[][] m = new Rational[n][n];
          for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
              m[i][j] = Rational.of(random.nextInt(4) - (i == j ? 0 : 1));
              m[j][i] = m[i][j];
            }
          }
          Rational[] direction = Ldl.negativeDirection(m);
          assertThat(direction == null).isEqualTo(minorsNonnegative(m));
          if (direction != null) {
            assertThat(form(m, direction).sign()).isNegative();
          }
        });
  }

  /** Whether every principal minor of a matrix of at most three rows is nonnegative. */
  private static boolean minorsNonnegative(Rational[][] m) {
    for (int set = 1; set < 1 << m.length; set++) {
      int chosen = set;
      int[] rows = IntStream.range(0, m.length).filter(i -> (chosen >> i & 1) == 1).toArray();
      Rational[][] minor = new Rational[rows.length][rows.length];
      for (int i = 0; i < rows.length; i++) {
        int row = rows[i];
        Arrays.setAll(minor[i], j -> m[row][rows[j]]);
      }
      if (determinant(minor).sign() < 0) {
        return false;
      }
    }
    return true;
  }

  /** By the rule of Sarrus. */
  private static Rational determinant(Rational[][] m) {
    int n = m.length;
    if (n == 1) {
      return m[0][0];
    }
    if (n == 2) {
      return m[0][0].multiply(m[1][1]).subtract(m[0][1].multiply(m[1][0]));
    }
    Rational sum = Rational.ZERO;
    for (int k = 0; k < 3; k++) {
      Rational down = m[0][k].multiply(m[1][(k + 1) % 3]).multiply(m[2][(k + 2) % 3]);
      Rational up = m[2][k].multiply(m[1][(k + 1) % 3]).multiply(m[0][(k + 2) % 3]);
      sum = sum.add(down).subtract(up);
    }
    return sum;
  }

  @Test
  void zeroPivotsNeedZeroRows() {
    Rational zero = Rational.ZERO;
    Rational one = Rational.ONE;
    Rational[][] swap = {{zero, one}, {one, zero}};
    assertThat(Ldl.of(swap).definiteness()).isEqualTo(Definiteness.INDEFINITE);
    Rational[][] late = {{one, one, one}, {one, one, zero}, {one, zero, Rational.of(5)}};
    Rational[] direction = Ldl.negativeDirection(late);
    assertThat(direction).isNotNull();
    assertThat(form(late, Objects.requireNonNull(direction)).sign()).isNegative();
    Rational[][] none = new Rational[0][0];
    assertThat(Ldl.of(none).definiteness()).isEqualTo(Definiteness.POSITIVE_DEFINITE);
  }

  @Test
  void refusesWhatIsNotSymmetric() {
    Rational[][] skew = {{Rational.ONE, Rational.TWO}, {Rational.ONE, Rational.ONE}};
    assertThatThrownBy(() -> Ldl.of(skew)).isInstanceOf(IllegalArgumentException.class);
    Rational[][] ragged = {{Rational.ONE, Rational.TWO}, {Rational.TWO}};
    assertThatThrownBy(() -> Ldl.of(ragged)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sixtyRowsAreQuick() {
    Random random = new Random(60);
    Rational[][] matrix = gram(random, 60, ones(60));
    assertThat(Ldl.isPositiveSemidefinite(matrix)).isTrue();
    matrix[59][59] = Rational.ZERO;
    Rational[] direction = Ldl.negativeDirection(matrix);
    assertThat(form(matrix, Objects.requireNonNull(direction)).sign()).isNegative();
  }
}
