package dev.jensen.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ParserTest {
  private final Parser parser =
      new Parser(
          Vector.of(new Definition("twice", 1, 2, arguments -> arguments.head().times(two()))));

  private static Expr two() {
    return Expr.constant(2);
  }

  /** Pairs of texts that are the same term. */
  private static final String[][] SAME = {
    {"1/2x", "(1/2)*x"},
    {"2x^2", "2*(x^2)"},
    {"-x^2", "-(x^2)"},
    {"2^-x", "exp((-x)*log(2))"},
    {"2^-x*y", "(2^(-x))*y"},
    {"x*-y", "x*(-y)"},
    {"x - -y", "x + y"},
    {"x^y^z", "x^(y^z)"},
    {"x**2", "x^2"},
    {"x^-2", "x^(-2)"},
    {"x log(x)", "x*log(x)"},
    {"2(x+1)", "2*(x+1)"},
    {"(x+1)(x-1)", "(x+1)*(x-1)"},
    {"-a x", "-(a*x)"},
    {"2x^2y", "2*x^2*y"},
    {"a/b/c", "(a/b)/c"},
    {"a/b c", "(a/b)*c"},
    {"a - b - c", "(a - b) - c"},
    {"||x|-1|", "abs(abs(x)-1)"},
    {"2|x| + |x||y|", "2*abs(x) + abs(x)*abs(y)"},
    {"x² − 2·x × y³ ÷ 3", "x^2 - 2*x*y^3/3"},
    {"√x + √(x+1)", "sqrt(x) + sqrt(x+1)"},
    {"x⁻¹²", "x^-12"},
    {"π x₁", "pi*x1"},
    {"e^x", "exp(x)"},
    {"e", "exp(1)"},
    {"x^pi", "pow(x, pi)"},
    {"0.1 + .5", "3/5"},
    {"1e-3x", "x/1000"},
    {"ln(x) + relu(y) + norm(x,y)", "log(x) + pos(y) + norm2(x,y)"},
    {"log2(x)", "log(x)/log(2)"},
    {"logistic(x)", "softplus(x)"},
    {"sec(x)", "1/cos(x)"},
    {"twice(x)", "2x"},
    {"perspective(exp(x), t)", "t*exp(x/t)"},
    {"mean(x, y)", "1/2*(x+y)"},
    {"let s = exp(x) in s*(1-s)", "exp(x)*(1-exp(x))"},
    {"let a = 1, b = x; let c = a+b in let d = c^2 in d + b", "(1+x)^2 + x"},
    {"(let a = x in a^2) + a", "x^2 + a"},
    {"{x if x == 0; y otherwise}", "{x if x = 0; y otherwise;}"},
    {"{x if x < 0; y if x >= 0}", "{x if x < 0; y otherwise}"},
    {"{x if x < 0; 0 if x = 0; y if x > 0}", "{x if x < 0; 0 if x = 0; y otherwise}"},
    {"{x if x <= sqrt(2); y if sqrt(2) < x}", "{x if x <= sqrt(2); y otherwise}"},
    {"{x if x < 0; y if x > 0}", "{x if x < 0; y if x > 0; log(-1) otherwise}"},
    {"{x if 0 <= x < 1; y otherwise}", "{x if x >= 0 and x < 1; y otherwise}"},
  };

  @Test
  void bindsAsInATextbook() {
    for (String[] pair : SAME) {
      assertThat(function(pair[0])).as(pair[0]).isSameAs(function(pair[1]));
    }
  }

  @Test
  void readsDomainsAndBlocks() {
    assertDomain("x for x in [0, inf)", "x in [0, inf)");
    assertDomain("x for x > 0, y in (0,1]", "x in (0, inf), y in (0, 1]");
    assertDomain("x for 0 < x <= 1/3", "x in (0, 1/3]");
    assertDomain("x for x, y >= 0 and z in R", "x in [0, inf), y in [0, inf), z in (-inf, inf)");
    assertDomain("x for x > 0; x < 2; x <= 5", "x in (0, 2)");
    assertDomain("x for x ∈ [−∞, √2]", "x in (-inf, sqrt(2)]");
    assertDomain("x for x in [log(2), pi/2)", "x in [log(2), pi/2)");
    assertDomain("x for x = 3", "x in [3, 3]");
    assertDomain("x for x > e", "x in (e, inf)");
    assertDomain("W1[1,2] for W1[1,2] in [0,1]", "W1[1,2] in [0, 1]");
    assertThat(parser.parse("x + y wrt x, y for x > 0").block())
        .isEqualTo(Option.of(Vector.of("x", "y")));
    assertThat(parser.parse("x + y for x > 0 wrt y").block()).isEqualTo(Option.of(Vector.of("y")));
    assertThat(parser.parse("x").block()).isEqualTo(Option.none());
  }

  @Test
  void aDeclaredNameIsAVariable() {
    assertThat(function("e*x for e > 0")).isSameAs(Expr.variable("e").times(Expr.variable("x")));
    assertThat(function("pi x wrt pi")).isSameAs(Expr.variable("pi").times(Expr.variable("x")));
    assertThat(parser.parse("e", HashSet.of("e")).function()).isSameAs(Expr.variable("e"));
    assertThat(function("let e = x in e")).isSameAs(Expr.variable("x"));
  }

  @Test
  void readsEnds() {
    assertThat(parser.parseEnd("-inf")).isNull();
    assertThat(parser.parseEnd("inf")).isNull();
    assertThat(parser.parseEnd("1/3")).isSameAs(parser.parseClosed("2/6"));
    assertThat(parser.parseAxis("x", "0", false, "inf", false))
        .isEqualTo(new Axis(Expr.ZERO, false, null, true));
  }

  @Test
  void readsDeepTextsWithoutRecursion() {
    int n = 100_000;
    assertThat(function("(".repeat(n) + "x" + ")".repeat(n))).isSameAs(Expr.variable("x"));
    assertThat(function("-".repeat(n) + "x")).isSameAs(Expr.variable("x"));
    function("exp(".repeat(n) + "x" + ")".repeat(n));
    function("x^".repeat(n) + "x");
    function("let a = x in ".repeat(n) + "a");
    function("√".repeat(n) + "x");
    Expr sum = function("(".repeat(n) + "x" + "+y)".repeat(n));
    assertThat(sum).isSameAs(function("x" + "+y".repeat(n)));
    assertThat(function("(y+".repeat(n) + "x" + ")".repeat(n)).children()).hasSize(n + 1);
    String terms = Vector.range(0, 10_000).map(i -> i + "*x" + i).mkString(" + ");
    assertThat(function(terms).children()).hasSize(10_000);
  }

  @Test
  void anyTextIsReadOrRefusedWithAColumn() {
    String[] bits = {
      "x",
      "e",
      "2",
      ".5",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "|",
      ",",
      ";",
      " ",
      " for ",
      " wrt ",
      " let ",
      " in ",
      " if ",
      " otherwise",
      " and ",
      "<",
      "=",
      ">=",
      "exp(",
      "max(",
      "√",
      "²",
      "π",
      "inf",
      "R",
      "pow(",
      "x in [0,1]",
      "\u0000",
      "😀"
    };
    Forall.cases(
        3000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(bits[random.nextInt(bits.length)]);
          }
          try {
            parser.parse(text.toString());
          } catch (SyntaxError refused) {
            int length = text.codePointCount(0, text.length());
            assertThat(refused.column()).as(text.toString()).isBetween(1, length + 1);
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.text()).isEqualTo(text.toString());
          }
        });
  }

  private Expr function(String text) {
    return parser.parse(text).function();
  }

  private void assertDomain(String text, String domain) {
    assertThat(parser.parse(text).domain().map(e -> e._1 + " in " + e._2).mkString(", "))
        .isEqualTo(domain);
  }
}
