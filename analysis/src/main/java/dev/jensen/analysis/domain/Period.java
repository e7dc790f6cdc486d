package dev.jensen.analysis.domain;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions into which a variable enters by sines, cosines and tangents alone. */
public final class Period {
  private static final Expr PI = Expr.apply(Atoms.PI);

  private Period() {}

  /**
   * A period of the function, rational or a rational multiple of pi; null if it is not seen to have
   * one. It is halved where the function is seen to repeat after the half.
   */
  public static @Nullable Expr of(Expr function, String variable) {
    Expr multiple = of(function, variable, Expr.ONE);
    return multiple != null ? multiple : of(function, variable, PI);
  }

  /**
   * What the curvature of the function repeats after: a period of the function without terms that
   * are quadratic polynomials of the variable, since those move it by affine functions alone; null
   * if none is seen.
   */
  public static @Nullable Expr ofCurvature(Expr function, String variable) {
    Vector<Expr> terms = function instanceof Sum sum ? sum.terms() : Vector.of(function);
    return of(Expr.sum(terms.reject(term -> isQuadratic(term, variable))), variable);
  }

  private static boolean isQuadratic(Expr term, String variable) {
    Expr derivative = term;
    for (int i = 0; i < 3 && derivative != null; i++) {
      derivative = Derivative.of(derivative, variable);
    }
    return derivative != null && derivative.isZero();
  }

  /** An interval about zero with short ends that is longer than the period. */
  public static Axis longerThan(Expr period) {
    Rational turn = Objects.requireNonNull(Ranges.point(period, 60).hi());
    Rational eighth = turn.multiply(Rational.of(1, 8));
    Rational more = Rational.simplestBetween(eighth.multiply(Rational.HALF), eighth);
    Rational end = Rational.simplestBetween(turn, turn.add(eighth));
    return new Axis(Expr.constant(more.negate()), false, Expr.constant(end), false);
  }

  /** The point a period further on. */
  public static Expr after(Expr point, Expr period) {
    return Closed.shortest(point.plus(period));
  }

  /** The same where all waves have rates that are rational multiples of the unit. */
  private static @Nullable Expr of(Expr function, String variable, Expr unit) {
    Map<Expr, Rational> rates = new IdentityHashMap<>();
    Rational all = Rational.ZERO;
    boolean tangents = true;
    for (Expr part : Dag.parts(function)) {
      Rational own = part instanceof Apply a ? rate(a, variable, unit) : null;
      if (own != null) {
        all = gcd(all, own);
        tangents &= ((Apply) part).atom().equals(Atoms.TAN);
        rates.put(part, own);
      }
    }
    if (all.isZero() || entersElsewhere(function, variable, rates)) {
      return null;
    }
    Expr halves = Expr.constant(Rational.TWO.divide(all));
    Expr turn = unit == PI ? halves : halves.times(PI);
    Expr half = turn.times(Expr.constant(Rational.HALF));
    Expr shifted = Dag.substitute(function, variable, Expr.variable(variable).plus(half));
    boolean repeats =
        tangents
            || new NormalForm(new Ranges(Box.of(variable, Axis.REAL), 64)).same(function, shifted);
    return repeats ? half : turn;
  }

  /**
   * The rate of a wave whose argument is affine in the variable, in that unit; null if it is none.
   */
  private static @Nullable Rational rate(Apply apply, String variable, Expr unit) {
    boolean wave = Waves.isWave(apply) || apply.atom().equals(Atoms.TAN);
    Expr slope = wave ? Derivative.of(apply.argument(), variable) : null;
    boolean fixed = slope != null && Dag.variables(slope).isEmpty();
    Expr rate = slope == null || !fixed ? null : Closed.shortest(slope.over(unit));
    return rate instanceof Constant c && !c.value().isZero() ? c.value().abs() : null;
  }

  private static boolean entersElsewhere(
      Expr function, String variable, Map<Expr, Rational> waves) {
    Map<Expr, Boolean> enters = new IdentityHashMap<>();
    for (Expr part : Dag.parts(function)) {
      boolean own = part instanceof Variable v && v.name().equals(variable);
      enters.put(part, !waves.containsKey(part) && (own || part.children().exists(enters::get)));
    }
    return enters.getOrDefault(function, true);
  }

  private static Rational gcd(Rational a, Rational b) {
    BigInteger top =
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator()));
    return Rational.of(top, a.denominator().multiply(b.denominator()));
  }
}
