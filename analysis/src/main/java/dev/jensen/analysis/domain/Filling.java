package dev.jensen.analysis.domain;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Gap;
import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.piecewise.Limit;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Fills removable singularities of a function of one variable with its limits: those points at
 * which it is undefined and has the same limit from both sides.
 */
public final class Filling {
  private static final int BITS = 96;
  private static final int MOST = 8;
  private static final int DEPTH = 5;

  /** How near the point the function must be defined, in halvings. */
  private static final int[] NEAR = {10, 30};

  private final Expr function;
  private final String v;
  private final Budget budget;

  private Filling(Expr function, String v, Budget budget) {
    this.function = function;
    this.v = v;
    this.budget = budget;
  }

  /** The function with a case for each point inside the axis that is filled in; at most eight. */
  public static Expr of(Expr function, String v, Axis axis, Budget budget) {
    Vector<Expr> holes = new Filling(function, v, budget).holes(axis);
    if (holes.isEmpty()) {
      return function;
    }
    Expr cancelled = Dag.rewrite(function, part -> cancelled(part, v, axis, holes));
    Filling filling = new Filling(cancelled, v, budget);
    return filling.filled(cancelled == function ? holes : filling.holes(axis), axis);
  }

  private Expr filled(Vector<Expr> holes, Axis axis) {
    Vector<Piecewise.Branch> filled = Vector.empty();
    for (Expr at : holes) {
      Expr below = limit(at, false);
      Expr above = below == null ? null : limit(at, true);
      if (below != null && above != null && Closed.same(below, above)) {
        Condition there = new Condition(Expr.variable(v).minus(at), Relation.EQUAL);
        filled = filled.append(new Piecewise.Branch(Vector.of(there), below));
      }
    }
    return filled.isEmpty() ? function : Piecewise.of(told(filled, holes, axis), function);
  }

  /**
   * The cases with others that say in so many words that what vanishes at the holes does not vanish
   * elsewhere, and what signs it has there, if that is proved: nothing else is defined by them.
   */
  private Vector<Piecewise.Branch> told(
      Vector<Piecewise.Branch> filled, Vector<Expr> holes, Axis axis) {
    if (isPlain(filled, axis) || filled.size() < holes.size() || !definedBetween(holes, axis)) {
      return filled;
    }
    Expr value = filled.last().value();
    Vector<Piecewise.Branch> never =
        unmet(holes, axis).map(conditions -> new Piecewise.Branch(conditions, value));
    Vector<Piecewise.Branch> needed = never;
    for (Piecewise.Branch each : never) {
      Vector<Piecewise.Branch> fewer = needed.remove(each);
      needed = isPlain(filled.appendAll(fewer), axis) ? fewer : needed;
    }
    return filled.appendAll(needed);
  }

  /** Conditions that are not met beside the holes: on what must not vanish, and on factors. */
  private Vector<Vector<Condition>> unmet(Vector<Expr> holes, Axis axis) {
    Vector<Axis> between = between(holes, axis);
    Vector<Vector<Condition>> signs =
        Vector.ofAll(Dag.parts(function))
            .flatMap(part -> part instanceof Product p ? p.factors() : Vector.<Expr>empty())
            .filter(factor -> !(factor instanceof Power) && vanishes(factor, holes))
            .flatMap(
                factor ->
                    wrongSign(factor, between, false).appendAll(wrongSign(factor, between, true)));
    return Requirement.of(function)
        .filter(each -> each.kind() == Requirement.Kind.NONZERO)
        .map(Requirement::term)
        .filter(term -> vanishes(term, holes))
        .map(term -> Vector.of(new Condition(term, Relation.EQUAL)))
        .appendAll(signs)
        .distinct();
  }

  private boolean isPlain(Vector<Piecewise.Branch> cases, Axis axis) {
    return new Ranges(Box.of(v, axis), BITS).of(Piecewise.of(cases, function)) != null;
  }

  private boolean vanishes(Expr term, Vector<Expr> holes) {
    return holes.exists(at -> Gap.isZero(term, Box.of(v, Axis.point(at))));
  }

  /** That the term is not positive where it is, or not negative. */
  private Vector<Vector<Condition>> wrongSign(Expr term, Vector<Axis> between, boolean negative) {
    Expr signed = negative ? term.negate() : term;
    Vector<Axis> positive = between.filter(part -> isPositive(signed, part));
    Condition condition = new Condition(term, negative ? Relation.AT_LEAST : Relation.AT_MOST);
    return positive.size() == between.size()
        ? Vector.of(Vector.of(condition))
        : positive.map(part -> within(part).append(condition));
  }

  private Vector<Condition> within(Axis part) {
    Expr x = Expr.variable(v);
    Vector<Condition> low =
        part.lo() == null
            ? Vector.empty()
            : Vector.of(new Condition(x.minus(part.lo()), Relation.GREATER));
    return part.hi() == null ? low : low.append(new Condition(x.minus(part.hi()), Relation.LESS));
  }

  private boolean isPositive(Expr term, Axis part) {
    Proof proof = new Proof();
    Signs signs = new Signs(proof, budget);
    Integer place = signs.positive(term, Box.of(v, part), DEPTH);
    return place != null && signs.range(place).isPositive();
  }

  private boolean definedBetween(Vector<Expr> holes, Axis axis) {
    return between(holes, axis)
        .forAll(
            part -> {
              Proof proof = new Proof();
              Signs signs = new Signs(proof, budget);
              return Definedness.establish(function, Box.of(v, part), proof, signs) == null;
            });
  }

  /** The parts of the axis that the holes leave. */
  private static Vector<Axis> between(Vector<Expr> holes, Axis axis) {
    Vector<Expr> sorted = holes.sorted(Closed::compare);
    return Vector.rangeClosed(0, sorted.size())
        .map(
            i -> {
              Axis part = i == 0 ? axis : axis.from(sorted.get(i - 1), true);
              return i == sorted.size() ? part : part.upTo(sorted.get(i), true);
            });
  }

  /** A quotient of which a factor that vanishes at a hole cancels out, without that factor. */
  private static Expr cancelled(Expr part, String v, Axis axis, Vector<Expr> holes) {
    if (!(part instanceof Product)
        || !Breaks.switches(part).isEmpty()
        || holes.forAll(at -> Gap.at(part, Box.of(v, Axis.point(at))) == null)) {
      return part;
    }
    NormalForm form = new NormalForm(new Ranges(Box.of(v, axis), BITS));
    Fraction fraction = form.of(part);
    Expr quotient =
        fraction == null
            ? part
            : form.term(fraction.numerator()).over(form.term(fraction.denominator()));
    Vector<Requirement> kept = Requirement.of(quotient);
    boolean same =
        Requirement.of(part)
            .reject(each -> each.kind() == Requirement.Kind.NONZERO)
            .forAll(each -> kept.exists(k -> k.term() == each.term() && k.kind() == each.kind()));
    boolean better =
        holes.exists(at -> new Ranges(Box.of(v, Axis.point(at)), BITS).of(quotient) != null);
    return same && better ? quotient : part;
  }

  private Vector<Expr> holes(Axis axis) {
    Vector<Expr> holes = Vector.empty();
    for (Requirement each : Requirement.of(function)) {
      boolean pole = each.kind() == Requirement.Kind.NONZERO;
      Vector<Zeros.Zero> zeros = pole ? Zeros.located(each.term(), v, axis) : null;
      for (Zeros.Zero zero : zeros == null ? Vector.<Zeros.Zero>empty() : zeros) {
        holes = zero.name() == null ? holes : holes.append(zero.name());
      }
    }
    return holes
        .distinct()
        .filter(at -> Points.on(at, axis.interior()))
        .filter(at -> Gap.at(function, Box.of(v, Axis.point(at))) != null)
        .take(MOST);
  }

  /** The limit from one side; null if none is found. */
  private @Nullable Expr limit(Expr at, boolean above) {
    for (int halvings : NEAR) {
      Expr step = Expr.constant(Rational.of(Math.scalb(1.0, -halvings)));
      Axis beside =
          above
              ? new Axis(at, true, at.plus(step), true)
              : new Axis(at.minus(step), true, at, true);
      Box box = Box.of(v, beside);
      Proof proof = new Proof();
      if (Definedness.establish(function, box, proof, new Signs(proof, budget)) == null) {
        Ranges ranges = proof.ranges(box, BITS);
        return Limit.value(Branches.resolve(function, ranges), v, at, ranges);
      }
    }
    return null;
  }
}
