package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.problem.ProblemReport;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.Forall;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theorem T21: the convex problem has the least loss of the network, in both directions. */
final class ReformulationTest {
  private static Description described(String inputs, String layers, boolean bias, String data)
      throws NetworkError {
    return Description.of(Network.of(Shape.read(inputs), LayersText.read(layers, bias)))
        .withLoss(Loss.named("mse"))
        .withData(DataText.inline(data));
  }

  private static Reformulation of(Description said) throws NetworkError {
    return Reformulation.of(said.setting(), Budget.of(Budget.USUAL));
  }

  /** A random network with its data, and the two sides of the theorem. */
  private record Drawn(Reformulation convex, Random random) {
    static Drawn by(Random random) {
      int inputs = 1 + random.nextInt(2);
      int points = 1 + random.nextInt(4);
      String data =
          Vector.range(0, points)
              .map(
                  i ->
                      Vector.fill(inputs, () -> "" + (random.nextInt(7) - 3)).mkString(",")
                          + " -> "
                          + (random.nextInt(7) - 3))
              .mkString("; ");
      try {
        Description said =
            described("" + inputs, "relu:" + points + ",linear:1", random.nextBoolean(), data)
                .withLoss(Loss.named(random.nextBoolean() ? "mse" : "huber"))
                .withDecay(Decay.of(Rational.of(random.nextInt(3), 5), Rational.ZERO));
        return new Drawn(of(said), random);
      } catch (NetworkError wrong) {
        throw new AssertionError(wrong);
      }
    }

    Network network() {
      return convex.setting().network();
    }

    Vector<double[]> inputs() {
      return convex
          .setting()
          .data()
          .points()
          .map(
              point ->
                  point
                      .input()
                      .appendAll(
                          network().layer(1).bias() ? Vector.of(Rational.ONE) : Vector.empty())
                      .toJavaStream()
                      .mapToDouble(Rational::toDouble)
                      .toArray());
    }

    double[] anyVector() {
      return random.doubles(inputs().head().length, -2, 2).toArray();
    }

    /** Which points the neuron lets through. */
    Vector<Integer> through(double[] neuron) {
      return Vector.range(0, inputs().size()).filter(i -> dot(neuron, inputs().get(i)) > 0);
    }

    double loss(Map<String, Double> weights) {
      return value(convex.setting().function(), weights);
    }

    double objective(Map<String, Double> vectors) {
      return value(convex.objective(), vectors);
    }

    double length(double[] neuron) {
      double sum = 0;
      for (int k = 0; k < network().inputs(); k++) {
        sum += neuron[k] * neuron[k];
      }
      return Math.sqrt(sum);
    }

    /** The network that has the vectors for neurons. */
    void neuron(Map<String, Double> weights, int unit, double[] vector, double sign) {
      double root = Math.sqrt(length(vector));
      double by = root == 0 ? 1 : root;
      put(weights, unit, Arrays.stream(vector).map(each -> each / by).toArray(), sign * by);
    }

    /** Gives a unit its weights. */
    void put(Map<String, Double> weights, int unit, double[] neuron, double out) {
      for (int k = 0; k < network().inputs(); k++) {
        weights.put(Network.weight(1, unit, k + 1), neuron[k]);
      }
      if (network().layer(1).bias()) {
        weights.put(Network.bias(1, unit), neuron[network().inputs()]);
      }
      weights.put(Network.weight(2, 1, unit), out);
    }

    /** The place of the neuron's pattern among those of the problem; -1 if it is none. */
    int pattern(double[] neuron) {
      return convex.patterns().map(DataPatterns.Pattern::through).indexOf(through(neuron));
    }

    /** Adds a multiple of the vector to one of the problem. */
    void add(Map<String, Double> vectors, String name, double[] vector, double factor) {
      for (int k = 0; k < network().inputs(); k++) {
        vectors.merge(name + "_" + (k + 1), factor * vector[k], Double::sum);
      }
      if (network().layer(1).bias()) {
        vectors.merge(name + "_b", factor * vector[network().inputs()], Double::sum);
      }
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  private static double value(Expr term, Map<String, Double> point) {
    Vector<String> names = Vector.ofAll(point.keySet());
    return new Program(term, names).at(names.toJavaStream().mapToDouble(point::get).toArray());
  }

  @Test
  void thePatternsAreThoseThatNeuronsHave() {
    Forall.cases(
        100,
        random -> {
          Drawn drawn = Drawn.by(random);
          Set<Vector<Integer>> listed =
              drawn.convex.patterns().map(DataPatterns.Pattern::through).toLinkedSet();
          assertThat(listed).hasSize(drawn.convex.patterns().size());
          Set<Vector<Integer>> seen = LinkedHashSet.empty();
          for (int k = 0; k < 20_000; k++) {
            seen = seen.add(drawn.through(drawn.anyVector()));
          }
          assertThat(listed.containsAll(seen.remove(Vector.empty()))).isTrue();
          assertThat(seen.containsAll(listed)).as("%s %s", seen, listed).isTrue();
        });
  }

  @Test
  void noNetworkIsBetterThanTheProblem() {
    Forall.cases(
        300,
        random -> {
          Drawn drawn = Drawn.by(random);
          Map<String, Double> weights = new HashMap<>();
          Map<String, Double> vectors = zeros(drawn);
          for (int unit = 1; unit <= drawn.network().units(1); unit++) {
            double[] neuron = drawn.anyVector();
            double out = random.nextDouble(-2, 2);
            drawn.put(weights, unit, neuron, out);
            int pattern = drawn.pattern(neuron);
            if (pattern >= 0) {
              String name = (out > 0 ? "p" : "n") + (pattern + 1);
              drawn.add(vectors, name, neuron, Math.abs(out));
            }
          }
          double bias = random.nextDouble(-1, 1);
          weights.put("b2[1]", bias);
          vectors.put("c", bias);
          feasible(drawn, vectors);
          assertThat(drawn.objective(vectors)).isLessThanOrEqualTo(drawn.loss(weights) + 1e-9);
        });
  }

  @Test
  void networksReachTheProblem() {
    Forall.cases(
        300,
        random -> {
          Drawn drawn = Drawn.by(random);
          Map<String, Double> weights = new HashMap<>();
          Map<String, Double> vectors = zeros(drawn);
          Set<String> used = LinkedHashSet.empty();
          for (int unit = 1; unit <= drawn.network().units(1); unit++) {
            double[] vector = drawn.anyVector();
            boolean positive = random.nextBoolean();
            int pattern = drawn.pattern(vector);
            String name = (positive ? "p" : "n") + (pattern + 1);
            boolean rests = pattern < 0 || used.contains(name);
            used = used.add(name);
            double[] taken = rests ? new double[vector.length] : vector;
            drawn.neuron(weights, unit, taken, positive ? 1 : -1);
            if (rests) {
              weights.put(Network.weight(2, 1, unit), 0.0);
            } else {
              drawn.add(vectors, name, vector, 1);
            }
          }
          weights.put("b2[1]", 0.5);
          vectors.put("c", 0.5);
          feasible(drawn, vectors);
          assertThat(drawn.loss(weights)).isCloseTo(drawn.objective(vectors), within(1e-9));
        });
  }

  private static Map<String, Double> zeros(Drawn drawn) {
    Map<String, Double> vectors = new HashMap<>();
    double[] none = new double[drawn.network().inputs() + 1];
    for (int i = 1; i <= drawn.convex.patterns().size(); i++) {
      drawn.add(vectors, "p" + i, none, 1);
      drawn.add(vectors, "n" + i, none, 1);
    }
    return vectors;
  }

  private static void feasible(Drawn drawn, Map<String, Double> vectors) {
    for (Expr each : drawn.convex.constraints()) {
      assertThat(value(each, vectors)).as(each.toString()).isGreaterThanOrEqualTo(-1e-9);
    }
  }

  @Test
  void theProblemIsConvex() {
    Forall.cases(
        10,
        random ->
            assertThat(Drawn.by(random).convex.judged(Duration.ofSeconds(10)).verdict())
                .isEqualTo(ProblemReport.Verdict.CONVEX));
  }

  @Test
  void neuronsEnoughOrABound() throws NetworkError {
    String data = "1 -> 1; -1 -> 2; 2 -> 0";
    assertThat(of(described("1", "relu:3,linear:1", true, data)).isReached()).isTrue();
    Reformulation few = of(described("1", "relu:2,linear:1", true, data));
    assertThat(few.isReached()).isFalse();
    assertThat(few.text()).contains("if it had 3 hidden units; with fewer it is not below it");
  }

  @ParameterizedTest
  @CsvSource({
    "relu:1, which this one is not",
    "'tanh:2,linear:1', which this one is not",
    "'relu:2,relu:2,linear:1', which this one is not",
    "'relu:2,linear:1+x', which this one is not",
    "'relu:2,relu:1', which this one is not",
  })
  void otherNetworksAreRefused(String layers, String why) {
    assertThatThrownBy(() -> of(described("1", layers, true, "1 -> 1")))
        .isInstanceOf(NetworkError.class)
        .hasMessageContaining(why);
  }

  @Test
  void otherCostsAreRefused() throws NetworkError {
    Description said = described("1", "relu:2,linear:1", false, "1 -> 1");
    assertThatThrownBy(() -> of(said.withDecay(Decay.of(Rational.ZERO, Rational.ONE))))
        .hasMessageContaining("nothing but their squares");
    assertThatThrownBy(() -> of(said.withLoss(Loss.named("cauchy"))))
        .hasMessageContaining("convex for all outputs");
    assertThatThrownBy(() -> of(said.withData(new Data.Any())))
        .hasMessageContaining("against points of data");
    assertThatThrownBy(() -> of(said.withFixed(LinkedHashMap.of("W1[1,1]", Rational.ONE))))
        .hasMessageContaining("which this one is not");
  }
}
