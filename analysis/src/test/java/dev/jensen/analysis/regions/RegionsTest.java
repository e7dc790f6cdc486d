package dev.jensen.analysis.regions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Jensen;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegionsTest {
  private static Vector<Region> regions(String text) {
    return Regions.of(Jensen.decide(text), Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^3 | CONCAVE (-inf, 0], CONVEX [0, inf)",
        "sigmoid(x) | CONVEX (-inf, 0], CONCAVE [0, inf)",
        "exp(-x^2/2) | CONVEX (-inf, -1], CONCAVE [-1, 1], CONVEX [1, inf)",
        "x/(1+x^2) | CONCAVE (-inf, -sqrt(3)], CONVEX [-sqrt(3), 0], CONCAVE [0, sqrt(3)], CONVEX"
            + " [sqrt(3), inf)",
        "sin(x) for x in [0, 7] | CONCAVE [0, pi], CONVEX [pi, 2*pi], CONCAVE [2*pi, 7]",
        "x^2*exp(-x) for x >= 1 | CONCAVE [1, 2 + sqrt(2)], CONVEX [2 + sqrt(2), inf)",
        "abs(x) - x^2/4 | CONCAVE (-inf, 0], CONCAVE [0, inf)",
        "1/x | CONCAVE (-inf, 0), CONVEX (0, inf)",
        "x^4 | CONVEX (-inf, inf)",
        "3*x | CONVEX (-inf, inf), CONCAVE (-inf, inf)",
        "tanh(x) + relu(x-1) | CONVEX (-inf, 0], CONCAVE [0, 1], CONCAVE [1, inf)",
        "x*y | ''"
      })
  void areTheLargest(String text, String expected) {
    String found = regions(text).map(region -> region.kind() + " " + region.axis()).mkString(", ");
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void anInflectionWithoutANameIsEnclosedInFifteenDigits() {
    Vector<Region> regions = regions("mish(x)");
    assertThat(regions.map(Region::kind))
        .containsExactly(Curvature.CONCAVE, Curvature.CONVEX, Curvature.CONCAVE);
    for (int i = 1; i < 3; i++) {
      double left = Ranges.point(regions.get(i - 1).axis().hi(), 80).toDouble();
      double right = Ranges.point(regions.get(i).axis().lo(), 80).toDouble();
      assertThat(right - left).isBetween(0.0, 1e-14);
    }
  }
}
