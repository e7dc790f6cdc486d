package dev.jensen.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ForallTest {
  private final Option<String> given = Option.of(System.clearProperty("jensen.seed"));

  @AfterEach
  void restoreTheSeed() {
    given.forEach(seed -> System.setProperty("jensen.seed", seed));
  }

  @Test
  void runsEveryCaseOnItsOwnNumbersAndAlwaysTheSame() {
    assertThat(draws()).hasSize(50).isEqualTo(draws());
    assertThat(new HashSet<>(draws())).hasSize(50);
  }

  @Test
  void namesTheSeedThatReplaysAFailure() {
    List<Long> failing = new ArrayList<>();
    assertThatThrownBy(() -> Forall.cases(50, random -> reject(random, failing)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Djensen.seed=")
        .hasMessageContaining("draw is odd")
        .satisfies(failure -> assertThat(replay(failure.getMessage())).isEqualTo(failing));
  }

  @Test
  void refusesToPassWithoutACase() {
    assertThatThrownBy(() -> Forall.cases(0, random -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> draws() {
    List<Long> seen = new ArrayList<>();
    Forall.cases(50, random -> seen.add(random.nextLong()));
    return seen;
  }

  private static void reject(Random random, List<Long> failing) {
    long draw = random.nextLong();
    if (draw % 2 != 0) {
      failing.add(draw);
      throw new AssertionError("draw is odd");
    }
  }

  /** The draws of the one case that the message says to replay. */
  private static List<Long> replay(String message) {
    String seed = message.replaceFirst("(?s).*-Djensen\\.seed=(-?\\d+)\\).*", "$1");
    System.setProperty("jensen.seed", seed);
    try {
      return draws();
    } finally {
      System.clearProperty("jensen.seed");
    }
  }
}
