package dev.jensen.activations;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import io.vavr.collection.Vector;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An activation function: its formula over the atoms, its parameters with their usual values, and
 * what is said of it.
 *
 * @param formula the term for the argument and one value for each parameter
 * @param facts claims for the usual parameters, none of them trusted
 * @param source where the function was proposed, or is documented
 */
public record Activation(
    String name,
    Vector<String> aliases,
    Vector<Parameter> parameters,
    BiFunction<Expr, Vector<Expr>, Expr> formula,
    Vector<Fact> facts,
    String source) {

  static Activation of(
      String name, Vector<Parameter> parameters, BiFunction<Expr, Vector<Expr>, Expr> formula) {
    return new Activation(name, Vector.empty(), parameters, formula, Vector.empty(), "");
  }

  static Activation of(String name, Parameter parameter, BinaryOperator<Expr> formula) {
    return of(name, Vector.of(parameter), (x, p) -> formula.apply(x, p.head()));
  }

  static Activation of(String name, UnaryOperator<Expr> formula) {
    return of(name, Vector.empty(), (x, p) -> formula.apply(x));
  }

  Activation alias(String alias) {
    return new Activation(name, aliases.append(alias), parameters, formula, facts, source);
  }

  Activation fact(Fact.Kind kind, String... where) {
    Vector<Fact> more = Vector.of(where).map(interval -> new Fact(kind, interval));
    return new Activation(name, aliases, parameters, formula, facts.appendAll(more), source);
  }

  Activation from(String place) {
    return new Activation(name, aliases, parameters, formula, facts, place);
  }

  /** The name and the aliases. */
  public Vector<String> names() {
    return aliases.prepend(name);
  }

  /** The activation of a term, with the usual parameters. */
  public Expr of(Expr x) {
    return of(x, Vector.empty());
  }

  /**
   * The activation of a term; parameters that are left out at the end take their usual values.
   *
   * @throws IllegalArgumentException if there are more values than parameters
   */
  public Expr of(Expr x, Vector<Expr> values) {
    return formula.apply(x, Parameters.filled(name, parameters, values));
  }

  /** The activation as a function of the language, under each of its names. */
  public Vector<Definition> definitions() {
    Function<Vector<Expr>, Expr> body = arguments -> of(arguments.head(), arguments.tail());
    return names().map(each -> new Definition(each, 1, 1 + parameters.size(), body));
  }

  @Override
  public String toString() {
    return name;
  }
}
