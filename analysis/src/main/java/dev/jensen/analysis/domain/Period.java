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
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions into which a variable enters by sines, cosines and tangents alone. */
final class Period {
  private Period() {}

  /**
   * A period of the function, a rational multiple of pi; null if it is not seen to have one. It is
   * halved where the function is seen to repeat after the half.
   */
  static @Nullable Expr of(Expr function, String variable) {
    Map<Expr, Rational> rates = new IdentityHashMap<>();
    Rational all = Rational.ZERO;
    boolean tangents = true;
    for (Expr part : Dag.parts(function)) {
      Rational own = part instanceof Apply a ? rate(a, variable) : null;
      if (own != null) {
        all = gcd(all, own);
        tangents &= ((Apply) part).atom().equals(Atoms.TAN);
        rates.put(part, own);
      }
    }
    if (all.isZero() || entersElsewhere(function, variable, rates)) {
      return null;
    }
    Expr turn = Expr.constant(Rational.TWO.divide(all)).times(Expr.apply(Atoms.PI));
    Expr half = turn.times(Expr.constant(Rational.HALF));
    Expr shifted = Dag.substitute(function, variable, Expr.variable(variable).plus(half));
    boolean repeats =
        tangents
            || new NormalForm(new Ranges(Box.of(variable, Axis.REAL), 64)).same(function, shifted);
    return repeats ? half : turn;
  }

  /** The rate of a wave whose argument is affine in the variable; null if it is none. */
  private static @Nullable Rational rate(Apply apply, String variable) {
    boolean wave =
        apply.atom().equals(Atoms.SIN)
            || apply.atom().equals(Atoms.COS)
            || apply.atom().equals(Atoms.TAN);
    Expr slope = wave ? Derivative.of(apply.argument(), variable) : null;
    return slope instanceof Constant c && !c.value().isZero() ? c.value().abs() : null;
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
