package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.block;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Boxes that make a matrix semidefinite: what the kernel takes there, and what it does not. */
final class CongruentRuleTest {
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;
  private static final String AXES = "x in R, y in R, z in R";

  private static Argued argue() {
    return new Argued();
  }

  private static Vector<Vector<Affine>> rows(String... rows) {
    return Vector.of(rows)
        .map(
            row ->
                Vector.of(row.split(";"))
                    .map(entry -> Objects.requireNonNull(Affine.of(term(entry)))));
  }

  private static Map<String, Rational> inner(int x, int y, int z) {
    return LinkedHashMap.of("x", Rational.of(x), "y", Rational.of(y), "z", Rational.of(z));
  }

  private static Box where(String axes, Map<String, Rational> inner, MatrixInequality... matrices) {
    return new Box(box(axes).axes(), new HalfSpaces(Vector.empty(), Vector.of(matrices), inner));
  }

  /** Where {@code [[x, y], [y, z]]} is semidefinite. */
  private static Box cone(boolean strict) {
    return where(AXES, inner(1, 0, 1), new MatrixInequality(rows("x;y", "y;z"), strict));
  }

  private static Rule.Image image(String weight, String... factor) {
    return new Rule.Image(
        0,
        Rational.parse(weight),
        Vector.of(factor).map(row -> Vector.of(row.split(";")).map(Rational::parse)));
  }

  private static Rule images(Rule.Image... images) {
    return new Rule.Congruent(Vector.of(images));
  }

  private static Rule itself() {
    return images(image("1", "1;0", "0;1"));
  }

  private static Claim range(String text, Box box, Interval range) {
    return new Claim.Range(term(text), box, range);
  }

  private static Claim semidefinite(Box box, String... rows) {
    return new Claim.Semidefinite(
        Vector.of(rows).map(row -> Vector.of(row.split(";")).map(Argued::term)), box);
  }

  @Test
  void eigenvaluesOfWhatIsGiven() {
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", cone(false), NONNEGATIVE), itself())
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", cone(true), POSITIVE), itself())
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", cone(false), POSITIVE), itself())
        .assertRefused("values");
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", box(AXES), NONNEGATIVE), itself())
        .assertRefused("image");
    argue()
        .step(range("lambda_max([[x,y],[y,z]])", cone(true), POSITIVE), itself())
        .assertRefused("affine");
  }

  @Test
  void theRestIsSemidefiniteAndDecides() {
    Box box = cone(false);
    argue().step(range("lambda_min([[x+1,y],[y,z+1]])", box, POSITIVE), itself()).assertAccepted();
    argue()
        .step(range("lambda_min([[x+1,y+1],[y+1,z+1]])", box, NONNEGATIVE), itself())
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x+1,y+1],[y+1,z+1]])", box, POSITIVE), itself())
        .assertRefused("values");
    argue()
        .step(
            range("lambda_min([[x+1,y+1],[y+1,z+999999999999/1000000000000]])", box, NONNEGATIVE),
            itself())
        .assertRefused("left is not");
    argue()
        .step(range("lambda_min([[x-1/1000000000000,y],[y,z]])", cone(true), NONNEGATIVE), itself())
        .assertRefused("left is not");
    argue()
        .step(range("lambda_min([[x,2y],[2y,z]])", box, NONNEGATIVE), itself())
        .assertRefused("left over");
    argue()
        .step(range("lambda_min([[x,y],[y,x]])", box, NONNEGATIVE), itself())
        .assertRefused("left over");
  }

  @Test
  void imagesOfOtherShape() {
    Box box = cone(true);
    argue().step(range("x", box, POSITIVE), images(image("1", "1;0"))).assertAccepted();
    argue().step(range("x+2y+z", box, POSITIVE), images(image("1", "1;1"))).assertAccepted();
    argue().step(range("3x+6y+3z", box, POSITIVE), images(image("3", "1;1"))).assertAccepted();
    argue()
        .step(range("x+2y+z", cone(false), POSITIVE), images(image("1", "1;1")))
        .assertRefused("values");
    argue()
        .step(range("x+2y+z", box, POSITIVE), images(image("1", "1;-1")))
        .assertRefused("left over");
    argue().step(range("-x", box, NONNEGATIVE), images(image("-1", "1;0"))).assertRefused("image");
    argue().step(range("x", box, NONNEGATIVE), images(image("1", "1"))).assertRefused("image");
    argue()
        .step(
            range("x", box, NONNEGATIVE),
            images(new Rule.Image(1, Rational.ONE, Vector.of(Vector.of(Rational.ONE)))))
        .assertRefused("image");
    argue()
        .step(
            range("x", box, NONNEGATIVE),
            images(new Rule.Image(-1, Rational.ONE, Vector.of(Vector.of(Rational.ONE)))))
        .assertRefused("image");
    // What a factor that is not onto makes of a definite matrix is singular.
    argue()
        .step(
            range("lambda_min([[x,x],[x,x]])", box, NONNEGATIVE), images(image("1", "1;0", "1;0")))
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x,x],[x,x]])", box, POSITIVE), images(image("1", "1;0", "1;0")))
        .assertRefused("values");
    argue().step(range("0", box, POSITIVE), images(image("0", "1;0"))).assertRefused("values");
    argue()
        .step(semidefinite(box, "2x;2y", "2y;2z"), images(image("2", "1;0", "0;1")))
        .assertAccepted();
    argue()
        .step(semidefinite(box, "2x;2y", "y;2z"), images(image("2", "1;0", "0;1")))
        .assertRefused("symmetric");
    argue().step(range("x*x", box, NONNEGATIVE), images(image("1", "1;0"))).assertRefused("affine");
  }

  @Test
  void determinants() {
    Box box = cone(true);
    Claim least = range("lambda_min([[x,y],[y,z]])", box, POSITIVE);
    argue()
        .step(least, itself())
        .step(range("x*z - y^2", box, POSITIVE), new Rule.Determinant(), 0)
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", cone(false), NONNEGATIVE), itself())
        .step(range("x*z - y^2", cone(false), POSITIVE), new Rule.Determinant(), 0)
        .assertRefused("values");
    argue()
        .step(least, itself())
        .step(range("x*z - 1.000001y^2", box, NONNEGATIVE), new Rule.Determinant(), 0)
        .assertRefused("determinant");
    argue()
        .step(least, itself())
        .step(range("x*z - y^2", box(AXES), NONNEGATIVE), new Rule.Determinant(), 0)
        .assertRefused("cover");
    argue()
        .step(range("x", box, POSITIVE), images(image("1", "1;0")))
        .step(range("x", box, POSITIVE), new Rule.Determinant(), 0)
        .assertRefused("eigenvalue");
  }

  @Test
  void whatNeedsADefiniteMatrixIsDefinedWhereOneIsKnown() {
    Box box = cone(true);
    Claim least = range("lambda_min([[x,y],[y,z]])", box, POSITIVE);
    for (String atom : Vector.of("log_det", "tr_inv", "det_rootn")) {
      Claim defined = range(atom + "([[x,y],[y,z]])", box, Interval.ALL);
      argue().step(least, itself()).step(defined, new Rule.Natural(64), 0).assertAccepted();
      argue().step(defined, new Rule.Natural(64)).assertRefused("undefined");
      argue()
          .step(least, itself())
          .step(
              range(atom + "([[x,y],[y,z-1/1000000]])", box, Interval.ALL), new Rule.Natural(64), 0)
          .assertRefused("undefined");
    }
    Claim weak = range("lambda_min([[x,y],[y,z]])", cone(false), NONNEGATIVE);
    argue()
        .step(weak, itself())
        .step(range("log_det([[x,y],[y,z]])", cone(false), Interval.ALL), new Rule.Natural(64), 0)
        .assertRefused("undefined");
    argue()
        .step(weak, itself())
        .step(range("det_rootn([[x,y],[y,z]])", cone(false), NONNEGATIVE), new Rule.Natural(64), 0)
        .assertAccepted();
    // The sign of a determinant alone says nothing of one that is negative.
    argue()
        .step(least, itself())
        .step(range("log_det([[x,y],[y,z]])", box, NONNEGATIVE), new Rule.Natural(64), 0)
        .assertRefused("values");
  }

  @Test
  void theInnerPointAndTheMatrixItself() {
    MatrixInequality matrix = new MatrixInequality(rows("x;y", "y;z"), true);
    for (Map<String, Rational> point :
        Vector.of(inner(1, 1, 1), inner(-1, 0, -1), inner(1, 2, 1))) {
      argue()
          .step(range("1", where(AXES, point, matrix), POSITIVE), new Rule.Natural(64))
          .assertRefused("may be empty");
    }
    assertThatThrownBy(() -> new MatrixInequality(rows("x;y", "z;x"), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(matrix).hasToString("[[x, y], [y, z]] positive definite");
  }

  @Test
  void partsOfTheBoxAndItsInterior() {
    Claim half = range("lambda_min([[x,y],[y,z]])", cone(false), NONNEGATIVE);
    argue()
        .step(half, itself())
        .step(range("lambda_min([[x,y],[y,z]])", cone(true), NONNEGATIVE), new Rule.Inclusion(), 0)
        .assertAccepted();
    argue()
        .step(range("lambda_min([[x,y],[y,z]])", cone(true), NONNEGATIVE), itself())
        .step(half, new Rule.Inclusion(), 0)
        .assertRefused("no part");
    assertThat(cone(false).interior()).isEqualTo(cone(true));
    Box thin = where(AXES, inner(1, 1, 1), new MatrixInequality(rows("x;y", "y;z"), false));
    assertThat(thin.interior()).isEqualTo(thin);
    // Growth moves a point along an axis, out of the cone.
    argue()
        .step(range("x - x", cone(true), NONNEGATIVE), new Rule.Grows("x", Expr.ZERO))
        .assertRefused("half-spaces");
  }

  @Test
  void pointsOfWitnessesLieInTheCone() {
    Witness inside = witness(new int[] {1, 1, 1}, new int[] {4, 2, 1});
    Witness outside = witness(new int[] {1, 1, 1}, new int[] {1, 2, 1});
    Claim claim = broken(inside);
    argue().step(claim, new Rule.Violation(96)).assertAccepted();
    argue().step(broken(outside), new Rule.Violation(96)).assertRefused("lie in");
  }

  private static Claim broken(Witness witness) {
    return new Claim.Broken(
        term("y^2+x-x+z-z"), cone(false), block("x", "y", "z"), Curvature.CONCAVE, witness);
  }

  private static Witness witness(int[] p, int[] q) {
    return new Witness(LinkedHashMap.empty(), point(p), point(q), Rational.HALF);
  }

  private static Map<String, Expr> point(int[] values) {
    return inner(values[0], values[1], values[2]).mapValues(Expr::constant);
  }

  @Test
  void theDeterminantOfWhatMayBeIndefinite() {
    Box all = Argued.box("a in R, b in R, c in R");
    Claim least = new Claim.Range(term("lambda_min(a,b,c)"), all, Interval.ALL);
    new Argued()
        .step(least, new Rule.Natural(64))
        .step(
            new Claim.Range(term("a*c-b^2"), all, Interval.NONNEGATIVE), new Rule.Determinant(), 0)
        .assertRefused("not known to be semidefinite");
  }
}
