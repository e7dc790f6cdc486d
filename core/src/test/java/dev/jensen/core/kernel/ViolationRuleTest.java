package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.broken;

import dev.jensen.core.proof.Rule;
import org.junit.jupiter.api.Test;

/** A violation is confirmed exactly, or not at all. */
final class ViolationRuleTest {
  private static final Rule RULE = new Rule.Violation(512);

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void jensensInequalityFailsBothWays() {
    argue()
        .step(broken("x^3", "x in R", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"), RULE)
        .assertAccepted();
    argue()
        .step(broken("x^3", "x in R", CONCAVE, at(), at("x", "-1"), at("x", "0"), "1/2"), RULE)
        .assertRefused("breaks nothing");
    argue()
        .step(broken("x^2", "x in R", CONVEX, at(), at("x", "-1"), at("x", "1"), "1/2"), RULE)
        .assertRefused("breaks nothing");
  }

  @Test
  void tinyBumpsAreSeen() {
    String bump = "x^2+1e-9 sin(1e6 x)";
    argue()
        .step(broken(bump, "x in R", CONVEX, at(), at("x", "1e-6"), at("x", "21e-7"), "1/2"), RULE)
        .assertAccepted();
  }

  @Test
  void anEqualityIsNoViolation() {
    argue()
        .step(
            broken("sin(x)^2+cos(x)^2", "x in R", CONVEX, at(), at("x", "1"), at("x", "2"), "1/2"),
            RULE)
        .assertRefused("not told from zero");
  }

  @Test
  void theWeightIsStrictlyBetween() {
    argue()
        .step(broken("x^3", "x in R", CONVEX, at(), at("x", "-1"), at("x", "0"), "0"), RULE)
        .assertRefused("strictly between");
    argue()
        .step(broken("x^3", "x in R", CONVEX, at(), at("x", "-1"), at("x", "0"), "3/2"), RULE)
        .assertRefused("strictly between");
  }

  @Test
  void pointsLieInTheBox() {
    argue()
        .step(broken("x^3", "x >= 0", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"), RULE)
        .assertRefused("outside");
    argue()
        .step(broken("-x^2", "x < 1", CONVEX, at(), at("x", "0"), at("x", "1"), "1/2"), RULE)
        .assertRefused("outside");
  }

  @Test
  void parametersAreNamedOnceAndFixed() {
    argue()
        .step(
            broken(
                "a*x^2",
                "x in R, a in R",
                CONVEX,
                at("a", "-1"),
                at("x", "-1"),
                at("x", "1"),
                "1/2"),
            RULE)
        .assertAccepted();
    argue()
        .step(
            broken("a*x^2", "x in R, a in R", CONVEX, at(), at("x", "-1"), at("x", "1"), "1/2"),
            RULE)
        .assertRefused("must name");
    argue()
        .step(
            broken(
                "a*x^2",
                "x in R, a in R",
                CONVEX,
                at("a", "-1"),
                at("x", "-1", "a", "1"),
                at("x", "1"),
                "1/2"),
            RULE)
        .assertRefused("must name");
  }

  @Test
  void theFunctionIsDefinedOnTheWholeBox() {
    argue()
        .step(
            broken("log(x)", "x in [-1,2]", CONVEX, at(), at("x", "1"), at("x", "2"), "1/2"), RULE)
        .assertRefused("undefined");
  }
}
