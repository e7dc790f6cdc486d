package dev.jensen.analysis.json;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** A JSON value; a number is the text that spells it, so that none is ever rounded. */
public sealed interface Json {
  /** Names and values, in the order of the text. */
  record Fields(Map<String, Json> values) implements Json {}

  /** Values one after the other. */
  record Items(Vector<Json> values) implements Json {}

  /** A string. */
  record Text(String value) implements Json {}

  /** A number as it is spelled. */
  record Digits(String spelled) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** The value null. */
  record Nothing() implements Json {}

  /** The object's fields, in JSON's words an object; anything else is refused. */
  static Map<String, Json> fields(Json value, String what) throws FormatError {
    if (value instanceof Fields fields) {
      return fields.values();
    }
    throw wrong(what, "an object", value);
  }

  /**
   * The object's fields, of which it must have all those names and no others.
   *
   * @param what what it is, for the message
   */
  static Map<String, Json> exactly(Json value, String what, String... names) throws FormatError {
    Map<String, Json> fields = fields(value, what);
    for (String name : names) {
      if (!fields.containsKey(name)) {
        throw new FormatError(what + " lacks the field \"" + name + "\"");
      }
    }
    Vector<String> known = Vector.of(names);
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw new FormatError(what + " has the unknown field " + shown(new Text(name)));
      }
    }
    return fields;
  }

  /** The values of an array. */
  static Vector<Json> items(Json value, String what) throws FormatError {
    if (value instanceof Items items) {
      return items.values();
    }
    throw wrong(what, "an array", value);
  }

  /** The value of a string. */
  static String text(Json value, String what) throws FormatError {
    if (value instanceof Text text) {
      return text.value();
    }
    throw wrong(what, "a string", value);
  }

  /** The value of a flag. */
  static boolean flag(Json value, String what) throws FormatError {
    if (value instanceof Flag flag) {
      return flag.value();
    }
    throw wrong(what, "true or false", value);
  }

  /** A count: a nonnegative number of at most nine digits, without sign, point or exponent. */
  static int count(Json value, String what) throws FormatError {
    if (value instanceof Digits digits && digits.spelled().matches("0|[1-9][0-9]{0,8}")) {
      return Integer.parseInt(digits.spelled());
    }
    throw wrong(what, "a whole number", value);
  }

  private static FormatError wrong(String what, String wanted, Json found) {
    return new FormatError(what + " must be " + wanted + ", not " + shown(found));
  }

  /** The value for a message, and no more than a line of it. */
  private static String shown(Json value) {
    return switch (value) {
      case Fields f -> "an object";
      case Items i -> "an array";
      case Text t ->
          '"'
              + (t.value().length() > 60 ? t.value().substring(0, 60) + "..." : t.value())
                  .replaceAll("\\p{Cntrl}", "?")
              + '"';
      case Digits d ->
          d.spelled().length() > 60 ? d.spelled().substring(0, 60) + "..." : d.spelled();
      case Flag f -> Boolean.toString(f.value());
      case Nothing n -> "null";
    };
  }
}
