package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Memo;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Which terms tend to zero as one variable goes to an infinite end of its interval, the others
 * being held fixed: those in which each summand has a factor that falls like an exponential, beside
 * factors that grow no faster than a power. The tails of the normal law are bounded as in DLMF,
 * section 7.8. Beside them may stand what tends to zero more slowly, by {@link Limits}.
 */
public final class Fading {
  /** Atoms between zero and exp(u) where the argument u is negative, up to a factor. */
  private static final Set<Atom> FADE_DOWN =
      HashSet.of(Atoms.EXP, Atoms.NORMCDF, Atoms.SIGMOID, Atoms.SOFTPLUS);

  /** Atoms that grow no faster than a power of their argument. */
  private static final Set<Atom> SLOW =
      HashSet.of(Atoms.ABS, Atoms.RELU, Atoms.NEG, Atoms.SOFTPLUS, Atoms.LOG_NORMCDF);

  /** Atoms that are zero at zero and have a derivative there: near it at most a multiple of u. */
  private static final Set<Atom> ZERO_AT_ZERO =
      HashSet.of(
          Atoms.LOG1P,
          Atoms.EXPM1,
          Atoms.SIN,
          Atoms.TAN,
          Atoms.ASIN,
          Atoms.ATAN,
          Atoms.SINH,
          Atoms.TANH,
          Atoms.ASINH,
          Atoms.ATANH,
          Atoms.ERF,
          Atoms.ABS,
          Atoms.RELU,
          Atoms.NEG);

  /** How large a term is far out, up to a constant factor. */
  private enum Size {
    /** At most an exponential of a negative multiple of the distance. */
    FADING,
    /** At most a power of the distance. */
    TAME,
    /** Not known. */
    ANY
  }

  private final String variable;
  private final Ranges ranges;
  private final FarPolynomials far;

  private Fading(String variable, boolean up, Ranges ranges) {
    this.variable = variable;
    this.ranges = ranges;
    this.far = new FarPolynomials(variable, up, ranges);
  }

  /**
   * Whether the term tends to zero as the variable goes to infinity, or to minus infinity, for all
   * fixed values of the others; false if that is not seen. The ranges are those of a box that
   * reaches that end, on which the term is defined.
   */
  public static boolean isSeen(Expr term, String variable, boolean up, Ranges ranges) {
    Fading fading = new Fading(variable, up, ranges);
    Memo<Size> sizes = new Memo<>();
    for (Expr part : Dag.parts(term)) {
      sizes.put(part, fading.size(part, sizes));
    }
    return sizes.of(term) == Size.FADING
        || new Limits(fading.far, each -> sizes.of(each) == Size.FADING, ranges).isZero(term);
  }

  private Size size(Expr part, Memo<Size> sizes) {
    return switch (part) {
      case Constant c -> c.value().sign() == 0 ? Size.FADING : Size.TAME;
      case Variable v -> Size.TAME;
      case Sum s -> largest(s.terms().map(sizes::of));
      case Product p -> product(p.factors().map(sizes::of));
      case Power p -> power(p, sizes.of(p.base()));
      case Apply a when a.atom().equals(Atoms.LOG) && isNearOne(a.argument(), sizes) -> Size.FADING;
      case Apply a -> apply(a, a.arguments().map(sizes::of));
      case Piecewise p -> bounded(p);
    };
  }

  private static Size largest(Vector<Size> sizes) {
    return sizes.contains(Size.ANY)
        ? Size.ANY
        : sizes.contains(Size.TAME) ? Size.TAME : Size.FADING;
  }

  private static Size product(Vector<Size> sizes) {
    return sizes.contains(Size.ANY)
        ? Size.ANY
        : sizes.contains(Size.FADING) ? Size.FADING : Size.TAME;
  }

  private Size power(Power power, Size base) {
    if (power.exponent().sign() > 0) {
      return base;
    }
    // A polynomial ends away from zero, so that its reciprocal is bounded far out.
    return far.sign(power.base()) != 0 ? Size.TAME : bounded(power);
  }

  private Size apply(Apply apply, Vector<Size> sizes) {
    Atom atom = apply.atom();
    if (FADE_DOWN.contains(atom) && endsBelow(apply.argument(), true)
        || atom.equals(Atoms.ERFC) && endsBelow(apply.argument(), false)) {
      return Size.FADING;
    }
    if (ZERO_AT_ZERO.contains(atom) && sizes.head() == Size.FADING) {
      return Size.FADING;
    }
    if (SLOW.contains(atom) && sizes.head() != Size.ANY) {
      return Size.TAME;
    }
    return bounded(apply);
  }

  /** Whether the term is 1 and summands that fade, so that its logarithm is about their sum. */
  private static boolean isNearOne(Expr term, Memo<Size> sizes) {
    return term instanceof Sum sum
        && sum.terms().count(each -> each == Expr.ONE) == 1
        && sum.terms().forAll(each -> each == Expr.ONE || sizes.of(each) == Size.FADING);
  }

  private Size bounded(Expr part) {
    Interval range = ranges.of(part);
    return !Dag.variables(part).contains(variable)
            || range != null && range.lo() != null && range.hi() != null
        ? Size.TAME
        : Size.ANY;
  }

  /** Whether the term is a polynomial in the variable that goes to minus infinity, or to plus. */
  private boolean endsBelow(Expr term, boolean below) {
    return far.ends(term) == (below ? -1 : 1);
  }
}
