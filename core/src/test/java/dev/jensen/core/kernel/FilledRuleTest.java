package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A removable singularity is filled in with its limit and with nothing else. */
final class FilledRuleTest {
  /** {@code x^2/x}, filled in with a value: convex on both sides, by its normal form x. */
  private static Argued line(String term, String quotient, String below, String above) {
    return new Argued()
        .step(equal(term, quotient, below), new Rule.Branch())
        .step(equal(term, quotient, above), new Rule.Branch())
        .step(curved(quotient, below, CONVEX, "x"), new Rule.AffineForm())
        .step(curved(quotient, above, CONVEX, "x"), new Rule.AffineForm())
        .step(curved(term, below, CONVEX, "x"), new Rule.ByEquality(), 0, 2)
        .step(curved(term, above, CONVEX, "x"), new Rule.ByEquality(), 1, 3);
  }

  private static Argued line(String term, String quotient) {
    return line(term, quotient, "x < 0", "x > 0");
  }

  private static Rule filled(String up, String down, int order) {
    return new Rule.Filled("x", Expr.ZERO, term(up), term(down), order);
  }

  private static final String GOOD = "{0 if x = 0; (x+x^2-x)*x^(-1) otherwise}";
  private static final String UP = "x+x^2-x";
  private static final String QUOTIENT = "(x+x^2-x)*x^(-1)";

  @Test
  void theLimitFillsTheHole() {
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONVEX, "x"), filled(UP, "x", 1), 4, 5, 0, 1)
        .assertAccepted();
  }

  @Test
  void anotherValueDoesNot() {
    for (String value : new String[] {"1", "-1", "1/1000000000000"}) {
      String wrong = "{" + value + " if x = 0; (x+x^2-x)*x^(-1) otherwise}";
      line(wrong, QUOTIENT)
          .step(curved(wrong, "x in R", CONVEX, "x"), filled(UP, "x", 1), 4, 5, 0, 1)
          .assertRefused("not the limit");
    }
  }

  @Test
  void theOrderIsThatOfTheDenominator() {
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONVEX, "x"), filled(UP, "x", 2), 4, 5, 0, 1)
        .assertRefused("both vanish");
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONVEX, "x"), filled(UP, "x", 0), 4, 5, 0, 1)
        .assertRefused("higher order");
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONVEX, "x"), filled(UP, "x", -1), 4, 5, 0, 1)
        .assertRefused("the order is from 0");
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONCAVE, "x"), filled(UP, "x", 1), 4, 5, 0, 1)
        .assertRefused("both sides");
    line(GOOD, QUOTIENT)
        .step(curved(GOOD, "x in R", CONVEX, "x"), filled("x^2", "x", 1), 4, 5, 0, 1)
        .assertRefused("analytic");
  }

  @Test
  void aPoleIsNotFilledIn() {
    String pole = "{0 if x = 0; 1/x^2 otherwise}";
    Argued sides = new Argued();
    for (String side : new String[] {"x < 0", "x > 0"}) {
      int first = side.equals("x < 0") ? 0 : 6;
      sides
          .step(equal(pole, "1/x^2", side), new Rule.Branch())
          .step(equal("1/x^2", "x^(-2)", side), new Rule.NormalForm())
          .step(curved("x", side, AFFINE, "x"), new Rule.AffineForm())
          .step(curved("x^(-2)", side, CONVEX, "x"), new Rule.Composition(), first + 2)
          .step(curved("1/x^2", side, CONVEX, "x"), new Rule.ByEquality(), first + 1, first + 3)
          .step(curved(pole, side, CONVEX, "x"), new Rule.ByEquality(), first, first + 4);
    }
    sides
        .step(curved(pole, "x in R", CONVEX, "x"), filled("1", "x^2", 2), 5, 11, 0, 6)
        .assertRefused("both vanish");
  }

  @Test
  void theTermsMustBeAnalyticAtThePoint() {
    // Minus abs(x), which has the limit 0 at 0, and a kink there.
    String kink = "{0 if x = 0; (-abs(x)*x)*x^(-1) otherwise}";
    String quotient = "(-abs(x)*x)*x^(-1)";
    new Argued()
        .step(equal(kink, "x*x*x^(-1)", "x < 0"), new Rule.Branch())
        .step(equal(quotient, "x*x*x^(-1)", "x < 0"), new Rule.Branch())
        .step(equal(kink, quotient, "x < 0"), new Rule.Chain(), 0, 1)
        .step(equal(kink, "-x*x*x^(-1)", "x > 0"), new Rule.Branch())
        .step(equal(quotient, "-x*x*x^(-1)", "x > 0"), new Rule.Branch())
        .step(equal(kink, quotient, "x > 0"), new Rule.Chain(), 3, 4)
        .step(curved("x*x*x^(-1)", "x < 0", CONVEX, "x"), new Rule.AffineForm())
        .step(curved("-x*x*x^(-1)", "x > 0", CONVEX, "x"), new Rule.AffineForm())
        .step(curved(kink, "x < 0", CONVEX, "x"), new Rule.ByEquality(), 0, 6)
        .step(curved(kink, "x > 0", CONVEX, "x"), new Rule.ByEquality(), 3, 7)
        .step(curved(kink, "x in R", CONVEX, "x"), filled("-abs(x)*x", "x", 1), 8, 9, 2, 5)
        .assertRefused("analytic");
  }

  /** The exponential of {@code x^2/x}, filled in with a value. */
  private static Argued exponential(String value, Rule rule) {
    String whole = "{" + value + " if x = 0; exp(x^2*x^(-1)) otherwise}";
    Argued argued = new Argued();
    for (String side : new String[] {"x < 0", "x > 0"}) {
      int first = side.equals("x < 0") ? 0 : 6;
      argued
          .step(equal(whole, "exp(x^2*x^(-1))", side), new Rule.Branch())
          .step(equal("exp(x^2*x^(-1))", "exp(x)", side), new Rule.NormalForm())
          .step(equal(whole, "exp(x)", side), new Rule.Chain(), first, first + 1)
          .step(curved("x", side, AFFINE, "x"), new Rule.AffineForm())
          .step(curved("exp(x)", side, CONVEX, "x"), new Rule.Composition(), first + 3)
          .step(curved(whole, side, CONVEX, "x"), new Rule.ByEquality(), first + 2, first + 4);
    }
    return argued.step(curved(whole, "x in R", CONVEX, "x"), rule, 5, 11, 0, 6);
  }

  @Test
  void aFunctionOfAQuotientIsFilledIn() {
    exponential("1", filled("x^2", "x", 1)).assertAccepted();
    exponential("2", filled("x^2", "x", 1)).assertRefused("not the limit");
    exponential("0", filled("x^2", "x", 1)).assertRefused("not the limit");
    exponential("1", filled("x^2", "x", 2)).assertRefused("both vanish");
    exponential("1", filled("x^3", "x^2", 2)).assertRefused("analytic");
  }

  @Test
  void theFunctionOfTheQuotientMustBeAnalyticAtTheLimit() {
    // Minus abs(x): convex on both sides.
    String kink = "{0 if x = 0; -abs(x^2*x^(-1)) otherwise}";
    String quotient = "-abs(x^2*x^(-1))";
    Argued sides = new Argued();
    for (String side : new String[] {"x < 0", "x > 0"}) {
      String simple = side.equals("x < 0") ? "x^2*x^(-1)" : "-(x^2*x^(-1))";
      int first = side.equals("x < 0") ? 0 : 5;
      sides
          .step(equal(kink, simple, side), new Rule.Branch())
          .step(equal(quotient, simple, side), new Rule.Branch())
          .step(equal(kink, quotient, side), new Rule.Chain(), first, first + 1)
          .step(curved(simple, side, CONVEX, "x"), new Rule.AffineForm())
          .step(curved(kink, side, CONVEX, "x"), new Rule.ByEquality(), first, first + 3);
    }
    sides
        .step(curved(kink, "x in R", CONVEX, "x"), filled("x^2", "x", 1), 4, 9, 2, 7)
        .assertRefused("analytic");
  }

  /** Minus abs(x): x^2/x below 0, and its negative above. */
  private static Argued twoQuotients() {
    String kink = "{0 if x = 0; -abs(x) otherwise}";
    Argued sides = new Argued();
    for (String side : new String[] {"x < 0", "x > 0"}) {
      String simple = side.equals("x < 0") ? "x" : "-x";
      String quotient = side.equals("x < 0") ? "x^2*x^(-1)" : "-x^2*x^(-1)";
      int first = side.equals("x < 0") ? 0 : 5;
      sides
          .step(equal(kink, simple, side), new Rule.Branch())
          .step(equal(simple, quotient, side), new Rule.NormalForm())
          .step(equal(kink, quotient, side), new Rule.Chain(), first, first + 1)
          .step(curved(quotient, side, CONVEX, "x"), new Rule.AffineForm())
          .step(curved(kink, side, CONVEX, "x"), new Rule.ByEquality(), first + 2, first + 3);
    }
    return sides;
  }

  @Test
  void bothSidesAreTheSameQuotient() {
    Claim claim = curved("{0 if x = 0; -abs(x) otherwise}", "x in R", CONVEX, "x");
    twoQuotients().step(claim, filled("x^2", "x", 1), 4, 9, 2, 7).assertRefused("premise 4");
    twoQuotients()
        .step(equal("x^2*x^(-1)", "x^2*x^(-1)", "x > 0"), new Rule.NormalForm())
        .step(claim, filled("x^2", "x", 1), 4, 9, 2, 10)
        .assertRefused("premise 4");
    twoQuotients()
        .step(equal("-x^2*x^(-1)", "-x^2*x^(-1)", "x < 0"), new Rule.NormalForm())
        .step(claim, filled("x^2", "x", 1), 4, 9, 10, 7)
        .assertRefused("premise 3");
  }

  @Test
  void aSideThatBendsTheOtherWay() {
    for (String side : new String[] {"x < 0", "x > 0"}) {
      String sign = side.equals("x < 0") ? "-" : "";
      String cube = "{0 if x = 0; " + sign + "x^4*x^(-1) otherwise}";
      String quotient = sign + "x^4*x^(-1)";
      new Argued()
          .step(equal(cube, quotient, "x < 0"), new Rule.Branch())
          .step(equal(cube, quotient, "x > 0"), new Rule.Branch())
          .step(equal(quotient, sign + "x^3", side), new Rule.NormalForm())
          .step(
              new Claim.Range(
                  slope(slope(term(sign + "x^3"))), Argued.box(side), Interval.NONNEGATIVE),
              new Rule.Natural(64))
          .step(curved(sign + "x^3", side, CONVEX, "x"), new Rule.SecondDerivative(), 3)
          .step(curved(quotient, side, CONVEX, "x"), new Rule.ByEquality(), 2, 4)
          .step(
              curved(cube, side, CONVEX, "x"),
              new Rule.ByEquality(),
              side.equals("x < 0") ? 0 : 1,
              5)
          .step(curved(cube, "x in R", CONVEX, "x"), filled(sign + "x^4", "x", 1), 6, 6, 0, 1)
          .assertRefused("both sides");
    }
  }

  private static Expr slope(Expr term) {
    return Objects.requireNonNull(Derivative.of(term, "x"));
  }
}
