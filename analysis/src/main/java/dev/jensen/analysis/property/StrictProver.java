package dev.jensen.analysis.property;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Cutter;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Bowl;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Strict convexity: along one variable from a second derivative without zeros but for single
 * points; in several from strong convexity (Boyd and Vandenberghe, sections 3.1.4 and 9.1.2).
 */
final class StrictProver {
  private static final int BITS = 96;

  /** Moduli that are tried in several variables, the greatest first. */
  private static final Vector<Rational> MODULI =
      Vector.of(Rational.ONE, Rational.of(1, 16), Rational.of(1, 1024), Rational.of(1, 1 << 20));

  private final Proof proof;
  private final Signs signs;
  private final Curvatures curvatures;

  StrictProver(Proof proof, Signs signs, Curvatures curvatures) {
    this.proof = proof;
    this.signs = signs;
    this.curvatures = curvatures;
  }

  /** The step that says that the term is strictly convex, or concave; null if none is found. */
  @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape) {
    Claim.Shaped claim = new Claim.Shaped(term, box, block, shape);
    if (block.size() != 1) {
      return strongly(claim);
    }
    Integer everywhere = bent(term, box, shape, block);
    if (everywhere != null) {
      return everywhere;
    }
    Integer weak = curvatures.of(term, box, block, Curvatures.weak(shape));
    if (weak == null) {
      return strongly(claim);
    }
    Integer analytic = analytic(claim, weak);
    Integer patched = analytic != null ? analytic : patched(claim, weak);
    return patched == null ? strongly(claim) : patched;
  }

  private @Nullable Integer bent(Expr term, Box box, Shape shape, Set<String> block) {
    Box inside = box.with(block.head(), box.axis(block.head()).interior());
    if (!Smoothness.withoutJumps(term)
        || proof.ranges(box, BITS).of(term) == null
        || !Definedness.isSmooth(term, inside, proof, signs)) {
      return null;
    }
    Expr once = Derivative.of(term, block.head());
    Expr twice = once == null ? null : Derivative.of(once, block.head());
    if (twice == null) {
      return null;
    }
    Expr upward = shape.isUpward() ? twice : twice.negate();
    if (Definedness.establish(upward, inside, proof, signs) != null) {
      return null;
    }
    baseSigns(upward, inside);
    Integer sign = signs.positive(upward, inside);
    return sign == null
        ? null
        : proof.add(new Claim.Shaped(term, box, block, shape), new Rule.Bent(), sign);
  }

  /** What is under a root may be zero at an end of the box, but inside it is positive. */
  private void baseSigns(Expr term, Box inside) {
    for (Expr part : Dag.parts(term)) {
      Integer positive =
          part instanceof Power root && !root.exponent().isInteger()
              ? signs.positive(root.base(), inside)
              : null;
      if (positive != null && signs.range(positive).isPositive()) {
        proof.assume(Vector.of(positive));
      }
    }
  }

  /** Where it cannot be affine on a part without being so everywhere. */
  private @Nullable Integer analytic(Claim.Shaped claim, int weak) {
    Box inside = claim.box().interior();
    if (claim.box().variables().size() != 1
        || !Smoothness.withoutJumps(claim.term())
        || Smoothness.obstacleToAnalytic(claim.term(), new Ranges(inside, BITS)) != null) {
      return null;
    }
    Integer violation =
        curvatures.against(
            claim.term(), claim.box(), claim.block(), Curvatures.weak(claim.shape()).negate());
    return violation == null ? null : proof.add(claim, new Rule.Analytic(), weak, violation);
  }

  /** Strict on each part between the breaks and the zeros of the second derivative. */
  private @Nullable Integer patched(Claim.Shaped claim, int weak) {
    String v = claim.block().head();
    Vector<Cutter.Part> parts = new Cutter(signs, proof, claim.term(), claim.box(), v).insides();
    if (parts == null) {
      return null;
    }
    Vector<Integer> premises = Vector.of(weak);
    for (Cutter.Part part : parts) {
      for (Axis piece : pieces(part, v)) {
        Box here = claim.box().with(v, piece);
        Integer strict = bent(part.term(), here, claim.shape(), claim.block());
        if (strict == null) {
          return null;
        }
        Claim.Shaped told = new Claim.Shaped(claim.term(), here, claim.block(), claim.shape());
        premises =
            premises.append(
                part.term() == claim.term()
                    ? strict
                    : proof.add(told, new Rule.ByEquality(), part.equal(), strict));
      }
    }
    return proof.add(claim, new Rule.Patches(), premises);
  }

  private static Vector<Axis> pieces(Cutter.Part part, String v) {
    Vector<Zeros.Zero> turns = Turns.of(part.term(), v, part.axis().interior(), 2);
    Vector<Axis> pieces = Vector.empty();
    Axis rest = part.axis().interior();
    for (Zeros.Zero turn : turns == null ? Vector.<Zeros.Zero>empty() : turns) {
      Expr at = turn.name();
      if (at != null && Points.on(at, rest.interior())) {
        pieces = pieces.append(rest.upTo(at, true));
        rest = rest.from(at, true);
      }
    }
    return pieces.append(rest);
  }

  private @Nullable Integer strongly(Claim.Shaped claim) {
    for (Rational modulus : MODULI) {
      Rational signed = claim.shape().isUpward() ? modulus : modulus.negate();
      Expr rest = Bowl.without(claim.term(), claim.block(), signed);
      Integer place =
          curvatures.of(rest, claim.box(), claim.block(), Curvatures.weak(claim.shape()));
      if (place != null) {
        return proof.add(claim, new Rule.Strong(modulus), place);
      }
    }
    return null;
  }
}
