package dev.jensen.analysis.network;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A word with settings in brackets behind it, such as {@code conv(4, 3x3, stride=2)}.
 *
 * @param word the word, small and with hyphens
 * @param values the settings without a name, in their order
 * @param named the others
 */
record Called(String word, Vector<String> values, Map<String, String> named) {
  /** What the text says; a lack of brackets is a lack of settings. */
  static Called of(String text) throws NetworkError {
    String stripped = text.strip();
    int bracket = stripped.indexOf('(');
    if (bracket < 0) {
      return new Called(word(stripped), Vector.empty(), LinkedHashMap.empty());
    }
    NetworkError.unless(stripped.endsWith(")"), stripped + " lacks the bracket )");
    Vector<String> values = Vector.empty();
    Map<String, String> named = LinkedHashMap.empty();
    for (String each : stripped.substring(bracket + 1, stripped.length() - 1).split(",", -1)) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        values = values.append(each.strip());
      } else {
        named = named.put(word(each.substring(0, equals)), each.substring(equals + 1).strip());
      }
    }
    return new Called(word(stripped.substring(0, bracket)), values, named);
  }

  private static String word(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Refuses settings of other names, and more or fewer without one. */
  void only(int fewest, int most, String... names) throws NetworkError {
    for (String name : named.keySet()) {
      NetworkError.unless(
          Vector.of(names).contains(name),
          word
              + " has no setting "
              + name
              + (names.length == 0 ? "" : "; it has " + String.join(", ", names)));
    }
    NetworkError.unless(
        values.size() >= fewest && values.size() <= most,
        word + " takes " + (fewest == most ? "" : "at least ") + fewest + " in its brackets");
  }

  /** Sizes such as 3 or 3x3. */
  static Vector<Integer> sizes(String text, String what) throws NetworkError {
    Vector<Integer> sizes = Sizes.read(text);
    NetworkError.unless(!sizes.isEmpty(), what + " is a size such as 2 or 3x3, not " + text);
    return sizes;
  }

  /** A count. */
  static int count(String text, String what) throws NetworkError {
    NetworkError.unless(
        text.strip().matches("0|[1-9][0-9]{0,5}"), what + " is a whole number, not " + text);
    return Integer.parseInt(text.strip());
  }

  /** The window of that size with the stride and padding that are said. */
  Window window(String size, boolean sideBySide) throws NetworkError {
    Vector<Integer> stride =
        named.containsKey("stride") ? sizes(named.get("stride").get(), "stride") : Vector.empty();
    Vector<Integer> padding =
        named.containsKey("pad") ? sizes(named.get("pad").get(), "pad") : Vector.of(0);
    return new Window(
        sizes(size, "a window"),
        stride.isEmpty() && !sideBySide
            ? Option.some(Vector.of(1))
            : Option.when(!stride.isEmpty(), stride),
        padding);
  }
}
