package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DoubleIntervalTest {
  private record Pair(
      String name,
      PointFunction exact,
      UnaryOperator<DoubleInterval> fast,
      double from,
      double to) {}

  private static final double INF = Double.POSITIVE_INFINITY;

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("exp", Exponential::exp, DoubleInterval::exp, -INF, INF),
          new Pair("expm1", Exponential::expm1, DoubleInterval::expm1, -INF, INF),
          new Pair("log", Exponential::log, DoubleInterval::log, Double.MIN_VALUE, INF),
          new Pair("log1p", Exponential::log1p, DoubleInterval::log1p, Math.nextUp(-1.0), INF),
          new Pair("sin", Trigonometric::sin, DoubleInterval::sin, -INF, INF),
          new Pair("cos", Trigonometric::cos, DoubleInterval::cos, -INF, INF),
          new Pair("tan", Trigonometric::tan, DoubleInterval::tan, -INF, INF),
          new Pair("asin", Trigonometric::asin, DoubleInterval::asin, -1, 1),
          new Pair("acos", Trigonometric::acos, DoubleInterval::acos, -1, 1),
          new Pair("atan", Trigonometric::atan, DoubleInterval::atan, -INF, INF),
          new Pair("sinh", Exponential::sinh, DoubleInterval::sinh, -INF, INF),
          new Pair("cosh", Exponential::cosh, DoubleInterval::cosh, -INF, INF),
          new Pair("tanh", Exponential::tanh, DoubleInterval::tanh, -INF, INF),
          new Pair("asinh", Exponential::asinh, DoubleInterval::asinh, -INF, INF),
          new Pair("acosh", Exponential::acosh, DoubleInterval::acosh, 1, INF),
          new Pair(
              "atanh",
              Exponential::atanh,
              DoubleInterval::atanh,
              Math.nextUp(-1.0),
              Math.nextDown(1.0)),
          new Pair("erf", ErrorFunction::erf, DoubleInterval::erf, -INF, INF));

  @Test
  void functionsHoldTheirExactValues() {
    Forall.cases(
        3000,
        random -> {
          DoubleInterval x = draw(random);
          double member = member(random, x);
          for (Pair pair : PAIRS) {
            if (pair.from <= member && member <= pair.to) {
              Interval value = pair.exact.at(Rational.of(member), 100);
              assertThat(exact(pair.fast.apply(x)).closure().contains(value))
                  .as("%s of %s, at %s", pair.name, x, member)
                  .isTrue();
              DoubleInterval point = pair.fast.apply(DoubleInterval.point(member));
              assertThat(exact(point).contains(value)).as("%s(%s)", pair.name, member).isTrue();
              if (Math.abs(member) < 100 && !pair.name.equals("tan")) {
                assertThat(point.width())
                    .as("%s(%s)", pair.name, member)
                    .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(point.lo())));
              }
            }
          }
        });
  }

  @Test
  void arithmeticHoldsTheExactResults() {
    Forall.cases(
        20_000,
        random -> {
          DoubleInterval x = draw(random);
          DoubleInterval y = draw(random);
          Rational a = Rational.of(member(random, x));
          Rational b = Rational.of(member(random, y));
          holds(x.add(y), a.add(b));
          holds(x.subtract(y), a.subtract(b));
          holds(x.multiply(y), a.multiply(b));
          holds(x.abs(), a.abs());
          holds(x.min(y), a.min(b));
          holds(x.max(y), a.max(b));
          if (!b.isZero()) {
            holds(x.divide(y), a.divide(b));
          }
          int exponent = random.nextInt(11) - 5;
          if (exponent >= 0 || !a.isZero()) {
            holds(x.pow(exponent), a.pow(exponent));
          }
          if (a.sign() > 0) {
            Interval root = Interval.point(a).pow(Rational.HALF, 100);
            assertThat(root != null && exact(x.sqrt()).contains(root)).isTrue();
            Interval power = Interval.point(a).pow(Rational.of(-5, 4), 100);
            assertThat(power != null && exact(x.pow(-1.25)).contains(power)).isTrue();
          }
        });
  }

  private static void holds(DoubleInterval x, Rational value) {
    assertThat(exact(x).contains(value)).as("%s in %s", value.toDouble(), x).isTrue();
  }

  private static Interval exact(DoubleInterval x) {
    return Interval.of(
        Double.isInfinite(x.lo()) ? null : Rational.of(x.lo()),
        false,
        Double.isInfinite(x.hi()) ? null : Rational.of(x.hi()),
        false);
  }

  private static DoubleInterval draw(Random random) {
    double a = number(random);
    double b = random.nextInt(3) == 0 ? a : number(random);
    double lo = Math.min(a, b);
    double hi = Math.max(a, b);
    return new DoubleInterval(
        random.nextInt(8) == 0 ? -INF : lo, random.nextInt(8) == 0 ? INF : hi);
  }

  private static double number(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(7) - 3;
      case 1 -> random.nextGaussian() * 1e-3;
      case 2 -> Math.scalb(random.nextGaussian(), random.nextInt(600) - 300);
      case 3 -> Math.scalb(random.nextGaussian(), -1060 + random.nextInt(20));
      default -> random.nextGaussian() * 5;
    };
  }

  private static double member(Random random, DoubleInterval x) {
    double low = Math.max(x.lo(), -Double.MAX_VALUE);
    double high = Math.min(x.hi(), Double.MAX_VALUE);
    return switch (random.nextInt(4)) {
      case 0 -> low > -1e200 ? low : x.mid();
      case 1 -> high < 1e200 ? high : x.mid();
      case 2 -> x.mid();
      default -> {
        double drawn = number(random);
        yield x.contains(drawn) ? drawn : x.mid();
      }
    };
  }

  @Test
  void convertsOutward() {
    Forall.cases(
        5000,
        random -> {
          Rational a = Draw.rational(random, 1000).divide(Rational.of(1 + random.nextInt(99)));
          DoubleInterval near = DoubleInterval.of(Interval.point(a));
          holds(near, a);
          assertThat(near.width()).isLessThanOrEqualTo(4 * Math.ulp(a.toDouble()));
        });
    assertThat(DoubleInterval.of(Interval.POSITIVE)).isEqualTo(DoubleInterval.NONNEGATIVE);
    assertThat(DoubleInterval.of(Interval.point(Rational.parse("1e400"))))
        .isEqualTo(new DoubleInterval(Double.MAX_VALUE, INF));
    assertThat(DoubleInterval.of(Interval.point(Rational.parse("-1e-400"))).hi()).isZero();
  }

  @Test
  void evaluatesOnThePartInsideTheDomain() {
    DoubleInterval unit = new DoubleInterval(-1, 1);
    assertThat(unit.log().lo()).isEqualTo(-INF);
    assertThat(unit.log().hi()).isBetween(0.0, 1e-300);
    assertThat(DoubleInterval.point(-1).log()).isEqualTo(DoubleInterval.UNDEFINED);
    assertThat(DoubleInterval.point(-1).sqrt().isDefined()).isFalse();
    assertThat(DoubleInterval.point(1).atanh().isDefined()).isFalse();
    assertThat(unit.acosh().contains(0)).isTrue();
    assertThat(unit.divide(DoubleInterval.point(0)).isDefined()).isFalse();
    assertThat(DoubleInterval.UNDEFINED.add(unit).isDefined()).isFalse();
    assertThat(DoubleInterval.UNDEFINED.sin().isDefined()).isFalse();
    assertThat(DoubleInterval.UNDEFINED.pow(3).isDefined()).isFalse();
    assertThat(DoubleInterval.UNDEFINED.hull(unit)).isEqualTo(unit);
  }

  @Test
  void refusesEndsOutOfOrder() {
    assertThatThrownBy(() -> new DoubleInterval(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DoubleInterval.point(INF))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
