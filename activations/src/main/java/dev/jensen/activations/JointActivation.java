package dev.jensen.activations;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/**
 * An activation of several numbers together, as softmax is one, or of gates.
 *
 * @param arity how many numbers go in for those that come out
 * @param formula the terms that come out, for those that go in and one value for each parameter
 * @param facts what each output is in all numbers jointly, wherever it is defined; none of them
 *     trusted. One that has no curvature is neither convex nor concave
 * @param source where the function was proposed, or is documented
 */
public record JointActivation(
    String name,
    Vector<String> aliases,
    Vector<Parameter> parameters,
    Arity arity,
    Formula formula,
    Vector<Fact.Kind> facts,
    String source) {

  /** Sparsemax is a term for each set of its numbers, and takes no more than so many. */
  public static final int MOST_SPARSE = 6;

  /** An activation of several numbers as terms. */
  @FunctionalInterface
  public interface Formula {
    /** What comes out, with a value for each parameter. */
    Vector<Expr> of(Vector<Expr> numbers, Vector<Expr> values);
  }

  /** An activation of a number and its gate. */
  @FunctionalInterface
  interface Gate {
    Expr of(Expr number, Expr gate);
  }

  /** How many numbers go in for those that come out. */
  public enum Arity {
    /** As many as come out. */
    SAME,
    /** Twice as many: first the numbers, then their gates. */
    GATED,
    /** As many for each that comes out as the first parameter says, side by side. */
    GROUPS,
    /** Half as many. */
    DOUBLED,
    /** Any number, and one comes out. */
    ALL
  }

  static JointActivation of(String name, Arity arity, Formula formula) {
    return new JointActivation(
        name, Vector.empty(), Vector.empty(), arity, formula, Vector.empty(), "");
  }

  static JointActivation gated(String name, Gate gate) {
    return of(
        name,
        Arity.GATED,
        (z, none) -> z.take(z.size() / 2).zipWith(z.drop(z.size() / 2), gate::of));
  }

  JointActivation parameter(String parameter, String usual) {
    return new JointActivation(
        name,
        aliases,
        parameters.append(new Parameter(parameter, usual)),
        arity,
        formula,
        facts,
        source);
  }

  JointActivation alias(String alias) {
    return new JointActivation(
        name, aliases.append(alias), parameters, arity, formula, facts, source);
  }

  JointActivation facts(Fact.Kind... kinds) {
    return new JointActivation(name, aliases, parameters, arity, formula, Vector.of(kinds), source);
  }

  JointActivation from(String place) {
    return new JointActivation(name, aliases, parameters, arity, formula, facts, place);
  }

  /** The name and the aliases. */
  public Vector<String> names() {
    return aliases.prepend(name);
  }

  /**
   * What comes out; parameters that are left out at the end take their usual values.
   *
   * @throws IllegalArgumentException if so many numbers cannot go in
   */
  public Vector<Expr> of(Vector<Expr> numbers, Vector<Expr> values) {
    return formula.of(numbers, Parameters.filled(name, parameters, values));
  }

  @Override
  public String toString() {
    return name;
  }
}
