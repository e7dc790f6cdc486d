package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;

/**
 * The part of a row's function that is to blame.
 *
 * @param part the part
 * @param needed the curvature that the rules of composition want of it
 * @param verdict what is known of it
 */
public record Culprit(Expr part, Curvature needed, Verdict verdict) {
  /** What the part is instead: {@code neither convex nor concave}. */
  public String curvature() {
    return switch (verdict.name()) {
      case "CONVEX" -> "convex";
      case "CONCAVE" -> "concave";
      case "AFFINE" -> "affine";
      case "NEITHER" -> "neither convex nor concave";
      case "NOT_CONVEX" -> "not convex";
      case "NOT_CONCAVE" -> "not concave";
      default -> "of unknown curvature";
    };
  }
}
