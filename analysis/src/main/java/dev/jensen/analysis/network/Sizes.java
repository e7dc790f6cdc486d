package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/** Sizes as they are typed: {@code 3} or {@code 3x5}. */
final class Sizes {
  private Sizes() {}

  /** The sizes; none if the text does not spell any. */
  static Vector<Integer> read(String text) {
    String stripped = text.strip();
    return stripped.matches("(0|[1-9][0-9]{0,5})(x(0|[1-9][0-9]{0,5})){0,2}")
        ? Vector.of(stripped.split("x")).map(Integer::parseInt)
        : Vector.empty();
  }
}
