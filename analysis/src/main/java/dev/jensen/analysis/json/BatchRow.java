package dev.jensen.analysis.json;

import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a batch: a question in a line of JSON.
 *
 * @param id what the row calls itself, if it does
 * @param content what it asks
 */
public record BatchRow(Option<String> id, Content content) {
  /** The most characters that a row may have. */
  public static final int LONGEST = 5_000_000;

  private static final Set<String> KNOWN = TreeSet.of("id", "expr", "vars", "open", "wrt");
  private static final Set<String> OF_NETWORKS =
      TreeSet.of("net", "loss", "data", "weights", "parameters", "l1", "l2");

  /** What a row asks. */
  public sealed interface Content {
    /** A question about a function given as text. */
    record Asked(Inquiry inquiry) implements Content {}

    /** A question about a network, with all the fields of the row. */
    record OfNetwork(Map<String, Json> fields) implements Content {}

    /** Nothing that can be answered, and why. */
    record Wrong(Report.Failure failure) implements Content {}
  }

  /** Reads a row; whatever the line holds, the outcome says it. */
  public static BatchRow read(String line, Duration budget) {
    Json json;
    try {
      json = new JsonReader(LONGEST).read(line);
    } catch (FormatError wrong) {
      return new BatchRow(Option.none(), wrong("format", wrong.getMessage(), ""));
    }
    if (!(json instanceof Json.Fields object)) {
      return new BatchRow(Option.none(), wrong("format", "a row is an object", ""));
    }
    Map<String, Json> fields = object.values();
    Option<String> id =
        fields
            .get("id")
            .flatMap(
                value ->
                    value instanceof Json.Text text ? Option.some(text.value()) : Option.none());
    String text =
        fields.get("expr").getOrNull() instanceof Json.Text expression ? expression.value() : "";
    try {
      return new BatchRow(id, content(fields, budget));
    } catch (FormatError wrong) {
      return new BatchRow(id, wrong("format", wrong.getMessage(), text));
    } catch (SyntaxError wrong) {
      String where = "in vars, \"" + wrong.text() + "\": " + wrong.getMessage();
      Report.Failure failure =
          new Report.Failure(wrong.code().label(), where, 0, wrong.hint(), text);
      return new BatchRow(id, new Content.Wrong(failure));
    }
  }

  private static Content wrong(String code, String message, String text) {
    return new Content.Wrong(new Report.Failure(code, message, 0, "", text));
  }

  private static Content content(Map<String, Json> fields, Duration budget) throws FormatError {
    if (fields.containsKey("id")) {
      Json.text(fields.get("id").get(), "id");
    }
    boolean network = fields.containsKey("net");
    for (String name : fields.keySet()) {
      if (!KNOWN.contains(name) && !(network && OF_NETWORKS.contains(name))) {
        throw new FormatError(
            OF_NETWORKS.contains(name)
                ? "the field \"" + name + "\" belongs to a row with \"net\""
                : "a row has no such field; it has " + KNOWN.mkString(", "));
      }
    }
    if (network) {
      if (fields.containsKey("expr")) {
        throw new FormatError("a row has either \"expr\" or \"net\"");
      }
      return new Content.OfNetwork(fields);
    }
    Json expression = fields.get("expr").getOrNull();
    if (expression == null) {
      throw new FormatError("a row needs the field \"expr\"");
    }
    return new Content.Asked(
        new Inquiry(Json.text(expression, "expr"), given(fields), block(fields), budget));
  }

  private static Option<Vector<String>> block(Map<String, Json> fields) throws FormatError {
    Json wrt = fields.get("wrt").getOrNull();
    if (wrt == null) {
      return Option.none();
    }
    List<String> names = strings(wrt, "wrt");
    if (names.isEmpty()) {
      throw new FormatError("wrt names no variable");
    }
    return Option.some(Vector.ofAll(names).distinct());
  }

  private static List<String> strings(Json json, String what) throws FormatError {
    List<String> strings = new ArrayList<>();
    for (Json item : Json.items(json, what)) {
      strings.add(Json.text(item, "an entry of " + what));
    }
    return strings;
  }

  /** The intervals of {@code vars}, closed but where {@code open} says otherwise. */
  private static Map<String, Axis> given(Map<String, Json> fields) throws FormatError {
    Json vars = fields.get("vars").getOrNull();
    Json open = fields.get("open").getOrNull();
    java.util.Set<String> opened =
        new java.util.LinkedHashSet<>(open == null ? List.of() : strings(open, "open"));
    Map<String, Axis> given = LinkedHashMap.empty();
    Parser parser = Jensen.parser();
    for (var entry :
        vars == null ? LinkedHashMap.<String, Json>empty() : Json.fields(vars, "vars")) {
      String name = entry._1;
      Vector<Json> ends = Json.items(entry._2, "an entry of vars");
      if (ends.size() != 2) {
        throw new FormatError("an entry of vars is a pair of ends");
      }
      boolean loOpen = opened.remove(name + ".lo");
      boolean hiOpen = opened.remove(name + ".hi");
      Axis axis = parser.parseAxis(name, end(ends.get(0)), loOpen, end(ends.get(1)), hiOpen);
      given = given.put(name, axis);
    }
    if (!opened.isEmpty()) {
      throw new FormatError("open names an end that vars does not have; it is like \"x.lo\"");
    }
    return given;
  }

  /** The text of an end; a number is the exact decimal that it spells. */
  private static String end(Json json) throws FormatError {
    if (json instanceof Json.Digits digits) {
      try {
        return Rational.parse(digits.spelled()).toString();
      } catch (NumberFormatException wrong) {
        throw new FormatError("a number of vars has too many digits");
      }
    }
    return Json.text(json, "an end in vars");
  }
}
