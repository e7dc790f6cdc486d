package dev.jensen.core.kernel;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The range of a term by cutting the box until each leaf is bounded. The cuts make a tree, so the
 * leaves cover the box by construction.
 */
final class TreeRule {
  /** A leaf of the tree: the intervals of all variables, and how it is to be bounded. */
  record Patch(Map<String, Interval> box, int order) {}

  private TreeRule() {}

  static void check(Rule.Tree rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    int bits = RangeRules.bits(rule.bits());
    Map<String, @Nullable Expr> slopes = new HashMap<>();
    for (Patch patch : leaves(rule.nodes(), argument, bits)) {
      Interval range = bound(claim.term(), patch, bits, argument, slopes);
      Refusal.unless(range != null, claim.term() + " may be undefined on a leaf");
      RangeRules.within(range, claim);
    }
  }

  /** The leaves that the nodes cut the claim's box into. */
  static List<Patch> leaves(Vector<Rule.Node> nodes, Argument argument, int bits) throws Refusal {
    Map<String, Interval> root = new HashMap<>();
    argument.box().axes().forEach((name, axis) -> root.put(name, Ranges.enclosure(axis, bits)));
    Deque<Map<String, Interval>> open = new ArrayDeque<>();
    open.push(root);
    List<Patch> leaves = new ArrayList<>();
    for (Rule.Node node : nodes) {
      Refusal.unless(!open.isEmpty(), "the tree has a node too many");
      Map<String, Interval> box = open.pop();
      switch (node) {
        case Rule.Leaf leaf -> leaves.add(new Patch(box, leaf.order()));
        case Rule.Split split -> {
          Interval whole = box.get(split.variable());
          Refusal.unless(whole != null, "the tree cuts along an unknown variable");
          Interval low = whole.meet(Interval.atMost(split.at()));
          Interval high = whole.meet(Interval.atLeast(split.at()));
          Refusal.unless(low != null && high != null, "the tree cuts outside its box");
          open.push(with(box, split.variable(), high));
          open.push(with(box, split.variable(), low));
        }
      }
    }
    Refusal.unless(open.isEmpty(), "the tree leaves a hole");
    return leaves;
  }

  private static Map<String, Interval> with(
      Map<String, Interval> box, String variable, Interval interval) {
    Map<String, Interval> changed = new HashMap<>(box);
    changed.put(variable, interval);
    return changed;
  }

  /**
   * The natural extension, for order 1 met with the mean value form and with the ends where the
   * term is monotone.
   */
  private static @Nullable Interval bound(
      Expr term, Patch patch, int bits, Argument argument, Map<String, @Nullable Expr> slopes)
      throws Refusal {
    Ranges ranges = argument.assumed(new Ranges(patch.box(), bits), argument.box());
    Interval range = ranges.of(term);
    if (range == null || patch.order() == 0 || Smoothness.obstacle(term, ranges) != null) {
      return range;
    }
    Map<String, Interval> centre = new HashMap<>();
    Map<String, Interval> low = new HashMap<>(patch.box());
    Map<String, Interval> high = new HashMap<>(patch.box());
    Interval deviation = Interval.ZERO;
    boolean monotone = false;
    for (Map.Entry<String, Interval> side : patch.box().entrySet()) {
      Interval width = side.getValue();
      Rational lo = width.lo();
      Rational hi = width.hi();
      if (lo == null || hi == null) {
        return range;
      }
      Rational middle = lo.mid(hi);
      centre.put(side.getKey(), Interval.point(middle));
      if (!slopes.containsKey(side.getKey())) {
        slopes.put(side.getKey(), Derivative.of(term, side.getKey()));
      }
      Expr slope = slopes.get(side.getKey());
      Interval steepness = slope == null ? null : ranges.of(slope);
      if (steepness == null) {
        return range;
      }
      deviation = deviation.add(steepness.multiply(width.add(middle.negate())));
      boolean rises = steepness.isNonnegative();
      if (rises || steepness.isNonpositive()) {
        monotone = true;
        low.put(side.getKey(), Interval.point(rises ? lo : hi));
        high.put(side.getKey(), Interval.point(rises ? hi : lo));
      }
    }
    Interval middle = new Ranges(centre, bits).of(term);
    range = middle == null ? range : meet(range, middle.add(deviation));
    if (monotone) {
      Interval least = new Ranges(low, bits).of(term);
      Interval most = new Ranges(high, bits).of(term);
      range = least == null || most == null ? range : meet(range, least.hull(most));
    }
    return range;
  }

  private static Interval meet(Interval a, Interval b) {
    Interval both = a.meet(b);
    return both == null ? a : both;
  }
}
