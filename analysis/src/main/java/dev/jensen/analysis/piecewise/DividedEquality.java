package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.linear.Region;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * That two terms with kinks are equal: the region is divided where an affine term that decides a
 * branch is zero, until the branches that are taken leave one normal form.
 */
public final class DividedEquality {
  private static final int BITS = 96;
  private static final int MOST_DIVISIONS = 4;

  private final Proof proof;
  private final Signs signs;
  private final Budget budget;
  private final Expr left;
  private final Expr right;

  /** A proof that the terms are equal, in the making. */
  public DividedEquality(Proof proof, Signs signs, Budget budget, Expr left, Expr right) {
    this.proof = proof;
    this.signs = signs;
    this.budget = budget;
    this.left = left;
    this.right = right;
  }

  /** The step that says so on the region; null if no proof is found. */
  public @Nullable Integer prove(Box region) {
    return prove(region, MOST_DIVISIONS);
  }

  private @Nullable Integer prove(Box region, int divisions) {
    if (!budget.goesOn()) {
      return null;
    }
    new LinearBounds(proof, region, budget).assume(left.minus(right));
    BranchFacts deciding = new BranchFacts(signs, proof, left.minus(right));
    Vector<Integer> facts = deciding.signs(region);
    Ranges ranges = deciding.ranges(region, facts);
    Expr one = Branches.resolve(left, ranges);
    Expr other = Branches.resolve(right, ranges);
    if (proof.ranges(region, BITS).of(one) == null
        || proof.ranges(region, BITS).of(other) == null) {
      return null;
    }
    if (new NormalForm(proof.ranges(region, BITS)).same(one, other)) {
      return proof.add(
          new Claim.Equal(left, right, region),
          new Rule.Chain(),
          proof.add(new Claim.Equal(left, one, region), new Rule.Branch(), facts),
          proof.add(new Claim.Equal(one, other, region), new Rule.NormalForm()),
          proof.add(new Claim.Equal(right, other, region), new Rule.Branch(), facts));
    }
    for (Affine border : divisions > 0 ? borders(one, other, ranges) : Vector.<Affine>empty()) {
      Integer above = beyond(region, border, divisions);
      Integer below =
          above == null ? null : beyond(region, border.times(Rational.MINUS_ONE), divisions);
      if (above != null && below != null) {
        return proof.add(new Claim.Equal(left, right, region), new Rule.Divide(), above, below);
      }
    }
    return null;
  }

  /** The affine terms that decide branches, of which the sign is open. */
  private static Vector<Affine> borders(Expr one, Expr other, Ranges ranges) {
    return Breaks.switches(one.minus(other))
        .filter(
            each -> {
              var range = ranges.of(each);
              return range != null && !range.isNonnegative() && !range.isNonpositive();
            })
        .map(Affine::of)
        .filter(affine -> affine != null && !affine.slopes().isEmpty())
        .distinct()
        .take(1);
  }

  private @Nullable Integer beyond(Box region, Affine border, int divisions) {
    Vector<HalfSpace> all = region.halfSpaces().all().append(new HalfSpace(border, false));
    Box part = Region.of(region.plain(), all, region.halfSpaces().matrices(), budget);
    return part == null ? null : prove(part, divisions - 1);
  }
}
