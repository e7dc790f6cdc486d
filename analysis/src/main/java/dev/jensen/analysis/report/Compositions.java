package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;

/** Why a composition bends as it does: what the outer function does where its arguments lie. */
final class Compositions {
  private static final int BITS = 96;
  private static final int MOST_ARGUMENTS = 3;

  private Compositions() {}

  /** {@code exp is convex and nondecreasing on (-inf, inf), and x^2 is convex}. */
  static String why(Claim claim, Vector<Claim> premises, boolean detailed) {
    if (!(claim instanceof Claim.Curved curved)) {
      return "the outer function and its arguments fit together";
    }
    String outer = outer(curved.term());
    String kind = Wording.kind(curved.kind());
    Vector<Expr> inner = curved.term().children();
    if (!detailed || inner.size() > MOST_ARGUMENTS) {
      return outer
          + " is "
          + kind
          + " where its arguments lie, and each of them bends as its slope in it needs";
    }
    Ranges ranges = new Ranges(curved.box(), BITS);
    for (Claim premise : premises) {
      if (premise instanceof Claim.Range known && Points.within(curved.box(), known.box())) {
        ranges.assume(known.term(), known.range());
      }
    }
    Vector<Interval> reach = Vector.empty();
    for (Expr part : inner) {
      Interval range = ranges.of(part);
      reach = reach.append(range == null ? Interval.ALL : range);
    }
    String where = " on " + reach.map(Wording::interval).mkString(" x ");
    if (inner.size() == 1) {
      Expr part = inner.head();
      Curvature bends = bends(part, curved, premises);
      String slope = bends == Curvature.AFFINE ? "" : slope(curved.term(), reach, 0);
      return outer
          + " is "
          + kind
          + slope
          + where
          + ", and "
          + Wording.term(part)
          + " is "
          + Wording.kind(bends);
    }
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < inner.size(); i++) {
      Curvature bends = bends(inner.get(i), curved, premises);
      parts.append(i == 0 ? "; " : ", ");
      parts.append(Wording.term(inner.get(i))).append(" is ").append(Wording.kind(bends));
      if (bends != Curvature.AFFINE) {
        parts.append(slope(curved.term(), reach, i).replace(" and ", " where it is "));
      }
    }
    return outer + " is " + kind + where + parts;
  }

  private static String outer(Expr term) {
    return switch (term) {
      case Apply a -> a.atom().name();
      case Power p when p.exponent().equals(dev.jensen.core.number.Rational.HALF) -> "sqrt";
      case Power p -> "the power " + p.exponent();
      default -> "the outer function";
    };
  }

  private static String slope(Expr term, Vector<Interval> reach, int i) {
    Monotonicity monotonicity =
        switch (term) {
          case Apply a -> a.atom().monotonicity(reach, i);
          case Power p -> Powers.monotonicity(p.exponent(), reach.head());
          default -> Monotonicity.NEITHER;
        };
    return switch (monotonicity) {
      case NONDECREASING -> " and nondecreasing";
      case NONINCREASING -> " and nonincreasing";
      case NEITHER -> "";
    };
  }

  /** What the premises say of the part; one free of the block is affine in it. */
  private static Curvature bends(Expr part, Claim.Curved claim, Vector<Claim> premises) {
    if (Dag.variables(part).forAll(name -> !claim.block().contains(name))) {
      return Curvature.AFFINE;
    }
    for (Claim premise : premises) {
      if (premise instanceof Claim.Curved known && known.term() == part) {
        return known.kind();
      }
    }
    return claim.kind();
  }
}
