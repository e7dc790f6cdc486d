package dev.jensen.analysis.network;

import dev.jensen.activations.Fact;
import dev.jensen.activations.JointActivation;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * An activation of all weighted sums of a layer together: softmax, gates, maxout.
 *
 * @param entry the activation in the catalogue
 * @param parameters the values of its first parameters; the others have their usual ones
 */
record VectorActivation(JointActivation entry, Vector<Rational> parameters) implements Activation {
  private static final int BITS = 64;
  private static final int MOST_PIECES = 1000;

  void check() throws NetworkError {
    if (entry.arity() == JointActivation.Arity.GROUPS) {
      Rational size = first();
      NetworkError.unless(
          size.isInt() && size.sign() > 0 && size.toInt() <= MOST_PIECES,
          name() + " takes from 1 to " + MOST_PIECES + " pieces for each unit, not " + size);
    }
    if (name().equals("layer_norm")) {
      NetworkError.unless(first().sign() > 0, "eps is positive, not " + first());
    }
  }

  private Rational first() {
    return parameters
        .headOption()
        .getOrElse(() -> ((Constant) entry.parameters().head().value()).value());
  }

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public Vector<Expr> of(Vector<Expr> sums) {
    return entry.of(sums, parameters.map(Expr::constant));
  }

  @Override
  public int sums(int units) {
    return switch (entry.arity()) {
      case SAME, DOUBLED, ALL -> units;
      case GATED -> 2 * units;
      case GROUPS -> first().toInt() * units;
    };
  }

  @Override
  public int outputs(int sums) throws NetworkError {
    NetworkError.unless(
        !name().equals("sparsemax") || sums <= JointActivation.MOST_SPARSE,
        "sparsemax takes at most " + JointActivation.MOST_SPARSE + " numbers");
    return switch (entry.arity()) {
      case SAME -> sums;
      case DOUBLED -> 2 * sums;
      case ALL -> 1;
      case GATED -> {
        NetworkError.unless(sums % 2 == 0, name() + " halves its numbers, and gets " + sums);
        yield sums / 2;
      }
      case GROUPS -> {
        int size = first().toInt();
        NetworkError.unless(
            sums % size == 0, "groups of " + size + " do not divide " + sums + " numbers");
        yield sums / size;
      }
    };
  }

  @Override
  public boolean isConvex() {
    return entry.facts().exists(kind -> kind == Fact.Kind.CONVEX || kind == Fact.Kind.AFFINE);
  }

  @Override
  public boolean isConvexAndRising() {
    return isConvex() && entry.facts().contains(Fact.Kind.NONDECREASING);
  }

  @Override
  public boolean isZeroAtZero() {
    Ranges ranges = new Ranges(Box.EMPTY, BITS);
    return of(Vector.fill(sums(2), () -> (Expr) Expr.ZERO))
        .forAll(each -> Interval.ZERO.equals(ranges.of(each)));
  }
}
