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
