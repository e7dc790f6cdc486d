package dev.jensen.activations;

import dev.jensen.core.expr.Expr;

/**
 * A parameter of an activation or a loss.
 *
 * @param usual the value that it has if none is given: a fraction or a decimal, taken exactly
 */
public record Parameter(String name, String usual) {
  /** The usual value as a term. */
  public Expr value() {
    return Terms.number(usual);
  }
}
