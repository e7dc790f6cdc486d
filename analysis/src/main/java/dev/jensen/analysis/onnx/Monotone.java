package dev.jensen.analysis.onnx;

import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** How a term of one variable moves with it, by the rules of composition. */
final class Monotone {
  /** Which ways a part may move: both if it is constant. */
  private record Ways(boolean up, boolean down) {
    static final Ways NONE = new Ways(false, false);

    Ways and(Ways that) {
      return new Ways(up && that.up, down && that.down);
    }

    Ways turned() {
      return new Ways(down, up);
    }

    Ways through(Monotonicity outer) {
      return switch (outer) {
        case NONDECREASING -> this;
        case NONINCREASING -> turned();
        case NEITHER -> up && down ? this : NONE;
      };
    }
  }

  private Monotone() {}

  static Monotonicity of(Expr term, Ranges ranges) {
    if (ranges.of(term) == null) {
      return Monotonicity.NEITHER;
    }
    Ways ways = Dag.fold(term, (part, children) -> ways(part, children, ranges));
    return ways.up
        ? Monotonicity.NONDECREASING
        : ways.down ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
  }

  private static Ways ways(Expr part, Vector<Ways> inner, Ranges ranges) {
    return switch (part) {
      case Constant c -> new Ways(true, true);
      case Variable v -> new Ways(true, false);
      case Sum s -> inner.reduce(Ways::and);
      case Product p -> product(p, inner, ranges);
      case Power p ->
          inner.head().through(Powers.monotonicity(p.exponent(), range(ranges, p.base())));
      case Apply a -> {
        Vector<Interval> reach = a.arguments().map(each -> range(ranges, each));
        Ways all = new Ways(true, true);
        for (int i = 0; i < inner.size(); i++) {
          all = all.and(inner.get(i).through(a.atom().monotonicity(reach, i)));
        }
        yield all;
      }
      case Piecewise p -> Ways.NONE;
    };
  }

  private static Ways product(Product product, Vector<Ways> inner, Ranges ranges) {
    Ways all = new Ways(true, true);
    boolean positive = true;
    for (Expr factor : product.factors()) {
      Interval range = range(ranges, factor);
      if (!range.isNonnegative() && !range.isNonpositive()) {
        positive = false;
      }
    }
    for (int i = 0; i < inner.size(); i++) {
      int at = i;
      Interval rest =
          range(
              ranges,
              Expr.product(
                  product.factors().zipWithIndex().filter(f -> f._2 != at).map(f -> f._1)));
      boolean alone = inner.zipWithIndex().forAll(w -> w._2 == at || w._1.up && w._1.down);
      Ways way =
          !positive && !alone
              ? Ways.NONE
              : rest.isNonnegative()
                  ? inner.get(i)
                  : rest.isNonpositive() ? inner.get(i).turned() : Ways.NONE;
      all = all.and(way);
    }
    return all;
  }

  private static Interval range(Ranges ranges, Expr part) {
    Interval range = ranges.of(part);
    return range == null ? Interval.ALL : range;
  }
}
