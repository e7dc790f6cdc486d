package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.number.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {
  private static final Multinomial X = Multinomial.generator(0);
  private static final Multinomial Y = Multinomial.generator(1);

  private static Fraction draw(Random random) {
    return Fraction.of(Samples.multinomial(random), Samples.nonzeroMultinomial(random));
  }

  @Test
  void isAField() {
    Forall.cases(
        300,
        random -> {
          Fraction a = draw(random);
          Fraction b = draw(random);
          Fraction c = draw(random);
          assertThat(a.add(b).sameAs(b.add(a))).isTrue();
          assertThat(a.add(b).multiply(c).sameAs(a.multiply(c).add(b.multiply(c)))).isTrue();
          assertThat(a.subtract(b).add(b).sameAs(a)).isTrue();
          assertThat(a.subtract(a).isZero()).isTrue();
          assertThat(a.pow(2).sameAs(a.multiply(a))).isTrue();
          assertThat(a.scale(Rational.of(3)).sameAs(a.add(a).add(a))).isTrue();
          if (!b.isZero()) {
            assertThat(a.divide(b).multiply(b).sameAs(a)).isTrue();
            assertThat(b.multiply(b.inverse()).sameAs(Fraction.ONE)).isTrue();
            assertThat(b.pow(-2).multiply(b.pow(2)).sameAs(Fraction.ONE)).isTrue();
          }
          assertThat(a.sameAs(a.add(Fraction.ONE))).isFalse();
        });
  }

  @Test
  void cancelsWhatIsCheap() {
    Multinomial sum = X.add(Y);
    assertThat(Fraction.of(sum.multiply(X), X.multiply(Y))).isEqualTo(new Fraction(sum, Y));
    assertThat(Fraction.of(sum.pow(3), sum)).isEqualTo(Fraction.of(sum.pow(2)));
    assertThat(Fraction.of(sum, sum.pow(3))).isEqualTo(new Fraction(Multinomial.ONE, sum.pow(2)));
    Multinomial one = X.add(Multinomial.ONE);
    Multinomial two = X.subtract(Multinomial.ONE);
    Multinomial three = X.add(Multinomial.constant(Rational.TWO));
    assertThat(Fraction.of(one.multiply(two), two.multiply(three)))
        .isEqualTo(new Fraction(one, three));
    Multinomial half = Multinomial.constant(Rational.HALF);
    assertThat(Fraction.of(X, half)).isEqualTo(Fraction.of(X.scale(Rational.TWO)));
  }

  @Test
  void sumsUseTheLargerDenominator() {
    Multinomial sum = X.add(Y);
    Fraction one = new Fraction(Multinomial.ONE, sum);
    Fraction two = new Fraction(X, sum.pow(2));
    assertThat(one.add(two).denominator()).isEqualTo(sum.pow(2));
    assertThat(two.add(one)).isEqualTo(one.add(two));
    assertThat(two.add(new Fraction(Y, sum.pow(2)))).isEqualTo(one);
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> new Fraction(X, Multinomial.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(Multinomial.ZERO, Multinomial.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Fraction.ZERO::inverse).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ONE.divide(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Fraction.ZERO.pow(0)).isEqualTo(Fraction.ONE);
  }
}
