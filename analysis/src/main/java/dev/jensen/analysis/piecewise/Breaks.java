package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The points at which a term of one variable may have a kink or a jump. */
public final class Breaks {
  private static final int MOST = 200;

  private Breaks() {}

  /** The terms whose zeros are the breaks. */
  public static Vector<Expr> switches(Expr term) {
    Vector<Expr> switches = Vector.empty();
    for (Expr part : Dag.parts(term)) {
      switches =
          switch (part) {
            case Apply a -> switches.appendAll(switches(a));
            case Power p when !p.exponent().isInteger() -> switches.append(p.base());
            case Piecewise p ->
                switches.appendAll(p.branches().flatMap(b -> b.conditions().map(Condition::left)));
            default -> switches;
          };
    }
    return switches.distinct();
  }

  private static Vector<Expr> switches(Apply apply) {
    if (apply.atom().equals(Atoms.ABS)) {
      return apply.arguments();
    }
    if (apply.atom().equals(Atoms.POWER)) {
      return apply.arguments().take(1);
    }
    if (apply.atom().equals(Atoms.MAX) && apply.arguments().size() <= MOST) {
      Vector<Expr> arguments = apply.arguments();
      return arguments.flatMap(a -> arguments.dropUntil(b -> b == a).drop(1).map(b -> a.minus(b)));
    }
    if (apply.atom().equals(Atoms.NORM2)) {
      return apply.arguments();
    }
    Expr definition = apply.atom().definition(apply.arguments());
    boolean kinked =
        apply.atom().equals(Atoms.RELU)
            || apply.atom().equals(Atoms.NEG)
            || apply.atom().equals(Atoms.MIN)
            || apply.atom().equals(Atoms.HUBER)
            || apply.atom().equals(Atoms.NORM1)
            || apply.atom().equals(Atoms.NORM_INF);
    return kinked && definition != null ? switches(definition) : Vector.empty();
  }

  /** The affine functions of the variable and others at whose zeros the term breaks. */
  public static Vector<Affine> moving(Expr term, String variable) {
    return switches(term)
        .map(Affine::of)
        .filter(
            each -> each != null && each.variables().size() > 1 && !each.slope(variable).isZero())
        .map(each -> each.times(each.slope(variable).inverse()))
        .distinct();
  }

  /** The breaks inside the axis, in rising order, that have names and stay where they are. */
  public static Vector<Expr> fixed(Expr term, String variable, Axis axis) {
    return switches(term)
        .map(each -> Zeros.inside(each, variable, axis))
        .filter(Objects::nonNull)
        .flatMap(zeros -> zeros)
        .distinct()
        .sortBy(point -> Ranges.point(point, 80).toDouble());
  }

  /** The breaks inside the axis in rising order; null if one of them cannot be named exactly. */
  public static @Nullable Vector<Expr> inside(Expr term, String variable, Axis axis) {
    Vector<Zeros.Zero> located = located(term, variable, axis);
    if (located == null) {
      return null;
    }
    Vector<Expr> breaks = Vector.empty();
    for (Zeros.Zero each : located) {
      if (each.name() == null) {
        return null;
      }
      breaks = breaks.append(each.name());
    }
    return breaks.distinct().sortBy(point -> Ranges.point(point, 80).toDouble());
  }

  /**
   * The breaks inside the axis in rising order, named or not; null if they move with another
   * variable or are too many.
   */
  public static @Nullable Vector<Zeros.Zero> located(Expr term, String variable, Axis axis) {
    Vector<Zeros.Zero> breaks = Vector.empty();
    for (Expr each : switches(term)) {
      Vector<Zeros.Zero> zeros = zeros(each, variable, axis);
      if (zeros == null) {
        return null;
      }
      breaks = breaks.appendAll(zeros);
    }
    return breaks.size() > MOST ? null : breaks.sortBy(zero -> zero.where().toDouble());
  }

  /** The zeros of a switch: where that has breaks itself, the ones at and between these. */
  private static @Nullable Vector<Zeros.Zero> zeros(Expr term, String variable, Axis axis) {
    Vector<Zeros.Zero> inner = located(term, variable, axis);
    if (inner == null
        || inner.isEmpty()
        || Dag.variables(term).size() > 1
        || inner.exists(each -> each.name() == null)) {
      return Zeros.located(term, variable, axis);
    }
    Vector<Zeros.Zero> zeros = inner;
    for (Turns.Smooth part : Turns.between(term, variable, axis, inner)) {
      Vector<Zeros.Zero> between = Zeros.located(part.term(), variable, part.axis());
      if (between == null) {
        return null;
      }
      zeros = zeros.appendAll(between);
    }
    return zeros;
  }
}
