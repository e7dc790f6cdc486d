package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Proofs of false claims about curvature and sign, from true premises. In each a single condition
 * of the last rule fails; a kernel without that condition would accept it.
 */
final class FalsePremisesTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule BRANCH = new Rule.Branch();
  private static final Rule FORM = new Rule.NormalForm();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule QUADRATIC = new Rule.Quadratic();
  private static final Rule TRANSFER = new Rule.ByEquality();
  private static final Rule SECOND = new Rule.SecondDerivative();
  private static final Rule RISING = new Rule.Rising();
  private static final Rule INCLUSION = new Rule.Inclusion();
  private static final Expr ZERO = Expr.ZERO;
  private static final Rule KINK = new Rule.Kink("x", ZERO);

  private static Argued argue() {
    return new Argued();
  }

  private static Claim values(Expr term, String domain, Interval range) {
    return new Claim.Range(term, box(domain), range);
  }

  private static Expr slope(String text, String... variables) {
    Expr slope = term(text);
    for (String each : variables) {
      slope = Objects.requireNonNull(Derivative.of(slope, each));
    }
    return slope;
  }

  /** Six premises of a kink at 0, each piece by an equality about a term of its own. */
  private static Argued kink(
      String belowOf, String lower, String aboveOf, String upper, String left, String right) {
    Expr jump = slope(upper, "x").minus(slope(lower, "x"));
    return argue()
        .step(equal(belowOf, lower, "x < 0"), BRANCH)
        .step(equal(aboveOf, upper, "x >= 0"), BRANCH)
        .step(curved(lower, "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved(upper, "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(equal(left, right, "x in [0,0]"), FORM)
        .step(values(jump, "x in [0,0]", Interval.NONNEGATIVE), NATURAL);
  }

  @Test
  void theKinkOfAnotherTerm() {
    String steeper = "{x if x < 0; 2x otherwise}";
    kink("min(x,0)", "x", steeper, "2x", "x", "2x")
        .step(curved("min(x,0)", "x in R", CONVEX, "x"), KINK, 0, 1, 2, 3, 4, 5)
        .assertRefused("not about");
    String falling = "{-2x if x < 0; -x otherwise}";
    kink(falling, "-2x", "min(-x,0)", "-x", "-2x", "-x")
        .step(curved("min(-x,0)", "x in R", CONVEX, "x"), KINK, 0, 1, 2, 3, 4, 5)
        .assertRefused("not about");
  }

  @Test
  void piecesThatMeetAnotherTerm() {
    String step = "{x if x < 0; x+1 otherwise}";
    for (String[] meeting : new String[][] {{"x", "2x"}, {"2x+1", "x+1"}}) {
      kink(step, "x", step, "x+1", meeting[0], meeting[1])
          .step(curved(step, "x in R", CONVEX, "x"), KINK, 0, 1, 2, 3, 4, 5)
          .assertRefused("meet");
    }
  }

  @Test
  void aPieceThatBendsTheOtherWay() {
    String lower = "{-x^2 if x < 0; x otherwise}";
    argue()
        .step(equal(lower, "-x^2", "x < 0"), BRANCH)
        .step(equal(lower, "x", "x >= 0"), BRANCH)
        .step(curved("-x^2", "x in R", CONCAVE, "x"), QUADRATIC)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(equal("-x^2", "x", "x in [0,0]"), FORM)
        .step(
            values(slope("x", "x").minus(slope("-x^2", "x")), "x in [0,0]", Interval.POSITIVE),
            NATURAL)
        .step(curved(lower, "x in R", CONVEX, "x"), KINK, 0, 1, 2, 3, 4, 5)
        .assertRefused("on its side");
    String upper = "{-x if x < 0; -x^2 otherwise}";
    argue()
        .step(equal(upper, "-x", "x < 0"), BRANCH)
        .step(equal(upper, "-x^2", "x >= 0"), BRANCH)
        .step(curved("-x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("-x^2", "x in R", CONCAVE, "x"), QUADRATIC)
        .step(equal("-x", "-x^2", "x in [0,0]"), FORM)
        .step(
            values(slope("-x^2", "x").minus(slope("-x", "x")), "x in [0,0]", Interval.POSITIVE),
            NATURAL)
        .step(curved(upper, "x in R", CONVEX, "x"), KINK, 0, 1, 2, 3, 4, 5)
        .assertRefused("on its side");
  }

  @Test
  void piecesInASmallerBlock() {
    String term = "{y*x if x < 0; 0 otherwise}";
    argue()
        .step(equal(term, "y*x", "x < 0, y in R"), BRANCH)
        .step(equal(term, "0", "x >= 0, y in R"), BRANCH)
        .step(curved("y*x", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("0", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(equal("y*x", "0", "x in [0,0], y in R"), FORM)
        .step(values(ZERO.minus(term("y")), "x in [0,0], y <= 0", Interval.NONNEGATIVE), NATURAL)
        .step(curved(term, "x in R, y <= 0", CONVEX, "x", "y"), KINK, 0, 1, 2, 3, 4, 5)
        .assertRefused("on its side");
  }

  @Test
  void anUpperPieceThatJumpsAtTheKink() {
    String right = "{10x if {1 if x <= 0; -1 otherwise} > 0; -10x otherwise}";
    String term = "{-10x if x > 0; 0 otherwise}";
    argue()
        .step(equal(right, "-10x", "x > 0"), BRANCH)
        .step(equal(right, "10x", "x in [0,0]"), BRANCH)
        .step(equal("10x", "-10x", "x in [0,0]"), FORM)
        .step(equal(right, "-10x", "x in [0,0]"), new Rule.Chain(), 1, 2)
        .step(equal(right, "-10x", "x >= 0"), new Rule.Cut("x", ZERO), 3, 0)
        .step(curved("-10x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(right, "x >= 0", AFFINE, "x"), TRANSFER, 4, 5)
        .step(equal(term, "0", "x <= 0"), BRANCH)
        .step(curved("0", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(equal(term, "-10x", "x > 0"), BRANCH)
        .step(equal(term, right, "x > 0"), new Rule.Chain(), 9, 0)
        .step(equal("0", "10x", "x in [0,0]"), FORM)
        .step(equal("0", right, "x in [0,0]"), new Rule.Chain(), 11, 1)
        .step(range("10-0", "x in [0,0]", Interval.POSITIVE), NATURAL)
        .step(curved(term, "x in R", CONVEX, "x"), KINK, 7, 10, 8, 6, 12, 13)
        .assertRefused("may jump");
  }

  @Test
  void jumpsOfAnotherTermOrAlongTwoVariables() {
    Rule jump = new Rule.Jump("x", ZERO);
    String down = "{-1 if x = 0; 0 otherwise}";
    argue()
        .step(equal(down, "0", "x > 0"), BRANCH)
        .step(curved("0", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(down, "x > 0", AFFINE, "x"), TRANSFER, 0, 1)
        .step(equal("-9+0*x", "-9", "x > 0"), FORM)
        .step(values(term(down).minus(term("-9")), "x in [0,0]", Interval.POSITIVE), NATURAL)
        .step(curved(down, "x >= 0", CONVEX, "x"), jump, 2, 3, 4)
        .assertRefused("not about");
    // Convex without the end and higher at the end, where it is concave in y.
    String up = "{0 if x > 0; 5-y^2 otherwise}";
    argue()
        .step(equal(up, "0", "x > 0, y in [-1,1]"), BRANCH)
        .step(curved("0", "x >= 0, y in [-1,1]", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved(up, "x > 0, y in [-1,1]", AFFINE, "x", "y"), TRANSFER, 0, 1)
        .step(equal(up, "5-y^2", "x in [0,0], y in [-1,1]"), BRANCH)
        .step(range("5-y^2", "x in [0,0], y in [-1,1]", Interval.POSITIVE), NATURAL)
        .step(range(up, "x in [0,0], y in [-1,1]", Interval.POSITIVE), TRANSFER, 3, 4)
        .step(curved(up, "x >= 0, y in [-1,1]", CONVEX, "x", "y"), jump, 2, 0, 5)
        .assertRefused("one variable");
    String piece = "{-9 if x = 0; 0 otherwise}";
    argue()
        .step(equal(down, "0", "x > 0"), BRANCH)
        .step(equal(piece, "0", "x > 0"), BRANCH)
        .step(equal(down, piece, "x > 0"), new Rule.Chain(), 0, 1)
        .step(curved("0", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(down, "x > 0", AFFINE, "x"), TRANSFER, 0, 3)
        .step(values(term(down).minus(term(piece)), "x in [0,0]", Interval.POSITIVE), NATURAL)
        .step(curved(down, "x >= 0", CONVEX, "x"), jump, 4, 2, 5)
        .assertRefused("premise 3");
  }

  @Test
  void theSlopeOfWhatIsNotConvexThere() {
    Rule.Slope square = new Rule.Slope("x", term("x^2"), ZERO);
    for (String where : new String[] {"x <= 0", "x >= 0"}) {
      boolean right = where.equals("x >= 0");
      argue()
          .step(curved("x^2", "x in R", CONVEX, "x"), QUADRATIC)
          .step(range("2*x", "x in [0,0]", Interval.NONNEGATIVE), NATURAL)
          .step(range("2*x", where, right ? Interval.POSITIVE : Interval.NONNEGATIVE), square, 0, 1)
          .assertRefused(right ? "not within" : "CONCAVE");
    }
    argue()
        .step(curved("x^2", "x in R", CONVEX, "x"), QUADRATIC)
        .step(values(slope("-x^2", "x"), "x in [0,0]", Interval.NONNEGATIVE), NATURAL)
        .step(
            values(slope("-x^2", "x"), "x >= 0", Interval.NONNEGATIVE),
            new Rule.Slope("x", term("-x^2"), ZERO),
            0,
            1)
        .assertRefused("CONVEX");
    argue()
        .step(curved("x^2*y", "x in R, y in R", CONVEX, "y"), AFFINE_FORM)
        .step(values(slope("x^2*y", "x"), "x in [0,0], y in R", Interval.NONNEGATIVE), NATURAL)
        .step(
            values(slope("x^2*y", "x"), "x >= 0, y in R", Interval.NONNEGATIVE),
            new Rule.Slope("x", term("x^2*y"), ZERO),
            0,
            1)
        .assertRefused("CONVEX");
    String bump = "x^3-x^4";
    argue()
        .step(
            values(slope(bump, "x", "x"), "x in [0,1/2]", Interval.NONNEGATIVE),
            new Rule.Sturm(term("x"), 64))
        .step(curved(bump, "x in [0,1/2]", CONVEX, "x"), SECOND, 0)
        .step(values(slope(bump, "x"), "x in [0,0]", Interval.NONNEGATIVE), NATURAL)
        .step(
            values(slope(bump, "x"), "x >= 0", Interval.NONNEGATIVE),
            new Rule.Slope("x", term(bump), ZERO),
            1,
            2)
        .assertRefused("CONVEX");
  }

  @Test
  void growthWithoutASignAndMoreThanTheRuleSays() {
    argue()
        .step(range("x-x^2", "x in [0,0]", Interval.NONNEGATIVE), NATURAL)
        .step(values(slope("x-x^2", "x"), "x in (0,2]", Interval.ALL), NATURAL)
        .step(range("x-x^2", "x in [0,2]", Interval.NONNEGATIVE), new Rule.Grows("x", ZERO), 0, 1)
        .assertRefused("nonnegative");
    Expr lost = term("exp(-x)").minus(Dag.substitute(term("exp(-x)"), "x", term("x+1")));
    argue()
        .step(new Claim.Equal(lost, term("exp(-x)*(1-exp(-1))"), box("x >= 0")), FORM)
        .step(range("exp(-x)*(1-exp(-1))", "x >= 0", Interval.POSITIVE), NATURAL)
        .step(values(lost, "x >= 0", Interval.POSITIVE), TRANSFER, 0, 1)
        .step(
            range("exp(-x)", "x >= 0", Interval.atLeast(Rational.HALF)),
            new Rule.Telescopes("x", Rational.ONE),
            2)
        .assertRefused("not within");
  }

  private static Rule.Precomposition outer(String inner, String outer) {
    return new Rule.Precomposition("u", term(inner), term(outer));
  }

  @Test
  void anOuterFunctionThatIsNotConvexThere() {
    argue()
        .step(curved("u^2", "u in R", CONVEX, "u"), QUADRATIC)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("-x^2", "x in R", CONVEX, "x"), outer("x", "-u^2"), 0, 1)
        .assertRefused("premise 1");
    argue()
        .step(curved("u^2", "u in R", CONVEX, "u"), QUADRATIC)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONCAVE, "x"), outer("x", "u^2"), 0, 1)
        .assertRefused("premise 1");
    argue()
        .step(curved("-u^2", "u in R, w in R", CONVEX, "w"), AFFINE_FORM)
        .step(curved("x", "x in R, w in R", AFFINE, "x", "w"), AFFINE_FORM)
        .step(curved("-x^2", "x in R, w in R", CONVEX, "x"), outer("x", "-u^2"), 0, 1)
        .assertRefused("premise 1");
    argue()
        .step(curved("u^2", "u in R", CONVEX, "u"), QUADRATIC)
        .step(curved("w*u^2", "u in R, w >= 0", CONVEX, "u"), new Rule.Combination(), 0)
        .step(curved("x", "x in R, w in R", AFFINE, "x", "w"), AFFINE_FORM)
        .step(curved("w*x^2", "x in R, w in R", CONVEX, "x"), outer("x", "w*u^2"), 1, 2)
        .assertRefused("premise 1");
  }

  @Test
  void anInnerTermThatBendsTheWrongWay() {
    argue()
        .step(curved("u^2", "u in R", CONVEX, "u"), QUADRATIC)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("(x^2-1)^2", "x in R", CONVEX, "x"), outer("x^2-1", "u^2"), 0, 1)
        .assertRefused("premise 2");
    argue()
        .step(curved("u^2", "u in R", CONVEX, "u"), QUADRATIC)
        .step(equal("abs(x)-1", "x-1", "x >= 0"), BRANCH)
        .step(curved("x-1", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("abs(x)-1", "x >= 0", AFFINE, "x"), TRANSFER, 1, 2)
        .step(curved("(abs(x)-1)^2", "x in R", CONVEX, "x"), outer("abs(x)-1", "u^2"), 0, 3)
        .assertRefused("premise 2");
    moving("u", "u", Shape.NONDECREASING)
        .step(curved("u^2", "u in R, w in R", CONVEX, "u"), QUADRATIC)
        .step(curved("x^2-1", "x in R, w in R", CONVEX, "x", "w"), QUADRATIC)
        .step(curved("(x^2-1)^2", "x in R, w in R", CONVEX, "x"), outer("x^2-1", "u^2"), 2, 3, 1)
        .assertRefused("premise 2");
    moving("u^2", "w", Shape.NONDECREASING)
        .step(curved("u^2", "u in R, w in R", CONVEX, "u"), QUADRATIC)
        .step(curved("x^2-1", "x in R, w in R", CONVEX, "x", "w"), QUADRATIC)
        .step(curved("(x^2-1)^2", "x in R, w in R", CONVEX, "x"), outer("x^2-1", "u^2"), 2, 3, 1)
        .assertRefused("premise 2");
    moving("-u", "u", Shape.NONINCREASING)
        .step(curved("-u", "u in R, w in R", AFFINE, "u"), AFFINE_FORM)
        .step(curved("x^2", "x in R, w in R", CONVEX, "x", "w"), QUADRATIC)
        .step(curved("-(x^2)", "x in R, w in R", CONVEX, "x"), outer("x^2", "-u"), 2, 3, 1)
        .assertRefused("premise 2");
    moving("u", "u", Shape.NONDECREASING)
        .step(curved("u", "u in R, w in R", AFFINE, "u"), AFFINE_FORM)
        .step(curved("-x^2", "x in R, w in R", CONCAVE, "x", "w"), QUADRATIC)
        .step(curved("-x^2", "x in R, w in R", CONVEX, "x"), outer("-x^2", "u"), 2, 3, 1)
        .assertRefused("premise 2");
  }

  /** That the term moves that way in one variable. */
  private static Argued moving(String text, String variable, Shape shape) {
    Expr slope = slope(text, variable);
    Expr up = shape == Shape.NONDECREASING ? slope : slope.negate();
    return argue()
        .step(values(up, "u in R, w in R", Interval.NONNEGATIVE), NATURAL)
        .step(shaped(text, "u in R, w in R", shape, variable), RISING, 0);
  }

  @Test
  void thePerspectiveOfAnotherFunction() {
    Expr concave = term("t").times(Dag.substitute(term("-x^2"), "x", term("x/t")));
    Rule rule = new Rule.Perspective("t", term("-x^2"));
    Box half = box("x in R, t > 0, y in R");
    Claim claim = new Claim.Curved(concave, half, Argued.block("x", "t"), CONVEX);
    argue()
        .step(curved("x^2", "x in R", CONVEX, "x"), QUADRATIC)
        .step(claim, rule, 0)
        .assertRefused("premise 1");
    argue()
        .step(curved("-x^2", "x in R, y in R", CONVEX, "y"), AFFINE_FORM)
        .step(claim, rule, 0)
        .assertRefused("premise 1");
    argue()
        .step(curved("-x^2", "x in R", CONCAVE, "x"), QUADRATIC)
        .step(claim, rule, 0)
        .assertRefused("premise 1");
  }

  @Test
  void sumsAndProductsOfTheWrongKind() {
    Rule combination = new Rule.Combination();
    argue()
        .step(curved("-x^2+x", "x in R", CONCAVE, "x"), QUADRATIC)
        .step(curved("-x^2+x+1", "x in R", CONVEX, "x"), combination, 0)
        .assertRefused("no premise");
    argue()
        .step(curved("x^2-x", "x in R", CONVEX, "x"), QUADRATIC)
        .step(curved("a*(x^2-x)", "x in R, a in [-1,1]", CONCAVE, "x"), combination, 0)
        .assertRefused("no premise");
    argue()
        .step(curved("x^2", "x in R", CONVEX, "x"), QUADRATIC)
        .step(curved("x^2+log(y)", "x in R, y in R", CONVEX, "x"), combination, 0)
        .assertRefused("undefined");
    argue()
        .step(curved("-x^2", "x in R", CONCAVE, "x"), QUADRATIC)
        .step(curved("neg(-x^2)", "x in R", CONCAVE, "x"), new Rule.Composition(), 0)
        .assertRefused("no premise");
    argue()
        .step(values(slope("-x^2", "x", "x").negate(), "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("-x^2", "x in R", AFFINE, "x"), SECOND, 0)
        .assertRefused("not both");
  }

  @Test
  void equalitiesThatSayLess() {
    argue()
        .step(equal("abs(x)", "-x", "x <= 0"), FORM)
        .step(equal("-x", "2*abs(x)", "x in [-1,0]"), INCLUSION, 0)
        .assertRefused("as much");
    argue()
        .step(equal("abs(x)", "-x", "x <= 0"), FORM)
        .step(equal("x", "abs(x)", "x in [-1,0]"), INCLUSION, 0)
        .assertRefused("as much");
    argue()
        .step(range("x", "x in [1,2]", Interval.POSITIVE), NATURAL)
        .step(equal("x", "x+0*x", "x in R"), FORM)
        .step(range("x+0*x", "x in R", Interval.POSITIVE), TRANSFER, 1, 0)
        .assertRefused("another region");
  }

  @Test
  void partsThatSaySomethingElse() {
    Interval down = Interval.atMost(Rational.ZERO);
    argue()
        .step(range("x", "x <= 0", down), NATURAL)
        .step(range("x", "x >= 0", Interval.NONNEGATIVE), NATURAL)
        .step(range("x", "x in R", down), new Rule.Cut("x", ZERO), 0, 1)
        .assertRefused("as much");
    argue()
        .step(range("x", "x in [0,1]", Interval.NONNEGATIVE), NATURAL)
        .step(range("x", "x in [2,3]", Interval.NONNEGATIVE), NATURAL)
        .step(range("x", "x in [-1,1]", Interval.NONNEGATIVE), new Rule.Cut("x", term("5")), 0, 1)
        .assertRefused("do not cover");
    Rule overlap = new Rule.Overlap("x");
    argue()
        .step(values(slope("x^3", "x", "x"), "x >= 0", Interval.NONNEGATIVE), NATURAL)
        .step(curved("x^3", "x >= 0", CONVEX, "x"), SECOND, 0)
        .step(curved("x^2", "x <= 1", CONVEX, "x"), QUADRATIC)
        .step(curved("x^3", "x in R", CONVEX, "x"), overlap, 2, 1)
        .assertRefused("as much");
    Argued cube =
        argue()
            .step(values(slope("-x^3", "x", "x"), "x <= 0", Interval.NONNEGATIVE), NATURAL)
            .step(curved("-x^3", "x <= 0", CONVEX, "x"), SECOND, 0)
            .step(curved("-x^3", "x in [-1,0]", CONVEX, "x"), INCLUSION, 1)
            .step(curved("x^2", "x >= -1", CONVEX, "x"), QUADRATIC);
    cube.step(curved("-x^3", "x in R", CONVEX, "x"), overlap, 1, 3).assertRefused("as much");
    argue()
        .step(values(slope("-x^3", "x", "x"), "x <= 0", Interval.NONNEGATIVE), NATURAL)
        .step(curved("-x^3", "x <= 0", CONVEX, "x"), SECOND, 0)
        .step(curved("-x^3", "x in [-1,0]", CONVEX, "x"), INCLUSION, 1)
        .step(curved("-x^3", "x in R", CONVEX, "x"), overlap, 1, 2)
        .assertRefused("do not cover");
  }

  /** Convex from its least point on, and not up to it. */
  @Test
  void aLeastPointBesideAConcaveSide() {
    String term = "{x*(-1-x) if x <= 0; x otherwise}";
    String box = "x in [-1,1]";
    Expr atZero = Dag.substitute(term(term), "x", ZERO);
    argue()
        .step(equal(term, "x*(-1-x)", "x <= 0"), BRANCH)
        .step(equal(term, "x", "x > 0"), BRANCH)
        .step(equal(term, "x*(-1-x)", "x in [0,0]"), INCLUSION, 0)
        .step(equal("x*(-1-x)", "x", "x in [0,0]"), FORM)
        .step(equal(term, "x", "x in [0,0]"), new Rule.Chain(), 2, 3)
        .step(equal(term, "x", "x >= 0"), new Rule.Cut("x", ZERO), 4, 1)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved(term, "x >= 0", AFFINE, "x"), TRANSFER, 5, 6)
        .step(range("x*(-1-x)", "x in [-1,0]", Interval.NONNEGATIVE), NATURAL)
        .step(range(term, "x in [-1,0]", Interval.NONNEGATIVE), TRANSFER, 0, 8)
        .step(range("x", "x in [0,1]", Interval.NONNEGATIVE), NATURAL)
        .step(range(term, "x in [0,1]", Interval.NONNEGATIVE), TRANSFER, 5, 10)
        .step(range(term, box, Interval.NONNEGATIVE), new Rule.Cut("x", ZERO), 9, 11)
        .step(new Claim.Equal(atZero, ZERO, box(box)), BRANCH)
        .step(
            new Claim.Equal(term(term).minus(atZero), term(term), box(box)),
            new Rule.Congruence(),
            13)
        .step(values(term(term).minus(atZero), box, Interval.NONNEGATIVE), TRANSFER, 14, 12)
        .step(curved(term, box, CONVEX, "x"), new Rule.Least("x", ZERO), 7, 7, 15)
        .assertRefused("both sides");
  }

  /** Convex on [0, 1/2], in which x lies, but not x/t. */
  @Test
  void aQuotientThatLeavesTheBox() {
    String bump = "x^3-x^4";
    Expr spread = term("t").times(Dag.substitute(term(bump), "x", term("x/t")));
    argue()
        .step(
            values(slope(bump, "x", "x"), "x in [0,1/2]", Interval.NONNEGATIVE),
            new Rule.Sturm(term("x"), 64))
        .step(curved(bump, "x in [0,1/2]", CONVEX, "x"), SECOND, 0)
        .step(
            new Claim.Curved(
                spread, box("x in [0,1/2], t in (0,1]"), Argued.block("x", "t"), CONVEX),
            new Rule.Perspective("t", term(bump)),
            1)
        .assertRefused("far enough");
  }
}
