package dev.jensen.analysis.calculus;

import dev.jensen.analysis.linear.Slack;
import dev.jensen.analysis.search.Grid;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term near an end at which it has no value: told by the distance from there, the end
 * is at zero, where tails are known.
 */
final class SingularEnds {
  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Axis axis;

  SingularEnds(Signs signs, Expr term, Box box, String variable) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.axis = box.axis(variable);
  }

  /** The step that says that the term is nonnegative; null if there is no such end, or no proof. */
  @Nullable Integer prove(int depth) {
    boolean low = isSingular(axis.lo(), axis.loOpen());
    boolean high = isSingular(axis.hi(), axis.hiOpen());
    if (!low && !high) {
      return null;
    }
    boolean alone = low ? axis.hi() != null && !high : axis.lo() != null && axis.lo() != Expr.ZERO;
    return alone ? fromEnd(low, depth) : inHalves(depth);
  }

  private boolean isSingular(@Nullable Expr end, boolean open) {
    return open
        && end instanceof Constant
        && end != Expr.ZERO
        && signs.proof().ranges(box.with(v, Axis.point(end)), Signs.BITS).of(term) == null;
  }

  private @Nullable Integer fromEnd(boolean low, int depth) {
    if (!((low ? axis.lo() : axis.hi()) instanceof Constant end)) {
      return null;
    }
    Affine distance = Affine.variable(v).minus(Affine.constant(end.value()));
    Slack slack =
        Slack.along(box, low ? distance : distance.times(Rational.MINUS_ONE), v, signs.proof());
    Integer place = slack == null ? null : signs.nonnegative(slack.told(term), slack.box(), depth);
    return slack == null || place == null
        ? null
        : Integer.valueOf(slack.back(new Claim.Range(term, box, signs.range(place)), place));
  }

  /** Each end by itself. */
  private @Nullable Integer inHalves(int depth) {
    double[] inside = Grid.inside(axis, 5);
    Expr middle = Expr.constant(Recognition.between(inside[1], inside[3]));
    Integer left = signs.nonnegative(term, box.upTo(v, middle, false), depth);
    Integer right =
        left == null ? null : signs.nonnegative(term, box.from(v, middle, false), depth);
    return left == null || right == null
        ? null
        : Integer.valueOf(signs.proof().across(term, box, v, middle, left, right));
  }
}
