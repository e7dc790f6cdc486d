package dev.jensen.core.kernel;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;

/** Jensen's inequality fails at two points of the box and one between. */
final class ViolationRule {
  private ViolationRule() {}

  static void check(Rule.Violation rule, Argument argument) throws Refusal {
    Claim.Broken claim = argument.broken();
    Witness witness = claim.witness();
    int cap = RangeRules.bits(rule.bits());
    argument.defined(claim.term(), claim.box());
    Refusal.unless(
        witness.t().sign() > 0 && witness.t().compareTo(Rational.ONE) < 0,
        "the weight ",
        witness.t(),
        " is not strictly between 0 and 1");
    Refusal.unless(
        witness.p().keySet().equals(claim.block())
            && witness.q().keySet().equals(claim.block())
            && witness
                .parameters()
                .keySet()
                .equals(claim.box().variables().removeAll(claim.block())),
        "the points must name the variables of the block, the parameters all others");
    inside(witness.at(witness.p()), claim.box());
    inside(witness.at(witness.q()), claim.box());
    Expr gap = gap(claim);
    // What convexity and concavity forbid are opposite signs of the gap.
    int bits = 64;
    while (true) {
      int precision = bits < cap ? bits : cap;
      Interval value = new Ranges(java.util.Map.of(), precision).of(gap);
      Refusal.unless(value != null, "the gap is undefined");
      if (breaks(claim.kind(), value)) {
        return;
      }
      Refusal.unless(!value.isPoint(), "the gap is ", value, ", which breaks nothing");
      Refusal.unless(bits < cap, "the gap is not told from zero at ", cap, " bits");
      bits *= 2;
    }
  }

  private static boolean breaks(Curvature kind, Interval gap) {
    return switch (kind) {
      case CONVEX -> gap.isPositive();
      case CONCAVE -> gap.isNegative();
      case AFFINE -> gap.isPositive() || gap.isNegative();
      case NEITHER -> false;
    };
  }

  private static void inside(Map<String, Expr> point, Box box) throws Refusal {
    for (String name : box.variables()) {
      Expr value = point.get(name).get();
      Refusal.unless(
          Dag.variables(value).isEmpty() && Points.on(value, box.axis(name)),
          name,
          " = ",
          value,
          " lies outside ",
          box.axis(name));
    }
  }

  /** {@code f(t p + (1-t) q) - t f(p) - (1-t) f(q)}. */
  private static Expr gap(Claim.Broken claim) {
    Witness witness = claim.witness();
    Expr middle = Dag.substitute(claim.term(), witness.at(witness.between()));
    Expr p = Dag.substitute(claim.term(), witness.at(witness.p()));
    Expr q = Dag.substitute(claim.term(), witness.at(witness.q()));
    Rational t = witness.t();
    return middle
        .minus(Expr.constant(t).times(p))
        .minus(Expr.constant(Rational.ONE.subtract(t)).times(q));
  }
}
