package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.semidefinite;

import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The rule for forms that are sums of squares. */
final class GramRuleTest {
  /** The Hessian of {@code (x^4 + y^4 + 2 x^2 y^2)/4}. */
  private static final Claim ROUND =
      semidefinite("x in R, y in R", "3x^2+y^2;2*x*y", "2*x*y;x^2+3y^2");

  /**
   * A form with products {@code "1 x"}, the place of y and the factor, and rows {@code "1 1/2"}.
   */
  private static Rule.Form form(String weight, String products, String... gram) {
    return new Rule.Form(
        Argued.term(weight),
        Vector.of(products.split(";"))
            .map(p -> p.split(" "))
            .map(p -> new Rule.Product(Integer.parseInt(p[0]) - 1, Argued.term(p[1]))),
        Vector.of(gram).map(row -> Vector.of(row.split(" ")).map(Rational::parse)));
  }

  private static Rule sum(Rule.Form... forms) {
    return new Rule.Gram(Vector.of(forms));
  }

  private static void accepts(Claim claim, Rule.Form... forms) {
    new Argued().step(claim, sum(forms)).assertAccepted();
  }

  private static void refuses(String reason, Claim claim, Rule.Form... forms) {
    new Argued().step(claim, sum(forms)).assertRefused(reason);
  }

  @Test
  void squaresAddUpToTheForm() {
    accepts(ROUND, form("1", "1 x;2 y", "3 2", "2 3"), form("1", "1 y;2 x", "1 0", "0 1"));
    accepts(ROUND, form("1", "1 x;2 y", "3 1", "1 3"), form("1", "1 y;2 x", "1 1", "1 1"));
    accepts(semidefinite("x in R", "x-x"), new Rule.Form[0]);
  }

  @Test
  void anotherSumIsRefused() {
    refuses("add up", ROUND, form("1", "1 x;2 y", "3 2", "2 3"));
    refuses(
        "add up", ROUND, form("1", "1 x;2 y", "3 2", "2 3"), form("1", "1 y;2 y", "1 0", "0 1"));
    refuses(
        "add up",
        ROUND,
        form("1", "1 x;2 y", "3 2", "2 3"),
        form("1", "1 y;2 x", "1 0", "0 1000001/1000000"));
    refuses("add up", semidefinite("x in R", "1;x", "0;1"), form("1", "1 1;2 1", "1 0", "0 1"));
  }

  @Test
  void aGramMatrixThatIsNotSymmetricIsRefusedInWords() {
    refuses("not symmetric", ROUND, form("1", "1 x;2 y", "3 2", "1 3"));
  }

  @Test
  void anIndefiniteGramMatrixIsRefused() {
    refuses(
        "negative direction",
        ROUND,
        form("1", "1 x;2 y", "3 -1", "-1 3"),
        form("1", "1 y;2 x", "1 3", "3 1"));
    refuses(
        "negative direction",
        semidefinite("x in R", "0;x", "x;0"),
        form("1", "1 x;2 1", "0 1", "1 0"));
    refuses("negative direction", semidefinite("x in R", "-x^2"), form("1", "1 x", "-1"));
    // A negative square may not hide behind a positive one.
    refuses(
        "negative direction",
        semidefinite("x in R", "x^2"),
        form("1", "1 x", "2"),
        form("1", "1 x", "-1"));
  }

  @Test
  void aMatrixThatIsNoGramMatrixIsRefused() {
    Claim square = semidefinite("x in R", "x^2");
    refuses("wrong size", square, form("1", "1 x", "1", "1"));
    refuses("wrong size", square, form("1", "1 x", "1 0"));
    refuses("not symmetric", ROUND, form("1", "1 x;2 y", "3 4", "0 3"));
    refuses("no entry", square, form("1", "2 x", "1"));
    refuses("no entry", square, form("1", "0 x", "1"));
    refuses("too long", semidefinite("x in R", "x^2"), form("1", "1 (x+1)^80", "1"));
    refuses("square", semidefinite("x in R", "x^2;0"), form("1", "1 x", "1"));
  }

  @Test
  void entriesAreQuotientsOfPolynomials() {
    refuses("add up", semidefinite("x in R", "1/(1+x^2)"), form("1", "1 1/(1+x^2)", "1"));
    accepts(semidefinite("x in R", "x^2+2x+1"), form("1", "1 x+1", "1"));
    accepts(semidefinite("x in R", "1/(1+x^2)^2"), form("1", "1 1/(1+x^2)", "1"));
    accepts(
        semidefinite("x in R", "2/(1+x^2);x/(1+x^2)", "x/(1+x^2);x^2/(1+x^2)"),
        form("1/(1+x^2)", "1 1;2 x", "2 1", "1 1"));
    refuses("undefined", semidefinite("x in R", "x/x"), form("1", "1 1", "1"));
    refuses("nonnegative", semidefinite("x in R", "1"), form("x/x", "1 1", "1"));
    refuses(
        "not known to be nonnegative",
        semidefinite("x > 0", "1/(1-x-x^2+x)"),
        form("1/(1-x^2)", "1 1", "1"));
    accepts(
        semidefinite("x in R, y in R", "2-exp(-x^2-y^2)"),
        form("1-exp(-x^2-y^2)", "1 1", "1"),
        form("1", "1 1", "1"));
    refuses("undefined", semidefinite("x in R", "0*log(x)"), form("1", "1 1", "0"));
    refuses("undefined", semidefinite("x in R", "x^2"), form("1", "1 x;1 log(x)", "1 0", "0 0"));
    accepts(semidefinite("x > 0", "exp(x)^2"), form("1", "1 exp(x)", "1"));
  }

  @Test
  void weightsAreNonnegativeOnTheBox() {
    Claim cubes = semidefinite("x in [0,1], y in [0,1]", "6*x;0", "0;1-y");
    accepts(cubes, form("x", "1 1", "6"), form("1-y", "2 1", "1"));
    refuses(
        "nonnegative",
        semidefinite("x in [-1,1], y in [0,1]", "6*x;0", "0;1-y"),
        form("x", "1 1", "6"),
        form("1-y", "2 1", "1"));
    refuses("nonnegative", semidefinite("x in R", "-x^2"), form("-1", "1 x", "1"));
    refuses("nonnegative", semidefinite("x in R", "x"), form("x", "1 1", "1"));
    refuses("nonnegative", semidefinite("x in R", "x^2"), form("log(x)", "1 x", "0"));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    Rule.Form many =
        new Rule.Form(
            Argued.term("1"),
            Vector.fill(300, () -> new Rule.Product(0, Argued.term("x"))),
            Vector.fill(300, () -> Vector.fill(300, () -> Rational.ZERO)));
    refuses("more than", semidefinite("x in R", "x-x"), many);
    String weight = "(x+" + String.join("+", Vector.range(1, 12).map(i -> "x^" + i)) + ")";
    refuses(
        "more than",
        semidefinite("x >= 0, y >= 0", "x-x"),
        form(weight + "*" + weight.replace('x', 'y'), "1 1", "0"));
  }
}
