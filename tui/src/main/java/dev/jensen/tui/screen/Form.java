package dev.jensen.tui.screen;

import dev.jensen.analysis.network.LayersText;
import dev.jensen.analysis.network.Network;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.Shape;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as it is typed, part by part; none of it is read yet.
 *
 * @param parts from above; the layers stand together
 */
record Form(List<Part> parts) {
  /** What a part says. */
  enum Kind {
    INPUTS("inputs", "how many numbers go in, or their shape: 1x8x8 is channels x height x width"),
    LAYER(
        "layer",
        "activation:units, such as relu:3 or leaky_relu(1/10):2; behind it +x: the inputs pass"
            + " through to it, -b: no biases; relu:conv(4,3x3,stride=2,pad=1), max-pool:2,"
            + " avg-pool:2, batch-norm, relu, add:0, multiply:1, concat:0, take:1"),
    LOSS("loss", "what is averaged over the data, such as mse, logistic, bce; empty: the output"),
    DATA("data", "points such as 1,0 -> 2; 0,1 -> -1, or any: every data set, or a CSV file"),
    SQUARES("L2", "what the square of each weight costs, such as 1/100"),
    SIZES("L1", "what the absolute value of each weight costs, such as 1/100"),
    WEIGHTS(
        "weights",
        "weights that are fixed: {\"W1\": [[1, null]], \"b1\": [0]}, or a JSON or .npz file"),
    WHERE("where", "where variables lie: W1 in [0, inf), x1 in [-1, 1]; W1 is all weights of it"),
    BLOCK("block", "one more block to ask about, by names: W1[1,1],b1[1]");

    private final String label;
    private final String help;

    Kind(String label, String help) {
      this.label = label;
      this.help = help;
    }

    String label() {
      return label;
    }

    /** How it is typed. */
    String help() {
      return help;
    }
  }

  /** One part and its text. */
  record Part(Kind kind, String text) {}

  Form {
    parts = List.copyOf(parts);
  }

  /** The network of the original question: two hidden neurons, one point of data. */
  static Form question() {
    return of("1", List.of("relu:2-b", "linear:1-b"), "mse", "1 -> 1");
  }

  /** A form with these parts, the rest empty. */
  static Form of(String inputs, List<String> layers, String loss, String data) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Kind.INPUTS, inputs));
    layers.forEach(layer -> parts.add(new Part(Kind.LAYER, layer)));
    parts.add(new Part(Kind.LOSS, loss));
    parts.add(new Part(Kind.DATA, data));
    for (Kind kind : List.of(Kind.SQUARES, Kind.SIZES, Kind.WEIGHTS, Kind.WHERE, Kind.BLOCK)) {
      parts.add(new Part(kind, ""));
    }
    return new Form(parts);
  }

  Part at(int row) {
    return parts.get(row);
  }

  /** The texts of all parts of a kind. */
  List<String> texts(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).map(Part::text).toList();
  }

  /** The text of the only part of a kind. */
  String text(Kind kind) {
    return texts(kind).getFirst();
  }

  /** The network, if its parts fit together. */
  Option<Network> network() {
    try {
      return Option.some(
          Network.of(
              Shape.read(text(Kind.INPUTS)),
              LayersText.read(String.join(",", texts(Kind.LAYER)), true)));
    } catch (NetworkError open) {
      return Option.none();
    }
  }

  /** Where the first part of a kind stands. */
  int row(Kind kind) {
    int row = 0;
    while (parts.get(row).kind() != kind) {
      row++;
    }
    return row;
  }

  /** What a part is called; layers have their number. */
  String label(int row) {
    Kind kind = at(row).kind();
    return kind == Kind.LAYER ? "layer " + (row - row(Kind.LAYER) + 1) : kind.label();
  }

  Form with(int row, String text) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(row, new Part(at(row).kind(), text));
    return new Form(changed);
  }

  Form with(Kind kind, String text) {
    return with(row(kind), text);
  }

  /** One more layer, at that row. */
  Form withLayer(int row, String text) {
    List<Part> changed = new ArrayList<>(parts);
    changed.add(row, new Part(Kind.LAYER, text));
    return new Form(changed);
  }

  /** Without the layer at that row; the only one stays. */
  Form withoutLayer(int row) {
    if (at(row).kind() != Kind.LAYER || texts(Kind.LAYER).size() == 1) {
      return this;
    }
    List<Part> changed = new ArrayList<>(parts);
    changed.remove(row);
    return new Form(changed);
  }
}
