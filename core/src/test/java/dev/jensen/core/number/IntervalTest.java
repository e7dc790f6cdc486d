package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void arithmeticHoldsTheResultsOnMembers() {
    Forall.cases(
        20_000,
        random -> {
          Interval x = Draw.interval(random);
          Interval y = Draw.interval(random);
          Rational a = Draw.member(random, x);
          Rational b = Draw.member(random, y);
          holds(x.add(y), a.add(b));
          holds(x.subtract(y), a.subtract(b));
          holds(x.multiply(y), a.multiply(b));
          holds(x.scale(b), a.multiply(b));
          holds(x.abs(), a.abs());
          holds(x.max(y), a.max(b));
          holds(x.min(y), a.min(b));
          holds(x.hull(y), a);
          holds(x.round(2), a);
          Interval quotient = x.divide(y);
          assertThat(quotient == null).isEqualTo(y.containsZero());
          if (quotient != null) {
            holds(quotient, a.divide(b));
          }
          int exponent = random.nextInt(9) - 4;
          Interval power = x.pow(exponent);
          if (power != null) {
            holds(power, a.pow(exponent));
          }
        });
  }

  private static void holds(Interval x, Rational value) {
    assertThat(x.contains(value)).as("%s in %s", value, x).isTrue();
  }

  @Test
  void endsAreTheBestAndClosedExactlyWhereAttained() {
    Forall.cases(
        2000,
        random -> {
          Interval x = Draw.interval(random);
          Interval y = Draw.interval(random);
          isBest(x.add(y), x, y, Rational::add);
          isBest(x.multiply(y), x, y, Rational::multiply);
          isBest(x.max(y), x, y, Rational::max);
          isBest(x.min(y), x, y, Rational::min);
          isBest(x.abs(), x, Rational::abs);
          int exponent = 1 + random.nextInt(4);
          Interval power = Objects.requireNonNull(x.pow(exponent));
          isBest(power, x, a -> a.pow(exponent));
        });
  }

  private static void isBest(Interval result, Interval x, UnaryOperator<Rational> f) {
    isBest(result, x, Interval.ZERO, (a, ignored) -> f.apply(a));
  }

  /** For functions whose extremes are at ends, or near infinity, or at halves of integers. */
  private static void isBest(Interval result, Interval x, Interval y, BinaryOperator<Rational> f) {
    List<Rational> attained = new ArrayList<>();
    List<Rational> approached = new ArrayList<>();
    for (Rational a : candidates(x)) {
      for (Rational b : candidates(y)) {
        Rational value = f.apply(a, b);
        approached.add(value);
        if (x.contains(a) && y.contains(b)) {
          attained.add(value);
        }
      }
    }
    if (result.lo() != null) {
      assertThat(approached).as("%s of %s, %s", result, x, y).contains(result.lo());
      assertThat(attained.contains(result.lo()))
          .as("%s of %s, %s", result, x, y)
          .isEqualTo(!result.loOpen());
    }
    if (result.hi() != null) {
      assertThat(approached).as("%s of %s, %s", result, x, y).contains(result.hi());
      assertThat(attained.contains(result.hi()))
          .as("%s of %s, %s", result, x, y)
          .isEqualTo(!result.hiOpen());
    }
  }

  private static List<Rational> candidates(Interval x) {
    List<Rational> found = new ArrayList<>();
    Rational lo = x.lo();
    Rational hi = x.hi();
    found.add(lo == null ? Rational.of(-1_000_000) : lo);
    found.add(hi == null ? Rational.of(1_000_000) : hi);
    for (int half = -7; half <= 7; half++) {
      Rational between = Rational.of(half, 2);
      if (x.contains(between)) {
        found.add(between);
      }
    }
    return found;
  }

  @Test
  void setOperationsAgreeWithMembership() {
    Forall.cases(
        20_000,
        random -> {
          Interval x = Draw.interval(random);
          Interval y = Draw.interval(random);
          Rational a = Rational.of(random.nextInt(17) - 8, 2);
          boolean inX = x.contains(a);
          boolean inY = y.contains(a);
          @Nullable Interval meet = x.meet(y);
          assertThat(meet != null && meet.contains(a)).isEqualTo(inX && inY);
          assertThat(x.hull(y).contains(x) && x.hull(y).contains(y)).isTrue();
          if (x.contains(y)) {
            assertThat(inX || !inY).isTrue();
            assertThat(meet).isEqualTo(y);
          }
          if (x.isBelow(y)) {
            assertThat(meet).isNull();
            assertThat(y.isBelow(x)).isFalse();
          }
          assertThat(x.negate().contains(a.negate())).isEqualTo(inX);
          assertThat(x.closure().contains(x)).isTrue();
        });
  }

  @Test
  void rationalPowersAreExactOrOpen() {
    Forall.cases(
        2000,
        random -> {
          Rational base = Draw.rational(random, 50).abs();
          int k = 2 + random.nextInt(4);
          int n = 1 + random.nextInt(5);
          Interval value = Objects.requireNonNull(Interval.point(base).pow(Rational.of(n, k), 60));
          Rational power = base.pow(n);
          if (value.isPoint()) {
            assertThat(Objects.requireNonNull(value.lo()).pow(k).equals(power)).isTrue();
          } else if (n % k != 0) {
            holds(Objects.requireNonNull(value.pow(k)), power);
            assertThat(value.loOpen() && value.hiOpen()).isTrue();
          }
        });
    assertThat(Interval.closed(Rational.of(4), Rational.of(9)).pow(Rational.HALF, 60))
        .isEqualTo(Interval.closed(Rational.TWO, Rational.of(3)));
    assertThat(Interval.closed(Rational.MINUS_ONE, Rational.ONE).pow(Rational.HALF, 60)).isNull();
    assertThat(Interval.NONNEGATIVE.pow(Rational.of(-1, 2), 60)).isNull();
  }

  @Test
  void roundingMovesOutwardAndOpens() {
    Interval seventh = Interval.point(Rational.of(1, 7)).round(1);
    assertThat(seventh.loOpen() && seventh.hiOpen()).isTrue();
    assertThat(seventh.contains(Rational.of(1, 7))).isTrue();
    assertThat(Interval.ONE.round(2)).isSameAs(Interval.ONE);
  }

  @Test
  void refusesTheEmptyInterval() {
    assertThatThrownBy(() -> Interval.open(Rational.ONE, Rational.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.closed(Rational.ONE, Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
