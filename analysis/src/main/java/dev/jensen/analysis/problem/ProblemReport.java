package dev.jensen.analysis.problem;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A problem with all of its rows judged.
 *
 * @param problem the problem
 * @param objective its objective, if it has one
 * @param constraints its constraints, in the order of the problem
 */
public record ProblemReport(Problem problem, Option<Judged> objective, Vector<Judged> constraints) {
  /** What is known of a whole problem. */
  public enum Verdict {
    /** Every function has the curvature that its row needs. */
    CONVEX,
    /** Some function has not; the feasible set may be convex all the same. */
    NOT_CONVEX_AS_WRITTEN,
    /** No row fails, but one is open. */
    UNKNOWN
  }

  /** All rows, the objective first. */
  public Vector<Judged> rows() {
    return objective.toVector().appendAll(constraints);
  }

  /** What the rows come to. */
  public Verdict verdict() {
    Vector<Outcome> outcomes = rows().map(Judged::outcome);
    return outcomes.contains(Outcome.FAILS)
        ? Verdict.NOT_CONVEX_AS_WRITTEN
        : outcomes.contains(Outcome.OPEN) ? Verdict.UNKNOWN : Verdict.CONVEX;
  }

  /** The class of the problem, if it is convex; that of its relaxation where there are integers. */
  public Option<ProblemClass> problemClass() {
    return Option.when(
        verdict() == Verdict.CONVEX, () -> ProblemClass.of(objective.toVector(), constraints));
  }
}
