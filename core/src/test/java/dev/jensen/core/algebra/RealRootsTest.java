package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

final class RealRootsTest {
  /** What was asked before does not change an answer. */
  @Test
  void areWhatBisectionFromTheStartGives() {
    Forall.cases(
        200,
        random -> {
          Rational[] coefficients = new Rational[3 + random.nextInt(6)];
          java.util.Arrays.setAll(
              coefficients, k -> Rational.of(random.nextInt(41) - 20, 1 + random.nextInt(4)));
          Polynomial polynomial =
              Polynomial.of(coefficients).add(Polynomial.X.pow(coefficients.length));
          Vector<Interval> isolated = Sturm.isolate(polynomial, Interval.ALL);
          RealRoots roots = new RealRoots(polynomial);
          assertThat(roots.count()).isEqualTo(isolated.size());
          for (int i = 0; i < 6 && !isolated.isEmpty(); i++) {
            int k = 1 + random.nextInt(isolated.size());
            int bits = 1 + random.nextInt(300);
            Interval expected =
                Sturm.refine(polynomial.squareFreePart(), isolated.get(k - 1), bits);
            assertThat(roots.at(k, bits)).isEqualTo(expected);
          }
        });
  }
}
