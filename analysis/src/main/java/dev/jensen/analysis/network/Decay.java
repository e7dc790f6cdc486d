package dev.jensen.analysis.network;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * What is added to a loss for large weights; biases cost nothing (Goodfellow, Bengio and Courville,
 * Deep Learning, section 7.1).
 *
 * @param squares what each weight costs by its square
 * @param sizes what each weight costs by its absolute value
 */
public record Decay(Rational squares, Rational sizes) {
  /** Weights cost nothing. */
  public static final Decay NONE = new Decay(Rational.ZERO, Rational.ZERO);

  /** Costs that are not negative. */
  public static Decay of(Rational squares, Rational sizes) throws NetworkError {
    NetworkError.unless(
        squares.sign() >= 0 && sizes.sign() >= 0, "what weights cost is not negative");
    return new Decay(squares, sizes);
  }

  boolean isNone() {
    return squares.isZero() && sizes.isZero();
  }

  /** What these weights cost. */
  Expr of(Vector<Expr> weights) {
    return part(squares, weights.map(each -> each.power(2)))
        .plus(part(sizes, weights.map(each -> Expr.apply(Atoms.ABS, each))));
  }

  private static Expr part(Rational cost, Vector<Expr> sizes) {
    return cost.isZero() ? Expr.ZERO : Expr.constant(cost).times(Expr.sum(sizes));
  }

  /** In words behind the loss; empty if there is none. */
  String label() {
    return (squares.isZero() ? "" : " + " + squares + " L2")
        + (sizes.isZero() ? "" : " + " + sizes + " L1");
  }
}
