package dev.jensen.analysis.calculus;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.LeafBound;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Branch and bound: cuts a bounded box until the term is known to be nonnegative on every leaf. */
final class TreeSearch {
  static final int BITS = 64;

  private final Proof proof;
  private final Expr term;
  private final Budget budget;
  private final int mostLeaves;
  private final boolean strictly;
  private final Set<String> variables;

  /** Whether infinite sides stay whole. */
  private boolean bounded;

  private boolean strict = true;
  private @Nullable Map<String, Interval> stuck;

  TreeSearch(Proof proof, Expr term, Budget budget, int mostLeaves) {
    this(proof, term, budget, mostLeaves, false);
  }

  /** The same; strictly, a leaf on which the term may be zero is cut. */
  TreeSearch(Proof proof, Expr term, Budget budget, int mostLeaves, boolean strictly) {
    this.strictly = strictly;
    this.proof = proof;
    this.term = term;
    this.budget = budget;
    this.mostLeaves = mostLeaves;
    this.variables = Dag.variables(term);
  }

  /** This search, in which infinite sides stay whole. */
  TreeSearch alongFiniteSides() {
    bounded = true;
    return this;
  }

  /** The nodes of a tree on whose leaves the term is nonnegative; null if none is found. */
  @Nullable Vector<Rule.Node> search(Box box) {
    LeafBound bound = new LeafBound(term, BITS);
    Map<String, Interval> root = new HashMap<>();
    box.axes().forEach((name, axis) -> root.put(name, Ranges.enclosure(axis, BITS)));
    List<Rule.Node> nodes = new ArrayList<>();
    Deque<Map<String, Interval>> open = new ArrayDeque<>();
    open.push(root);
    int leaves = 0;
    boolean exact = box.isExact();
    while (!open.isEmpty()) {
      Map<String, Interval> part = open.pop();
      if (box.halfSpaces().miss(new Ranges(part, BITS))) {
        nodes.add(new Rule.Leaf(0));
        continue;
      }
      Interval range = bound.of(part, proof.assumed(new Ranges(part, BITS), box), 1, exact);
      boolean holds = range != null && (strictly ? range.isPositive() : range.isNonnegative());
      if (range != null && holds) {
        strict &= range.isPositive();
        nodes.add(new Rule.Leaf(1));
        continue;
      }
      if (range != null && range.isNegative()) {
        stuck = part;
        return null;
      }
      String widest = widest(part);
      if (widest == null || ++leaves > mostLeaves || !budget.goesOn()) {
        stuck = part;
        return null;
      }
      Interval side = part.getOrDefault(widest, Interval.ALL);
      Rational middle = middle(side);
      nodes.add(new Rule.Split(widest, middle));
      open.push(with(part, widest, side, Interval.atLeast(middle)));
      open.push(with(part, widest, side, Interval.atMost(middle)));
    }
    return Vector.ofAll(nodes);
  }

  /** Whether the term was positive on every leaf. */
  boolean isStrict() {
    return strict;
  }

  /** The part on which the search gave up; null if it did not. */
  @Nullable Map<String, Interval> stuck() {
    return stuck;
  }

  private static Map<String, Interval> with(
      Map<String, Interval> part, String name, Interval side, Interval half) {
    Map<String, Interval> changed = new HashMap<>(part);
    Interval cut = side.meet(half);
    changed.put(name, cut == null ? side : cut);
    return changed;
  }

  /** The longest side; null where there is none to cut, or all are too short. */
  private @Nullable String widest(Map<String, Interval> part) {
    String widest = null;
    Rational most = Rational.of(1, 1L << 40);
    for (Map.Entry<String, Interval> side : new java.util.TreeMap<>(part).entrySet()) {
      if (!variables.contains(side.getKey())) {
        continue;
      }
      Rational width = side.getValue().width();
      if (width == null && !bounded) {
        return side.getKey();
      }
      if (width != null && width.compareTo(most) > 0) {
        most = width;
        widest = side.getKey();
      }
    }
    return widest;
  }

  /** Half way; for an infinite side zero, or twice as far out. */
  private static Rational middle(Interval side) {
    Rational lo = side.lo();
    Rational hi = side.hi();
    if (lo != null && hi != null) {
      return lo.mid(hi);
    }
    if (lo != null) {
      return lo.sign() <= 0 ? Rational.ONE.max(lo.negate()) : lo.multiply(Rational.TWO);
    }
    if (hi != null) {
      return hi.sign() >= 0 ? Rational.MINUS_ONE.min(hi.negate()) : hi.multiply(Rational.TWO);
    }
    return Rational.ZERO;
  }
}
