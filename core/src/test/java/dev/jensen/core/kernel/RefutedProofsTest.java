package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Certificates of false claims, each of which an earlier kernel accepted. */
final class RefutedProofsTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule BRANCH = new Rule.Branch();
  private static final Rule FORM = new Rule.NormalForm();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void theExponentialOfALogarithmOfARoot() {
    argue().step(equal("exp(log(sqrt(x)))", "1", "x > 0"), FORM).assertRefused("different");
    argue().step(equal("exp(log(sqrt(x)))", "sqrt(x)", "x > 0"), FORM).assertAccepted();
  }

  @Test
  void theLogarithmOfASquareKnowsNoSign() {
    argue().step(equal("exp(log(x^2)/2)", "x", "x < 0"), FORM).assertRefused("different");
    argue().step(equal("exp(log(x^2)/2)", "1", "x < 0"), FORM).assertRefused("different");
    argue().step(equal("exp(log(1/x^2)/2)", "1/x", "x < 0"), FORM).assertRefused("different");
  }

  @Test
  void aClosedEndThatNoEnclosureSeparatesFromZero() {
    String end = "abs(sqrt(2)^2-2)";
    argue()
        .step(range("x", "x in [" + end + ", 1]", Interval.POSITIVE), NATURAL)
        .assertRefused("within");
    argue()
        .step(range("1/x", "x in [" + end + ", 1]", Interval.ALL), NATURAL)
        .assertRefused("undefined");
    argue()
        .step(range("x", "x in [-1, -" + end + "]", Interval.POSITIVE.negate()), NATURAL)
        .assertRefused("within");
  }

  @Test
  void aPremiseDoesNotReachBeyondAnIrrationalEnd() {
    // The lower end is about 1.16270001; at 64 bits it is known to be above -1e7 only.
    String end =
        "10000000000000000000000000*sqrt(2)-10000000000000000000000000*sqrt(3)"
            + "+3178372451957822447257577.33566175288373";
    String domain = "x in [" + end + ", 2]";
    Vector<Rule.Node> nodes =
        Vector.of(new Rule.Split("x", Rational.ONE), new Rule.Leaf(0), new Rule.Leaf(1));
    argue()
        .step(range("2*(x-1.1627)", domain, Interval.POSITIVE), new Rule.Natural(256))
        .step(
            range("(x-1.1627)^2", domain, Interval.atLeast(Rational.of(1, 50))),
            new Rule.Tree(nodes, 64),
            0)
        .assertRefused("not within");
  }

  @Test
  void aConditionThatJumpsAtTheKink() {
    String left = "{-10x if {1 if x >= 0; -1 otherwise} > 0; 10x otherwise}";
    String f = "{10x if x < 0; 0 otherwise}";
    argue()
        .step(equal(left, "10x", "x < 0"), BRANCH)
        .step(equal(left, "-10x", "x in [0,0]"), BRANCH)
        .step(equal("-10x", "10x", "x in [0,0]"), FORM)
        .step(equal(left, "10x", "x in [0,0]"), new Rule.Chain(), 1, 2)
        .step(equal(left, "10x", "x <= 0"), new Rule.Cut("x", term("0")), 0, 3)
        .step(curved("10x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(left, "x <= 0", AFFINE, "x"), new Rule.ByEquality(), 4, 5)
        .step(equal(f, "10x", "x < 0"), BRANCH)
        .step(equal(f, left, "x < 0"), new Rule.Chain(), 7, 0)
        .step(equal(f, "0", "x >= 0"), BRANCH)
        .step(curved("0", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(equal("-10x", "0", "x in [0,0]"), FORM)
        .step(equal(left, "0", "x in [0,0]"), new Rule.Chain(), 1, 11)
        .step(range("0-(-10)", "x in [0,0]", Interval.POSITIVE), NATURAL)
        .step(curved(f, "x in R", CONVEX, "x"), new Rule.Kink("x", term("0")), 8, 9, 6, 10, 12, 13)
        .assertRefused("jump");
  }

  @Test
  void endsAreClosedTermsThatAreDefined() {
    Box logarithm = Box.of("x", new Axis(term("log(0-1)"), false, null, true));
    argue()
        .step(
            new Claim.Range(term("x-log(0-1)"), logarithm, Interval.NONNEGATIVE), new Rule.End("x"))
        .assertRefused("end");
    Box triangle = box("y in R").with("x", new Axis(term("y"), false, null, true));
    argue()
        .step(new Claim.Range(term("x-y"), triangle, Interval.NONNEGATIVE), new Rule.End("x"))
        .assertRefused("end");
  }

  @Test
  void anUndefinedBranchThatIsNeverTakenIsNoCrash() {
    argue()
        .step(range("2", "x < 1", Interval.POSITIVE), NATURAL)
        .step(
            curved("{exp(log(x-5)) if x > 6; x^2 otherwise}", "x < 1", CONVEX, "x"),
            new Rule.SecondDerivative(),
            0)
        .assertRefused("smooth");
  }

  @Test
  void aPowerOfZeroIsNoExponentialOfALogarithm() {
    // 0^(sqrt(5)-1) is 0, and not 0^sqrt(5)/0.
    String power = "relu(x)^(sqrt(5)-1)";
    argue()
        .step(equal("exp(" + power + ")", "exp(" + power + "+x-abs(x))", "x in [-2,-1]"), FORM)
        .assertRefused("different");
    argue().step(equal("x^(sqrt(5)-1)*x", "x^sqrt(5)", "x > 0"), FORM).assertAccepted();
  }

  @Test
  void theZerothPowerOfALargeNumberIsOne() {
    Rule power = new Rule.Natural(64);
    argue()
        .step(range("exp(exp(exp(3)))^0", "x in R", Interval.below(Rational.ONE)), power)
        .assertRefused("not within");
    argue()
        .step(range("exp(exp(exp(x)))^0", "x > 3", Interval.below(Rational.ONE)), power)
        .assertRefused("not within");
    argue().step(range("exp(exp(exp(3)))^0", "x in R", Interval.ONE), power).assertAccepted();
  }

  @Test
  void theSlopeBelowX0IsNotThatAboveHoweverNearTheyAre() {
    String x0 = "1+exp(-1000000)";
    String f = "(x-(" + x0 + "))^2";
    String inner = "x-(" + x0 + ")";
    argue()
        .step(curved(inner, "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved(f, "x in R", CONVEX, "x"), new Rule.Composition(), 0)
        .step(equal("2*(" + inner + ")", "0", "x in [" + x0 + "," + x0 + "]"), FORM)
        .step(range("0", "x in [" + x0 + "," + x0 + "]", Interval.ZERO), NATURAL)
        .step(
            range("2*(" + inner + ")", "x in [" + x0 + "," + x0 + "]", Interval.ZERO),
            new Rule.ByEquality(),
            2,
            3)
        .step(
            range("2*(" + inner + ")", "x >= 1", Interval.NONNEGATIVE),
            new Rule.Slope("x", term(f), term(x0)),
            1,
            4)
        .assertRefused("inside");
  }

  /** At the closed end of a parameter the function is constant, hence not strictly convex. */
  @Test
  void strictnessDoesNotPassToTheLimitInAParameter() {
    argue()
        .step(range("exp(a*x)*a*a", "a > 0, x in R", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(a*x)", "a >= 0, x in R", Shape.STRICTLY_CONVEX, "x"), new Rule.Bent(), 0)
        .assertRefused("does not cover");
    argue()
        .step(range("exp(a*x)*a*a", "a > 0, x in R", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(a*x)", "a > 0, x in R", Shape.STRICTLY_CONVEX, "x"), new Rule.Bent(), 0)
        .assertAccepted();
  }

  /** A variable has no arguments, so no premise was asked for. */
  @Test
  void aVariableIsNoMonotoneFunctionOfNothing() {
    for (Shape shape : Shape.values()) {
      argue()
          .step(shaped("x", "x in [0, 1]", shape, "x"), new Rule.Levels())
          .assertRefused("does not conclude");
    }
  }

  /** Every claim entails that its terms are defined, and no premise said so. */
  @Test
  void aChainWithoutLinksDoesNotSayThatATermIsDefined() {
    argue()
        .step(equal("log(x)", "log(x)", "x in [-1, 1]"), new Rule.Chain())
        .assertRefused("premise 1 is missing");
    argue()
        .step(equal("log(x)", "log(x)", "x in [1, 2]"), FORM)
        .step(equal("log(x)", "log(x)", "x in [1, 2]"), new Rule.Chain(), 0)
        .assertAccepted();
  }
}
