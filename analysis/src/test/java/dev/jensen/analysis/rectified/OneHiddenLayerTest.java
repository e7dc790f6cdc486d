package dev.jensen.analysis.rectified;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.Forall;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * One hidden layer is decided completely: against theorem T8, computed here in whole numbers, on
 * networks full of ties: units on one hyperplane, of weights zero, dead, at the edge of the box.
 */
final class OneHiddenLayerTest {
  private static final Vector<Axis> AXES =
      Vector.of(
          Axis.REAL,
          Axis.of(Interval.closed(Rational.MINUS_ONE, Rational.ONE)),
          Axis.of(Interval.closed(Rational.ZERO, Rational.TWO)),
          Axis.of(Interval.NONNEGATIVE),
          Axis.point(Expr.ONE));

  /** {@code c g(w x + b)} with g(t) = t for t >= 0 and slope t below; slopes are in halves. */
  private record Unit(int[] w, int b, int c, int halfSlope) {}

  private static Unit unit(Random random, int inputs, List<Unit> earlier) {
    int[] slopes = {0, 0, 0, 1, -2, 4, 2};
    int halfSlope = slopes[random.nextInt(slopes.length)];
    int c = random.nextInt(5) - 2;
    if (!earlier.isEmpty() && random.nextBoolean()) {
      Unit twin = earlier.get(random.nextInt(earlier.size()));
      int k = new int[] {1, -1, 2, -2}[random.nextInt(4)];
      return new Unit(
          Arrays.stream(twin.w).map(each -> k * each).toArray(), k * twin.b, c, halfSlope);
    }
    int[] w = random.ints(inputs, -2, 3).toArray();
    return new Unit(w, random.nextInt(5) - 2, c, halfSlope);
  }

  private static Expr term(Unit unit) {
    Expr line = Expr.constant(unit.b);
    for (int i = 0; i < unit.w.length; i++) {
      line = line.plus(Expr.constant(unit.w[i]).times(Expr.variable("x" + (i + 1))));
    }
    Rational slope = Rational.of(unit.halfSlope, 2);
    Expr bent =
        unit.halfSlope == -2
            ? Expr.apply(Atoms.ABS, line)
            : Expr.constant(slope)
                .times(line)
                .plus(
                    Expr.constant(Rational.ONE.subtract(slope))
                        .times(Expr.apply(Atoms.RELU, line)));
    return Expr.constant(unit.c).times(bent);
  }

  /** How much the function bends at each hyperplane that meets the interior, in halves. */
  private static Map<String, Integer> bends(List<Unit> units, List<Axis> box) {
    Map<String, Integer> sums = new TreeMap<>();
    for (Unit unit : units) {
      int[] all = new int[unit.w.length + 1];
      all[unit.w.length] = unit.b;
      double low = 0;
      double high = 0;
      for (int i = 0; i < unit.w.length; i++) {
        Interval side = dev.jensen.core.domain.Ranges.enclosure(box.get(i), 60);
        if (side.isPoint()) {
          all[unit.w.length] += unit.w[i];
          continue;
        }
        all[i] = unit.w[i];
        double lo = side.lo() == null ? Double.NEGATIVE_INFINITY : side.lo().toDouble();
        double hi = side.hi() == null ? Double.POSITIVE_INFINITY : side.hi().toDouble();
        if (unit.w[i] != 0) {
          low += unit.w[i] * (unit.w[i] > 0 ? lo : hi);
          high += unit.w[i] * (unit.w[i] > 0 ? hi : lo);
        }
      }
      int b = all[unit.w.length];
      if (low + b < 0 && high + b > 0) {
        int scale = Arrays.stream(all).reduce(0, OneHiddenLayerTest::gcd);
        int sign =
            Arrays.stream(all).filter(each -> each != 0).findFirst().orElseThrow() > 0 ? 1 : -1;
        String plane = Arrays.toString(Arrays.stream(all).map(x -> sign * x / scale).toArray());
        sums.merge(plane, unit.c * (2 - unit.halfSlope) * scale, Integer::sum);
      }
    }
    return sums;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  @Test
  void isDecidedAsTheSumsAtTheHyperplanesSay() {
    int[] seen = new int[2];
    Forall.cases(
        300,
        random -> {
          int inputs = 1 + random.nextInt(3);
          List<Unit> units = new ArrayList<>();
          int count = 1 + random.nextInt(6);
          for (int j = 0; j < count; j++) {
            units.add(unit(random, inputs, units));
          }
          boolean whole = random.nextBoolean();
          List<Axis> axes = new ArrayList<>();
          Box box = Box.EMPTY;
          for (int i = 0; i < inputs; i++) {
            axes.add(AXES.get(whole ? 0 : random.nextInt(AXES.size())));
            box = box.with("x" + (i + 1), axes.get(i));
          }
          Expr function = Expr.sum(units.stream().map(OneHiddenLayerTest::term).toList());
          Map<String, Integer> bends = bends(units, axes);
          Report report =
              NetworkJudge.decide(
                  new Question(function, box, LinkedHashSet.ofAll(box.variables())),
                  Vector.empty(),
                  Budget.of(Duration.ofSeconds(20)));
          Verdict verdict = ((Report.Answer) report).verdict();
          String about = function + " on " + box + ": " + bends;
          boolean convex = bends.values().stream().allMatch(sum -> sum >= 0);
          boolean concave = bends.values().stream().allMatch(sum -> sum <= 0);
          assertThat(verdict.convex()).as(about).isEqualTo(side(convex));
          assertThat(verdict.concave()).as(about).isEqualTo(side(concave));
          seen[convex ? 1 : 0]++;
        });
    assertThat(seen[0]).isGreaterThan(50);
    assertThat(seen[1]).isGreaterThan(50);
  }

  private static Verdict.Side side(boolean holds) {
    return holds ? Verdict.Side.PROVED : Verdict.Side.REFUTED;
  }
}
