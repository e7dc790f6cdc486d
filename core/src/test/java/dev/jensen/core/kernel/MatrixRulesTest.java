package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.semidefinite;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The rules for positive semidefinite matrices. */
final class MatrixRulesTest {
  private static final Rule NATURAL = new Rule.Natural(64);

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void eliminationOfNumbers() {
    argue().step(semidefinite("x in R", "2;1", "1;1/2"), new Rule.Ldl()).assertAccepted();
    argue().step(semidefinite("x in R", "2;1", "1;49/100"), new Rule.Ldl()).assertRefused("pivot");
    argue().step(semidefinite("x in R", "0;1", "1;5"), new Rule.Ldl()).assertRefused("pivot");
    argue().step(semidefinite("x in R", "x;0", "0;1"), new Rule.Ldl()).assertRefused("no number");
    argue().step(semidefinite("x in R", "1;2", "3;4"), new Rule.Ldl()).assertRefused("symmetric");
    argue().step(semidefinite("x in R", "1;2"), new Rule.Ldl()).assertRefused("square");
  }

  @Test
  void dominanceOfTheDiagonal() {
    Rule dominance = new Rule.Dominance(64);
    argue().step(semidefinite("x in [-1,1]", "2;x", "x;1"), dominance).assertAccepted();
    argue().step(semidefinite("x in [-1,2]", "2;x", "x;1"), dominance).assertRefused("row 2");
    argue().step(semidefinite("x in [-1,1]", "1/x;0", "0;1"), dominance).assertRefused("undefined");
  }

  @Test
  void twoByTwoNeedsBothDiagonalsAndTheDeterminant() {
    Rule two = new Rule.TwoByTwo();
    Interval nonnegative = Interval.NONNEGATIVE;
    argue()
        .step(range("x^2", "x in R", nonnegative), NATURAL)
        .step(range("1", "x in R", nonnegative), NATURAL)
        .step(range("x^2", "x in R", nonnegative), NATURAL)
        .step(semidefinite("x in R", "x^2;0", "0;1"), two, 0, 1, 2)
        .assertAccepted();
    argue()
        .step(range("x^2", "x in R", nonnegative), NATURAL)
        .step(range("1", "x in R", nonnegative), NATURAL)
        .step(semidefinite("x in R", "x^2;x", "x;1"), two, 0, 1, 1)
        .assertRefused("premise 3");
    argue()
        .step(range("-1", "x in R", Interval.ALL), NATURAL)
        .step(semidefinite("x in R", "-1;0", "0;-1"), two, 0, 0, 0)
        .assertRefused("not known to be nonnegative");
  }

  @Test
  void minorsMustBePositive() {
    argue()
        .step(range("0", "x in R", Interval.ZERO), NATURAL)
        .step(semidefinite("x in R", "0;0", "0;-1"), new Rule.Minors(), 0, 0)
        .assertRefused("not known to be positive");
  }

  @Test
  void theLastMinorMayBeZero() {
    argue()
        .step(range("1", "x in R", Interval.POSITIVE), NATURAL)
        .step(range("1*x^2-x*x", "x in R", Interval.ALL), NATURAL)
        .step(semidefinite("x in R", "1;x", "x;x^2"), new Rule.Minors(), 0, 1)
        .assertRefused("nonnegative");
    argue()
        .step(range("1", "x in R", Interval.POSITIVE), NATURAL)
        .step(range("1*(1+x^2)-x*x", "x in [0,1/2]", Interval.NONNEGATIVE), NATURAL)
        .step(semidefinite("x in [0,1/2]", "1;x", "x;1+x^2"), new Rule.Minors(), 0, 1)
        .assertAccepted();
    argue()
        .step(range("0", "x in R", Interval.NONNEGATIVE), NATURAL)
        .step(semidefinite("x in R", "0"), new Rule.Minors(), 0)
        .assertAccepted();
  }

  @Test
  void aPositivePivotAndItsComplement() {
    String domain = "x in R, y > 0";
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite(domain, "y-0*0/y;0-0*x/y", "0-0*x/y;x^2/y+1-x*x/y"), new Rule.Ldl())
        .assertRefused("no number");
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite(domain, "1"), new Rule.Ldl())
        .step(semidefinite(domain, "x^2/y+1-x*x/y"), new Rule.Entries(), 1)
        .step(semidefinite(domain, "y;x", "x;x^2/y+1"), new Rule.Schur(0), 0, 2)
        .assertAccepted();
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite(domain, "1"), new Rule.Ldl())
        .step(semidefinite(domain, "y;x", "x;x^2/y+1"), new Rule.Schur(0), 0, 1)
        .assertRefused("complement");
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite(domain, "1"), new Rule.Ldl())
        .step(semidefinite(domain, "y;x", "x;x^2/y+1"), new Rule.Schur(2), 0, 1)
        .assertRefused("no such pivot");
    argue()
        .step(range("x^2", "x in R", Interval.NONNEGATIVE), NATURAL)
        .step(semidefinite("x in R", "1"), new Rule.Ldl())
        .step(semidefinite("x in R", "x^2;0", "0;1"), new Rule.Schur(0), 0, 1)
        .assertRefused("pivot is not known to be positive");
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite("x in R, y > 1", "1-x*x/y"), new Rule.Dominance(64))
        .assertRefused("row 1");
    argue()
        .step(range("y", domain, Interval.POSITIVE), NATURAL)
        .step(semidefinite("x in [0,1], y > 1", "2-x*x/y"), new Rule.Dominance(64))
        .step(semidefinite(domain, "y;x", "x;2"), new Rule.Schur(0), 0, 1)
        .assertRefused("complement");
  }

  @Test
  void smallestEigenvaluesOfDefiniteMatrices() {
    String domain = "x in [-1,1], y in [-1,1]";
    String near = "x in [-1,1], y in [0,1/2]";
    argue()
        .step(range("2+x", near, Interval.POSITIVE), NATURAL)
        .step(range("(2+x)*(2-x)-y*y", near, Interval.POSITIVE), NATURAL)
        .step(range("lambda_min(2+x,y,2-x)", near, Interval.POSITIVE), new Rule.Minors(), 0, 1)
        .assertAccepted();
    argue()
        .step(range("2+x", near, Interval.POSITIVE), NATURAL)
        .step(range("(2+x)*(2-x)-y*y", near, Interval.NONNEGATIVE), NATURAL)
        .step(range("lambda_min(2+x,y,2-x)", near, Interval.POSITIVE), new Rule.Minors(), 0, 1)
        .assertRefused("not within");
    argue()
        .step(range("lambda_min(3+x,y,3-x)", domain, Interval.NONNEGATIVE), new Rule.Dominance(64))
        .assertAccepted();
    argue()
        .step(range("lambda_min(2+x,y,2-x)", domain, Interval.POSITIVE), new Rule.Dominance(64))
        .assertRefused("not within");
    argue()
        .step(range("lambda_min(2+x,y,2-x)", domain, Interval.NONNEGATIVE), new Rule.Dominance(64))
        .assertAccepted();
    argue()
        .step(range("lambda_min(1,1,1)", domain, Interval.POSITIVE), new Rule.Ldl())
        .assertRefused("not within");
    argue()
        .step(
            range("lambda_min(3+x,y,3-x)", domain, Interval.POSITIVE),
            new Rule.MatrixTree(leaf(), 64))
        .assertAccepted();
    argue()
        .step(
            range("lambda_max(3+x,y,3-x)", domain, Interval.POSITIVE),
            new Rule.MatrixTree(leaf(), 64))
        .assertRefused("semidefinite, not a range");
  }

  private static Vector<Rule.Node> leaf() {
    return Vector.of(new Rule.Leaf(0));
  }

  @Test
  void entriesPassToEqualMatrices() {
    argue()
        .step(semidefinite("x in R", "2;0", "0;2"), new Rule.Ldl())
        .step(semidefinite("x in R", "x+2-x;0", "0;2"), new Rule.Entries(), 0)
        .assertAccepted();
    argue()
        .step(semidefinite("x in R", "2;0", "0;2"), new Rule.Ldl())
        .step(semidefinite("x in R", "x;0", "0;2"), new Rule.Entries(), 0)
        .assertRefused("different");
    argue()
        .step(semidefinite("x in [0,1]", "2;0", "0;2"), new Rule.Ldl())
        .step(semidefinite("x in R", "2;0", "0;2"), new Rule.Entries(), 0)
        .assertRefused("another region");
  }

  @Test
  void aTreeOfMatricesHasNoBadLeaf() {
    Rule tree =
        new Rule.MatrixTree(
            Vector.of(new Rule.Split("x", Rational.ZERO), new Rule.Leaf(0), new Rule.Leaf(0)), 64);
    argue().step(semidefinite("x in [-1,1]", "2;x", "x;2"), tree).assertAccepted();
    argue().step(semidefinite("x in [-3,3]", "2;x", "x;2"), tree).assertRefused("leaf");
  }
}
