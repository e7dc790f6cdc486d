package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * A function that the language knows by name beyond the atoms: an activation, say, with its
 * parameters after the argument.
 *
 * @param name what a person types before the bracket
 * @param fewest the least number of arguments
 * @param most the greatest number of arguments
 * @param body the term for these arguments; parameters left out take their usual values
 */
public record Definition(String name, int fewest, int most, Function<Vector<Expr>, Expr> body) {}
