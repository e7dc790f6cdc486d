package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers against what their definitions say, worked out number by number. */
class NetworkTermTest {
  private static final int BITS = 96;
  private final Random random = new Random(5);

  private Map<String, Rational> randomWeights(Network network) {
    return network
        .weightNames()
        .toLinkedMap(name -> name, name -> Rational.of(random.nextInt(9) - 4, 2));
  }

  private Vector<Rational> numbers(int count) {
    return Vector.fill(count, () -> Rational.of(random.nextInt(9) - 4, 2));
  }

  private static Vector<Interval> outputs(
      Network network, Map<String, Rational> weights, Vector<Rational> inputs) {
    return new NetworkTerm(network, weights)
        .pass(inputs.map(Expr::constant))
        .outputs()
        .map(each -> Ranges.point(each, BITS));
  }

  private static Network network(String inputs, String layers) throws NetworkError {
    return Network.of(Shape.read(inputs), LayersText.read(layers, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2x5x4 | 3 | 3x2 | 2x1 | 1x0",
        "1x6x6 | 2 | 3x3 | 1x1 | 1x1",
        "3x4x5 | 1 | 1x1 | 3x2 | 0x0",
        "2x3x3 | 2 | 3x3 | 1x1 | 0x0"
      })
  void aConvolutionOfPictures(
      String inputs, int channels, String window, String stride, String padding)
      throws NetworkError {
    Network network =
        network(
            inputs,
            "linear:conv(%d,%s,stride=%s,pad=%s)".formatted(channels, window, stride, padding));
    Vector<Integer> shape = Sizes.read(inputs);
    Vector<Integer> size = Sizes.read(window);
    Vector<Integer> step = Sizes.read(stride);
    Vector<Integer> pad = Sizes.read(padding);
    Map<String, Rational> weights = randomWeights(network);
    Vector<Rational> x = numbers(network.inputs());
    Vector<Interval> made = outputs(network, weights, x);
    int place = 0;
    for (int o = 1; o <= channels; o++) {
      for (int i = 0; i * step.get(0) + size.get(0) <= shape.get(1) + 2 * pad.get(0); i++) {
        for (int j = 0; j * step.get(1) + size.get(1) <= shape.get(2) + 2 * pad.get(1); j++) {
          Rational sum = weights.get("b1[" + o + "]").get();
          for (int c = 0; c < shape.get(0); c++) {
            for (int r = 0; r < size.get(0); r++) {
              for (int s = 0; s < size.get(1); s++) {
                int row = i * step.get(0) + r - pad.get(0);
                int column = j * step.get(1) + s - pad.get(1);
                if (row >= 0 && row < shape.get(1) && column >= 0 && column < shape.get(2)) {
                  Rational weight =
                      weights.get("W1[%d,%d,%d,%d]".formatted(o, c + 1, r + 1, s + 1)).get();
                  Rational input = x.get((c * shape.get(1) + row) * shape.get(2) + column);
                  sum = sum.add(weight.multiply(input));
                }
              }
            }
          }
          assertThat(made.get(place++)).isEqualTo(Interval.point(sum));
        }
      }
    }
    assertThat(made).hasSize(place);
  }

  @Test
  void aConvolutionOfARow() throws NetworkError {
    Network network = network("4", "linear:conv(1,2,pad=1)");
    Map<String, Rational> weights =
        LinkedHashMap.of(
            "W1[1,1,1]", Rational.of(10), "W1[1,1,2]", Rational.ONE, "b1[1]", Rational.ZERO);
    assertThat(outputs(network, weights, Vector.of(1, 2, 3, 4).map(Rational::of)))
        .isEqualTo(Vector.of(1, 12, 23, 34, 40).map(Interval::point));
    assertThat(network.shapes().last()).hasToString("1x5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4      | max-pool:2                   | 2       | 7 5",
        "4      | avg-pool:4                   | 1       | 2.75",
        "4      | max-pool(3,stride=1)         | 2       | 7 7",
        "4      | max-pool(2,stride=3)         | 1       | 7",
        "4      | max-pool(2,stride=2,pad=1)   | 3       | -1 7 5",
        "4      | avg-pool(2,stride=2,pad=1)   | 3       | -0.5 3.5 2.5",
        "1x2x2  | max-pool:2                   | 1x1x1   | 7",
        "2x1x2  | max-pool:1x2                 | 2x1x1   | 7 5",
        "2x2    | avg-pool:2                   | 2x1     | 3 2.5",
        "4      | take(0,2..3)                 | 2       | 7 0",
        "4      | take(0,2..3),add:1           | -       | -",
        "4      | take(0,1..2),take(0,3..4),multiply:1 | 2 | 0 35",
        "4      | take(0,1..1),concat:0        | 5       | -1 -1 7 0 5",
        "4      | crelu                        | 8       | 0 7 0 5 1 0 0 0",
        "4      | maxout                       | 2       | 7 5",
        "4      | bilinear                     | 2       | 0 35",
        "4      | reglu                        | 2       | 0 35",
        "4      | mean                         | 1       | 2.75",
        "2x2    | square                       | 2x2     | 1 49 0 25"
      })
  void layersWithoutWeights(String inputs, String layers, String shape, String expected)
      throws NetworkError {
    if (shape.equals("-")) {
      assertThat(
              org.junit.jupiter.api.Assertions.assertThrows(
                  NetworkError.class, () -> network(inputs, layers)))
          .hasMessageContaining("layer 1 with itself");
      return;
    }
    Network network = network(inputs, layers);
    assertThat(network.shapes().last()).hasToString(shape);
    assertThat(outputs(network, LinkedHashMap.empty(), Vector.of(-1, 7, 0, 5).map(Rational::of)))
        .isEqualTo(Vector.of(expected.split(" ")).map(Rational::parse).map(Interval::point));
  }

  @Test
  void softmaxIsASharing() throws NetworkError {
    Vector<Interval> shares =
        outputs(
            network("3", "softmax"), LinkedHashMap.empty(), Vector.of(0, 0, 0).map(Rational::of));
    assertThat(shares)
        .allMatch(
            each ->
                each.contains(Rational.of(1, 3))
                    && each.width().compareTo(Rational.parse("1e-20")) < 0);
    Vector<Interval> sparse =
        outputs(
            network("3", "sparsemax"),
            LinkedHashMap.empty(),
            Vector.of(Rational.ONE, Rational.of(1, 2), Rational.of(-1)));
    assertThat(sparse)
        .isEqualTo(
            Vector.of(Rational.of(3, 4), Rational.of(1, 4), Rational.ZERO).map(Interval::point));
  }

  @Test
  void batchNormalisationFolds() throws NetworkError {
    Network network = network("2x2", "batch-norm(eps=1)");
    Map<String, Rational> weights =
        LinkedHashMap.of(
                "W1[1]", Rational.of(2), "b1[1]", Rational.of(5), "mean1[1]", Rational.of(3))
            .put("var1[1]", Rational.of(8))
            .put("W1[2]", Rational.of(-1))
            .put("b1[2]", Rational.ZERO)
            .put("var1[2]", Rational.of(3));
    assertThat(outputs(network, weights, Vector.of(0, 6, 2, 4).map(Rational::of)))
        .isEqualTo(Vector.of(3, 7, -1, -2).map(Interval::point));
    assertThat(network.weightNames()).containsExactly("W1[1]", "W1[2]", "b1[1]", "b1[2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu:3 | {\"units\": 3, \"activation\": \"relu\"}",
        "'relu:conv(4,3x2,stride=2,pad=1)' | {\"convolution\": 4, \"window\": [3, 2], \"stride\":"
            + " 2, \"padding\": 1, \"activation\": \"relu\"}",
        "'linear:conv(4,3)' | {\"convolution\": 4, \"window\": 3}",
        "max-pool:2 | {\"pool\": \"max\", \"size\": 2}",
        "'avg-pool(3x3,stride=2)' | {\"pool\": \"average\", \"size\": [3, 3], \"stride\": 2}",
        "batch-norm | {\"batchNorm\": true}",
        "batch-norm(eps=1/1000) | {\"batchNorm\": true, \"eps\": \"1e-3\"}",
        "maxout(3):2 | {\"units\": 2, \"activation\": \"maxout\", \"parameters\": {\"k\": 3}}",
        "softmax | {\"activation\": \"softmax\"}",
        "multiply:1 | {\"multiply\": 1}",
        "take:2 | {\"take\": 2}",
        "'take(0,2..3)' | {\"take\": 0, \"first\": 2, \"last\": 3}"
      })
  void layersAsTextAndAsJson(String text, String json) throws NetworkError, FormatError {
    assertThat(LayersText.read(text, true))
        .isEqualTo(LayerJson.layers(new JsonReader(10_000).read("[" + json + "]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | layer 1: a layer lacks the field \"units\"",
        "{\"convolution\": 2} | layer 1: a layer lacks the field \"window\"",
        "{\"convolution\": 2, \"window\": []} | layer 1: a window has one size or two",
        "{\"pool\": \"max\", \"units\": 2} | layer 1: a layer of pool has no field \"units\"",
        "{\"batchNorm\": false} | layer 1: batchNorm is true, or left out",
        "{\"take\": 0, \"first\": 0, \"last\": 1} | layer 1: numbers count from 1",
        "{\"take\": 0, \"first\": 1} | layer 1: a layer lacks the field \"last\"",
        "3 | layer 1: a layer must be an object"
      })
  void aWrongLayerIsNamed(String json, String message) {
    assertThat(
            org.junit.jupiter.api.Assertions.assertThrows(
                Exception.class,
                () -> LayerJson.layers(new JsonReader(10_000).read("[" + json + "]"))))
        .hasMessageStartingWith(message);
  }
}
