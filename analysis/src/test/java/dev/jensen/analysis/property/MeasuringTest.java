package dev.jensen.analysis.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.report.CertificateJson;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of slopes and second derivatives, from both sides. */
final class MeasuringTest {
  private static Budget ample() {
    return Budget.of(Duration.ofSeconds(60));
  }

  private static HowMuch measured(String text) {
    return Measuring.of(Jensen.decide(text), ample()).head();
  }

  private static void assertIs(String expected, Measure measure) {
    if (expected.endsWith("inf")) {
      assertThat(measure.infinite()).isEqualTo(expected.startsWith("-") ? -1 : 1);
      return;
    }
    double truth = Double.parseDouble(expected);
    double near = 1e-11 * Math.max(1, Math.abs(truth));
    assertThat(measure.lo()).isNotNull();
    assertThat(measure.hi()).isNotNull();
    assertThat(measure.lo().toDouble()).isBetween(truth - near, truth + near);
    assertThat(measure.hi().toDouble()).isBetween(truth - near, truth + near);
    assertThat(measure.lo().compareTo(measure.hi())).isNotPositive();
    assertThat(measure.atLeast().isDefined() && measure.atMost().isDefined()).isTrue();
  }

  /**
   * By hand, from where the next derivative is zero and from limits: the second derivative of the
   * GELU is zero at the square roots of 2, the third at 0 and 2; the slope of x atan(x) tends to
   * half pi; s(1-s)(1-2s) is greatest where s(1-s) is 1/6.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gelu(x) | -0.12890414518516 | 1.12890414518516 | -0.10798193302637 | 0.79788456080287",
        "x*atan(x) | -1.5707963267949 | 1.5707963267949 | 0 | 2",
        "abs(sin(x)) | -1 | 1 | -1 | inf",
        "cbrt(x) | 0 | inf | -inf | inf",
        "max(exp(x),3-x) | -1 | inf | 0 | inf",
        "x^1.5 | 0 | inf | 0 | inf",
        "sqrt(x) | 0 | inf | -inf | 0",
        "abs(x)^1.0000001 | -inf | inf | 0 | inf",
        "sigmoid(x) | 0 | 0.25 | -0.096225044864938 | 0.096225044864938",
        "tan(x) | 1 | inf | -inf | inf",
        "x^4 | -inf | inf | 0 | inf",
        "2*x+1 | 2 | 2 | 0 | 0",
        "x^2+1e-12*sin(10000000*x) | -inf | inf | -98 | 102",
        "sin(x)/x for x > 0 | -0.43618181727145 | 0.16806995994552 | -0.33333333333333 |"
            + " 0.2486922364459",
      })
  void slopesAndSecondDerivatives(
      String text, String leastSlope, String mostSlope, String leastBend, String mostBend) {
    HowMuch much = measured(text);
    assertIs(leastSlope, much.leastSlope());
    assertIs(mostSlope, much.mostSlope());
    assertIs(leastBend, much.leastBend());
    assertIs(mostBend, much.mostBend());
  }

  /** Where the scale of the function is another one than that of the samples. */
  @Test
  void theSlopeOfAStepFarFromZeroIsSeen() {
    assertIs("2.5", measured("sigmoid(10*(x-1000))").mostSlope());
  }

  /** Where exp(x) = 3 - x, which has no name. */
  @Test
  void aConvexFunctionIsLeastBetweenPointsThatLieHigher() {
    Minimiser found = measured("max(x^2, exp(x), 3-x)").minimiser().get();
    double place = 0.792059968430677;
    assertThat(Ranges.enclosure(found.where(), 96).lo().toDouble()).isBetween(place - 1e-9, place);
    assertThat(found.value().toDouble()).isBetween(3 - place - 1e-9, 3 - place + 1e-9);
    assertThat(found.proofs()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^4 | none above ",
        "x^2-cos(x)/2 | [1.5, 1.50000000000",
        "x^2-cos(x) | [1, 1.00000000000",
        "x^3 | none: the function is not convex",
        "-x^2 | none: the function is not convex",
        "relu(x) | none above 1E-15",
      })
  void theModulusIsToldAlsoWhereItIsZero(String text, String modulus) {
    assertThat(PropertyText.of(measured(text))).contains("modulus of strong convexity  " + modulus);
  }

  /** All samples of the derivatives of random polynomials lie within the bounds. */
  @Test
  void derivativesOfRandomPolynomialsLieWithin() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 12; trial++) {
      int[] c = random.ints(6, -9, 10).toArray();
      String text = "";
      for (int i = 0; i < c.length; i++) {
        text += (i == 0 ? "" : " + ") + "(" + c[i] + ")*x^" + i;
      }
      HowMuch much = measured(text + " for x in [-2, 3]");
      for (double x = -2; x <= 3; x += 1.0 / 64) {
        double slope = 0;
        double bend = 0;
        for (int i = 1; i < c.length; i++) {
          slope += i * c[i] * Math.pow(x, i - 1);
          bend += i > 1 ? i * (i - 1) * c[i] * Math.pow(x, i - 2) : 0;
        }
        assertWithin(much.leastSlope(), slope, much.mostSlope(), text);
        assertWithin(much.leastBend(), bend, much.mostBend(), text);
      }
    }
  }

  private static void assertWithin(Measure least, double value, Measure most, String text) {
    double slack = 1e-9 * Math.max(1, Math.abs(value));
    assertThat(least.lo().toDouble()).as(text).isLessThanOrEqualTo(value + slack);
    assertThat(most.hi().toDouble()).as(text).isGreaterThanOrEqualTo(value - slack);
    for (Measure each : Vector.of(least, most)) {
      double near = 1e-10 * Math.max(1, Math.abs(each.lo().toDouble()));
      assertThat(each.hi().subtract(each.lo()).toDouble()).as(text).isLessThan(near);
    }
  }

  /** Each bound is a statement that the kernel accepts when it is read back. */
  @Test
  void theReportHoldsTheCertificates() throws FormatError {
    Report report = Jensen.decide("log(1+exp(x))");
    HowMuch much = Measuring.of(report, ample()).head();
    String json = PropertyJson.write(report, Option.none(), Option.some(Vector.of(much)));
    Vector<Proved> proofs =
        Vector.of(much.leastSlope(), much.mostSlope(), much.leastBend(), much.mostBend())
            .flatMap(measure -> measure.atLeast().toVector().appendAll(measure.atMost()))
            .appendAll(much.strict().first().proof())
            .appendAll(much.strict().second().proof())
            .appendAll(much.minimiser().get().proofs());
    Vector<String> written = certificates(json);
    assertThat(written).hasSize(11).hasSize(proofs.size());
    for (int i = 0; i < written.size(); i++) {
      assertThat(Kernel.check(new CertificateJson().read(written.get(i))))
          .isInstanceOfSatisfying(
              Proved.class,
              proved -> assertThat(proofs.map(Proved::claim)).contains(proved.claim()));
    }
    assertThat(json).contains("\"strongConvexity\":[\"0\",");
  }

  /** The objects that begin as certificates do; there are no braces in their texts. */
  private static Vector<String> certificates(String json) {
    Vector<String> found = Vector.empty();
    String start = "{\"schema\":\"jensen.certificate/1\"";
    for (int at = json.indexOf(start); at >= 0; at = json.indexOf(start, at + 1)) {
      int depth = 0;
      int end = at;
      do {
        depth += json.charAt(end) == '{' ? 1 : json.charAt(end) == '}' ? -1 : 0;
        end++;
      } while (depth > 0);
      found = found.append(json.substring(at, end));
    }
    return found;
  }

  @Test
  void theLipschitzConstantIsNoLessThanEitherSlope() {
    Measure constant = measured("x^2+abs(x) for x in [-1,3]").lipschitz();
    assertThat(constant.lo().compareTo(Rational.of(7))).isNotPositive();
    assertThat(constant.hi()).isEqualTo(Rational.of(7));
  }
}
