package dev.jensen.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said with its place, and costs neither time nor memory. */
final class ProblemErrorTest {
  private static void assertError(String name, String text, String place, String message) {
    ProblemError error =
        catchThrowableOfType(ProblemError.class, () -> ProblemFile.read(name, text));
    assertThat(error).as(text).isNotNull();
    assertThat(error.line() + ":" + error.column() + " " + error.getMessage())
        .isEqualTo(place + " " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Minimize|x^2|End ~ 2:2 ~ a quadratic term must stand in brackets",
        "Minimize|[ x^3 ] / 2|End ~ 2:5 ~ the only power in this format is ^2",
        "Minimize|[ x ] / 2|End ~ 2:5 ~ expected ^2 or * and a variable after x",
        "Minimize|x|st|c: x + y >=|End ~ 5:1 ~ expected a number or a variable, found End",
        "Minimize|x|st|c: b = 1 -> x >= 2|End ~ 4:10 ~ indicator constraints are not supported",
        "Minimize|x|st|c: x >= 2 ~ 4:10 ~ the file ends too early: the word End is missing",
        "Minimize|x|Bounds|x <= -1|End ~ 4:1 ~ the bounds leave nothing: x in [0, -1]",
        "Minimize|x|SOS|s1: x|End ~ 3:1 ~ the section SOS is not supported",
        "Minimize|x|st|3 <= x <= y|End ~ 4:11 ~ expected a row between two numbers",
        "Minimize|nan x|End ~ 2:5 ~ unexpected x",
        "Minimize|1e99999999 x|End ~ 2:1 ~ expected a number, found 1e99999999",
        "x|End ~ 1:1 ~ expected Minimize or Maximize, found x"
      })
  void lp(String lines, String place, String message) {
    assertError("a.lp", lines.replace('|', '\n'), place, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "ROWS|_N c|COLUMNS|_x d 1|ENDATA ~ 4:4 ~ there is no row d",
        "ROWS|_N c|COLUMNS|_x c NaN|ENDATA ~ 4:6 ~ expected a number, found NaN",
        "ROWS|_N c|COLUMNS|_x c|ENDATA ~ 4:4 ~ each name of a row must be followed by a number",
        "ROWS|_X c|ENDATA ~ 2:2 ~ a row is N, L, G or E, not X",
        "ROWS|_N c|_N c|ENDATA ~ 3:4 ~ the row c is there twice",
        "ROWS|_N c|SOS|ENDATA ~ 3:1 ~ the section SOS is not supported",
        "ROWS|_N c|COLUMNS|_x c 1|BOUNDS|_UP b y 1|ENDATA ~ 6:7 ~ there is no variable y",
        "ROWS|_N c|COLUMNS|_x c 1|BOUNDS|_UP b x -1|_LO b x 0|ENDATA ~ 7:1"
            + " ~ the bounds leave nothing: x in [0, -1]",
        "ROWS|_N c|COLUMNS|_x c 1|BOUNDS|_SC b x 1|ENDATA ~ 6:2"
            + " ~ semi-continuous variables are not supported",
        "ROWS|_N c|COLUMNS|_x c 1 ~ 4:7 ~ the file ends without ENDATA: it is cut off",
        "_N c|ENDATA ~ 1:1 ~ a line of data stands outside of every section"
      })
  void mps(String lines, String place, String message) {
    assertError("a.mps", lines.replace('|', '\n').replace('_', ' '), place, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x^2 ~ 1:1 ~ expected minimize, maximize or find",
        "minimize ~ 1:9 ~ expected a function after minimize",
        "find x ~ 1:6 ~ find takes no function",
        "minimize x + log ~ 1:17 ~ expected ( after the function log",
        "min x|st|c: x ~ 3:5 ~ expected <=, >= or = between two sides",
        "min x|st|c: x + <= 3 ~ 3:8 ~ expected a number, a name or a bracket, found the end",
        "min x|st|c: 0 <= x >= 1 ~ 3:11 ~ two signs must point the same way",
        "min x|st|foo(x) <= 1 ~ 3:1 ~ unknown function foo",
        "min x|for x in [3, 1] ~ 2:14 ~ the domain is empty: there is no x in [3, 1]",
        "min x|for x > 0|x <= 3 ~ 3:1 ~ nothing may follow the domain",
        "min x for x > 0 ~ 1:5 ~ for and wrt cannot stand inside a row",
        "min x|integer y ~ 2:1 ~ there is no variable y"
      })
  void plain(String lines, String place, String message) {
    assertError("a.jensen", lines.replace('|', '\n'), place, message);
  }

  private static String header(String variables, String constraints, String body) {
    String sizes = variables + " " + constraints + " 1 0 0";
    return "g3\n" + sizes + "\n0 1\n0\n0\n0\n0 0\n0\n0\n0\n" + body;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "F0 1 2 erlang ~ 11:1 ~ the imported function erlang is not supported",
        "O0 0|o99|v0 ~ 12:1 ~ unknown operator o99",
        "O0 0|o14|v0 ~ 12:1 ~ operator o14, ceil, is not supported",
        "O0 0|f0 1|v0 ~ 12:1 ~ the call of an imported function is not supported",
        "O0 0|nNaN ~ 12:2 ~ expected a number, found NaN",
        "O0 0|nInfinity ~ 12:2 ~ expected a number, found Infinity",
        "O0 0|n1e999999999 ~ 12:2 ~ expected a number, found 1e999999999",
        "O0 0|v7 ~ 12:1 ~ v7 is no variable, and no defined variable before this line",
        "V1 0 0|o44|v2|V2 0 0|o44|v1|O0 0|v2 ~ 13:1"
            + " ~ v2 is no variable, and no defined variable before this line",
        "V1 0 0|o44|v1 ~ 13:1 ~ v1 is no variable, and no defined variable before this line",
        "V0 0 0|n1 ~ 11:1 ~ v0 is there already, it cannot be defined",
        "O0 0|o0|v0 ~ 13:3 ~ the file ends inside the expression of the objective",
        "O0 0|o54|2000000000|v0 ~ 14:3 ~ the file ends inside the expression of the objective",
        "O0 0|n0|G0 2000000000|0 1 ~ 14:4 ~ the file ends inside segment G0",
        "O0 0|n0|G0 1|5 1 ~ 14:1 ~ v5 is no variable",
        "O0 0|n0|O0 0|n0 ~ 14:1 ~ segment O0 is there twice",
        "O0 0|o22|v0|n1 ~ 14:1 ~ expected a number, found a condition",
        "O0 0|o35|v0|n1|n2 ~ 12:1 ~ operator o35 needs a condition, not a number",
        "C0|v0 ~ 11:1 ~ there is no constraint 0: the header promises 0",
        "b|7 ~ 12:1 ~ expected a kind of limits from 0 to 4, found 7",
        "b|0 3 1 ~ 12:1 ~ the bounds of x1 leave nothing",
        "Z ~ 11:1 ~ unknown segment Z"
      })
  void nl(String lines, String place, String message) {
    assertError("a.nl", header("1", "0", lines.replace('|', '\n') + "\n"), place, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2000000000 ~ 0 ~ 2:1"
            + " ~ the header promises 2,000,000,000 variables, but the file has 10 lines",
        "1 ~ 2000000000 ~ 2:1"
            + " ~ the header promises 2,000,000,000 constraints, but the file has 10 lines",
        "99999999999 ~ 0 ~ 2:1 ~ a count of 99999999999 is too large",
        "9000000 ~ 0 ~ 10:2 ~ the file ends too early"
      })
  void headersThatPromiseTooMuch(String variables, String constraints, String place, String says) {
    boolean many = variables.equals("9000000");
    assertError(
        "a.nl",
        header(variables, constraints, many ? "b\n3\n" : ""),
        many ? "12:2" : place,
        many ? "the file ends inside segment b" : says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "o0 ~ the terms grow too long when they are written out",
        "o2 ~ the terms grow too long when they are written out"
      })
  void definedVariablesThatGrowTwofold(String operator, String message) {
    StringBuilder body = new StringBuilder("V1 0 0\n" + (operator.equals("o0") ? "o44" : "o43"));
    body.append("\nv0\n");
    for (int i = 2; i < 60; i++) {
      body.append("V%d 0 0\n%s\nv%d\nv%d\n".formatted(i, operator, i - 1, i - 1));
    }
    ProblemError error =
        catchThrowableOfType(
            ProblemError.class, () -> ProblemFile.read("a.nl", header("1", "0", body.toString())));
    assertThat(error.getMessage()).isEqualTo(message);
    assertThat(error.code()).isEqualTo("too-large");
  }

  @ParameterizedTest
  @CsvSource({"o44, the expression is nested deeper than"})
  void deepNesting(String operator, String message) {
    String body = "O0 0\n" + (operator + "\n").repeat(200_000) + "v0\n";
    ProblemError error =
        catchThrowableOfType(
            ProblemError.class, () -> ProblemFile.read("a.nl", header("1", "0", body)));
    assertThat(error.getMessage()).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource({"''", "b3 0 0", "g3"})
  void noTextOfAmpl(String text) {
    ProblemError error =
        catchThrowableOfType(ProblemError.class, () -> ProblemFile.read("a.nl", text));
    assertThat(error.line()).isEqualTo(1);
  }
}
