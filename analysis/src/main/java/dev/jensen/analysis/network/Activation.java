package dev.jensen.analysis.network;

import dev.jensen.activations.Activations;
import dev.jensen.activations.JointActivation;
import dev.jensen.activations.JointActivations;
import dev.jensen.activations.Parameter;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a layer applies to its weighted sums: to each by itself, or to all together. */
public sealed interface Activation permits PointwiseActivation, VectorActivation {
  /** The one that leaves everything as it is. */
  Activation IDENTITY =
      new PointwiseActivation(Activations.named("identity").get(), Vector.empty());

  /** The activation of that name or alias, with its usual parameters. */
  static Activation named(String spelled) throws NetworkError {
    return named(spelled, Vector.empty());
  }

  /** The activation of that name or alias, with its first parameters in order. */
  static Activation named(String spelled, Vector<Rational> parameters) throws NetworkError {
    Vector<Parameter> known = parameters(spelled);
    NetworkError.unless(
        parameters.size() <= known.size(), spelled + " takes " + known.size() + " parameters");
    return checked(spelled, parameters);
  }

  /** The activation of that name or alias, with some parameters by name. */
  static Activation named(String spelled, Map<String, Rational> parameters) throws NetworkError {
    Vector<Parameter> known = parameters(spelled);
    Vector<String> names = known.map(Parameter::name);
    for (String name : parameters.keySet()) {
      if (!names.contains(name)) {
        throw NetworkError.unknownName(
            spelled + " has no parameter " + name,
            names.isEmpty() ? "it has none" : "it has " + names.mkString(", "));
      }
    }
    Vector<Rational> values = Vector.empty();
    for (Parameter parameter : known) {
      Option<Rational> value = parameters.get(parameter.name());
      if (value.isEmpty() && parameter.value() instanceof Constant usual) {
        value = Option.some(usual.value());
      }
      NetworkError.unless(value.isDefined(), "give the parameter " + parameter.name());
      values = values.append(value.get());
    }
    return checked(spelled, values);
  }

  private static Vector<Parameter> parameters(String spelled) throws NetworkError {
    Option<Vector<Parameter>> found =
        Activations.named(spelled.strip())
            .map(dev.jensen.activations.Activation::parameters)
            .orElse(() -> JointActivations.named(spelled).map(JointActivation::parameters));
    if (found.isEmpty()) {
      throw NetworkError.unknownName(
          "no activation is called " + spelled, "jensen activations lists them");
    }
    return found.get();
  }

  private static Activation checked(String spelled, Vector<Rational> values) throws NetworkError {
    Activation made =
        Activations.named(spelled.strip())
            .<Activation>map(entry -> new PointwiseActivation(entry, values))
            .getOrElse(() -> new VectorActivation(JointActivations.named(spelled).get(), values));
    if (made instanceof VectorActivation joint) {
      joint.check();
    }
    return made;
  }

  /** The catalogue's name. */
  String name();

  /** The values of its first parameters; the others have their usual ones. */
  Vector<Rational> parameters();

  /** What comes out, written so that the rules can read it. */
  Vector<Expr> of(Vector<Expr> sums);

  /** How many weighted sums a layer of so many units has. */
  int sums(int units);

  /** How many numbers come out of so many weighted sums. */
  int outputs(int sums) throws NetworkError;

  /** Whether each output is proved convex in the weighted sums, on the whole space. */
  boolean isConvex();

  /** Whether each output is proved convex and nondecreasing in the weighted sums. */
  boolean isConvexAndRising();

  /** Whether each output is zero where all weighted sums are, exactly. */
  boolean isZeroAtZero();

  /** Whether no output is negative. */
  default boolean isNonnegative() {
    return false;
  }

  /** Whether it leaves everything as it is. */
  default boolean isIdentity() {
    return name().equals("identity");
  }

  default boolean isRelu() {
    return name().equals("relu");
  }

  /** Whether it applies to each weighted sum by itself. */
  default boolean isPointwise() {
    return this instanceof PointwiseActivation;
  }

  /** What goes into the atom, if the term is one. */
  static Option<Expr> argument(Expr term, Atom atom) {
    return term instanceof Apply apply && apply.atom().equals(atom)
        ? Option.some(apply.argument())
        : Option.none();
  }
}
