package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Limits as one variable goes to an infinite end of its interval: of rational functions, of what
 * falls like a power, of arctangents, which tend to a multiple of pi, of logarithms of rational
 * functions, which are about a multiple of the logarithm of the distance and a number, and of
 * continuous functions of what has a finite limit.
 */
final class Limits {
  /** Atoms of one argument that are defined and continuous at every number. */
  private static final Set<Atom> CONTINUOUS =
      HashSet.of(
          Atoms.EXP,
          Atoms.EXPM1,
          Atoms.SIN,
          Atoms.COS,
          Atoms.ATAN,
          Atoms.SINH,
          Atoms.COSH,
          Atoms.TANH,
          Atoms.ASINH,
          Atoms.ERF,
          Atoms.ERFC,
          Atoms.NORMCDF,
          Atoms.SIGMOID,
          Atoms.SOFTPLUS,
          Atoms.ABS,
          Atoms.RELU,
          Atoms.NEG);

  private static final int SHORT = 40;
  private static final int LONG = 150;

  private final FarPolynomials far;
  private final Predicate<Expr> fades;
  private final Ranges ranges;

  /** Limits of terms, some of which are known to tend to zero. */
  Limits(FarPolynomials far, Predicate<Expr> fades, Ranges ranges) {
    this.far = far;
    this.fades = fades;
    this.ranges = ranges;
  }

  /** Far out the summand is about {@code rate log |x| + rest}. */
  private record Far(Expr rate, Expr rest) {
    static final Far ZERO = new Far(Expr.ZERO, Expr.ZERO);

    Far times(Vector<Expr> factors) {
      return new Far(Expr.product(factors.append(rate)), Expr.product(factors.append(rest)));
    }
  }

  /** Whether the term is seen to tend to zero. */
  boolean isZero(Expr term) {
    Far limit = Dag.parts(term).size() <= LONG ? far(term) : null;
    NormalForm form = new NormalForm(ranges);
    return limit != null
        && form.same(limit.rate(), Expr.ZERO)
        && form.same(limit.rest(), Expr.ZERO);
  }

  private @Nullable Far far(Expr term) {
    if (Dag.variables(term).isEmpty()) {
      return new Far(Expr.ZERO, term);
    }
    if (fades.test(term) || isShort(term) && far.fallsLikePower(term)) {
      return Far.ZERO;
    }
    FarPolynomials.Leading leading = isShort(term) ? far.rational(term) : null;
    if (leading != null && leading.degree() <= 0) {
      return new Far(Expr.ZERO, leading.degree() == 0 ? leading.coefficient() : Expr.ZERO);
    }
    return switch (term) {
      case Sum s -> sum(s.terms().map(this::far));
      case Product p when p.factors().init().forAll(f -> Dag.variables(f).isEmpty()) -> {
        Far last = far(p.factors().last());
        yield last == null ? null : last.times(p.factors().init());
      }
      case Product p -> finite(p.factors(), Expr::product);
      case Power p when p.exponent().isInteger() && p.exponent().sign() > 0 ->
          finite(Vector.of(p.base()), limit -> Expr.power(limit.head(), p.exponent()));
      case Apply a when a.atom().equals(Atoms.ATAN) && far.ends(a.argument()) != 0 ->
          new Far(
              Expr.ZERO,
              Expr.constant(Rational.of(far.ends(a.argument()), 2)).times(Expr.apply(Atoms.PI)));
      case Apply a when a.atom().equals(Atoms.LOG) && far.rational(a.argument()) != null ->
          logarithm(a.argument());
      case Apply a when a.atom().equals(Atoms.LOG) -> {
        Far inner = finite(a.arguments(), limit -> limit.head());
        Interval range = inner == null ? null : ranges.of(inner.rest());
        yield inner == null || range == null || !range.isPositive()
            ? null
            : new Far(Expr.ZERO, Expr.apply(Atoms.LOG, inner.rest()));
      }
      case Apply a when CONTINUOUS.contains(a.atom()) ->
          finite(a.arguments(), limit -> Expr.apply(a.atom(), limit.head()));
      default -> null;
    };
  }

  /** Whether a normal form of the term is no great work. */
  private static boolean isShort(Expr term) {
    return Dag.parts(term).size() <= SHORT;
  }

  private static @Nullable Far sum(Vector<@Nullable Far> parts) {
    return parts.contains(null)
        ? null
        : new Far(Expr.sum(parts.map(Far::rate)), Expr.sum(parts.map(Far::rest)));
  }

  /** The limit of a continuous function of terms with finite limits. */
  private @Nullable Far finite(Vector<Expr> terms, Function<Vector<Expr>, Expr> of) {
    Vector<@Nullable Far> parts = terms.map(this::far);
    NormalForm form = new NormalForm(ranges);
    return parts.contains(null) || !parts.forAll(part -> form.same(part.rate(), Expr.ZERO))
        ? null
        : new Far(Expr.ZERO, of.apply(parts.map(Far::rest)));
  }

  /** {@code log(c x^k + ...) = k log x + log c + o(1)}. */
  private @Nullable Far logarithm(Expr argument) {
    FarPolynomials.Leading leading = far.rational(argument);
    if (leading == null || leading.sign() < 0) {
      return null;
    }
    Expr size = Expr.apply(Atoms.ABS, leading.coefficient());
    return new Far(Expr.constant(leading.degree()), Expr.apply(Atoms.LOG, size));
  }
}
