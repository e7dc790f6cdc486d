package dev.jensen.core.domain;

import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a term on small boxes: by its natural extension, met with the mean value form and, along
 * variables in which it is monotone, with its values at the ends (Moore, Kearfott and Cloud,
 * Introduction to Interval Analysis, sections 6.2 and 6.4).
 */
public final class LeafBound {
  private final Expr term;
  private final int bits;
  private final Set<String> variables;
  private final Map<String, @Nullable Expr> slopes = new HashMap<>();

  /** Bounds for the term at that many bits. */
  public LeafBound(Expr term, int bits) {
    this.term = term;
    this.bits = bits;
    this.variables = Dag.variables(term);
  }

  /**
   * The range on the part of the leaf that lies in the box that the tree cuts; null where the term
   * may be undefined.
   *
   * @param leaf the leaf
   * @param known ranges on the leaf, which may rest on what is known inside the box only
   * @param order 0 for the natural extension alone
   * @param exact whether the leaf lies in the box; else it may stick out, by rounding, and the mean
   *     value form, which looks at all of the leaf, goes without what is known inside the box
   */
  public @Nullable Interval of(Map<String, Interval> leaf, Ranges known, int order, boolean exact) {
    Interval range = known.of(term);
    if (range == null || order == 0) {
      return range;
    }
    Ranges ranges = exact ? known : new Ranges(leaf, bits);
    if (ranges.of(term) == null || Smoothness.obstacle(term, ranges) != null) {
      return range;
    }
    Map<String, Interval> centre = new HashMap<>();
    Map<String, Interval> low = new HashMap<>(leaf);
    Map<String, Interval> high = new HashMap<>(leaf);
    Interval deviation = Interval.ZERO;
    boolean monotone = false;
    for (Map.Entry<String, Interval> side : leaf.entrySet()) {
      if (!variables.contains(side.getKey())) {
        continue;
      }
      Interval width = side.getValue();
      Rational lo = width.lo();
      Rational hi = width.hi();
      Interval steepness = lo == null || hi == null ? null : steepness(side.getKey(), ranges);
      if (lo == null || hi == null || steepness == null) {
        return range;
      }
      Rational middle = lo.mid(hi);
      centre.put(side.getKey(), Interval.point(middle));
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

  private @Nullable Interval steepness(String variable, Ranges ranges) {
    if (!slopes.containsKey(variable)) {
      slopes.put(variable, Derivative.of(term, variable));
    }
    Expr slope = slopes.get(variable);
    return slope == null ? null : ranges.of(slope);
  }

  private static Interval meet(Interval a, Interval b) {
    Interval both = a.meet(b);
    return both == null ? a : both;
  }
}
