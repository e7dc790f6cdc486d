package dev.jensen.analysis.problem;

import dev.jensen.analysis.hessian.QuadraticProver;
import dev.jensen.core.kernel.Verdict;
import io.vavr.collection.Vector;

/** The usual classes of convex problems, the narrowest first. */
public enum ProblemClass {
  LP("LP", "a linear program"),
  QP("QP", "a quadratic program"),
  QCQP("QCQP", "a quadratic program with quadratic constraints"),
  CONVEX("convex", "a convex program");

  private final String label;
  private final String words;

  ProblemClass(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** The class of a problem all of whose rows hold. */
  static ProblemClass of(Vector<Judged> objective, Vector<Judged> constraints) {
    Vector<Judged> all = objective.appendAll(constraints);
    if (all.forAll(ProblemClass::isAffine)) {
      return LP;
    }
    if (!all.forAll(row -> isAffine(row) || QuadraticProver.isQuadratic(row.answer().question()))) {
      return CONVEX;
    }
    return constraints.forAll(ProblemClass::isAffine) ? QP : QCQP;
  }

  private static boolean isAffine(Judged row) {
    Verdict verdict = row.answer().verdict();
    return verdict.convex() == Verdict.Side.PROVED && verdict.concave() == Verdict.Side.PROVED;
  }

  /** What the class is called; MILP for an LP in which some variables must be integers. */
  public String label(boolean integers) {
    return !integers ? label : this == CONVEX ? "mixed-integer convex" : "MI" + label;
  }

  /** {@code a linear program}. */
  public String words() {
    return words;
  }
}
