package dev.jensen.analysis.sos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the search for sums of squares finds the kernel accepts; what is false it never finds. */
final class GramSearchTest {
  private static final String[] NAMES = {"x", "y", "z", "w", "u", "v"};

  private static Box box(String domain) {
    return new Box(LinkedHashMap.ofEntries(Jensen.parser().parse("0 for " + domain).domain()));
  }

  private static Vector<Vector<Expr>> matrix(String... rows) {
    return Vector.of(rows)
        .map(row -> Vector.of(row.split(";")).map(t -> Jensen.parser().parse(t).function()));
  }

  private static Rule.@Nullable Gram search(String domain, String... rows) {
    Box box = box(domain);
    Budget budget = Budget.of(Duration.ofSeconds(30));
    Rule.Gram rule = new GramSearch(box, new Ranges(box, 96), budget).search(matrix(rows));
    if (rule != null) {
      Claim claim = new Claim.Semidefinite(matrix(rows), box);
      assertThat(Kernel.check(new Certificate(Vector.of(new Step(claim, rule, Vector.empty())))))
          .isInstanceOf(Proved.class);
    }
    return rule;
  }

  @Test
  void formsInsideTheCone() {
    assertThat(search("x in R, y in R", "3x^2+y^2;2*x*y", "2*x*y;x^2+3y^2")).isNotNull();
    assertThat(search("x in R, y in R", "x^2+1;x*y", "x*y;y^2+1")).isNotNull();
    assertThat(search("x in R", "x^4+x^2+1;x^3", "x^3;2*x^2+1/3")).isNotNull();
  }

  @Test
  void formsOnItsBoundary() {
    assertThat(search("x in R, y in R", "0;0", "0;0")).isNotNull();
    assertThat(search("x in R, y in R", "x^2;x*y", "x*y;y^2")).isNotNull();
    assertThat(search("x in R, y in R", "(x-2*y)^2;0", "0;(x+3*y-1)^2")).isNotNull();
    assertThat(search("x in R", "x^2-2*x+1;x-1", "x-1;1")).isNotNull();
  }

  @Test
  void formsOnABox() {
    assertThat(search("x in [1,2]", "6*x;1", "1;2")).isNotNull();
    assertThat(search("x in [0,1]", "x;0", "0;1-x")).isNotNull();
    assertThat(search("x >= 0", "x;x", "x;x+1")).isNotNull();
    assertThat(search("x in [-1,1], y in [-1,1]", "2-x^2-y^2;0", "0;1")).isNotNull();
    assertThat(search("x in [-1,2]", "x;0", "0;1")).isNull();
  }

  @Test
  void whatIsNoSumOfSquaresIsNotFound() {
    // Motzkin's polynomial is nonnegative, and no sum of squares.
    assertThat(search("x in R, y in R", "x^4*y^2+x^2*y^4-3*x^2*y^2+1")).isNull();
    // Choi's form is nonnegative, and no sum of squares.
    assertThat(
            search(
                "x in R, y in R, z in R",
                "x^2+2*z^2;-x*y;-x*z",
                "-x*y;y^2+2*x^2;-y*z",
                "-x*z;-y*z;z^2+2*y^2"))
        .isNull();
    assertThat(search("x in R", "x^2-1/1000000")).isNull();
    assertThat(search("x in R, y in R", "x^2;x*y+1", "x*y+1;y^2")).isNull();
    assertThat(search("x in R", "exp(x)")).isNull();
  }

  /**
   * The sum of powers of random linear forms, as it is written before anything is multiplied out.
   */
  private static Expr powers(Random random, int n, int degree, int count) {
    Expr sum = Expr.ZERO;
    for (int k = 0; k < count; k++) {
      Expr form = Expr.constant(random.nextInt(3) - 1);
      for (int i = 0; i < n; i++) {
        form = form.plus(Expr.constant(random.nextInt(5) - 2).times(Expr.variable(NAMES[i])));
      }
      Expr power = Expr.ONE;
      for (int d = 0; d < degree; d++) {
        power = power.times(form);
      }
      sum = sum.plus(power);
    }
    return sum;
  }

  private static Expr expanded(Expr term) {
    Box line = box("x in R, y in R, z in R, w in R, u in R, v in R");
    NormalForm form = new NormalForm(new Ranges(line, 96));
    return form.term(Objects.requireNonNull(form.of(term)).numerator());
  }

  private static Verdict verdict(Expr term) {
    Report report = Jensen.decide(term.toString());
    return ((Report.Answer) report).verdict();
  }

  @Test
  void randomQuarticsAndSexticsThatAreSosConvexAreProved() {
    Random random = new Random(7);
    for (int n = 2; n <= 4; n++) {
      for (int count : new int[] {n, 2 * n}) {
        Expr convex = expanded(powers(random, n, 4, count).plus(powers(random, n, 2, 2)));
        assertThat(verdict(convex).convex()).as("%s", convex).isEqualTo(Verdict.Side.PROVED);
      }
    }
    Expr sextic = expanded(powers(random, 2, 6, 12).plus(powers(random, 2, 4, 4)));
    assertThat(verdict(sextic).convex()).as("%s", sextic).isEqualTo(Verdict.Side.PROVED);
    assertThat(verdict(expanded(sextic.negate())).concave()).isEqualTo(Verdict.Side.PROVED);
  }

  @Test
  void aQuarticInSixVariables() {
    Expr quartic = expanded(powers(new Random(3), 6, 4, 30));
    assertThat(verdict(quartic).convex()).isEqualTo(Verdict.Side.PROVED);
  }

  @Test
  void randomIndefiniteOnesNeverAre() {
    Random random = new Random(11);
    for (int round = 0; round < 10; round++) {
      Expr mixed =
          expanded(powers(random, 3, 4, 4).minus(powers(random, 3, 2, 3).times(Expr.constant(50))));
      assertThat(verdict(mixed).convex()).as("%s", mixed).isNotEqualTo(Verdict.Side.PROVED);
    }
  }
}
