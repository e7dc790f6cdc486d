package dev.jensen.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A piecewise term is defined where each case is, as far as it is taken. */
final class CasesTest {
  private static final Parser PARSER = new Parser(Vector.empty());

  private static @Nullable Interval range(String text) {
    var parsed = PARSER.parse(text);
    return new Ranges(new Box(LinkedHashMap.ofEntries(parsed.domain())), 64).of(parsed.function());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{1 if x = 0; 1/x otherwise} for x in R",
        "{log(x) if x > 0; 0 otherwise} for x in R",
        "{0 if x <= 0; log(x) otherwise} for x in [-1,1]",
        "{0 if 2x-1 < 0; sqrt(x-1/2) otherwise} for x in [-1,1]",
        "{0 if 1-x >= 0; log(x) otherwise} for x in R",
        "{1/x if x < 0; 0 if x <= 0; 1/x otherwise} for x in R",
        "{log(x) if x > 0 and x < 2; 5 otherwise} for x in R",
        "{sqrt(1-x^2) if x^2 < 1; 0 otherwise} for x in R",
        "{sqrt(-x^3) if x^3 < 0; 0 otherwise} for x in R",
        "{0 if x^3 >= 0; sqrt(-x^3) otherwise} for x in R",
        "{sqrt(-8*x^3) if 8*x^3 < 0; 0 otherwise} for x in R",
        "{sqrt(x^3) if -8*x^3 <= 0; 0 otherwise} for x in R",
        "{sqrt(-x*(x-1)) if x*(x-1) < 0; sqrt(x*(x-1)) otherwise} for x in R",
        "{0 if x*y <= 1; 1/(x*y) otherwise} for x in R, y in R",
        "{log(2-exp(x)) if exp(x) < 2; 0 otherwise} for x in R",
        "{1 if x = sqrt(2); 1/(x-sqrt(2)) otherwise} for x in R",
        "{x^2 if x < poly_root(1,-1,-1,0,1); 1/x otherwise} for x in R",
        "{log(x) if pi*x > e; 0 otherwise} for x in R",
        "{1 if sin(x) = 0; 1/sin(x) otherwise} for x in R",
        "{0 if x*y = 0; 1/(x*y) otherwise} for x in R, y in R",
        "{0 if x > -1 and x < 1; 1/x otherwise} for x in R",
        "{x*log(x) if x > 0; 0 if x = 0} for x in [0,1]",
        "{x if x > 0; -x if x < 0} for x in [1,2]",
        "{x if x >= sqrt(2)} for x in [sqrt(2),9]",
        "{x if x > 0 and x < 1; 2 if x >= 1; 3 if x < 1} for x in R",
        "{0 if y < 1 and x < 1; 1/x otherwise} for x in R, y in [-1,0]",
      })
  void isDefined(String text) {
    assertThat(range(text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{1 if x < 0; 1/x otherwise} for x in [-1,1]",
        "{log(x) if x >= 0; 0 otherwise} for x in R",
        "{1/sqrt(1-x^2) if x^2 <= 1; 0 otherwise} for x in R",
        "{sqrt(1-x^2) if x^2 < 2; 0 otherwise} for x in R",
        "{0 if x^2 = 1; sqrt(1-x^2) otherwise} for x in R",
        "{0 if x^2 < 1 and y < 0; sqrt(x^2-1) otherwise} for x in R, y in R",
        "{1 if x = 1; 1/x otherwise} for x in R",
        "{0 if 2x-1 < 0; sqrt(x-1) otherwise} for x in [-1,1]",
        "{0 if 1-x >= 0; log(2-x) otherwise} for x in R",
        "{1 if y = 0; 1/x otherwise} for x in R, y in R",
        "{0 if x > 0 and x < 2; log(x) otherwise} for x in R",
        "{1 if x^2 <= 0; 1/x otherwise} for x in R",
        "{sqrt(8*x^3) if 8*x^3 < 0; 0 otherwise} for x in R",
        "{sqrt(x*(x-1)) if x*(x-1) < 0; 0 otherwise} for x in R",
        "{x if x > 0; -x if x < 0} for x in R",
        "{x if x > 0; -x if x < 0} for x in [0,1]",
        "{x if x > 0 and x < 1; 2 if x > 1} for x in (0,3)",
        "{x if x >= sqrt(2)} for x in [7/5,9]",
        "{1 if x = sqrt(3); 1/(x-sqrt(2)) otherwise} for x in R",
        "{x^2 if x < -sqrt(2); 1/x otherwise} for x in R",
        "{1 if -sqrt(2)*x > 0; 1/x otherwise} for x in R",
        "{1 if x = sqrt(2); 1/(x-sqrt(2)-1/10^40) otherwise} for x in R",
        "{1 if x > log(0); 1/x otherwise} for x in [-1,1]",
        "{1 if x+log(2x)-log(x) < 1; log(x-1/2) otherwise} for x in [1/10,10]",
        "{0 if x > 0 and x < 1; 1/x otherwise} for x in R",
        "{0 if y < 1 and x < 1; 1/x otherwise} for x in R, y in R",
      })
  void mayBeUndefined(String text) {
    assertThat(range(text)).isNull();
  }

  @Test
  void everyPointAtWhichACaseIsTakenLiesInAPart() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2000; round++) {
      Expr x = Expr.variable("x");
      Vector<Piecewise.Branch> branches = Vector.empty();
      for (int i = 0; i <= random.nextInt(3); i++) {
        Vector<dev.jensen.core.expr.Condition> conditions = Vector.empty();
        for (int j = 0; j <= random.nextInt(2); j++) {
          Expr left =
              Expr.constant(random.nextInt(-2, 3))
                  .times(x)
                  .plus(Expr.constant(Rational.of(random.nextInt(-4, 5), 2)));
          Relation relation = Relation.values()[random.nextInt(5)];
          conditions = conditions.append(new dev.jensen.core.expr.Condition(left, relation));
        }
        branches = branches.append(new Piecewise.Branch(conditions, Expr.constant(i)));
      }
      Expr term = Piecewise.of(branches, Expr.constant(branches.size()));
      Box box =
          Box.of(
              "x",
              new Axis(
                  Expr.constant(-2), random.nextBoolean(), Expr.constant(2), random.nextBoolean()));
      for (int k = -8; k <= 8; k++) {
        Expr point = Expr.constant(Rational.of(k, 4));
        if (Points.on(point, box.axis("x")) && term instanceof Piecewise piecewise) {
          Expr taken =
              Branches.resolve(
                  Dag.substitute(term, "x", point), new Ranges(java.util.Map.of(), 64));
          int branch = ((Constant) taken).value().toInt();
          assertThat(Cases.parts(piecewise, branch, box))
              .as("%s at %s", term, point)
              .anyMatch(part -> Points.on(point, part.box().axis("x")));
        }
      }
    }
  }
}
