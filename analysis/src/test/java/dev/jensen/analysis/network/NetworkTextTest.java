package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTextTest {
  @Test
  void layersAsTheyAreTyped() throws NetworkError {
    Vector<Layer> layers = LayersText.read("ReLU:3, leaky-relu(1/10):2 ,linear:1", false);
    assertThat(layers.map(layer -> ((Layer.Dense) layer).units())).containsExactly(3, 2, 1);
    assertThat(layers.map(layer -> layer.activation().name()))
        .containsExactly("relu", "leaky_relu", "identity");
    assertThat(layers.get(1).activation().parameters()).containsExactly(Rational.of(1, 10));
    assertThat(layers.exists(Layer::bias)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu:3",
        "leaky_relu(1/10):2+x",
        "linear:1-b",
        "tanh:4+x-b",
        "max-pool:2",
        "avg-pool:3",
        "add:0",
        "concat:1"
      })
  void aLayerIsReadAsItIsWritten(String text) throws NetworkError {
    assertThat(LayersText.write(LayersText.layer(text, true))).isEqualTo(text);
  }

  @Test
  void oneLayerMayLackBiases() throws NetworkError {
    Network network = Network.of(1, LayersText.read("relu : 2-b , linear:1", true));
    assertThat(network.weightNames().filter(Network::isBias)).containsExactly("b2[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "W1 in [0, inf) ~ W1 in [0, inf)",
        "W1=[0,inf);x=(-1, 1] ~ W1 in [0, inf), x in (-1, 1]",
        "W1 in [0, inf), W1[2,1] in [1/2, sqrt(2)) ~"
            + " W1[1,1] in [0, inf), W1[1,2] in [0, inf), W1[2,1] in [1/2, sqrt(2)),"
            + " W1[2,2] in [0, inf)",
        "b2[1] in [0, 1], x2 in [0, 1] ~ b2 in [0, 1], x2 in [0, 1]",
      })
  void intervalsOfVariables(String text, String written) throws NetworkError {
    Network network = Network.of(2, LayersText.read("relu:2,linear:1", true));
    var axes = AxesText.read(text, network);
    assertThat(AxesText.write(axes, network)).isEqualTo(written);
    assertThat(AxesText.read(written, network)).isEqualTo(axes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "relu:0 ~ layer 1: a layer has at least one unit",
        "relu:2+x ~ layer 1: the first layer has the inputs anyway",
        "relu:3,max-pool:2 ~ layer 2: windows of 2 do not divide 3 numbers",
        "relu:3,avg-pool:0 ~ layer 2: windows and their steps are at least 1",
        "relu:3,add:0 ~ layer 2: cannot add 2 numbers to 3 numbers, number by number",
        "relu:2,concat:1 ~ layer 2: it would join layer 1 with itself",
        "multiply:0 ~ layer 1: it would join the inputs with themselves",
        "relu:2,concat:2 ~ layer 2: there is no layer 2 before the one whose outputs it joins",
        "relu:3,multiply:0 ~ layer 2: cannot multiply 2 numbers with 3 numbers",
        "relu:3,take:4 ~ layer 2: there is no layer 4 before it",
        "'take(0,2..3)' ~ layer 1: there are no numbers 2..3 among 2",
        "'relu:conv(2,3)' ~ layer 1: a window of 3 is longer than 2 numbers",
        "'relu:conv(2,2x2)' ~ layer 1: a window of 2x2 does not fit numbers of shape 2",
        "'relu:conv(0,1)' ~ layer 1: a convolution has at least one channel",
        "'relu:conv(1,1,stride=0)' ~ layer 1: windows and their steps are at least 1",
        "'softmax:conv(2,1)' ~ layer 1: a convolution has an activation of single numbers",
        "'max-pool(1,pad=1)' ~ layer 1: the padding is more than half of the window",
        "'leaky_relu(1/0):2' ~ layer 1, \"leaky_relu(1/0):2\": the activation leaky_relu(1/0): a"
            + " parameter has no value: 1/0 is not defined",
        "'batch-norm(eps=0)' ~ layer 1: eps is positive, not 0",
        "relu:3,glu ~ layer 2: glu halves its numbers, and gets 3",
        "'relu:3,maxout(2)' ~ layer 2: groups of 2 do not divide 3 numbers",
        "relu:7,sparsemax ~ layer 2: sparsemax takes at most 6 numbers",
        "relu:999999 ~ layer 1: a layer has at most 100000 units",
        "'relu:300,relu:300' ~ layer 2: the network has more than 20000 weights",
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
    assertThat(network.shapes().map(Shape::size)).containsExactly(2, 4, 2, 2, 6, 1);
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
        "relu(1:2 ~ layer 1, \"relu(1:2\": relu(1 lacks the bracket )",
        "relu(2):2 ~ layer 1, \"relu(2):2\": relu takes 0 parameters",
        "relu3 ~ layer 1, \"relu3\": no activation is called relu3",
        "relu:tconv(2,3) ~ layer 1, \"relu:tconv(2,3)\": there is no kind of layer tconv",
        "relu:conv(2) ~ layer 1, \"relu:conv(2)\": conv takes 2 in its brackets",
        "relu:conv(2,3,dilation=2) ~ layer 1, \"relu:conv(2,3,dilation=2)\": conv has no setting",
        "relu:conv(2,3,stride=x) ~ layer 1, \"relu:conv(2,3,stride=x)\": stride is a size",
        "relu:conv(2,3x3x3x3) ~ layer 1, \"relu:conv(2,3x3x3x3)\": a window is a size",
        "max-pool(-2) ~ layer 1, \"max-pool(-2)\": a window is a size such as 2 or 3x3, not -2",
        "take(0,0..2) ~ layer 1, \"take(0,0..2)\": a part is named like 2..3",
        "batch-norm(eps=x) ~ layer 1, \"batch-norm(eps=x)\": eps is no number",
        "maxout(0):2 ~ layer 1, \"maxout(0):2\": maxout takes from 1 to 1000 pieces",
        "maxout(1e9):2 ~ layer 1, \"maxout(1e9):2\": maxout takes from 1 to 1000 pieces",
        "layer_norm(-1):2 ~ layer 1, \"layer_norm(-1):2\": eps is positive, not -1",
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
        "quantile(2) ~ the parameter of quantile is between 0 and 1, not 2",
        "focal(-1) ~ the parameter of focal is not negative, not -1",
      })
  void aWrongLossIsNamed(String text, String message) {
    assertThatThrownBy(() -> Loss.named(text))
        .isInstanceOf(NetworkError.class)
        .hasMessageStartingWith(message);
  }
}
