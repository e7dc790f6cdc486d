package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What repeats itself has everywhere what it has on more than a period, and nothing else has. */
final class PeriodicRuleTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Interval SHARE = Interval.closed(Rational.MINUS_ONE, Rational.ONE);

  private static Rule periodic(String period) {
    return new Rule.Periodic("x", term(period));
  }

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void aRangeOnMoreThanAPeriod() {
    argue()
        .step(range("exp(sin(x))", "x in (0,7)", Interval.POSITIVE), NATURAL)
        .step(range("exp(sin(x))", "x in R", Interval.POSITIVE), periodic("2*pi"), 0)
        .assertAccepted();
    argue()
        .step(range("sin(x)+a", "x in [-4,3], a in [2,3]", Interval.POSITIVE), NATURAL)
        .step(range("sin(x)+a", "x >= 100, a in [2,3]", Interval.POSITIVE), periodic("2*pi"), 0)
        .assertAccepted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x in (0,6) | 2*pi | x in R | of more than a period
          x in [0,2*pi] | 2*pi | x in R | of more than a period
          x >= 0 | 2*pi | x in R | of more than a period
          x in (0,7) | -2*pi | x in R | of more than a period
          x in (0,7) | 0 | x in R | of more than a period
          x in (0,7) | 6 | x in R | repeat itself
          x in (0,7) | pi | x in R | repeat itself
          """)
  void otherPeriodsAreRefused(String part, String period, String whole, String reason) {
    argue()
        .step(range("sin(x)", part, SHARE), NATURAL)
        .step(range("sin(x)", whole, SHARE), periodic(period), 0)
        .assertRefused(reason);
  }

  @Test
  void whatDoesNotRepeatItselfIsRefused() {
    Interval least = Interval.atLeast(Rational.of(-1));
    argue()
        .step(range("sin(x)+x", "x in (0,7)", least), NATURAL)
        .step(range("sin(x)+x", "x in R", least), periodic("2*pi"), 0)
        .assertRefused("repeat itself");
    // It must be defined on all of the line, so that it can be followed from one to the next.
    argue()
        .step(range("sin(x)+0*log(x)", "x in (1,9)", SHARE), NATURAL)
        .step(range("sin(x)+0*log(x)", "x in (1,20)", SHARE), periodic("2*pi"), 0)
        .assertRefused("undefined");
    argue()
        .step(range("sin(x)+a", "x in [0,7], a in [2,3]", Interval.POSITIVE), NATURAL)
        .step(range("sin(x)+a", "x in R, a in [0,3]", Interval.POSITIVE), periodic("2*pi"), 0)
        .assertRefused("of more than a period");
    argue()
        .step(range("sin(x)", "x in (0,7)", SHARE), NATURAL)
        .step(range("sin(x)", "x in R", Interval.point(Rational.ONE)), periodic("2*pi"), 0)
        .assertRefused("does not say as much");
  }

  private static Claim convex(String text, String domain) {
    return curved(text, domain, Curvature.CONVEX, "x");
  }

  @Test
  void curvatureMayGrowByAnAffineFunctionEachTime() {
    String bowl = "x^2+sin(x)";
    argue()
        .step(range("2-sin(x)", "x in (-1,6)", Interval.POSITIVE), NATURAL)
        .step(convex(bowl, "x in (-1,6)"), new Rule.SecondDerivative(), 0)
        .step(convex(bowl, "x in R"), periodic("2*pi"), 1)
        .assertAccepted();
  }

  @Test
  void curvatureThatIsNotRepeatedIsRefused() {
    String cubic = "x^3+20*x^2+sin(x)";
    argue()
        .step(range("6*x+2*20-sin(x)", "x in (-1,6)", Interval.POSITIVE), NATURAL)
        .step(convex(cubic, "x in (-1,6)"), new Rule.SecondDerivative(), 0)
        .step(convex(cubic, "x in R"), periodic("2*pi"), 1)
        .assertRefused("repeat itself");
    argue()
        .step(range("2-sin(x)", "x in (-1,6)", Interval.POSITIVE), NATURAL)
        .step(convex("x^2+sin(x)", "x in (-1,6)"), new Rule.SecondDerivative(), 0)
        .step(curved("x^2+sin(x)", "x in R", Curvature.CONCAVE, "x"), periodic("2*pi"), 1)
        .assertRefused("does not say as much");
    argue()
        .step(range("cos(x)", "x in (-1,6)", SHARE), NATURAL)
        .step(
            new Claim.Shaped(
                term("cos(x)"), Argued.box("x in R"), Argued.block("x"), Shape.QUASICONVEX),
            periodic("2*pi"),
            0)
        .assertRefused("does not say as much");
  }
}
