package dev.jensen.analysis.network;

import dev.jensen.activations.Activations;
import dev.jensen.activations.Fact;
import dev.jensen.activations.Parameter;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a layer applies to its weighted sums.
 *
 * @param entry the activation in the catalogue
 * @param parameters the values of its first parameters; the others have their usual ones
 */
public record Activation(dev.jensen.activations.Activation entry, Vector<Rational> parameters) {
  /** The one that leaves everything as it is. */
  static final Activation IDENTITY =
      new Activation(Activations.named("identity").get(), Vector.empty());

  private static final int BITS = 64;

  /** The activations whose two pieces are lines through the origin. */
  private static final Vector<String> BENT_LINES = Vector.of("leaky_relu", "prelu", "rrelu");

  /** The activation of that name or alias, with its usual parameters. */
  public static Activation named(String spelled) throws NetworkError {
    return named(spelled, Vector.empty());
  }

  /** The activation of that name or alias, with its first parameters in order. */
  public static Activation named(String spelled, Vector<Rational> parameters) throws NetworkError {
    dev.jensen.activations.Activation entry = entry(spelled);
    NetworkError.unless(
        parameters.size() <= entry.parameters().size(),
        spelled + " takes " + entry.parameters().size() + " parameters");
    return new Activation(entry, parameters);
  }

  /** The activation of that name or alias, with some parameters by name. */
  public static Activation named(String spelled, Map<String, Rational> parameters)
      throws NetworkError {
    dev.jensen.activations.Activation entry = entry(spelled);
    Vector<String> known = entry.parameters().map(Parameter::name);
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw NetworkError.unknownName(
            spelled + " has no parameter " + name,
            known.isEmpty() ? "it has none" : "it has " + known.mkString(", "));
      }
    }
    Vector<Rational> values = Vector.empty();
    for (Parameter parameter : entry.parameters()) {
      Option<Rational> value = parameters.get(parameter.name());
      if (value.isEmpty() && parameter.value() instanceof Constant usual) {
        value = Option.some(usual.value());
      }
      NetworkError.unless(value.isDefined(), "give the parameter " + parameter.name());
      values = values.append(value.get());
    }
    return new Activation(entry, values);
  }

  private static dev.jensen.activations.Activation entry(String spelled) throws NetworkError {
    Option<dev.jensen.activations.Activation> entry = Activations.named(spelled.strip());
    if (entry.isEmpty()) {
      throw NetworkError.unknownName(
          "no activation is called " + spelled, "jensen activations lists them");
    }
    return entry.get();
  }

  /** The term after the activation, written so that the rules can read it. */
  public Expr of(Expr term) {
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

  /** Whether it leaves everything as it is. */
  boolean isIdentity() {
    return entry.name().equals("identity");
  }

  boolean isSigmoid() {
    return entry.name().equals("sigmoid");
  }

  boolean isRelu() {
    return entry.name().equals("relu");
  }

  /** Whether the catalogue proves it convex on the whole line. */
  boolean isConvex() {
    return isEverywhere(Fact.Kind.CONVEX) || isEverywhere(Fact.Kind.AFFINE);
  }

  /** Whether the catalogue proves it convex and nondecreasing on the whole line. */
  boolean isConvexAndRising() {
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

  /** Whether it is zero at zero, exactly. */
  boolean isZeroAtZero() {
    return Interval.ZERO.equals(new Ranges(Box.EMPTY, BITS).of(of(Expr.ZERO)));
  }

  /** What goes into the atom, if the term is one. */
  static Option<Expr> argument(Expr term, Atom atom) {
    return term instanceof Apply apply && apply.atom().equals(atom)
        ? Option.some(apply.argument())
        : Option.none();
  }
}
