package dev.jensen.core.atom;

/** How a function bends; NEITHER also stands for what a table does not say. */
public enum Curvature {
  AFFINE,
  CONVEX,
  CONCAVE,
  NEITHER;

  public boolean isConvex() {
    return this == AFFINE || this == CONVEX;
  }

  public boolean isConcave() {
    return this == AFFINE || this == CONCAVE;
  }

  public Curvature negate() {
    return switch (this) {
      case CONVEX -> CONCAVE;
      case CONCAVE -> CONVEX;
      default -> this;
    };
  }

  /** Whether a function of this curvature is also one of that. */
  public boolean implies(Curvature that) {
    return this == that || this == AFFINE && that != NEITHER;
  }
}
