package dev.jensen.analysis.network;

import static dev.jensen.analysis.network.Loss.Convexity.EVERYWHERE;
import static dev.jensen.analysis.network.Loss.Convexity.WHERE_DEFINED;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What outputs cost, given their targets; each is written so that the rules see its curvature.
 *
 * @param label the name as a person spells it
 * @param targets which targets it has a meaning for
 * @param convexity whether it is convex in the outputs
 * @param formula the term for outputs and targets
 */
public record Loss(String label, Targets targets, Convexity convexity, Formula formula) {
  /** A loss as a term. */
  @FunctionalInterface
  public interface Formula {
    /** The loss of these outputs for this target. */
    Expr of(Vector<Expr> outputs, Vector<Expr> target);
  }

  /** Whether a loss is convex in the outputs, for every target that it has a meaning for. */
  public enum Convexity {
    /** Convex, and defined for all outputs. */
    EVERYWHERE,
    /** Convex on the outputs for which it is defined. */
    WHERE_DEFINED,
    /** Not convex, or not known to be. */
    NOT_KNOWN
  }

  /** What one error, output less target, costs. */
  @FunctionalInterface
  private interface OfError {
    Expr of(Expr error);
  }

  private static final Vector<Loss> ALL =
      Vector.of(
              errors("mse", e -> e.power(2)),
              errors("mae", e -> Expr.apply(Atoms.ABS, e)),
              errors("log-cosh", Loss::logCosh),
              margin("hinge", m -> Expr.apply(Atoms.RELU, Expr.ONE.plus(m))),
              margin("squared-hinge", m -> Expr.apply(Atoms.RELU, Expr.ONE.plus(m)).power(2)),
              margin("logistic", m -> Expr.apply(Atoms.SOFTPLUS, m)),
              new Loss(
                  "bce", Targets.BITS, WHERE_DEFINED, (z, y) -> crossEntropy(z.head(), y.head())),
              new Loss("softmax-ce", Targets.ONE_HOT, EVERYWHERE, Loss::softmaxCrossEntropy),
              new Loss("multiclass-hinge", Targets.ONE_HOT, EVERYWHERE, Loss::multiclassHinge),
              new Loss(
                  "categorical-ce", Targets.ONE_HOT, WHERE_DEFINED, Loss::categoricalCrossEntropy),
              new Loss("nll", Targets.ONE_HOT, EVERYWHERE, Loss::ofLogarithms),
              new Loss("kl", Targets.COUNTS, WHERE_DEFINED, Loss::divergence))
          .appendAll(CataloguedLoss.ALL.map(each -> each.of(Vector.empty())));

  private static Loss errors(String label, OfError cost) {
    return new Loss(
        label,
        Targets.NUMBERS,
        EVERYWHERE,
        (outputs, target) ->
            Expr.sum(outputs.zipWith(target, (z, y) -> cost.of(z.plus(y.negate())))));
  }

  /** A cost of {@code -y z}, with targets 1 and -1. */
  private static Loss margin(String label, OfError cost) {
    return new Loss(
        label,
        Targets.SIGNS,
        EVERYWHERE,
        (outputs, target) -> cost.of(target.head().negate().times(outputs.head())));
  }

  /**
   * The loss of that name, in any case and with hyphens or underscores; {@code quantile(9/10)},
   * {@code focal(2)} and others of the catalogue take a parameter.
   */
  public static Loss named(String spelled) throws NetworkError {
    Spelled said = Spelled.of(spelled, "the loss");
    String name = said.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Option<Loss> found = ALL.find(loss -> loss.label().equals(name));
    if (found.isEmpty()) {
      throw NetworkError.unknownName(
          "no loss is called " + spelled, "the losses: " + ALL.map(Loss::label).mkString(", "));
    }
    if (said.parameters().isEmpty()) {
      return found.get();
    }
    Option<CataloguedLoss> entry = CataloguedLoss.ALL.find(each -> each.label().equals(name));
    NetworkError.unless(entry.isDefined(), name + " takes no parameter");
    return entry.get().with(said.parameters());
  }

  /** Whether it is convex in the outputs, wherever it is defined. */
  boolean isConvex() {
    return convexity != Convexity.NOT_KNOWN;
  }

  /** How many variables stand for any target of so many outputs. */
  int targetVariables(int outputs) {
    return targets.variables(outputs);
  }

  /** Refuses a point whose target does not fit a network with so many outputs. */
  void check(Example example, int outputs) throws NetworkError {
    targets.check(label, example, outputs);
  }

  /** Every target that there is, as the variables take all their values. */
  Vector<Expr> anyTarget(Vector<Expr> variables, Network network) {
    return targets.any(variables, network.outputs());
  }

  /** Where a number of a target lies. */
  Axis targetAxis() {
    return targets.axis();
  }

  /** The loss of the outputs against the target. */
  Expr of(Vector<Expr> outputs, Vector<Expr> target) {
    return formula.of(outputs, target);
  }

  /** Written as {@code softplus(2e) - e - log(2)}, which is {@code log(cosh(e))}. */
  private static Expr logCosh(Expr error) {
    Expr two = Expr.constant(2);
    return Expr.apply(Atoms.SOFTPLUS, two.times(error))
        .minus(error)
        .minus(Expr.apply(Atoms.LOG, two));
  }

  private static Expr crossEntropy(Expr z, Expr y) {
    return weighted(y, negativeLog(z, true))
        .plus(weighted(Expr.ONE.minus(y), negativeLog(z, false)));
  }

  /** A part with the factor zero is left out: it must not ask for the domain of its logarithm. */
  private static Expr weighted(Expr weight, Expr part) {
    return weight.isZero() ? Expr.ZERO : weight.times(part);
  }

  /**
   * {@code -log(z)} or {@code -log(1-z)}; of a sigmoid it is the softplus of the logit, of an
   * exponential its exponent, which rules can read.
   */
  private static Expr negativeLog(Expr z, boolean positive) {
    return Activation.argument(z, Atoms.SIGMOID)
        .map(u -> Expr.apply(Atoms.SOFTPLUS, positive ? u.negate() : u))
        .orElse(() -> Activation.argument(z, Atoms.EXP).filter(u -> positive).map(Expr::negate))
        .getOrElse(() -> Expr.apply(Atoms.LOG, positive ? z : Expr.ONE.minus(z)).negate());
  }

  /** The sum of {@code y log(y/z)}. */
  private static Expr divergence(Vector<Expr> outputs, Vector<Expr> target) {
    return categoricalCrossEntropy(outputs, target)
        .minus(Expr.sum(target.map(y -> Expr.apply(Atoms.ENTR, y))));
  }

  private static Expr softmaxCrossEntropy(Vector<Expr> logits, Vector<Expr> target) {
    return Expr.apply(Atoms.LOGSUMEXP, logits)
        .minus(Expr.sum(logits.zipWith(target, (z, y) -> weighted(y, z))));
  }

  /** How far another score is above the target's, less a margin of 1. */
  private static Expr multiclassHinge(Vector<Expr> scores, Vector<Expr> target) {
    Expr own = Expr.sum(scores.zipWith(target, (z, y) -> weighted(y, z)));
    Vector<Expr> others =
        scores.zipWith(target, (z, y) -> z.minus(own).plus(weighted(Expr.ONE.minus(y), Expr.ONE)));
    return others.size() == 1 ? Expr.ZERO : Expr.apply(Atoms.MAX, others);
  }

  /** Of the logarithms of probabilities. */
  private static Expr ofLogarithms(Vector<Expr> logarithms, Vector<Expr> target) {
    return Expr.sum(logarithms.zipWith(target, (z, y) -> weighted(y, z))).negate();
  }

  private static Expr categoricalCrossEntropy(Vector<Expr> shares, Vector<Expr> target) {
    return Expr.sum(shares.zipWith(target, (z, y) -> weighted(y, negativeLog(z, true))));
  }
}
