package dev.jensen.analysis.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.Statement;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Linear programs, the regions that they find, and the bounds that the kernel takes from them. */
final class RegionTest {
  private static final Budget BUDGET = Budget.of(Budget.USUAL);

  private static Statement read(String text) {
    return new Parser(Vector.empty()).parse(text);
  }

  private static @Nullable Box region(String clause) {
    Statement read = read("0 for " + clause);
    return Region.of(
        new Box(LinkedHashMap.ofEntries(read.domain())),
        read.restrictions()
            .map(each -> new HalfSpace(each.affine(), each.relation() == Relation.GREATER)),
        BUDGET);
  }

  private static Affine affine(String text) {
    return Objects.requireNonNull(Affine.of(read(text).function()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x > 0, y > 0, x + y < 1",
        "x in R, y in R, x + y <= 1",
        "x in R, y in R, x < y",
        "x in [0,1], y in [0,1], x + y >= 1, x - y >= -1",
        "x in R, y in R, x + y <= 1, x + y >= 1",
        "x > 0, y in R, z in [2,2], 3x + y < z, x - y > z",
        "x in R, y in R, 1000000x - y > 1/7, y > x",
        "x <= 1/2, y <= 1/2, x + y >= 1",
        "x in [0,1], y >= 0, z in R, x + y <= 0",
        "x in R, y in R, z in R, w >= 0, x + y <= 1, x - y > 2, z + w < -3",
        "x in R, y in R, z in R, w in R, x < y, z + w <= 1, z + w >= 1"
      })
  void hasAnInnerPointThatTheKernelTakes(String clause) {
    Box box = Objects.requireNonNull(region(clause));
    Proof proof = new Proof();
    new LinearBounds(proof, box, BUDGET).assume(Expr.ZERO);
    int place =
        proof.add(
            new Claim.Range(Expr.ONE, box, dev.jensen.core.number.Interval.ONE),
            new dev.jensen.core.proof.Rule.Natural(64));
    assertThat(Kernel.check(proof.certificate(place))).isInstanceOf(Proved.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x > 0, y > 0, x + y < 0",
        "x > 0, y >= 0, x + y <= 0",
        "x in R, y in R, x + y < 1, x + y > 1",
        "x in R, y in R, x + y < 1, x + y >= 1",
        "x in [0,1], y in [0,1), x + y >= 2",
        "x in [3,3], y >= 0, x + y <= 2",
        "x in R, y in R, z in R, w in R, x < y, z + w < 1, z + w > 1"
      })
  void isEmpty(String clause) {
    assertThat(region(clause)).isNull();
  }

  @Test
  void anAxisOfWhichOneEndIsLeftIsAPoint() {
    assertThat(region("x <= 1/2, y <= 1/2, x + y >= 1"))
        .hasToString("x in [1/2, 1/2], y in [1/2, 1/2], x + y >= 1");
  }

  @Test
  void whatIsNotLinkedTellsNothing() {
    Vector<Affine> demands =
        Vector.of("z - 1", "x", "w - z", "y - x", "3 - w").map(RegionTest::affine);
    LinearProgram.Least local =
        Objects.requireNonNull(LinearProgram.local(affine("x + y"), demands, BUDGET));
    assertThat(local.value()).isEqualTo(Rational.ZERO);
    assertThat(local.weights().map(Rational::toString)).containsExactly("0", "2", "0", "1", "0");
    assertThat(Components.of(demands)).containsExactly(Vector.of(0, 2, 4), Vector.of(1, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x + y; x, y, 1 - x - y; 0",
        "-x - y; x, y, 1 - x - y; -1",
        "x - 2y; x, y, 1 - x - y, x - y + 1/2; -5/4",
        "3x + 1; x - 1, y - x; 4",
        "x + y; z, x, w - z, y, 1 - x - y; 0",
        "0*x + 7; x; 7"
      })
  void leastValuesAreTaken(String function, String demands, String value) {
    Vector<Affine> nonnegative = Vector.of(demands.split(", ")).map(RegionTest::affine);
    LinearProgram.Least least =
        Objects.requireNonNull(LinearProgram.least(affine(function), nonnegative, BUDGET));
    assertThat(least.value()).isEqualTo(Rational.parse(value));
    assertThat(nonnegative.forAll(each -> each.value(least.point()).sign() >= 0)).isTrue();
    Affine dual = affine(function);
    for (int i = 0; i < nonnegative.size(); i++) {
      assertThat(least.weights().get(i).sign()).isGreaterThanOrEqualTo(0);
      dual = dual.minus(nonnegative.get(i).times(least.weights().get(i)));
    }
    assertThat(dual).isEqualTo(Affine.constant(least.value()));
  }

  @Test
  void whatHasNoLeastValueHasNone() {
    assertThat(LinearProgram.least(affine("x - y"), Vector.of(affine("x"), affine("y")), BUDGET))
        .isNull();
  }

  /** Random programs about a known point: no weaker bound, and the kernel takes each. */
  @Test
  void boundsOfRandomTermsAreAccepted() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 60; i++) {
      Vector<HalfSpace> halfSpaces = Vector.empty();
      for (int k = 0; k < 4; k++) {
        Affine through = random(random).minus(Affine.constant(Rational.of(random.nextInt(6) - 6)));
        if (through.offset().sign() > 0 && through.variables().size() > 1) {
          halfSpaces = halfSpaces.append(new HalfSpace(through, random.nextBoolean()));
        }
      }
      Box axes =
          new Box(LinkedHashMap.ofEntries(read("0 for x in [-1,2], y <= 3, z in R").domain()));
      Box box = Objects.requireNonNull(Region.of(axes, halfSpaces, BUDGET));
      Affine function = random(random);
      Proof proof = new Proof();
      Integer place = new LinearBounds(proof, box, BUDGET).least(function.term(), function);
      if (place != null) {
        assertThat(Kernel.check(proof.certificate(place))).isInstanceOf(Proved.class);
      }
    }
  }

  private static Affine random(SplittableRandom random) {
    Affine sum = Affine.constant(Rational.ZERO);
    for (String name : new String[] {"x", "y", "z"}) {
      sum = sum.plus(Affine.variable(name).times(Rational.of(random.nextInt(7) - 3L)));
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x + y - x^2 - y^2; x >= 0, y >= 0, x + y <= 1; true",
        "2 - 3x - 3y; x >= 0, y >= 0, 2x + 2y <= 1; true",
        "x*y*(1-x-y) + 1; x >= 0, y >= 0, x + y <= 1; true",
        "1 - x - y - x*y; x >= 0, y >= 0, x + y <= 1; false",
        "exp(x) + y; x >= 0, y >= 0, x + y <= 1; false"
      })
  void signsOfPolynomials(String term, String clause, boolean known) {
    Box box = Objects.requireNonNull(region(clause));
    Proof proof = new Proof();
    new LinearBounds(proof, box, BUDGET).assume(Expr.ZERO);
    Integer place = new PolyhedralSign(proof, box, BUDGET).prove(read(term).function());
    assertThat(place != null).isEqualTo(known);
    if (place != null) {
      assertThat(Kernel.check(proof.certificate(place))).isInstanceOf(Proved.class);
    }
  }
}
