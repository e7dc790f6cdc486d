package dev.jensen.analysis.network;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What an output costs, given its target; each is written so that the rules see its curvature. */
public enum Loss {
  /** The sum of the squared errors. */
  MSE,
  /** The sum of the absolute errors. */
  MAE,
  /** The sum of half the squared errors, where they are at most 1, else of the errors less 1/2. */
  HUBER,
  /** {@code max(0, 1 - y z)} with targets 1 and -1. */
  HINGE,
  /** {@code log(1 + exp(-y z))} with targets 1 and -1. */
  LOGISTIC,
  /** The negative logarithm of the probability of the target, 0 or 1. */
  BCE,
  /** The negative logarithm of the softmax of the target's output, from logits. */
  SOFTMAX_CE;

  /** The loss of that name, in any case and with hyphens or underscores. */
  public static Loss named(String spelled) throws NetworkError {
    String name = spelled.toUpperCase(Locale.ROOT).replace('-', '_').strip();
    for (Loss loss : values()) {
      if (loss.name().equals(name)) {
        return loss;
      }
    }
    throw NetworkError.unknownName(
        "no loss is called " + spelled, "mse, mae, huber, hinge, logistic, bce or softmax-ce");
  }

  /** The name as a person spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean readsOneOutput() {
    return this == HINGE || this == LOGISTIC || this == BCE;
  }

  /** Refuses a target that does not fit a network with so many outputs. */
  void check(Vector<Rational> target, int outputs) throws NetworkError {
    NetworkError.unless(
        target.size() == outputs || readsOneOutput() && target.size() == 1,
        "a target has " + target.size() + " numbers, but the network has " + outputs + " outputs");
    switch (this) {
      case HINGE, LOGISTIC ->
          NetworkError.unless(
              target.head().abs().isOne(), "the targets of " + label() + " are 1 and -1");
      case BCE ->
          NetworkError.unless(isBit(target.head()), "the targets of " + label() + " are 0 and 1");
      case SOFTMAX_CE ->
          NetworkError.unless(
              target.forAll(Loss::isBit) && target.count(Rational::isOne) == 1,
              "a target of " + label() + " is 1 in one place and 0 in all others");
      case MSE, MAE, HUBER -> {}
    }
  }

  private static boolean isBit(Rational value) {
    return value.isZero() || value.isOne();
  }

  /** The loss of the outputs against the target. */
  Expr of(Vector<Expr> outputs, Vector<Rational> target) {
    return switch (this) {
      case MSE -> Expr.sum(errors(outputs, target).map(e -> e.power(2)));
      case MAE -> Expr.sum(errors(outputs, target).map(e -> Expr.apply(Atoms.ABS, e)));
      case HUBER ->
          Expr.sum(
              errors(outputs, target)
                  .map(e -> Expr.constant(Rational.HALF).times(Expr.apply(Atoms.HUBER, e))));
      case HINGE -> Expr.apply(Atoms.RELU, Expr.ONE.plus(pushed(outputs.head(), target.head())));
      case LOGISTIC -> Expr.apply(Atoms.SOFTPLUS, pushed(outputs.head(), target.head()));
      case BCE -> crossEntropy(outputs.head(), target.head().isOne());
      case SOFTMAX_CE ->
          Expr.apply(Atoms.LOGSUMEXP, outputs)
              .minus(outputs.get(target.indexWhere(Rational::isOne)));
    };
  }

  private static Vector<Expr> errors(Vector<Expr> outputs, Vector<Rational> target) {
    return outputs.zipWith(target, (z, y) -> z.plus(Expr.constant(y.negate())));
  }

  /** {@code -y z}. */
  private static Expr pushed(Expr output, Rational target) {
    return Expr.constant(target.negate()).times(output);
  }

  /** Of a sigmoid, the logarithm is the softplus of the logit, which rules can read. */
  private static Expr crossEntropy(Expr z, boolean positive) {
    return Activation.logit(z)
        .map(u -> Expr.apply(Atoms.SOFTPLUS, positive ? u.negate() : u))
        .getOrElse(() -> Expr.apply(Atoms.LOG, positive ? z : Expr.ONE.minus(z)).negate());
  }
}
