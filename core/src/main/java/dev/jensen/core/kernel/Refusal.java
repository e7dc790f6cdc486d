package dev.jensen.core.kernel;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown inside the kernel where a step does not follow; the message says why. */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  /** Refuses unless the condition holds; the parts of the reason are put together only then. */
  @Contract("false, _ -> fail")
  static void unless(boolean condition, @Nullable Object... reason) throws Refusal {
    if (!condition) {
      StringBuilder text = new StringBuilder();
      for (Object part : reason) {
        text.append(part);
      }
      throw new Refusal(text.toString());
    }
  }
}
