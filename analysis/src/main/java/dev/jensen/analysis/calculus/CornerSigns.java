package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a term of several variables is nonnegative on a bounded box whose ends are no rationals, at
 * corners of which it is zero: {@code -cos(x+y)} from {@code x = y = pi/4} on. Branch and bound
 * with cuts at rationals; on a cell on which the term is monotone in a variable it grows from the
 * face at an exact end, which has a variable less, down to a corner, whose normal form is zero.
 */
final class CornerSigns {
  private static final int MOST_CELLS = 500;

  private final Signs signs;
  private final Expr term;
  private final Map<String, @Nullable Expr> slopes = new HashMap<>();
  private int left = MOST_CELLS;

  CornerSigns(Signs signs, Expr term) {
    this.signs = signs;
    this.term = term;
  }

  /** The step that says that the term is nonnegative; null if it is not proved. */
  @Nullable Integer prove(Box box) {
    Interval range = signs.proof().ranges(box, Signs.BITS).of(term);
    if (range == null || range.isNegative()) {
      return null;
    }
    if (range.isNonnegative()) {
      return signs.natural(term, box);
    }
    Vector<String> moving = Signs.moving(term, box);
    if (moving.isEmpty()) {
      return atCorner(box);
    }
    if (left-- <= 0 || !signs.budget().goesOn()) {
      return null;
    }
    for (String v : moving) {
      Interval steepness = steepness(v, box);
      if (steepness != null && (steepness.isNonnegative() || steepness.isNonpositive())) {
        return grown(v, steepness.isNonnegative(), box);
      }
    }
    return inHalves(moving, box);
  }

  private @Nullable Interval steepness(String v, Box box) {
    if (!slopes.containsKey(v)) {
      slopes.put(v, Derivative.of(term, v));
    }
    Expr slope = slopes.get(v);
    return slope == null ? null : signs.proof().ranges(box, Signs.BITS).of(slope);
  }

  /** What falls along the way from a face is there least: no other proof is needed. */
  private @Nullable Integer grown(String v, boolean rises, Box box) {
    Axis axis = box.axis(v);
    Expr start = rises ? axis.lo() : axis.hi();
    Expr slope = slopes.get(v);
    Integer face = start == null ? null : prove(box.with(v, Axis.point(start)));
    if (face == null || start == null || slope == null) {
      return null;
    }
    Box part = box.with(v, rises ? axis.from(start, true) : axis.upTo(start, true));
    Integer growing = signs.natural(rises ? slope : slope.negate(), part);
    return growing == null ? null : add(box, new Rule.Grows(v, start), face, growing);
  }

  private @Nullable Integer inHalves(Vector<String> moving, Box box) {
    String widest = null;
    Rational most = Rational.ZERO;
    for (String v : moving) {
      Rational width = Ranges.enclosure(box.axis(v), Signs.BITS).width();
      if (width == null) {
        return null;
      }
      if (width.compareTo(most) > 0) {
        most = width;
        widest = v;
      }
    }
    if (widest == null) {
      return null;
    }
    Interval side = Ranges.enclosure(box.axis(widest), Signs.BITS);
    Rational room = most.divide(Rational.of(8));
    Rational middle = Objects.requireNonNull(side.lo()).mid(Objects.requireNonNull(side.hi()));
    Expr cut = Expr.constant(Rational.simplestBetween(middle.subtract(room), middle.add(room)));
    Axis axis = box.axis(widest);
    Integer low = prove(box.with(widest, axis.upTo(cut, false)));
    Integer high = low == null ? null : prove(box.with(widest, axis.from(cut, false)));
    return low == null || high == null ? null : add(box, new Rule.Cut(widest, cut), low, high);
  }

  private @Nullable Integer atCorner(Box box) {
    Expr there = Dag.substitute(term, box.points());
    boolean zero = new NormalForm(signs.proof().ranges(box, Signs.BITS)).same(there, Expr.ZERO);
    return zero
        ? signs.byEquality(term, Expr.ZERO, box, signs.natural(Expr.ZERO, box), Vector.empty())
        : null;
  }

  private int add(Box box, Rule rule, int first, int second) {
    return signs.proof().add(new Claim.Range(term, box, Interval.NONNEGATIVE), rule, first, second);
  }
}
