package dev.jensen.core.expr;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * A term over the real numbers: immutable, and shared, so that equal terms are the same object.
 *
 * <p>The factories flatten nested sums and products and fold rational constants, and nothing else:
 * no step may lose the places where the term as written is undefined ({@code 0*log(x)} stays).
 */
public sealed interface Expr permits Constant, Variable, Sum, Product, Power, Apply, Piecewise {
  Expr ZERO = constant(Rational.ZERO);
  Expr ONE = constant(Rational.ONE);

  /** The terms that this one is built from, in order. */
  Vector<Expr> children();

  /** The same kind of term over other children, as many as {@link #children()} has. */
  Expr with(Vector<Expr> children);

  static Expr constant(Rational value) {
    return Interner.intern(new Constant(value));
  }

  static Expr constant(long value) {
    return constant(Rational.of(value));
  }

  static Expr variable(String name) {
    return Interner.intern(new Variable(name));
  }

  static Expr sum(Expr... terms) {
    return Sum.of(Vector.of(terms));
  }

  static Expr sum(Iterable<Expr> terms) {
    return Sum.of(terms);
  }

  static Expr product(Expr... factors) {
    return Product.of(Vector.of(factors));
  }

  static Expr product(Iterable<Expr> factors) {
    return Product.of(factors);
  }

  /** The power with a constant rational exponent. */
  static Expr power(Expr base, Rational exponent) {
    return Power.of(base, exponent);
  }

  static Expr apply(Atom atom, Expr... arguments) {
    return apply(atom, Vector.of(arguments));
  }

  /**
   * The atom applied to its arguments.
   *
   * @throws IllegalArgumentException if the atom takes another number of them
   */
  static Expr apply(Atom atom, Vector<Expr> arguments) {
    return Apply.of(atom, arguments);
  }

  default Expr plus(Expr that) {
    return sum(this, that);
  }

  default Expr minus(Expr that) {
    return sum(this, that.negate());
  }

  default Expr times(Expr that) {
    return this instanceof Constant c ? that.times(c.value()) : product(this, that);
  }

  default Expr times(Rational factor) {
    return this instanceof Variable v ? Product.of(factor, v) : product(constant(factor), this);
  }

  default Expr over(Expr that) {
    return product(this, that.power(-1));
  }

  default Expr negate() {
    return product(constant(Rational.MINUS_ONE), this);
  }

  default Expr power(long exponent) {
    return power(this, Rational.of(exponent));
  }

  default Expr sqrt() {
    return power(this, Rational.HALF);
  }

  /** Whether this is a number, a variable, or one times the other. */
  default boolean isMultiple() {
    return this instanceof Constant || this instanceof Variable;
  }

  /** Whether this is written as a sum of multiples of variables and a number, or is one. */
  default boolean isLine() {
    return isMultiple();
  }

  default boolean isZero() {
    return this == ZERO;
  }

  /** Whether this is the constant of that value. */
  default boolean is(long value) {
    return this instanceof Constant c && c.value().equals(Rational.of(value));
  }
}
