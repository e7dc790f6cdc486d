package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Limits of sums as one variable goes to an infinite end of its interval: of rational functions, of
 * what falls like a power, of arctangents, which tend to a multiple of pi, and of logarithms of
 * rational functions, which are about a multiple of the logarithm of the distance and a number.
 */
final class Limits {
  private final FarPolynomials far;
  private final Ranges ranges;

  Limits(FarPolynomials far, Ranges ranges) {
    this.far = far;
    this.ranges = ranges;
  }

  /** Far out the summand is about {@code rate log |x| + rest}. */
  private record Far(Expr rate, Expr rest) {
    static final Far ZERO = new Far(Expr.ZERO, Expr.ZERO);

    Far times(Vector<Expr> factors) {
      return new Far(Expr.product(factors.append(rate)), Expr.product(factors.append(rest)));
    }
  }

  /** Whether the sum of these terms is seen to tend to zero. */
  boolean isZero(Vector<Expr> terms) {
    Vector<@Nullable Far> parts = terms.map(this::far);
    NormalForm form = new NormalForm(ranges);
    return !parts.contains(null)
        && form.same(Expr.sum(parts.map(Far::rate)), Expr.ZERO)
        && form.same(Expr.sum(parts.map(Far::rest)), Expr.ZERO);
  }

  private @Nullable Far far(Expr term) {
    if (Dag.variables(term).isEmpty()) {
      return new Far(Expr.ZERO, term);
    }
    if (far.fallsLikePower(term)) {
      return Far.ZERO;
    }
    FarPolynomials.Leading leading = far.rational(term);
    if (leading != null && leading.degree() <= 0) {
      return new Far(Expr.ZERO, leading.degree() == 0 ? leading.coefficient() : Expr.ZERO);
    }
    return switch (term) {
      case Product p when p.factors().init().forAll(f -> Dag.variables(f).isEmpty()) -> {
        Far last = far(p.factors().last());
        yield last == null ? null : last.times(p.factors().init());
      }
      case Apply a when a.atom().equals(Atoms.ATAN) && far.ends(a.argument()) != 0 ->
          new Far(
              Expr.ZERO,
              Expr.constant(Rational.of(far.ends(a.argument()), 2)).times(Expr.apply(Atoms.PI)));
      case Apply a when a.atom().equals(Atoms.LOG) -> logarithm(a.argument());
      case Apply a
          when Fading.ZERO_AT_ZERO.contains(a.atom()) && far.fallsLikePower(a.argument()) ->
          Far.ZERO;
      default -> null;
    };
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
