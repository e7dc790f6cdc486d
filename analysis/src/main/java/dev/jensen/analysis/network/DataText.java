package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;

/** Data as text: typed in a line, or as the lines of a CSV file. */
public final class DataText {
  private static final String ARROW = "->";
  private static final String SEPARATORS = "[,;\t]";
  private static final int MOST_POINTS = 10_000;

  private DataText() {}

  /** Whether the text is data itself, and not the name of a file. */
  public static boolean isInline(String text) {
    return text.contains(ARROW);
  }

  /**
   * Points such as {@code 1,0 -> 2; 0,1 -> -1}.
   *
   * @throws NetworkError if one cannot be read; the message names it
   */
  public static Data inline(String text) throws NetworkError {
    Vector<Example> points = Vector.empty();
    for (String each : text.strip().replaceAll(";$", "").split(";", -1)) {
      String place = "point " + (points.size() + 1);
      String[] sides = each.split(ARROW, -1);
      if (sides.length != 2) {
        throw NetworkError.format(
            place + " of the data, \"" + each.strip() + "\", is no input -> target");
      }
      points =
          points.append(new Example(numbers(sides[0], place), numbers(sides[1], place), place));
    }
    return checked(points);
  }

  /**
   * The lines of a CSV file: as many columns as the network has inputs, then the targets. A first
   * line of names is passed over, and so are empty lines and those that begin with {@code #}.
   *
   * @throws NetworkError if a line cannot be read; the message names it
   */
  public static Data csv(String text, int inputs) throws NetworkError {
    Vector<Example> points = Vector.empty();
    int number = 0;
    boolean first = true;
    for (String line : text.lines().toList()) {
      number++;
      String content = line.replace("\ufeff", "").strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      boolean heading =
          first && Arrays.stream(content.split(SEPARATORS)).anyMatch(DataText::isName);
      first = false;
      if (!heading) {
        String place = "line " + number;
        Vector<Rational> row = numbers(content, place);
        NetworkError.unless(
            row.size() >= inputs,
            place
                + " of the data has "
                + row.size()
                + " columns, but there are "
                + inputs
                + " inputs");
        points = points.append(new Example(row.take(inputs), row.drop(inputs), place));
      }
    }
    return checked(points);
  }

  /** The line that is read as these data: {@code any} for every data set. */
  public static String write(Data data) {
    return switch (data) {
      case Data.Absent absent -> "";
      case Data.Any any -> "any";
      case Data.Points given ->
          given
              .points()
              .map(each -> each.input().mkString(",") + " -> " + each.target().mkString(","))
              .mkString("; ");
    };
  }

  private static Data checked(Vector<Example> points) throws NetworkError {
    NetworkError.unless(!points.isEmpty(), "the data has no point");
    if (points.size() > MOST_POINTS) {
      throw NetworkError.usage(
          "the data has more than " + MOST_POINTS + " points", "give a part of it");
    }
    return new Data.Points(points);
  }

  /** Whether a field of the first line names a column: a letter first, and no number. */
  private static boolean isName(String field) {
    String name = field.strip().replace("\"", "");
    return name.matches("[A-Za-z_].*")
        && !name.toLowerCase(java.util.Locale.ROOT).matches("nan|inf|infinity");
  }

  private static Vector<Rational> numbers(String text, String place) throws NetworkError {
    Vector<Rational> values = Vector.empty();
    if (text.isBlank()) {
      return values;
    }
    for (String each : text.split(SEPARATORS, -1)) {
      String what = "field " + (values.size() + 1) + " of " + place;
      try {
        values = values.append(JsonNumbers.rational(new Json.Text(each.strip()), what));
      } catch (FormatError wrong) {
        throw NetworkError.format(String.valueOf(wrong.getMessage()));
      }
    }
    return values;
  }
}
