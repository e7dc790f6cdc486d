package dev.jensen.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a point the case is taken that holds there, also if only normal forms show that. */
final class BranchesTest {
  private static final Parser PARSER = new Parser(Vector.empty());
  private static final Expr SEVEN = Expr.constant(7);

  private static Expr value(String term, String point) {
    return Branches.at(HashMap.of("x", PARSER.parseClosed(point)), PARSER.parse(term).function());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{7 if x = sqrt(2); x^2 otherwise} ~ sqrt(2)",
        "{7 if x = log(2); x^2 otherwise} ~ log(2)",
        "{x if x < sqrt(2); 7 otherwise} ~ sqrt(2)",
        "{x if x < sqrt(2); 7 otherwise} ~ 3/2",
        "{7 if x^2 = 2; x otherwise} ~ sqrt(2)",
      })
  void isTaken(String term, String point) {
    assertThat(value(term, point)).isSameAs(SEVEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{7 if x = sqrt(2); x^2 otherwise} ~ 99/70",
        "{7 if x = sqrt(2); x^2 otherwise} ~ sqrt(2)+1/10^40",
        "{7 if x > sqrt(2); x^2 otherwise} ~ sqrt(2)",
        "{7 if x >= sqrt(2); x^2 otherwise} ~ sqrt(2)-1/10^40",
        "{7 if x^2 = 2; x otherwise} ~ sqrt(3)",
      })
  void isNotTaken(String term, String point) {
    assertThat(value(term, point)).isNotSameAs(SEVEN);
  }

  @Test
  void whatIsTheSameInEveryCaseIsTold() {
    assertThat(resolved("{7 if sin(x) > 0; 7 if sin(x) < 0; 7 otherwise}")).isSameAs(SEVEN);
    assertThat(resolved("{7 if x^2 < -1; 7 if sin(x) < 0; 7 otherwise}")).isSameAs(SEVEN);
    assertThat(resolved("{7 if sin(x) > 0; 8 if sin(x) < 0; 7 otherwise}")).isNotSameAs(SEVEN);
    assertThat(resolved("{8 if sin(x) > 0; 7 if sin(x) < 0; 7 otherwise}")).isNotSameAs(SEVEN);
  }

  private static Expr resolved(String term) {
    Ranges ranges = new Ranges(Box.of("x", Axis.REAL), 64);
    return Branches.resolve(PARSER.parse(term).function(), ranges);
  }
}
