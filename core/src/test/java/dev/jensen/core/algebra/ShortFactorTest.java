package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short factors prove what exact elimination finds, and nothing else. */
final class ShortFactorTest {
  /** {@code BB'} with small random entries, some of them zero, of sizes that differ widely. */
  private static Rational[][] square(Random random, int n, int rank) {
    Rational[][] factor = new Rational[n][rank];
    for (Rational[] row : factor) {
      Rational size =
          Rational.of(1L << random.nextInt(20)).divide(Rational.of(1 + random.nextInt(9)));
      for (int j = 0; j < rank; j++) {
        row[j] = size.multiply(Rational.of(random.nextInt(3) == 0 ? random.nextInt(7) - 3 : 0));
      }
    }
    Rational[][] square = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < rank; k++) {
          sum = sum.add(factor[i][k].multiply(factor[j][k]));
        }
        square[i][j] = sum;
      }
    }
    return square;
  }

  @Test
  void whatIsFoundIsDefinite() {
    Forall.cases(
        300,
        random -> {
          int n = 1 + random.nextInt(7);
          Rational[][] matrix = square(random, n, 1 + random.nextInt(2 * n));
          int i = random.nextInt(n);
          long power = 1L << random.nextInt(60);
          Rational nudge = Rational.of(random.nextInt(3) - 1L, power);
          matrix[i][i] = matrix[i][i].add(nudge);
          if (ShortFactor.isFound(matrix)) {
            assertThat(Ldl.of(matrix).definiteness()).isEqualTo(Ldl.Definiteness.POSITIVE_DEFINITE);
          }
        });
  }

  @Test
  void isFoundWhereThereIsRoom() {
    Forall.cases(
        30,
        random -> {
          int n = 5 + random.nextInt(30);
          Rational[][] matrix = square(random, n, 2 * n);
          for (int i = 0; i < n; i++) {
            matrix[i][i] = matrix[i][i].multiply(Rational.of(1001, 1000)).add(Rational.ONE);
          }
          assertThat(ShortFactor.isFound(matrix)).isTrue();
        });
  }

  @Test
  void isNotFoundOnTheEdge() {
    Rational[][] matrix = new Rational[12][12];
    for (int i = 0; i < 12; i++) {
      java.util.Arrays.fill(matrix[i], Rational.ONE);
    }
    assertThat(ShortFactor.isFound(matrix)).isFalse();
    assertThat(Ldl.isPositiveSemidefinite(matrix)).isTrue();
    matrix[3][3] = Rational.ONE.subtract(Rational.of(1, 1L << 62));
    assertThat(ShortFactor.isFound(matrix)).isFalse();
    assertThat(Ldl.isPositiveSemidefinite(matrix)).isFalse();
    matrix[3][3] = Rational.ZERO;
    assertThat(ShortFactor.isFound(matrix)).isFalse();
    matrix[3][3] = Rational.MINUS_ONE;
    assertThat(ShortFactor.isFound(matrix)).isFalse();
    // An entry that is too large for its diagonal.
    for (int i = 0; i < 12; i++) {
      java.util.Arrays.fill(matrix[i], Rational.ZERO);
      matrix[i][i] = Rational.ONE;
    }
    matrix[0][1] = Rational.of(1L << 62).multiply(Rational.of(1L << 62));
    matrix[1][0] = matrix[0][1];
    assertThat(ShortFactor.isFound(matrix)).isFalse();
    matrix[0][1] = Rational.of(999_999, 1_000_000);
    matrix[1][0] = matrix[0][1];
    assertThat(ShortFactor.isFound(matrix)).isTrue();
  }
}
