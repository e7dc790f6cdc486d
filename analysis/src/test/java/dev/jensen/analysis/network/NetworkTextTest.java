package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTextTest {
  @Test
  void layersAsTheyAreTyped() throws NetworkError {
    Vector<Layer> layers = LayersText.read("ReLU:3, leaky-relu(1/10):2 ,linear:1", false);
    assertThat(layers.map(layer -> ((Layer.Dense) layer).units())).containsExactly(3, 2, 1);
    assertThat(layers.map(layer -> layer.activation().entry().name()))
        .containsExactly("relu", "leaky_relu", "identity");
    assertThat(layers.get(1).activation().parameters()).containsExactly(Rational.of(1, 10));
    assertThat(layers.exists(Layer::bias)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "relu:0 ~ layer 1: a layer has at least one unit",
        "relu:2+x ~ layer 1: the first layer has the inputs anyway",
        "relu:3,max-pool:2 ~ layer 2: windows of 2 do not divide 3 numbers",
        "relu:3,avg-pool:0 ~ layer 2: windows of 0 do not divide 3 numbers",
        "relu:3,add:0 ~ layer 2: cannot add 2 numbers to 3 number by number",
        "relu:2,concat:1 ~ layer 2: there is no layer 1 before the one whose outputs it joins",
      })
  void layersThatDoNotFitAreNamed(String text, String message) {
    assertThatThrownBy(() -> Network.of(2, LayersText.read(text, true)))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void layersWithoutWeights() throws NetworkError {
    Network network =
        Network.of(2, LayersText.read("relu:4,max_pool:2,add:0,concat:1,linear:1+x", true));
    assertThat(network.widths()).containsExactly(2, 4, 2, 2, 6, 1);
    assertThat(network.names(5)).hasSize(6 + 2 + 1).contains("W5[1,6]", "U5[1,2]", "b5[1]");
    assertThat(network.names(2)).isEmpty();
    assertThat(network.isPlain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "relu:3,relo:1 ~ layer 2, \"relo:1\": no activation is called relo",
        "relu:3,,linear:1 ~ layer 2, \"\": a layer is an activation",
        "relu:-1 ~ layer 1, \"relu:-1\": a layer is an activation",
        "relu(1:2 ~ layer 1, \"relu(1:2\": the activation relu(1 lacks the bracket )",
        "relu(2):2 ~ layer 1, \"relu(2):2\": relu takes 0 parameters",
      })
  void aWrongLayerIsNamed(String text, String message) {
    assertThatThrownBy(() -> LayersText.read(text, true))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void dataInALineAndInAFile() throws NetworkError {
    Vector<Example> typed = DataText.inline("1,0 -> 2; -1, 1/2 -> 0.1;").points();
    Vector<Example> read =
        DataText.csv("\ufeffa,b,y\n# no data\n1,0,2\n\n-1;1/2;1e-1\n", 2).points();
    assertThat(typed.map(Example::input)).isEqualTo(read.map(Example::input));
    assertThat(typed.map(Example::target)).isEqualTo(read.map(Example::target));
    assertThat(typed.map(Example::place)).containsExactly("point 1", "point 2");
    assertThat(read.map(Example::place)).containsExactly("line 3", "line 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1,0 -> 2; x,1 -> 1 ~ field 1 of point 2 is no number",
        "1,0 -> 2; 1,1 ~ point 2 of the data, \"1,1\", is no input -> target",
        "1,0 -> 2 -> 3 ~ point 1 of the data",
        "1,nan -> 2 ~ field 2 of point 1 is no number",
        "1,1e999999999 -> 2 ~ field 2 of point 1 is no number: the number has more than 10,000",
      })
  void wrongDataIsNamed(String text, String message) {
    assertThatThrownBy(() -> DataText.inline(text))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1,0,2/0 ~ line 2 of the data has 1 columns, but there are 2 inputs",
        "1,0,2/0,inf,1 ~ field 2 of line 2 is no number",
        "a,b,y ~ the data has no point",
      })
  void aWrongLineIsNamed(String lines, String message) {
    assertThatThrownBy(() -> DataText.csv(lines.replace('/', '\n'), 2))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "foo ~ no loss is called foo",
        "mse(2) ~ mse takes no parameter",
        "quantile(2) ~ the parameter of quantile lies between 0 and 1, not 2",
        "focal(-1) ~ the parameter of focal is not negative, not -1",
      })
  void aWrongLossIsNamed(String text, String message) {
    assertThatThrownBy(() -> Loss.named(text))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }
}
