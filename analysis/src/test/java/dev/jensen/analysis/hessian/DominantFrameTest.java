package dev.jensen.analysis.hessian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Matrices that are diagonally dominant in another basis. */
final class DominantFrameTest {
  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(60));

  private static Box box(String domain) {
    return new Box(LinkedHashMap.ofEntries(Jensen.parser().parse("0 for " + domain).domain()));
  }

  private static Vector<Vector<Expr>> matrix(String... rows) {
    return Vector.of(rows)
        .map(row -> Vector.of(row.split(";")).map(t -> Jensen.parser().parse(t).function()));
  }

  /** The rules of the proof, which the kernel must accept; none if no proof is found. */
  private static Vector<Rule> rules(String domain, Vector<Vector<Expr>> matrix) {
    Proof proof = new Proof();
    Integer place =
        new DominantFrame(proof, new Signs(proof, BUDGET), BUDGET, matrix).prove(box(domain));
    if (place == null) {
      return Vector.empty();
    }
    assertThat(proof.judged(place)).isInstanceOf(Proved.class);
    return proof.certificate(place).steps().map(step -> step.rule());
  }

  private static Vector<Rule> rules(String domain, String... rows) {
    return rules(domain, matrix(rows));
  }

  @Test
  void aBasisMakesItDominant() {
    // Far from dominant as it is written.
    assertThat(rules("x in R", "101+sin(x);99", "99;101+cos(x)")).isNotEmpty();
    assertThat(rules("x in R, y in R", "100+sin(x);99;98", "99;102+sin(y);99", "98;99;104"))
        .isNotEmpty();
  }

  @Test
  void scalesDiffer() {
    assertThat(rules("x in R", "1;9*sin(x)", "9*sin(x);100")).isNotEmpty();
    assertThat(rules("x in R", "1;11*sin(x)", "11*sin(x);100")).isEmpty();
  }

  @Test
  void whatIsNotSeenIsLeftOut() {
    // In the direction (1, 1, 1) there is nothing.
    assertThat(rules("x in R", "3+sin(x);-2-sin(x);-1", "-2-sin(x);5+sin(x);-3", "-1;-3;4"))
        .isNotEmpty();
    assertThat(rules("x in R", "3+sin(x);-3-sin(x)", "-3-sin(x);3+sin(x)")).isNotEmpty();
    assertThat(rules("x in R", "sin(x);-sin(x)", "-sin(x);sin(x)")).isEmpty();
  }

  @Test
  void theBoxIsCut() {
    Vector<Rule> found = rules("x in [-1,1]", "1+10*x^2;4*x", "4*x;2");
    assertThat(found.exists(Rule.Cut.class::isInstance)).isTrue();
    assertThat(rules("x in [-1,1]", "1+4*x^2;4*x", "4*x;2")).isEmpty();
  }

  @Test
  void boundsOfSummandsAddUp() {
    assertThat(
            rules(
                "x in R, y in R",
                "40+y^2/(1+x^2+y^2)+sin(x);39+x*y/(1+x^2+y^2)^2",
                "39+x*y/(1+x^2+y^2)^2;45"))
        .isNotEmpty();
  }

  @Test
  void nothingFalseIsProved() {
    Random random = new Random(20261129);
    for (int round = 0; round < 40; round++) {
      int[] a = random.ints(6, -4, 5).toArray();
      // v'Mv = -1/100 at x = 0 for v = (a0, 1, a1).
      String[] rows = {
        "4+sin(x)^2;" + -(4 * a[0]) + ";" + a[2],
        -(4 * a[0]) + ";" + (4 * a[0] * a[0] - 1) + "/1+sin(x)^2;" + -(a[0] * a[2]),
        a[2] + ";" + -(a[0] * a[2]) + ";" + Math.abs(a[3]) + "+cos(x)"
      };
      assertThat(rules("x in R", rows)).isEmpty();
    }
  }
}
