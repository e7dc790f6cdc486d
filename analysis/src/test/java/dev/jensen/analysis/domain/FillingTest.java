package dev.jensen.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Statement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Removable singularities are filled, and nothing else is. */
final class FillingTest {
  private static Report extended(String text) {
    Inquiry plain = Inquiry.of(text);
    return Jensen.decide(
        new Inquiry(
            text, plain.given(), Option.none(), plain.budget(), true, LinkedHashMap.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x/x ~ AFFINE",
        "x/(exp(x)-1) ~ CONVEX",
        "(x^2-2)/(x-sqrt(2)) ~ AFFINE",
        "(exp(x)-2)/(x-log(2)) ~ CONVEX",
        "sin(x)/(x-pi) for x in [3,4] ~ CONVEX",
        "x/sin(x) for x in (-pi,pi) ~ CONVEX",
        "x^2/(exp(x)-1-x) ~ CONVEX",
        "exp(-1/x^2) for x in [-0.8,0.8] ~ CONVEX",
        "{x^2/x if x < 1; 1 otherwise} ~ CONCAVE",
        "x*exp(-1/x^2) ~ NEITHER",
        "log((exp(x)-1)/x) ~ CONVEX",
        "log(sinh(x)/x) ~ CONVEX",
        "(x/(exp(x)-1))^2 ~ CONVEX",
        "sqrt(sin(x)/x) for x in [-1,1] ~ CONCAVE",
        "log((exp(x-1)-1-(x-1))/(x-1)^2) for x in [-0.5,3] ~ CONVEX",
        "1/((exp(x)-1-x)/x^2+3) ~ NEITHER",
        "sqrt((exp(x)-1-x)/x^2) ~ CONVEX",
        "1/((exp(x)-1-x)/x^2) ~ CONVEX",
        "log((exp(x)-1-x-x^2/2)/x^3) ~ CONVEX",
        "(x/(exp(x)-1))^1.5 for x in [-1,1] ~ CONVEX",
        "log(erf(x)/x) ~ NEITHER",
      })
  void isFilled(String text, String verdict) {
    assertThat(extended(text).name()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abs(x)/x",
        "abs(x)/x+x^2",
        "relu(x)/x",
        "sqrt(x^2)/x",
        "sin(x)*abs(x)/x^2",
        "exp(1/x)",
        "exp(-1/x)",
        "1/x",
        "x^2/x^3",
        "{1 if x = 0; sin(x)/x otherwise}",
        "relu(x)/relu(x)",
        "cos(x)/x^2",
      })
  void isLeftAsItIs(String text) {
    Statement said = Jensen.parser().parse(text);
    Expr filled = Filling.of(said.function(), "x", Axis.REAL, Budget.of(Duration.ofSeconds(10)));
    assertThat(filled).isSameAs(said.function());
  }

  /** The sine vanishes at the end as well, and there it is a pole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x/sin(x) for x in [-1,pi] ~ undefined at x = pi",
        "(x^2-1)/(x^2-3*x+2) for x in [0,3] ~ undefined at x = 2",
      })
  void aPoleStaysOne(String text, String message) {
    assertThat(extended(text))
        .isInstanceOfSatisfying(
            Report.Failure.class, failure -> assertThat(failure.message()).contains(message));
  }
}
