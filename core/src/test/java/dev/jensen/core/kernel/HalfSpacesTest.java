package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.block;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.halfSpace;
import static dev.jensen.core.kernel.Argued.inner;
import static dev.jensen.core.kernel.Argued.region;
import static dev.jensen.core.kernel.Argued.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Boxes with half-spaces: what the kernel takes there, and above all what it does not. */
final class HalfSpacesTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;

  private static Argued argue() {
    return new Argued();
  }

  private static Box triangle() {
    return region("x > 0, y > 0", inner("x", "1/3", "y", "1/3"), "1 - x - y > 0");
  }

  private static Claim range(String text, Box box, Interval range) {
    return new Claim.Range(term(text), box, range);
  }

  private static Claim convex(String text, Box box, String... names) {
    return new Claim.Curved(term(text), box, block(names), Curvature.CONVEX);
  }

  private static Claim notConcave(String text, Box box, Map<String, Expr> p, Map<String, Expr> q) {
    Witness witness = new Witness(LinkedHashMap.empty(), p, q, Rational.HALF);
    return new Claim.Broken(term(text), box, p.keySet(), Curvature.CONCAVE, witness);
  }

  @Test
  void leavesOutsideTheRegionNeedNoBound() {
    Vector<Rule.Node> nodes =
        Vector.of(
            new Rule.Split("x", Rational.HALF),
            new Rule.Leaf(0),
            new Rule.Split("y", Rational.HALF),
            new Rule.Leaf(0),
            new Rule.Leaf(0));
    Box closed = region("x in [0,1], y in [0,1]", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    // The square [1/2, 1]^2 meets the closed triangle in a point, the open one not at all.
    argue()
        .step(range("1/2 - x*y", triangle(), NONNEGATIVE), new Rule.Tree(nodes, 64))
        .assertRefused("not within");
    Box square = region("x in [0,1], y in [0,1]", inner("x", "1/3", "y", "1/3"), "1 - x - y > 0");
    argue()
        .step(range("1/2 - x*y", square, NONNEGATIVE), new Rule.Tree(nodes, 64))
        .assertAccepted();
    argue()
        .step(range("1/2 - x*y", closed, NONNEGATIVE), new Rule.Tree(nodes, 64))
        .assertRefused("not within");
    argue()
        .step(
            range("1/2 - x*y", box("x in [0,1], y in [0,1]"), NONNEGATIVE),
            new Rule.Tree(nodes, 64))
        .assertRefused("not within");
  }

  private static Rule given(String rest, String... weights) {
    return new Rule.Given(Vector.of(weights).map(Rational::parse), term(rest));
  }

  @Test
  void wordsAndTermsOfHalfSpaces() {
    assertThat(halfSpace("1 - x - y > 0")).hasToString("x + y < 1");
    assertThat(halfSpace("x - 2y - 1/2 >= 0")).hasToString("x - 2*y >= 1/2");
    assertThat(halfSpace("1 - x - y > 0").term()).isSameAs(term("1 - x - y"));
    assertThat(triangle()).hasToString("x in (0, inf), y in (0, inf), x + y < 1");
    assertThat(Affine.of(term("2(x + 3y)/4 - (1 - y)"))).isEqualTo(Affine.of(term("x/2+5/2y-1")));
    assertThat(Affine.of(term("x*y"))).isNull();
    assertThat(Affine.of(term("sqrt(2)*x"))).isNull();
  }

  @Test
  void theInnerPointMustLieInside() {
    String[] nowhere = {"1 - x - y > 0"};
    for (Map<String, Rational> point :
        Vector.of(
            inner("x", "1", "y", "1"),
            inner("x", "1/2", "y", "1/2"),
            inner("x", "0", "y", "1/2"),
            inner("x", "-1", "y", "1/2"),
            inner("x", "1/3"),
            inner("x", "1/3", "y", "1/3", "z", "1/3"))) {
      argue()
          .step(range("1", region("x > 0, y > 0", point, nowhere), POSITIVE), NATURAL)
          .assertRefused("may be empty");
    }
    argue()
        .step(
            range("1", region("x > 0", inner("x", "1/3", "y", "1/3"), nowhere), POSITIVE), NATURAL)
        .assertRefused("may be empty");
    // A region that meets the box in a corner only has no inner point at all.
    argue()
        .step(
            range(
                "1",
                region("x in [0,1], y in [0,1]", inner("x", "0", "y", "0"), "-x-y>=0"),
                POSITIVE),
            NATURAL)
        .assertRefused("may be empty");
    argue()
        .step(
            range("1", region("x in [2,2], y > 0", inner("x", "2", "y", "1"), "x-y>0"), POSITIVE),
            NATURAL)
        .assertAccepted();
  }

  @Test
  void aCombinationOfHalfSpacesAndARest() {
    Box box = triangle();
    argue().step(range("1 - x - y", box, POSITIVE), given("0", "1")).assertAccepted();
    argue().step(range("1 - x", box, POSITIVE), given("y", "1")).assertAccepted();
    argue().step(range("2 - 2x - y", box, POSITIVE), given("y", "2")).assertAccepted();
    argue()
        .step(range("1 - x", box, Interval.atLeast(Rational.ONE)), given("y", "1"))
        .assertRefused("values");
    argue().step(range("1 - x + y", box, POSITIVE), given("y", "1")).assertRefused("combination");
    argue().step(range("x + y - 1", box, Interval.ALL), given("0", "-1")).assertRefused("round");
    argue().step(range("1 - x - y", box, POSITIVE), given("0")).assertRefused("weight");
    argue().step(range("1 - x - y", box, POSITIVE), given("0", "1", "1")).assertRefused("weight");
    argue().step(range("1 - x", box, POSITIVE), given("z", "1")).assertRefused("cannot be checked");
    argue()
        .step(range("1 - x - y", box("x > 0, y > 0"), POSITIVE), given("0", "1"))
        .assertRefused("weight");
    Box closed = region("x >= 0, y >= 0", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    argue().step(range("1 - x - y", closed, NONNEGATIVE), given("0", "1")).assertAccepted();
    argue().step(range("1 - x - y", closed, POSITIVE), given("0", "1")).assertRefused("values");
    // A weight of zero brings nothing of what its half-space would.
    argue().step(range("x", closed, POSITIVE), given("x", "0")).assertRefused("values");
    argue().step(range("1/x", box, POSITIVE), given("1/x", "0")).assertAccepted();
    argue()
        .step(range("1/y - 1/y", closed, NONNEGATIVE), given("0", "0"))
        .assertRefused("undefined");
  }

  @Test
  void whatIsKnownOfTheRegionDefinesATerm() {
    Box box = triangle();
    argue()
        .step(range("1 - x - y", box, POSITIVE), given("0", "1"))
        .step(convex("1 - x - y", box, "x", "y"), new Rule.AffineForm())
        .step(convex("-log(1 - x - y)", box, "x", "y"), new Rule.Composition(), 0, 1)
        .assertRefused("neither an atom");
    argue()
        .step(range("1 - x - y", box, POSITIVE), given("0", "1"))
        .step(
            new Claim.Curved(term("1 - x - y"), box, block("x", "y"), Curvature.AFFINE),
            new Rule.AffineForm())
        .step(
            new Claim.Curved(term("log(1 - x - y)"), box, block("x", "y"), Curvature.CONCAVE),
            new Rule.Composition(),
            0,
            1)
        .assertAccepted();
    argue()
        .step(
            new Claim.Curved(term("1 - x - y"), box, block("x", "y"), Curvature.AFFINE),
            new Rule.AffineForm())
        .step(
            new Claim.Curved(term("log(1 - x - y)"), box, block("x", "y"), Curvature.CONCAVE),
            new Rule.Composition(),
            0)
        .assertRefused("undefined");
    // What holds in the region says nothing of the box around it.
    argue()
        .step(range("1 - x - y", box, POSITIVE), given("0", "1"))
        .step(range("log(1 - x - y)", box.plain(), Interval.ALL), NATURAL, 0)
        .assertRefused("undefined");
  }

  @Test
  void inclusionNeedsEveryHalfSpaceOfThePremise() {
    Box box = triangle();
    Box closed = region("x > 0, y > 0", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    Box two = region("x > 0, y > 0", inner("x", "1/3", "y", "1/4"), "x - y > 0", "1 - x - y > 0");
    Argued known = argue().step(convex("x^2 + y", box.plain(), "x", "y"), new Rule.Quadratic());
    known.step(convex("x^2 + y", two, "x", "y"), new Rule.Inclusion(), 0).assertAccepted();
    Argued inside = argue().step(convex("x^2 + y", box, "x", "y"), new Rule.Quadratic());
    inside.step(convex("x^2 + y", two, "x", "y"), new Rule.Inclusion(), 0).assertAccepted();
    argue()
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y", box.plain(), "x", "y"), new Rule.Inclusion(), 0)
        .assertRefused("no part");
    argue()
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y", closed, "x", "y"), new Rule.Inclusion(), 0)
        .assertRefused("no part");
    argue()
        .step(convex("x^2 + y", closed, "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Inclusion(), 0)
        .assertAccepted();
    argue()
        .step(convex("x^2 + y", two, "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Inclusion(), 0)
        .assertRefused("no part");
  }

  @Test
  void aRangeOfAVariableNarrowsItsAxis() {
    Box box = triangle();
    Box unit = region("x in (0,1), y > 0", inner("x", "1/3", "y", "1/3"), "1 - x - y > 0");
    Claim known = convex("x^2 + y", unit, "x", "y");
    Interval below = Interval.of(Rational.ZERO, true, Rational.ONE, true);
    argue()
        .step(range("x", box, POSITIVE), NATURAL)
        .step(known, new Rule.Quadratic())
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Inclusion(), 1, 0)
        .assertRefused("no part");
    argue()
        .step(
            range("-x", box, Interval.of(Rational.MINUS_ONE, true, null, true)),
            given("y - 1", "1"))
        .step(range("x", box, Interval.of(null, true, Rational.ONE, true)), new Rule.Mirror(), 0)
        .step(range("x", box, below), NATURAL, 1)
        .step(known, new Rule.Quadratic())
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Inclusion(), 3, 2)
        .assertAccepted();
    // The range holds on a smaller region only.
    Box two = region("x > 0, y > 0", inner("x", "1/3", "y", "1/4"), "x - y > 0", "1 - x - y > 0");
    argue()
        .step(
            range("-x", two, Interval.of(Rational.MINUS_ONE, true, null, true)),
            given("y - 1", "0", "1"))
        .step(range("x", two, Interval.of(null, true, Rational.ONE, true)), new Rule.Mirror(), 0)
        .step(range("x", two, below), NATURAL, 1)
        .step(known, new Rule.Quadratic())
        .step(convex("x^2 + y", box, "x", "y"), new Rule.Inclusion(), 3, 2)
        .assertRefused("no part");
  }

  @Test
  void closureFromTheOpenRegion() {
    Box closed = region("x >= 0, y >= 0", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    assertThat(Points.within(closed.interior(), triangle())).isTrue();
    argue()
        .step(convex("x^2 + y^2", closed.interior(), "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y^2", closed, "x", "y"), new Rule.Closure(), 0)
        .assertAccepted();
    // A half-space that the inner point only touches is not opened.
    Box line =
        region("x >= 0, y >= 0", inner("x", "1/2", "y", "1/2"), "1 - x - y >= 0", "x + y - 1 >= 0");
    assertThat(line.interior().halfSpaces()).isEqualTo(line.halfSpaces());
    argue()
        .step(convex("x^2 + y^2", triangle(), "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y^2", line, "x", "y"), new Rule.Closure(), 0)
        .assertRefused("inside");
    // A region that meets the open box nowhere has no inner point: sqrt(x)*y on x = 0.
    Box face = region("x >= 0, y in R", inner("x", "0", "y", "0"), "-x >= 0");
    argue()
        .step(convex("x^2 + y^2", face.interior(), "x", "y"), new Rule.Quadratic())
        .assertRefused("may be empty");
  }

  @Test
  void aTreeUsesNoFactOutsideTheRegion() {
    // In the region (x + y)^2 rises in x and y, but not on all of the leaf: to take its least value
    // for that in the corner (-2, -2) would be wrong.
    Box box = region("x in [-2,2], y in [-2,2]", inner("x", "1", "y", "1"), "x + y - 1 >= 0");
    Interval sum = Interval.atLeast(Rational.ONE);
    Rule leaf = new Rule.Tree(Vector.of(new Rule.Leaf(1)), 64);
    argue()
        .step(range("x + y", box, sum), given("1", "1"))
        .step(range("(x + y)^2", box, sum), leaf, 0)
        .assertAccepted();
    argue()
        .step(range("x + y", box, sum), given("1", "1"))
        .step(range("(x + y)^2", box, Interval.atLeast(Rational.TWO)), leaf, 0)
        .assertRefused("values");
    assertThat(box.isExact()).isFalse();
    assertThat(box.plain().isExact()).isTrue();
  }

  @Test
  void liftAlongVariablesThatTheRegionTies() {
    // On the diagonal every function is convex in x for fixed y, for there is one point only.
    Box diagonal = region("x in R, y in R", inner("x", "0", "y", "0"), "x - y >= 0", "y - x >= 0");
    argue()
        .step(convex("x^2", diagonal, "x"), new Rule.Quadratic())
        .step(convex("x^2", diagonal, "x", "y"), new Rule.Lift(), 0)
        .assertRefused("does not say");
    argue()
        .step(convex("x^2", diagonal.plain(), "x"), new Rule.Quadratic())
        .step(convex("x^2", diagonal, "x", "y"), new Rule.Lift(), 0)
        .assertAccepted();
    Box third = region("x > 0, y > 0, z in R", inner("x", "1/3", "y", "1/3"), "1 - x - y > 0");
    argue()
        .step(convex("x^2 + y", third, "x", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y", third, "x", "y", "z"), new Rule.Lift(), 0)
        .assertAccepted();
  }

  @Test
  void precompositionWithWhatIsKnownOfTheRegion() {
    Box box = region("x in R, y in R", inner("x", "1", "y", "1"), "x + y - 1 > 0");
    Rule rule = new Rule.Precomposition("u", term("x + y"), term("u^3"));
    Claim affine = new Claim.Curved(term("x + y"), box, block("x", "y"), Curvature.AFFINE);
    argue()
        .step(range("6u", box("u > 1"), POSITIVE), NATURAL)
        .step(convex("u^3", box("u > 1"), "u"), new Rule.SecondDerivative(), 0)
        .step(affine, new Rule.AffineForm())
        .step(range("x + y", box, Interval.above(Rational.ONE)), given("1", "1"))
        .step(convex("(x + y)^3", box, "x", "y"), rule, 1, 2, 3)
        .assertAccepted();
    // The outer function may not be known on a region only: here on the diagonal, where for a
    // fixed value of w there is one u.
    Box diagonal = region("u in R, w in R", inner("u", "0", "w", "0"), "u - w >= 0", "w - u >= 0");
    Box plane = box("x in R, y in R, w in R");
    argue()
        .step(convex("u^2 + w", diagonal, "u"), new Rule.Quadratic())
        .step(
            new Claim.Curved(term("x + y"), plane, block("x", "y"), Curvature.AFFINE),
            new Rule.AffineForm())
        .step(
            convex("(x + y)^2 + w", plane, "x", "y"),
            new Rule.Precomposition("u", term("x + y"), term("u^2 + w")),
            0,
            1)
        .assertRefused("where the inner term lies");
  }

  @Test
  void gramMatricesWithWeightsThatTheRegionShows() {
    Box box = triangle();
    Rule.Form form =
        new Rule.Form(
            term("1 - x - y"),
            Vector.of(new Rule.Product(0, Expr.ONE)),
            Vector.of(Vector.of(Rational.ONE)));
    Claim claim = new Claim.Semidefinite(Vector.of(Vector.of(term("1 - x - y"))), box);
    Rule gram = new Rule.Gram(Vector.of(form));
    argue()
        .step(range("1 - x - y", box, POSITIVE), given("0", "1"))
        .step(claim, gram, 0)
        .assertAccepted();
    argue().step(claim, gram).assertRefused("not known to be nonnegative");
    argue()
        .step(range("1 - x - y", box, POSITIVE), given("0", "1"))
        .step(new Claim.Semidefinite(Vector.of(Vector.of(term("1 - x - y"))), box.plain()), gram, 0)
        .assertRefused("not known to be nonnegative");
  }

  @Test
  void aWitnessLiesInTheRegion() {
    Box closed = region("x >= 0, y >= 0", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    Rule violation = new Rule.Violation(256);
    argue()
        .step(notConcave("x^2", closed, at("x", "0", "y", "0"), at("x", "1", "y", "0")), violation)
        .assertAccepted();
    argue()
        .step(
            notConcave("x^2", triangle(), at("x", "0", "y", "0"), at("x", "1", "y", "0")),
            violation)
        .assertRefused("lies outside");
    argue()
        .step(
            notConcave("x^2", triangle(), at("x", "1/9", "y", "1/9"), at("x", "1/2", "y", "1/2")),
            violation)
        .assertRefused("x + y < 1");
    argue()
        .step(
            notConcave("x^2", closed, at("x", "1/9", "y", "1/9"), at("x", "1", "y", "1/9")),
            violation)
        .assertRefused("x + y <= 1");
    argue()
        .step(
            notConcave("x^2", closed, at("x", "0", "y", "0"), at("x", "sqrt(1/2)", "y", "1/4")),
            violation)
        .assertAccepted();
    argue()
        .step(
            notConcave(
                "x^2", closed, at("x", "0", "y", "0"), at("x", "sqrt(1/2)", "y", "1-sqrt(2)/2")),
            violation)
        .assertRefused("x + y <= 1");
  }

  /** That relu(x - y) is a maximum, on two boxes. */
  private static Argued halves(Box above, Box below) {
    Claim equal = new Claim.Equal(term("relu(x-y)"), term("max(x-y, 0)"), above);
    Claim other = new Claim.Equal(term("relu(x-y)"), term("max(x-y, 0)"), below);
    return argue().step(equal, new Rule.NormalForm()).step(other, new Rule.NormalForm());
  }

  private static Claim whole(String domain) {
    return new Claim.Equal(term("relu(x-y)"), term("max(x-y, 0)"), box(domain));
  }

  @Test
  void equalOnTwoHalvesIsEqual() {
    String plane = "x in R, y in R";
    Box above = region(plane, inner("x", "1", "y", "0"), "x - y >= 0");
    Box below = region(plane, inner("x", "0", "y", "1"), "y - x >= 0");
    halves(above, below).step(whole(plane), new Rule.Divide(), 0, 1).assertAccepted();
    // A half-space of the first premise that the second turns round: the order does not matter.
    halves(below, above).step(whole(plane), new Rule.Divide(), 0, 1).assertAccepted();
    // On a part of the axes it holds as well, on more it does not follow.
    halves(above, below)
        .step(whole("x in [0,1], y in R"), new Rule.Divide(), 0, 1)
        .assertAccepted();
    Box short0 = region("x in [0,1], y in R", inner("x", "1/2", "y", "0"), "x - y >= 0");
    halves(short0, below)
        .step(whole(plane), new Rule.Divide(), 0, 1)
        .assertRefused("the two parts do not cover");
  }

  @Test
  void twoPartsThatLeaveOutPointsDoNotCover() {
    String plane = "x in R, y in R";
    Box above = region(plane, inner("x", "1", "y", "0"), "x - y >= 0");
    Box below = region(plane, inner("x", "0", "y", "1"), "y - x >= 0");
    Vector<Box> wrong =
        Vector.of(
            // the same half twice, without the border, another border, and one too many
            above,
            region(plane, inner("x", "0", "y", "1"), "y - x > 0"),
            region(plane, inner("x", "0", "y", "2"), "y - x - 1 >= 0"),
            region(plane, inner("x", "0", "y", "1"), "2*y - x >= 0"),
            region(plane, inner("x", "0", "y", "1"), "y - x >= 0", "y >= 0"));
    for (Box other : wrong) {
      halves(above, other)
          .step(whole(plane), new Rule.Divide(), 0, 1)
          .assertRefused("the two parts do not cover");
    }
    Box open = region(plane, inner("x", "1", "y", "0"), "x - y > 0");
    halves(open, below)
        .step(whole(plane), new Rule.Divide(), 0, 1)
        .assertRefused("the two parts do not cover");
    halves(above, below)
        .step(
            new Claim.Equal(term("relu(x-y)"), term("abs(x-y)"), box(plane)),
            new Rule.Divide(),
            0,
            1)
        .assertRefused("a premise does not say as much");
    // What is convex on two halves need not be convex.
    argue()
        .step(convex("x", above, "x", "y"), new Rule.AffineForm())
        .step(convex("x", below, "x", "y"), new Rule.AffineForm())
        .step(convex("x", box(plane), "x", "y"), new Rule.Divide(), 0, 1)
        .assertRefused("the rule concludes an equality");
  }

  @Test
  void bothHalvesSayTheSame() {
    String plane = "x in R, y in R";
    Box right = region(plane, inner("x", "1", "y", "0"), "x - y >= 0");
    Box left = region(plane, inner("x", "0", "y", "1"), "y - x >= 0");
    for (String claimed : new String[] {"x", "y"}) {
      argue()
          .step(range("x - y", right, NONNEGATIVE), given("0", "1"))
          .step(new Claim.Equal(term("max(x,y)"), term("x"), right), new Rule.Branch(), 0)
          .step(range("y - x", left, NONNEGATIVE), given("0", "1"))
          .step(new Claim.Equal(term("max(x,y)"), term("y"), left), new Rule.Branch(), 2)
          .step(
              new Claim.Equal(term("max(x,y)"), term(claimed), box(plane)), new Rule.Divide(), 1, 3)
          .assertRefused("does not say as much");
    }
  }

  @Test
  void otherRulesAreNotForRegions() {
    Box box = region("x >= 0, y >= 0", inner("x", "1/3", "y", "1/3"), "1 - x - y >= 0");
    Box plain = box.plain();
    // Growth from x = 2 leads through points outside the region.
    argue()
        .step(range("x", box, NONNEGATIVE), NATURAL)
        .step(range("1", box, NONNEGATIVE), NATURAL)
        .step(range("x", box, NONNEGATIVE), new Rule.Grows("x", term("0")), 0, 1)
        .assertRefused("not for boxes with half-spaces");
    argue()
        .step(range("x", box, NONNEGATIVE), NATURAL)
        .step(range("x", box, NONNEGATIVE), new Rule.Cut("x", term("1/3")), 0, 0)
        .assertRefused("not for boxes with half-spaces");
    argue()
        .step(convex("x", box, "x", "y"), new Rule.AffineForm())
        .step(convex("x", box, "x", "y"), new Rule.Overlap("x"), 0, 0)
        .assertRefused("not for boxes with half-spaces");
    argue()
        .step(convex("x", box, "x", "y"), new Rule.AffineForm())
        .step(convex("x", box, "x", "y"), new Rule.Corner("x", "y"), 0, 0, 0, 0)
        .assertRefused("not for boxes with half-spaces");
    argue()
        .step(range("1", box, NONNEGATIVE), NATURAL)
        .step(
            new Claim.Shaped(term("x"), box, block("x"), Shape.NONDECREASING), new Rule.Rising(), 0)
        .assertRefused("not for boxes with half-spaces");
    // Perspective looks at the axes of its premise alone, so a premise of a region is refused too.
    Box ray = region("x in R, t > 0", inner("x", "1/3", "t", "1/3"), "1 - x - t > 0");
    argue()
        .step(convex("x^2", ray, "x"), new Rule.Quadratic())
        .step(convex("t*(x/t)^2", ray.plain(), "x", "t"), new Rule.Perspective("t", term("x^2")), 0)
        .assertRefused("not for boxes with half-spaces");
    argue()
        .step(range("x", plain, NONNEGATIVE), NATURAL)
        .step(range("1", plain, NONNEGATIVE), NATURAL)
        .step(range("x", plain, NONNEGATIVE), new Rule.Grows("x", term("0")), 0, 1)
        .assertAccepted();
  }
}
