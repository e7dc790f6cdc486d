package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RationalTest {
  @Test
  void isAnOrderedField() {
    Forall.cases(
        5000,
        random -> {
          Rational a = Draw.rational(random, 100);
          Rational b = Draw.rational(random, 100);
          Rational c = Draw.rational(random, 100);
          assertThat(a.add(b).multiply(c)).isEqualTo(a.multiply(c).add(b.multiply(c)));
          assertThat(a.subtract(b).add(b)).isEqualTo(a);
          assertThat(a.compareTo(b)).isEqualTo(a.subtract(b).sign());
          assertThat(a.mid(b).multiply(Rational.TWO)).isEqualTo(a.add(b));
          if (!b.isZero()) {
            assertThat(a.divide(b).multiply(b)).isEqualTo(a);
          }
          assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
          assertThat(Rational.parse(a.toString())).isEqualTo(a);
          Rational floor = Rational.of(a.floor());
          assertThat(floor.compareTo(a) <= 0 && a.compareTo(floor.add(Rational.ONE)) < 0).isTrue();
          assertThat(a.ceil()).isEqualTo(a.negate().floor().negate());
        });
  }

  @Test
  void roundsInTheDirectionNamedAndCloseBy() {
    Forall.cases(
        5000,
        random -> {
          Rational a = Draw.rational(random, 1000).multiply(Draw.rational(random, 5));
          int bits = 2 + random.nextInt(30);
          Rational down = a.roundDown(bits);
          Rational up = a.roundUp(bits);
          assertThat(down.compareTo(a) <= 0 && a.compareTo(up) <= 0).isTrue();
          assertThat(up.subtract(down).compareTo(a.abs().multiply(Rational.TWO.pow(2 - bits))))
              .isLessThanOrEqualTo(0);
          BigInteger digits = down.numerator().abs();
          assertThat(digits.bitLength() - Math.max(0, digits.getLowestSetBit()))
              .isLessThanOrEqualTo(bits + 1);
        });
  }

  @Test
  void readsDecimalsAndDoublesExactly() {
    Forall.cases(
        2000,
        random -> {
          double value = Double.longBitsToDouble(random.nextLong());
          if (Double.isFinite(value)) {
            Rational exact = Rational.of(value);
            assertThat(exact).isEqualTo(Rational.parse(new BigDecimal(value).toString()));
            assertThat(exact.toDouble()).isEqualTo(value == 0 ? 0 : value);
          }
        });
    assertThat(Rational.parse("1e-9")).isEqualTo(Rational.of(1, 1_000_000_000));
    assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Rational.parse("1e20000")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void findsRoots() {
    Forall.cases(
        2000,
        random -> {
          BigInteger n = new BigInteger(1 + random.nextInt(200), random);
          int k = 1 + random.nextInt(9);
          BigInteger root = Rational.floorRoot(n, k);
          assertThat(root.pow(k).compareTo(n) <= 0).isTrue();
          assertThat(root.add(BigInteger.ONE).pow(k).compareTo(n) > 0).isTrue();
          Rational a = Draw.rational(random, 20).abs();
          assertThat(a.pow(k).exactRoot(k)).isEqualTo(a);
        });
    assertThat(Rational.TWO.exactRoot(2)).isNull();
  }
}
