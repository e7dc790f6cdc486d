package dev.jensen.tui.cli;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.Data;
import dev.jensen.analysis.network.DataText;
import dev.jensen.analysis.network.Decay;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.FixedWeights;
import dev.jensen.analysis.network.LayersText;
import dev.jensen.analysis.network.Loss;
import dev.jensen.analysis.network.Network;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkRow;
import dev.jensen.analysis.network.NpzReader;
import dev.jensen.analysis.network.Shape;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What the command line says of a network: a file, or layers, and what else there is. */
final class Described {
  private static final int LONGEST = 50_000_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a network as JSON, - reads standard input; or a trained model, .onnx or .nnet")
  private List<String> files = List.of();

  @CommandLine.Option(
      names = "--inputs",
      paramLabel = "N",
      description = "how many inputs, or their shape: 1x8x8 is channels x height x width")
  private @Nullable String inputs;

  @CommandLine.Option(
      names = "--layers",
      paramLabel = "LAYERS",
      description = "activation and units of each layer, such as relu:3,relu:2,linear:1")
  private @Nullable String layers;

  @CommandLine.Option(names = "--no-bias", description = "the layers have no biases")
  private boolean noBias;

  @CommandLine.Option(
      names = "--loss",
      paramLabel = "LOSS",
      description = "what is averaged over the data: mse, mae, huber, hinge, logistic, ...")
  private @Nullable String loss;

  @CommandLine.Option(
      names = "--data",
      paramLabel = "DATA",
      description = "a CSV file, inputs first; or \"1,0 -> 2; 0,1 -> -1\"; or any: every data set")
  private @Nullable String data;

  @CommandLine.Option(
      names = "--l2",
      paramLabel = "COST",
      description = "added to the loss for the square of each weight, such as 1/100")
  private @Nullable String squares;

  @CommandLine.Option(
      names = "--l1",
      paramLabel = "COST",
      description = "added to the loss for the absolute value of each weight")
  private @Nullable String sizes;

  @CommandLine.Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "weights that are fixed, as JSON: {\"W1\": [[1, null]], \"b1\": [0]} or {\"0.weight\":"
              + " ...}; or .npz")
  private @Nullable String weights;

  @CommandLine.Option(
      names = "--wrt",
      paramLabel = "BLOCK",
      description =
          "what is asked about: weights, layer:K, last-layer, biases, inputs, or names; without it,"
              + " the table of all blocks")
  private @Nullable String block;

  /** The trained model that is asked about; none if the file is no such, or there is none. */
  Option<String> model() {
    if (files.isEmpty() || !ModelFiles.fits(files.getFirst())) {
      return Option.none();
    }
    if (saysMore()
        || squares != null
        || sizes != null
        || block != null && !block.equals("inputs")) {
      throw Complaint.usage("of a trained model only --wrt inputs can be asked");
    }
    return Option.of(Arguments.file(files));
  }

  /** Whether nothing is said. */
  boolean isEmpty() {
    return files.isEmpty() && !saysMore() && squares == null && sizes == null && block == null;
  }

  /** The file that the network comes from; empty if it comes from none that has a name. */
  String file() {
    return files.isEmpty() || files.getFirst().equals(Input.STANDARD) ? "" : files.getFirst();
  }

  private boolean saysMore() {
    return inputs != null
        || layers != null
        || noBias
        || loss != null
        || data != null
        || weights != null;
  }

  /**
   * What is said, all together.
   *
   * @throws NetworkError if a part cannot be read or the network has no such part
   * @throws FormatError if a file does not hold what it should
   */
  Description read(Streams streams) throws NetworkError, FormatError {
    Description said = files.isEmpty() ? ofLayers() : ofFile(streams);
    if (loss != null) {
      said = said.withLoss(Loss.named(loss));
    }
    if (data != null) {
      said = said.withData(data(data, said.network(), streams));
    }
    if (weights != null) {
      said = said.withFixed(fixed(weights, said.network(), streams));
    }
    if (squares != null || sizes != null) {
      said = said.withDecay(Decay.of(cost("--l2", squares), cost("--l1", sizes)));
    }
    return block == null ? said : said.withBlock(Block.of(block));
  }

  /** The weights that a file holds. */
  static Map<String, Rational> fixed(String file, Network network, Streams streams)
      throws NetworkError, FormatError {
    if (file.endsWith(".pt") || file.endsWith(".pth")) {
      throw Complaint.usage(
          file
              + " holds objects of Python; save its arrays: numpy.savez(\"weights.npz\","
              + " **{k: v.numpy() for k, v in model.state_dict().items()})");
    }
    try {
      return file.endsWith(".npz")
          ? NpzReader.read(Input.path(file)).weights(network)
          : new FixedWeights(network).read(json(file, streams));
    } catch (FormatError wrong) {
      throw new FormatError(file + ": " + wrong.getMessage());
    } catch (NetworkError wrong) {
      throw wrong.in(file);
    } catch (IOException wrong) {
      throw Input.unreadable(file, wrong);
    }
  }

  private static Rational cost(String option, @Nullable String text) {
    try {
      return text == null ? Rational.ZERO : Rational.parse(text.strip());
    } catch (NumberFormatException wrong) {
      throw Complaint.usage(option + " takes a number such as 1/100, not " + text);
    }
  }

  private Description ofFile(Streams streams) throws NetworkError, FormatError {
    String file = Arguments.file(files);
    if (inputs != null || layers != null || noBias) {
      throw Complaint.usage("--inputs, --layers and --no-bias do not go with a file");
    }
    return NetworkRow.describe(json(file, streams));
  }

  private Description ofLayers() throws NetworkError {
    if (inputs == null || layers == null) {
      throw Complaint.usage("a network is a file, or --inputs and --layers; try jensen net --help");
    }
    return Description.of(Network.of(Shape.read(inputs), LayersText.read(layers, !noBias)));
  }

  private static Json json(String file, Streams streams) throws FormatError {
    return new JsonReader(LONGEST).read(Input.file(file, streams, LONGEST));
  }

  private static Data data(String text, Network network, Streams streams) throws NetworkError {
    if (text.strip().equals("any")) {
      return new Data.Any();
    }
    return DataText.isInline(text)
        ? DataText.inline(text)
        : DataText.csv(Input.file(text, streams, LONGEST), network.inputs());
  }
}
