package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PowersTest {
  @Test
  void largeExponentsAgreeWithExactPowers() {
    Forall.cases(
        500,
        random -> {
          Interval x = Draw.interval(random);
          Rational member = Draw.member(random, x);
          int n = (random.nextBoolean() ? 1 : -1) * (4090 + random.nextInt(200));
          Interval image = Powers.pow(x, Rational.of(n), 50);
          assertThat(image == null).isEqualTo(n < 0 && x.containsZero());
          if (image != null) {
            assertThat(image.contains(member.pow(n)))
                .as("%s in %s to the %d", member, x, n)
                .isTrue();
          }
        });
  }

  @Test
  void rationalExponentsAgreeWithRoots() {
    Forall.cases(
        500,
        random -> {
          Rational base = Draw.rational(random, 30).abs().add(Rational.of(1, 7));
          Rational exponent = Rational.of(1 + random.nextInt(9000), 7001).subtract(Rational.HALF);
          Interval power = Objects.requireNonNull(Powers.pow(Interval.point(base), exponent, 60));
          Interval log = Objects.requireNonNull(Images.log(power, 60));
          assertThat(log.meet(Exponential.log(base, 60).scale(exponent))).isNotNull();
          assertThat(Objects.requireNonNull(power.width()))
              .isLessThan(Objects.requireNonNull(power.hi()).multiply(Rational.TWO.pow(-50)));
        });
  }

  @Test
  void noExponentIsTooLarge() {
    Rational huge = Rational.parse("-1e100");
    Interval two = Interval.closed(Rational.TWO, Rational.of(3));
    assertThat(Objects.requireNonNull(Powers.pow(two, huge, 64)).isPositive()).isTrue();
    assertThat(Powers.pow(two, Rational.of(Integer.MIN_VALUE), 64)).isNotNull();
    Interval unit = Interval.closed(Rational.MINUS_ONE, Rational.ONE);
    assertThat(Powers.pow(unit, huge.negate(), 64))
        .isEqualTo(Interval.closed(Rational.ZERO, Rational.ONE));
    assertThat(Powers.pow(unit, huge, 64)).isNull();
    assertThat(Powers.pow(unit, Rational.of(10001, 10007), 64)).isNull();
  }
}
