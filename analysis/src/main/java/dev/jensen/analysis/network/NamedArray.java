package dev.jensen.analysis.network;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * An array of numbers as a framework saves it, such as {@code 0.weight}.
 *
 * @param name its name
 * @param sizes how many there are along each index; none for a single number
 * @param values the numbers, the last index running fastest
 */
record NamedArray(String name, Vector<Integer> sizes, Vector<Rational> values) {
  /** What its name says of whose it is: all before the last point. */
  String owner() {
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(0, point);
  }

  /** What it is of its owner: {@code weight}, {@code bias}. */
  String part() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Its shape in words. */
  String shape() {
    return sizes.isEmpty() ? "a single number" : sizes.mkString("x");
  }
}
