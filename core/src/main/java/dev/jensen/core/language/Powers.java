package dev.jensen.core.language;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Map;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds the term for a power whose exponent is any term. */
final class Powers {
  private static final Expr E = Expr.apply(Atoms.EXP, Expr.ONE);
  private static final int BITS = 64;

  private Powers() {}

  /** A rational exponent makes a power, the base {@code e} or a positive number an exponential. */
  static Expr of(Expr base, Expr exponent) {
    if (exponent instanceof Constant c) {
      return Expr.power(base, c.value());
    }
    if (base == E) {
      return Expr.apply(Atoms.EXP, exponent);
    }
    boolean positive = base instanceof Constant c && c.value().sign() > 0;
    return positive ? exponential(base, exponent) : Expr.apply(Atoms.POWER, base, exponent);
  }

  /**
   * The term on the domain: a power keeps its form where the exponent is a number, or where it is
   * positive and the base may be zero; elsewhere it is an exponential, which needs a base above 0.
   */
  static Expr settled(Expr term, Map<String, Axis> domain) {
    Set<Expr> open = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, Axis> axes = domain;
    for (Expr part : Dag.parts(term)) {
      if (part instanceof Variable v) {
        axes = axes.put(v.name(), domain.get(v.name()).getOrElse(Axis.REAL));
        open.add(part);
      } else if (part.children().exists(open::contains)) {
        open.add(part);
      }
    }
    Ranges ranges = new Ranges(new Box(axes), BITS);
    return Dag.fold(
        term,
        (part, values) ->
            isPower(part) && open.contains(part.children().last()) && !mayBeZero(part, ranges)
                ? exponential(values.head(), values.last())
                : values.isEmpty() ? part : part.with(values));
  }

  private static boolean isPower(Expr part) {
    return part instanceof Apply a && a.atom().equals(Atoms.POWER);
  }

  /** Whether the base may be zero, and is allowed to, since the exponent is positive. */
  private static boolean mayBeZero(Expr power, Ranges ranges) {
    Interval base = ranges.of(power.children().head());
    Interval exponent = ranges.of(power.children().last());
    return exponent != null && exponent.isPositive() && (base == null || !base.isPositive());
  }

  private static Expr exponential(Expr base, Expr exponent) {
    return Expr.apply(Atoms.EXP, exponent.times(Expr.apply(Atoms.LOG, base)));
  }
}
