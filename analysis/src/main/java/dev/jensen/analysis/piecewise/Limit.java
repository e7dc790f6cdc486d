package dev.jensen.analysis.piecewise;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a quotient at a point at which it has no value as it is written, by l'Hopital's
 * rule.
 *
 * @param numerator the upper term, defined at the point
 * @param denominator the lower term
 * @param order how often both are differentiated until the lower one does not vanish
 * @param value the limit, a term without variables
 */
public record Limit(Expr numerator, Expr denominator, int order, Expr value) {
  private static final int BITS = 96;
  private static final int MOST = 8;

  /**
   * The limit of a term; null if the term is no such quotient there, or is not seen to be one.
   *
   * @param beside ranges next to the point
   */
  public static @Nullable Limit of(Expr term, String v, Expr at, Ranges beside) {
    NormalForm form = new NormalForm(beside);
    Fraction fraction = form.of(term);
    if (fraction == null) {
      return null;
    }
    Expr numerator = form.term(fraction.numerator());
    Expr denominator = form.term(fraction.denominator());
    Ranges slice = new Ranges(Box.of(v, Axis.point(at)), BITS);
    if (slice.of(numerator) == null || slice.of(denominator) == null) {
      return null;
    }
    Expr up = numerator;
    Expr down = denominator;
    for (int order = 0; order <= MOST && up != null && down != null; order++) {
      Expr above = Dag.substitute(up, v, at);
      Expr below = Dag.substitute(down, v, at);
      Ranges there = new Ranges(Box.EMPTY, BITS);
      Interval size = there.of(below);
      if (size == null || there.of(above) == null) {
        return null;
      }
      if (size.isPositive() || size.isNegative()) {
        return new Limit(numerator, denominator, order, value(above, below));
      }
      NormalForm closed = new NormalForm(there);
      if (!closed.same(above, Expr.ZERO) || !closed.same(below, Expr.ZERO)) {
        return null;
      }
      up = Derivative.of(up, v);
      down = Derivative.of(down, v);
    }
    return null;
  }

  /**
   * A term as a function of a quotient that has a limit.
   *
   * @param quotient the quotient
   * @param inner the name that stands for it
   * @param outer the function of it
   */
  public record Composed(Limit quotient, String inner, Expr outer) {
    private Expr value(String v, Expr at) {
      return Limit.value(
          Dag.substitute(Dag.substitute(outer, v, at), inner, quotient.value()), Expr.ONE);
    }
  }

  /**
   * The term as a quotient that has a limit at the point, or as an analytic function of one; null
   * if it is not seen to be that.
   *
   * @param beside ranges next to the point
   */
  public static @Nullable Composed composed(Expr term, String v, Expr at, Ranges beside) {
    String name = v.equals("q") ? "r" : "q";
    Set<Expr> holes = holes(term, v, at, beside);
    Limit limit = holes.size() == 1 ? of(holes.head(), v, at, beside) : null;
    if (limit == null) {
      return null;
    }
    Expr outer = Dag.rewrite(term, part -> part == holes.head() ? Expr.variable(name) : part);
    Box there = Box.of(v, Axis.point(at)).with(name, Axis.point(limit.value()));
    return Smoothness.obstacleToAnalytic(outer, new Ranges(there, BITS)) == null
        ? new Composed(limit, name, outer)
        : null;
  }

  /** The outermost parts that are quotients with a limit where they have no value. */
  private static Set<Expr> holes(Expr term, String v, Expr at, Ranges beside) {
    if (new Ranges(Box.of(v, Axis.point(at)), BITS).of(term) != null) {
      return LinkedHashSet.empty();
    }
    return of(term, v, at, beside) != null
        ? LinkedHashSet.of(term)
        : term.children()
            .foldLeft(
                LinkedHashSet.<Expr>empty(),
                (all, child) -> all.addAll(holes(child, v, at, beside)));
  }

  /**
   * The limit of a term next to a point at which it may have no value: that of a quotient or an
   * analytic function of one, or of a continuous function of terms among which is {@code exp(u)}
   * where u falls without bound; null if none is found. Functions of several quotients are left
   * out, since no rule says that they are smooth there.
   *
   * @param beside ranges next to the point, which know that the term is defined there
   */
  public static @Nullable Expr value(Expr term, String v, Expr at, Ranges beside) {
    return Smoothness.withoutJumps(term) ? value(term, v, at, beside, MOST) : null;
  }

  private static @Nullable Expr value(Expr term, String v, Expr at, Ranges beside, int depth) {
    // A substituted term may lose a part without a value: 0 times it.
    if (new Ranges(Box.of(v, Axis.point(at)), BITS).of(term) != null) {
      return closed(Dag.substitute(term, v, at));
    }
    if (depth == 0) {
      return null;
    }
    Limit quotient = of(term, v, at, beside);
    if (quotient != null) {
      return quotient.value();
    }
    if (isFlat(term, v, at, beside)) {
      return Expr.ZERO;
    }
    if (Dag.parts(term).stream().noneMatch(part -> isFlat(part, v, at, beside))) {
      Composed composed = composed(term, v, at, beside);
      return composed == null ? null : composed.value(v, at);
    }
    Vector<Expr> limits =
        term.children()
            .map(child -> value(child, v, at, beside, depth - 1))
            .filter(Objects::nonNull);
    return limits.size() < term.children().size() ? null : closed(term.with(limits));
  }

  /** The term without variables, if it has a value. */
  private static @Nullable Expr closed(Expr value) {
    return new Ranges(Box.EMPTY, BITS).of(value) == null ? null : value(value, Expr.ONE);
  }

  private static boolean isFlat(Expr term, String v, Expr at, Ranges beside) {
    return term instanceof Apply a
        && a.atom().equals(Atoms.EXP)
        && fallsWithoutBound(a.argument(), v, at, beside);
  }

  /** A quotient whose lower term alone vanishes at the point, and which is negative beside it. */
  private static boolean fallsWithoutBound(Expr term, String v, Expr at, Ranges beside) {
    NormalForm form = new NormalForm(beside);
    Fraction fraction = form.of(term);
    Interval range = beside.of(term);
    if (fraction == null || range == null || !range.isNegative()) {
      return false;
    }
    Ranges there = new Ranges(Box.EMPTY, BITS);
    Interval above = there.of(Dag.substitute(form.term(fraction.numerator()), v, at));
    Expr below = Dag.substitute(form.term(fraction.denominator()), v, at);
    return above != null
        && (above.isPositive() || above.isNegative())
        && there.of(below) != null
        && new NormalForm(there).same(below, Expr.ZERO);
  }

  /** The quotient of two closed terms, a rational if it is one. */
  private static Expr value(Expr above, Expr below) {
    NormalForm form = new NormalForm(new Ranges(Box.EMPTY, BITS));
    Fraction fraction = form.of(above.over(below));
    return fraction == null
        ? above.over(below)
        : form.term(fraction.numerator()).over(form.term(fraction.denominator()));
  }
}
