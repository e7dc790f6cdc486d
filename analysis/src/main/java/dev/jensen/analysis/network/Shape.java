package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/**
 * How the numbers between two layers are arranged: a row of them, or channels, each a row or a
 * picture of rows and columns. The last index runs fastest.
 *
 * @param sizes how many there are along each index, at least one index
 */
public record Shape(Vector<Integer> sizes) {
  static final int MOST = 100_000;

  /** A row of so many numbers. */
  public static Shape of(int size) {
    return new Shape(Vector.of(size));
  }

  /** A shape that numbers can have. */
  static Shape checked(Vector<Integer> sizes) throws NetworkError {
    NetworkError.unless(
        !sizes.isEmpty() && sizes.size() <= 3,
        "a shape is a number, or channels x length, or channels x height x width");
    NetworkError.unless(sizes.forAll(each -> each >= 1), "a shape has no size below 1");
    long all = 1;
    for (int size : sizes) {
      all = Math.min(all * size, MOST + 1L);
    }
    NetworkError.unless(all <= MOST, "a shape has at most " + MOST + " numbers");
    return new Shape(sizes);
  }

  /** The shape that a text such as {@code 4} or {@code 1x8x8} spells. */
  public static Shape read(String text) throws NetworkError {
    Vector<Integer> sizes = Sizes.read(text);
    NetworkError.unless(
        !sizes.isEmpty(), "the inputs are a number, or a shape such as 1x8x8, not " + text);
    return checked(sizes);
  }

  /** How many numbers there are. */
  int size() {
    return sizes.product().intValue();
  }

  /** How many channels there are in the eyes of a window along so many indices. */
  int channels(int indices) {
    return sizes.size() == indices ? 1 : sizes.head();
  }

  /** How many features have statistics of their own: the channels, or each number of a row. */
  int features() {
    return sizes.head();
  }

  /** Whether it is a row. */
  boolean isFlat() {
    return sizes.size() == 1;
  }

  @Override
  public String toString() {
    return sizes.mkString("x");
  }
}
