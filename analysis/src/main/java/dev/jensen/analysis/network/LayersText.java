package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Layers as they are typed: {@code relu:3, leaky_relu(1/10):2, linear:1}. With {@code +x} behind it
 * a layer has the network's inputs as well, with {@code -b} it has no biases; {@code relu:conv(4,
 * 3x3, stride=2, pad=1)} is a convolution. What has no weights: an activation by itself, such as
 * {@code relu}; {@code max-pool:2} and {@code avg-pool(3x3, stride=2, pad=1)}; {@code add:1},
 * {@code multiply:1} and {@code concat:0}; {@code take:1} and {@code take(0, 2..3)}. {@code
 * batch-norm} has statistics.
 */
public final class LayersText {
  private static final String PASS_THROUGH = "+x";
  private static final String NO_BIAS = "-b";
  private static final Rational USUAL_EPS = Rational.of(1, 100_000);

  private LayersText() {}

  /**
   * The layers, the first one first.
   *
   * @param bias whether they have biases
   * @throws NetworkError if one cannot be read; the message names it
   */
  public static Vector<Layer> read(String text, boolean bias) throws NetworkError {
    Vector<Layer> layers = Vector.empty();
    // Parameters hold commas as well: only those outside of brackets separate.
    for (String each : text.split(",(?![^(]*\\))", -1)) {
      String place = "layer " + (layers.size() + 1) + ", \"" + each.strip() + "\"";
      try {
        layers = layers.append(layer(each.strip(), bias));
      } catch (NetworkError wrong) {
        throw wrong.in(place);
      }
    }
    return layers;
  }

  /**
   * One layer.
   *
   * @param bias whether it has biases, if the text does not say
   * @throws NetworkError if it cannot be read
   */
  public static Layer layer(String text, boolean bias) throws NetworkError {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return alone(text);
    }
    String kind = text.substring(0, colon).strip();
    String rest = text.substring(colon + 1).strip();
    return switch (Called.of(kind).word()) {
      case "max-pool" -> new Layer.Pool(Layer.Pooling.MAX, sideBySide(rest));
      case "avg-pool" -> new Layer.Pool(Layer.Pooling.AVERAGE, sideBySide(rest));
      case "add" -> new Layer.Add(number(rest));
      case "multiply" -> new Layer.Multiply(number(rest));
      case "concat" -> new Layer.Concat(number(rest));
      case "take" -> new Layer.Take(number(rest));
      default -> weighted(activation(kind), rest, bias);
    };
  }

  private static int number(String text) throws NetworkError {
    return Called.count(text, "the number of a layer");
  }

  private static Window sideBySide(String size) throws NetworkError {
    return new Window(Called.sizes(size, "a window"), Option.none(), Vector.of(0));
  }

  private static Activation activation(String text) throws NetworkError {
    Spelled spelled = Spelled.of(text, "the activation");
    return Activation.named(spelled.name(), spelled.parameters());
  }

  private static Layer weighted(Activation activation, String spelled, boolean usual)
      throws NetworkError {
    boolean bias = usual && !spelled.endsWith(NO_BIAS);
    String text = without(NO_BIAS, spelled);
    if (text.indexOf('(') >= 0) {
      Called said = Called.of(text);
      NetworkError.unless(said.word().equals("conv"), "there is no kind of layer " + said.word());
      said.only(2, 2, "stride", "pad");
      return new Layer.Convolution(
          Called.count(said.values().head(), "the number of channels"),
          said.window(said.values().last(), false),
          activation,
          bias);
    }
    boolean passThrough = text.endsWith(PASS_THROUGH);
    String units = without(PASS_THROUGH, text);
    NetworkError.unless(
        units.matches("0|[1-9][0-9]{0,5}"),
        "a layer is an activation and its number of units, such as relu:3");
    return new Layer.Dense(Integer.parseInt(units), activation, bias, passThrough);
  }

  private static String without(String end, String text) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()).strip() : text;
  }

  /** A layer without anything behind a colon. */
  private static Layer alone(String text) throws NetworkError {
    NetworkError.unless(
        !text.isEmpty(), "a layer is an activation and its number of units, such as relu:3");
    Called said = Called.of(text);
    switch (said.word()) {
      case "max-pool", "avg-pool" -> {
        said.only(1, 1, "stride", "pad");
        return new Layer.Pool(
            said.word().equals("max-pool") ? Layer.Pooling.MAX : Layer.Pooling.AVERAGE,
            said.window(said.values().head(), true));
      }
      case "batch-norm" -> {
        said.only(0, 0, "eps");
        return new Layer.Normalise(said.named().containsKey("eps") ? eps(said) : USUAL_EPS);
      }
      case "take" -> {
        said.only(2, 2);
        String[] ends = said.values().last().split("\\.\\.", -1);
        NetworkError.unless(
            ends.length == 2 && !ends[0].strip().equals("0"), "a part is named like 2..3");
        return new Layer.Take(
            number(said.values().head()),
            Called.count(ends[0], "an end of a part"),
            Called.count(ends[1], "an end of a part"));
      }
      default -> {
        return new Layer.Activate(activation(text));
      }
    }
  }

  private static Rational eps(Called said) throws NetworkError {
    try {
      return JsonNumbers.rational(new Json.Text(said.named().get("eps").get()), "eps");
    } catch (FormatError wrong) {
      throw NetworkError.format(String.valueOf(wrong.getMessage()));
    }
  }

  /** The text that is read as this layer. */
  public static String write(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense ->
          name(dense.activation())
              + ":"
              + dense.units()
              + (dense.passThrough() ? PASS_THROUGH : "")
              + (dense.bias() ? "" : NO_BIAS);
      case Layer.Convolution c ->
          name(c.activation())
              + ":conv("
              + c.channels()
              + ","
              + settings(c.window(), c.window().stride().filter(by -> !by.forAll(s -> s == 1)))
              + ")"
              + (c.bias() ? "" : NO_BIAS);
      case Layer.Pool pool ->
          (pool.pooling() == Layer.Pooling.MAX ? "max-pool" : "avg-pool") + pooled(pool.window());
      case Layer.Normalise n ->
          n.eps().equals(USUAL_EPS) ? "batch-norm" : "batch-norm(eps=" + n.eps() + ")";
      case Layer.Activate activate -> name(activate.activation());
      case Layer.Add add -> "add:" + add.from();
      case Layer.Multiply multiply -> "multiply:" + multiply.from();
      case Layer.Concat concat -> "concat:" + concat.from();
      case Layer.Take take ->
          take.isWhole()
              ? "take:" + take.from()
              : "take(" + take.from() + "," + take.first() + ".." + take.last() + ")";
    };
  }

  private static String pooled(Window window) {
    boolean plain = window.stride().isEmpty() && window.padding().forAll(each -> each == 0);
    String said = settings(window, window.stride());
    return plain ? ":" + said : "(" + said + ")";
  }

  private static String settings(Window window, Option<Vector<Integer>> stride) {
    return window.size().mkString("x")
        + stride.map(by -> ",stride=" + by.mkString("x")).getOrElse("")
        + (window.padding().forAll(each -> each == 0)
            ? ""
            : ",pad=" + window.padding().mkString("x"));
  }

  private static String name(Activation activation) {
    String name = activation.isIdentity() ? "linear" : activation.name();
    return activation.parameters().isEmpty()
        ? name
        : name + activation.parameters().mkString("(", ",", ")");
  }
}
