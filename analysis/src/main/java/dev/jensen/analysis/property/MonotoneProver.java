package dev.jensen.analysis.property;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.StepProver;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.rules.Levels;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * How a term moves: from the signs of its partial derivatives, through monotone atoms and sums, and
 * piece by piece along one variable.
 */
final class MonotoneProver {
  private static final int BITS = 96;
  private static final int DEEPEST = 40;

  private final Proof proof;
  private final Signs signs;
  private final Curvatures curvatures;

  MonotoneProver(Proof proof, Signs signs, Curvatures curvatures) {
    this.proof = proof;
    this.signs = signs;
    this.curvatures = curvatures;
  }

  /** The step that says that the term moves that way; null if no proof is found. */
  @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape) {
    return prove(term, box, block, shape, DEEPEST);
  }

  private @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape, int depth) {
    if (Sampled.moves(term, box, block, shape.negate())) {
      return null;
    }
    Integer place = block.size() == 1 ? withTail(term, box, block, shape) : null;
    place = place == null ? bySlopes(term, box, block, shape) : place;
    if (place == null && depth > 0) {
      place =
          new Levels(
                  proof, box, block, (part, wanted) -> prove(part, box, block, wanted, depth - 1))
              .prove(term, shape);
    }
    place = place == null && depth > 0 ? outermost(term, box, block, shape, depth) : place;
    return place != null || block.size() != 1 || depth == 0
        ? place
        : new StepProver(
                proof, signs, (piece, part, b, way) -> prove(piece, part, b, way, depth - 1))
            .prove(term, box, block, shape);
  }

  /** With the kink outermost, as the larger or the smaller of sums that each move that way. */
  private @Nullable Integer outermost(
      Expr term, Box box, Set<String> block, Shape shape, int depth) {
    Expr spread = Spread.of(term);
    Ranges ranges = proof.ranges(box, BITS);
    if (spread == null || ranges.of(spread) == null || !new NormalForm(ranges).same(term, spread)) {
      return null;
    }
    Integer place =
        new Levels(proof, box, block, (part, wanted) -> prove(part, box, block, wanted, depth - 1))
            .prove(spread, shape);
    return place == null
        ? null
        : proof.add(
            new Claim.Shaped(term, box, block, shape),
            new Rule.ByEquality(),
            proof.add(new Claim.Equal(term, spread, box), new Rule.NormalForm()),
            place);
  }

  /** Where the slope fades towards infinity, curvature and a bound tell the sign of it there. */
  private @Nullable Integer withTail(Expr term, Box box, Set<String> block, Shape shape) {
    if (box.variables().size() > 1) {
      return null;
    }
    String v = block.head();
    Axis axis = box.axis(v);
    if (box.variables().size() > 1) {
      return null;
    }
    boolean left = axis.lo() == null && Sampled.fades(term, v, -1);
    boolean right = axis.hi() == null && Sampled.fades(term, v, 1);
    if (left == right) {
      return null;
    }
    Vector<Zeros.Zero> bends = Turns.of(term, v, axis, 2);
    if (bends == null) {
      return null;
    }
    double inner = axis.lo() == null && axis.hi() == null ? 0 : Sampled.end(axis, left);
    double outermost =
        bends.isEmpty() ? inner : (left ? bends.head() : bends.last()).where().toDouble();
    Expr cut =
        Expr.constant(Rational.of(left ? Math.floor(outermost) - 1 : Math.ceil(outermost) + 1));
    Axis tail = left ? axis.upTo(cut, false) : axis.from(cut, false);
    Axis rest = left ? axis.from(cut, false) : axis.upTo(cut, false);
    if (!Points.on(cut, axis.interior())) {
      return null;
    }
    Integer far = onRay(term, box.with(v, tail), block, shape, left);
    Integer near = far == null ? null : bySlopes(term, box.with(v, rest), block, shape);
    return far == null || near == null
        ? null
        : proof.add(
            new Claim.Shaped(term, box, block, shape),
            new Rule.Join(v, cut),
            left ? far : near,
            left ? near : far);
  }

  private @Nullable Integer onRay(
      Expr term, Box box, Set<String> block, Shape shape, boolean left) {
    boolean concave = left != shape.isUpward();
    Integer bent = curvatures.of(term, box, block, concave ? Curvature.CONCAVE : Curvature.CONVEX);
    Rational bound = bent == null ? null : Sampled.bound(term, box, concave);
    if (bent == null || bound == null) {
      return null;
    }
    Expr room = concave ? term.minus(Expr.constant(bound)) : Expr.constant(bound).minus(term);
    Integer inRoom = signs.nonnegative(room, box);
    if (inRoom == null) {
      return null;
    }
    return proof.add(
        new Claim.Shaped(term, box, block, shape), new Rule.Bounded(bound), bent, inRoom);
  }

  private @Nullable Integer bySlopes(Expr term, Box box, Set<String> block, Shape shape) {
    Box inside = box.interior();
    if (!Smoothness.withoutJumps(term)
        || proof.ranges(box, BITS).of(term) == null
        || !Definedness.isSmooth(term, inside, proof, signs)) {
      return null;
    }
    Vector<Integer> premises = Vector.empty();
    for (String v : block.toVector().sorted()) {
      Expr slope = Derivative.of(term, v);
      Expr upward = slope == null || shape.isUpward() ? slope : slope.negate();
      if (upward == null || Definedness.establish(upward, inside, proof, signs) != null) {
        return null;
      }
      Integer sign = signs.nonnegative(upward, inside);
      if (sign == null) {
        return null;
      }
      premises = premises.append(sign);
    }
    return proof.add(new Claim.Shaped(term, box, block, shape), new Rule.Rising(), premises);
  }
}
