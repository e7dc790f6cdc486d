package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers with rational exponents are told by their bases, as far as their signs are known. */
final class RootsTest {
  private static final Parser PARSER = new Parser(Vector.empty());
  private static final Expr X = Expr.variable("x");

  private static boolean same(String left, String right, String domain) {
    var parsed = PARSER.parse(left + " for x in " + domain);
    Expr other = PARSER.parse(right + " for x in " + domain).function();
    Ranges ranges = new Ranges(new Box(LinkedHashMap.ofEntries(parsed.domain())), 64);
    return new NormalForm(ranges).same(parsed.function(), other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x^0.123*x^0.456 ~ x^0.579 ~ [0,inf)",
        "x^1.0000001*sqrt(x) ~ x^1.5000001 ~ [0,inf)",
        "(x^0.123)^3.7 ~ x^0.4551 ~ [0,inf)",
        "(-x^3)^(1/3) ~ -x ~ (-inf,0]",
        "(-8*x^3)^(1/3) ~ -2*x ~ (-inf,0]",
        "sqrt(-x)*sqrt(-x^3) ~ x^2 ~ (-inf,0]",
        "(x^2-2*x+1)^(3/2) ~ abs(x-1)^3 ~ R",
        "(x^3-3*x^2+3*x-1)^(1/3) ~ x-1 ~ [1,inf)",
        "(x^6)^(1/3) ~ x^2 ~ R",
        "sqrt(1+1/x) ~ sqrt(x+1)/sqrt(x) ~ (0,inf)",
        "x*(1+1/x)^(1/3) ~ x^(2/3)*(x+1)^(1/3) ~ (0,inf)",
        "sqrt(x^4+2*x^2+1) ~ x^2+1 ~ R",
        "(4*x^2-4*x+1)^(-1/2) ~ 1/(1-2*x) ~ (-inf,1/2)",
        "sqrt(x/(x+1)) ~ ((x+1)/x)^(-1/2) ~ (0,inf)",
        "(1/(1+x^2))^(3/4) ~ (1+x^2)^(-3/4) ~ R",
      })
  void areTheSame(String left, String right, String domain) {
    assertThat(same(left, right, domain)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(x^2)^(1/2) ~ x ~ R",
        "(x^2-2*x+1)^(1/2) ~ x-1 ~ R",
        "(x^2-2*x+1)^(1/2) ~ x-1 ~ (-inf,1]",
        "(-x^3)^(1/3) ~ x ~ (-inf,0]",
        "x^0.123*x^0.456 ~ x^0.5791 ~ [0,inf)",
        "(8*x^3)^(1/3) ~ x ~ [0,inf)",
        "sqrt(x/(x+1)) ~ ((x+1)/x)^(1/2) ~ (0,inf)",
      })
  void differ(String left, String right, String domain) {
    assertThat(same(left, right, domain)).isFalse();
  }

  @Test
  void exponentsAddUpWhateverTheirDenominators() {
    Forall.cases(
        300,
        random -> {
          Rational a = exponent(random);
          Rational b = exponent(random);
          NormalForm form =
              new NormalForm(new Ranges(Box.of("x", Axis.REAL.from(Expr.ZERO, true)), 64));
          Expr product = Expr.power(X, a).times(Expr.power(X, b));
          assertThat(form.same(product, Expr.power(X, a.add(b)))).isTrue();
          Rational other = a.add(b).add(Rational.of(1, 1000));
          assertThat(form.same(product, Expr.power(X, other))).isFalse();
        });
  }

  private static Rational exponent(Random random) {
    return Rational.of(random.nextInt(4001) - 2000L, 1 + random.nextInt(999));
  }
}
