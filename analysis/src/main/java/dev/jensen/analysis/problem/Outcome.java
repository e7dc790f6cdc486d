package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.kernel.Verdict;
import java.util.Locale;

/** Whether a function has the curvature that its row needs. */
public enum Outcome {
  /** It has, by a proof that the kernel has accepted. */
  HOLDS,
  /** It has not, as a witness shows that the kernel has confirmed. */
  FAILS,
  /** Neither a proof nor a witness was found. */
  OPEN;

  /** What a verdict says of the curvature that is needed. */
  static Outcome of(Verdict verdict, Curvature needed) {
    return switch (needed) {
      case CONVEX -> of(verdict.convex());
      case CONCAVE -> of(verdict.concave());
      default -> {
        Outcome convex = of(verdict.convex());
        Outcome concave = of(verdict.concave());
        yield convex == FAILS || concave == FAILS ? FAILS : convex == HOLDS ? concave : OPEN;
      }
    };
  }

  private static Outcome of(Verdict.Side side) {
    return switch (side) {
      case PROVED -> HOLDS;
      case REFUTED -> FAILS;
      case UNKNOWN -> OPEN;
    };
  }

  /** {@code holds}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
