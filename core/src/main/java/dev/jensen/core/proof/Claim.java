package dev.jensen.core.proof;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** A statement about terms on a box. Each entails that its terms are defined on all of the box. */
public sealed interface Claim {
  Box box();

  /** The terms that the claim is about; of a matrix, its entries. */
  default Vector<Expr> terms() {
    return switch (this) {
      case Range r -> Vector.of(r.term());
      case Equal e -> Vector.of(e.left(), e.right());
      case Curved c -> Vector.of(c.term());
      case Semidefinite s -> s.matrix().flatMap(row -> row);
      case Broken b -> Vector.of(b.term());
      case Shaped s -> Vector.of(s.term());
      case Misshapen m -> Vector.of(m.term());
    };
  }

  /** The variables in which a curvature or shape is claimed; none for other claims. */
  default Set<String> block() {
    return HashSet.empty();
  }

  /**
   * The same range, curvature or shape of another term on another box, in another block; null for
   * other claims.
   */
  default @Nullable Claim about(Expr term, Box box, Set<String> block) {
    return switch (this) {
      case Range r -> new Range(term, box, r.range());
      case Curved c -> new Curved(term, box, block, c.kind());
      case Shaped s -> new Shaped(term, box, block, s.shape());
      default -> null;
    };
  }

  /** The term has its values in the interval. */
  record Range(Expr term, Box box, Interval range) implements Claim {}

  /** Both terms have the same value everywhere. */
  record Equal(Expr left, Expr right, Box box) implements Claim {}

  /**
   * The term is affine, convex or concave in the block, for every fixed value of the other
   * variables.
   */
  record Curved(Expr term, Box box, Set<String> block, Curvature kind) implements Claim {}

  /** The symmetric matrix is positive semidefinite at every point. */
  record Semidefinite(Vector<Vector<Expr>> matrix, Box box) implements Claim {}

  /** The term is not of the kind in the block: the witness breaks Jensen's inequality. */
  record Broken(Expr term, Box box, Set<String> block, Curvature kind, Witness witness)
      implements Claim {}

  /** The term has the shape in the block, for every fixed value of the other variables. */
  record Shaped(Expr term, Box box, Set<String> block, Shape shape) implements Claim {}

  /**
   * The term has not the shape in the block. The witness shows it: p is at most q and the values
   * move the wrong way; or the value between p and q lies on the wrong side of both values, or not
   * on the right side of the chord.
   */
  record Misshapen(Expr term, Box box, Set<String> block, Shape shape, Witness witness)
      implements Claim {}
}
