package dev.jensen.tui.cli;

import static dev.jensen.core.kernel.Verdict.Side.PROVED;
import static dev.jensen.core.kernel.Verdict.Side.REFUTED;

import dev.jensen.core.kernel.Verdict.Side;

/** What a script expects of a function. */
enum Expectation {
  convex,
  concave,
  affine,
  neither;

  /** The exit code for what is known of both sides. */
  int of(Side convex, Side concave) {
    return switch (this) {
      case convex -> code(convex == PROVED, convex == REFUTED);
      case concave -> code(concave == PROVED, concave == REFUTED);
      case affine ->
          code(convex == PROVED && concave == PROVED, convex == REFUTED || concave == REFUTED);
      case neither ->
          code(convex == REFUTED && concave == REFUTED, convex == PROVED || concave == PROVED);
    };
  }

  private static int code(boolean holds, boolean fails) {
    return holds ? ExitCode.DECIDED : fails ? ExitCode.REFUTED : ExitCode.UNKNOWN;
  }
}
