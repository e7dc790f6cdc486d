package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PointFunctionTest {
  private static final Map<String, PointFunction> FUNCTIONS =
      Map.ofEntries(
          Map.entry("exp", Exponential::exp),
          Map.entry("expm1", Exponential::expm1),
          Map.entry("log", Exponential::log),
          Map.entry("log1p", Exponential::log1p),
          Map.entry("sinh", Exponential::sinh),
          Map.entry("cosh", Exponential::cosh),
          Map.entry("tanh", Exponential::tanh),
          Map.entry("asinh", Exponential::asinh),
          Map.entry("acosh", Exponential::acosh),
          Map.entry("atanh", Exponential::atanh),
          Map.entry("sin", Trigonometric::sin),
          Map.entry("cos", Trigonometric::cos),
          Map.entry("tan", Trigonometric::tan),
          Map.entry("asin", Trigonometric::asin),
          Map.entry("acos", Trigonometric::acos),
          Map.entry("atan", Trigonometric::atan),
          Map.entry("erf", ErrorFunction::erf),
          Map.entry("erfc", ErrorFunction::erfc),
          Map.entry("logGamma", GammaFunction::logGamma),
          Map.entry("digamma", GammaFunction::digamma),
          Map.entry("trigamma", GammaFunction::trigamma),
          Map.entry("tetragamma", GammaFunction::tetragamma));

  @Test
  void holdsReferenceValuesTightlyAtEveryPrecision() throws IOException {
    List<String> rows = rows();
    assertThat(rows).hasSizeGreaterThan(300);
    for (String row : rows) {
      String[] parts = row.split(" ");
      Rational x = Rational.parse(parts[1]);
      Rational value = Rational.parse(parts[2]);
      Rational doubt = value.abs().multiply(Rational.parse("1e-59"));
      Interval near = Interval.closed(value.subtract(doubt), value.add(doubt));
      for (int bits : new int[] {24, 64, 150, 400}) {
        Interval enclosure = FUNCTIONS.get(parts[0]).at(x, bits);
        assertThat(enclosure.meet(near)).as("%s at %d bits", row, bits).isNotNull();
        assertThat(enclosure.loOpen() && enclosure.hiOpen()).as(row).isTrue();
        assertThat(Objects.requireNonNull(enclosure.width()))
            .as("%s at %d bits", row, bits)
            .isLessThan(value.abs().multiply(Rational.TWO.pow(2 - bits)));
      }
    }
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = PointFunctionTest.class.getResourceAsStream("values.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void knowsTheRationalValues() {
    for (String odd :
        List.of(
            "expm1", "log1p", "sinh", "tanh", "asinh", "atanh", "sin", "tan", "asin", "atan",
            "erf")) {
      assertThat(FUNCTIONS.get(odd).at(Rational.ZERO, 64)).as(odd).isEqualTo(Interval.ZERO);
    }
    for (String even : List.of("exp", "cosh", "cos", "erfc")) {
      assertThat(FUNCTIONS.get(even).at(Rational.ZERO, 64)).as(even).isEqualTo(Interval.ONE);
    }
    for (String atOne : List.of("log", "acosh", "acos", "logGamma")) {
      assertThat(FUNCTIONS.get(atOne).at(Rational.ONE, 64)).as(atOne).isEqualTo(Interval.ZERO);
    }
    assertThat(GammaFunction.logGamma(Rational.TWO, 64)).isEqualTo(Interval.ZERO);
  }

  @Test
  void agreesWithItselfAtOtherPrecisions() {
    Forall.cases(
        300,
        random -> {
          Rational x = Draw.rational(random, 30);
          FUNCTIONS.forEach(
              (name, f) -> {
                if (isDefined(name, x)) {
                  Interval coarse = f.at(x, 10 + random.nextInt(60));
                  assertThat(coarse.closure().contains(f.at(x, 200)))
                      .as("%s(%s)", name, x)
                      .isTrue();
                }
              });
        });
  }

  private static boolean isDefined(String name, Rational x) {
    return switch (name) {
      case "log", "logGamma", "digamma", "trigamma", "tetragamma" -> x.sign() > 0;
      case "log1p" -> x.compareTo(Rational.MINUS_ONE) > 0;
      case "acosh" -> x.compareTo(Rational.ONE) >= 0;
      case "asin", "acos" -> x.abs().compareTo(Rational.ONE) <= 0;
      case "atanh" -> x.abs().compareTo(Rational.ONE) < 0;
      default -> true;
    };
  }

  @Test
  void obeysTheFunctionalEquations() {
    Forall.cases(
        300,
        random -> {
          int bits = 20 + random.nextInt(200);
          Rational a = Draw.rational(random, 20);
          Rational b = Draw.rational(random, 20);
          meets(exp(a.add(b), bits), exp(a, bits).multiply(exp(b, bits)));
          Interval sin = Trigonometric.sin(a, bits);
          Interval cos = Trigonometric.cos(a, bits);
          assertThat(sin.multiply(sin).add(cos.multiply(cos)).contains(Rational.ONE)).isTrue();
          meets(
              Trigonometric.sin(a.add(b), bits),
              sin.multiply(Trigonometric.cos(b, bits))
                  .add(cos.multiply(Trigonometric.sin(b, bits))));
          assertThat(
                  ErrorFunction.erf(a, bits)
                      .add(ErrorFunction.erfc(a, bits))
                      .contains(Rational.ONE))
              .isTrue();
          Rational size = a.abs().add(Rational.of(1, 100));
          Rational next = size.add(Rational.ONE);
          Interval log = Exponential.log(size, bits);
          meets(Exponential.log(size.multiply(next), bits), log.add(Exponential.log(next, bits)));
          meets(GammaFunction.logGamma(next, bits), GammaFunction.logGamma(size, bits).add(log));
          meets(
              GammaFunction.digamma(next, bits),
              GammaFunction.digamma(size, bits).add(size.inverse()));
          meets(
              GammaFunction.trigamma(next, bits),
              GammaFunction.trigamma(size, bits).add(size.pow(-2).negate()));
          meets(
              GammaFunction.tetragamma(next, bits),
              GammaFunction.tetragamma(size, bits).add(size.pow(-3).multiply(Rational.TWO)));
        });
  }

  private static Interval exp(Rational x, int bits) {
    return Exponential.exp(x, bits);
  }

  private static void meets(Interval left, Interval right) {
    assertThat(left.meet(right)).as("%s and %s", left, right).isNotNull();
  }

  @Test
  void survivesTheFarEndsOfTheLine() {
    Rational far = Rational.parse("1e300");
    assertThat(exp(far, 64).hi()).isNull();
    assertThat(exp(far.negate(), 64).lo()).isEqualTo(Rational.ZERO);
    assertThat(ErrorFunction.erfc(far, 64).isPositive()).isTrue();
    assertThat(Exponential.tanh(far, 64).hi()).isEqualTo(Rational.ONE);
    Rational beyond = Rational.dyadic(java.math.BigInteger.ONE, 1 << 17);
    assertThat(Trigonometric.sin(beyond, 64).contains(Rational.ONE)).isFalse();
    assertThat(Trigonometric.tan(beyond, 64)).isEqualTo(Interval.ALL);
  }

  @Test
  void refusesWhatIsNotDefined() {
    assertThatThrownBy(() -> Exponential.log(Rational.ZERO, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not defined at 0");
    assertThatThrownBy(() -> Trigonometric.asin(Rational.TWO, 64))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GammaFunction.digamma(Rational.ZERO, 64))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
