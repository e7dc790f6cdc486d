package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.term;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Each rule about ranges accepts what follows and refuses what does not. */
final class RangeRulesTest {
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;
  private static final Rule NATURAL = new Rule.Natural(64);

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void naturalEncloses() {
    argue()
        .step(range("x^2+1", "x in R", Interval.atLeast(Rational.ONE)), NATURAL)
        .assertAccepted();
    argue().step(range("1-x^2", "-1 < x < 1", POSITIVE), NATURAL).assertAccepted();
  }

  @Test
  void naturalDoesNotClaimMore() {
    argue().step(range("x^2", "x in R", POSITIVE), NATURAL).assertRefused("not within");
    argue().step(range("1-x^2", "x in [-1,1]", POSITIVE), NATURAL).assertRefused("not within");
    argue().step(range("x*y", "x>=0, y in R", NONNEGATIVE), NATURAL).assertRefused("not within");
  }

  @Test
  void naturalNeedsTheTermDefined() {
    argue().step(range("log(x)^2", "x in [-1,1]", NONNEGATIVE), NATURAL).assertRefused("undefined");
    argue().step(range("0*log(x-5)", "x in R", NONNEGATIVE), NATURAL).assertRefused("undefined");
    argue().step(range("(1/x)^2", "x in [0,1]", NONNEGATIVE), NATURAL).assertRefused("undefined");
    argue().step(range("x^2", "x in R", NONNEGATIVE), new Rule.Natural(4)).assertRefused("bits");
  }

  @Test
  void naturalUsesRangesAmongItsPremises() {
    argue()
        .step(range("x^2-2x+2", "x in R", POSITIVE), new Rule.Sturm(term("x"), 64))
        .step(range("sqrt(x^2-2x+2)", "x in R", POSITIVE), NATURAL, 0)
        .assertAccepted();
    argue()
        .step(range("x^2-2x+2", "x in [0,1]", POSITIVE), new Rule.Sturm(term("x"), 64))
        .step(range("sqrt(x^2-2x+2)", "x in R", POSITIVE), NATURAL, 0)
        .assertRefused("undefined");
  }

  @Test
  void aClaimIsNotItsOwnPremise() {
    argue().step(range("x", "x in R", NONNEGATIVE), NATURAL, 0).assertRefused("no earlier step");
    argue().step(range("x", "x in R", NONNEGATIVE), NATURAL, -1).assertRefused("no earlier step");
  }

  @Test
  void anEmptyBoxProvesNothing() {
    argue()
        .step(
            new dev.jensen.core.proof.Claim.Range(
                term("x"),
                dev.jensen.core.domain.Box.of(
                    "x", new dev.jensen.core.domain.Axis(term("2"), false, term("1"), false)),
                NONNEGATIVE),
            NATURAL)
        .assertRefused("empty");
  }

  @Test
  void endIsTheDistanceToAnEnd() {
    Rule end = new Rule.End("x");
    argue().step(range("x-sqrt(2)", "x >= sqrt(2)", NONNEGATIVE), end).assertAccepted();
    argue().step(range("sqrt(2)-x", "x < sqrt(2)", POSITIVE), end).assertAccepted();
    argue().step(range("x-sqrt(2)", "x >= sqrt(2)", POSITIVE), end).assertRefused("not within");
    argue().step(range("x-sqrt(2)", "x >= 1", NONNEGATIVE), end).assertRefused("no distance");
    argue()
        .step(range("x-1", "y >= 1, x in R", NONNEGATIVE), new Rule.End("z"))
        .assertRefused("no such");
  }

  @Test
  void mirrorTurnsTheSign() {
    argue()
        .step(range("-x", "x <= 0", NONNEGATIVE), NATURAL)
        .step(range("x", "x <= 0", NONNEGATIVE.negate()), new Rule.Mirror(), 0)
        .assertAccepted();
    argue()
        .step(range("-x", "x <= 0", NONNEGATIVE), NATURAL)
        .step(range("x", "x <= 0", NONNEGATIVE), new Rule.Mirror(), 0)
        .assertRefused("not within");
  }

  @Test
  void inclusionOnlyWeakens() {
    Rule inclusion = new Rule.Inclusion();
    argue()
        .step(range("x", "x in [1,2]", Interval.closed(Rational.ONE, Rational.TWO)), NATURAL)
        .step(range("x", "x in (1,2]", NONNEGATIVE), inclusion, 0)
        .assertAccepted();
    argue()
        .step(range("x", "x in (1,2]", NONNEGATIVE), NATURAL)
        .step(range("x", "x in [1,2]", NONNEGATIVE), inclusion, 0)
        .assertRefused("no part");
    argue()
        .step(range("x", "x in [1,2]", NONNEGATIVE), NATURAL)
        .step(range("x", "x in [1,2]", Interval.atLeast(Rational.ONE)), inclusion, 0)
        .assertRefused("as much");
  }

  @Test
  void cutCoversTheBox() {
    Rule cut = new Rule.Cut("x", term("0"));
    argue()
        .step(range("abs(x)+x^2", "x <= 0", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x > 0", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x in R", NONNEGATIVE), cut, 0, 1)
        .assertAccepted();
    argue()
        .step(range("abs(x)+x^2", "x < 0", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x > 0", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x in R", NONNEGATIVE), cut, 0, 1)
        .assertRefused("cover");
    argue()
        .step(range("abs(x)+x^2", "x <= 0", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x >= 1", NONNEGATIVE), NATURAL)
        .step(range("abs(x)+x^2", "x in R", NONNEGATIVE), cut, 0, 1)
        .assertRefused("cover");
  }

  private static Vector<Rule.Node> halves(Rule.Node... leaves) {
    return Vector.<Rule.Node>of(new Rule.Split("x", Rational.ZERO)).appendAll(Vector.of(leaves));
  }

  @Test
  void treeBoundsEveryLeaf() {
    Rule.Node leaf = new Rule.Leaf(1);
    argue()
        .step(range("x^2-x+1", "x in [-1,1]", POSITIVE), new Rule.Tree(halves(leaf, leaf), 64))
        .assertAccepted();
    argue()
        .step(range("x^2-x+1", "x in [-1,1]", POSITIVE), new Rule.Tree(halves(leaf), 64))
        .assertRefused("hole");
    argue()
        .step(
            range("x^2-x+1", "x in [-1,1]", POSITIVE), new Rule.Tree(halves(leaf, leaf, leaf), 64))
        .assertRefused("too many");
    argue()
        .step(range("x^2-x+1", "x in [1,2]", POSITIVE), new Rule.Tree(halves(leaf, leaf), 64))
        .assertRefused("outside");
    argue()
        .step(range("x^2-1/10", "x in [-1,1]", POSITIVE), new Rule.Tree(halves(leaf, leaf), 64))
        .assertRefused("not within");
  }

  @Test
  void aLeafAcrossAKinkHasNoMeanValueForm() {
    argue()
        .step(
            range("x+abs(x)", "x in [-1,1]", POSITIVE),
            new Rule.Tree(Vector.of(new Rule.Leaf(1)), 64))
        .assertRefused("not within");
  }

  @Test
  void growsFromAZero() {
    Rule grows = new Rule.Grows("x", term("0"));
    argue()
        .step(range("x^2", "x in [0,0]", Interval.ZERO), NATURAL)
        .step(range("2x", "x > 0", POSITIVE), NATURAL)
        .step(range("-(2x)", "x < 0", POSITIVE), NATURAL)
        .step(range("x^2", "x in R", NONNEGATIVE), grows, 0, 1, 2)
        .assertAccepted();
    argue()
        .step(range("exp(x)-1-x", "x in [0,0]", Interval.ZERO), NATURAL)
        .step(range("exp(x)-1", "x > 0", POSITIVE), NATURAL)
        .step(range("exp(x)-1-x", "x > 0", POSITIVE), grows, 0, 1)
        .assertAccepted();
  }

  @Test
  void growsNeedsEachSide() {
    Rule grows = new Rule.Grows("x", term("0"));
    argue()
        .step(range("x^3", "x in [0,0]", Interval.ZERO), NATURAL)
        .step(range("3x^2", "x > 0", POSITIVE), NATURAL)
        .step(range("x^3", "x in R", NONNEGATIVE), grows, 0, 1)
        .assertRefused("missing");
    argue()
        .step(range("exp(x)-1-x", "x in [0,0]", Interval.ZERO), NATURAL)
        .step(range("exp(x)-1", "x > 0", POSITIVE), NATURAL)
        .step(range("exp(x)-1-x", "x >= 0", POSITIVE), grows, 0, 1)
        .assertRefused("not within");
    argue()
        .step(range("x-1", "x in [0,0]", Interval.point(-1)), NATURAL)
        .step(range("x-1", "x >= 0", NONNEGATIVE), grows, 0)
        .assertRefused("nonnegative at x0");
  }

  @Test
  void growsStartsInTheBoxAndNeedsADerivative() {
    argue()
        .step(range("x", "x in [5,5]", Interval.point(5)), NATURAL)
        .step(range("x", "x in [-1,1]", NONNEGATIVE), new Rule.Grows("x", term("5")), 0)
        .assertRefused("outside");
    argue()
        .step(range("abs(x)-1", "x in [1,1]", Interval.ZERO), NATURAL)
        .step(range("abs(x)-1", "x in [-2,1]", NONNEGATIVE), new Rule.Grows("x", term("1")), 0)
        .assertRefused("derivative");
  }

  @Test
  void sturmDecidesSigns() {
    Rule sturm = new Rule.Sturm(term("x"), 64);
    argue().step(range("x^4-4x^3+6x^2", "x in R", NONNEGATIVE), sturm).assertAccepted();
    argue().step(range("(x-1)^2", "x in R", POSITIVE), sturm).assertRefused("not within");
    argue().step(range("x^3", "x in R", NONNEGATIVE), sturm).assertRefused("not within");
    argue().step(range("1/x", "x in R", Interval.ALL), sturm).assertRefused("undefined");
    argue()
        .step(range("x+exp(x)", "x >= 0", NONNEGATIVE), sturm)
        .assertRefused("another generator");
    argue()
        .step(range("exp(2x)-2exp(x)+1", "x in R", NONNEGATIVE), new Rule.Sturm(term("exp(x)"), 64))
        .assertAccepted();
    argue()
        .step(range("exp(2x)-2exp(x)+1", "x in R", NONNEGATIVE), new Rule.Sturm(term("x"), 64))
        .assertRefused("another generator");
  }

  @Test
  void sturmKnowsItsGenerator() {
    argue()
        .step(range("x^2", "x in R", NONNEGATIVE), new Rule.Sturm(term("log(2)"), 64))
        .assertRefused("no generator");
  }

  @Test
  void equalTermsHaveEqualRanges() {
    argue()
        .step(equal("x^2-2x+1", "(x-1)^2", "x in R"), new Rule.NormalForm())
        .step(range("(x-1)^2", "x in R", NONNEGATIVE), NATURAL)
        .step(range("x^2-2x+1", "x in R", NONNEGATIVE), new Rule.ByEquality(), 0, 1)
        .assertAccepted();
    argue()
        .step(equal("x^2-2x+1", "(x-1)^2", "x in [0,1]"), new Rule.NormalForm())
        .step(range("(x-1)^2", "x in R", NONNEGATIVE), NATURAL)
        .step(range("x^2-2x+1", "x in R", NONNEGATIVE), new Rule.ByEquality(), 0, 1)
        .assertRefused("another region");
  }

  private static void wave(String text, String domain, Interval range, int turns, String refused) {
    Argued argued = argue().step(range(text, domain, range), new Rule.Waves(term("x"), turns, 96));
    if (refused.isEmpty()) {
      argued.assertAccepted();
    } else {
      argued.assertRefused(refused);
    }
  }

  @Test
  void wavesOnTheWholeLineKeepTheirSign() {
    wave("1-2*sin(x)*cos(x)", "x in R", Interval.NONNEGATIVE, 0, "");
    wave("1-2*sin(x)*cos(x)", "x in R", Interval.POSITIVE, 0, "within");
    wave("1-3*sin(x)*cos(x)", "x in R", Interval.NONNEGATIVE, 0, "within");
    wave("1/(2+cos(x))-1/4", "x in R", Interval.POSITIVE, 0, "");
    wave("2*sin(x)+3", "x in R", Interval.POSITIVE, 0, "");
    wave("2*sin(x)+3+x", "x in R", Interval.POSITIVE, 0, "another generator");
  }

  @Test
  void halfATurnIsNotForgotten() {
    wave("1+cos(x)", "x in R", Interval.NONNEGATIVE, 0, "");
    wave("1+cos(x)", "x in R", Interval.POSITIVE, 0, "within");
    wave("1-cos(x)", "x in R", Interval.POSITIVE, 1, "within");
    wave("-1-cos(x)", "x in R", Interval.NONNEGATIVE, 0, "within");
  }

  @Test
  void wavesOnAPartAreTakenFromTheRightHalfTurn() {
    wave("sin(x)", "x in [0.1, 3]", Interval.POSITIVE, 0, "");
    wave("sin(x)", "x in [0, 3]", Interval.POSITIVE, 0, "within");
    wave("sin(x)", "x in [0.1, 3.2]", Interval.POSITIVE, 0, "within");
    wave("-sin(x)", "x in [3.2, 6.2]", Interval.POSITIVE, 1, "");
    wave("-sin(x)", "x in [3.2, 6.2]", Interval.POSITIVE, 0, "within");
    wave("sin(x)", "x in [3.2, 6.2]", Interval.POSITIVE, 1, "within");
    wave("-cos(x)", "x in [2, 4]", Interval.POSITIVE, 1, "");
    wave("-cos(x)", "x in [-4, -2]", Interval.POSITIVE, -1, "");
  }

  @Test
  void fadesFromTheEndWhereItTendsToZero() {
    Rule fades = new Rule.Fades("x");
    argue()
        .step(range("exp(x)", "x in R", POSITIVE), NATURAL)
        .step(range("exp(x)", "x in R", POSITIVE), fades, 0)
        .assertAccepted();
    argue()
        .step(range("normcdf(x)", "x in R", POSITIVE), NATURAL)
        .step(
            new Claim.Equal(
                slope("x*normcdf(x)+exp(-x^2/2)/sqrt(2*pi)"), term("normcdf(x)"), box("x in R")),
            new Rule.NormalForm())
        .step(
            new Claim.Range(slope("x*normcdf(x)+exp(-x^2/2)/sqrt(2*pi)"), box("x in R"), POSITIVE),
            new Rule.ByEquality(),
            1,
            0)
        .step(range("x*normcdf(x)+exp(-x^2/2)/sqrt(2*pi)", "x in R", POSITIVE), fades, 2)
        .assertAccepted();
    argue()
        .step(range("exp(-x)", "x >= 1", POSITIVE), NATURAL)
        .step(new Claim.Range(slope("exp(-x)").negate(), box("x >= 1"), POSITIVE), NATURAL)
        .step(range("exp(-x)", "x >= 1", POSITIVE), fades, 1)
        .assertAccepted();
  }

  private static final Rule STEP = new Rule.Telescopes("x", Rational.ONE);

  @Test
  void telescopesFromTheEndWhereItTendsToZero() {
    argue()
        .step(range("1/(x^2*(x+1))", "x > 0", POSITIVE), NATURAL)
        .step(
            equal("trigamma(x)-1/x-(trigamma(x+1)-1/(x+1))", "1/(x^2*(x+1))", "x > 0"),
            new Rule.NormalForm())
        .step(
            range("trigamma(x)-1/x-(trigamma(x+1)-1/(x+1))", "x > 0", POSITIVE),
            new Rule.ByEquality(),
            1,
            0)
        .step(range("trigamma(x)-1/x", "x > 0", POSITIVE), STEP, 2)
        .assertAccepted();
  }

  @Test
  void telescopesNeedsTheLimitTheEndAndTheLoss() {
    Rule half = new Rule.Telescopes("x", Rational.HALF);
    Rule down = new Rule.Telescopes("x", Rational.MINUS_ONE);
    Rule nowhere = new Rule.Telescopes("x", Rational.ZERO);
    // 1/x - 1/(x+1) is what 1/x loses in a step of 1, but not in others, and 1/x - 1 does not fade.
    for (Rule rule : new Rule[] {STEP, half, down, nowhere}) {
      Argued lost =
          argue()
              .step(range("1/(x*(x+1))", "x > 0", POSITIVE), NATURAL)
              .step(equal("1/x-1/(x+1)", "1/(x*(x+1))", "x > 0"), new Rule.NormalForm())
              .step(range("1/x-1/(x+1)", "x > 0", POSITIVE), new Rule.ByEquality(), 1, 0)
              .step(range("1/x", "x > 0", POSITIVE), rule, 2);
      if (rule == STEP) {
        lost.assertAccepted();
      } else {
        lost.assertRefused(rule == half ? "is about" : "upwards");
      }
    }
    argue()
        .step(range("1", "x > 0", POSITIVE), NATURAL)
        .step(range("-x", "x > 0", POSITIVE), STEP, 0)
        .assertRefused("tend to zero");
    argue().step(range("exp(-x)", "x in [0,9]", POSITIVE), STEP).assertRefused("ends on that side");
    argue()
        .step(range("-exp(-x)-(-exp(-(x+1)))", "x >= 0", Interval.ALL), NATURAL)
        .step(range("-exp(-x)", "x >= 0", NONNEGATIVE), STEP, 0)
        .assertRefused("lose nothing");
    argue()
        .step(range("exp(-x)", "x > 0", POSITIVE), new Rule.Telescopes("z", Rational.ONE))
        .assertRefused("no such variable");
    argue().step(range("1/x", "x > 0", POSITIVE), STEP).assertRefused("premise");
  }

  @Test
  void fadesNeedsTheLimitTheEndAndTheSlope() {
    Rule fades = new Rule.Fades("x");
    argue()
        .step(range("exp(x)", "x in R", POSITIVE), NATURAL)
        .step(range("exp(x)-1", "x in R", POSITIVE), fades, 0)
        .assertRefused("tend to zero");
    argue()
        .step(range("exp(x)", "x >= 0", POSITIVE), NATURAL)
        .step(range("exp(x)", "x >= 0", POSITIVE), fades, 0)
        .assertRefused("ends on that side");
    argue()
        .step(
            new Claim.Range(slope("-exp(x)"), box("x in R"), Interval.below(Rational.ZERO)),
            NATURAL)
        .step(range("-exp(x)", "x in R", NONNEGATIVE), fades, 0)
        .assertRefused("keep its sign");
    argue()
        .step(range("exp(x)", "x <= 0", POSITIVE), NATURAL)
        .step(range("exp(x)", "x in R", POSITIVE), fades, 0)
        .assertRefused("does not cover");
    argue()
        .step(range("exp(x)", "x in R", NONNEGATIVE), NATURAL)
        .step(range("exp(x)", "x in R", POSITIVE), fades, 0)
        .assertRefused("not within");
    argue()
        .step(range("exp(x)", "x in R", POSITIVE), NATURAL)
        .step(range("exp(x)", "x in R", POSITIVE), new Rule.Fades("z"), 0)
        .assertRefused("no such variable");
    argue().step(range("exp(x)", "x in R", POSITIVE), fades).assertRefused("premise");
  }

  private static Expr slope(String text) {
    Expr slope = Derivative.of(term(text), "x");
    assertNotNull(slope);
    return slope;
  }
}
