package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eigenvalues of matrices that were made with known ones. */
final class SpectrumTest {
  @Test
  void refusesWhatHasNoSpectrum() {
    Rational[][] skew = {{Rational.ONE, Rational.ONE}, {Rational.MINUS_ONE, Rational.ONE}};
    assertThatThrownBy(() -> Spectrum.of(skew)).isInstanceOf(IllegalArgumentException.class);
    Spectrum one = Spectrum.of(new Rational[][] {{Rational.TWO}});
    assertThatThrownBy(() -> one.largest(0, 20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.largest(2, 20)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsTheKnownEigenvalues() {
    Forall.cases(
        300,
        random -> {
          int n = 1 + random.nextInt(5);
          Vector<Rational> known = Vector.fill(n, () -> eigenvalue(random)).sorted().reverse();
          Spectrum spectrum = Spectrum.of(Rotated.diagonal(random, known));
          int bits = 10 + random.nextInt(200);
          for (int k = 1; k <= n; k++) {
            Interval enclosure = spectrum.largest(k, bits);
            Rational width = enclosure.closure().width();
            assertThat(enclosure.contains(known.get(k - 1)))
                .as("%s of %s in %s", k, known, enclosure)
                .isTrue();
            assertThat(width)
                .isLessThanOrEqualTo(
                    known
                        .get(k - 1)
                        .abs()
                        .multiply(Rational.dyadic(java.math.BigInteger.ONE, -bits)));
          }
        });
  }

  @Test
  void findsZeroAndEqualEigenvaluesExactly() {
    Random random = new Random(7);
    Vector<Rational> known = Vector.of(3, 3, 0, 0, -2).map(Rational::of);
    Spectrum spectrum = Spectrum.of(Rotated.diagonal(random, known));
    assertThat(spectrum.largest(3, 40)).isEqualTo(Interval.ZERO);
    assertThat(spectrum.largest(4, 40)).isEqualTo(Interval.ZERO);
    assertThat(spectrum.sumOfLargest(5, 100).contains(Rational.of(4))).isTrue();
  }

  private static Rational eigenvalue(Random random) {
    return random.nextInt(3) == 0
        ? Rational.of(random.nextInt(5) - 2)
        : Rational.of(random.nextInt(4001) - 2000, 1 + random.nextInt(1000));
  }
}
