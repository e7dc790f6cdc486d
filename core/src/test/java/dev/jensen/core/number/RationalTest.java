package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
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

  /** Numbers of any length, near the ends of a long too, and powers of two among them. */
  @Test
  void isInLowestTermsWhateverItsLength() {
    Forall.cases(
        5000,
        random -> {
          BigInteger top = whole(random);
          BigInteger bottom = whole(random);
          if (bottom.signum() == 0) {
            return;
          }
          Rational made = Rational.of(top, bottom);
          assertThat(made.numerator().multiply(bottom)).isEqualTo(top.multiply(made.denominator()));
          assertThat(made.denominator().signum()).isEqualTo(1);
          assertThat(made.numerator().gcd(made.denominator())).isEqualTo(BigInteger.ONE);
          Rational other =
              Rational.of(whole(random), BigInteger.ONE.shiftLeft(random.nextInt(300)));
          Rational product = made.multiply(other);
          assertThat(product)
              .isEqualTo(
                  Rational.of(
                      made.numerator().multiply(other.numerator()),
                      made.denominator().multiply(other.denominator())));
          assertThat(product.numerator().gcd(product.denominator())).isEqualTo(BigInteger.ONE);
        });
  }

  /** The same as arithmetic of quotients of {@link BigInteger}s, next to the ends of a long too. */
  @Test
  void computesAlikeWhetherNumbersFitALongOrNot() {
    Forall.cases(
        20_000,
        random -> {
          BigInteger a = edge(random);
          BigInteger b = edge(random);
          BigInteger c = edge(random);
          BigInteger d = edge(random);
          if (b.signum() == 0 || d.signum() == 0) {
            return;
          }
          Rational x = Rational.of(a, b);
          Rational y = Rational.of(c, d);
          is(x.add(y), a.multiply(d).add(c.multiply(b)), b.multiply(d));
          is(x.subtract(y), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
          is(x.multiply(y), a.multiply(c), b.multiply(d));
          is(x.negate(), a.negate(), b);
          is(x.pow(2), a.pow(2), b.pow(2));
          if (c.signum() != 0) {
            is(x.divide(y), a.multiply(d), b.multiply(c));
            is(y.inverse(), d, c);
          }
          int order = a.multiply(d).compareTo(c.multiply(b)) * b.signum() * d.signum();
          assertThat(x.compareTo(y)).isEqualTo(order);
          assertThat(x.equals(y)).isEqualTo(order == 0);
          assertThat(x.sign()).isEqualTo(a.signum() * b.signum());
          BigInteger[] parts = x.numerator().divideAndRemainder(x.denominator());
          assertThat(x.floor())
              .isEqualTo(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
          assertThat(x.toDouble())
              .isEqualTo(x.numerator().doubleValue() / x.denominator().doubleValue());
        });
  }

  /** One form for each number, whose hash, length and kind are those of its parts. */
  private static void is(Rational made, BigInteger above, BigInteger below) {
    BigInteger gcd = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    BigInteger numerator = above.divide(gcd);
    BigInteger denominator = below.divide(gcd);
    assertThat(made.numerator()).isEqualTo(numerator);
    assertThat(made.denominator()).isEqualTo(denominator);
    assertThat(made)
        .isEqualTo(Rational.of(above, below))
        .hasSameHashCodeAs(Rational.of(above, below));
    assertThat(made.hashCode()).isEqualTo(31 * numerator.hashCode() + denominator.hashCode());
    assertThat(made.bits()).isEqualTo(Math.max(numerator.bitLength(), denominator.bitLength()));
    assertThat(made.isInteger()).isEqualTo(denominator.equals(BigInteger.ONE));
    assertThat(made.isInt()).isEqualTo(made.isInteger() && numerator.bitLength() < 32);
    assertThat(made).hasToString(numerator + (made.isInteger() ? "" : "/" + denominator));
  }

  /** Often a number by which a sum, product or shift just fits a long, or just does not. */
  private static BigInteger edge(Random random) {
    BigInteger near = BigInteger.valueOf(random.nextInt(5) - 2);
    BigInteger size =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.valueOf(Long.MAX_VALUE);
          case 1 -> BigInteger.valueOf(Long.MAX_VALUE).sqrt();
          case 2 -> BigInteger.ONE.shiftLeft(random.nextInt(66));
          default -> whole(random);
        };
    return random.nextBoolean() ? size.add(near) : size.add(near).negate();
  }

  private static BigInteger whole(Random random) {
    BigInteger power = BigInteger.ONE.shiftLeft(random.nextInt(70));
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(random.nextInt(40) - 20);
      case 1 -> new BigInteger(1 + random.nextInt(140), random);
      case 2 -> power.negate();
      default -> power.multiply(BigInteger.valueOf(random.nextInt(9) - 4));
    };
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
  void writesDecimalsAsTheJdkRoundsThem() {
    Forall.cases(
        5000,
        random -> {
          Rational value =
              Draw.rational(random, 100_000)
                  .multiply(Rational.of(10).pow(random.nextInt(60) - 30))
                  .add(random.nextBoolean() ? Rational.ZERO : Draw.rational(random, 9));
          int digits = 1 + random.nextInt(9);
          RoundingMode mode =
              List.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_EVEN)
                  .get(random.nextInt(3));
          BigDecimal expected =
              new BigDecimal(value.numerator())
                  .divide(new BigDecimal(value.denominator()), new MathContext(digits, mode));
          assertThat(new BigDecimal(value.toDecimal(digits, mode))).isEqualByComparingTo(expected);
        });
    assertThat(written("1000")).isEqualTo("1000");
    assertThat(written("-0.00001234")).isEqualTo("-0.00001234");
    assertThat(written("1234567.8")).isEqualTo("1234568");
    assertThat(written("9999999.9")).isEqualTo("10000000");
    assertThat(written("1e-9")).isEqualTo("1E-9");
    assertThat(written("123456789e9")).isEqualTo("1.234568E+17");
    assertThat(written("0")).isEqualTo("0");
  }

  private static String written(String text) {
    return Rational.parse(text).toDecimal(7, RoundingMode.HALF_EVEN);
  }

  @Test
  void refusesWhatIsNoNumber() {
    for (String text : List.of("", "-", ".", "1.2.3", "1e", "0x1", "1 ", "--1", "1/0", "\u0663")) {
      assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }
    assertThat(Rational.parse("+.5")).isEqualTo(Rational.parse("5.e-1"));
  }

  @Test
  void findsTheSimplestRationalBetween() {
    Forall.cases(
        3000,
        random -> {
          Rational a = Draw.rational(random, 300);
          Rational b = a.add(Draw.rational(random, 300).abs());
          if (a.equals(b)) {
            return;
          }
          Rational found = Rational.simplestBetween(a, b);
          assertThat(a.compareTo(found) < 0 && found.compareTo(b) < 0).isTrue();
          for (int d = 1; d < Math.min(400, found.denominator().intValueExact()); d++) {
            Rational next = Rational.of(a.multiply(Rational.of(d)).floor().add(BigInteger.ONE));
            assertThat(next.compareTo(b.multiply(Rational.of(d))) < 0).isFalse();
          }
        });
    assertThat(Rational.simplestBetween(Rational.of(-1), Rational.of(1))).isEqualTo(Rational.ZERO);
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
