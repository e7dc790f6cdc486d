package dev.jensen.analysis.network;

import dev.jensen.activations.Fact;
import dev.jensen.activations.Parameter;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * An activation of each weighted sum by itself.
 *
 * @param entry the activation in the catalogue
 * @param parameters the values of its first parameters; the others have their usual ones
 */
record PointwiseActivation(dev.jensen.activations.Activation entry, Vector<Rational> parameters)
    implements Activation {
  private static final int BITS = 64;

  /** The activations whose two pieces are lines through the origin. */
  private static final Vector<String> BENT_LINES = Vector.of("leaky_relu", "prelu", "rrelu");

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public Vector<Expr> of(Vector<Expr> sums) {
    return sums.map(this::of);
  }

  Expr of(Expr term) {
    if (BENT_LINES.contains(entry.name()) && slope() instanceof Constant slope) {
      return slope.times(term).plus(Expr.ONE.minus(slope).times(Expr.apply(Atoms.RELU, term)));
    }
    return entry.of(term, parameters.map(Expr::constant));
  }

  private Expr slope() {
    return parameters.isEmpty()
        ? entry.parameters().head().value()
        : Expr.constant(parameters.head());
  }

  @Override
  public int sums(int units) {
    return units;
  }

  @Override
  public int outputs(int sums) {
    return sums;
  }

  @Override
  public boolean isConvex() {
    return isEverywhere(Fact.Kind.CONVEX) || isEverywhere(Fact.Kind.AFFINE);
  }

  @Override
  public boolean isConvexAndRising() {
    return isConvex() && isEverywhere(Fact.Kind.NONDECREASING);
  }

  /** Facts are about the usual parameters. */
  private boolean isEverywhere(Fact.Kind kind) {
    boolean usual =
        entry
            .parameters()
            .take(parameters.size())
            .map(Parameter::value)
            .equals(parameters.map(Expr::constant));
    return usual
        && entry.facts().exists(fact -> fact.kind() == kind && fact.axis().equals(Axis.REAL));
  }

  @Override
  public boolean isZeroAtZero() {
    return Interval.ZERO.equals(new Ranges(Box.EMPTY, BITS).of(of(Expr.ZERO)));
  }

  @Override
  public boolean isNonnegative() {
    Interval range = new Ranges(Box.of("x", Axis.REAL), BITS).of(of(Expr.variable("x")));
    return range != null && range.isNonnegative();
  }
}
