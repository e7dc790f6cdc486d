package dev.jensen.core.kernel;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Rules by which two terms are equal, and what may be done with that. Both sides are defined on the
 * whole box.
 */
final class EqualityRules {
  private EqualityRules() {}

  /**
   * The difference is zero as a quotient of polynomials in the parts that are not rational. A
   * variable that lies at one point is that point.
   */
  static void normalForm(Argument argument) throws Refusal {
    Claim.Equal claim = argument.equal();
    Ranges ranges = argument.defined(claim.left(), claim.box());
    argument.defined(claim.right(), claim.box());
    Refusal.unless(
        new NormalForm(ranges)
            .same(
                Dag.substitute(claim.left(), claim.box().points()),
                Dag.substitute(claim.right(), claim.box().points())),
        claim.left(),
        " and ",
        claim.right(),
        " have different normal forms");
  }

  /** The right side is the left with the branches taken that the ranges decide. */
  static void branch(Argument argument) throws Refusal {
    Claim.Equal claim = argument.equal();
    Ranges ranges = argument.defined(claim.left(), claim.box());
    argument.defined(claim.right(), claim.box());
    Refusal.unless(
        Branches.resolve(claim.left(), ranges) == claim.right(),
        "the ranges do not lead from ",
        claim.left(),
        " to ",
        claim.right());
  }

  /** Equals may stand for equals. */
  static void congruence(Argument argument) throws Refusal {
    Claim.Equal claim = argument.equal();
    argument.defined(claim.left(), claim.box());
    argument.defined(claim.right(), claim.box());
    Map<Expr, Expr> equals = new IdentityHashMap<>();
    for (int i = 0; i < argument.premises().size(); i++) {
      if (argument.premise(i) instanceof Claim.Equal) {
        Claim.Equal equal = argument.equalPremise(i, claim.box());
        equals.put(equal.left(), equal.right());
      }
    }
    Expr replaced =
        Dag.rewrite(
            claim.left(),
            part -> {
              Expr other = equals.get(part);
              return other == null ? part : other;
            });
    Refusal.unless(replaced == claim.right(), "the premises lead to ", replaced);
  }

  /**
   * Equality is symmetric and transitive. A chain has a link, since only the links say that the
   * terms are defined.
   */
  static void chain(Argument argument) throws Refusal {
    Claim.Equal claim = argument.equal();
    Expr reached = claim.left();
    int link = 0;
    do {
      reached = other(argument.equalPremise(link++, claim.box()), reached);
    } while (link < argument.premises().size());
    Refusal.unless(reached == claim.right(), "the chain ends at ", reached);
  }

  private static Expr other(Claim.Equal equal, Expr side) throws Refusal {
    Refusal.unless(equal.left() == side || equal.right() == side, "the chain breaks off at ", side);
    return equal.left() == side ? equal.right() : equal.left();
  }

  /** What holds of a term holds of every term that is equal to it on the region. */
  static void transfer(Argument argument) throws Refusal {
    Box box = argument.box();
    Claim.Equal equal = argument.equalPremise(0, box);
    Claim known = argument.premise(1);
    Refusal.unless(Points.within(box, known.box()), "premise 2 is about another region");
    Claim claim = argument.claim();
    Claim wanted = claim.about(other(equal, claim.terms().head()), box, claim.block());
    if (wanted == null) {
      throw new Refusal("only a range, a curvature or a shape passes to an equal term");
    }
    Refusal.unless(
        RegionRules.implies(known, wanted), "premise 2 does not say as much about the equal term");
  }
}
