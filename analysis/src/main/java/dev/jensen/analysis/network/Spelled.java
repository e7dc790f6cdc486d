package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * A name with numbers in brackets behind it, such as {@code leaky_relu(1/10)}.
 *
 * @param name the name
 * @param parameters the numbers; none without brackets
 */
record Spelled(String name, Vector<Rational> parameters) {
  /** What the text spells. */
  static Spelled of(String text, String what) throws NetworkError {
    String stripped = text.strip();
    int bracket = stripped.indexOf('(');
    if (bracket < 0) {
      return new Spelled(stripped, Vector.empty());
    }
    NetworkError.unless(stripped.endsWith(")"), what + " " + stripped + " lacks the bracket )");
    Vector<Rational> numbers = Vector.empty();
    for (String each : stripped.substring(bracket + 1, stripped.length() - 1).split(",", -1)) {
      try {
        numbers = numbers.append(JsonNumbers.rational(new Json.Text(each), "a parameter"));
      } catch (FormatError wrong) {
        throw NetworkError.format(what + " " + stripped + ": " + wrong.getMessage());
      }
    }
    return new Spelled(stripped.substring(0, bracket).strip(), numbers);
  }
}
