package dev.jensen.analysis.network;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A window that moves over a row of numbers, or over the rows and columns of a picture. A single
 * size stands for both of a picture.
 *
 * @param size how long, or how high and wide, it is
 * @param stride by how much it moves; without it, windows lie side by side and fit exactly
 * @param padding how many places are added at each end
 */
public record Window(
    Vector<Integer> size, Option<Vector<Integer>> stride, Vector<Integer> padding) {
  /** Windows side by side. */
  static Window sideBySide(int size) {
    return new Window(Vector.of(size), Option.none(), Vector.of(0));
  }

  /** A place under the window: where in it, and which of the numbers of a channel is there. */
  record Tap(int offset, int place) {}

  /** The window with a size for each index of the picture, or of the row. */
  Window on(Shape shape) throws NetworkError {
    int indices = size.size() == 1 && shape.sizes().size() == 3 ? 2 : size.size();
    NetworkError.unless(
        indices <= 2 && (shape.sizes().size() == indices || shape.sizes().size() == indices + 1),
        "a window of " + size.mkString("x") + " does not fit numbers of shape " + shape);
    NetworkError.unless(
        size.appendAll(stride.getOrElse(Vector.empty()))
            .appendAll(padding)
            .forAll(each -> each <= Shape.MOST),
        "a window has no size above " + Shape.MOST);
    return new Window(spread(size, indices), spreadStride(indices), spread(padding, indices));
  }

  private Option<Vector<Integer>> spreadStride(int indices) throws NetworkError {
    return stride.isEmpty() ? stride : Option.some(spread(stride.get(), indices));
  }

  private static Vector<Integer> spread(Vector<Integer> sizes, int indices) throws NetworkError {
    NetworkError.unless(
        sizes.size() == 1 || sizes.size() == indices,
        sizes.mkString("x") + " is not of " + indices + " sizes");
    return sizes.size() == indices ? sizes : Vector.fill(indices, sizes.head());
  }

  /** How the windows lie: how many there are along each index. */
  Vector<Integer> count(Shape shape) throws NetworkError {
    Vector<Integer> lengths = lengths(shape);
    Vector<Integer> counts = Vector.empty();
    for (int i = 0; i < size.size(); i++) {
      int step = step(i);
      NetworkError.unless(size.get(i) >= 1 && step >= 1, "windows and their steps are at least 1");
      int room = lengths.get(i) + 2 * padding.get(i) - size.get(i);
      boolean fits = stride.isDefined() ? room >= 0 : room >= 0 && room % step == 0;
      NetworkError.unless(
          fits,
          stride.isDefined()
              ? "a window of " + size.get(i) + " is longer than " + lengths.get(i) + " numbers"
              : "windows of " + size.get(i) + " do not divide " + lengths.get(i) + " numbers");
      counts = counts.append(room / step + 1);
    }
    return counts;
  }

  private int step(int index) {
    return stride.getOrElse(size).get(index);
  }

  private Vector<Integer> lengths(Shape shape) {
    return shape.sizes().takeRight(size.size());
  }

  /** How many places it has. */
  int places() {
    return size.product().intValue();
  }

  /** For each position of the window in turn, the places under it that are not added ones. */
  Vector<Vector<Tap>> taps(Shape shape, Vector<Integer> counts) {
    Vector<Integer> lengths = lengths(shape);
    return positions(counts)
        .map(
            at ->
                positions(size)
                    .zipWithIndex()
                    .flatMap(
                        inside -> {
                          int place = 0;
                          for (int i = 0; i < size.size(); i++) {
                            int index = at.get(i) * step(i) + inside._1.get(i) - padding.get(i);
                            if (index < 0 || index >= lengths.get(i)) {
                              return Option.<Tap>none();
                            }
                            place = place * lengths.get(i) + index;
                          }
                          return Option.some(new Tap(inside._2, place));
                        }));
  }

  /** All indices below those sizes, the last one running fastest. */
  private static Vector<Vector<Integer>> positions(Vector<Integer> sizes) {
    return sizes.foldLeft(
        Vector.of(Vector.<Integer>empty()),
        (made, size) -> made.flatMap(each -> Vector.range(0, size).map(each::append)));
  }

  /** In words, without a stride of one if that is the usual one. */
  String label(boolean movesByOne) {
    boolean usual = movesByOne && stride.exists(by -> by.forAll(each -> each == 1));
    return size.mkString("x")
        + (usual ? "" : stride.map(by -> " stride " + by.mkString("x")).getOrElse(""))
        + (padding.forAll(each -> each == 0) ? "" : " pad " + padding.mkString("x"));
  }
}
