package dev.jensen.core.proof;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** A statement about terms on a box. Each entails that its terms are defined on all of the box. */
public sealed interface Claim {
  Box box();

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
