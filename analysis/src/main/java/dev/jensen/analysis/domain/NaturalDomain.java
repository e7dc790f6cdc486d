package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Recognition;
import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Where a function is defined, as a guess to be proved: for each variable without a given interval,
 * the intervals between the zeros of what its parts require.
 */
public final class NaturalDomain {
  private NaturalDomain() {}

  /**
   * The pieces of the natural domain: boxes that extend the given one by the variables that are
   * missing.
   *
   * @return null if it is no union of finitely many boxes that can be named
   */
  public static @Nullable Vector<Box> of(Expr function, Box given, Set<String> missing) {
    Box whole = missing.foldLeft(given, (box, name) -> box.with(name, Axis.REAL));
    if (missing.isEmpty() || new Ranges(whole, 96).of(function) != null) {
      return Vector.of(whole);
    }
    Vector<Requirement> requirements = Requirement.of(function);
    Vector<Box> pieces = Vector.of(given);
    for (String name : missing) {
      Vector<Requirement> own =
          requirements.filter(r -> Dag.variables(r.term()).forAll(name::equals));
      Vector<Axis> axes = axes(name, own.filter(r -> Dag.variables(r.term()).nonEmpty()));
      if (axes == null) {
        return null;
      }
      pieces = pieces.flatMap(box -> axes.map(axis -> box.with(name, axis)));
      if (pieces.size() > 64) {
        return null;
      }
    }
    return pieces;
  }

  private static @Nullable Vector<Axis> axes(String name, Vector<Requirement> requirements) {
    Vector<Expr> ends = zeros(name, requirements, Axis.REAL);
    return ends == null ? null : between(name, requirements, ends);
  }

  /** A period of a function of one variable, and the pieces of its domain in one period. */
  public record Periodic(Expr length, Vector<Axis> pieces) {}

  /**
   * The pieces of one period of the natural domain; null if the function is not periodic, or
   * defined everywhere.
   */
  public static @Nullable Periodic periodic(Expr function, String variable) {
    Expr length = Dag.variables(function).size() == 1 ? Period.of(function, variable) : null;
    if (length == null || new Ranges(Box.of(variable, Axis.REAL), 96).of(function) != null) {
      return null;
    }
    Vector<Requirement> requirements =
        Requirement.of(function).filter(r -> Dag.variables(r.term()).nonEmpty());
    Vector<Expr> starts =
        zeros(variable, requirements, new Axis(length.negate(), true, length, true));
    if (starts == null) {
      return null;
    }
    for (Expr start : starts.filter(zero -> !Points.less(Expr.ZERO, zero)).reverse()) {
      Expr end = shortest(start.plus(length));
      Vector<Expr> inside = zeros(variable, requirements, new Axis(start, true, end, true));
      boolean cuts =
          !holdsAt(requirements, variable, start)
              || !holdsBetween(requirements, variable, before(starts, start), start);
      if (cuts && inside != null) {
        Vector<Expr> ends = inside.prepend(start).append(end);
        // What begins beyond the end belongs to the next period.
        Vector<Axis> pieces =
            between(variable, requirements, ends)
                .filter(axis -> axis.lo() != null && axis.hi() != null && axis.lo() != end);
        return new Periodic(length, pieces);
      }
    }
    return null;
  }

  /** The same number in a shorter form, if one is known. */
  private static Expr shortest(Expr closed) {
    NormalForm form = new NormalForm(new Ranges(Box.EMPTY, 96));
    return Recognition.of(Ranges.point(closed, 80).toDouble())
        .find(guess -> form.same(guess, closed))
        .getOrElse(closed);
  }

  private static @Nullable Expr before(Vector<Expr> sorted, Expr one) {
    int place = sorted.indexOf(one);
    return place > 0 ? sorted.get(place - 1) : null;
  }

  private static @Nullable Vector<Expr> zeros(
      String name, Vector<Requirement> requirements, Axis axis) {
    Vector<Expr> ends = Vector.empty();
    for (Requirement each : requirements) {
      Vector<Expr> zeros = Zeros.inside(each.term(), name, axis);
      if (zeros == null || zeros.size() > 20) {
        return null;
      }
      ends = ends.appendAll(zeros);
    }
    return ends.distinct().sortBy(end -> Ranges.point(end, 80).toDouble());
  }

  private static Vector<Axis> between(
      String name, Vector<Requirement> requirements, Vector<Expr> ends) {
    Vector<Axis> axes = Vector.empty();
    Axis current = null;
    for (int i = 0; i <= ends.size(); i++) {
      Expr lo = i == 0 ? null : ends.get(i - 1);
      Expr hi = i == ends.size() ? null : ends.get(i);
      boolean atLo = lo != null && holdsAt(requirements, name, lo);
      boolean between = holdsBetween(requirements, name, lo, hi);
      if (current != null && (!atLo || !between)) {
        axes = axes.append(current);
        current = null;
      } else if (current == null && lo != null && atLo && !between) {
        axes = axes.append(Axis.point(lo));
      }
      if (between) {
        boolean joined = current != null;
        boolean atHi = hi != null && holdsAt(requirements, name, hi);
        current =
            joined && current != null
                ? new Axis(current.lo(), current.loOpen(), hi, !atHi)
                : new Axis(lo, !atLo, hi, !atHi);
      }
    }
    return current == null ? axes : axes.append(current);
  }

  private static boolean holdsBetween(
      Vector<Requirement> requirements, String name, @Nullable Expr lo, @Nullable Expr hi) {
    double a = lo == null ? Double.NaN : Ranges.point(lo, 80).toDouble();
    double b = hi == null ? Double.NaN : Ranges.point(hi, 80).toDouble();
    double inside =
        lo == null
            ? hi == null ? 0.734 : b - 1.37
            : hi == null ? a + 1.37 : Recognition.between(a, b).toDouble();
    return requirements.forAll(
        r -> {
          double value = new Program(r.term(), Vector.of(name)).at(inside);
          return r.kind() == Requirement.Kind.NONZERO ? value != 0 : value > 0;
        });
  }

  /** Whether the requirements hold at an end, which is a zero of at least one of them. */
  private static boolean holdsAt(Vector<Requirement> requirements, String name, Expr point) {
    return requirements.forAll(
        r -> {
          Expr there = Dag.substitute(r.term(), name, point);
          if (there instanceof Constant c) {
            return c.value().sign() > 0
                || r.kind() == Requirement.Kind.NONNEGATIVE && c.value().isZero()
                || r.kind() == Requirement.Kind.NONZERO && !c.value().isZero();
          }
          boolean positive = Points.less(Expr.ZERO, there);
          boolean zero =
              !positive
                  && !Points.less(there, Expr.ZERO)
                  && r.kind() == Requirement.Kind.NONNEGATIVE;
          return positive
              || zero
              || r.kind() == Requirement.Kind.NONZERO && Points.less(there, Expr.ZERO);
        });
  }
}
