package dev.jensen.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolynomialRootTest {
  private static Expr term(String text) {
    return new Parser(Vector.empty()).parse(text).function();
  }

  private static @Nullable Interval value(String text) {
    return new Ranges(Box.EMPTY, 64).of(term(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poly_root(1, -1, -1, 0, 1) | 1.3247179572447460259
          poly_root(1, 1, -3, 0, 1) | -1.8793852415718167681
          poly_root(2, 1, -3, 0, 1) | 0.3472963553338606977
          poly_root(3, 1, -3, 0, 1) | 1.5320888862379560704
          poly_root(2, 4, -4, -3, 4, -1) | 1
          poly_root(1, -3, 2) | 1.5
          """)
  void isEnclosed(String text, String digits) {
    Interval root = value(text);
    assertThat(root).isNotNull();
    Rational middle = Rational.parse(digits);
    Rational room = Rational.of(1, 1L << 60);
    assertThat(root.meet(Interval.closed(middle.subtract(room), middle.add(room)))).isNotNull();
    assertThat(root.width()).isLessThan(Rational.of(1, 1L << 60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poly_root(2, -1, -1, 0, 1)
          poly_root(0, -1, -1, 0, 1)
          poly_root(1/2, -1, -1, 0, 1)
          poly_root(1, 1, 0, 1)
          poly_root(1, 3, 0)
          poly_root(1, 0, 0, 0)
          poly_root(1, sqrt(2), 1, 1)
          """)
  void isUndefined(String text) {
    assertThat(value(text)).isNull();
  }

  @Test
  void powersOfARootAreToldByLowerOnes() {
    NormalForm form = new NormalForm(new Ranges(Box.EMPTY, 64));
    Expr root = term("poly_root(1, -1, -1, 0, 1)");
    assertThat(form.same(root.power(3), root.plus(Expr.ONE))).isTrue();
    // r^9 = (r+1)^3 = r^3 + 3 r^2 + 3 r + 1, and r^-1 = r^2 - 1.
    assertThat(form.same(root.power(9), term("3*r^2+4*r+2".replace("r", root.toString()))))
        .isTrue();
    assertThat(form.same(root.power(-1), root.power(2).minus(Expr.ONE))).isTrue();
    assertThat(form.same(root.power(3), root.plus(Expr.constant(2)))).isFalse();
    // Other roots of the same polynomial are other numbers.
    Expr first = term("poly_root(1, 1, -3, 0, 1)");
    Expr second = term("poly_root(2, 1, -3, 0, 1)");
    assertThat(form.same(first, second)).isFalse();
    assertThat(form.same(first.power(3), first.times(Expr.constant(3)).minus(Expr.ONE))).isTrue();
  }
}
