package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Limit;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Fills removable singularities of a function of one variable with its limits. */
public final class Filling {
  private static final int BITS = 96;
  private static final int MOST = 8;
  private static final Rational NEAR = Rational.of(1, 1024);

  private Filling() {}

  /** The function with a case for each point inside the axis that is filled in; at most eight. */
  public static Expr of(Expr function, String v, Axis axis) {
    Vector<Piecewise.Branch> filled = Vector.empty();
    for (Expr at : holes(function, v, axis)) {
      Axis beside = Axis.REAL.from(at, true).upTo(at.plus(Expr.constant(NEAR)), true);
      Ranges ranges = new Ranges(Box.of(v, beside), BITS);
      Limit limit = ranges.of(function) == null ? null : Limit.of(function, v, at, ranges);
      if (limit != null) {
        Condition there = new Condition(Expr.variable(v).minus(at), Relation.EQUAL);
        filled = filled.append(new Piecewise.Branch(Vector.of(there), limit.value()));
      }
    }
    return Piecewise.of(filled, function);
  }

  private static Vector<Expr> holes(Expr function, String v, Axis axis) {
    Vector<Expr> holes = Vector.empty();
    for (Requirement each : Requirement.of(function)) {
      Vector<Expr> zeros =
          each.kind() == Requirement.Kind.NONZERO ? Zeros.inside(each.term(), v, axis) : null;
      holes = zeros == null ? holes : holes.appendAll(zeros);
    }
    return holes.distinct().filter(at -> Points.on(at, axis.interior())).take(MOST);
  }
}
