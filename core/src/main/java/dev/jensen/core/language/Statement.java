package dev.jensen.core.language;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a text says.
 *
 * @param function the function
 * @param domain the intervals given after {@code for}, in their order; other variables have their
 *     natural domain
 * @param restrictions what is demanded of several variables at once
 * @param matrices the matrices that are demanded to be semidefinite; the restrictions and intervals
 *     have it of their diagonals
 * @param block the variables named after {@code wrt}, if any were
 * @param vectors the coordinates of each vector and matrix variable
 */
public record Statement(
    Expr function,
    Map<String, Axis> domain,
    Vector<Restriction> restrictions,
    Vector<MatrixInequality> matrices,
    Option<Vector<String>> block,
    Map<String, Vector<String>> vectors) {
  /** The scalar variables that a name stands for: the coordinates of a vector, or itself. */
  public Vector<String> coordinates(String name) {
    return vectors.get(name).getOrElse(Vector.of(name));
  }
}
