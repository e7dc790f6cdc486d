package dev.jensen.core.kernel;

import dev.jensen.core.domain.LeafBound;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    LeafBound bound = new LeafBound(claim.term(), bits);
    boolean exact = claim.box().isExact();
    for (Patch patch : leaves(rule.nodes(), argument, bits)) {
      Ranges ranges = argument.assumed(new Ranges(patch.box(), bits), claim.box());
      Interval range = bound.of(patch.box(), ranges, patch.order(), exact);
      Refusal.unless(range != null, claim.term(), " may be undefined on a leaf");
      RangeRules.within(range, claim);
    }
  }

  /** The leaves that the nodes cut the claim's box into, without those outside its region. */
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
        case Rule.Leaf leaf when argument.box().halfSpaces().miss(new Ranges(box, bits)) -> {}
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
}
