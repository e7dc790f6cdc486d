package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/** The variables of a network that a question is about. */
public sealed interface Block {
  /** Every variable that is not fixed. */
  record All() implements Block {}

  /** All weights and biases jointly. */
  record Weights() implements Block {}

  /** The weights and biases of one layer, counted from 1. */
  record OneLayer(int layer) implements Block {}

  /** The weights and biases of the last layer that has any. */
  record LastLayer() implements Block {}

  /** The inputs. */
  record Inputs() implements Block {}

  /** The biases of all layers. */
  record Biases() implements Block {}

  /** Variables, or families of them, by name. */
  record Names(Vector<String> names) implements Block {}

  /** The block that {@code weights}, {@code layer:2} and so on, or names with commas, stand for. */
  static Block of(String spelled) throws NetworkError {
    String text = spelled.strip();
    if (text.startsWith("layer:")) {
      String number = text.substring("layer:".length()).strip();
      NetworkError.unless(
          number.matches("[1-9][0-9]{0,5}"), "a layer is named like layer:2, not " + spelled);
      return new OneLayer(Integer.parseInt(number));
    }
    return switch (text) {
      case "all" -> new All();
      case "weights" -> new Weights();
      case "last-layer" -> new LastLayer();
      case "inputs" -> new Inputs();
      case "biases" -> new Biases();
      // Indices hold commas as well: only those outside of brackets separate.
      default -> new Names(Vector.of(text.split(",(?![^\\[]*\\])")).map(String::strip));
    };
  }

  /** What it is called. */
  default String label() {
    return switch (this) {
      case All a -> "all";
      case Weights w -> "weights";
      case OneLayer one -> "layer:" + one.layer();
      case LastLayer last -> "last-layer";
      case Inputs i -> "inputs";
      case Biases b -> "biases";
      case Names list -> list.names().mkString(",");
    };
  }

  /** The names that it stands for, fixed or not, in the network's order. */
  default Vector<String> names(Network network) throws NetworkError {
    return switch (this) {
      case All a -> network.weightNames().appendAll(network.inputNames());
      case Weights w -> network.weightNames();
      case OneLayer one -> {
        if (one.layer() > network.depth()) {
          throw NetworkError.usage(
              "there is no layer " + one.layer(), "the network has " + network.depth());
        }
        yield network.names(one.layer());
      }
      case LastLayer last ->
          Vector.rangeClosed(1, network.depth())
              .map(network::names)
              .findLast(Vector::nonEmpty)
              .getOrElse(Vector.empty());
      case Inputs i -> network.inputNames();
      case Biases b -> network.weightNames().filter(Network::isBias);
      case Names list -> {
        Vector<String> known = network.weightNames().appendAll(network.inputNames());
        Vector<String> found = Vector.empty();
        for (String name : list.names()) {
          Vector<String> those = known.contains(name) ? Vector.of(name) : network.family(name);
          if (those.isEmpty()) {
            throw NetworkError.unknownName(
                "the network has no variable " + name, "names look like W1[1,2], b1[1] or x1");
          }
          found = found.appendAll(those);
        }
        yield found.distinct();
      }
    };
  }
}
