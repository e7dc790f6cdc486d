package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.Forall;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathWitnessesTest {
  private static final Duration MOST = Duration.ofMillis(100);
  private static final Vector<String> ZERO_AT_ZERO =
      Vector.of(
          "relu", "tanh", "gelu", "silu", "leaky_relu", "elu", "identity", "mish", "softsign");
  private static final Vector<String> OTHERS = Vector.of("sigmoid", "softplus", "exponential");
  private static final Vector<String> OF_NUMBERS =
      Vector.of("mse", "mae", "huber", "log-cosh", "quantile(9/10)", "poisson");
  private static final Vector<String> OF_LABELS = Vector.of("hinge", "squared-hinge", "logistic");

  private static <T> T one(Random random, Vector<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A network that is deep or not, with data that is not all zero, and every convex loss. */
  private static NetworkQuestion network(Random random) {
    try {
      int inputs = 1 + random.nextInt(3);
      int outputs = 1 + random.nextInt(2);
      boolean bias = random.nextBoolean();
      Vector<Layer> layers = Vector.empty();
      int hidden = 1 + random.nextInt(5);
      for (int k = 1; k <= hidden; k++) {
        boolean shifted = random.nextInt(3) == 0;
        String activation = one(random, shifted ? OTHERS : ZERO_AT_ZERO);
        int units = 1 + random.nextInt(3) + (shifted && k == hidden ? 1 : 0);
        layers = layers.append(new Layer.Dense(units, Activation.named(activation), bias));
      }
      layers = layers.append(new Layer.Dense(outputs, Activation.named("identity"), bias));
      boolean labels = random.nextBoolean();
      String loss = one(random, labels ? OF_LABELS : OF_NUMBERS);
      Vector<Example> points = Vector.empty();
      for (int i = 0; i <= random.nextInt(4); i++) {
        Vector<Rational> input = Vector.fill(inputs, () -> Rational.of(random.nextInt(9) - 4, 2));
        Vector<Rational> target =
            labels
                ? Vector.of(Rational.of(random.nextBoolean() ? 1 : -1))
                : Vector.fill(outputs, () -> Rational.of(random.nextInt(7), 2));
        points = points.append(new Example(input, target, "point"));
      }
      points =
          points.update(
              0,
              first ->
                  new Example(
                      first.input().update(0, Rational.of(1, 2)), first.target(), first.place()));
      Setting setting =
          Description.of(Network.of(inputs, layers))
              .withLoss(Loss.named(loss))
              .withData(new Data.Points(points))
              .setting();
      return NetworkQuestion.of(setting, new Block.Weights());
    } catch (NetworkError wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  @Test
  void noLossIsConvexInAllWeightsJointly() {
    List<Duration> times = new ArrayList<>();
    Forall.cases(
        300,
        random -> {
          NetworkQuestion asked = network(random);
          String what = asked.setting().network() + " " + asked.setting().data();
          long start = System.nanoTime();
          Option<Proved> found =
              new PathWitnesses(new Proof(), asked, asked.question(), Budget.of(Budget.USUAL))
                  .find(Curvature.CONVEX);
          times.add(Duration.ofNanos(System.nanoTime() - start));
          assertThat(found).as(what).isNotEmpty();
          assertThat(found.get().claim()).isInstanceOf(Claim.Broken.class);
          Judgement again = Kernel.check(found.get().certificate());
          assertThat(again).as(what).isInstanceOf(Proved.class);
        });
    // The machine may be busy, so the middle is asked for and not the slowest.
    Collections.sort(times);
    assertThat(times.get(times.size() / 2)).isLessThan(MOST);
  }

  @Test
  void aDeepNetworkHasAWitnessInEachLayer() throws NetworkError {
    String layers = "relu:3,".repeat(12) + "linear:1";
    Setting setting =
        Description.of(Network.of(2, LayersText.read(layers, true)))
            .withLoss(Loss.named("mse"))
            .withData(DataText.inline("1,0 -> 1; 0,1 -> -1"))
            .setting();
    for (int k = 1; k <= 12; k++) {
      NetworkQuestion asked = NetworkQuestion.of(setting, new Block.OneLayer(k));
      PathWitnesses recipe =
          new PathWitnesses(new Proof(), asked, asked.question(), Budget.of(Budget.USUAL));
      assertThat(recipe.find(Curvature.CONVEX)).as("layer " + k).isNotEmpty();
    }
  }
}
