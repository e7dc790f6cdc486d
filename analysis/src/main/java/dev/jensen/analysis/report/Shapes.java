package dev.jensen.analysis.report;

import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shapes as certificates name them, and their violations as a person reads them. */
final class Shapes {
  private Shapes() {}

  /** {@code strictly-convex}. */
  static String tag(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The shape of that tag; null if there is none. */
  static @Nullable Shape of(String tag) {
    for (Shape shape : Shape.values()) {
      if (tag(shape).equals(tag)) {
        return shape;
      }
    }
    return null;
  }

  /** One sentence: where the inequality fails, and by how much. */
  static String violation(Claim.Misshapen claim) {
    Witness witness = claim.witness();
    String fixed =
        witness.parameters().isEmpty() ? "" : "with " + Wording.point(witness.parameters()) + ", ";
    String points =
        "from p: " + Wording.point(witness.p()) + " to q: " + Wording.point(witness.q());
    String by = Gap.shown(new Gap(claim).amount());
    return fixed
        + points
        + switch (claim.shape()) {
          case NONDECREASING -> " the function falls by " + by;
          case NONINCREASING -> " the function rises by " + by;
          case QUASICONVEX -> between(witness) + "the function lies above both ends by " + by;
          case QUASICONCAVE -> between(witness) + "the function lies below both ends by " + by;
          case STRICTLY_CONVEX -> between(witness) + chord(claim, "above", by);
          case STRICTLY_CONCAVE -> between(witness) + chord(claim, "below", by);
        };
  }

  private static String chord(Claim.Misshapen claim, String side, String by) {
    return new Gap(claim).amount().isPositive()
        ? "the function lies " + side + " its chord by " + by
        : "the function lies on its chord";
  }

  private static String between(Witness witness) {
    return ", at weight t = " + witness.t() + " of p, ";
  }
}
