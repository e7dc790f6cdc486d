package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The bowl {@code m/2 |x|^2}, against which strong convexity is measured: f is strongly convex with
 * modulus m if and only if f minus it is convex (Boyd and Vandenberghe, section 9.1.2).
 */
public final class Bowl {
  private Bowl() {}

  /** The term minus the bowl of that modulus in the variables of the block. */
  public static Expr without(Expr term, Set<String> block, Rational modulus) {
    Vector<Expr> squares = block.toVector().sorted().map(name -> Expr.variable(name).power(2));
    Rational half = modulus.multiply(Rational.of(-1, 2));
    return Expr.sum(squares.map(Expr.constant(half)::times).prepend(term));
  }
}
