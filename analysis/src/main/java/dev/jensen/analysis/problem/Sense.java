package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Curvature;
import java.util.Locale;

/** What is asked of the objective. */
public enum Sense {
  MINIMIZE(Curvature.CONVEX),
  MAXIMIZE(Curvature.CONCAVE),
  /** Any feasible point will do: there is no objective. */
  FIND(Curvature.AFFINE);

  private final Curvature needed;

  Sense(Curvature needed) {
    this.needed = needed;
  }

  /** What the objective must be for the problem to be convex. */
  Curvature needed() {
    return needed;
  }

  /** {@code minimize}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
