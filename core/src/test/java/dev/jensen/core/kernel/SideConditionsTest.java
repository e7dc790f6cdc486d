package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.broken;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.semidefinite;
import static dev.jensen.core.kernel.Argued.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Every rule asks for the claim and the premises that it is about, and for each condition. */
final class SideConditionsTest {
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule FORM = new Rule.NormalForm();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule COMPOSITION = new Rule.Composition();
  private static final Claim RANGE = range("x^2", "x in R", NONNEGATIVE);
  private static final Claim CURVED = curved("x", "x in R", AFFINE, "x");
  private static final Claim EQUAL = equal("x+x", "2x", "x in R");
  private static final Claim MATRIX = semidefinite("x in R", "1;0", "0;1");

  private static Argued argue() {
    return new Argued();
  }

  private static void concludes(String what, Claim other, Rule... rules) {
    for (Rule rule : rules) {
      argue().step(other, rule, new Integer[0]).assertRefused("concludes " + what);
    }
  }

  @Test
  void aRuleConcludesItsOwnKindOfClaim() {
    Vector<Rule.Node> leaf = Vector.of(new Rule.Leaf(0));
    concludes(
        "a range",
        CURVED,
        NATURAL,
        new Rule.End("x"),
        new Rule.Tree(leaf, 64),
        new Rule.Mirror(),
        new Rule.Grows("x", term("0")),
        new Rule.Sturm(term("x"), 64));
    concludes(
        "an equality", RANGE, FORM, new Rule.Branch(), new Rule.Congruence(), new Rule.Chain());
    concludes(
        "a curvature",
        EQUAL,
        AFFINE_FORM,
        new Rule.Combination(),
        COMPOSITION,
        new Rule.SecondDerivative(),
        new Rule.Hessian(),
        new Rule.Closure(),
        new Rule.Lift(),
        new Rule.Overlap("x"),
        new Rule.Corner("x", "y"),
        new Rule.Kink("x", term("0")),
        new Rule.Perspective("x", term("y")));
    concludes(
        "that a matrix is semidefinite",
        RANGE,
        new Rule.Ldl(),
        new Rule.Dominance(64),
        new Rule.TwoByTwo(),
        new Rule.Minors(),
        new Rule.Schur(0),
        new Rule.Entries(),
        new Rule.Gram(Vector.empty()),
        new Rule.MatrixTree(leaf, 64));
    concludes("a violation", MATRIX, new Rule.Violation(64));
  }

  @Test
  void aMissingPremiseIsMissed() {
    argue().step(RANGE, new Rule.Mirror()).assertRefused("premise 1 is missing");
    argue().step(RANGE, new Rule.Inclusion()).assertRefused("premise 1 is missing");
    argue().step(RANGE, new Rule.ByEquality()).assertRefused("premise 1 is missing");
    argue()
        .step(EQUAL, FORM)
        .step(range("2x", "x in R", Interval.ALL), new Rule.ByEquality(), 0)
        .assertRefused("premise 2 is missing");
    argue().step(MATRIX, new Rule.TwoByTwo()).assertRefused("premise 1 is missing");
    argue().step(CURVED, new Rule.Closure()).assertRefused("premise 1 is missing");
  }

  @Test
  void aPremiseIsOfTheRightKind() {
    argue()
        .step(EQUAL, FORM)
        .step(range("2x", "x in R", Interval.ALL), new Rule.Mirror(), 0)
        .assertRefused("premise 1 is no range");
    argue()
        .step(range("x", "x in R", Interval.ALL), NATURAL)
        .step(equal("x", "x", "x in R"), new Rule.Chain(), 0)
        .assertRefused("premise 1 is no equality");
    argue()
        .step(EQUAL, FORM)
        .step(CURVED, AFFINE_FORM)
        .step(range("2x", "x in R", Interval.ALL), new Rule.ByEquality(), 0, 1)
        .assertRefused("premise 2 does not say as much");
    argue()
        .step(EQUAL, FORM)
        .step(range("2x", "x in R", Interval.ALL), NATURAL)
        .step(curved("x+x", "x in R", AFFINE, "x"), new Rule.ByEquality(), 0, 1)
        .assertRefused("premise 2 does not say as much");
    argue()
        .step(EQUAL, FORM)
        .step(EQUAL, FORM)
        .step(EQUAL, new Rule.ByEquality(), 0, 1)
        .assertRefused("only a range, a curvature or a shape");
    argue()
        .step(RANGE, NATURAL)
        .step(MATRIX, new Rule.Entries(), 0)
        .assertRefused("premise 1 is not about a matrix");
  }

  @Test
  void aRegionIsCutAtOnePointOfItsOwn() {
    argue()
        .step(RANGE, NATURAL)
        .step(RANGE, new Rule.Cut("y", term("0")), 0, 0)
        .assertRefused("no such variable");
    for (String place : Vector.of("y", "log(0-1)")) {
      argue()
          .step(range("x^2", "x in R, y in R", NONNEGATIVE), NATURAL)
          .step(range("x^2", "x in R, y in R", NONNEGATIVE), new Rule.Cut("x", term(place)), 0, 0)
          .assertRefused("one point");
    }
    argue()
        .step(range("x", "x > 0", POSITIVE), NATURAL)
        .step(range("x", "x <= 0", Interval.ALL), NATURAL)
        .step(range("x", "x in R", POSITIVE), new Rule.Cut("x", term("0")), 1, 0)
        .assertRefused("as much");
    argue()
        .step(
            broken("x^3", "x in R", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"),
            new Rule.Cut("x", term("0")))
        .assertRefused("along a variable of the block");
  }

  @Test
  void overlappingPartsNameTheVariable() {
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(CURVED, new Rule.Overlap("y"), 0, 0)
        .assertRefused("no such variable");
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(CURVED, new Rule.Overlap("x"), 0, 0)
        .assertRefused("share no open interval");
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(curved("2x", "x in R", AFFINE, "x"), new Rule.Overlap("x"), 0, 0)
        .assertRefused("as much");
  }

  @Test
  void aPerspectiveHasAScaleAndAContinuousInside() {
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(CURVED, new Rule.Perspective("t", term("x")), 0)
        .assertRefused("the scale must be a variable");
    argue()
        .step(
            curved("t*(x/t)", "x in R, t > 0", AFFINE, "x", "t"),
            new Rule.Perspective("t", term("{x if x > 0; 0 otherwise}")))
        .assertRefused("may jump");
    argue()
        .step(curved("a*x", "x in R, a in [0,1]", AFFINE, "x"), AFFINE_FORM)
        .step(
            curved("t*(a*(x/t))", "x in R, a in [0,2], t > 0", AFFINE, "x", "t"),
            new Rule.Perspective("t", term("a*x")),
            0)
        .assertRefused("far enough");
  }

  @Test
  void liftKeepsTermKindAndRegion() {
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(curved("2x", "x in R, y in R", AFFINE, "x", "y"), new Rule.Lift(), 0)
        .assertRefused("does not say");
    argue()
        .step(CURVED, AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("x^2", "x in R, y in R", AFFINE, "x", "y"), new Rule.Lift(), 1)
        .assertRefused("does not say");
    argue()
        .step(curved("x", "x in [0,1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x", "x in R, y in R", AFFINE, "x", "y"), new Rule.Lift(), 0)
        .assertRefused("does not say");
  }

  @Test
  void matricesHaveTheRightShape() {
    argue()
        .step(semidefinite("x in R", "1;0;0", "0;1;0", "0;0;1"), new Rule.TwoByTwo())
        .assertRefused("two rows");
    String[] five = {"1;0;0;0;0", "0;1;0;0;0", "0;0;1;0;0", "0;0;0;1;0", "0;0;0;0;1"};
    argue().step(semidefinite("x in R", five), new Rule.Minors()).assertRefused("too large");
    argue()
        .step(MATRIX, new Rule.Ldl())
        .step(semidefinite("x in R", "1"), new Rule.Entries(), 0)
        .assertRefused("differ in size");
    argue()
        .step(MATRIX, new Rule.Ldl())
        .step(semidefinite("x in R", "1;0", "0"), new Rule.Entries(), 0)
        .assertRefused("not square");
    argue()
        .step(semidefinite("x in R", "1;x", "0;1"), new Rule.Dominance(64))
        .assertRefused("not symmetric");
  }

  @Test
  void positiveMinorsMakeAMatrixDefinite() {
    argue()
        .step(range("2", "x in [-1,1]", POSITIVE), NATURAL)
        .step(range("2*2-x*x", "x in [-1,1]", POSITIVE), NATURAL)
        .step(semidefinite("x in [-1,1]", "2;x", "x;2"), new Rule.Minors(), 0, 1)
        .assertAccepted();
    argue()
        .step(range("2", "x in [-1,1]", POSITIVE), NATURAL)
        .step(semidefinite("x in [-1,1]", "2;x", "x;2"), new Rule.Minors(), 0)
        .assertRefused("premise 2 is missing");
  }

  @Test
  void aTreeOfMatricesCoversItsBox() {
    Rule hole = new Rule.MatrixTree(Vector.of(new Rule.Split("x", Rational.ZERO)), 64);
    argue().step(semidefinite("x in [-1,1]", "2;x", "x;2"), hole).assertRefused("hole");
    Rule unknown = new Rule.MatrixTree(Vector.of(new Rule.Split("z", Rational.ZERO)), 64);
    argue()
        .step(semidefinite("x in [-1,1]", "2;x", "x;2"), unknown)
        .assertRefused("unknown variable");
  }

  @Test
  void precisionIsBounded() {
    for (int bits : new int[] {-1, 7, 4097, Integer.MAX_VALUE}) {
      argue().step(RANGE, new Rule.Natural(bits)).assertRefused("bits");
      argue().step(RANGE, new Rule.Sturm(term("x"), bits)).assertRefused("bits");
      argue().step(MATRIX, new Rule.Dominance(bits)).assertRefused("bits");
      argue().step(RANGE, new Rule.Tree(Vector.empty(), bits)).assertRefused("bits");
    }
  }

  @Test
  void nothingIsProvedByNoStep() {
    assertThat(Kernel.check(new Certificate(Vector.empty()))).isInstanceOf(Refused.class);
  }
}
