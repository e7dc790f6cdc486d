package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derived theorems against brute force; {@code bench/theorems} compares many more networks. */
final class ByForceTest {
  @ParameterizedTest
  @CsvSource({"T8, 20", "T10, 20", "T11, 20", "T12, 300", "T13, 2", "T22, 20"})
  void agree(String theorem, int leastConvex) {
    int[] convex = {0};
    Forall.cases(
        300,
        random -> {
          ByForce force = new ByForce(random);
          force.compare(theorem);
          convex[0] += force.wasConvex() ? 1 : 0;
        });
    assertThat(convex[0]).isGreaterThanOrEqualTo(leastConvex);
  }
}
