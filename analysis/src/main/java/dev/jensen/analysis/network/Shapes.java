package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/**
 * Whether a layer fits behind others, and what shape comes out of it.
 *
 * @param before the shapes that come out of the layers before it; the inputs first
 */
record Shapes(Vector<Shape> before) {
  /** The layer with its window, if it has one, of as many sizes as there are indices. */
  Layer fitted(Layer layer) throws NetworkError {
    Shape last = before.last();
    return switch (layer) {
      case Layer.Convolution c ->
          new Layer.Convolution(c.channels(), c.window().on(last), c.activation(), c.bias());
      case Layer.Pool pool -> new Layer.Pool(pool.pooling(), pool.window().on(last));
      default -> layer;
    };
  }

  /** The shape that comes out of the layer, if it fits. */
  Shape behind(Layer layer) throws NetworkError {
    Shape last = before.last();
    return switch (layer) {
      case Layer.Dense dense -> {
        NetworkError.unless(dense.units() >= 1, "a layer has at least one unit");
        NetworkError.unless(
            dense.units() <= Shape.MOST, "a layer has at most " + Shape.MOST + " units");
        NetworkError.unless(
            !dense.passThrough() || before.size() > 1, "the first layer has the inputs anyway");
        yield row(dense.activation().outputs(dense.activation().sums(dense.units())));
      }
      case Layer.Convolution c -> {
        NetworkError.unless(c.channels() >= 1, "a convolution has at least one channel");
        NetworkError.unless(
            c.activation().isPointwise(),
            "a convolution has an activation of single numbers; put "
                + c.activation().name()
                + " into a layer of its own");
        yield Shape.checked(c.window().count(last).prepend(c.channels()));
      }
      case Layer.Pool pool -> {
        Window window = pool.window();
        NetworkError.unless(
            window.size().zip(window.padding()).forAll(pair -> 2 * pair._2 <= pair._1),
            "the padding is more than half of the window");
        Vector<Integer> counts = window.count(last);
        yield Shape.checked(
            last.sizes().size() == counts.size() ? counts : counts.prepend(last.features()));
      }
      case Layer.Normalise n -> {
        NetworkError.unless(n.eps().sign() > 0, "eps is positive, not " + n.eps());
        yield last;
      }
      case Layer.Activate activate -> {
        int outputs = activate.activation().outputs(last.size());
        yield outputs == last.size() ? last : row(outputs);
      }
      case Layer.Add add -> same(add.from(), "add", "to");
      case Layer.Multiply multiply -> same(multiply.from(), "multiply", "with");
      case Layer.Concat concat -> joined(earlier(concat.from()));
      case Layer.Take take -> {
        NetworkError.unless(
            take.from() < before.size(), "there is no layer " + take.from() + " before it");
        yield part(before.get(take.from()), take);
      }
    };
  }

  private static Shape row(int size) throws NetworkError {
    return Shape.checked(Vector.of(size));
  }

  private Shape same(int from, String verb, String with) throws NetworkError {
    Shape last = before.last();
    Shape other = earlier(from);
    NetworkError.unless(
        other.size() == last.size() && (other.equals(last) || other.isFlat() || last.isFlat()),
        "cannot "
            + verb
            + " "
            + other
            + " numbers "
            + with
            + " "
            + last
            + " numbers, number by number");
    return last.isFlat() ? other : last;
  }

  private Shape joined(Shape other) throws NetworkError {
    Shape last = before.last();
    NetworkError.unless(
        last.sizes().tail().equals(other.sizes().tail()),
        "cannot put numbers of shape " + other + " behind those of shape " + last);
    return Shape.checked(last.sizes().update(0, last.features() + other.features()));
  }

  private static Shape part(Shape whole, Layer.Take take) throws NetworkError {
    if (take.isWhole()) {
      return whole;
    }
    NetworkError.unless(
        1 <= take.first() && take.first() <= take.last() && take.last() <= whole.size(),
        "there are no numbers " + take.first() + ".." + take.last() + " among " + whole.size());
    return row(take.last() - take.first() + 1);
  }

  private Shape earlier(int from) throws NetworkError {
    NetworkError.unless(
        from != before.size() - 1,
        "it would join "
            + (from == 0 ? "the inputs with themselves" : "layer " + from + " with itself"));
    NetworkError.unless(
        from < before.size() - 1,
        "there is no layer " + from + " before the one whose outputs it joins");
    return before.get(from);
  }
}
