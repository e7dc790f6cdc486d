package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0 ~ CONVEX ~ min x^2",
        "0 ~ NOT CONVEX AS WRITTEN ~ max x^2",
        "3 ~ UNKNOWN ~ min 1/x",
        "2 ~ '' ~ min x +",
        "2 ~ '' ~ x"
      })
  void exitCodes(int code, String verdict, String text) {
    Run run = Run.of(false, text, "problem", "-");
    assertThat(run.code()).as(run.toString()).isEqualTo(code);
    assertThat(run.out()).contains(verdict);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(run.err().isEmpty()).isEqualTo(code != 2);
  }

  @Test
  void tellsTheProofsOfTheRows() {
    Run run = Run.of(false, "min x^2\nst\n  c: exp(x) <= 1\n", "problem", "--steps", "-");
    assertThat(run.out())
        .contains("\nobjective: CONVEX   x^2   for x in (-inf, inf)\n")
        .contains("\nc: CONVEX   exp(x)   for x in (-inf, inf)\n")
        .contains("Proof, each step checked by the kernel:");
  }

  @Test
  void colourIsForTerminals() {
    assertThat(Run.of(true, "min x", "problem", "-").out()).contains("\u001b[1;32mholds\u001b[0m");
    assertThat(Run.of(true, "min x", "problem", "--no-color", "-").out()).doesNotContain("\u001b");
  }

  @Test
  void errorsNameLineAndColumn() {
    Run run = Run.of(false, "min x\nst\n  c: x + foo(x) <= 1\n", "problem", "--json", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "error: standard input, line 3, column 10: unknown function foo\n"
                + "    c: x + foo(x) <= 1\n           ^\nhint: ");
    assertThat(run.out())
        .startsWith("{\"schema\":\"jensen.problem/1\",\"verdict\":\"ERROR\",\"error\":")
        .contains("\"line\":3,\"column\":10");
  }

  @Test
  void namesInAFileCannotSteerTheTerminal() {
    Run run = Run.of(false, "min x\nst\n  \u001b[31mred: x <= 1\n", "problem", "-");
    assertThat(run.out()).doesNotContain("\u001b").contains("?[31mred");
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.lp");
    Files.writeString(file, "Maximize\n 2 x + 3 y\nSubject To\n c1: x + y <= 4\nEnd\n");
    Run run = Run.of(false, "", "problem", "--json", "--budget", "5s", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"verdict\":\"CONVEX\",\"class\":\"LP\"");
    assertThat(Run.of(false, "", "problem", folder.toString()).code()).isEqualTo(2);
    assertThat(Run.of(false, "", "problem", "/no/such/file.nl").code()).isEqualTo(2);
    assertThat(Run.of(false, "", "problem").code()).isEqualTo(2);
  }
}
