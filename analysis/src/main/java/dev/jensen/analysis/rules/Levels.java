package dev.jensen.analysis.rules;

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
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** How a sum, or an atom of terms, moves: from how its parts do. */
public final class Levels {
  private static final int BITS = 96;

  private final Proof proof;
  private final Box box;
  private final Set<String> block;
  private final Part inner;

  /** Tells how terms move on the box with the block. */
  public Levels(Proof proof, Box box, Set<String> block, Part inner) {
    this.proof = proof;
    this.box = box;
    this.block = block;
    this.inner = inner;
  }

  /** Tells how a part moves. */
  @FunctionalInterface
  public interface Part {
    /** The step that says that the part moves that way; null if no proof is found. */
    @Nullable Integer prove(Expr part, Shape shape);
  }

  /** The step that says that the term moves that way; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Shape shape) {
    if (term instanceof Product product) {
      return scaled(product, shape);
    }
    if (!(term instanceof Apply) && !(term instanceof Power) && !(term instanceof Sum)) {
      return null;
    }
    Ranges ranges = proof.ranges(box, BITS);
    Vector<Interval> reach = Vector.empty();
    for (Expr part : term.children()) {
      Interval range = ranges.of(part);
      if (range == null) {
        return null;
      }
      reach = reach.append(range);
    }
    Vector<Integer> premises = Vector.empty();
    for (int i = 0; i < reach.size(); i++) {
      Expr part = term.children().get(i);
      if (Dag.variables(part).forAll(name -> !block.contains(name))) {
        continue;
      }
      Monotonicity outer =
          switch (term) {
            case Apply a -> a.atom().monotonicity(reach, i);
            case Power p -> Powers.monotonicity(p.exponent(), reach.head());
            default -> Monotonicity.NONDECREASING;
          };
      Integer place =
          outer == Monotonicity.NEITHER
              ? null
              : inner.prove(part, outer == Monotonicity.NONDECREASING ? shape : shape.negate());
      if (place == null) {
        return null;
      }
      premises = premises.append(place);
    }
    return proof.add(new Claim.Shaped(term, box, block, shape), new Rule.Levels(), premises);
  }

  private @Nullable Integer scaled(Product product, Shape shape) {
    Multiples.Scaled scaled = Multiples.Scaled.of(product);
    if (scaled.term() == product) {
      return null;
    }
    Integer place = inner.prove(scaled.term(), scaled.factor().sign() > 0 ? shape : shape.negate());
    return place == null
        ? null
        : proof.add(
            new Claim.Shaped(product, box, block, shape),
            new Rule.Scaled(scaled.term(), scaled.factor(), Expr.ZERO),
            place);
  }
}
