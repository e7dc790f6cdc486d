package dev.jensen.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemJudgeTest {
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private static ProblemReport judged(String name, String text) throws ProblemError {
    return ProblemJudge.judge(ProblemFile.read(name, text), BUDGET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bilinear.jensen",
        "portfolio.jensen",
        "shipment.nl",
        "portfolio.lp",
        "lots.lp",
        "blending.mps"
      })
  void reportsOnTheExamples(String name) throws ProblemError, IOException {
    String text = new ProblemText(false, false).of(judged(name, Files.example(name)));
    assertThat(text).isEqualTo(Files.snapshot("report-" + name + ".txt", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defined.nl", "forms.lp", "free.mps", "mixed.jensen"})
  void reportsOnTheForms(String name) throws ProblemError, IOException {
    String text = new ProblemText(false, false).of(judged(name, Files.resource(name)));
    assertThat(text).isEqualTo(Files.snapshot("report-" + name + ".txt", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "min x^2 + exp(x*y) ~ x*y",
        "min x^2 + y^2 - z^2 ~ z^2",
        "min x^2 + x*y + y^2 + sin(z) ~ sin(z)",
        "min x^2 + 4x*y + y^2 ~ x*y",
        "min -2*sqrt(x) + log(x) for x > 0 ~ log(x)",
        "min (x^2 + y)^2 ~ x^2",
        "max log(x) + x^2 for x > 1 ~ x^2",
        "find|exp(x) + y = 3 ~ exp(x)",
        "min max(x, -y^2) ~ y^2",
        "min log(1 + x^2) ~ log(1 + x^2)"
      })
  void theCulpritIsTheSmallestPartThatIsNotAsNeeded(String lines, String culprit)
      throws ProblemError {
    String text = lines.replace(" for ", "\nfor ").replace('|', '\n');
    Judged row = judged("a.jensen", text).rows().head();
    assertThat(row.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(row.culprit().get().part().toString()).isEqualTo(culprit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "min x|x + y <= 1 ~ LP",
        "find|x = 1 ~ LP",
        "max -x^2|x + y <= 1 ~ QP",
        "min x|x^2 + y^2 <= 1 ~ QCQP",
        "min exp(x)|x^2 <= 1 ~ convex",
        "min x|integer x ~ MILP",
        "min x^2|integer x ~ MIQP",
        "min exp(x)|integer x ~ mixed-integer convex"
      })
  void theClassOfAProblem(String lines, String label) throws ProblemError {
    ProblemReport report = judged("a.jensen", lines.replace('|', '\n'));
    assertThat(report.verdict()).isEqualTo(ProblemReport.Verdict.CONVEX);
    assertThat(report.problemClass().get().label(report.problem().integers() > 0)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "min -log(x) ~ (0, inf)",
        "min -log(x)|for x in [-1, 5] ~ (0, 5]",
        "min x*log(x)|for x >= 0 ~ (0, inf)",
        "max sqrt(4 - x^2)|for x >= -1 ~ [-1, 2]"
      })
  void aRowIsJudgedWhereItIsDefined(String lines, String axis) throws ProblemError {
    Judged row = judged("a.jensen", lines.replace('|', '\n')).rows().head();
    assertThat(row.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(row.isNarrowed()).isTrue();
    assertThat(row.answer().question().box().axis("x").toString()).isEqualTo(axis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "min 1/(x+y)|st|x + y >= 1 ~ x in (-inf, inf), y in (-inf, inf), x + y >= 1",
        "min 1/(x+y)|st|0 <= x + y ~ x in (-inf, inf), y in (-inf, inf), x + y > 0",
        "min 1/(x+y)|st|1 <= x + y <= 2 ~ x in (-inf, inf), y in (-inf, inf), x + y >= 1, x + y <="
            + " 2",
        "min 1/(x+y)|st|x + y >= 1|z <= x + y ~ x in (-inf, inf), y in (-inf, inf), x + y >= 1",
        "max log(x-y) ~ x in (-inf, inf), y in (-inf, inf), x - y > 0",
        "min 1/(x+y) - log(x-y)|st|x + y >= 0 ~ x in (-inf, inf), y in (-inf, inf), x - y > 0, x +"
            + " y > 0",
        "max log(x)+sqrt(y-x)|st|x + y <= 1 ~ x in (0, inf), y in (-inf, inf), x - y <= 0",
        "min exp(x)/(y-x)|st|y - x >= 2|x >= 1|x <= 3 ~ x in [1, 3], y in (-inf, inf), x - y <= -2"
      })
  void whereConstraintsAreNeededTheyAreThePlaceOfARow(String lines, String region)
      throws ProblemError {
    Judged row = judged("a.jensen", lines.replace('|', '\n')).rows().head();
    assertThat(row.answer().question().box()).hasToString(region);
    assertThat(row.outcome()).isEqualTo(Outcome.HOLDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "min 1/(x+y)|st|x + y >= 1|x + y <= 0",
        "min 1/(x+y)|st|x + z >= 1",
        "min 1/(x+y)|st|x + y >= -1"
      })
  void whereConstraintsDoNotHelpTheRowStaysOpen(String lines) throws ProblemError {
    Judged row = judged("a.jensen", lines.replace('|', '\n')).rows().head();
    assertThat(row.isNarrowed()).isFalse();
    assertThat(row.outcome()).isEqualTo(Outcome.OPEN);
  }

  @Test
  void aDomainInPiecesStaysOpen() throws ProblemError {
    ProblemReport report = judged("a.jensen", "min 1/x");
    assertThat(report.verdict()).isEqualTo(ProblemReport.Verdict.UNKNOWN);
    assertThat(new ProblemText(false, false).of(report)).contains("1/x is not known to be defined");
  }

  @Test
  void json() throws ProblemError {
    String text = "min x^2 + exp(x*y)\nst\n  c: x + y = 1\n";
    assertThat(ProblemJson.write(judged("a.jensen", text)))
        .startsWith(
            "{\"schema\":\"jensen.problem/1\",\"verdict\":\"NOT_CONVEX_AS_WRITTEN\","
                + "\"class\":null,\"sense\":\"minimize\",\"variables\":2,\"integers\":0,"
                + "\"notes\":[],\"objective\":{\"name\":\"objective\",\"needed\":\"convex\","
                + "\"result\":\"fails\",\"culprit\":{\"expr\":\"x*y\",\"needed\":\"convex\","
                + "\"verdict\":\"NEITHER\"},\"question\":{\"expr\":\"x^2 + exp(x*y)\"")
        .contains("\"constraints\":[{\"name\":\"c\",\"needed\":\"affine\",\"result\":\"holds\",")
        .contains("\"kernel\":\"accepted\"");
  }

  @Test
  void thousandsOfLinearRowsTakeSeconds() throws ProblemError {
    StringBuilder text = new StringBuilder("Minimize\n x0\nSubject To\n");
    for (int i = 0; i < 2000; i++) {
      text.append(" r%d: %d x%d - 0.5 x%d + x%d >= %d\n".formatted(i, i, i, i + 1, 3 * i, i));
    }
    ProblemReport report = judged("a.lp", text + "End\n");
    assertThat(report.problemClass().get()).isEqualTo(ProblemClass.LP);
    assertThat(report.constraints()).hasSize(2000);
    assertThat(new ProblemText(false, false).of(report)).contains("and 1,901 more rows that hold");
  }

  @Test
  void termsThatAreSharedWithoutEndComeToAnEnd() throws ProblemError {
    StringBuilder body = new StringBuilder("V1 0 0\no0\nv0\nn1\n");
    for (int i = 2; i < 40; i++) {
      body.append("V%d 0 0\no2\nv%d\no44\nv%d\n".formatted(i, i - 1, i - 1));
    }
    String text = "g3\n1 0 1 0 0\n0 1\n0\n0\n0\n0 0\n0\n0\n0\n" + body + "O0 0\nv39\n";
    ProblemReport report =
        ProblemJudge.judge(ProblemFile.read("a.nl", text), Duration.ofMillis(500));
    assertThat(report.rows()).hasSize(1);
  }
}
