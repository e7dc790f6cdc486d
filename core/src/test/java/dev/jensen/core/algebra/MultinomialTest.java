package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultinomialTest {
  private static Rational at(Multinomial p, Rational[] point) {
    Interval value = p.evaluate(g -> Interval.point(point[g]));
    assertThat(value.isPoint()).isTrue();
    return Objects.requireNonNull(value.lo());
  }

  private static Rational[] point(Random random) {
    return new Rational[] {
      Samples.rational(random), Samples.rational(random), Samples.rational(random)
    };
  }

  @Test
  void isARingAndEvaluationRespectsIt() {
    Forall.cases(
        1000,
        random -> {
          Multinomial a = Samples.multinomial(random);
          Multinomial b = Samples.multinomial(random);
          Multinomial c = Samples.multinomial(random);
          Rational[] x = point(random);
          assertThat(a.add(b).multiply(c)).isEqualTo(c.multiply(a).add(b.multiply(c)));
          assertThat(a.add(b).add(c)).isEqualTo(b.add(c.add(a)));
          assertThat(a.multiply(b).multiply(c)).isEqualTo(b.multiply(c.multiply(a)));
          assertThat(a.subtract(a)).isEqualTo(Multinomial.ZERO);
          assertThat(a.pow(3)).isEqualTo(a.multiply(a).multiply(a));
          assertThat(at(a.add(b), x)).isEqualTo(at(a, x).add(at(b, x)));
          assertThat(at(a.multiply(b), x)).isEqualTo(at(a, x).multiply(at(b, x)));
          assertThat(a.multiply(b).degree())
              .isEqualTo(a.isZero() || b.isZero() ? -1 : a.degree() + b.degree());
        });
  }

  @Test
  void enclosesItsValues() {
    Forall.cases(
        500,
        random -> {
          Multinomial a = Samples.multinomial(random);
          Rational[] x = point(random);
          Interval range =
              a.evaluate(
                  g -> Interval.closed(x[g].subtract(Rational.HALF), x[g].add(Rational.ONE)));
          assertThat(range.contains(at(a, x))).isTrue();
        });
  }

  @Test
  void substitutesAndDifferentiates() {
    Forall.cases(
        1000,
        random -> {
          Multinomial a = Samples.multinomial(random);
          Multinomial b = Samples.multinomial(random);
          Rational[] x = point(random);
          int g = random.nextInt(3);
          Rational[] moved = x.clone();
          moved[g] = at(b, x);
          assertThat(at(a.substitute(g, b), x)).isEqualTo(at(a, moved));
          assertThat(a.multiply(b).derivative(g))
              .isEqualTo(a.derivative(g).multiply(b).add(a.multiply(b.derivative(g))));
          Multinomial sum = Multinomial.ZERO;
          for (Map.Entry<Integer, Multinomial> part : a.asUnivariate(g).entrySet()) {
            assertThat(part.getValue().degreeIn(g)).isZero();
            sum = sum.add(part.getValue().multiply(Multinomial.generator(g).pow(part.getKey())));
          }
          assertThat(sum).isEqualTo(a);
        });
  }

  @Test
  void dividesExactlyOrNotAtAll() {
    Forall.cases(
        1000,
        random -> {
          Multinomial a = Samples.multinomial(random);
          Multinomial b = Samples.nonzeroMultinomial(random);
          assertThat(a.multiply(b).exactDivide(b)).isEqualTo(a);
          Multinomial quotient = a.exactDivide(b);
          if (quotient != null) {
            assertThat(quotient.multiply(b)).isEqualTo(a);
          } else {
            Multinomial more = a.multiply(b).add(Multinomial.ONE);
            assertThat(b.isConstant() || more.exactDivide(b) == null).isTrue();
          }
        });
    assertThat(Multinomial.ONE.exactDivide(Multinomial.ZERO)).isNull();
  }

  @Test
  void agreesWithPolynomialsInOneGenerator() {
    Forall.cases(
        500,
        random -> {
          Polynomial p = Samples.polynomial(random, 6);
          Multinomial m = Multinomial.of(p, 2);
          assertThat(m.toPolynomial(2)).isEqualTo(p);
          assertThat(m.isConstant()).isEqualTo(m.toPolynomial(0) != null);
          assertThat(m.degree()).isEqualTo(p.degree());
          assertThat(m.constantTerm()).isEqualTo(p.coefficient(0));
        });
  }

  @Test
  void monomialsAreInAGradedOrder() {
    Forall.cases(
        1000,
        random -> {
          Monomial a = Samples.nonzeroMultinomial(random).terms().getFirst().monomial();
          Monomial b = Samples.nonzeroMultinomial(random).terms().getFirst().monomial();
          Monomial c = Samples.nonzeroMultinomial(random).terms().getFirst().monomial();
          int order = Integer.signum(a.compareTo(b));
          assertThat(order).isEqualTo(-Integer.signum(b.compareTo(a)));
          assertThat(order == 0).isEqualTo(a.equals(b));
          assertThat(Integer.signum(a.multiply(c).compareTo(b.multiply(c)))).isEqualTo(order);
          assertThat(a.multiply(c).divide(c)).isEqualTo(a).hasSameHashCodeAs(a);
          assertThat(a.multiply(c).gcd(b.multiply(c))).isEqualTo(a.gcd(b).multiply(c));
          assertThat(a.degree() <= b.degree() || order < 0).isTrue();
        });
  }

  @Test
  void hasTheContentOfItsTerms() {
    Multinomial x = Multinomial.generator(0);
    Multinomial y = Multinomial.generator(1);
    Multinomial sum = x.pow(2).multiply(y).add(x.multiply(y.pow(3)));
    assertThat(sum.monomialContent()).hasToString("g0*g1");
    assertThat(sum.generators()).containsExactly(0, 1);
    assertThat(sum).hasToString("1*g0*g1^3 + 1*g0^2*g1");
  }

  @Test
  void degreesDoNotOverflow() {
    Multinomial large = Multinomial.generator(0).pow(1 << 30);
    assertThatThrownBy(() -> large.multiply(large)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> large.multiply(Multinomial.generator(1).pow(1 << 30)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> large.pow(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
