package dev.jensen.analysis.sos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums of squares in parts that are no variables, and Gram matrices with a dominant diagonal. */
final class PartSearchTest {
  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(30));

  private static Box box(String domain) {
    return new Box(LinkedHashMap.ofEntries(Jensen.parser().parse("0 for " + domain).domain()));
  }

  /** Whether a proof is found, which the kernel must accept. */
  private static boolean isFound(String domain, String... rows) {
    Box box = box(domain);
    Vector<Vector<Expr>> matrix =
        Vector.of(rows)
            .map(row -> Vector.of(row.split(";")).map(t -> Jensen.parser().parse(t).function()));
    Rule.@Nullable Gram rule = new PartSearch(box, new Ranges(box, 96), BUDGET).search(matrix);
    if (rule != null) {
      Claim claim = new Claim.Semidefinite(matrix, box);
      assertThat(Kernel.check(new Certificate(Vector.of(new Step(claim, rule, Vector.empty())))))
          .isInstanceOf(Proved.class);
    }
    return rule != null;
  }

  @Test
  void partsVaryInTheirRanges() {
    assertThat(isFound("x in R", "4-2*exp(-x^2)")).isTrue();
    assertThat(isFound("x in R", "1-2*exp(-x^2)")).isFalse();
    assertThat(isFound("x in R, y in R", "2;tanh(x)", "tanh(x);2+tanh(y)")).isTrue();
    assertThat(isFound("x in R, y in R", "1;2*tanh(x)", "2*tanh(x);2+tanh(y)")).isFalse();
    assertThat(isFound("x > 0, y > 0", "sqrt(x);0", "0;1+sqrt(y)")).isTrue();
  }

  @Test
  void denominatorsKeepTheirSign() {
    assertThat(isFound("x in R", "2/(1+x^2);x/(1+x^2)", "x/(1+x^2);x^2/(1+x^2)")).isTrue();
    assertThat(isFound("x in R", "1/(1+x^2);x/(1+x^2)", "x/(1+x^2);x^2/(2+2*x^2)")).isFalse();
    assertThat(isFound("x < 0", "-1/x")).isTrue();
    assertThat(isFound("x > 0", "-1/x")).isFalse();
  }

  /** The form {@code a x^2 + 2b xy + c y^2} of one entry, over the products x and y. */
  private static GramProblem quadratic(int a, int b, int c) {
    Multinomial x = Multinomial.generator(0);
    Multinomial y = Multinomial.generator(1);
    Multinomial form =
        x.multiply(x)
            .scale(Rational.of(a))
            .add(x.multiply(y).scale(Rational.of(2 * b)))
            .add(y.multiply(y).scale(Rational.of(c)));
    List<GramBlock.Row> rows =
        List.of(
            new GramBlock.Row(0, x.terms().getFirst().monomial()),
            new GramBlock.Row(0, y.terms().getFirst().monomial()));
    GramProblem problem =
        GramProblem.of(
            new Multinomial[][] {{form}},
            List.of(new GramProblem.Part(Multinomial.ONE, rows)),
            monomial -> 1);
    assertThat(problem).isNotNull();
    return problem;
  }

  @Test
  void dominantMatricesAreFoundExactly() {
    for (int b = -5; b <= 5; b++) {
      List<Rational[][]> grams = DominantGram.of(quadratic(2, b, 3), BUDGET);
      assertThat(grams != null).as("%d", b).isEqualTo(Math.abs(b) <= 2);
      if (grams != null) {
        Rational[][] gram = grams.getFirst();
        assertThat(gram[0][1]).isEqualTo(Rational.of(b));
        assertThat(gram[0][0]).isEqualTo(Rational.TWO);
        assertThat(gram[1][1]).isEqualTo(Rational.of(3));
        assertThat(Ldl.isPositiveSemidefinite(gram)).isTrue();
      }
    }
  }
}
