package dev.jensen.core.kernel;

import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** A step with its premises looked up, and the questions that most rules ask of them. */
record Argument(Claim claim, Vector<Claim> premises, Enclosures enclosures) {
  static final int BITS = 96;

  static Argument of(Step step, Vector<Step> earlier, Enclosures enclosures) throws Refusal {
    Vector<Claim> premises = Vector.empty();
    for (int premise : step.premises()) {
      Refusal.unless(
          premise >= 0 && premise < earlier.size(), "premise ", premise, " is no earlier step");
      premises = premises.append(earlier.get(premise).claim());
    }
    return new Argument(step.claim(), premises, enclosures);
  }

  Box box() {
    return claim.box();
  }

  /** The claim, which must be one about the range of a term. */
  Claim.Range range() throws Refusal {
    return concluded(Claim.Range.class, "a range");
  }

  Claim.Equal equal() throws Refusal {
    return concluded(Claim.Equal.class, "an equality");
  }

  Claim.Curved curved() throws Refusal {
    return concluded(Claim.Curved.class, "a curvature");
  }

  Claim.Shaped shaped() throws Refusal {
    return concluded(Claim.Shaped.class, "a shape");
  }

  Claim.Semidefinite semidefinite() throws Refusal {
    return concluded(Claim.Semidefinite.class, "that a matrix is semidefinite");
  }

  private <T extends Claim> T concluded(Class<T> wanted, String what) throws Refusal {
    Refusal.unless(wanted.isInstance(claim), "the rule concludes ", what, ", not ", kind(claim));
    return wanted.cast(claim);
  }

  /** The refusal of a rule that concludes violations. */
  Refusal noViolation() {
    return new Refusal("the rule concludes a violation, not " + kind(claim));
  }

  private static String kind(Claim claim) {
    return switch (claim) {
      case Claim.Range r -> "a range";
      case Claim.Equal e -> "an equality";
      case Claim.Curved c -> "a curvature";
      case Claim.Semidefinite s -> "that a matrix is semidefinite";
      case Claim.Broken b -> "a violation";
      case Claim.Shaped s -> "a shape";
      case Claim.Misshapen m -> "a violation";
    };
  }

  Claim premise(int index) throws Refusal {
    Refusal.unless(index < premises.size(), "premise ", (index + 1), " is missing");
    return premises.get(index);
  }

  /** The premise, which must be an equality that holds on the box. */
  Claim.Equal equalPremise(int index, Box box) throws Refusal {
    if (premise(index) instanceof Claim.Equal equal) {
      Refusal.unless(
          Points.within(box, equal.box()), "premise ", (index + 1), " is about another region");
      return equal;
    }
    throw new Refusal("premise " + (index + 1) + " is no equality");
  }

  /** The interval that the premise gives for the values of the term on the box. */
  Interval rangePremise(int index, Expr term, Box box) throws Refusal {
    if (premise(index) instanceof Claim.Range range) {
      String is = "premise " + (index + 1) + " is about ";
      Refusal.unless(range.term() == term, is, range.term(), ", not about ", term);
      Refusal.unless(
          Points.within(box, range.box()), is, range.box(), ", which does not cover ", box);
      return range.range();
    }
    throw new Refusal("premise " + (index + 1) + " is no range");
  }

  /** Whether the premise says that the term is of the curvature of the claim, on the box. */
  boolean curvedPremise(int index, Expr term, Box box, Claim.Curved wanted) throws Refusal {
    return says(index, new Claim.Curved(term, box, wanted.block(), wanted.kind()));
  }

  /** Whether the premise says at least as much, on a region that holds that of the claim. */
  boolean says(int index, Claim wanted) throws Refusal {
    return RegionRules.implies(premise(index), wanted)
        && Points.within(wanted.box(), premise(index).box());
  }

  /** Whether the first block has all variables of the second. */
  static boolean covers(Set<String> block, Set<String> wanted) {
    return block == wanted || block.containsAll(wanted);
  }

  /** Ranges on the box that know what the premises claim there. */
  Ranges ranges(Box box, int bits) {
    boolean alone = premises.forAll(premise -> !(premise instanceof Claim.Range));
    return alone && box == claim.box()
        ? enclosures.on(box, bits)
        : assumed(new Ranges(box, bits), box);
  }

  /** These ranges, which are on a part of the box, with what the premises claim there. */
  Ranges assumed(Ranges ranges, Box box) {
    for (Claim premise : premises) {
      if (premise instanceof Claim.Range known && Points.within(box, known.box())) {
        ranges.assume(known.term(), known.range());
      }
    }
    return ranges;
  }

  /** Refuses unless the term is defined on all of the box. */
  Ranges defined(Expr term, Box box) throws Refusal {
    Ranges ranges = ranges(box, BITS);
    Refusal.unless(
        ranges.of(term) != null,
        ranges.undefinedPart(term),
        " may be undefined somewhere on ",
        box);
    return ranges;
  }

  /** Refuses unless the term is defined on all of the box and has no jumps. */
  void continuous(Expr term, Box box) throws Refusal {
    defined(term, box);
    Refusal.unless(Smoothness.withoutJumps(term), term, " may jump");
  }

  /** Refuses unless the term is smooth by rule on the box, as a function of the block. */
  Ranges smooth(Expr term, Box box, Set<String> block) throws Refusal {
    Ranges ranges = ranges(box, BITS);
    Expr obstacle = Smoothness.obstacle(term, ranges, block);
    Refusal.unless(obstacle == null, obstacle, " may not be smooth on ", box);
    return ranges;
  }

  /** The derivative along the variable. */
  static Expr slope(Expr term, String variable) throws Refusal {
    Expr slope = Derivative.of(term, variable);
    if (slope == null) {
      throw new Refusal(term + " has no derivative by rule");
    }
    return slope;
  }

  /** Refuses unless the term is analytic around each point that the ranges are about. */
  static void analytic(Expr term, Ranges ranges) throws Refusal {
    Expr obstacle = Smoothness.obstacleToAnalytic(term, ranges);
    Refusal.unless(obstacle == null, obstacle, " may not be analytic there");
  }
}
