package dev.jensen.analysis.problem;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a function that is to blame for its curvature: from the whole inwards, as long
 * as a part that is needed to be of some kind is not of that kind by its own verdict. A sum wants
 * the same of its terms, and first of those groups of terms that share no variable with one
 * another, since a sum is convex just if all of these are; a multiple wants it of what is
 * multiplied; a function of a kind wants of its arguments what the rule of composition does. What
 * wants nothing, or gets all that it wants, is the culprit itself.
 */
final class CulpritSearch {
  private static final int BITS = 96;

  private final Box box;
  private final Budget budget;
  private final Ranges ranges;

  CulpritSearch(Box box, Budget budget) {
    this.box = box;
    this.budget = budget;
    this.ranges = new Ranges(box, BITS);
  }

  /** The culprit in a function that is not known to be what is needed. */
  Culprit in(Verdict verdict, Curvature needed) {
    Culprit now = new Culprit(verdict.question().function(), needed, verdict);
    for (Culprit inner = inside(now); inner != null; inner = inside(now)) {
      now = inner;
    }
    return now;
  }

  /** A part of a function, and what it is needed to be. */
  private record Demand(Expr part, Curvature needed) {}

  /** A part that fails what is needed of it, or else one that is open; null if there is neither. */
  private @Nullable Culprit inside(Culprit outer) {
    Culprit open = null;
    for (Demand demand : demands(outer.part(), outer.needed())) {
      if (!budget.goesOn()) {
        break;
      }
      Verdict verdict = verdict(demand.part());
      Culprit found = new Culprit(demand.part(), demand.needed(), verdict);
      switch (Outcome.of(verdict, demand.needed())) {
        case FAILS -> {
          return found;
        }
        case OPEN -> open = open == null ? found : open;
        case HOLDS -> {}
      }
    }
    return open;
  }

  private Verdict verdict(Expr part) {
    Box inner = box(part);
    return Jensen.decide(new Question(part, inner, inner.variables()), budget).verdict();
  }

  private Box box(Expr part) {
    return Dag.variables(part).foldLeft(Box.EMPTY, (made, name) -> made.with(name, box.axis(name)));
  }

  private Vector<Demand> demands(Expr part, Curvature needed) {
    return switch (part) {
      case Sum s -> ofSum(s, needed);
      case Product p -> ofProduct(p, needed);
      case Apply a ->
          ofArguments(
              a.arguments(),
              a.atom().curvature(reach(a)),
              i -> a.atom().monotonicity(reach(a), i),
              needed);
      case Power p ->
          ofArguments(
              p.children(),
              Powers.curvature(p.exponent(), reach(p).head()),
              i -> Powers.monotonicity(p.exponent(), reach(p).head()),
              needed);
      default -> Vector.empty();
    };
  }

  private Vector<Interval> reach(Expr part) {
    return part.children().map(this::range);
  }

  private Interval range(Expr part) {
    Interval range = ranges.of(part);
    return range == null ? Interval.ALL : range;
  }

  private static boolean isConstant(Expr part) {
    return Dag.variables(part).isEmpty();
  }

  /** Of terms that hang together those of few variables come first: their guilt is beyond doubt. */
  private static Vector<Demand> ofSum(Sum sum, Curvature needed) {
    Vector<Expr> groups = SeparateTerms.of(sum);
    Vector<Expr> parts =
        groups.size() > 1
            ? groups
            : sum.terms()
                .reject(CulpritSearch::isConstant)
                .sortBy(term -> Dag.variables(term).size());
    return parts.map(part -> new Demand(part, needed));
  }

  private Vector<Demand> ofProduct(Product product, Curvature needed) {
    Expr rest = Expr.product(product.factors().reject(CulpritSearch::isConstant));
    if (rest == product) {
      return Vector.empty();
    }
    Interval factor = range(Expr.product(product.factors().filter(CulpritSearch::isConstant)));
    Curvature inner =
        factor.isNonnegative()
            ? needed
            : factor.isNonpositive() ? needed.negate() : Curvature.AFFINE;
    return Vector.of(new Demand(rest, inner));
  }

  private static Vector<Demand> ofArguments(
      Vector<Expr> arguments, Curvature outer, IntFunction<Monotonicity> slope, Curvature needed) {
    Vector<Demand> demands = Vector.empty();
    for (int i = 0; outer.implies(needed) && i < arguments.size(); i++) {
      Curvature inner =
          switch (slope.apply(i)) {
            case NONDECREASING -> needed;
            case NONINCREASING -> needed.negate();
            case NEITHER -> Curvature.AFFINE;
          };
      if (!isConstant(arguments.get(i))) {
        demands = demands.append(new Demand(arguments.get(i), inner));
      }
    }
    return demands;
  }
}
