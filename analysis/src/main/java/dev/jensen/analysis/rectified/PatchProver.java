package dev.jensen.analysis.rectified;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Covers the box by smaller ones that overlap, on each of which more units are decided, so that
 * what a unit bends the wrong way is made up for by those that work there. A function that is
 * convex near each point is convex.
 */
public final class PatchProver {
  private static final int BITS = 96;
  private static final int MOST_PATCHES = 120;

  /** Where axes without an end are cut, and how wide the seams are. */
  private static final Vector<Rational> CUTS =
      Vector.of(0, 1, -1, 2, -2, 4, -4, 8, -8).map(n -> Rational.of(n, 2));

  private static final Rational SEAM = Rational.of(1, 16);

  private final Proof proof;
  private final Expr term;
  private final Set<String> block;
  private final Curvature kind;
  private final Budget budget;
  private int left = MOST_PATCHES;

  /** A prover that the term is of the kind in the block. */
  public PatchProver(Proof proof, Expr term, Set<String> block, Curvature kind, Budget budget) {
    this.proof = proof;
    this.term = term;
    this.block = block;
    this.kind = kind;
    this.budget = budget;
  }

  /**
   * A cut of a box in two that overlap.
   *
   * @param worst how much bends the wrong way in the worse part, and in both together
   */
  private record Halves(String variable, Box lower, Box upper, int worst, int sum) {
    boolean isBetterThan(@Nullable Halves other) {
      return other == null || worst < other.worst || worst == other.worst && sum < other.sum;
    }
  }

  /** The step that proves the term to be of the kind on the box; null if no cover is found. */
  public @Nullable Integer prove(Box box) {
    if (!box.halfSpaces().isEmpty() || left-- <= 0 || !budget.goesOn()) {
      return null;
    }
    RectifiedProver whole = new RectifiedProver(proof, box, block);
    Integer place = whole.prove(term, kind);
    int wrong = whole.wrong(term, kind);
    if (place != null || wrong <= 0) {
      return place;
    }
    Halves best = null;
    for (String variable : box.variables()) {
      for (Rational cut : cuts(box.axis(variable))) {
        Halves halves = budget.goesOn() ? halves(box, variable, cut) : null;
        best = halves != null && halves.isBetterThan(best) ? halves : best;
      }
    }
    if (best == null || best.worst > wrong || best.sum >= 2 * wrong) {
      return null;
    }
    Integer lower = prove(best.lower);
    Integer upper = lower == null ? null : prove(best.upper);
    return lower == null || upper == null
        ? null
        : proof.add(
            new Claim.Curved(term, box, block, kind),
            new Rule.Overlap(best.variable),
            lower,
            upper);
  }

  private Halves halves(Box box, String variable, Rational cut) {
    Axis axis = box.axis(variable);
    Rational width = width(axis);
    Rational seam = width == null ? SEAM : SEAM.multiply(width);
    Box lower = box.with(variable, axis.upTo(Expr.constant(cut.add(seam)), false));
    Box upper = box.with(variable, axis.from(Expr.constant(cut.subtract(seam)), false));
    int below = new RectifiedProver(proof, lower, block).wrong(term, kind);
    int above = new RectifiedProver(proof, upper, block).wrong(term, kind);
    return new Halves(variable, lower, upper, Math.max(below, above), below + above);
  }

  private static @Nullable Rational width(Axis axis) {
    Interval side = Ranges.enclosure(axis, BITS);
    Rational lo = side.lo();
    Rational hi = side.hi();
    return lo == null || hi == null ? null : hi.subtract(lo);
  }

  /** Short numbers inside the axis, not next to its ends. */
  private static Vector<Rational> cuts(Axis axis) {
    Interval side = Ranges.enclosure(axis, BITS);
    Rational lo = side.lo();
    Rational hi = side.hi();
    if (lo != null && hi != null) {
      Rational width = hi.subtract(lo);
      return width.isZero()
          ? Vector.empty()
          : Vector.of(2, 1, 3)
              .map(n -> lo.add(width.multiply(Rational.of(n, 4))).roundDown(24))
              .filter(cut -> inside(side, cut, SEAM.multiply(width)));
    }
    return CUTS.filter(cut -> inside(side, cut, SEAM));
  }

  private static boolean inside(Interval side, Rational cut, Rational seam) {
    Interval seamed = Interval.closed(cut.subtract(seam), cut.add(seam));
    return side.contains(seamed);
  }
}
