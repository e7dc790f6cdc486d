package dev.jensen.analysis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one JSON value from a text: no duplicate names, no NaN, nothing behind the value, and no
 * more depth or digits than anything of ours has. Immutable, for any number of texts and threads.
 */
public final class JsonReader {
  private static final int DEEPEST = 64;
  private static final int MOST_DIGITS = 20_000;
  private static final int LONGEST_NAME = 10_000;

  private final JsonFactory factory;

  /** A reader of texts of at most that many characters. */
  public JsonReader(int longest) {
    factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(longest)
                    .maxDocumentLength(longest)
                    .build())
            .build();
  }

  /**
   * Reads the value.
   *
   * @throws FormatError if the text is not one value
   */
  public Json read(String text) throws FormatError {
    try (JsonParser parser = factory.createParser(text)) {
      return all(parser);
    } catch (IOException wrong) {
      throw new FormatError("not JSON: " + firstSentence(String.valueOf(wrong.getMessage())));
    }
  }

  private static Json all(JsonParser parser) throws IOException, FormatError {
    try {
      if (parser.nextToken() == null) {
        throw new FormatError("the text is empty");
      }
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw new FormatError("there is more after the value");
      }
      return value;
    } catch (JsonProcessingException wrong) {
      throw new FormatError(
          "not JSON" + place(wrong) + ": " + told(parser, wrong.getOriginalMessage()));
    }
  }

  private static String place(JsonProcessingException wrong) {
    return wrong.getLocation() == null || wrong.getLocation().getColumnNr() < 1
        ? ""
        : " at line "
            + wrong.getLocation().getLineNr()
            + ", column "
            + wrong.getLocation().getColumnNr();
  }

  /** The message; what some writers put for a number that is not finite is named with its place. */
  private static String told(JsonParser parser, String message) {
    Matcher token = Pattern.compile("Non-standard token '([^']*)'.*").matcher(message);
    return token.matches()
        ? token.group(1)
            + " at "
            + firstSentence(parser.getParsingContext().pathAsPointer().toString())
            + " is no number"
        : firstSentence(message);
  }

  /** The library's message without its names of classes and features, which help nobody. */
  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("");
    int bracket = line.indexOf(" (");
    String shortened = bracket > 0 ? line.substring(0, bracket) : line;
    String plain = shortened.replaceAll("`[^`]*`", "the limit").replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 200 ? plain.substring(0, 200) + "..." : plain;
  }

  /** The value at the parser's token; the factory bounds how deep this recurs. */
  private static Json value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Json> fields = LinkedHashMap.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields = fields.put(name, value(parser));
        }
        yield new Json.Fields(fields);
      }
      case START_ARRAY -> {
        java.util.List<Json> items = new java.util.ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Json.Items(Vector.ofAll(items));
      }
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getText());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      default -> new Json.Nothing();
    };
  }
}
