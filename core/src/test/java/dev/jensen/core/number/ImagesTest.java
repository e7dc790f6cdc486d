package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImagesTest {
  private interface Image {
    @Nullable Interval of(Interval x, int bits);
  }

  private record Pair(String name, PointFunction point, Image image, Interval domain) {}

  private static final Interval DISC = Interval.closed(Rational.MINUS_ONE, Rational.ONE);

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("exp", Exponential::exp, Images::exp, Interval.ALL),
          new Pair("expm1", Exponential::expm1, Images::expm1, Interval.ALL),
          new Pair("log", Exponential::log, Images::log, Interval.POSITIVE),
          new Pair("log1p", Exponential::log1p, Images::log1p, Interval.above(Rational.MINUS_ONE)),
          new Pair("sinh", Exponential::sinh, Images::sinh, Interval.ALL),
          new Pair("cosh", Exponential::cosh, Images::cosh, Interval.ALL),
          new Pair("tanh", Exponential::tanh, Images::tanh, Interval.ALL),
          new Pair("asinh", Exponential::asinh, Images::asinh, Interval.ALL),
          new Pair("acosh", Exponential::acosh, Images::acosh, Interval.atLeast(Rational.ONE)),
          new Pair("atanh", Exponential::atanh, Images::atanh, Interval.open(DISC.lo(), DISC.hi())),
          new Pair("sin", Trigonometric::sin, Images::sin, Interval.ALL),
          new Pair("cos", Trigonometric::cos, Images::cos, Interval.ALL),
          new Pair("tan", Trigonometric::tan, Images::tan, Interval.ALL),
          new Pair("asin", Trigonometric::asin, Images::asin, DISC),
          new Pair("acos", Trigonometric::acos, Images::acos, DISC),
          new Pair("atan", Trigonometric::atan, Images::atan, Interval.ALL),
          new Pair("erf", ErrorFunction::erf, Images::erf, Interval.ALL),
          new Pair("digamma", GammaFunction::digamma, Images::digamma, Interval.POSITIVE),
          new Pair("trigamma", GammaFunction::trigamma, Images::trigamma, Interval.POSITIVE),
          new Pair("tetragamma", GammaFunction::tetragamma, Images::tetragamma, Interval.POSITIVE),
          new Pair("logGamma", GammaFunction::logGamma, Images::logGamma, Interval.POSITIVE),
          new Pair("erfc", ErrorFunction::erfc, Images::erfc, Interval.ALL));

  @Test
  void holdsTheValuesAtMembers() {
    Forall.cases(
        1500,
        random -> {
          Interval drawn = random.nextBoolean() ? Draw.interval(random) : narrow(random);
          for (Pair pair : PAIRS) {
            Interval x = drawn.meet(pair.domain);
            Interval image = x == null ? null : pair.image.of(x, 40);
            if (x != null && image != null) {
              Rational member = Draw.member(random, x);
              assertThat(image.contains(pair.point.at(member, 400)))
                  .as("%s of %s is %s, with %s", pair.name, x, image, member)
                  .isTrue();
            } else if (x != null) {
              assertThat(pair.name).isEqualTo("tan");
            }
          }
        });
  }

  private static Interval narrow(Random random) {
    Rational middle = Draw.rational(random, 10);
    Rational half = Rational.of(1, 1 + random.nextInt(1000));
    return Interval.of(
        middle.subtract(half), random.nextBoolean(), middle.add(half), random.nextBoolean());
  }

  @Test
  void isNullOutsideTheDomain() {
    Interval outside = Interval.closed(Rational.of(-2), Rational.HALF);
    assertThat(Images.log(Interval.NONNEGATIVE, 64)).isNull();
    assertThat(Images.log1p(outside, 64)).isNull();
    assertThat(Images.acosh(outside, 64)).isNull();
    assertThat(Images.atanh(DISC, 64)).isNull();
    assertThat(Images.asin(outside, 64)).isNull();
    assertThat(Images.acos(outside, 64)).isNull();
    assertThat(Images.tan(Interval.closed(Rational.ONE, Rational.TWO), 64)).isNull();
    assertThat(Images.tan(Interval.ALL, 64)).isNull();
  }

  @Test
  void closesAnEndOnlyWhereItsExactValueIsAttained() {
    Interval exp = Images.exp(Interval.atMost(Rational.ZERO), 64);
    assertThat(exp).isEqualTo(Interval.of(Rational.ZERO, true, Rational.ONE, false));
    assertThat(Images.exp(Interval.below(Rational.ZERO), 64))
        .isEqualTo(Interval.open(Rational.ZERO, Rational.ONE));
    assertThat(Images.cosh(DISC, 64).loOpen()).isFalse();
    assertThat(Images.tanh(Interval.NONNEGATIVE, 64))
        .isEqualTo(Interval.of(Rational.ZERO, false, Rational.ONE, true));
    assertThat(Images.log(Interval.POSITIVE, 64)).isEqualTo(Interval.ALL);
    assertThat(Images.atanh(Interval.open(DISC.lo(), DISC.hi()), 64)).isEqualTo(Interval.ALL);
    assertThat(Images.sin(Interval.ALL, 64)).isEqualTo(DISC);
  }

  @Test
  void knowsTheMinimumOfTheGammaFunction() {
    Rational before = Rational.parse("1.461632144968");
    Rational after = Rational.parse("1.461632144969");
    assertThat(GammaFunction.digamma(before, 64).isNegative()).isTrue();
    assertThat(GammaFunction.digamma(after, 64).isPositive()).isTrue();
    Interval image = Images.logGamma(Interval.closed(Rational.ONE, Rational.TWO), 64);
    assertThat(image).isNotNull();
    assertThat(image.hi()).isEqualTo(Rational.ZERO);
    assertThat(image.hiOpen()).isFalse();
    assertThat(image.lo())
        .isBetween(Rational.parse("-0.12148629053585"), Rational.parse("-0.12148629053584"));
    assertThat(Images.logGamma(Interval.POSITIVE, 64).hi()).isNull();
  }

  @Test
  void findsTheExtremaOfWaves() {
    assertThat(Images.cos(Interval.closed(Rational.ZERO, Rational.of(3)), 64).lo())
        .isGreaterThan(Rational.MINUS_ONE);
    assertThat(Images.cos(Interval.closed(Rational.ZERO, Rational.of(22, 7)), 64)).isEqualTo(DISC);
    Interval right = Images.cos(Interval.open(Rational.ZERO, Rational.ONE), 64);
    assertThat(right.hi()).isEqualTo(Rational.ONE);
    assertThat(right.hiOpen()).isTrue();
    Rational turns = Rational.of(355).multiply(Rational.of(1000));
    Interval sin = Images.sin(Interval.closed(turns, turns.add(Rational.HALF)), 64);
    assertThat(sin.hi()).isLessThan(Rational.of(3, 4));
    Rational far = Rational.parse("1e300");
    assertThat(Images.sin(Interval.closed(far, far.add(Rational.of(1, 100))), 64).width())
        .isLessThan(Rational.of(1, 50));
  }
}
