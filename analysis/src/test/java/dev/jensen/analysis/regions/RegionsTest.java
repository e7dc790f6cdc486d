package dev.jensen.analysis.regions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionsTest {
  private static RegionList list(String text) {
    return Regions.of(Jensen.decide(text), Budget.of(Duration.ofMinutes(2)));
  }

  private static Vector<Region> regions(String text) {
    return list(text).regions();
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
        "x^2*exp(x) | CONVEX (-inf, -2 - sqrt(2)], CONCAVE [-2 - sqrt(2), -2 + sqrt(2)], CONVEX [-2"
            + " + sqrt(2), inf)",
        "abs(x^3-2) | CONVEX (-inf, 0], CONCAVE [0, 2^(1/3)], CONVEX [2^(1/3), inf)",
        "abs(x-poly_root(1,-1,-1,0,1)) for x >= 0 | CONVEX [0, inf), CONCAVE [0, poly_root(1, -1,"
            + " -1, 0, 1)], CONCAVE [poly_root(1, -1, -1, 0, 1), inf)",
        "max(x^2,1/(1+x^2)) | CONVEX (-inf, -sqrt(1/3)], CONCAVE [-sqrt(1/3), sqrt(1/3)], CONVEX"
            + " [sqrt(1/3), inf)",
        "{1 if x<0; 2 otherwise} | CONVEX (-inf, 0], CONCAVE (-inf, 0), CONVEX [0, inf), CONCAVE"
            + " [0, inf)",
        "{-5 if x=0; x^2 otherwise} | CONVEX (-inf, 0), CONVEX (0, inf)",
        "{-x^2 if x<log(2); x^2 otherwise} | CONCAVE (-inf, log(2)), CONVEX [log(2), inf)",
        "{5 if x<=0; -x^2 otherwise} for x in [0,1] | CONCAVE (0, 1]",
        "exp(cos(x)) for x in [-1,1] | CONVEX [-1, -acos(-1/2 + sqrt(5/4))], CONCAVE [-acos(-1/2 +"
            + " sqrt(5/4)), acos(-1/2 + sqrt(5/4))], CONVEX [acos(-1/2 + sqrt(5/4)), 1]",
        "x*y | ''"
      })
  void areTheLargest(String text, String expected) {
    String found = regions(text).map(region -> region.kind() + " " + region.axis()).mkString(", ");
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sin(x) | 2*pi | CONCAVE [0, pi], CONVEX [pi, 2*pi]",
        "x^2+cos(3x) | 2/3*pi | CONCAVE [-acos(2/9)/3, acos(2/9)/3], CONVEX [acos(2/9)/3,"
            + " -acos(2/9)/3 + 2/3*pi]",
        "-abs(sin(x)) | pi | CONVEX [0, pi]",
        "1/sin(x) | 2*pi | CONVEX (0, pi), CONCAVE (pi, 2*pi)"
      })
  void areToldOfOnePeriod(String text, String period, String expected) {
    RegionList found = list(text);
    assertThat(found.period().map(Printer::print).getOrElse("none")).isEqualTo(period);
    assertThat(found.rest()).isEmpty();
    assertThat(found.regions().map(r -> r.kind() + " " + r.axis()).mkString(", "))
        .isEqualTo(expected);
  }

  @Test
  void whatIsNotListedIsTold() {
    RegionList all = list("x*sin(x) for x in [0, 9]");
    assertThat(all.rest()).isEmpty();
    assertThat(all.regions()).hasSize(4);
    RegionList none =
        Regions.of(Jensen.decide("x*sin(x) for x in [0, 9]"), Budget.of(Duration.ZERO));
    assertThat(none.regions()).isEmpty();
    assertThat(none.rest().mkString(", ")).isEqualTo("x in [0, 9]");
  }

  /** Of a polynomial they cover the line, change kind at each end and have the sign of f''. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ofAPolynomialCoverTheLine(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text =
        Vector.rangeClosed(0, 3 + (int) (seed % 4))
            .map(k -> random.nextInt(-5, 6) + "*x^" + k)
            .append("x^7")
            .mkString(" + ");
    RegionList found = list(text);
    assertThat(found.rest()).isEmpty();
    assertThat(found.regions().head().axis().lo()).isNull();
    assertThat(found.regions().last().axis().hi()).isNull();
    Expr bend = Turns.derivative(found.regions().head().answer().question().function(), "x", 2);
    for (int i = 0; i < found.regions().size(); i++) {
      Region region = found.regions().get(i);
      if (i > 0) {
        assertThat(region.axis().lo()).isEqualTo(found.regions().get(i - 1).axis().hi());
        assertThat(region.kind()).isNotEqualTo(found.regions().get(i - 1).kind());
      }
      double middle = Grid.inside(region.axis(), 3)[1];
      double value = new Program(bend, Vector.of("x")).at(middle);
      assertThat(region.kind() == Curvature.CONVEX ? value : -value).isPositive();
    }
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
