package dev.jensen.analysis.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Posed;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties besides curvature, and how much a function rises and bends. */
final class PropertiesTest {
  private static PropertyReport decide(String property, String text) {
    return Properties.decide(Inquiry.of(text), Property.of(property).get());
  }

  /** The truths are those of a textbook, or follow from the sign of a derivative by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monotone | exp(x) | NONDECREASING",
        "monotone | x^3 | NONDECREASING",
        "monotone | x - x^3 | NEITHER",
        "monotone | relu(x)+x | NONDECREASING",
        "monotone | abs(x) | NEITHER",
        "monotone | 3 for x in [0,1] | CONSTANT",
        "monotone | 3 | CONSTANT",
        "quasiconvex | 3 | QUASILINEAR",
        "strictly-convex | 3 | NEITHER",
        "log-convex | 1/(x-1) | BY_PIECE",
        "log-convex | -1/x^2 | ERROR",
        "monotone | 1/x for x > 0 | NONINCREASING",
        "monotone | 1/x | BY_PIECE",
        "monotone | exp(x+y)+y | NONDECREASING",
        "monotone | max(x, y)+relu(x) | NONDECREASING",
        "monotone | x - y | NEITHER",
        "monotone | hardswish(x) for x >= 0 | NONDECREASING",
        "monotone | x + sin(x) | NONDECREASING",
        "monotone | {x if x < 0; x + 1 otherwise} | NONDECREASING",
        "monotone | {0 if x <= 0; 1 if x < 1; 2 otherwise} | NONDECREASING",
        "monotone | {x if x < 0; x - 1 otherwise} | NEITHER",
        "quasiconvex | {0 if x < 0; 1 otherwise} | QUASILINEAR",
        "monotone | x + 1.0000001 sin(x) | NEITHER",
        "quasiconvex | x^3 | QUASILINEAR",
        "quasiconvex | sqrt(abs(x)) | QUASICONVEX",
        "monotone | cbrt(x^3-2) | NONDECREASING",
        "quasiconvex | cbrt(x^2-2) | QUASICONVEX",
        "quasiconcave | exp(-x^2) | QUASICONCAVE",
        "quasiconvex | sin(x) | NEITHER",
        "quasiconvex | x*y for x > 0, y > 0 | QUASICONCAVE",
        "quasiconvex | (x+1)/(y+2) for x >= 0, y >= 0 | QUASILINEAR",
        "quasiconvex | (x^2+1)/y for y > 0 | QUASICONVEX",
        "quasiconvex | x*sigmoid(x) | QUASICONVEX",
        "quasiconvex | 1 - exp(-x^2-y^2) | QUASICONVEX",
        "quasiconvex | log(x)/x for x > 0 | QUASICONCAVE",
        "quasiconvex | x^4 - x^2 | NEITHER",
        "strictly-convex | x^4 | STRICTLY_CONVEX",
        "strictly-convex | x^2/2 + cos(x) | STRICTLY_CONVEX",
        "strictly-convex | max(x,0)^3 | NEITHER",
        "strictly-convex | relu(x) | NEITHER",
        "strictly-convex | abs(x)+x^4 | STRICTLY_CONVEX",
        "strictly-convex | log(x) for x > 0 | STRICTLY_CONCAVE",
        "strictly-convex | x | NEITHER",
        "strictly-convex | sqrt(x*(x+1)) for x > 0 | STRICTLY_CONCAVE",
        "strictly-convex | x^2 + y^2 | STRICTLY_CONVEX",
        "strictly-convex | (x+y)^2 | NEITHER",
        "strictly-convex | {1 if x = 0; x otherwise} for x in [0,1] | NEITHER",
        "strictly-convex | {exp(-1/x) if x > 0; 0 otherwise} for x in [-1,1/2] | NEITHER",
        "strictly-convex | exp(a*x) for a > 0 wrt x | STRICTLY_CONVEX",
        "strictly-convex | exp(a*x) for a >= 0 wrt x | NEITHER",
        "strictly-convex | sqrt(x^2+a) for a >= 0 wrt x | NEITHER",
        "strictly-convex | x^p for x > 0, p in [1,2] wrt x | NEITHER",
        "strictly-convex | y*log(x) for y >= 0, x > 0 wrt x | NEITHER",
        "strictly-convex | x^2 + max(a, 1/3) for a in R wrt x | STRICTLY_CONVEX",
        "strictly-convex | x*min(a, b) for a in R, b in [-1,0] wrt x | NEITHER",
        "strictly-convex | x + y for x in [sqrt(2),sqrt(2)] | NEITHER",
        "strictly-convex | x + y for x in [1,1.00000000000000000000000000001] | NEITHER",
        "quasiconvex | exp(min(5, a)*x) for a > 0 wrt x | QUASILINEAR",
        "quasiconvex | sigmoid(abs(a)*x^2) for a in R wrt x | QUASICONVEX",
        "quasiconvex | {a if x < 0; b otherwise} for x <= 0, b in [0,1] wrt x | QUASILINEAR",
        "monotone | a*x for a >= 0 wrt x | NONDECREASING",
        "monotone | max(x,a) wrt x | NONDECREASING",
        "monotone | {-1 if x < 0; 0 if x = 0; 1 otherwise} | NONDECREASING",
        "monotone | {-1 if x < 0; -1 if x = 0; 1 otherwise} | NONDECREASING",
        "monotone | {-1 if x < 0; 2 if x = 0; 1 otherwise} | NEITHER",
        "monotone | {x if x < 0; x+1 if x < sqrt(2); 3 if x = sqrt(2); x^3+9 otherwise} |"
            + " NONDECREASING",
        "monotone | {1 if x = 0; 2 if x = 1; 3/2 otherwise} for x in [0,1] | NONDECREASING",
        "monotone | normcdf({x^5 if x < log(2); erf(x) otherwise}) for x in [-1,2) | NONDECREASING",
        "monotone | {7 if x = sqrt(3); x otherwise} | NEITHER",
        "monotone | {sqrt(3) if x = sqrt(3); x otherwise} | NONDECREASING",
        "monotone | sin(x) for x in [3*pi/2, 2*pi] | NONDECREASING",
        "monotone | log(x)/x for x >= 2.718281828459045 | NEITHER",
        "monotone | log(x)/x for x >= 2.7182818284590453 | NONINCREASING",
        "monotone | log(x)/x for x in [1, 2.7182818284590453] | NEITHER",
        "monotone | x^3/3 - x for x >= 1 - 10^-30 | NEITHER",
        "monotone | exp(x) - 2x for x >= log(2) - 1/10^40 | NEITHER",
        "monotone | x^5/5-2*x^3/3*poly_root(1,-1,-1,0,1)+x*poly_root(1,-1,-1,0,1)^2 |"
            + " NONDECREASING",
        "quasiconvex | {0 if x = 0; 1 otherwise} | QUASICONVEX",
        "quasiconvex | {1 if x = 0; 0 otherwise} | QUASICONCAVE",
        "quasiconvex | {0 if x = sqrt(2); 1 otherwise} | QUASICONVEX",
        "quasiconvex | {1 if x = sqrt(2); 0 otherwise} | QUASICONCAVE",
        "quasiconvex | {-7 if x = sqrt(2); x^2 otherwise} | NEITHER",
        "quasiconvex | {5/6 if x < -2; x otherwise} for x in [-3, inf) | QUASICONVEX",
        "quasiconvex | {x if x < 0; sqrt(5) otherwise} - (x-2/3) for x in [-3,1) | QUASICONCAVE",
        "quasiconvex | {asinh(x) if x <= pi/4; 0 otherwise} | QUASICONCAVE",
        "quasiconvex | {x^2 if x < 1; 3-x otherwise} for x in [0,3] | QUASICONCAVE",
        "quasiconvex | {-x if x < 0; -1 if x < 2; 7 if x = 2; x+6 otherwise} | QUASICONVEX",
        "quasiconvex | {1 if x = 0; x otherwise} for x in [0,1] | QUASICONVEX",
        "quasiconvex | {5 if x = pi; sin(x) otherwise} for x in [pi, 2*pi] | QUASICONVEX",
        "quasiconvex | min(x^2, x^4+1/5) | QUASICONVEX",
        "quasiconvex | sin(x) for x in [pi/2-1/10^9, 3*pi/2] | QUASICONCAVE",
        "quasiconvex | x^3 - x for x in [-1/sqrt(3)-1/10^20, 9] | NEITHER",
        "strictly-convex | (2x+sqrt(2))^(7/3) | STRICTLY_CONVEX",
        "strictly-convex | {exp(-1/x) if x > 0; 0 otherwise} for x in [0,1/2] | STRICTLY_CONVEX",
        "strictly-convex | {5 if x = 1; x^2 otherwise} for x in [-1,1] | STRICTLY_CONVEX",
        "log-convex | exp(x^2) | LOG_CONVEX",
        "log-convex | sigmoid(x) | LOG_CONCAVE",
        "log-convex | normcdf(x) | LOG_CONCAVE",
        "log-convex | 1/x for x > 0 | LOG_CONVEX",
        "log-convex | exp(x) | LOG_AFFINE",
        "log-convex | 1+x^2 | NEITHER",
        "log-convex | x^2 | ERROR",
      })
  void textbookFunctions(String property, String text, String verdict) {
    assertThat(decide(property, text).name()).isEqualTo(verdict);
  }

  @Test
  void everySideThatIsDecidedHasItsCertificate() {
    PropertyReport.Answer answer = (PropertyReport.Answer) decide("quasiconvex", "abs(x)");
    assertThat(answer.first().proof().get().claim().toString()).contains("quasiconvex");
    assertThat(answer.second().proof().isDefined()).isTrue();
    assertThat(PropertyJson.write(answer))
        .contains("\"property\":\"quasiconvex\"", "\"quasiconvex\":\"proved\"")
        .contains("\"quasiconcave\":\"refuted\"", "\"refutes\":\"quasiconcave\"");
  }

  @Test
  void namesOfSidesAreNamesOfProperties() {
    assertThat(Property.of("Log_Concave").get()).isEqualTo(Property.LOG_CONVEX);
    assertThat(Property.of("nondecreasing").get()).isEqualTo(Property.MONOTONE);
    assertThat(Property.of("convexish").isEmpty()).isTrue();
  }

  /** On the other piece the logarithm has no value. */
  @Test
  void logConvexityIsAskedOfThePiecesOnWhichTheFunctionIsPositive() {
    PropertyReport.ByPiece byPiece = (PropertyReport.ByPiece) decide("log-convex", "1/(x-1)");
    assertThat(byPiece.pieces().map(PropertyReport.Answer::name)).containsExactly("LOG_CONVEX");
    assertThat(byPiece.unasked().head().failure().message()).contains("not positive");
    assertThat(new PropertyText(false, false).of(byPiece)).contains("ERROR   for x in (-inf, 1)");
    assertThat(PropertyJson.write(byPiece)).contains("\"verdict\":\"ERROR\",\"error\":{\"code\"");
  }

  private static HowMuch measure(String text) {
    Posed.Questions posed = (Posed.Questions) Jensen.pose(Inquiry.of(text));
    return Measuring.of(posed.pieces().head(), Budget.of(Duration.ofSeconds(10))).get();
  }

  private static void assertEncloses(Measure measure, double truth) {
    assertThat(measure.lo()).isNotNull();
    assertThat(measure.hi()).isNotNull();
    assertThat(measure.lo().compareTo(Rational.of(truth + 1e-12))).isNotPositive();
    assertThat(measure.hi().compareTo(Rational.of(truth - 1e-12))).isNotNegative();
    assertThat(measure.hi().subtract(measure.lo()).toDouble()).isLessThan(1e-4);
    assertThat(measure.atLeast().isDefined() && measure.atMost().isDefined()).isTrue();
  }

  @Test
  void softplusRisesByAtMostOneAndBendsByAtMostAQuarter() {
    HowMuch much = measure("log(1+exp(x))");
    assertEncloses(much.leastSlope(), 0);
    assertEncloses(much.mostSlope(), 1);
    assertEncloses(much.leastBend(), 0);
    assertEncloses(much.mostBend(), 0.25);
    assertThat(much.strict().name()).isEqualTo("STRICTLY_CONVEX");
    assertThat(much.minimiser().get().attained()).isFalse();
  }

  @Test
  void kinksAndEnds() {
    assertEncloses(measure("abs(x)").leastSlope(), -1);
    assertEncloses(measure("abs(x)").mostSlope(), 1);
    assertEncloses(measure("x^2+abs(x) for x in [-1,3]").mostSlope(), 7);
    assertEncloses(measure("cosh(x) for x in [-1,2]").leastBend(), 1);
    assertThat(measure("x^2").mostSlope().hi()).isNull();
  }

  /** By hand: the limits of the derivatives at the ends, and the kink of the last. */
  @Test
  void whatHasNoBoundIsProvedToHaveNone() {
    HowMuch root = measure("sqrt(x)");
    assertThat(root.mostSlope().infinite()).isEqualTo(1);
    assertThat(root.leastBend().infinite()).isEqualTo(-1);
    assertThat(root.leastSlope().infinite()).isZero();
    assertThat(PropertyText.of(root)).contains("supremum of the slope        inf\n");
    HowMuch square = measure("x^2");
    assertThat(square.leastSlope().infinite()).isEqualTo(-1);
    assertThat(square.lipschitz().infinite()).isEqualTo(1);
    assertThat(square.mostBend().infinite()).isZero();
    assertThat(measure("-log(x)").mostBend().infinite()).isEqualTo(1);
    assertThat(measure("abs(x) for x in [-1,2]").mostBend().infinite()).isEqualTo(1);
    assertThat(measure("sqrt(1+x^2)").mostSlope().infinite()).isZero();
  }

  @Test
  void rootsOfPolynomialsInTheFunction() {
    HowMuch much = measure("x^4/12-x^2+poly_root(1,-1,-1,0,1)*x for x in [-3,2]");
    assertEncloses(much.mostSlope(), 4 * Math.sqrt(2) / 3 + 1.324717957244746);
    assertEncloses(much.leastBend(), -2);
    assertEncloses(much.mostBend(), 7);
    assertThat(much.strict().name()).isEqualTo("NEITHER");
  }

  /** Curvature that the report refutes is not asked again, so no time is needed for it. */
  @Test
  void whatIsNotConvexIsNotStrictlySo() {
    Report report = Jensen.decide("x^3-x");
    HowMuch much = Measuring.of(report, Budget.of(Duration.ofSeconds(8))).head();
    assertThat(much.strict().name()).isEqualTo("NEITHER");
  }

  /**
   * Where it jumps up some slopes, and where it bends up some second derivatives, have no bound.
   */
  @Test
  void breaksAtIrrationalPlacesAndJumps() {
    HowMuch bend = measure("max(3*x^3/4 - 2*x^2/3 + x + 1/2, 5*x^2/4 + x/2) for x in [0, 2]");
    assertThat(bend.mostBend().infinite()).isEqualTo(1);
    HowMuch jump = measure("{-x^2 + 3*x + 5/2 if x < log(2); -6 otherwise} for x in [-1, 3]");
    assertThat(jump.leastSlope().infinite()).isEqualTo(-1);
    assertThat(jump.leastBend().infinite()).isEqualTo(-1);
    assertThat(jump.mostBend().infinite()).isEqualTo(1);
    assertEncloses(jump.mostSlope(), 5);
    HowMuch atAnEnd = measure("{7 if x = 0; x^2 otherwise} for x in [0,1]");
    assertThat(atAnEnd.leastSlope().infinite()).isEqualTo(-1);
    assertEncloses(atAnEnd.mostSlope(), 2);
    assertEncloses(atAnEnd.leastBend(), 2);
    assertThat(atAnEnd.mostBend().infinite()).isEqualTo(1);
    assertThat(measure("abs(x-poly_root(1,-1,-1,0,1))").minimiser().get().value().isPoint())
        .isTrue();
  }

  /** That part of the line and what the slope may be there, and what it cost. */
  @Test
  void whatIsLeftOpenIsTold() {
    Inquiry inquiry =
        new Inquiry(
            "x+sin(sqrt(2)*x)*sin(x)/2.41421356",
            LinkedHashMap.empty(),
            Option.none(),
            Duration.ofSeconds(1));
    PropertyReport.Answer answer =
        (PropertyReport.Answer) Properties.decide(inquiry, Property.MONOTONE);
    Map<String, String> evidence = answer.unknown().get().evidence();
    assertThat(evidence.get("left open for nondecreasing").get()).startsWith("x from");
    assertThat(evidence.get("f' there").get()).isNotEmpty();
    assertThat(evidence.get("what may help").get()).contains("--budget");
    assertThat(answer.unknown().get().tried()).isNotEmpty();
  }

  @Test
  void minimisers() {
    assertThat(measure("exp(x)-2x").minimiser().get().where().toString())
        .isEqualTo("[log(2), log(2)]");
    Minimiser enclosed = measure("x^4-3x").minimiser().get();
    assertThat(enclosed.attained()).isTrue();
    assertThat(enclosed.value().toDouble()).isBetween(-2.0442607, -2.0442606);
    assertThat(measure("sin(x)").minimiser().isEmpty()).isTrue();
  }

  @Test
  void theTextTellsEachMeasure() {
    assertThat(PropertyText.of(measure("sqrt(1+t^2)")))
        .contains("Lipschitz constant of f ", "minimiser", "t = 0, least value 1");
  }

  @Test
  void whatTakesTooLongIsLeftOpen() {
    String sum =
        io.vavr.collection.Vector.rangeClosed(1, 300).map(i -> "exp(" + i + "x)").mkString("+");
    Posed.Questions posed = (Posed.Questions) Jensen.pose(Inquiry.of(sum));
    HowMuch much = Measuring.of(posed.pieces().head(), Budget.of(Duration.ofMillis(400))).get();
    assertThat(PropertyText.of(much)).contains("not found");
  }
}
