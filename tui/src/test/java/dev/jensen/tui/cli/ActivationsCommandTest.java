package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ActivationsCommandTest {
  @Test
  void anActivationWithWhatIsProvedOfIt() throws IOException {
    Run run = Run.of(false, "", "activations", "relu");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "convex        on (-inf, inf)", "values        in [0, inf)", "slopes        in [0, 1]")
        .contains("in every layer of an input-convex network")
        .doesNotContain("not proved");
    assertThat(Run.of(false, "", "activations", "square").out())
        .contains("in the first layer of an input-convex network, and in no other");
  }

  @Test
  void activationsOfSeveralNumbersAndLosses() throws IOException {
    assertThat(Run.of(false, "", "activations", "log-softmax").out()).contains("\nCONCAVE   ");
    assertThat(Run.of(false, "", "activations", "huber").out())
        .contains("\nCONVEX   huber(z - y)/2", "  at y = 1\n");
    assertThat(Run.of(false, "", "activations", "triplet").out())
        .contains("in a1, a2:\nCONVEX   ", "in n1, n2:\nNEITHER   ");
    Run wrong = Run.of(false, "", "activations", "nothing");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no activation or loss nothing");
  }

  @Test
  void twoAreComparedSideBySide() throws IOException {
    Run run = Run.of(false, "", "activations", "compare", "glu", "relu");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("glu +relu"))
        .anyMatch(line -> line.matches(" *\\S+ +convex +on \\(-inf, inf\\)"))
        .allMatch(line -> line.length() <= 80);
  }
}
