package dev.jensen.core.domain;

import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Whether terms are continuous, or twice continuously differentiable, where they are defined. */
public final class Smoothness {
  private Smoothness() {}

  /**
   * A part of the term that stands in the way of its being twice continuously differentiable around
   * each point of the box; null if there is none.
   */
  public static @Nullable Expr obstacle(Expr root, Ranges ranges) {
    return obstacle(root, ranges, Dag.variables(root), false);
  }

  /** The same as a function of those variables alone, of which other parts are constants. */
  public static @Nullable Expr obstacle(Expr root, Ranges ranges, Set<String> block) {
    return obstacle(root, ranges, block, false);
  }

  /**
   * The same for one-sided derivatives of the first order up to and including a slice: powers
   * greater than one may have their base zero there.
   */
  public static @Nullable Expr obstacleToSlope(Expr root, Ranges ranges) {
    return obstacle(root, ranges, Dag.variables(root), true);
  }

  /**
   * A part that stands in the way of the term's being analytic around each point of the box; null
   * if there is none. Smooth atoms are analytic where they are smooth, powers where their exponent
   * is an integer or their base positive.
   */
  public static @Nullable Expr obstacleToAnalytic(Expr root, Ranges ranges) {
    Expr rough = obstacle(root, ranges);
    return rough != null
        ? rough
        : Vector.ofAll(Dag.parts(root))
            .find(
                part ->
                    part instanceof Power p
                        && !p.exponent().isInteger()
                        && !isPositive(ranges.of(p.base())))
            .getOrNull();
  }

  private static boolean isPositive(@Nullable Interval range) {
    return range != null && range.isPositive();
  }

  private static @Nullable Expr obstacle(
      Expr root, Ranges ranges, Set<String> block, boolean slopeOnly) {
    if (ranges.of(root) == null) {
      return ranges.undefinedPart(root);
    }
    java.util.Set<Expr> moving = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Expr part : Dag.parts(root)) {
      boolean moves =
          part instanceof Variable v
              ? block.contains(v.name())
              : part.children().exists(moving::contains);
      if (!moves) {
        continue;
      }
      moving.add(part);
      boolean smooth =
          switch (part) {
            case Apply a ->
                a.arguments().forAll(x -> ranges.of(x) != null)
                    && a.atom().smoothOn(a.arguments().map(ranges::of));
            case Power p -> smooth(p, ranges.of(p.base()), slopeOnly);
            case Piecewise p -> false;
            default -> true;
          };
      if (!smooth) {
        return part;
      }
    }
    return null;
  }

  private static boolean smooth(Power power, @Nullable Interval base, boolean slopeOnly) {
    return power.exponent().isInteger()
        || isPositive(base)
        || power.exponent().compareTo(slopeOnly ? Rational.ONE : Rational.TWO) > 0;
  }

  /** Whether the term, wherever it is defined, is continuous: it has no piecewise part. */
  public static boolean withoutJumps(Expr root) {
    return Dag.parts(root).stream().noneMatch(Piecewise.class::isInstance);
  }
}
