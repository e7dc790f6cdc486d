package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of composition for the terms of networks: one step for a sum of multiples of inputs,
 * and no step that the conclusion does not rest on, so that certificates stay in proportion to the
 * weights after the first layer.
 */
public final class LayerProver {
  private static final int BITS = 96;

  private static final byte NEITHER = 0;
  private static final byte CONVEX = 1;
  private static final byte CONCAVE = 2;
  private static final byte AFFINE = 3;

  /** Convex and concave are both needed of a part that is not affine by one step. */
  private static final byte BOTH = 4;

  private final Proof proof;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final Map<Expr, Byte> bends = new IdentityHashMap<>();

  /** The parts without inputs. */
  private final Map<Expr, Boolean> free = new IdentityHashMap<>();

  /** A prover for terms on the box, all of whose variables are in the block. */
  public LayerProver(Proof proof, Box box, Set<String> block) {
    this.proof = proof;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
  }

  /** The step that proves the term to be of the kind; null if the rules do not tell. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null) {
      return null;
    }
    if (term.isMultiple()) {
      return line(term);
    }
    List<Expr> parts = Dag.parts(term, Expr::isMultiple);
    for (Expr part : parts) {
      if (!bends.containsKey(part)) {
        free.put(part, part.children().forAll(this::isFree));
        bends.put(part, bend(part));
      }
    }
    if ((known(term) & bits(kind)) != bits(kind)) {
      return null;
    }
    Map<Expr, Byte> needed = new IdentityHashMap<>();
    need(needed, term, kind);
    for (Expr part : parts.reversed()) {
      byte wanted = needed.getOrDefault(part, NEITHER);
      for (Curvature each : kinds(wanted)) {
        if (!part.isLine()) {
          premises(part, each, (child, its) -> need(needed, child, its));
        }
      }
    }
    Map<Expr, Map<Curvature, Integer>> places = new IdentityHashMap<>();
    for (Expr part : parts) {
      for (Curvature each : kinds(needed.getOrDefault(part, NEITHER))) {
        places
            .computeIfAbsent(part, p -> new EnumMap<>(Curvature.class))
            .put(each, step(part, each, places));
      }
    }
    return Objects.requireNonNull(places.get(term)).values().iterator().next();
  }

  /**
   * About how many steps a proof for the term has: lines are proved in one, whatever their length.
   */
  public static int length(Expr term) {
    return Dag.parts(term, Expr::isMultiple).size();
  }

  private static byte bits(Curvature kind) {
    return switch (kind) {
      case AFFINE -> AFFINE;
      case CONVEX -> CONVEX;
      case CONCAVE -> CONCAVE;
      case NEITHER -> NEITHER;
    };
  }

  /** The claims that are needed: affine, or each of the others that is asked for. */
  private static Vector<Curvature> kinds(byte needed) {
    return switch (needed) {
      case CONVEX -> Vector.of(Curvature.CONVEX);
      case CONCAVE -> Vector.of(Curvature.CONCAVE);
      case AFFINE -> Vector.of(Curvature.AFFINE);
      case BOTH -> Vector.of(Curvature.CONVEX, Curvature.CONCAVE);
      default -> Vector.empty();
    };
  }

  /** What is affine is claimed as that, whatever is needed of it. */
  private void need(Map<Expr, Byte> needed, Expr part, Curvature kind) {
    if (part.isMultiple()) {
      return;
    }
    byte wanted = known(part) == AFFINE ? AFFINE : bits(kind);
    needed.merge(part, wanted, (a, b) -> a.equals(b) ? a : BOTH);
  }

  private byte known(Expr part) {
    Byte bend = bends.get(part);
    return bend != null ? bend : part.isLine() ? AFFINE : NEITHER;
  }

  private boolean isFree(Expr part) {
    return part instanceof Constant || free.getOrDefault(part, false);
  }

  private byte bend(Expr part) {
    if (isFree(part) || part.isLine()) {
      return AFFINE;
    }
    byte made = NEITHER;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      boolean[] holds = {true};
      boolean told =
          premises(part, kind, (child, its) -> holds[0] &= (known(child) & bits(its)) == bits(its));
      made |= told && holds[0] ? bits(kind) : 0;
    }
    if (made == AFFINE && !(part instanceof Sum || part instanceof Product)) {
      // An atom is claimed to be affine only if it and its arguments are.
      boolean lines = part.children().forAll(child -> known(child) == AFFINE);
      return lines && outer(part) == Curvature.AFFINE ? AFFINE : CONVEX;
    }
    return made;
  }

  /** Takes a part and what is needed of it. */
  private interface Need {
    void of(Expr part, Curvature kind);
  }

  /** What the rule for the part asks of its children; false if there is no rule. */
  private boolean premises(Expr part, Curvature kind, Need need) {
    switch (part) {
      case Sum sum -> {
        // The multiples of inputs are one line together.
        Vector<Expr> bent = sum.terms().reject(Expr::isMultiple).reject(this::isFree);
        Expr line = Expr.sum(sum.terms().filter(Expr::isMultiple).reject(this::isFree));
        if (!isFree(line)) {
          need.of(line, Curvature.AFFINE);
        }
        bent.forEach(term -> need.of(term, kind));
        return true;
      }
      case Product product -> {
        Vector<Expr> inside = product.factors().reject(this::isFree);
        Interval sign = ranges.of(Expr.product(product.factors().filter(this::isFree)));
        if (inside.size() != 1 || sign == null) {
          return false;
        }
        if (!sign.isNonnegative() && !sign.isNonpositive()) {
          return false;
        }
        need.of(inside.head(), sign.isNonnegative() ? kind : kind.negate());
        return true;
      }
      case Apply a -> {
        return composed(part, kind, need);
      }
      case Power p -> {
        return composed(part, kind, need);
      }
      default -> {
        return false;
      }
    }
  }

  private Vector<Interval> reach(Expr part) {
    return part.children().map(child -> Objects.requireNonNull(ranges.of(child)));
  }

  private Curvature outer(Expr part) {
    return switch (part) {
      case Apply a -> a.atom().curvature(reach(part), part.children().map(this::isFree));
      case Power p -> Powers.curvature(p.exponent(), reach(part).head());
      default -> Curvature.NEITHER;
    };
  }

  private boolean composed(Expr part, Curvature kind, Need need) {
    if (!outer(part).implies(kind)) {
      return false;
    }
    Vector<Interval> reach = reach(part);
    Vector<Expr> inner = part.children();
    for (int i = 0; i < inner.size(); i++) {
      Expr argument = inner.get(i);
      if (isFree(argument)) {
        continue;
      }
      if (known(argument) == AFFINE) {
        need.of(argument, Curvature.AFFINE);
        continue;
      }
      Monotonicity way =
          switch (part) {
            case Apply a -> a.atom().monotonicity(reach, i);
            case Power p -> Powers.monotonicity(p.exponent(), reach.head());
            default -> Monotonicity.NEITHER;
          };
      if (way == Monotonicity.NEITHER) {
        return false;
      }
      need.of(argument, way == Monotonicity.NONDECREASING ? kind : kind.negate());
    }
    return true;
  }

  private int line(Expr part) {
    return proof.add(new Claim.Curved(part, box, block, Curvature.AFFINE), new Rule.AffineForm());
  }

  private int step(Expr part, Curvature kind, Map<Expr, Map<Curvature, Integer>> places) {
    if (part.isLine() || isFree(part)) {
      return line(part);
    }
    Claim claim = new Claim.Curved(part, box, block, kind);
    List<Integer> premises = new ArrayList<>();
    premises(
        part,
        kind,
        (child, its) -> {
          Map<Curvature, Integer> known = places.getOrDefault(child, Map.of());
          premises.add(
              child.isLine()
                  ? line(child)
                  : Objects.requireNonNull(known.getOrDefault(Curvature.AFFINE, known.get(its))));
        });
    Rule rule =
        part instanceof Sum || part instanceof Product
            ? new Rule.Combination()
            : new Rule.Composition();
    return proof.add(claim, rule, Vector.ofAll(premises));
  }
}
