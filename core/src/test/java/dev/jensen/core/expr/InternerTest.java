package dev.jensen.core.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InternerTest {
  private static Expr term(int i) {
    Expr x = Expr.variable("x" + i % 7);
    return Expr.sum(
        Expr.constant(Rational.of(i, 3)).times(x),
        Expr.power(x.plus(Expr.constant(i)), Rational.HALF),
        Expr.constant(i).times(x.times(Expr.variable("y"))));
  }

  @Test
  void equalTermsAreOneObjectHoweverManyCameAndWentBetween() {
    List<Expr> kept = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Expr term = term(i);
      if (i % 100 == 0) {
        kept.add(term);
      }
    }
    System.gc();
    for (int i = 0; i < 200; i++) {
      assertThat(term(100 * i)).isSameAs(kept.get(i));
      assertThat(term(100 * i + 1)).isNotSameAs(kept.get(i));
    }
  }

  @Test
  void threadsShareTerms() {
    List<Expr> made =
        IntStream.range(0, 40_000).parallel().mapToObj(i -> term(i % 500)).distinct().toList();
    assertThat(made).hasSize(500);
    made.forEach(each -> assertThat(made.stream().filter(each::equals)).hasSize(1));
  }

  @Test
  void multiplesHaveOneForm() {
    Expr x = Expr.variable("x");
    Expr two = Expr.constant(2);
    assertThat(Expr.product(x, two)).isSameAs(two.times(x));
    assertThat(Expr.product(two, Expr.ONE, x)).isSameAs(two.times(x));
    assertThat(Expr.ONE.times(x)).isSameAs(x);
    assertThat(two.times(x).children()).containsExactly(two, x);
    assertThat(Expr.ZERO.times(x).isMultiple()).isTrue();
    assertThat(Expr.sum(two.times(x), Expr.ONE).isLine()).isTrue();
    assertThat(Expr.sum(two.times(x), x.times(x)).isLine()).isFalse();
  }
}
