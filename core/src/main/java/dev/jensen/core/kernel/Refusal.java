package dev.jensen.core.kernel;

import java.io.Serial;

/** Thrown inside the kernel where a step does not follow; the message says why. */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  /** Refuses unless the condition holds. */
  @Contract("false, _ -> fail")
  static void unless(boolean condition, String reason) throws Refusal {
    if (!condition) {
      throw new Refusal(reason);
    }
  }
}
