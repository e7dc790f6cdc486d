package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
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
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Disciplined convex programming with ranges: works out, from the leaves up, which parts of a term
 * are affine, convex or concave in the block (Boyd and Vandenberghe, section 3.2; Grant, Boyd and
 * Ye, Disciplined Convex Programming).
 */
public final class CompositionProver {
  /**
   * A second opinion on a part whose curvature the rules do not tell; gives the step that proves
   * it, or null.
   */
  @FunctionalInterface
  public interface Fallback {
    @Nullable Integer prove(Expr part, Curvature kind);
  }

  /** No second opinion. */
  public static final Fallback NONE = (part, kind) -> null;

  private static final int BITS = 96;
  private static final double LARGEST_EXPANSION = 2000;
  private static final int MOST_TO_GROUP = 60;

  private final Proof proof;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final Fallback fallback;
  private final Directions directions;

  /** The values of the variables that have one value only. */
  private final io.vavr.collection.Map<String, Expr> fixed;

  private final Map<Expr, Boolean> free = new IdentityHashMap<>();
  private final Map<Expr, Map<Curvature, Integer>> known = new IdentityHashMap<>();
  private final Map<Expr, Double> expansions = new IdentityHashMap<>();

  /** A prover for terms on the box, in the block. */
  public CompositionProver(Proof proof, Box box, Set<String> block, Fallback fallback) {
    this.proof = proof;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
    this.fallback = fallback;
    this.fixed = box.points();
    this.directions = new Directions(new NormalForm(ranges), block);
  }

  /** The step that proves the term to be of the kind; null if the rules do not tell. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null) {
      return null;
    }
    if (isFree(term)) {
      known.put(term, new EnumMap<>(Curvature.class));
      conclude(term, Curvature.AFFINE, new Rule.AffineForm(), Vector.empty());
    }
    for (Expr part : Dag.parts(term)) {
      if (!known.containsKey(part) && ranges.of(part) != null) {
        known.put(part, new EnumMap<>(Curvature.class));
        analyse(part, part == term);
      }
    }
    return place(term, kind);
  }

  private @Nullable Integer place(Expr part, Curvature kind) {
    Map<Curvature, Integer> kinds = known.get(part);
    if (kinds == null) {
      return null;
    }
    Integer affine = kinds.get(Curvature.AFFINE);
    return affine != null ? affine : kinds.get(kind);
  }

  private boolean isFree(Expr part) {
    return bottomUp(
        free,
        part,
        each ->
            each instanceof Variable v
                ? !block.contains(v.name())
                : each.children().forAll(free::get));
  }

  /** A value of the part that rests on those of its children, most often known from before. */
  private static <T> T bottomUp(Map<Expr, T> memo, Expr part, Function<Expr, T> step) {
    if (!memo.containsKey(part)) {
      for (Expr each : Dag.parts(part, memo::containsKey)) {
        memo.computeIfAbsent(each, step);
      }
    }
    return Objects.requireNonNull(memo.get(part));
  }

  private void analyse(Expr part, boolean whole) {
    if (isFree(part)) {
      return;
    }
    if (part instanceof Sum s && sum(s, Curvature.AFFINE)
        || part instanceof Product p && product(p, Curvature.AFFINE)
        || part instanceof Apply a && composed(a, Curvature.AFFINE)) {
      return;
    }
    if (isAffine(part)) {
      conclude(part, Curvature.AFFINE, new Rule.AffineForm(), Vector.empty());
      return;
    }
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      boolean told =
          switch (part) {
            case Sum s -> sum(s, kind);
            case Product p -> product(p, kind);
            case Apply a -> composed(a, kind);
            case Power p -> composed(p, kind);
            default -> false;
          };
      if (!told && !whole) {
        Integer other = fallback.prove(part, kind);
        if (other != null) {
          note(part, kind, other);
        }
      }
    }
  }

  /** Cheap first: only sums and products of affine terms can be affine, or terms that cancel. */
  private boolean isAffine(Expr part) {
    boolean simple =
        part.children().forAll(child -> isFree(child) || place(child, Curvature.AFFINE) != null);
    return switch (part) {
      case Product p -> p.factors().count(f -> !isFree(f)) == 1 && simple || cancels(part);
      case Sum s -> cancels(part);
      case Apply a -> !simple && cancels(part);
      case Power p -> !simple && cancels(part);
      case Variable v -> true;
      default -> false;
    };
  }

  private boolean cancels(Expr part) {
    return expansion(part) <= LARGEST_EXPANSION
        && new NormalForm(ranges).isAffine(Dag.substitute(part, fixed), block);
  }

  /** About how many monomials the normal form has before it is collected. */
  private double expansion(Expr part) {
    return bottomUp(expansions, part, this::expansionOfKnown);
  }

  private double expansionOfKnown(Expr part) {
    double sum = 0;
    double product = 1;
    for (Expr child : part.children()) {
      double size = expansions.getOrDefault(child, Double.POSITIVE_INFINITY);
      sum += size;
      product *= size;
    }
    return switch (part) {
      case Product p -> product;
      case Power p when p.exponent().isInt() && p.exponent().sign() > 0 ->
          Math.pow(product, p.exponent().toInt());
      // The exponential of a sum is a product of one generator for each summand.
      case Apply a when a.atom().equals(Atoms.EXP) -> Math.max(1, sum);
      // Smooth atoms become quotients of exponentials, whose denominators multiply.
      case Apply a when a.atom().smoothOn(a.arguments().map(x -> Interval.ALL)) ->
          (1 + sum) * (1 + sum);
      // Each is a new term of the normal form, which is to be reduced with all before.
      case Apply a -> 2 * (1 + sum);
      default -> 1 + sum;
    };
  }

  private void conclude(Expr part, Curvature kind, Rule rule, Vector<Integer> premises) {
    Claim claim = new Claim.Curved(part, box, block, kind);
    note(part, kind, proof.add(claim, rule, premises));
  }

  private void note(Expr part, Curvature kind, int place) {
    known.computeIfAbsent(part, p -> new EnumMap<>(Curvature.class)).put(kind, place);
  }

  private boolean sum(Sum sum, Curvature kind) {
    Vector<Integer> premises = Vector.empty();
    Vector<Expr> open = Vector.empty();
    for (Expr term : sum.terms()) {
      Integer place = isFree(term) ? null : place(term, kind);
      premises = place == null ? premises : premises.append(place);
      open = place == null && !isFree(term) ? open.append(term) : open;
    }
    if (!open.isEmpty()) {
      Vector<Integer> groups =
          kind == Curvature.AFFINE ? Vector.empty() : inGroups(sum, open, kind);
      if (groups.isEmpty()) {
        return false;
      }
      premises = premises.appendAll(groups);
    }
    conclude(sum, kind, new Rule.Combination(), premises);
    return true;
  }

  /**
   * The steps that prove sums of some of the terms, which have in them all that are open: a term
   * may owe its curvature to others that move along the same line or in the same variables.
   */
  private Vector<Integer> inGroups(Sum sum, Vector<Expr> open, Curvature kind) {
    if (fallback == NONE || sum.terms().size() > MOST_TO_GROUP) {
      return Vector.empty();
    }
    Vector<Integer> places = Vector.empty();
    Vector<Expr> left = open;
    while (!left.isEmpty()) {
      Integer place = null;
      for (Vector<Expr> group : groups(sum, left.head())) {
        if (place == null && group.size() > 1 && group.size() < sum.terms().size()) {
          place = fallback.prove(Expr.sum(group), kind);
          left = place == null ? left : left.removeAll(group);
        }
      }
      if (place == null) {
        return Vector.empty();
      }
      places = places.append(place);
    }
    return places;
  }

  /** What may be summed up with the term: what moves as it does, what has to do with it at all. */
  private Vector<Vector<Expr>> groups(Sum sum, Expr term) {
    Vector<Expr> others = sum.terms().reject(this::isFree);
    Vector<Vector<Expr>> groups = Vector.empty();
    Expr direction = directions.of(term);
    if (direction != null) {
      groups =
          groups.append(
              others.filter(
                  each -> {
                    Expr its = directions.of(each);
                    return its != null && directions.along(its, direction) != null;
                  }));
    }
    return groups.append(linked(others, term));
  }

  /** The terms that share variables of the block with the term, or with one that does. */
  private Vector<Expr> linked(Vector<Expr> terms, Expr term) {
    Set<String> reached = Dag.variables(term).filter(block::contains);
    while (true) {
      Set<String> known = reached;
      Vector<Expr> group = terms.filter(each -> Dag.variables(each).exists(known::contains));
      Set<String> all =
          group
              .foldLeft(known, (names, each) -> names.addAll(Dag.variables(each)))
              .filter(block::contains);
      if (all.size() == known.size()) {
        return group;
      }
      reached = all;
    }
  }

  private boolean product(Product product, Curvature kind) {
    Expr rest = Expr.product(product.factors().reject(this::isFree));
    Interval sign = ranges.of(Expr.product(product.factors().filter(this::isFree)));
    if (sign == null || rest == product) {
      return false;
    }
    if (!known.containsKey(rest)) {
      known.put(rest, new EnumMap<>(Curvature.class));
      analyse(rest, false);
    }
    Integer place =
        sign.isNonnegative()
            ? place(rest, kind)
            : sign.isNonpositive() ? place(rest, kind.negate()) : place(rest, Curvature.AFFINE);
    if (place == null) {
      return false;
    }
    conclude(product, kind, new Rule.Combination(), Vector.of(place));
    return true;
  }

  private boolean composed(Expr part, Curvature kind) {
    Vector<Expr> inner = part.children();
    Vector<Interval> reach = inner.map(ranges::of);
    Curvature outer =
        switch (part) {
          case Apply a -> a.atom().curvature(reach, inner.map(this::isFree));
          case Power p -> Powers.curvature(p.exponent(), reach.head());
          default -> Curvature.NEITHER;
        };
    if (!outer.implies(kind)) {
      return false;
    }
    Vector<Integer> premises = Vector.empty();
    for (int i = 0; i < inner.size(); i++) {
      Expr argument = inner.get(i);
      if (isFree(argument)) {
        continue;
      }
      Integer place = place(argument, Curvature.AFFINE);
      if (place == null) {
        Monotonicity slope =
            switch (part) {
              case Apply a -> a.atom().monotonicity(reach, i);
              case Power p -> Powers.monotonicity(p.exponent(), reach.head());
              default -> Monotonicity.NEITHER;
            };
        place =
            switch (slope) {
              case NONDECREASING -> place(argument, kind);
              case NONINCREASING -> place(argument, kind.negate());
              case NEITHER -> null;
            };
      }
      if (place == null) {
        return false;
      }
      premises = premises.append(place);
    }
    conclude(part, kind, new Rule.Composition(), premises);
    return true;
  }
}
