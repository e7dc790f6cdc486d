package dev.jensen.analysis.calculus;

import dev.jensen.analysis.domain.Period;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import org.jspecify.annotations.Nullable;

/** The sign of a term on an infinite line along which it repeats itself, from that on a period. */
final class PeriodSigns {
  private PeriodSigns() {}

  /** The step that says that the term is nonnegative; null if it has no period, or no proof. */
  static @Nullable Integer prove(Signs signs, Expr term, Box box, String v, int depth) {
    Axis axis = box.axis(v);
    boolean endless = axis.lo() == null || axis.hi() == null;
    Expr period = endless && Dag.variables(term).size() == 1 ? Period.of(term, v) : null;
    Integer once =
        period == null
            ? null
            : signs.nonnegative(term, box.with(v, Period.longerThan(period)), depth);
    return period == null || once == null
        ? null
        : Integer.valueOf(
            signs
                .proof()
                .add(
                    new Claim.Range(term, box, signs.range(once)),
                    new Rule.Periodic(v, period),
                    once));
  }
}
