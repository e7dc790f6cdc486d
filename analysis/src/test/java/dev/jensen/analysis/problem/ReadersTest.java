package dev.jensen.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadersTest {
  private static String told(Problem problem) {
    return problem.sense()
        + ", "
        + problem.variables()
        + " variables, "
        + problem.integers()
        + " integers\n"
        + problem.notes().map(note -> "note: " + note + "\n").mkString()
        + problem.rows().toJavaList().stream()
            .map(row -> row.name() + ": " + row.function() + "  " + row.needed() + "  " + row.box())
            .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defined.nl", "forms.lp", "free.mps", "spaced.mps", "mixed.jensen"})
  void readsWhatTheFileSays(String name) throws ProblemError, IOException {
    String told = told(ProblemFile.read(name, Files.resource(name)));
    assertThat(told).isEqualTo(Files.snapshot(name + ".txt", told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defined.nl", "forms.lp", "free.mps", "mixed.jensen"})
  void theContentTellsTheFormatWhereTheNameDoesNot(String name) throws ProblemError {
    String text = Files.resource(name);
    assertThat(told(ProblemFile.read("-", text))).isEqualTo(told(ProblemFile.read(name, text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defined.nl", "forms.lp", "free.mps", "mixed.jensen"})
  void linesMayEndAsOnOtherSystems(String name) throws ProblemError {
    String text = Files.resource(name);
    String other = "\uFEFF" + text.replace("\n", "\r\n");
    assertThat(told(ProblemFile.read(name, other))).isEqualTo(told(ProblemFile.read(name, text)));
  }

  /** Whatever is cut off is either refused or read; nothing hangs, and nothing else is thrown. */
  @ParameterizedTest
  @ValueSource(strings = {"defined.nl", "forms.lp", "free.mps", "spaced.mps", "mixed.jensen"})
  void aFileMayBeCutAnywhere(String name) {
    String text = Files.resource(name);
    for (int end = 0; end < text.length(); end++) {
      String cut = text.substring(0, end);
      try {
        assertThat(ProblemFile.read(name, cut).rows().size()).isLessThan(20);
      } catch (ProblemError refused) {
        assertThat(refused.getMessage()).isNotEmpty();
        assertThat(refused.line()).isPositive();
        assertThat(refused.column()).isPositive();
      }
    }
  }

  @Test
  void numbersAreExact() throws ProblemError {
    String text = "Minimize\n 0.1 x + 0.30000000000000000000001 y - 1e-30 z\nEnd\n";
    assertThat(ProblemFile.read("a.lp", text).objective().get().function().toString())
        .isEqualTo(
            "x/10 + 30000000000000000000001/100000000000000000000000*y"
                + " - z/1000000000000000000000000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "x, x",
    "x.1, x_1",
    "'x(1,2)', 'x_1_2'",
    "'x[1,2]', 'x[1,2]'",
    "in, in_",
    "2x, v2x",
    "'COL A', COL_A",
    "\u00e4, v",
    "#, v"
  })
  void namesBecomeThoseOfTheLanguage(String given, String name) {
    assertThat(new VariableNames().of(given)).isEqualTo(name);
  }

  @Test
  void namesStayDifferent() {
    VariableNames names = new VariableNames();
    assertThat(names.of("a.b")).isEqualTo("a_b");
    assertThat(names.of("a#b")).isEqualTo("a_b_2");
    assertThat(names.of("a_b")).isEqualTo("a_b_3");
    assertThat(names.of("a_b_2")).isEqualTo("a_b_2_2");
  }
}
