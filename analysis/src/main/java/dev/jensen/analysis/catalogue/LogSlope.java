package dev.jensen.analysis.catalogue;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The sign of the slope of a product from that of its logarithm, {@code g' = g (log |g|)'}: where
 * the sum of the logarithms of the factors is concave or convex, its slope is on all of an interval
 * what it is at the end. So the slope may be told all the way to infinity.
 */
final class LogSlope {
  private static final int BITS = 96;

  private final Proof proof;
  private final Signs signs;
  private final Box box;
  private final Ranges ranges;

  LogSlope(Proof proof, Signs signs, Box box) {
    this.proof = proof;
    this.signs = signs;
    this.box = box;
    this.ranges = proof.ranges(box, BITS);
  }

  /**
   * The step that says that the slope of the product in x, or for the direction -1 its negative, is
   * nonnegative on the box; null if no proof is found.
   */
  @Nullable Integer prove(Expr product, int direction) {
    Expr logarithm = product instanceof Product p ? logarithm(p) : null;
    Interval sign = ranges.of(product);
    if (logarithm == null || sign == null || !sign.isPositive() && !sign.isNegative()) {
      return null;
    }
    int side = sign.isPositive() ? direction : -direction;
    Expr function = side > 0 ? logarithm : logarithm.negate();
    Expr slope = Derivative.of(function, "x");
    Integer known = slope == null ? null : slope(function, slope);
    Expr wanted = Derivative.of(direction > 0 ? product : product.negate(), "x");
    if (slope == null || known == null || wanted == null) {
      return null;
    }
    Expr size = sign.isPositive() ? product : product.negate();
    Expr whole = size.times(slope);
    if (!new NormalForm(ranges).same(wanted, whole)) {
      return null;
    }
    int place =
        proof.add(new Claim.Range(whole, box, Interval.NONNEGATIVE), new Rule.Natural(BITS), known);
    int equal = proof.add(new Claim.Equal(wanted, whole, box), new Rule.NormalForm());
    return proof.add(
        new Claim.Range(wanted, box, Interval.NONNEGATIVE), new Rule.ByEquality(), equal, place);
  }

  private @Nullable Expr logarithm(Product product) {
    Vector<Expr> logs = Vector.empty();
    for (Expr factor : product.factors()) {
      Interval sign = ranges.of(factor);
      if (sign == null || !sign.isPositive() && !sign.isNegative()) {
        return null;
      }
      logs =
          logs.append(
              factor instanceof Apply a && a.atom().equals(Atoms.NORMCDF)
                  ? Expr.apply(Atoms.LOG_NORMCDF, a.argument())
                  : Expr.apply(Atoms.LOG, sign.isPositive() ? factor : factor.negate()));
    }
    return Expr.sum(logs);
  }

  /** From the end of the box at which the slope is nonnegative. */
  private @Nullable Integer slope(Expr function, Expr slope) {
    Axis axis = box.axis("x");
    for (boolean high : new boolean[] {true, false}) {
      Expr end = high ? axis.hi() : axis.lo();
      Curvature kind = high ? Curvature.CONCAVE : Curvature.CONVEX;
      if (end == null) {
        continue;
      }
      Box closed = box.with("x", high ? axis.upTo(end, false) : axis.from(end, false));
      Integer curved =
          new CompositionProver(proof, closed, HashSet.of("x"), CompositionProver.NONE)
              .prove(function, kind);
      Integer start = curved == null ? null : signs.atPoint(slope, closed, "x", end);
      if (curved != null && start != null) {
        return proof.add(
            new Claim.Range(
                slope,
                box,
                signs.range(start).isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE),
            new Rule.Slope("x", function, end),
            curved,
            start);
      }
    }
    return null;
  }
}
