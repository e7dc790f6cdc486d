package dev.jensen.analysis.rectified;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.Forall;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Networks of two hidden layers, full of ties, in their inputs. */
final class DeepNetworksTest {
  private static final Expr X = Expr.variable("x");
  private static final Expr Y = Expr.variable("y");

  private static Expr relu(Expr of) {
    return Expr.apply(Atoms.RELU, of);
  }

  private static Verdict verdict(Expr function, Axis axis) {
    Box box = Box.of("x", axis).with("y", axis);
    Report report =
        NetworkJudge.decide(
            new Question(function, box, box.variables()),
            Vector.empty(),
            Budget.of(Duration.ofSeconds(20)));
    return ((Report.Answer) report).verdict();
  }

  @Test
  void whatIsTakenAwayIsMadeUpForWhereTheUnitWorks() {
    // max(y, x, 0) - relu(x) + relu(relu(x) + y + 1): the last works wherever the first bends.
    Expr bent = relu(X);
    Expr function = relu(Y.minus(bent)).plus(relu(bent.plus(Y).plus(Expr.ONE)));
    assertThat(verdict(function, Axis.REAL).convex()).isEqualTo(Verdict.Side.PROVED);
    Expr without = relu(Y.minus(bent)).plus(relu(bent.plus(Y).minus(Expr.ONE)));
    assertThat(verdict(without, Axis.REAL).convex()).isEqualTo(Verdict.Side.REFUTED);
  }

  /** With thirteen more units the whole has more pieces than are compared. */
  @Test
  void whatBendsTheWrongWayIsProvedApartFromTheRest() {
    Expr u = relu(X.plus(Expr.constant(2).times(Y)));
    Expr v = Y.minus(X);
    Expr others = Expr.ZERO;
    for (int i = 1; i <= 13; i++) {
      Expr line = Expr.constant(i).times(X).plus(Expr.constant(i % 3 - 1).times(Y));
      others = others.plus(relu(line.plus(Expr.constant(i * i % 7 - 3))));
    }
    Expr function = relu(v.minus(u)).plus(relu(u.plus(v).plus(Expr.ONE))).plus(others);
    assertThat(verdict(function, Axis.REAL).convex()).isEqualTo(Verdict.Side.PROVED);
    Expr without = relu(v.minus(u)).plus(relu(u.plus(v).minus(Expr.ONE))).plus(others);
    assertThat(verdict(without, Axis.REAL).convex()).isEqualTo(Verdict.Side.REFUTED);
  }

  /** Several units with constants: taken together their sums come in another order. */
  @Test
  void piecesOfSumsWithConstantsAreTold() {
    Expr u =
        relu(X.minus(Y).minus(Expr.constant(2)))
            .plus(relu(X.times(Expr.constant(4)).plus(Y).plus(Expr.constant(3))))
            .plus(relu(Y.negate().minus(Expr.ONE)));
    Expr v = X.times(Expr.constant(2)).minus(Y).plus(Expr.ONE);
    Expr function = relu(v.minus(u)).plus(relu(u.plus(v).plus(Expr.ONE)));
    assertThat(verdict(function, Axis.REAL).convex()).isEqualTo(Verdict.Side.PROVED);
  }

  /** The same along lines that no box is cut along, far out as well: regions tell the patterns. */
  @Test
  void patternsAlongAnyLineAreToldApart() {
    Expr u = relu(X.plus(Expr.constant(2).times(Y)));
    Expr v = Y.minus(X);
    Expr function = relu(v.minus(u)).plus(relu(u.plus(v).plus(Expr.ONE)));
    assertThat(verdict(function, Axis.REAL).convex()).isEqualTo(Verdict.Side.PROVED);
    Expr without = relu(v.minus(u)).plus(relu(u.plus(v).minus(Expr.ONE)));
    assertThat(verdict(without, Axis.REAL).convex()).isEqualTo(Verdict.Side.REFUTED);
    // Without room: both units of the second layer begin to work at the same points of u = 0.
    Expr tight = relu(v.minus(u)).plus(relu(u.plus(v)));
    assertThat(verdict(tight, Axis.REAL).convex()).isEqualTo(Verdict.Side.PROVED);
  }

  /** Three layers, mostly positive, so that many are convex without being so by their signs. */
  @Test
  void threeLayersOnASquareAreDecided() {
    Axis square = Axis.of(Interval.closed(Rational.of(-2), Rational.TWO));
    Forall.cases(
        12,
        random -> {
          Vector<Expr> first = Vector.range(0, 3).map(j -> relu(sum(random, Vector.of(X, Y), 2)));
          Vector<Expr> second = Vector.range(0, 3).map(j -> relu(rising(random, first)));
          Expr function = rising(random, Vector.range(0, 2).map(j -> relu(rising(random, second))));
          assertThat(verdict(function, square).convex())
              .as(function::toString)
              .isNotEqualTo(Verdict.Side.UNKNOWN);
        });
  }

  /** A sum with one negative weight in eight. */
  private static Expr rising(Random random, Vector<Expr> of) {
    Expr sum = Expr.constant(random.nextInt(5) - 2);
    for (Expr each : of) {
      int weight = random.nextInt(8) == 0 ? -1 : random.nextInt(4);
      sum = sum.plus(Expr.constant(weight).times(each));
    }
    return sum;
  }

  private static Expr sum(Random random, Vector<Expr> of, int most) {
    Expr sum = Expr.constant(random.nextInt(2 * most + 1) - most);
    for (Expr each : of) {
      sum = sum.plus(Expr.constant(random.nextInt(2 * most + 1) - most).times(each));
    }
    return sum;
  }

  @Test
  void noChordContradictsAVerdict() {
    Axis square = Axis.of(Interval.closed(Rational.of(-2), Rational.TWO));
    int[] decided = new int[3];
    Forall.cases(
        60,
        random -> {
          Vector<Expr> inputs = Vector.of(X, Y);
          Vector<Expr> first = Vector.range(0, 3).map(j -> relu(sum(random, inputs, 2)));
          Vector<Expr> second = Vector.range(0, 2).map(j -> relu(sum(random, first, 1)));
          Expr function = sum(random, second.append(first.head()), 1);
          Verdict verdict = verdict(function, random.nextBoolean() ? square : Axis.REAL);
          decided[verdict.convex().ordinal()]++;
          for (int i = 0; i < 200 && verdict.convex() == Verdict.Side.PROVED; i++) {
            Rational[] p = point(random);
            Rational[] q = point(random);
            Rational[] middle = {p[0].mid(q[0]), p[1].mid(q[1])};
            assertThat(at(function, middle))
                .as(function::toString)
                .isLessThanOrEqualTo(at(function, p).mid(at(function, q)));
          }
        });
    assertThat(decided[Verdict.Side.UNKNOWN.ordinal()]).isZero();
    assertThat(decided[Verdict.Side.PROVED.ordinal()]).isPositive();
  }

  private static Rational[] point(Random random) {
    return new Rational[] {
      Rational.of(random.nextInt(129) - 64, 32), Rational.of(random.nextInt(129) - 64, 32)
    };
  }

  private static Rational at(Expr function, Rational[] point) {
    Expr value =
        Dag.substitute(
            function, LinkedHashMap.of("x", Expr.constant(point[0]), "y", Expr.constant(point[1])));
    return java.util.Objects.requireNonNull(dev.jensen.core.domain.Ranges.point(value, 64).lo());
  }
}
