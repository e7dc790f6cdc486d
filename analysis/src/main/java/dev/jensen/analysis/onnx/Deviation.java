package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/**
 * How far a model is from the convex one in which negative weights on convex numbers are 0, on a
 * box: an interval for the difference of each number, rounded outward. Jensen's inequality then
 * fails by at most the width of that interval.
 */
final class Deviation {
  private static final double UNIT = 0x1p-53;

  private final Model model;
  private final SignCheck clipped;
  private final SignCheck whole;
  private final @Nullable Reach[] differences;

  /** The model as it is, and as it is with those weights clipped. */
  Deviation(Model model, SignCheck whole, SignCheck clipped) {
    this.model = model;
    this.whole = whole;
    this.clipped = clipped;
    this.differences = new Reach[model.values().size()];
    for (Operation each : model.operations()) {
      differences[each.out()] = step(each);
    }
  }

  /** The largest violation of each output; infinite where none is known. */
  double[] bounds() {
    double[] all = new double[model.results()];
    int next = 0;
    for (int output : model.outputs()) {
      Reach reach = of(output);
      for (int i = 0; i < reach.lo().length; i++) {
        double width = Reach.up(reach.hi()[i] - reach.lo()[i]);
        boolean none = reach.hi()[i] == 0 && reach.lo()[i] == 0;
        all[next++] = none ? 0 : Double.isNaN(width) ? Double.POSITIVE_INFINITY : width;
      }
    }
    return all;
  }

  private Reach of(int value) {
    Reach known = differences[value];
    if (known == null) {
      known = Reach.of(model.values().get(value).size());
      differences[value] = known;
    }
    return known;
  }

  private Reach step(Operation operation) {
    Reach made = Reach.of(model.values().get(operation.out()).size());
    switch (operation) {
      case Operation.Affine a -> affine(a, made);
      case Operation.Pointwise p -> {
        Reach in = of(p.in());
        for (int i = 0; i < made.lo().length; i++) {
          double steepest = p.curve(i).steepest();
          made.lo()[i] = in.lo()[i] < 0 ? Reach.down(steepest * in.lo()[i]) : 0;
          made.hi()[i] = in.hi()[i] > 0 ? Reach.up(steepest * in.hi()[i]) : 0;
        }
      }
      case Operation.Picked p -> {
        for (int i = 0; i < made.lo().length; i++) {
          Reach in = of(p.ins()[p.from() == null ? 0 : p.from()[i]]);
          made.lo()[i] = in.lo()[p.places()[i]];
          made.hi()[i] = in.hi()[p.places()[i]];
        }
      }
      case Operation.Joined j -> joined(j, made);
      case Operation.Folded f -> unless(f.in(), made);
      case Operation.Shares s -> unless(s.in(), made);
      case Operation.Normalised n -> unless(n.in(), made);
    }
    return made;
  }

  /** Nothing is known of the difference, unless what goes in is the same. */
  private void unless(int in, Reach made) {
    Reach from = of(in);
    for (int i = 0; i < from.lo().length; i++) {
      if (from.lo()[i] != 0 || from.hi()[i] != 0) {
        java.util.Arrays.fill(made.lo(), Double.NEGATIVE_INFINITY);
        java.util.Arrays.fill(made.hi(), Double.POSITIVE_INFINITY);
        return;
      }
    }
  }

  private void joined(Operation.Joined joined, Reach made) {
    if (joined.join() != Operation.Join.SUM && joined.join() != Operation.Join.MAX) {
      unless(joined.left(), made);
      unless(joined.right(), made);
      return;
    }
    boolean sum = joined.join() == Operation.Join.SUM;
    Reach left = of(joined.left());
    Reach right = of(joined.right());
    for (int i = 0; i < made.lo().length; i++) {
      int l = joined.lefts() == null ? i : joined.lefts()[i];
      int r = joined.rights() == null ? i : joined.rights()[i];
      double low = sum ? left.lo()[l] + right.lo()[r] : Math.min(left.lo()[l], right.lo()[r]);
      double high = sum ? left.hi()[l] + right.hi()[r] : Math.max(left.hi()[l], right.hi()[r]);
      made.lo()[i] = low == 0 ? 0 : Reach.down(low);
      made.hi()[i] = high == 0 ? 0 : Reach.up(high);
    }
  }

  private void affine(Operation.Affine affine, Reach made) {
    Reach in = of(affine.in());
    Reach full = whole.reach(affine.in());
    byte[] bends = clipped.bend(affine.in());
    boolean clips = SignCheck.clips(affine);
    double[] sum = new double[2];
    int[] terms = {2};
    Weights.Entries add =
        (column, weight, place) -> {
          boolean gone = clips && weight < 0 && bends[column] == Bend.CONVEX;
          Reach from = gone ? full : in;
          double a = from.lo()[column];
          double b = from.hi()[column];
          if (a == 0 && b == 0 || weight == 0) {
            return;
          }
          sum[0] += weight > 0 ? weight * a : weight * b;
          sum[1] += weight > 0 ? weight * b : weight * a;
          terms[0]++;
        };
    for (int row = 0; row < made.lo().length; row++) {
      sum[0] = 0;
      sum[1] = 0;
      terms[0] = 2;
      affine.weights().row(row, add);
      if (terms[0] > 2) {
        // Terms of one sum may have both signs only as far as the ends of an interval do.
        double slack = 4 * UNIT * terms[0];
        double wide = Math.abs(sum[0]) + Math.abs(sum[1]) + sizeOf(affine, row, in, full, bends);
        made.lo()[row] = Reach.down(sum[0] - slack * wide);
        made.hi()[row] = Reach.up(sum[1] + slack * wide);
        if (Double.isNaN(made.lo()[row]) || Double.isNaN(made.hi()[row])) {
          made.lo()[row] = Double.NEGATIVE_INFINITY;
          made.hi()[row] = Double.POSITIVE_INFINITY;
        }
      }
    }
  }

  private static double sizeOf(
      Operation.Affine affine, int row, Reach in, Reach full, byte[] bends) {
    double[] size = new double[1];
    boolean clips = SignCheck.clips(affine);
    affine
        .weights()
        .row(
            row,
            (column, weight, place) -> {
              boolean gone = clips && weight < 0 && bends[column] == Bend.CONVEX;
              Reach from = gone ? full : in;
              double larger = Math.max(Math.abs(from.lo()[column]), Math.abs(from.hi()[column]));
              size[0] += larger == 0 ? 0 : Math.abs(weight) * larger;
            });
    return size[0];
  }
}
