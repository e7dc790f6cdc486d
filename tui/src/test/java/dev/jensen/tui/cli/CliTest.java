package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CliTest {
  private static Run run(String input, String... args) {
    return Run.of(false, input, args);
  }

  @Test
  void constraintsAreNamedInEachForm() {
    String inside = "x^2*y for x >= 0, y >= 0, x + y < 1";
    assertThat(run("", "check", inside).out())
        .contains("for x in [0, inf), y in [0, inf), x + y < 1");
    assertThat(run("", "check", "--json", inside).out())
        .contains("\"constraints\":[\"1 - x - y > 0\"]");
    assertThat(run("{\"expr\":\"" + inside + "\"}", "batch", "-").out())
        .contains("\"constraints\":[\"1 - x - y > 0\"]", "\"verdict\":\"NEITHER\"");
    String tied = "x*y for x + y = 1, x >= 0";
    assertThat(run("", "check", tied).out())
        .contains("x*(1 - x)   for x in [0, inf), with y = 1 - x", "p: x = 1, y = 0");
    assertThat(run("", "check", "--json", tied).out())
        .contains("\"tied\":{\"y\":\"1 - x\"}", "\"p\":{\"x\":\"1\",\"y\":\"0\"}");
    assertThat(run("", "export", tied, "--to", "markdown").out()).contains("with y = 1 - x");
    assertThat(run("", "export", inside, "--to", "latex").out()).contains("1 - x - y > 0");
  }

  @Test
  void anEmptyRegionIsToldWhereItBecomesEmpty() {
    assertThat(run("", "check", "x for x >= 0, y >= 0, x + y <= 1, x + y >= 2").err())
        .contains("the domain is empty: no point with x + y >= 2 is left")
        .contains("                                   ^");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0 ~ check ~ x^2",
        "0 ~ check ~ 1/x",
        "2 ~ check ~ x+(",
        "2 ~ check ~ foo(x)",
        "2 ~ check ~ 1/x for x in R",
        "0 ~ check --expect convex ~ x^2",
        "1 ~ check --expect convex ~ -x^2",
        "1 ~ check --expect convex ~ 1/x",
        "0 ~ check --expect affine ~ 2x+1",
        "1 ~ check --expect affine ~ x^2",
        "0 ~ check --expect neither ~ x^3",
        "1 ~ check --expect neither ~ x^2",
        "2 ~ check --expect convex ~ x+(",
        "2 ~ check --expect round ~ x",
        "2 ~ check --budget soon ~ x",
        "2 ~ check --wrt , ~ x",
        "2 ~ verify ~ /no/such/file",
        "2 ~ batch ~ /no/such/file",
        "2 ~ batch -j 0 ~ -",
        "0 ~ check --property quasiconvex ~ sqrt(abs(x))",
        "0 ~ check --expect convex ~ -log(1-x-y)-log(x)-log(y) for x > 0, y > 0, x + y < 1",
        "0 ~ check --expect concave ~ x*y for x + y = 1",
        "2 ~ check ~ x for x + y <= 1, x >= 2, y >= 0",
        "2 ~ check ~ x for x*y <= 1",
        "0 ~ check --property quasiconvex ~ x*y for x > 0, y > 0, x + y <= 1",
        "0 ~ check --property monotone ~ x + y for x + y <= 1",
        "0 ~ check --property monotone ~ x^3-x",
        "0 ~ check --property nondecreasing ~ 1/x",
        "2 ~ check --property log-convex ~ x^2",
        "2 ~ check --property round ~ x",
        "2 ~ check --property monotone --plot ~ x",
        "2 ~ check ~ x*log(x) for x in [0,1]",
        "0 ~ check --extend --expect convex ~ x*log(x) for x in [0,1]",
        "2 ~ check --extend ~ 1/x for x in [-1,1]",
        "0 ~ check --moduli ~ exp(x)",
        "2 ~ check --moduli ~ x+(",
        "0 ~ check ~ --help",
        "2 ~ solve ~ x"
      })
  void exitCodes(int code, String command, String last) {
    String[] words = command.split(" ");
    String[] args = java.util.Arrays.copyOf(words, words.length + 1);
    args[words.length] = last;
    Run run = run("", args);
    assertThat(run.code()).as(run.toString()).isEqualTo(code);
    assertThat(code == 2 ? run.err() : "x").isNotEmpty();
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aTextMayBeginWithAMinus() {
    assertThat(run("", "check", "-x^2").out()).startsWith("CONCAVE   -x^2   ");
    assertThat(run("", "check", "--json", "-x").out()).contains("\"verdict\":\"AFFINE\"");
    assertThat(run("", "check", "-x", "--json").out()).contains("\"verdict\":\"AFFINE\"");
    assertThat(run("", "check", "--wrt=x", "-j").out()).startsWith("AFFINE   -j   ");
    assertThat(run("", "check", "--", "--json").out()).startsWith("AFFINE   json   ");
    assertThat(run("-x^2\n", "check", "-").out()).startsWith("CONCAVE   -x^2   ");
  }

  @Test
  void namesWithCommasInBrackets() {
    Run run = run("", "check", "--json", "--wrt", "W[1,2], b", "W[1,2]*b*c");
    assertThat(run.out()).contains("\"wrt\":[\"W[1,2]\",\"b\"]");
  }

  @Test
  void aMistypedOptionIsNamed() {
    assertThat(run("", "check", "--jsn", "x").err())
        .isEqualTo("jensen: there is no option --jsn\n");
  }

  @Test
  void errorsPointAtTheirColumn() {
    Run run = run("", "check", "--json", "x+(*2");
    assertThat(run.err()).contains("\n  x+(*2\n     ^\n");
    assertThat(run.out()).contains("\"verdict\":\"ERROR\"").contains("\"column\":4");
    assertThat(run("", "check", "--json").out()).contains("\"code\":\"usage\"");
  }

  @Test
  void tooMuchInputIsTooLarge() {
    Run run = run("x+".repeat(600_000), "check", "--json", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("\"code\":\"too-large\"");
  }

  @Test
  void versionAndHelp() {
    assertThat(run("", "--version").out()).isEqualTo("jensen 1.2\n");
    assertThat(run("", "--help").out()).contains("Examples:");
  }

  @Test
  void aCertificateIsVerified(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("proof.json");
    assertThat(run("", "export", "--to", "certificate", "-o", file.toString(), "x^2").code())
        .isZero();
    assertThat(run("", "verify", file.toString()))
        .isEqualTo(new Run(0, "ACCEPTED   x^2 is convex for x in (-inf, inf)   (2 steps)\n", ""));
    String changed = Files.readString(file).replace("\"convex\"", "\"concave\"");
    Run rejected = run(changed, "verify", "-");
    assertThat(rejected.code()).isEqualTo(1);
    assertThat(rejected.out()).startsWith("REJECTED   step 2: ");
    assertThat(run("{\"a\": NaN}", "verify", "-").code()).isEqualTo(2);
  }

  @Test
  void aBatchAnswersEachRowInOrder() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append("{\"id\": \"").append(i).append("\", \"expr\": \"x^").append(i % 5 + 1);
      rows.append("\"}\n").append(i == 7 ? "rubbish\n\n" : "");
    }
    Run run = run(rows.toString(), "batch", "-j", "3", "-");
    String[] lines = run.out().split("\n");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(lines).hasSize(41);
    assertThat(lines[8]).contains("\"id\":null").contains("\"code\":\"format\"");
    assertThat(lines[40]).contains("\"id\":\"39\"").contains("\"verdict\":\"NEITHER\"");
  }

  /** However little time there is, a row that is right is no wrong row. */
  @Test
  void aRowThatTheTimeDoesNotSufficeForIsOpen() {
    StringBuilder data = new StringBuilder("[[1, 2], [1]]");
    for (int i = 2; i < 12; i++) {
      data.append(", [[").append(i).append(", ").append(-i).append("], [").append(i).append("]]");
    }
    String layers = "{\"units\": 20, \"activation\": \"tanh\"}";
    String net =
        "{\"inputs\": 2, \"layers\": [%s, %s, {\"units\": 1, \"activation\": \"linear\"}]}"
            .formatted(layers, layers);
    String rows =
        "{\"net\": %s, \"loss\": \"mse\", \"data\": [%s], \"wrt\": \"layer:2\"}\n"
            .formatted(net, data);
    Run run = run(rows, "batch", "--budget", "1ms", "-");
    assertThat(run.out()).contains("\"verdict\":\"UNKNOWN\"").contains("in time");
  }

  /** A defect is told as an error, and never as a question that is open. */
  @Test
  void aRowThatFailsForADefectOfOursSaysSo() {
    Row failing =
        new Row(
            java.time.Duration.ofSeconds(5),
            content -> {
              throw new IllegalStateException("no element " + content);
            });
    assertThat(failing.answer(new Lines.Line("{\"id\": \"r1\", \"expr\": \"x^2\"}", false)))
        .contains("\"id\":\"r1\"")
        .contains("\"verdict\":\"ERROR\"")
        .contains("\"code\":\"defect\"")
        .contains("inside jensen, not in your input")
        .doesNotContain("UNKNOWN")
        .doesNotContain("no element");
    Row deep =
        new Row(
            java.time.Duration.ofSeconds(5),
            content -> {
              throw new StackOverflowError();
            });
    assertThat(deep.answer(new Lines.Line("{\"expr\": \"x^2\"}", false)))
        .contains("\"verdict\":\"UNKNOWN\"")
        .contains("nested too deeply");
  }

  @Test
  void workThatDoesNotEndIsGivenUp() {
    Guarded<String> endless =
        new Guarded<>(
            () -> {
              Thread.sleep(60_000);
              return "done";
            },
            java.time.Duration.ofMillis(20));
    assertThat(endless.result(stopped -> "stopped")).isEqualTo("stopped");
  }

  @Test
  void onlyTheEndsWithoutAValueAreLeftOut() {
    assertThat(run("", "check", "--extend", "x*log(x)+log(y) for x in [0,1], y in [0,1]").out())
        .contains("x in (0, 1], y in (0, 1]");
    assertThat(run("", "check", "--extend", "sqrt(x) for x in [0,1]").out()).contains("[0, 1]");
    assertThat(run("", "check", "--extend", "x/(exp(x)-1) for x in [0,3]").out())
        .startsWith("CONVEX");
    assertThat(run("", "check", "--extend", "sinh(x)/x").out())
        .startsWith("CONVEX   {1 if x = 0; sinh(x)/x otherwise}");
    assertThat(run("", "check", "--extend", "x^2/x").out()).startsWith("AFFINE");
    assertThat(run("", "check", "--extend", "1/x").out()).startsWith("BY PIECE");
  }

  @Test
  void measuresAreToldAsTextAndAsJson() {
    Run text = run("", "check", "--moduli", "log(1+exp(x))");
    assertThat(text.out())
        .contains("how much:", "Lipschitz constant of f'", "convex proved, concave");
    Run json = run("", "check", "--moduli", "--regions", "--json", "x^2");
    assertThat(json.out()).contains("\"regions\":[", "\"measures\":[", "\"attained\":true");
    assertThat(run("", "check", "--moduli", "x*y").out()).contains("functions of one variable");
  }

  @Test
  void aPropertyComesWithItsProof() {
    Run told = run("", "check", "--property", "quasiconvex", "--steps", "sqrt(abs(x))");
    assertThat(told.out()).startsWith("QUASICONVEX").contains("Proof, each step checked");
    assertThat(run("", "check", "--property", "round", "x").err()).contains("log-concave");
  }
}
