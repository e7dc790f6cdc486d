package dev.jensen.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {
  /** Text, code, column, message, hint. */
  private static final String[][] REFUSED = {
    {"x for x in [2,1]", "domain", "15", "the domain is empty: there is no x in [2, 1]", ""},
    {"x for x in (1,1)", "domain", "15", "the domain is empty: there is no x in (1, 1)", ""},
    {
      "x for x in R^5",
      "syntax",
      "1",
      "expected a number, found a 5-vector",
      "take norm(...), sum(...), max(...) of it, or one entry, such as x[1]"
    },
    {"x for x > 0, x < -1", "domain", "18", "the domain is empty: there is no x in (0, -1)", ""},
    {
      "x for x in [sqrt(2), 1]",
      "domain",
      "22",
      "the domain is empty: there is no x in [sqrt(2), 1]",
      ""
    },
    {
      "x for x in [sqrt(-1), 1]",
      "domain",
      "13",
      "the end of the interval, sqrt(-1), is undefined",
      ""
    },
    {
      "y = x^2",
      "syntax",
      "3",
      "expected a function, not an equation",
      "write only what stands right of the = sign"
    },
    {
      "f(x) = x^2",
      "syntax",
      "6",
      "expected a function, not an equation",
      "write only what stands right of the = sign"
    },
    {"x(x+1)", "unknown-name", "1", "unknown function x", "write x*(...)"},
    {"lg(x)", "unknown-name", "1", "unknown function lg", "did you mean log? Or write lg*(...)"},
    {
      "sigmod(x)",
      "unknown-name",
      "1",
      "unknown function sigmod",
      "did you mean sigmoid? Or write sigmod*(...)"
    },
    {"Log(x)", "unknown-name", "1", "unknown function Log", "did you mean log? Or write Log*(...)"},
    {"log x", "syntax", "5", "expected ( after the function log", "write log(...)"},
    {"foo(x)", "unknown-name", "1", "unknown function foo", "write foo*(...)"},
    {"x +", "syntax", "4", "expected a number, a name or a bracket, found the end", ""},
    {"(x+1", "syntax", "5", "expected an operator or ) (opened at column 1), found the end", ""},
    {"x+1)", "syntax", "4", "expected an operator or the end, found )", ""},
    {"x,y", "syntax", "2", "expected an operator or the end, found ,", ""},
    {"exp(x,y)", "syntax", "1", "exp takes 1 argument, not 2", ""},
    {"max()", "syntax", "5", "expected a number, a name or a bracket, found )", ""},
    {
      "2 3",
      "syntax",
      "3",
      "expected an operator before 3",
      "a product with a number on the right needs a *"
    },
    {"x $ y", "syntax", "3", "unexpected character $", ""},
    {"for x > 0", "syntax", "1", "expected a number, a name or a bracket, found for", ""},
    {"x[1] + y[", "syntax", "10", "expected a number, a name or a bracket, found the end", ""},
    {
      "[1,x]",
      "syntax",
      "1",
      "expected a number, found a 2-vector",
      "take norm(...), sum(...), max(...) of it, or one entry, such as x[1]"
    },
    {"1e99999", "too-large", "1", "the number has more than 10,000 digits", ""},
    {
      "{x}",
      "syntax",
      "3",
      "expected if or otherwise (opened at column 1), found }",
      "write {x^2 if x < 0; x otherwise}"
    },
    {
      "{x if x; 2 otherwise}",
      "syntax",
      "8",
      "expected a comparison such as < 0 (opened at column 1), found ;",
      "write {x^2 if x < 0; x otherwise}"
    },
    {
      "x < 3",
      "syntax",
      "3",
      "expected an operator or the end, found <",
      "conditions stand after for: x^2 for x > 0"
    },
    {"let x in x", "syntax", "7", "expected = after let x, found in", ""},
    {
      "let x = 3",
      "syntax",
      "10",
      "expected an operator or in after the definition of x, found the end",
      ""
    },
    {"inf + 1", "syntax", "1", "infinity may stand only at an end of an interval", ""},
    {"x wrt z", "unknown-name", "7", "the function has no variable z", "it has x"},
    {
      "x for x",
      "syntax",
      "8",
      "expected in, < or another comparison, found the end",
      "write for x in [0, 1] or for x > 0"
    },
    {"x for x in", "syntax", "11", "expected an interval such as [0, 1) or R, found the end", ""},
    {"x for x in [0", "syntax", "14", "expected a comma between the ends, found the end", ""},
    {"x for x in [0,", "syntax", "15", "expected the upper end of the interval, found the end", ""},
    {"x for x in [0,1", "syntax", "16", "expected ) or ] after the interval, found the end", ""},
    {"x for x in 3", "syntax", "12", "expected an interval such as [0, 1) or R, found 3", ""},
    {"x for 2 > 1", "syntax", "7", "expected a variable on one side of the comparison", ""},
    {
      "x for x > y^2",
      "syntax",
      "7",
      "a constraint must be affine with rational coefficients, and x - y^2 is not",
      "write constraints such as x + 2y <= 1"
    },
    {"x for x in [inf, 3]", "domain", "13", "the domain is empty: there is no x >= inf", ""},
    {
      "x^2 != 3",
      "syntax",
      "5",
      "a condition cannot say \"not equal\"",
      "give the case of equality first: {... if x = 0; ... otherwise}"
    },
    {
      "√-x",
      "syntax",
      "2",
      "expected a number, a name or a bracket after √, found a sign",
      "write √(...)"
    },
    {"x^²", "syntax", "3", "expected a number, a name or a bracket, found ²", ""},
    {"e(x)", "unknown-name", "1", "no function is called e", "write e*(...)"},
    {
      "|2|x||",
      "syntax",
      "7",
      "expected a number, a name or a bracket, found the end",
      "write abs(...) where bars nest"
    },
    {"sin²(x)", "syntax", "4", "expected ( after the function sin", "write sin(...)^2"},
    {"", "syntax", "1", "expected a number, a name or a bracket, found the end", ""},
    {"x + \u0000", "syntax", "5", "unexpected character U+0000", ""},
    {"x \u200b", "syntax", "3", "unexpected character U+200B", ""},
    {"😀", "syntax", "1", "unexpected character 😀 (U+1F600)", ""},
    {"let s = x in s(1)", "unknown-name", "14", "s is no function", "write s*(...)"},
  };

  private final Parser parser = new Parser(Vector.empty());

  @Test
  void saysWhatIsWrongAndWhere() {
    for (String[] row : REFUSED) {
      assertRefused(row, refused(() -> parser.parse(row[0])));
    }
  }

  @Test
  void refusesNumbersThatAreTooLarge() {
    String longest = "1".repeat(10_000);
    assertThat(parser.parseClosed(longest)).isNotNull();
    for (String text : Vector.of(longest + "1", "1e10001", "1e-10001", "x + 1e99999999999999")) {
      assertThat(refused(() -> parser.parse(text)).code()).isEqualTo(SyntaxError.Code.TOO_LARGE);
    }
  }

  @Test
  void holdsTermsToTheirVariables() {
    SyntaxError unknown = refused(() -> parser.parseExpression("x + z", HashSet.of("x")));
    assertThat(unknown.code()).isEqualTo(SyntaxError.Code.UNKNOWN_NAME);
    assertThat(unknown.column()).isEqualTo(5);
    assertThat(refused(() -> parser.parseClosed("x")).code())
        .isEqualTo(SyntaxError.Code.UNKNOWN_NAME);
    assertThat(refused(() -> parser.parseClosed("1 for x > 0")).column()).isEqualTo(3);
    assertThat(refused(() -> parser.parseAxis("x", "2", false, "1", false)).code())
        .isEqualTo(SyntaxError.Code.DOMAIN);
    assertThat(refused(() -> parser.parseAxis("x", "inf", false, "1", false)).code())
        .isEqualTo(SyntaxError.Code.DOMAIN);
  }

  private static void assertRefused(String[] row, SyntaxError error) {
    assertThat(error.code().label()).as(row[0]).isEqualTo(row[1]);
    assertThat(error.column()).as(row[0]).isEqualTo(Integer.parseInt(row[2]));
    assertThat(error.getMessage()).as(row[0]).isEqualTo(row[3]);
    assertThat(error.hint()).as(row[0]).isEqualTo(row[4]);
    assertThat(error.text()).isEqualTo(row[0]);
  }

  private static SyntaxError refused(Runnable parse) {
    SyntaxError error = catchThrowableOfType(SyntaxError.class, parse::run);
    assertThat(error).as("nothing was refused").isNotNull();
    return error;
  }
}
