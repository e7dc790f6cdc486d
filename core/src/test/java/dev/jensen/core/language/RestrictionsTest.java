package dev.jensen.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons between affine terms after {@code for}. */
final class RestrictionsTest {
  private static final Parser PARSER = new Parser(Vector.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x + y <= 1; ; 1 - x - y >= 0",
        "x + y < 1; ; 1 - x - y > 0",
        "x > y; ; x - y > 0",
        "x > 0, y > 0, x + y < 1; x in (0, inf), y in (0, inf); 1 - x - y > 0",
        "x + y < 1 and x > 0; x in (0, inf); 1 - x - y > 0",
        "0 <= x - y < 2; ; x - y >= 0 & 2 - x + y > 0",
        "x + y = 1; ; -1 + x + y = 0",
        "2(x - y)/4 >= x - 3; ; 3 - x/2 - y/2 >= 0",
        "2x <= 1; x in (-inf, 1/2]; ",
        "1 - 3x < x; x in (1/4, inf); ",
        "x + 1 = 3; x in [2, 2]; ",
        "x - x <= 1; ; ",
        "v in [0,1]^2, sum(v) = 1; v[1] in [0, 1], v[2] in [0, 1]; -1 + v[1] + v[2] = 0",
        "v in R^2, v[1] <= v[2]; v[1] in (-inf, inf), v[2] in (-inf, inf); -v[1] + v[2] >= 0",
        "v in R^2, [[1, 2], [0, 1]] v <= [3, 4]; v[1] in (-inf, inf), v[2] in (-inf, 4]; "
            + "3 - v[1] - 2*v[2] >= 0",
        "v in R^2, v <= [3, 4]; v[1] in (-inf, 3], v[2] in (-inf, 4]; ",
        "v in R^2, w in R, v <= w; v[1] in (-inf, inf), v[2] in (-inf, inf), w in (-inf, inf); "
            + "-v[1] + w >= 0 & -v[2] + w >= 0",
        "x <= 1/2 + pi; x in (-inf, 1/2 + pi]; "
      })
  void saysWhereThePointsLie(String clause, String domain, String restrictions) {
    Statement read = PARSER.parse("0 for " + clause);
    String axes = read.domain().toVector().map(a -> a._1 + " in " + a._2).mkString(", ");
    assertThat(axes).isEqualTo(domain == null ? "" : domain);
    assertThat(
            read.restrictions()
                .map(r -> r.affine() + " " + r.relation().symbol() + " 0")
                .mkString(" & "))
        .isEqualTo(restrictions == null ? "" : restrictions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2 + y <= 1; 7; syntax; affine",
        "x*y >= 1; 7; syntax; affine",
        "y > 0, sqrt(2)*x <= y; 14; syntax; affine",
        "x + y <= pi; 7; syntax; affine",
        "x > 0, x + 1 <= 1/2; 14; domain; there is no x",
        "x - x >= 1; 7; domain; never holds",
        "v in R^2, v <= [1, 2, 3]; 22; syntax; cannot compare",
        "x + y; 12; syntax; comparison",
      })
  void whatCannotBeReadIsToldAtItsColumn(String clause, int column, String code, String message) {
    assertThatThrownBy(() -> PARSER.parse("0 for " + clause))
        .isInstanceOfSatisfying(
            SyntaxError.class,
            error -> {
              assertThat(error.code().label()).isEqualTo(code);
              assertThat(error.getMessage()).contains(message);
              assertThat(error.column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @CsvSource({"e", "pi"})
  void whatIsDeclaredIsAVariable(String name) {
    Statement read =
        PARSER.parse(
            "x + " + name + " for x + " + name + " <= 1",
            LinkedHashSet.of(name),
            LinkedHashMap.empty());
    assertThat(read.restrictions().head().affine().variables())
        .containsExactlyInAnyOrder("x", name);
  }
}
