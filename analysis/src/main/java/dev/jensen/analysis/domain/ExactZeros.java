package dev.jensen.analysis.domain;

import dev.jensen.analysis.Budget;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** The zeros of terms of one variable that are found by solving for them, each with its name. */
public final class ExactZeros {
  private ExactZeros() {}

  /**
   * All isolated zeros strictly inside the axis, and the ends of intervals of zeros, in rising
   * order; none if no method solves the term there.
   */
  public static Option<Vector<Expr>> inside(Expr term, String variable, Axis axis) {
    if (Dag.variables(term).size() > 1) {
      return Option.none();
    }
    try {
      LineSet zeros =
          new SignSolver(variable, axis.interior(), Budget.of(Duration.ZERO))
              .of(term)
              .zero()
              .and(LineSet.of(axis.interior()));
      Vector<Expr> ends = zeros.parts().flatMap(part -> Vector.of(part.lo(), part.hi()));
      return Option.some(
          ends.filter(end -> end != null && end != axis.lo() && end != axis.hi()).distinct());
    } catch (Unsolved unsolved) {
      return Option.none();
    }
  }
}
