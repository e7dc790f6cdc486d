package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;

import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about equality accepts what follows and refuses what does not. */
final class EqualityRulesTest {
  private static final Rule NORMAL = new Rule.NormalForm();

  private static Argued argue() {
    return new Argued();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x+1)^2-x^2-2x | 1 | x in R
          exp(x+y)*exp(-y) | exp(x) | x in R, y in R
          log(exp(x)) | x | x in R
          exp(log(x)) | x | x > 0
          sqrt(x)^2 | x | x >= 0
          x^2/x | x | x > 0
          log(x*y) | log(x)+log(y) | x > 0, y > 0
          tanh(x) | (exp(2x)-1)/(exp(2x)+1) | x in R
          sigmoid(x) | 1/(1+exp(-x)) | x in R
          sin(x)^2+cos(x)^2 | 1 | x in R
          sin(2x) | 2sin(x)cos(x) | x in R
          max(x,y)+min(x,y) | x+y | x in R, y in R
          relu(x)-relu(-x) | x | x in R
          abs(x)^2 | x^2 | x in R
          abs(x-1) | 1-x | x <= 1
          pnorm(x, y, 3)^3 | x^3-y^3 | x >= 0, y <= 0
          pnorm(x, 2y, 4) | (x^4+16y^4)^(1/4) | x in R, y in R
          pnorm(x, y, 1/2) | x + y + 2sqrt(x)*sqrt(y) | x >= 0, y >= 0
          pnorm(x, y, -1) | x*y/(x+y) | x > 0, y > 0
          x^(3/2) | x*sqrt(x) | x >= 0
          log(4) | 2log(2) | x in R
          sqrt(3/4)*x | sqrt(3)/2*x | x in R
          sqrt(8)+4^(1/3) | 2sqrt(2)+2^(2/3) | x in R
          (27/8)^(-2/3) | 4/9 | x in R
          asin(1)+acos(-1/2) | 7*pi/6 | x in R
          atan(2-sqrt(3))-atan(-1) | pi/3 | x in R
          cos(acos(1/4))+sin(asin(-2/3)) | -5/12 | x in R
          sin(pi/2-acos(1/4)) | 1/4 | x in R
          sin(acos(1/4)) | sqrt(15)/4 | x in R
          cos(asin(-3/5)-2*pi) | 4/5 | x in R
          sin(2*atan(-1/2)) | -4/5 | x in R
          cos(x+acos(3/5)) | 3/5*cos(x)-4/5*sin(x) | x in R
          erf(x-x)+atan(0*x) | 0 | x in R
          asinh(1-x)+asinh(x-1) | 0 | x in R
          asinh(-x) | -log(x+sqrt(x^2+1)) | x >= 0
          sin(atan(x))^2*(1+x^2) | x^2 | x in R
          sin(2*atan(x))*(1+x^2) | 2x | x in R
          asin(sin(x)) | x | x in [-pi/2,pi/2]
          acos(cos(x)) | -x | x in [-pi,0]
          atan(tan(1/2)) | 1/2 | x in R
          {x+x if y > 0; 1/2 otherwise} | {2x if y > 0; 2/4 otherwise} | x in R, y in R
          {1/x if x > 0; 0 otherwise} | {x/x^2 if x > 0; 0 otherwise} | x in R
          {2+x if exp(x) < 2+x; exp(x) otherwise} | max(exp(x), 2+x) | x in R
          {x^2 if x < 1; 2x-1 otherwise} | x^2-max(x-1,0)^2 | x in R
          {(x+y)^3 if x+y >= 0; 0 otherwise} | max(x+y,0)^3 | x in R, y in R
          """)
  void normalFormsMeet(String left, String right, String domain) {
    argue().step(equal(left, right, domain), NORMAL).assertAccepted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 | x^3 | x in R | different normal forms
          sqrt(x^2) | x | x in R | different normal forms
          x^2/x | x | x in R | undefined
          exp(log(x)) | x | x in R | undefined
          log(x^2) | 2log(x) | x in [-2,-1] | undefined
          0*log(x-5)+x | x | x in R | undefined
          sin(x) | x | x in R | different normal forms
          abs(x) | x | x in R | different normal forms
          abs(x) | x | x >= -1 | different normal forms
          abs(x) | -x | x <= 1 | different normal forms
          asin(sin(x)) | x | x in [0,2] | different normal forms
          acos(cos(x)) | x | x in [-1,1] | different normal forms
          atan(tan(x)) | x | x in [2,3] | different normal forms
          {x if y > 0; 1 otherwise} | {x if y >= 0; 1 otherwise} | x in R, y in R | different normal forms
          {2x if x > 0; x otherwise} | x+2*relu(x) | x in R | different normal forms
          {x+1 if x > 0; x otherwise} | x+relu(x) | x in R | different normal forms
          {1/x if x > 0; 1 otherwise} | {1/x if x > 0; 0 otherwise} | x in R | different normal forms
          {x if x > 0; 0 if x = 0; 1 otherwise} | relu(x) | x in R | different normal forms
          {x if x > 0; 0 otherwise} | (x+x^2/abs(x))/2 | x in R | undefined
          sqrt(3/4)*x | sqrt(2)/2*x | x in R | different normal forms
          (4/9)^(1/3) | (2/3)^(1/3) | x in R | different normal forms
          asin(1/3) | pi/9 | x in R | different normal forms
          acos(1/2) | -pi/3 | x in R | different normal forms
          sin(acos(1/4)) | -sqrt(15)/4 | x in R | different normal forms
          sin(acos(-3/5)) | -4/5 | x in R | different normal forms
          cos(acos(2)) | 2 | x in R | undefined
          atan(sqrt(3)) | 4*pi/3 | x in R | different normal forms
          erf(x) | 0 | x in R | different normal forms
          asinh(-x) | asinh(x) | x in R | different normal forms
          asinh(1-x) | log(x-1+sqrt((x-1)^2+1)) | x >= 1 | different normal forms
          pnorm(x, y, 3) | (x^3+y^3)^(1/3) | x >= -1, y >= 2 | different normal forms
          pnorm(x, y, 1/2) | sqrt(x+y) | x >= 1, y >= 1 | different normal forms
          pnorm(x, y, 1/2) | x+y | x >= 1, y >= 1 | different normal forms
          pnorm(x, y, 1/2) | 0 | x >= -1, y >= 1 | undefined
          pnorm(x, y, -1) | 0 | x >= 0, y >= 1 | undefined
          """)
  void normalFormsDiffer(String left, String right, String domain, String reason) {
    argue().step(equal(left, right, domain), NORMAL).assertRefused(reason);
  }

  @Test
  void positiveFactorsLeaveAnAbsoluteValue() {
    Rule form = new Rule.NormalForm();
    argue().step(equal("abs(x/y)", "abs(x)/y", "x in R, y > 0"), form).assertAccepted();
    argue().step(equal("abs(x*y^2-y^3)", "y^2*abs(x-y)", "x in R, y > 0"), form).assertAccepted();
    argue().step(equal("abs(-3*y)", "3*y", "y > 0"), form).assertAccepted();
    argue().step(equal("abs(x*y)", "abs(x)*y", "x in R, y in R"), form).assertRefused("different");
    argue().step(equal("abs(x/y)", "abs(x)/y", "x in R, y < 0"), form).assertRefused("different");
  }

  @Test
  void aBranchNeedsItsSign() {
    Rule branch = new Rule.Branch();
    argue().step(equal("abs(x)", "x", "x >= 0"), branch).assertAccepted();
    argue().step(equal("abs(x)", "x", "x >= -1"), branch).assertRefused("do not lead");
    argue().step(equal("max(x, x^2)", "x^2", "x >= 1"), branch).assertRefused("do not lead");
    argue().step(equal("{x^2 if x < 0; x otherwise}", "x^2", "x < 0"), branch).assertAccepted();
    argue()
        .step(equal("{x^2 if x < 0; x otherwise}", "x^2", "x <= 0"), branch)
        .assertRefused("do not lead");
    argue().step(equal("sqrt(x^2)", "-x", "x <= 0"), branch).assertAccepted();
  }

  @Test
  void aBranchMayRestOnAPremise() {
    argue()
        .step(range("x^2-2x+2", "x in R", Interval.POSITIVE), new Rule.Sturm(Argued.term("x"), 64))
        .step(equal("abs(x^2-2x+2)", "x^2-2x+2", "x in R"), new Rule.Branch(), 0)
        .assertAccepted();
  }

  @Test
  void congruenceReplacesParts() {
    argue()
        .step(equal("log(exp(x))", "x", "x in R"), NORMAL)
        .step(equal("abs(log(exp(x)))", "abs(x)", "x in R"), new Rule.Congruence(), 0)
        .assertAccepted();
    argue()
        .step(equal("log(exp(x))", "x", "x in [0,1]"), NORMAL)
        .step(equal("abs(log(exp(x)))", "abs(x)", "x in R"), new Rule.Congruence(), 0)
        .assertRefused("another region");
    argue()
        .step(equal("log(exp(x))", "x", "x in R"), NORMAL)
        .step(equal("abs(log(exp(x)))", "x", "x in R"), new Rule.Congruence(), 0)
        .assertRefused("lead to");
  }

  @Test
  void aChainHasNoGap() {
    argue()
        .step(equal("x+x", "2x", "x in R"), NORMAL)
        .step(equal("3x-x", "2x", "x in R"), NORMAL)
        .step(equal("x+x", "3x-x", "x in R"), new Rule.Chain(), 0, 1)
        .assertAccepted();
    argue()
        .step(equal("x+x", "2x", "x in R"), NORMAL)
        .step(equal("3x", "2x+x", "x in R"), NORMAL)
        .step(equal("x+x", "2x+x", "x in R"), new Rule.Chain(), 0, 1)
        .assertRefused("breaks off");
    argue()
        .step(equal("x+x", "2x", "x in R"), NORMAL)
        .step(equal("x+x", "3x", "x in R"), new Rule.Chain(), 0)
        .assertRefused("ends at");
  }

  @Test
  void theLogarithmOfAQuotientIsADifferenceWhereBothPartsArePositive() {
    Claim[] right = {
      equal("log((1-x)/(2-x))", "log(1-x)-log(2-x)", "x < 1"),
      equal("log((x-1)/(x-2))", "log(1-x)-log(2-x)", "x < 1"),
      equal("log((x^2+1)/(x+3))", "log(x^2+1)-log(x+3)", "x > 0")
    };
    for (Claim each : right) {
      argue().step(each, new Rule.NormalForm()).assertAccepted();
    }
    argue()
        .step(equal("log((1-x)/(2-x))", "log(1-x)-log(3-x)", "x < 1"), new Rule.NormalForm())
        .assertRefused("different");
    argue()
        .step(equal("log((x-1)/(x-2))", "log(1-x)+log(2-x)", "x < 1"), new Rule.NormalForm())
        .assertRefused("different");
  }

  @Test
  void logarithmsOfProductsAreSplitBeforeTheyAreMultipliedOut() {
    String product = "log((1+exp(x))*(1+exp(y))/(3+y^2))";
    String sum = "log(1+exp(x))+log(1+exp(y))-log(3+y^2)";
    argue().step(equal(product, sum, "x in R, y in R"), NORMAL).assertAccepted();
    // Multiplied out on one side only, as before.
    argue()
        .step(equal("log((1+exp(x))*(1+y^2))", "log(1+y^2+exp(x)+exp(x)*y^2)", "x, y in R"), NORMAL)
        .assertAccepted();
    argue()
        .step(equal("log((x-1)*(x-2))", "log(1-x)+log(2-x)", "x < 1"), NORMAL)
        .assertRefused("different");
    argue()
        .step(equal("log((1+x^2)*(2+x^2))", "log(1+x^2)+log(3+x^2)", "x in R"), NORMAL)
        .assertRefused("different");
  }
}
