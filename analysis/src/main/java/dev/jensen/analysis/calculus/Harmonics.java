package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in the sine and cosine of one angle as a sum of cosines and sines of its multiples,
 * by {@code 2 cos a cos b = cos(a+b) + cos(a-b)} and its like. The factors are held as the complex
 * coefficients of the powers of {@code e^(i angle)}.
 */
final class Harmonics {
  private static final int MOST = 32;

  /** A complex coefficient. */
  private record Gauss(Rational re, Rational im) {
    Gauss plus(Gauss other) {
      return new Gauss(re.add(other.re), im.add(other.im));
    }

    Gauss times(Gauss other) {
      return new Gauss(
          re.multiply(other.re).subtract(im.multiply(other.im)),
          re.multiply(other.im).add(im.multiply(other.re)));
    }
  }

  private static final Gauss HALF = new Gauss(Rational.HALF, Rational.ZERO);

  private Harmonics() {}

  /** The polynomial if it is one sine or cosine of a multiple of the angle; else null. */
  static @Nullable Expr single(Fraction fraction, NormalForm form) {
    if (!fraction.denominator().isConstant()
        || fraction.numerator().isConstant()
        || fraction.numerator().degree() > MOST
        || !(form.term(fraction.numerator().generators().first()) instanceof Apply wave)
        || !wave.atom().equals(Atoms.SIN) && !wave.atom().equals(Atoms.COS)) {
      return null;
    }
    Expr angle = wave.argument();
    int sine = form.generator(Expr.apply(Atoms.SIN, angle));
    int cosine = form.generator(Expr.apply(Atoms.COS, angle));
    TreeMap<Integer, Gauss> sum = new TreeMap<>();
    for (Multinomial.Term term : fraction.numerator().terms()) {
      int i = term.monomial().exponent(sine);
      int j = term.monomial().exponent(cosine);
      if (i + j != term.monomial().degree()) {
        return null;
      }
      product(i, j).forEach((k, value) -> add(sum, k, scaled(value, term.coefficient())));
    }
    sum.values().removeIf(value -> value.re().isZero() && value.im().isZero());
    Map.Entry<Integer, Gauss> last = sum.lastEntry();
    return sum.size() == 2 && last != null && last.getKey() > 0
        ? wave(last.getKey(), last.getValue(), angle, fraction)
        : null;
  }

  /** With the coefficient {@code (a - bi)/2} of the power k, the sum is a cos + b sin. */
  private static @Nullable Expr wave(int k, Gauss coefficient, Expr angle, Fraction fraction) {
    if (!coefficient.re().isZero() && !coefficient.im().isZero()) {
      return null;
    }
    Expr multiple = Expr.constant(k).times(angle);
    boolean even = coefficient.im().isZero();
    Rational size = even ? coefficient.re() : coefficient.im().negate();
    Rational factor = size.multiply(Rational.TWO).divide(fraction.denominator().constantTerm());
    return Expr.constant(factor).times(Expr.apply(even ? Atoms.COS : Atoms.SIN, multiple));
  }

  /** The product of so many sines and cosines. */
  private static SortedMap<Integer, Gauss> product(int sines, int cosines) {
    SortedMap<Integer, Gauss> powers = new TreeMap<>();
    powers.put(0, new Gauss(Rational.ONE, Rational.ZERO));
    for (int n = 0; n < sines + cosines; n++) {
      SortedMap<Integer, Gauss> next = new TreeMap<>();
      Gauss up = n < sines ? new Gauss(Rational.ZERO, Rational.HALF.negate()) : HALF;
      Gauss down = n < sines ? new Gauss(Rational.ZERO, Rational.HALF) : HALF;
      powers.forEach(
          (k, value) -> {
            add(next, k + 1, value.times(up));
            add(next, k - 1, value.times(down));
          });
      powers = next;
    }
    return powers;
  }

  private static Gauss scaled(Gauss value, Rational factor) {
    return new Gauss(value.re().multiply(factor), value.im().multiply(factor));
  }

  private static void add(SortedMap<Integer, Gauss> sum, int power, Gauss value) {
    sum.merge(power, value, Gauss::plus);
  }
}
