package dev.jensen.analysis.network;

import static dev.jensen.analysis.network.Loss.Convexity.EVERYWHERE;
import static dev.jensen.analysis.network.Loss.Convexity.NOT_KNOWN;
import static dev.jensen.analysis.network.Loss.Convexity.WHERE_DEFINED;

import dev.jensen.activations.Losses;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * A loss that the catalogue has, as one of a network.
 *
 * @param label the name as a person spells it
 * @param entry its name in the catalogue
 * @param targets which targets it has a meaning for
 * @param convexity whether it is convex in the outputs, for every parameter that it takes
 * @param parameter which values its parameter may have
 */
record CataloguedLoss(
    String label, String entry, Targets targets, Loss.Convexity convexity, Parameter parameter) {
  /** Which values a parameter may have. */
  enum Parameter {
    NONE(""),
    ANY("a number"),
    POSITIVE("positive"),
    NONNEGATIVE("not negative"),
    SHARE("between 0 and 1");

    private final String wording;

    Parameter(String wording) {
      this.wording = wording;
    }

    private boolean allows(Rational value) {
      return switch (this) {
        case NONE -> false;
        case ANY -> true;
        case POSITIVE -> value.sign() > 0;
        case NONNEGATIVE -> value.sign() >= 0;
        case SHARE -> value.sign() > 0 && value.compareTo(Rational.ONE) < 0;
      };
    }
  }

  static final Vector<CataloguedLoss> ALL =
      Vector.of(
          number("huber", "huber", EVERYWHERE, Parameter.POSITIVE),
          number("smooth-l1", "smooth_l1", EVERYWHERE, Parameter.POSITIVE),
          number("pseudo-huber", "pseudo_huber", EVERYWHERE, Parameter.POSITIVE),
          number("quantile", "pinball", EVERYWHERE, Parameter.SHARE),
          number("expectile", "expectile", EVERYWHERE, Parameter.SHARE),
          number("eps-insensitive", "eps_insensitive", EVERYWHERE, Parameter.NONNEGATIVE),
          number(
              "eps-insensitive-squared",
              "eps_insensitive_squared",
              EVERYWHERE,
              Parameter.NONNEGATIVE),
          number("linex", "linex", EVERYWHERE, Parameter.ANY),
          number("cauchy", "cauchy", NOT_KNOWN, Parameter.POSITIVE),
          number("geman-mcclure", "geman_mcclure", NOT_KNOWN, Parameter.NONE),
          number("welsch", "welsch", NOT_KNOWN, Parameter.POSITIVE),
          number("tukey", "tukey", NOT_KNOWN, Parameter.POSITIVE),
          number("truncated-squared", "truncated_squared", NOT_KNOWN, Parameter.POSITIVE),
          label("smooth-hinge", "smooth_hinge", EVERYWHERE, Parameter.NONE),
          label("modified-huber", "modified_huber", EVERYWHERE, Parameter.NONE),
          label("perceptron", "perceptron", EVERYWHERE, Parameter.NONE),
          label("exponential", "exponential_loss", EVERYWHERE, Parameter.NONE),
          label("savage", "savage", NOT_KNOWN, Parameter.NONE),
          label("tangent", "tangent", NOT_KNOWN, Parameter.NONE),
          label("ramp", "ramp", NOT_KNOWN, Parameter.NONE),
          label("sigmoid-loss", "sigmoid_loss", NOT_KNOWN, Parameter.NONE),
          label("zero-one", "zero_one", NOT_KNOWN, Parameter.NONE),
          label("focal", "focal", NOT_KNOWN, Parameter.NONNEGATIVE),
          bit("bce-logits", "bce_logits", EVERYWHERE, Parameter.NONE),
          count("poisson", "poisson_log", EVERYWHERE),
          count("poisson-rate", "poisson_rate", WHERE_DEFINED),
          count("gamma-log", "gamma_log", EVERYWHERE),
          count("gamma-rate", "gamma_rate", NOT_KNOWN),
          count("msle", "msle", NOT_KNOWN),
          positive("mape", "mape", EVERYWHERE),
          positive("smape", "smape", NOT_KNOWN),
          positive("inverse-gaussian", "inverse_gaussian", NOT_KNOWN));

  private static CataloguedLoss number(
      String label, String entry, Loss.Convexity convexity, Parameter parameter) {
    return new CataloguedLoss(label, entry, Targets.NUMBERS, convexity, parameter);
  }

  private static CataloguedLoss label(
      String label, String entry, Loss.Convexity convexity, Parameter parameter) {
    return new CataloguedLoss(label, entry, Targets.SIGNS, convexity, parameter);
  }

  private static CataloguedLoss bit(
      String label, String entry, Loss.Convexity convexity, Parameter parameter) {
    return new CataloguedLoss(label, entry, Targets.BITS, convexity, parameter);
  }

  private static CataloguedLoss count(String label, String entry, Loss.Convexity convexity) {
    return new CataloguedLoss(label, entry, Targets.COUNTS, convexity, Parameter.NONE);
  }

  private static CataloguedLoss positive(String label, String entry, Loss.Convexity convexity) {
    return new CataloguedLoss(label, entry, Targets.POSITIVE, convexity, Parameter.NONE);
  }

  /** The loss with that value of its parameter. */
  Loss with(Vector<Rational> values) throws NetworkError {
    NetworkError.unless(parameter != Parameter.NONE, label + " takes no parameter");
    NetworkError.unless(values.size() == 1, label + " does not take so many parameters");
    NetworkError.unless(
        values.forAll(parameter::allows),
        "the parameter of " + label + " is " + parameter.wording + ", not " + values.head());
    return of(values);
  }

  /** The loss with the usual value of its parameter, if none is said. */
  Loss of(Vector<Rational> values) {
    var loss = Losses.named(entry).get();
    Vector<Expr> constants = values.map(Expr::constant);
    return new Loss(
        label + (values.isEmpty() ? "" : "(" + values.head() + ")"),
        targets,
        convexity,
        (outputs, target) -> loss.of(outputs.take(target.size()), target, constants));
  }
}
