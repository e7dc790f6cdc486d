package dev.jensen.activations;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;

/** Finds an entry of a table by a name as people spell it. */
final class Named {
  private Named() {}

  static <T> Option<T> find(
      Vector<T> table, Function<T, String> name, Function<T, Vector<String>> names, String wanted) {
    String spelt = wanted.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    return table
        .find(each -> name.apply(each).equals(spelt))
        .orElse(() -> table.find(each -> names.apply(each).contains(spelt)));
  }
}
