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
    assertThat(Run.of(false, "", "activations", "compare", "glu", "huber").out())
        .contains("\nNEITHER   x1*sigmoid(x2)", "\nCONVEX   huber(z - y)/2", "  at y = 1\n");
    Run wrong = Run.of(false, "", "activations", "nothing");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no activation or loss nothing");
  }
}
