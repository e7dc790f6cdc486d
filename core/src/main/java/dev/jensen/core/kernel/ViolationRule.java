package dev.jensen.core.kernel;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An inequality that a curvature or a shape demands fails at two points of the box. */
final class ViolationRule {
  private final int cap;

  private ViolationRule(int cap) {
    this.cap = cap;
  }

  /** What a violation says, apart from the inequality that fails. */
  private record Case(Expr term, Box box, Set<String> block, Witness witness) {}

  static void check(Rule.Violation rule, Argument argument) throws Refusal {
    ViolationRule at = new ViolationRule(RangeRules.bits(rule.bits()));
    switch (argument.claim()) {
      case Claim.Broken b -> {
        Case points = new Case(b.term(), b.box(), b.block(), b.witness());
        placed(points, argument);
        at.bent(b.kind(), points);
      }
      case Claim.Misshapen m -> {
        Case points = new Case(m.term(), m.box(), m.block(), m.witness());
        placed(points, argument);
        at.misshapen(m.shape(), points);
      }
      default -> throw argument.noViolation();
    }
  }

  private static void placed(Case points, Argument argument) throws Refusal {
    Witness witness = points.witness();
    argument.defined(points.term(), points.box());
    Refusal.unless(
        witness.t().sign() > 0 && witness.t().compareTo(Rational.ONE) < 0,
        "the weight ",
        witness.t(),
        " is not strictly between 0 and 1");
    Refusal.unless(
        witness.p().keySet().equals(points.block())
            && witness.q().keySet().equals(points.block())
            && witness
                .parameters()
                .keySet()
                .equals(points.box().variables().removeAll(points.block())),
        "the points must name the variables of the block, the parameters all others");
    inside(witness.at(witness.p()), points.box());
    inside(witness.at(witness.q()), points.box());
  }

  private void bent(Curvature kind, Case points) throws Refusal {
    // What convexity and concavity forbid are opposite signs of the gap.
    holds(
        enclosure(points),
        value ->
            switch (kind) {
              case CONVEX -> value.isPositive();
              case CONCAVE -> value.isNegative();
              case AFFINE -> value.isPositive() || value.isNegative();
              case NEITHER -> false;
            });
  }

  private void misshapen(Shape shape, Case points) throws Refusal {
    Witness witness = points.witness();
    Expr p = value(points, witness.p());
    Expr q = value(points, witness.q());
    Expr middle = value(points, witness.between());
    switch (shape) {
      case NONDECREASING, NONINCREASING -> {
        Refusal.unless(
            points.block().forAll(name -> atMost(at(witness.p(), name), at(witness.q(), name))),
            "p is not at most q in each variable");
        positive(shape.isUpward() ? p.minus(q) : q.minus(p));
      }
      case QUASICONVEX, QUASICONCAVE -> {
        for (Expr end : Vector.of(p, q)) {
          positive(shape.isUpward() ? middle.minus(end) : end.minus(middle));
        }
      }
      case STRICTLY_CONVEX, STRICTLY_CONCAVE -> {
        Refusal.unless(
            points
                .block()
                .exists(
                    name ->
                        Points.compare(at(witness.p(), name), at(witness.q(), name))
                            .exists(order -> order != 0)),
            "p and q are not known to differ");
        Expr gap = gap(points);
        if (!new NormalForm(new Ranges(Box.EMPTY, Argument.BITS)).same(gap, Expr.ZERO)) {
          Expr side = shape.isUpward() ? gap : gap.negate();
          holds(bits -> enclosure(side, bits), Interval::isNonnegative);
        }
      }
    }
  }

  private static Expr at(Map<String, Expr> point, String name) {
    return point.get(name).get();
  }

  private static boolean atMost(Expr left, Expr right) {
    return Points.compare(left, right).exists(order -> order <= 0);
  }

  private void positive(Expr difference) throws Refusal {
    holds(bits -> enclosure(difference, bits), Interval::isPositive);
  }

  /** A number by its enclosures; null where the bits do not tell that it is defined. */
  private interface Enclosed {
    @Nullable Interval at(int bits);
  }

  /** Refuses unless the enclosure of the number says so, with more bits until it does. */
  private void holds(Enclosed number, Predicate<Interval> condition) throws Refusal {
    int bits = 64;
    while (true) {
      Interval value = number.at(bits < cap ? bits : cap);
      if (value != null && condition.test(value)) {
        return;
      }
      Refusal.unless(
          value == null || !value.isPoint(), "the gap is ", value, ", which breaks nothing");
      Refusal.unless(bits < cap, "the gap is not told from zero at ", cap, " bits");
      bits *= 2;
    }
  }

  private static @Nullable Interval enclosure(Expr closed, int bits) {
    return new Ranges(java.util.Map.of(), bits).of(closed);
  }

  /** Enclosures of the gap; at rational points of the term as it stands, which is the quickest. */
  private static Enclosed enclosure(Case points) {
    Witness witness = points.witness();
    if (!witness
        .p()
        .values()
        .appendAll(witness.q().values())
        .appendAll(witness.parameters().values())
        .forAll(Constant.class::isInstance)) {
      Expr gap = gap(points);
      return bits -> enclosure(gap, bits);
    }
    return bits -> {
      Interval middle = enclosure(points, witness.between(), bits);
      Interval p = enclosure(points, witness.p(), bits);
      Interval q = enclosure(points, witness.q(), bits);
      return middle == null || p == null || q == null
          ? null
          : middle
              .subtract(p.scale(witness.t()))
              .subtract(q.scale(Rational.ONE.subtract(witness.t())));
    };
  }

  private static @Nullable Interval enclosure(Case points, Map<String, Expr> point, int bits) {
    return new Ranges(
            points.witness().at(point).mapValues(value -> Ranges.point(value, bits)).toJavaMap(),
            bits)
        .of(points.term());
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
    Refusal.unless(Points.in(point, box.halfSpaces()), "a point is not known to lie in ", box);
  }

  private static Expr value(Case points, Map<String, Expr> point) {
    return Branches.at(points.witness().at(point), points.term());
  }

  /** {@code f(t p + (1-t) q) - t f(p) - (1-t) f(q)}. */
  private static Expr gap(Case points) {
    Witness witness = points.witness();
    Rational t = witness.t();
    return value(points, witness.between())
        .minus(Expr.constant(t).times(value(points, witness.p())))
        .minus(Expr.constant(Rational.ONE.subtract(t)).times(value(points, witness.q())));
  }
}
