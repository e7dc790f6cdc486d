package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolynomialTest {
  @Test
  void isARingAndEvaluationRespectsIt() {
    Forall.cases(
        1000,
        random -> {
          Polynomial a = Samples.polynomial(random, 6);
          Polynomial b = Samples.polynomial(random, 6);
          Polynomial c = Samples.polynomial(random, 6);
          Rational x = Samples.rational(random);
          assertThat(a.add(b).multiply(c)).isEqualTo(a.multiply(c).add(b.multiply(c)));
          assertThat(a.add(b).add(c)).isEqualTo(b.add(c.add(a)));
          assertThat(a.subtract(b).add(b)).isEqualTo(a).hasSameHashCodeAs(a);
          assertThat(a.subtract(a)).isEqualTo(Polynomial.ZERO);
          assertThat(a.add(b).evaluate(x)).isEqualTo(a.evaluate(x).add(b.evaluate(x)));
          assertThat(a.multiply(b).evaluate(x)).isEqualTo(a.evaluate(x).multiply(b.evaluate(x)));
          assertThat(a.compose(b).evaluate(x)).isEqualTo(a.evaluate(b.evaluate(x)));
          assertThat(a.shift(x).evaluate(Rational.TWO)).isEqualTo(a.evaluate(Rational.TWO.add(x)));
          assertThat(a.scale(x).evaluate(x)).isEqualTo(a.evaluate(x).multiply(x));
          assertThat(a.pow(3)).isEqualTo(a.multiply(a).multiply(a));
          assertThat(a.multiply(b).derivative())
              .isEqualTo(a.derivative().multiply(b).add(a.multiply(b.derivative())));
          Interval range = a.evaluate(Interval.closed(x, x.add(Rational.ONE)));
          assertThat(range.contains(a.evaluate(x.add(Rational.of(random.nextInt(8), 7))))).isTrue();
        });
  }

  @Test
  void coefficientsAreThoseGiven() {
    Forall.cases(
        500,
        random -> {
          Rational[] coefficients = new Rational[1 + random.nextInt(6)];
          for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = Samples.rational(random);
          }
          Polynomial p = Polynomial.of(coefficients);
          for (int k = 0; k < coefficients.length; k++) {
            assertThat(p.coefficient(k)).isEqualTo(coefficients[k]);
          }
          assertThat(p.coefficient(coefficients.length)).isEqualTo(Rational.ZERO);
          assertThat(p.leading()).isEqualTo(p.coefficient(Math.max(0, p.degree())));
        });
  }

  @Test
  void dividesWithRemainder() {
    Forall.cases(
        1000,
        random -> {
          Polynomial a = Samples.polynomial(random, 9);
          Polynomial b = Samples.nonzero(random, 5);
          Polynomial.Division division = a.divideAndRemainder(b);
          assertThat(division.quotient().multiply(b).add(division.remainder())).isEqualTo(a);
          assertThat(division.remainder().degree()).isLessThan(b.degree());
          assertThat(a.multiply(b).exactDivide(b)).isEqualTo(a);
          Polynomial quotient = a.exactDivide(b);
          assertThat(quotient != null).isEqualTo(division.remainder().isZero());
        });
    assertThat(Polynomial.X.exactDivide(Polynomial.ZERO)).isNull();
    assertThatThrownBy(() -> Polynomial.X.divideAndRemainder(Polynomial.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Polynomial.X.pow(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsCommonFactors() {
    Forall.cases(
        1000,
        random -> {
          Polynomial a = Samples.nonzero(random, 5);
          Polynomial b = Samples.nonzero(random, 5);
          Polynomial c = Samples.nonzero(random, 4);
          Polynomial gcd = a.gcd(b);
          assertThat(gcd).isEqualTo(b.gcd(a));
          assertThat(a.exactDivide(gcd)).isNotNull();
          assertThat(b.exactDivide(gcd)).isNotNull();
          assertThat(a.multiply(c).gcd(b.multiply(c)))
              .isEqualTo(gcd.multiply(c).gcd(Polynomial.ZERO));
        });
    assertThat(Polynomial.ZERO.gcd(Polynomial.ZERO)).isEqualTo(Polynomial.ZERO);
  }

  @Test
  void aPrimeInALeadingCoefficientDoesNotHideACommonFactor() {
    Polynomial common = Polynomial.of(Rational.ONE, Rational.of(Integer.MAX_VALUE));
    Polynomial other = common.multiply(Polynomial.X);
    assertThat(common.gcd(other)).isEqualTo(common);
    assertThat(common.pow(2).squareFreePart()).isEqualTo(common);
  }

  @Test
  void squareFreeFactorsRecombine() {
    Forall.cases(
        500,
        random -> {
          Polynomial p = Samples.nonzero(random, 3);
          for (int i = 0; i < 3; i++) {
            p = p.multiply(Samples.nonzero(random, 2).pow(1 + random.nextInt(4)));
          }
          Polynomial product = Polynomial.constant(p.leading());
          Polynomial part = Polynomial.ONE;
          int last = 0;
          for (Polynomial.Factor factor : p.squareFree()) {
            Polynomial base = factor.base();
            assertThat(factor.multiplicity()).isGreaterThan(last);
            last = factor.multiplicity();
            assertThat(base.gcd(base.derivative())).isEqualTo(Polynomial.ONE);
            assertThat(part.gcd(base)).isEqualTo(Polynomial.ONE);
            product = product.multiply(base.scale(base.leading().inverse()).pow(last));
            part = part.multiply(base);
          }
          assertThat(product).isEqualTo(p);
          assertThat(p.squareFreePart()).isEqualTo(part);
        });
  }

  @Test
  void largeOnesAreQuick() {
    Random random = new Random(60);
    Polynomial common = Samples.dense(random, 20, 400);
    Polynomial a = Samples.dense(random, 40, 400);
    Polynomial b = Samples.dense(random, 40, 400);
    assertThat(a.multiply(common).gcd(b.multiply(common))).isEqualTo(common.gcd(Polynomial.ZERO));
    Polynomial p = a.multiply(common.pow(2));
    assertThat(p.squareFree().map(Polynomial.Factor::multiplicity)).containsExactly(1, 2);
  }

  @Test
  void printsAsWritten() {
    Polynomial p =
        Polynomial.of(Rational.MINUS_ONE, Rational.ONE, Rational.ZERO, Rational.of(-3, 2));
    assertThat(p).hasToString("-3/2*x^3 + x - 1");
    assertThat(Polynomial.ZERO).hasToString("0");
    assertThat(Polynomial.X.negate()).hasToString("-x");
  }
}
