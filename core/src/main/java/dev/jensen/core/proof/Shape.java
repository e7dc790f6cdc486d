package dev.jensen.core.proof;

import java.util.Locale;

/**
 * What is said of a function besides its curvature: how it moves, what its level sets are, or that
 * it bends everywhere (Boyd and Vandenberghe, sections 3.1 and 3.4).
 */
public enum Shape {
  /** {@code f(p) <= f(q)} where p is at most q in each variable of the block. */
  NONDECREASING,
  /** {@code f(p) >= f(q)} where p is at most q in each variable of the block. */
  NONINCREASING,
  /** Between two points f is at most the greater of its values there. */
  QUASICONVEX,
  /** Between two points f is at least the lesser of its values there. */
  QUASICONCAVE,
  /** Strictly between two points f is below its chord. */
  STRICTLY_CONVEX,
  /** Strictly between two points f is above its chord. */
  STRICTLY_CONCAVE;

  /** The shape of the negative. */
  public Shape negate() {
    return switch (this) {
      case NONDECREASING -> NONINCREASING;
      case NONINCREASING -> NONDECREASING;
      case QUASICONVEX -> QUASICONCAVE;
      case QUASICONCAVE -> QUASICONVEX;
      case STRICTLY_CONVEX -> STRICTLY_CONCAVE;
      case STRICTLY_CONCAVE -> STRICTLY_CONVEX;
    };
  }

  /** Whether the function of this shape, and not its negative, is the one to look at. */
  public boolean isUpward() {
    return this == NONDECREASING || this == QUASICONVEX || this == STRICTLY_CONVEX;
  }

  public boolean isMonotone() {
    return this == NONDECREASING || this == NONINCREASING;
  }

  /** {@code strictly convex}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
