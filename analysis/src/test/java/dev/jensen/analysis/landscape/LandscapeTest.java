package dev.jensen.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.AxesText;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.DataText;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.LayersText;
import dev.jensen.analysis.network.Loss;
import dev.jensen.analysis.network.Network;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.regions.Region;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int BITS = 80;

  private static Description said(String layers, String loss, String data) throws NetworkError {
    return Description.of(Network.of(2, LayersText.read(layers, true)))
        .withLoss(Loss.named(loss))
        .withData(DataText.inline(data));
  }

  private static Description small() throws NetworkError {
    return said("relu:2,linear:1", "mse", "1,0 -> 2; 0,1 -> -1");
  }

  private static Interval value(Expr function, Map<String, Rational> point) {
    return Ranges.point(Dag.substitute(function, point.mapValues(Expr::constant)), BITS);
  }

  /** The loss of the network at the place is the value of the section there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu:3,linear:1          | mse  | 1,0 -> 2; 0,1 -> -1",
        "leaky_relu:2,relu:2+x,linear:1-b | huber | 1,1/3 -> 2",
        "tanh:2,sigmoid:1         | bce  | 1,0 -> 1; 0,2 -> 0",
        "relu:conv(2,2),linear:1  | mae  | 1,-1 -> 2",
      })
  void aSectionIsTheLossOnItsPlane(String layers, String loss, String data) throws NetworkError {
    for (long seed = 1; seed <= 10; seed++) {
      Landscape landscape =
          Landscape.of(said(layers.strip(), loss.strip(), data), Landscape.View.random(seed));
      for (Section section : Vector.of(landscape.line(), landscape.plane())) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5; i++) {
          Map<String, Rational> place =
              section
                  .variables()
                  .toMap(name -> Tuple.of(name, Rational.of(random.nextInt(-64, 65), 64)));
          Map<String, Rational> weights =
              section
                  .centre()
                  .map(
                      (name, at) ->
                          Tuple.of(
                              name,
                              section
                                  .variables()
                                  .zip(section.directions())
                                  .foldLeft(
                                      at,
                                      (sum, step) ->
                                          sum.add(
                                              step._2
                                                  .getOrElse(name, Rational.ZERO)
                                                  .multiply(place.get(step._1).get())))));
          Interval here = value(section.function(), place);
          Interval there = value(landscape.setting().function(), weights);
          assertThat(here.meet(there)).as(section.function().toString()).isNotNull();
          assertThat(here.toDouble()).isCloseTo(there.toDouble(), within());
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }

  @Test
  void directionsAreAsLongAsTheWeightsOfEachUnit() throws NetworkError {
    Section line = Landscape.of(small(), Landscape.View.random(3)).line();
    for (Vector<String> unit : Directions.units(line.centre().keySet().toVector())) {
      assertThat(length(line.directions().head(), unit))
          .isCloseTo(
              length(line.centre(), unit), org.assertj.core.data.Percentage.withPercentage(2));
    }
  }

  private static double length(Map<String, Rational> point, Vector<String> names) {
    return Math.sqrt(
        names.map(name -> Math.pow(point.get(name).get().toDouble(), 2)).sum().doubleValue());
  }

  /** No proved stretch has a chord that breaks it, however many are tried. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theProvedStretchesHaveNoBrokenChord(long seed) throws NetworkError {
    Profile profile = Profile.of(Landscape.of(small(), Landscape.View.random(seed)).line(), TIME);
    SplittableRandom random = new SplittableRandom(seed);
    assertThat(profile.regions().regions()).isNotEmpty();
    for (Region region : profile.regions().regions()) {
      double lo = Ranges.point(region.axis().lo(), BITS).toDouble();
      double hi = Ranges.point(region.axis().hi(), BITS).toDouble();
      for (int i = 0; i < 100; i++) {
        double p = random.nextDouble(lo, Math.nextUp(hi));
        double q = random.nextDouble(lo, Math.nextUp(hi));
        double gap = (at(profile, p) + at(profile, q)) / 2 - at(profile, (p + q) / 2);
        double signed = region.kind() == Curvature.CONVEX ? gap : -gap;
        assertThat(signed).isGreaterThan(-1e-9);
      }
    }
  }

  private static double at(Profile profile, double t) {
    return value(profile.section().function(), HashMap.of("t", Rational.of(t))).toDouble();
  }

  @Test
  void aLineInTheLastLayerIsConvexAsAWhole() throws NetworkError {
    Landscape.View view =
        new Landscape.View(
            Landscape.Origin.RANDOM,
            Option.some(new Block.LastLayer()),
            LinkedHashMap.empty(),
            Vector.empty(),
            1,
            Rational.of(100));
    Landscape landscape = Landscape.of(small(), view);
    Profile profile = Profile.of(landscape.line(), TIME);
    assertThat(((Report.Answer) profile.report()).verdict().convex())
        .isEqualTo(Verdict.Side.PROVED);
    Relief relief = Relief.of(landscape.plane(), TIME);
    assertThat(((Report.Answer) relief.report()).verdict().convex()).isEqualTo(Verdict.Side.PROVED);
  }

  @Test
  void theLineOfAViolationShowsIt() throws NetworkError {
    Landscape.View view =
        Landscape.throughWitness(small(), Landscape.View.random(1), Budget.of(TIME)).get();
    Section line = Landscape.of(small(), view).line();
    double p = value(line.function(), HashMap.of("t", Rational.ONE)).toDouble();
    double q = value(line.function(), HashMap.of("t", Rational.MINUS_ONE)).toDouble();
    double middle = value(line.function(), HashMap.of("t", Rational.ZERO)).toDouble();
    assertThat(middle).isGreaterThan((p + q) / 2);
  }

  @Test
  void trainedWeightsAreTheCentreAndTheWindowStaysWhereWeightsMayLie() throws NetworkError {
    Description said = small();
    Map<String, Rational> ones = said.network().weightNames().toMap(n -> Tuple.of(n, Rational.ONE));
    Map<String, Axis> where = AxesText.read("W2 in [0, inf), b1 in [0, 2)", said.network());
    Section line =
        Landscape.of(
                said.withFixed(ones).withGiven(where),
                Landscape.View.random(1).within(Rational.of(50)))
            .line();
    assertThat(line.centre().values().forAll(Rational::isOne)).isTrue();
    for (Rational end : Vector.of(line.window().lo(), line.window().hi())) {
      for (String name : where.keySet()) {
        Rational step = line.directions().head().get(name).get();
        assertThat(Centre.isOn(where.get(name).get(), Rational.ONE.add(step.multiply(end))))
            .isTrue();
      }
    }
  }

  @Test
  void whatCannotBeLookedAtIsNamed() throws NetworkError {
    Description said = small();
    Landscape.View view = Landscape.View.random(1);
    assertThatThrownBy(
            () -> Landscape.of(said.withData(new dev.jensen.analysis.network.Data.Any()), view))
        .hasMessage("a landscape needs points of data");
    Map<String, Rational> one = LinkedHashMap.of("W1[1,1]", Rational.ONE);
    Landscape.View fixed =
        new Landscape.View(
            Landscape.Origin.GIVEN, Option.none(), one, Vector.empty(), 1, Rational.ONE);
    assertThatThrownBy(() -> Landscape.of(said.withFixed(one), fixed))
        .hasMessage("the weight W1[1,1] is not free");
    Map<String, Axis> where = AxesText.read("W1[1,1] in [2, 3]", said.network());
    assertThatThrownBy(() -> Landscape.of(said.withGiven(where), fixed))
        .hasMessage("the centre has W1[1,1] = 1, where it may not lie");
    Landscape.View still =
        new Landscape.View(
            Landscape.Origin.ALONG,
            Option.none(),
            LinkedHashMap.empty(),
            Vector.of(LinkedHashMap.of("W1[1,1]", Rational.ZERO)),
            1,
            Rational.ONE);
    assertThatThrownBy(() -> Landscape.of(said, still).line())
        .hasMessage("the direction is zero in the weights that move");
  }
}
