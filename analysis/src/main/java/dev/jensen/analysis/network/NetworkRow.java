package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Reads a row of a batch that asks about a network. Its numbers are the exact decimals that they
 * spell, or strings such as {@code "1/3"}.
 */
public final class NetworkRow {
  private final Map<String, Json> row;

  private NetworkRow(Map<String, Json> row) {
    this.row = row;
  }

  /** Whether the row asks about a network. */
  public static boolean fits(Json row) {
    return row instanceof Json.Fields fields && fields.values().containsKey("net");
  }

  /** The answer to the row; what cannot be answered is a {@link Report.Failure}. */
  public static Report decide(Json row, Duration budget) {
    try {
      return NetworkJudge.decide(read(row), Budget.of(budget));
    } catch (FormatError wrong) {
      return failure("format", String.valueOf(wrong.getMessage()), "");
    } catch (NetworkError wrong) {
      return failure(wrong.code(), wrong.getMessage(), wrong.hint());
    } catch (SyntaxError wrong) {
      return failure(wrong.code().label(), String.valueOf(wrong.getMessage()), wrong.hint());
    }
  }

  private static Report failure(String code, String message, String hint) {
    return new Report.Failure(code, message, 0, hint, "");
  }

  /**
   * The question that the row asks.
   *
   * @throws FormatError if it is not of the form of a row
   * @throws NetworkError if its parts do not fit together
   * @throws SyntaxError if an interval cannot be read
   */
  public static NetworkQuestion read(Json json) throws FormatError, NetworkError {
    Map<String, Json> fields = Json.fields(json, "a row");
    if (fields.containsKey("expr")) {
      throw new FormatError("a row has either \"expr\" or \"net\"");
    }
    return new NetworkRow(fields).question();
  }

  private NetworkQuestion question() throws FormatError, NetworkError {
    if (!row.containsKey("net")) {
      throw new FormatError("the row lacks the field \"net\"");
    }
    Network network = network(row.get("net").get());
    Option<Loss> loss = Option.none();
    if (present("loss")) {
      loss = Option.some(Loss.named(Json.text(row.get("loss").get(), "the loss")));
    }
    Vector<Example> data = present("data") ? data(row.get("data").get()) : Vector.empty();
    Map<String, Rational> fixed =
        present("weights")
            ? new FixedWeights(network).read(row.get("weights").get())
            : LinkedHashMap.empty();
    return NetworkQuestion.of(network, loss, data, fixed, given(network), block());
  }

  private boolean present(String field) {
    return row.containsKey(field) && !(row.get(field).get() instanceof Json.Nothing);
  }

  private static Network network(Json json) throws FormatError, NetworkError {
    Map<String, Json> fields = Json.exactly(json, "net", "inputs", "layers");
    Vector<Layer> layers = Vector.empty();
    for (Json each : Json.items(fields.get("layers").get(), "layers")) {
      layers = layers.append(layer(each));
    }
    return Network.of(Json.count(fields.get("inputs").get(), "inputs"), layers);
  }

  private static Layer layer(Json json) throws FormatError, NetworkError {
    Map<String, Json> fields = Json.fields(json, "a layer");
    for (String name : fields.keySet()) {
      if (!Vector.of("units", "activation", "parameters", "bias").contains(name)) {
        throw new FormatError("a layer has no field \"" + name + "\"");
      }
    }
    if (!fields.containsKey("units")) {
      throw new FormatError("a layer lacks the field \"units\"");
    }
    String name =
        fields.containsKey("activation")
            ? Json.text(fields.get("activation").get(), "activation")
            : "identity";
    Activation activation =
        fields.containsKey("parameters")
            ? activation(name, fields.get("parameters").get())
            : Activation.named(name);
    boolean bias = !fields.containsKey("bias") || Json.flag(fields.get("bias").get(), "bias");
    return new Layer(Json.count(fields.get("units").get(), "units"), activation, bias);
  }

  /** The parameters come in a list, by name in an object, or the only one by itself. */
  private static Activation activation(String name, Json json) throws FormatError, NetworkError {
    return switch (json) {
      case Json.Items items -> Activation.named(name, JsonNumbers.vector(items, "parameters"));
      case Json.Fields fields -> {
        Map<String, Rational> values = LinkedHashMap.empty();
        for (var each : fields.values()) {
          values = values.put(each._1, JsonNumbers.rational(each._2, each._1));
        }
        yield Activation.named(name, values);
      }
      default -> Activation.named(name, Vector.of(JsonNumbers.rational(json, "a parameter")));
    };
  }

  private Vector<Example> data(Json json) throws FormatError {
    Vector<Example> data = Vector.empty();
    for (Json each : Json.items(json, "data")) {
      Vector<Json> pair = Json.items(each, "a point of the data");
      if (pair.isEmpty() || pair.size() > 2 || pair.size() == 1 && present("loss")) {
        throw new FormatError("a point of the data is a pair of input and target");
      }
      Vector<Rational> target =
          pair.size() == 2 ? JsonNumbers.vector(pair.last(), "a target") : Vector.empty();
      data = data.append(new Example(JsonNumbers.vector(pair.head(), "an input"), target));
    }
    return data;
  }

  private Map<String, Axis> given(Network network) throws FormatError, NetworkError {
    Map<String, Json> entries =
        present("vars") ? Json.fields(row.get("vars").get(), "vars") : LinkedHashMap.empty();
    Vector<String> open = Vector.empty();
    if (present("open")) {
      for (Json each : Json.items(row.get("open").get(), "open")) {
        open = open.append(Json.text(each, "an open end"));
      }
    }
    Parser parser = Jensen.parser();
    Map<String, Axis> given = LinkedHashMap.empty();
    for (boolean families : new boolean[] {true, false}) {
      for (String name : entries.keySet()) {
        Vector<String> family = network.family(name);
        if (family.isEmpty() == families) {
          continue;
        }
        Vector<Json> ends = Json.items(entries.get(name).get(), "the interval of " + name);
        if (ends.size() != 2) {
          throw new FormatError("the interval of " + name + " has two ends");
        }
        String lo = JsonNumbers.spelled(ends.head(), "an end of " + name);
        String hi = JsonNumbers.spelled(ends.last(), "an end of " + name);
        for (String each : families ? family : Vector.of(name)) {
          boolean loOpen = open.contains(name + ".lo") || open.contains(each + ".lo");
          boolean hiOpen = open.contains(name + ".hi") || open.contains(each + ".hi");
          given = given.put(each, parser.parseAxis(each, lo, loOpen, hi, hiOpen));
        }
      }
    }
    return given;
  }

  private Block block() throws FormatError, NetworkError {
    if (!present("wrt")) {
      return new Block.All();
    }
    Json wrt = row.get("wrt").get();
    if (wrt instanceof Json.Text text) {
      return Block.of(text.value());
    }
    Vector<String> names = Vector.empty();
    for (Json each : Json.items(wrt, "wrt")) {
      names = names.append(Json.text(each, "a name in wrt"));
    }
    return new Block.Names(names);
  }
}
