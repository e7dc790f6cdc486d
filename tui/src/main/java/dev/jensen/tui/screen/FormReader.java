package dev.jensen.tui.screen;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.analysis.network.AxesText;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.Data;
import dev.jensen.analysis.network.DataText;
import dev.jensen.analysis.network.Decay;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.DescriptionJson;
import dev.jensen.analysis.network.FixedWeights;
import dev.jensen.analysis.network.Layer;
import dev.jensen.analysis.network.LayersText;
import dev.jensen.analysis.network.Loss;
import dev.jensen.analysis.network.Network;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkRow;
import dev.jensen.analysis.network.NpzReader;
import dev.jensen.analysis.network.Setting;
import dev.jensen.analysis.network.Shape;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.screen.Form.Kind;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a form part by part, so that what is wrong is known with its place. */
final class FormReader {
  private static final int LONGEST = 50_000_000;

  private final Form form;
  private int row;

  private FormReader(Form form) {
    this.form = form;
  }

  /** The form cannot be read; the workbench shows where and why. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Builder.Trouble trouble;

    private Unreadable(int row, String message, String hint) {
      super(message, null, false, false);
      this.trouble = new Builder.Trouble(row, message, hint);
    }

    Builder.Trouble trouble() {
      return trouble;
    }
  }

  /** What the form says. */
  static Description read(Form form) throws Unreadable {
    FormReader reader = new FormReader(form);
    try {
      return reader.read();
    } catch (NetworkError wrong) {
      throw new Unreadable(reader.row, wrong.getMessage(), wrong.hint());
    } catch (FormatError wrong) {
      throw new Unreadable(reader.row, String.valueOf(wrong.getMessage()), "");
    } catch (SyntaxError wrong) {
      throw new Unreadable(reader.row, String.valueOf(wrong.getMessage()), wrong.hint());
    }
  }

  private Description read() throws NetworkError, FormatError, Unreadable {
    Network network = network();
    Description said = Description.of(network);
    String loss = text(Kind.LOSS);
    if (!loss.isEmpty()) {
      said = said.withLoss(Loss.named(loss));
    }
    String data = text(Kind.DATA);
    if (!data.isEmpty()) {
      said = said.withData(data(data, network));
    }
    String weights = text(Kind.WEIGHTS);
    if (!weights.isEmpty()) {
      said = said.withFixed(weights(weights, network));
    }
    said = said.withDecay(Decay.of(cost(Kind.SQUARES), Rational.ZERO));
    said = said.withDecay(Decay.of(said.decay().squares(), cost(Kind.SIZES)));
    String where = text(Kind.WHERE);
    said = said.withGiven(AxesText.read(where, network));
    String block = text(Kind.BLOCK);
    if (!block.isEmpty()) {
      said = said.withBlock(Block.of(block));
      said.block().get().names(network);
    }
    return said;
  }

  /** What the form asks about, if its parts fit together. */
  static Setting setting(Form form, Description said) throws Unreadable {
    try {
      return said.setting();
    } catch (NetworkError wrong) {
      int row = form.row(said.loss().isEmpty() ? Kind.LOSS : Kind.DATA);
      throw new Unreadable(row, wrong.getMessage(), wrong.hint());
    }
  }

  private String text(Kind kind) {
    row = form.row(kind);
    return form.text(kind).strip();
  }

  /** Layer after layer: the first one that does not fit behind those before it is the wrong one. */
  private Network network() throws NetworkError {
    Shape inputs = Shape.read(text(Kind.INPUTS));
    Vector<Layer> layers = Vector.empty();
    Network network = null;
    row = form.row(Kind.LAYER);
    for (String text : form.texts(Kind.LAYER)) {
      layers = layers.append(LayersText.layer(text.strip(), true));
      network = Network.of(inputs, layers);
      row++;
    }
    if (network == null) {
      throw new IllegalStateException("a form has a layer");
    }
    return network;
  }

  private Data data(String text, Network network) throws NetworkError, Unreadable {
    if (text.equals("any")) {
      return new Data.Any();
    }
    return DataText.isInline(text)
        ? DataText.inline(text)
        : DataText.csv(file(text), network.inputs());
  }

  private Map<String, Rational> weights(String text, Network network)
      throws NetworkError, FormatError, Unreadable {
    if (!text.endsWith(".npz")) {
      return new FixedWeights(network).read(json(text.startsWith("{") ? text : file(text)));
    }
    try {
      return NpzReader.read(Path.of(text)).weights(network);
    } catch (IOException | InvalidPathException wrong) {
      throw new Unreadable(row, reason(text, wrong), form.at(row).kind().help());
    }
  }

  private Rational cost(Kind kind) throws Unreadable {
    String text = text(kind);
    try {
      return text.isEmpty() ? Rational.ZERO : Rational.parse(text);
    } catch (NumberFormatException wrong) {
      throw new Unreadable(row, "a cost is a number, not " + text, "such as 1/100");
    }
  }

  private static Json json(String text) throws FormatError {
    return new JsonReader(LONGEST).read(text);
  }

  private String file(String name) throws Unreadable {
    try {
      return contents(name);
    } catch (IOException | InvalidPathException wrong) {
      throw new Unreadable(row, reason(name, wrong), form.at(row).kind().help());
    }
  }

  private static String contents(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.size(path) > LONGEST) {
      throw new IOException("too large");
    }
    return Files.readString(path);
  }

  /** Why a file cannot be used, for a person. */
  static String reason(String name, Exception wrong) {
    return switch (wrong) {
      case NoSuchFileException e -> "there is no file " + name;
      case AccessDeniedException e -> "the file " + name + " may not be used";
      default -> "the file " + name + " cannot be used";
    };
  }

  /** The form of the network that a JSON file describes, as {@code jensen net FILE} reads it. */
  static Form open(String name) throws Unreadable {
    try {
      return form(NetworkRow.describe(json(contents(name))));
    } catch (IOException | InvalidPathException wrong) {
      throw new Unreadable(0, reason(name, wrong), "");
    } catch (NetworkError | FormatError | SyntaxError wrong) {
      throw new Unreadable(0, name + ": " + wrong.getMessage(), "");
    }
  }

  /** The form that reads as this description. */
  static Form form(Description said) {
    List<String> layers = said.network().layers().map(LayersText::write).asJava();
    return Form.of(
            said.network().shapes().head().toString(),
            layers,
            said.loss().map(Loss::label).getOrElse(""),
            DataText.write(said.data()))
        .with(Kind.SQUARES, cost(said.decay().squares()))
        .with(Kind.SIZES, cost(said.decay().sizes()))
        .with(Kind.WEIGHTS, said.fixed().isEmpty() ? "" : DescriptionJson.weights(said))
        .with(Kind.WHERE, AxesText.write(said.given(), said.network()))
        .with(Kind.BLOCK, said.block().map(Block::label).getOrElse(""));
  }

  private static String cost(Rational value) {
    return value.isZero() ? "" : value.toString();
  }
}
