package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.domain.Period;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Curvature on an infinite line along which the term repeats itself, but for a quadratic
 * polynomial: so there may be infinitely many breaks.
 */
public final class PeriodProver {
  private PeriodProver() {}

  /** The step that says that the term is of the kind; null if it has no period, or no proof. */
  public static @Nullable Integer prove(
      Proof proof, KinkProver.Pieces once, Expr term, Box box, String v, Curvature kind) {
    Axis axis = box.axis(v);
    boolean endless = axis.lo() == null || axis.hi() == null;
    Expr period = endless && Dag.variables(term).size() == 1 ? Period.ofCurvature(term, v) : null;
    Integer part =
        period == null ? null : once.prove(term, box.with(v, Period.longerThan(period)), kind);
    return period == null || part == null
        ? null
        : Integer.valueOf(
            proof.add(
                new Claim.Curved(term, box, HashSet.of(v), kind),
                new Rule.Periodic(v, period),
                part));
  }
}
