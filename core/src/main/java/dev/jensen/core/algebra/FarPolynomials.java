package dev.jensen.core.algebra;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Polynomials and rational functions far out on one side of a variable: their leading terms, whose
 * coefficients may be any terms of known sign that are free of the variable.
 */
final class FarPolynomials {
  private final String variable;
  private final boolean up;
  private final Ranges ranges;
  private final NormalForm form;

  FarPolynomials(String variable, boolean up, Ranges ranges) {
    this.variable = variable;
    this.up = up;
    this.ranges = ranges;
    this.form = new NormalForm(ranges);
  }

  /** About {@code coefficient x^degree} far out, the coefficient being of one known sign. */
  record Leading(Expr coefficient, int degree, int sign) {}

  /** The sign far out of a polynomial; 0 if the term is none, or of no sign. */
  int sign(Expr term) {
    Leading leading = polynomial(term);
    return leading == null ? 0 : leading.sign;
  }

  /** 1 or -1 if the term is a polynomial that goes to infinity or minus infinity; else 0. */
  int ends(Expr term) {
    Leading leading = polynomial(term);
    return leading == null || leading.degree == 0 ? 0 : leading.sign;
  }

  private @Nullable Leading polynomial(Expr term) {
    Fraction fraction = form.of(term);
    Leading below = fraction == null ? null : leading(fraction.denominator());
    return fraction == null || below == null || below.degree > 0 ? null : over(fraction, below);
  }

  /** The leading term of a quotient of polynomials; null if the term is none that is seen. */
  @Nullable Leading rational(Expr term) {
    Fraction fraction = form.of(term);
    Leading below = fraction == null ? null : leading(fraction.denominator());
    return fraction == null || below == null ? null : over(fraction, below);
  }

  private @Nullable Leading over(Fraction fraction, Leading below) {
    Leading above = leading(fraction.numerator());
    return above == null
        ? null
        : new Leading(
            above.coefficient.times(below.coefficient.power(-1)),
            above.degree - below.degree,
            above.sign * below.sign);
  }

  /**
   * Whether the term is a sum of bounded terms times powers of the variable, and derivatives of the
   * logarithm of the gamma function, over a polynomial of higher degree: then it tends to zero. In
   * size, the digamma function is that of a logarithm, and those after it are that of the inverse
   * of their argument and of its square (DLMF, section 5.11).
   */
  boolean fallsLikePower(Expr term) {
    Fraction fraction = form.of(term);
    Leading below = fraction == null ? null : leading(fraction.denominator());
    if (fraction == null || below == null) {
      return false;
    }
    int place = form.generator(Expr.variable(variable));
    Multinomial above = fraction.numerator();
    return above.terms().stream().allMatch(each -> degree(each.monomial(), place) < below.degree);
  }

  /**
   * A power that the monomial does not outgrow, but for logarithms; a large one if none is seen.
   */
  private long degree(Monomial monomial, int place) {
    long degree = 0;
    for (int g : monomial.generators()) {
      Integer growth = g == place ? Integer.valueOf(1) : growth(form.term(g));
      if (growth == null) {
        return Long.MAX_VALUE;
      }
      degree += (long) growth * monomial.exponent(g);
    }
    return degree;
  }

  private @Nullable Integer growth(Expr generator) {
    Integer known =
        generator instanceof Apply a && GammaLaws.isOne(a.atom()) ? growthOfGamma(a) : null;
    return known == null && isBounded(generator) ? Integer.valueOf(0) : known;
  }

  private @Nullable Integer growthOfGamma(Apply apply) {
    // A normal form of its own: that of the whole is still in use.
    Leading leading = new FarPolynomials(variable, up, ranges).polynomial(apply.argument());
    if (leading == null || leading.degree < 1 || leading.sign < 0) {
      return null;
    }
    return leading.degree * GammaLaws.growth(apply.atom());
  }

  private boolean isBounded(Expr term) {
    Interval range = ranges.of(term);
    return !Dag.variables(term).contains(variable)
        || range != null && range.lo() != null && range.hi() != null;
  }

  private @Nullable Leading leading(Multinomial polynomial) {
    int place = form.generator(Expr.variable(variable));
    boolean free =
        polynomial.generators().stream()
            .allMatch(g -> g == place || !Dag.variables(form.term(g)).contains(variable));
    if (!free) {
      return null;
    }
    Map<Integer, Multinomial> powers = polynomial.asUnivariate(place);
    int degree = powers.keySet().stream().mapToInt(k -> k).max().orElse(0);
    Expr coefficient = form.term(powers.getOrDefault(degree, Multinomial.ZERO));
    Interval range = ranges.of(coefficient);
    if (range == null || !range.isPositive() && !range.isNegative()) {
      return null;
    }
    int sign = range.isPositive() ? 1 : -1;
    return new Leading(coefficient, degree, up || degree % 2 == 0 ? sign : -sign);
  }
}
