package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.block;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.inner;
import static dev.jensen.core.kernel.Argued.region;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** A variable gives way to an affine function of it: where that is sound, and where it is not. */
final class SubstitutionTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Interval POSITIVE = Interval.POSITIVE;

  private static Argued argue() {
    return new Argued();
  }

  private static Claim range(String text, Box box, Interval range) {
    return new Claim.Range(term(text), box, range);
  }

  private static Claim convex(String text, Box box, String... names) {
    return new Claim.Curved(term(text), box, block(names), Curvature.CONVEX);
  }

  private static Rule given(String rest, String... weights) {
    return new Rule.Given(Vector.of(weights).map(Rational::parse), term(rest));
  }

  private static final Rule SLACK = new Rule.Substitution("x", "s", term("x - y"));

  private static Box above() {
    return region("x in R, y in R", inner("x", "1", "y", "0"), "x - y > 0");
  }

  @Test
  void theSlackOfAHalfSpaceInPlaceOfAVariable() {
    String told = "exp(s + y) - exp(y)";
    Box there = box("s > 0, y in R");
    Box edge = box("s in [0, 0], y in R");
    Claim grown = range(told, there, POSITIVE);
    Argued known =
        argue()
            .step(range("0", edge, Interval.ZERO), NATURAL)
            .step(new Claim.Equal(term(told), term("0"), edge), new Rule.NormalForm())
            .step(range(told, edge, Interval.ZERO), new Rule.ByEquality(), 1, 0)
            .step(range("exp(s + y)", there, POSITIVE), NATURAL)
            .step(grown, new Rule.Grows("s", Expr.ZERO), 2, 3)
            .step(range("x - y", above(), POSITIVE), given("0", "1"));
    Claim claim = range("exp(x) - exp(y)", above(), POSITIVE);
    known.step(claim, SLACK, 4, 5).assertAccepted();
    argue()
        .step(range("exp(s + y)", there, POSITIVE), NATURAL)
        .step(range("exp(x)", above(), POSITIVE), SLACK, 0)
        .assertRefused("is not seen to lie");
    // The slack stays: on the closed half-space it may be zero, and on the plane negative.
    for (Box wider :
        Vector.of(
            region("x in R, y in R", inner("x", "1", "y", "0"), "x - y >= 0"),
            box("x in R, y in R"))) {
      argue()
          .step(range("exp(s + y)", there, POSITIVE), NATURAL)
          .step(range("x - y", above(), POSITIVE), given("0", "1"))
          .step(range("exp(x)", wider, POSITIVE), SLACK, 0, 1)
          .assertRefused("is not seen to lie");
    }
  }

  /** Else x + s in place of s says nothing of x, and what holds at x = 0 would hold everywhere. */
  @Test
  void theNewVariableIsNoPartOfWhatItStandsFor() {
    Rule circular = new Rule.Substitution("x", "s", term("x + s"));
    argue()
        .step(range("0", box("s in R"), Interval.ZERO), NATURAL)
        .step(range("x", box("x in [0, 1]"), Interval.ZERO), circular, 0)
        .assertRefused("is not seen to lie");
  }

  @Test
  void theOtherVariablesAndHalfSpacesOfAPremiseThatIsToldByASlack() {
    Box box =
        region(
            "x in R, y > 0, z in R", inner("x", "2", "y", "1", "z", "0"), "x - y > 0", "x - z > 0");
    String more = "s + y - z > 0";
    Map<String, Rational> inner = inner("s", "1", "y", "1", "z", "0");
    Claim slack = range("x - y", box, POSITIVE);
    for (Box there :
        Vector.of(
            region("s > 0, y > 0, z in R", inner, more),
            region("s > 0, y in R, z in R", inner, "s + y - z >= 0"))) {
      argue()
          .step(slack, given("0", "1", "0"))
          .step(range("exp(s + y)", there, POSITIVE), NATURAL)
          .step(range("exp(x)", box, POSITIVE), SLACK, 1, 0)
          .assertAccepted();
    }
    for (Box there :
        Vector.of(
            region("s > 1, y > 0, z in R", inner("s", "2", "y", "1", "z", "0"), more),
            region("s > 0, y > 1, z in R", inner("s", "1", "y", "2", "z", "0"), more),
            region("s > 0, y > 0, z in R", inner, "s + y - z - 1/2 > 0"),
            region("s > 0, y > 0, z in R", inner, more, "s - z > 0"))) {
      argue()
          .step(slack, given("0", "1", "0"))
          .step(range("exp(s + y)", there, POSITIVE), NATURAL)
          .step(range("exp(x)", box, POSITIVE), SLACK, 1, 0)
          .assertRefused("is not seen to lie");
    }
  }

  @Test
  void whatIsNoSlackInPlaceOfTheVariable() {
    Box there = box("s > 0, y in R");
    Claim known = range("exp(s + y)", there, POSITIVE);
    Claim claim = range("exp(x)", above(), POSITIVE);
    for (String by : Vector.of("y", "x*y", "(x - y)^2", "x/y")) {
      argue()
          .step(known, NATURAL)
          .step(claim, new Rule.Substitution("x", "s", term(by)), 0)
          .assertRefused("not about an affine function");
    }
    argue()
        .step(range("exp(s + y)", box("s > 0, y in R, x in R"), POSITIVE), NATURAL)
        .step(claim, SLACK, 0)
        .assertRefused("not about an affine function");
    Box named = region("x in R, y in R, s in R", inner("x", "1", "y", "0"), "x - y > 0");
    argue()
        .step(known, NATURAL)
        .step(range("x - y", named, POSITIVE), given("0", "1"))
        .step(range("exp(x)", named, POSITIVE), SLACK, 0, 1)
        .assertRefused("is not seen to lie");
    argue()
        .step(known, NATURAL)
        .step(range("x - y", above(), POSITIVE), given("0", "1"))
        .step(range("exp(x) - 1", above(), POSITIVE), SLACK, 0, 1)
        .assertRefused("does not say as much");
    argue()
        .step(new Claim.Equal(term("exp(s + y)"), term("exp(s + y)"), there), new Rule.NormalForm())
        .step(range("x - y", above(), POSITIVE), given("0", "1"))
        .step(new Claim.Equal(term("exp(x)"), term("exp(x)"), above()), SLACK, 0, 1)
        .assertRefused("does not say as much");
  }

  @Test
  void curvatureThatIsToldByASlack() {
    Box there = box("s > 0, y in R");
    Claim slack = range("x - y", above(), POSITIVE);
    // Affine in y for each value of the slack, but concave in y for each value of x.
    String told = "(s + y)^2 - y^2";
    argue()
        .step(slack, given("0", "1"))
        .step(convex(told, there, "y"), new Rule.Quadratic())
        .step(convex("x^2 - y^2", above(), "y"), SLACK, 1, 0)
        .assertRefused("does not say as much");
    argue()
        .step(slack, given("0", "1"))
        .step(convex(told, there, "s"), new Rule.Quadratic())
        .step(convex("x^2 - y^2", above(), "x"), SLACK, 1, 0)
        .assertAccepted();
    argue()
        .step(slack, given("0", "1"))
        .step(convex(told, there, "s"), new Rule.Quadratic())
        .step(convex("x^2 - y^2", above(), "x", "y"), SLACK, 1, 0)
        .assertRefused("does not say as much");
    argue()
        .step(slack, given("0", "1"))
        .step(convex("(s + y)^2 + y^2", there, "s", "y"), new Rule.Quadratic())
        .step(convex("x^2 + y^2", above(), "y"), SLACK, 1, 0)
        .assertAccepted();
    argue()
        .step(slack, given("0", "1"))
        .step(convex("(s + y)^2 + y^2", there, "s", "y"), new Rule.Quadratic())
        .step(
            new Claim.Curved(term("x^2 + y^2"), above(), block("x", "y"), Curvature.CONCAVE),
            SLACK,
            1,
            0)
        .assertRefused("does not say as much");
  }

  @Test
  void noShapeIsToldByASlack() {
    // It rises in the slack and in y, but falls in y where x stays.
    Box there = box("s > 0, y > 0");
    Box box = region("x in R, y > 0", inner("x", "2", "y", "1"), "x - y > 0");
    argue()
        .step(range("2", there, POSITIVE), NATURAL)
        .step(range("1", there, POSITIVE), NATURAL)
        .step(
            new Claim.Shaped(term("2(s + y) - y"), there, block("s", "y"), Shape.NONDECREASING),
            new Rule.Rising(),
            0,
            1)
        .step(range("x - y", box, POSITIVE), given("0", "1"))
        .step(
            new Claim.Shaped(term("2x - y"), box, block("x", "y"), Shape.NONDECREASING),
            SLACK,
            2,
            3)
        .assertRefused("does not say as much");
  }
}
