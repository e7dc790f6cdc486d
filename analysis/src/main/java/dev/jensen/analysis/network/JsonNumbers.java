package dev.jensen.analysis.network;

import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Numbers in JSON, exactly as they are spelled. */
final class JsonNumbers {
  private static final int BITS = 64;

  private JsonNumbers() {}

  /** The text of a number or of a string. */
  static String spelled(Json json, String what) throws FormatError {
    return json instanceof Json.Digits digits ? digits.spelled() : Json.text(json, what);
  }

  /** A rational number, as digits or as a string. */
  static Rational rational(Json json, String what) throws FormatError {
    String text = spelled(json, what).strip();
    try {
      return Rational.parse(text);
    } catch (NumberFormatException other) {
      return closed(text, what);
    }
  }

  private static Rational closed(String text, String what) throws FormatError {
    try {
      Expr number = Jensen.parser().parseClosed(text);
      if (number instanceof Constant constant) {
        return constant.value();
      }
      boolean defined = new Ranges(Box.EMPTY, BITS).of(number) != null;
      throw new FormatError(
          defined
              ? what + " must be rational, not " + text
              : what + " has no value: " + text + " is not defined");
    } catch (SyntaxError wrong) {
      throw new FormatError(what + " is no number: " + wrong.getMessage());
    }
  }

  /** Rational numbers in an array. */
  static Vector<Rational> vector(Json json, String what) throws FormatError {
    Vector<Rational> values = Vector.empty();
    for (Json each : Json.items(json, what)) {
      values = values.append(rational(each, "a number of " + what));
    }
    return values;
  }
}
