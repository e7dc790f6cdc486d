package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

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
    return answered(row, asked -> NetworkJudge.decide(asked, Budget.of(budget)));
  }

  /** The row's question with nothing known, for that reason. */
  public static Report open(Json row, Unknown reason) {
    return answered(
        row,
        asked -> new Report.Answer(Verdict.unknown(asked.question()), Option.some(reason), 0, 0));
  }

  private static Report answered(Json row, Function<NetworkQuestion, Report> answer) {
    try {
      return answer.apply(read(row));
    } catch (FormatError | NetworkError | SyntaxError wrong) {
      return NetworkError.failure(wrong);
    }
  }

  /**
   * The question that the row asks: about all that varies, if it does not say.
   *
   * @throws FormatError if it is not of the form of a row
   * @throws NetworkError if its parts do not fit together
   * @throws SyntaxError if an interval cannot be read
   */
  public static NetworkQuestion read(Json json) throws FormatError, NetworkError {
    Description said = describe(json);
    return NetworkQuestion.of(said.setting(), said.block().getOrElse(new Block.All()));
  }

  /**
   * What the row says of the network.
   *
   * @throws FormatError if it is not of the form of a row
   * @throws NetworkError if the network has no such parts
   * @throws SyntaxError if an interval cannot be read
   */
  public static Description describe(Json json) throws FormatError, NetworkError {
    Map<String, Json> fields = Json.fields(json, "a row");
    if (fields.containsKey("expr")) {
      throw new FormatError("a row has either \"expr\" or \"net\"");
    }
    return new NetworkRow(fields).description();
  }

  private Description description() throws FormatError, NetworkError {
    if (!row.containsKey("net")) {
      throw new FormatError("the row lacks the field \"net\"");
    }
    Network network = network(row.get("net").get());
    Description said = Description.of(network).withGiven(given(network));
    if (present("loss")) {
      said = said.withLoss(Loss.named(Json.text(row.get("loss").get(), "the loss")));
    }
    if (present("data")) {
      said = said.withData(data(row.get("data").get()));
    }
    if (present("weights")) {
      said = said.withFixed(new FixedWeights(network).read(row.get("weights").get()));
    }
    if (present("l2") || present("l1")) {
      said = said.withDecay(Decay.of(cost("l2"), cost("l1")));
    }
    return present("wrt") ? said.withBlock(block(row.get("wrt").get())) : said;
  }

  private boolean present(String field) {
    return row.containsKey(field) && !(row.get(field).get() instanceof Json.Nothing);
  }

  private Rational cost(String field) throws FormatError {
    return present(field) ? JsonNumbers.rational(row.get(field).get(), field) : Rational.ZERO;
  }

  private static Network network(Json json) throws FormatError, NetworkError {
    Map<String, Json> fields = Json.exactly(json, "net", "inputs", "layers");
    return Network.of(
        LayerJson.inputs(fields.get("inputs").get()), LayerJson.layers(fields.get("layers").get()));
  }

  private static Data data(Json json) throws FormatError {
    if (json instanceof Json.Text text && text.value().strip().equals("any")) {
      return new Data.Any();
    }
    Vector<Example> points = Vector.empty();
    for (Json each : Json.items(json, "data")) {
      String place = "point " + (points.size() + 1);
      Vector<Json> pair = Json.items(each, place + " of the data");
      if (pair.isEmpty() || pair.size() > 2) {
        throw new FormatError(place + " of the data is a pair of input and target");
      }
      Vector<Rational> target =
          pair.size() == 2
              ? JsonNumbers.vector(pair.last(), "the target of " + place)
              : Vector.empty();
      Vector<Rational> input = JsonNumbers.vector(pair.head(), "the input of " + place);
      points = points.append(new Example(input, target, place));
    }
    return points.isEmpty() ? new Data.Absent() : new Data.Points(points);
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

  private static Block block(Json wrt) throws FormatError, NetworkError {
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
