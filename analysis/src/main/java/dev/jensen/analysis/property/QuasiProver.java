package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Quasiconvexity: from curvature, through monotone functions, of quotients, of what has a concave
 * logarithm, and along one variable from falling and rising (Boyd and Vandenberghe, section 3.4).
 */
final class QuasiProver {
  private static final int BITS = 96;
  private static final int DEEPEST = 12;

  private final Proof proof;
  private final Signs signs;
  private final MonotoneProver monotone;
  private final Budget budget;
  private final Curvatures curvatures;

  QuasiProver(Proof proof, Signs signs, Curvatures curvatures, Budget budget) {
    this.proof = proof;
    this.signs = signs;
    this.monotone = new MonotoneProver(proof, signs, curvatures);
    this.budget = budget;
    this.curvatures = curvatures;
  }

  /** The step that says that the term has the shape; null if no proof is found. */
  @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape) {
    return prove(term, box, block, shape, DEEPEST);
  }

  private @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape, int depth) {
    if (!budget.goesOn()) {
      return null;
    }
    Claim.Shaped claim = new Claim.Shaped(term, box, block, shape);
    Integer bent = curvatures.of(term, box, block, Curvatures.weak(shape));
    if (bent != null) {
      return proof.add(claim, new Rule.Entailed(), bent);
    }
    if (block.size() == 1) {
      Integer along = alongOne(claim);
      if (along != null) {
        return along;
      }
    }
    if (depth == 0) {
      return null;
    }
    Integer place = scaled(claim, depth);
    place = place == null ? levels(claim, depth) : place;
    place = place == null ? ratio(claim) : place;
    return place == null ? throughLogarithm(claim) : place;
  }

  /** Falling up to the lowest point and rising from there; or moving one way throughout. */
  private @Nullable Integer alongOne(Claim.Shaped claim) {
    Expr term = claim.term();
    String v = claim.block().head();
    for (Shape way : Vector.of(Shape.NONDECREASING, Shape.NONINCREASING)) {
      Integer moves = monotone.prove(term, claim.box(), claim.block(), way);
      if (moves != null) {
        return proof.add(claim, new Rule.Entailed(), moves);
      }
    }
    Axis axis = claim.box().axis(v);
    Vector<Zeros.Zero> turns = axis.isPoint() ? null : Turns.of(term, v, axis, 1);
    if (turns == null) {
      return null;
    }
    boolean jumps = !Smoothness.withoutJumps(term);
    for (Zeros.Zero turn : ordered(claim, jumps ? turns.appendAll(ends(axis)) : turns)) {
      Integer place =
          turn.name() == null
              ? about(claim, v, turn)
              : jumps
                  ? acrossJump(claim, v, turn.name())
                  : turned(claim, new Rule.Join(v, turn.name()), false, false);
      if (place != null || !jumps) {
        return place;
      }
    }
    return null;
  }

  private static Vector<Zeros.Zero> ends(Axis axis) {
    Vector<Expr> closed =
        Vector.of(axis.loOpen() ? null : axis.lo(), axis.hiOpen() ? null : axis.hi())
            .filter(Objects::nonNull);
    return closed.map(end -> new Zeros.Zero(Ranges.point(end, 60), end));
  }

  /**
   * The turning points, that first at which the term is lowest, or highest, with those beside, for
   * parameters in the middle of their intervals.
   */
  private static Vector<Zeros.Zero> ordered(Claim.Shaped claim, Vector<Zeros.Zero> turns) {
    Vector<String> names = claim.box().variables().toVector();
    Program program = new Program(claim.term(), names);
    double[] point =
        names.toJavaStream().mapToDouble(n -> Grid.inside(claim.box().axis(n), 3)[1]).toArray();
    int place = names.indexOf(claim.block().head());
    int sign = claim.shape().isUpward() ? 1 : -1;
    DoubleUnaryOperator along =
        x -> {
          point[place] = x;
          return sign * program.at(point);
        };
    return turns
        .map(turn -> Tuple.of(turn, lowest(along, turn.where().toDouble())))
        .filter(each -> !each._2.isNaN())
        .sortBy(Tuple2::_2)
        .map(Tuple2::_1);
  }

  private static double lowest(DoubleUnaryOperator along, double x) {
    double hair = 1e-9 * Math.max(1, Math.abs(x));
    double least = Double.NaN;
    for (double near : new double[] {x - hair, x, x + hair}) {
      double value = along.applyAsDouble(near);
      least = Double.isNaN(value) || value > least ? least : value;
    }
    return least;
  }

  /** The point may belong to the part before it or to that after it. */
  private @Nullable Integer acrossJump(Claim.Shaped claim, String v, Expr at) {
    Rule.Join rule = new Rule.Join(v, at);
    Integer place = turned(claim, rule, false, true);
    return place == null ? turned(claim, rule, true, false) : place;
  }

  private @Nullable Integer turned(
      Claim.Shaped claim, Rule.Join rule, boolean openBelow, boolean openAbove) {
    Axis axis = claim.box().axis(rule.variable());
    Integer before = falling(claim, axis.upTo(rule.at(), openBelow));
    Integer after = before == null ? null : rising(claim, axis.from(rule.at(), openAbove));
    return before == null || after == null ? null : proof.add(claim, rule, before, after);
  }

  private @Nullable Integer falling(Claim.Shaped claim, Axis part) {
    return moving(
        claim, part, claim.shape().isUpward() ? Shape.NONINCREASING : Shape.NONDECREASING);
  }

  private @Nullable Integer rising(Claim.Shaped claim, Axis part) {
    return moving(
        claim, part, claim.shape().isUpward() ? Shape.NONDECREASING : Shape.NONINCREASING);
  }

  /** Next to a turn without a name the curvature tells. */
  private @Nullable Integer about(Claim.Shaped claim, String v, Zeros.Zero turn) {
    Expr below = beside(turn, -1);
    Expr above = beside(turn, 1);
    Axis axis = claim.box().axis(v);
    Integer before =
        Points.on(below, axis) && Points.on(above, axis)
            ? falling(claim, axis.upTo(below, false))
            : null;
    Integer after = before == null ? null : rising(claim, axis.from(above, false));
    if (before == null || after == null) {
      return null;
    }
    Box window = claim.box().with(v, new Axis(below, false, above, false));
    Integer bent =
        curvatures.of(claim.term(), window, claim.block(), Curvatures.weak(claim.shape()));
    if (bent == null) {
      return null;
    }
    int quasi =
        proof.add(
            new Claim.Shaped(claim.term(), window, claim.block(), claim.shape()),
            new Rule.Entailed(),
            bent);
    Box reached = claim.box().with(v, axis.upTo(above, false));
    int lower =
        proof.add(
            new Claim.Shaped(claim.term(), reached, claim.block(), claim.shape()),
            new Rule.Join(v, below),
            before,
            quasi);
    return proof.add(claim, new Rule.Join(v, above), lower, after);
  }

  private @Nullable Integer moving(Claim.Shaped claim, Axis axis, Shape way) {
    Box part = claim.box().with(claim.block().head(), axis);
    return !Points.nonempty(axis) ? null : monotone.prove(claim.term(), part, claim.block(), way);
  }

  private static Expr beside(Zeros.Zero zero, int direction) {
    double place = zero.where().toDouble();
    return Expr.constant(Rational.of(place + direction * 1e-9 * Math.max(1e-3, Math.abs(place))));
  }

  /** A multiple of something, or something shifted by what is free of the block. */
  private @Nullable Integer scaled(Claim.Shaped claim, int depth) {
    Rational factor = Rational.ONE;
    Expr shift = Expr.ZERO;
    Expr inner = claim.term();
    if (inner instanceof Sum sum) {
      Vector<Expr> moving = sum.children().filter(part -> moves(part, claim.block()));
      shift = Expr.sum(sum.children().filter(part -> !moves(part, claim.block())));
      inner = Expr.sum(moving);
    }
    if (inner instanceof Product product && product.factors().head() instanceof Constant c) {
      factor = c.value();
      inner = Expr.product(product.factors().tail());
    }
    if (inner == claim.term()) {
      return null;
    }
    Shape needed = factor.sign() > 0 ? claim.shape() : claim.shape().negate();
    Integer place = prove(inner, claim.box(), claim.block(), needed, depth - 1);
    return place == null ? null : proof.add(claim, new Rule.Scaled(inner, factor, shift), place);
  }

  private static boolean moves(Expr part, Set<String> block) {
    return Dag.variables(part).exists(block::contains);
  }

  /** A monotone function, or the greatest or least, of what has such level sets. */
  private @Nullable Integer levels(Claim.Shaped claim, int depth) {
    Expr term = claim.term();
    boolean alike =
        term instanceof Apply a
            && a.atom().equals(claim.shape().isUpward() ? Atoms.MAX : Atoms.MIN);
    if (!(term instanceof Apply) && !(term instanceof Power)
        || term.children().size() > 1 && !alike) {
      return null;
    }
    Ranges ranges = proof.ranges(claim.box(), BITS);
    Vector<Integer> premises = Vector.empty();
    for (Expr part : term.children()) {
      Interval reach = ranges.of(part);
      if (!moves(part, claim.block())) {
        continue;
      }
      Monotonicity outer =
          alike
              ? Monotonicity.NONDECREASING
              : reach == null
                  ? Monotonicity.NEITHER
                  : term instanceof Apply a
                      ? a.atom().monotonicity(Vector.of(reach), 0)
                      : Powers.monotonicity(((Power) term).exponent(), reach);
      if (outer == Monotonicity.NEITHER) {
        return null;
      }
      Shape needed = outer == Monotonicity.NONDECREASING ? claim.shape() : claim.shape().negate();
      Integer place = prove(part, claim.box(), claim.block(), needed, depth - 1);
      if (place == null) {
        return null;
      }
      premises = premises.append(place);
    }
    return proof.add(claim, new Rule.Levels(), premises);
  }

  /** A quotient over something positive. */
  private @Nullable Integer ratio(Claim.Shaped claim) {
    if (!(claim.term() instanceof Product product)) {
      return null;
    }
    Vector<Expr> below =
        product.factors().filter(part -> part instanceof Power p && p.exponent().sign() < 0);
    Expr denominator =
        Expr.product(below.map(part -> part instanceof Power p ? reciprocal(p) : part));
    Expr numerator = Expr.product(product.factors().filter(part -> !below.contains(part)));
    if (below.isEmpty() || claim.term() != numerator.over(denominator)) {
      return null;
    }
    Curvature bend = Curvatures.weak(claim.shape());
    Box box = claim.box();
    Integer positive = signs.nonnegative(denominator, box);
    if (positive == null || !signs.range(positive).isPositive()) {
      return null;
    }
    Integer above = curvatures.of(numerator, box, claim.block(), bend);
    if (above == null) {
      return null;
    }
    Rule rule = new Rule.Ratio(numerator, denominator);
    Integer affine = curvedBoth(denominator, box, claim.block());
    if (affine != null) {
      return proof.add(claim, rule, above, affine, positive);
    }
    Integer under = curvatures.of(denominator, box, claim.block(), bend.negate());
    Integer nonnegative = under == null ? null : signs.nonnegative(numerator, box);
    return under == null || nonnegative == null
        ? null
        : proof.add(claim, rule, above, under, positive, nonnegative);
  }

  private static Expr reciprocal(Power power) {
    return Expr.power(power.base(), power.exponent().negate());
  }

  private @Nullable Integer curvedBoth(Expr term, Box box, Set<String> block) {
    Integer place = curvatures.of(term, box, block, Curvature.CONVEX);
    return place != null
            && proof.claim(place) instanceof Claim.Curved c
            && c.kind() == Curvature.AFFINE
        ? place
        : null;
  }

  /** What is positive is the exponential of its logarithm. */
  private @Nullable Integer throughLogarithm(Claim.Shaped claim) {
    if (claim.term() instanceof Apply) {
      return null;
    }
    Ranges ranges = proof.ranges(claim.box(), BITS);
    Interval range = ranges.of(claim.term());
    if (range == null || !range.isPositive()) {
      return null;
    }
    Expr log = Expr.apply(Atoms.LOG, claim.term());
    Expr exp = Expr.apply(Atoms.EXP, log);
    Integer bent = curvatures.of(log, claim.box(), claim.block(), Curvatures.weak(claim.shape()));
    if (bent == null || !new NormalForm(ranges).same(claim.term(), exp)) {
      return null;
    }
    int quasi =
        proof.add(
            new Claim.Shaped(log, claim.box(), claim.block(), claim.shape()),
            new Rule.Entailed(),
            bent);
    int whole =
        proof.add(
            new Claim.Shaped(exp, claim.box(), claim.block(), claim.shape()),
            new Rule.Levels(),
            quasi);
    int equal = proof.add(new Claim.Equal(claim.term(), exp, claim.box()), new Rule.NormalForm());
    return proof.add(claim, new Rule.ByEquality(), equal, whole);
  }
}
