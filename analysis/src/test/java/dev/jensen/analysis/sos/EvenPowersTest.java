package dev.jensen.analysis.sos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Polynomials as sums of even powers, and what they rest on. */
final class EvenPowersTest {
  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(60));

  private static Multinomial polynomial(String text) {
    Box box =
        Vector.of("x", "y", "z").foldLeft(Box.EMPTY, (all, name) -> all.with(name, Axis.REAL));
    Fraction form = new NormalForm(new Ranges(box, 96)).of(Jensen.parser().parse(text).function());
    return Objects.requireNonNull(form).numerator();
  }

  private static EvenPowers.@Nullable Decomposition decomposed(Multinomial f, boolean pure) {
    EvenPowers.@Nullable Decomposition found = EvenPowers.of(f, pure, 400, BUDGET);
    if (found != null) {
      Multinomial sum = found.rest();
      for (EvenPowers.Share share : found.shares()) {
        assertThat(share.factor().sign()).isPositive();
        assertThat(share.exponent() % 2).isZero();
        assertThat(share.base().degree()).isLessThanOrEqualTo(1);
        sum = sum.add(share.base().pow(share.exponent()).scale(share.factor()));
      }
      assertThat(sum).isEqualTo(f);
      assertThat(found.rest().degree()).isLessThanOrEqualTo(1);
    }
    return found;
  }

  @Test
  void formsUnderRoots() {
    assertThat(decomposed(polynomial("x^4+x^2*y^2+y^4"), true)).isNotNull();
    assertThat(decomposed(polynomial("1+(x-y)^4"), true)).isNotNull();
    assertThat(decomposed(polynomial("x^4+y^4+x^2"), true)).isNull();
  }

  @Test
  void thereAreNoneOfWhatIsNotConvex() {
    assertThat(decomposed(polynomial("x^4+y^4-x^2"), false)).isNull();
    assertThat(decomposed(polynomial("x^2*y^2"), false)).isNull();
    assertThat(decomposed(polynomial("x^4+7*x^2*y^2+y^4"), false)).isNull();
    assertThat(decomposed(polynomial("x^4+x^2-y^2"), false)).isNull();
  }

  @Test
  void sumsThatWereMultipliedOutAreFound() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      int degree = 4 + 2 * (round % 3);
      Multinomial sum = polynomial("3*x-y+1");
      for (int k = 0; k < 3; k++) {
        Multinomial base = Multinomial.constant(Rational.of(random.nextInt(5) - 2));
        for (int variable = 0; variable < 2; variable++) {
          Rational factor = Rational.of(random.nextInt(5) - 2);
          base = base.add(Multinomial.generator(variable).scale(factor));
        }
        sum = sum.add(base.pow(k == 0 ? degree : degree - 2));
      }
      if (sum.degree() == degree && sum.generators().size() == 2) {
        assertThat(decomposed(sum, false)).as(sum.toString()).isNotNull();
      }
    }
  }

  @Test
  void nearestCombinations() {
    // Of (1,0) and (1,1), as products with themselves and with (2,1) and (0,-1).
    double[][] products = {{1, 1}, {1, 2}};
    double[] inside = new NonnegativeLeastSquares(products, new double[] {2, 3}).solve(BUDGET);
    assertThat(inside[0]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(inside[1]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    double[] outside = new NonnegativeLeastSquares(products, new double[] {0, -1}).solve(BUDGET);
    assertThat(outside).containsExactly(0, 0);
  }

  @Test
  void equations() {
    Rational one = Rational.ONE;
    Rational two = Rational.TWO;
    Rational[] x =
        Elimination.solve(
            new java.util.ArrayList<>(
                List.of(
                    new Rational[] {one, one, two},
                    new Rational[] {one, Rational.MINUS_ONE, one},
                    new Rational[] {two, two, Rational.of(4)})),
            2,
            BUDGET);
    assertThat(x).containsExactly(Rational.of(3, 2), Rational.HALF);
    assertThat(
            Elimination.solve(
                new java.util.ArrayList<>(
                    List.of(new Rational[] {one, one, two}, new Rational[] {two, two, one})),
                2,
                BUDGET))
        .isNull();
  }
}
