package dev.jensen.core.algebra;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A value by cases that meet where one changes into the other, by an absolute value: {@code g} for
 * {@code u <= 0} and {@code g + q u} otherwise is {@code g + q (u + abs(u))/2} where all parts are
 * defined everywhere.
 */
final class CaseLaws {
  private final Generators generators;
  private final Ranges ranges;

  CaseLaws(Generators generators, Ranges ranges) {
    this.generators = generators;
    this.ranges = ranges;
  }

  /** The form of the whole from those of its parts; null if the values do not meet like that. */
  @Nullable Fraction of(Piecewise.Choice choice, Fraction sign, Fraction below, Fraction above) {
    // A part that is defined only where it is taken has no value elsewhere to be multiplied by 0.
    if (ranges.of(choice.sign()) == null
        || ranges.of(choice.below()) == null
        || ranges.of(choice.above()) == null) {
      return null;
    }
    Fraction u = generators.reduce(sign);
    Fraction difference = generators.reduce(generators.add(above, below.negate()));
    if (u.numerator().isConstant()) {
      return null;
    }
    Multinomial quotient = difference.numerator().exactDivide(u.numerator());
    if (quotient == null) {
      return null;
    }
    Fraction slope =
        generators.multiply(
            Fraction.of(quotient), Fraction.of(u.denominator(), difference.denominator()));
    Fraction larger =
        generators.add(u, generators.abs(choice.sign(), u, ranges)).scale(Rational.HALF);
    return generators.add(below, generators.multiply(slope, larger));
  }
}
