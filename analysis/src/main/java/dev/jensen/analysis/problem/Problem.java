package dev.jensen.analysis.problem;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * An optimisation problem as a file states it.
 *
 * @param sense what is asked of the objective
 * @param objective the objective; none if any feasible point will do
 * @param constraints the constraints in the order of the file; rows that bound nothing are left out
 * @param variables how many variables there are
 * @param integers how many of them must be integers
 * @param notes what a reader should know about how the file was understood
 */
public record Problem(
    Sense sense,
    Option<Row> objective,
    Vector<Row> constraints,
    int variables,
    int integers,
    Vector<String> notes) {
  /** The objective, if there is one, and the constraints. */
  public Vector<Row> rows() {
    return objective.toVector().appendAll(constraints);
  }
}
