package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.property.FallingSlope;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.Forall;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Bowl;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** How much weight decay makes a loss convex in one weight, and where none does. */
final class LeastDecayTest {
  private static Setting setting(String layers, String data) throws NetworkError {
    Network network = Network.of(Shape.read("1"), LayersText.read(layers, false));
    return Description.of(network)
        .withLoss(Loss.named("mse"))
        .withData(DataText.inline(data))
        .setting();
  }

  private static NetworkQuestion first(Setting setting) throws NetworkError {
    return NetworkQuestion.of(setting, new Block.Names(Vector.of("W1[1,1]")));
  }

  @Test
  void theLeastDecayIsEnclosed() throws NetworkError {
    NetworkQuestion asked = first(setting("tanh:1", "1 -> 1"));
    LeastDecay found =
        LeastDecay.of(asked, LinkedHashMap.of("W1[1,1]", Rational.ZERO), Budget.of(Budget.USUAL));
    assertThat(found.fall()).isEmpty();
    // The greatest -f'' of (tanh w - 1)^2.
    assertThat(found.bend().lo().negate().toDouble()).isBetween(1.92327, 1.92328);
    assertThat(found.bend().hi().negate().toDouble()).isBetween(1.92326, 1.92328);
    assertThat(found.text(false))
        .startsWith("  weight decay m/2*W1[1,1]^2: convex for m >= 1.9232");
  }

  /** Theorem T22 (b): of (vw - y)^2 on the box of the half width B it is 2 B^2 + 2 abs(y). */
  @Test
  void onABoxOfTwoWeightsTheLeastDecayIsAsTheTheoremSays() throws NetworkError {
    for (int[] each : new int[][] {{1, 1}, {2, -3}, {1, 0}, {3, 2}}) {
      Rational half = Rational.of(each[0], 2);
      Axis axis = Axis.of(Interval.closed(half.negate(), half));
      Setting setting =
          Description.of(Network.of(Shape.read("1"), LayersText.read("linear:1,linear:1", false)))
              .withLoss(Loss.named("mse"))
              .withData(DataText.inline("1 -> " + each[1]))
              .withGiven(LinkedHashMap.of("W1[1,1]", axis, "W2[1,1]", axis))
              .setting();
      LeastDecay found =
          LeastDecay.of(
              NetworkQuestion.of(setting, new Block.Weights()), LinkedHashMap.empty(), budget());
      Rational least = half.multiply(half).add(Rational.of(each[1]).abs()).multiply(Rational.TWO);
      assertThat(found.bend().lo().negate()).isEqualTo(least);
      assertThat(found.bend().hi().negate()).isLessThan(least);
      assertThat(found.bend().hi().negate().toDouble())
          .isGreaterThan(least.toDouble() * (1 - 1e-5));
      assertThat(found.text(false))
          .startsWith("  weight decay m/2*(W1[1,1]^2 + W2[1,1]^2): convex");
    }
  }

  @Test
  void noDecayRepairsASlopeThatFalls() {
    Forall.cases(
        40,
        random -> {
          try {
            String data =
                Vector.range(0, 3)
                    .map(i -> (random.nextInt(7) - 3) + " -> " + (random.nextInt(7) - 3))
                    .mkString("; ");
            Setting setting = setting("relu:2-b,relu:2-b,linear:1-b", data);
            NetworkQuestion asked = first(setting);
            Map<String, Rational> point =
                LinkedHashMap.ofEntries(
                    setting
                        .variables()
                        .map(name -> Tuple.of(name, Rational.of(random.nextInt(9) - 4, 2))));
            Question question = asked.at(point);
            Verdict whole =
                ((Report.Answer) NetworkJudge.decide(question, Vector.empty(), budget())).verdict();
            // Between kinks the loss is a convex square: it is convex unless the slope falls.
            Option<FallingSlope> fall = FallingSlope.of(question, budget());
            assertThat(fall.isDefined()).isEqualTo(whole.convex() == Verdict.Side.REFUTED);
            fall.forEach(falls -> breaks(question, falls));
          } catch (NetworkError impossible) {
            throw new AssertionError(impossible);
          }
        });
  }

  /** However much is added, the middle of two points next to the place lies above the chord. */
  private static void breaks(Question question, FallingSlope falls) {
    for (int m : new int[] {0, 10, 1000}) {
      Program function =
          new Program(
              Bowl.without(question.function(), question.block(), Rational.of(-m)),
              question.block().toVector());
      double c = Ranges.point(falls.at(), 60).toDouble();
      double t = Math.min(1.0 / 256, falls.half().toDouble() / (falls.bend().toDouble() + m + 1));
      double chord = (function.at(c - t) + function.at(c + t)) / 2;
      assertThat(function.at(c)).as("m = %s", m).isGreaterThan(chord);
    }
  }

  private static Budget budget() {
    return Budget.of(Budget.USUAL);
  }
}
