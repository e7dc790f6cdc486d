package dev.jensen.analysis.onnx;

import dev.jensen.core.atom.Monotonicity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition of input-convex networks (Amos, Xu and Kolter, ICML 2017, proposition 1), number by
 * number: how each bends in the inputs, by the signs of the weights, with bounds that tell which
 * units are dead or always work. Signs are exact; bounds are rounded outward.
 *
 * <p>Where weights are clipped, one that is negative and multiplies what is convex and not affine
 * counts as zero and is noted.
 */
final class SignCheck {
  private static final double UNIT = 0x1p-53;

  private final Model model;
  private final boolean clipped;
  private final byte[][] bends;
  private final @Nullable Reach[] reaches;
  private final List<Offence> offences = new ArrayList<>();
  private @Nullable String broken;

  private SignCheck(Model model, boolean clipped) {
    this.model = model;
    this.clipped = clipped;
    this.bends = new byte[model.values().size()][];
    this.reaches = new Reach[model.values().size()];
  }

  /**
   * Checks a model.
   *
   * @param inputs where the inputs lie
   * @param clipped whether negative weights on convex numbers count as zero
   */
  static SignCheck of(Model model, Reach inputs, boolean clipped) {
    SignCheck check = new SignCheck(model, clipped);
    int next = 0;
    for (int input : model.inputs()) {
      int size = model.values().get(input).size();
      Reach reach = Reach.of(size);
      System.arraycopy(inputs.lo(), next, reach.lo(), 0, size);
      System.arraycopy(inputs.hi(), next, reach.hi(), 0, size);
      next += size;
      byte[] bend = new byte[size];
      java.util.Arrays.fill(bend, Bend.AFFINE);
      check.bends[input] = bend;
      check.reaches[input] = reach;
    }
    for (Operation each : model.operations()) {
      check.step(each);
    }
    return check;
  }

  /** How the outputs bend, one after the other. */
  byte[] outputs() {
    byte[] all = new byte[model.results()];
    int next = 0;
    for (int output : model.outputs()) {
      byte[] bend = bend(output);
      System.arraycopy(bend, 0, all, next, bend.length);
      next += bend.length;
    }
    return all;
  }

  /** The bounds of a value. */
  Reach reach(int value) {
    Reach known = reaches[value];
    if (known == null) {
      Tensor constant = java.util.Objects.requireNonNull(model.values().get(value).constant());
      known = Reach.of(constant.size());
      for (int i = 0; i < constant.size(); i++) {
        known.lo()[i] = constant.at(i);
        known.hi()[i] = constant.at(i);
      }
      reaches[value] = known;
    }
    return known;
  }

  /** The weights that were clipped, by layers. */
  List<Offence> offences() {
    return offences;
  }

  /** The first thing that no clipping of weights mends; null if there is none. */
  @Nullable String broken() {
    return broken;
  }

  /**
   * Whether the layer's weights stand in the file as they are used, so that they can be clipped.
   */
  static boolean clips(Operation.Affine layer) {
    return layer.weights().tensor() != null
        && !(layer.weights() instanceof Diagonal d && (d.negative() || d.inverse()));
  }

  /** How the numbers of a value bend. */
  byte[] bend(int value) {
    byte[] known = bends[value];
    if (known == null) {
      known = new byte[model.values().get(value).size()];
      java.util.Arrays.fill(known, Bend.AFFINE);
      bends[value] = known;
    }
    return known;
  }

  private void breaks(String layer, String how) {
    if (broken == null) {
      broken = layer + " " + how;
    }
  }

  private void step(Operation operation) {
    int size = model.values().get(operation.out()).size();
    byte[] bend = new byte[size];
    Reach reach = Reach.of(size);
    switch (operation) {
      case Operation.Affine a -> affine(a, bend, reach);
      case Operation.Pointwise p -> pointwise(p, bend, reach);
      case Operation.Joined j -> joined(j, bend, reach);
      case Operation.Picked p -> picked(p, bend, reach);
      case Operation.Folded f -> folded(f, bend, reach);
      case Operation.Shares s -> shares(s, bend, reach);
      case Operation.Normalised n -> normalised(n, bend, reach);
    }
    for (int i = 0; i < size; i++) {
      if (reach.lo()[i] == reach.hi()[i]) {
        bend[i] = Bend.AFFINE;
      }
    }
    bends[operation.out()] = bend;
    reaches[operation.out()] = reach;
  }

  /** What one row adds up to. */
  private final class Row implements Weights.Entries {
    private final Operation.Affine layer;
    private final byte[] in;
    private final double[] inLo;
    private final double[] inHi;
    private final boolean clips;
    private int number;
    private int bend;
    private int terms;
    private double lo;
    private double hi;
    private double size;
    private @Nullable Offence offence;
    private int culprit;
    private boolean inherited;

    Row(Operation.Affine layer) {
      this.layer = layer;
      this.in = bend(layer.in());
      this.inLo = reach(layer.in()).lo();
      this.inHi = reach(layer.in()).hi();
      this.clips = clipped && SignCheck.clips(layer);
    }

    void begin(int row) {
      number = row;
      bend = Bend.AFFINE;
      terms = 2;
      lo = 0;
      hi = 0;
      size = 0;
      culprit = -1;
      inherited = false;
    }

    @Override
    public void take(int column, double value, int place) {
      if (value == 0) {
        return;
      }
      int entry = in[column];
      if (entry != Bend.AFFINE) {
        if (value < 0) {
          if (clips && entry == Bend.CONVEX) {
            clip(value, place);
            return;
          }
          entry = Bend.turned(entry);
        }
        if ((bend & entry) == 0 && bend != 0) {
          culprit = place;
          inherited = entry == 0;
        }
        bend &= entry;
      }
      double a = value * inLo[column];
      double b = value * inHi[column];
      lo += value > 0 ? a : b;
      hi += value > 0 ? b : a;
      size += Math.abs(a) + Math.abs(b);
      terms++;
    }

    private void clip(double value, int place) {
      Offence noted = offence;
      if (noted == null) {
        noted = new Offence(layer);
        offence = noted;
        offences.add(noted);
      }
      noted.add(number, value, place);
    }

    void end(byte[] bends, Reach reach) {
      Bias bias = layer.bias();
      if (bias != null) {
        double value = bias.at(number);
        lo += value;
        hi += value;
        size += Math.abs(value);
      }
      bends[number] = (byte) bend;
      boolean exact = terms == 3 && bias == null && Math.abs(lo) == Math.abs(hi) && lo == 0;
      if (exact) {
        return;
      }
      double slack = 2 * UNIT * terms * size;
      slack = Double.isNaN(slack) || Double.isInfinite(slack) ? 0 : slack;
      reach.lo()[number] = ends(lo, -slack, false);
      reach.hi()[number] = ends(hi, slack, true);
      if (bend == Bend.NEITHER && !inherited && culprit >= 0) {
        breaks(
            layer.layer(),
            "mixes what is convex and what is concave in unit " + (number + 1) + culprit());
      }
    }

    private String culprit() {
      Tensor tensor = layer.weights().tensor();
      return tensor == null
          ? ""
          : " by "
              + tensor.spelled(culprit)
              + " = "
              + (float) layer.weights().exact(culprit).toDouble();
    }

    /** An end with its slack; where bounds have infinite parts their rounding is not known. */
    private double ends(double end, double slack, boolean upper) {
      if (Double.isNaN(end) || Double.isInfinite(size) && !Double.isInfinite(end)) {
        // One side is infinite and hides how large the finite terms of this side were.
        return loose(upper);
      }
      return upper ? Reach.up(end + slack) : Reach.down(end + slack);
    }

    /** The finite side of a row, summed anew by itself. */
    private double loose(boolean upper) {
      double[] sum = new double[2];
      int[] count = {2};
      layer
          .weights()
          .row(
              number,
              (column, value, place) -> {
                if (value == 0 || clips && in[column] == Bend.CONVEX && value < 0) {
                  return;
                }
                double part = value * (value > 0 == upper ? inHi[column] : inLo[column]);
                sum[0] += part;
                sum[1] += Math.abs(part);
                count[0]++;
              });
      Bias bias = layer.bias();
      double shift = bias == null ? 0 : bias.at(number);
      double total = sum[0] + shift;
      double slack = 2 * UNIT * count[0] * (sum[1] + Math.abs(shift));
      if (Double.isNaN(total) || Double.isInfinite(slack)) {
        return upper ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
      return upper ? Reach.up(total + slack) : Reach.down(total - slack);
    }
  }

  private void affine(Operation.Affine affine, byte[] bend, Reach reach) {
    Row row = new Row(affine);
    Weights weights = affine.weights();
    for (int i = 0; i < bend.length; i++) {
      row.begin(i);
      weights.row(i, row);
      row.end(bend, reach);
    }
  }

  private void pointwise(Operation.Pointwise pointwise, byte[] bend, Reach reach) {
    byte[] in = bend(pointwise.in());
    Reach from = reach(pointwise.in());
    for (int i = 0; i < bend.length; i++) {
      Curve curve = pointwise.curve(i);
      Curve.Piece piece = curve.on(from.lo()[i], from.hi()[i]);
      reach.lo()[i] = piece.least();
      reach.hi()[i] = piece.most();
      boolean up = piece.way() == Monotonicity.NONDECREASING;
      boolean down = piece.way() == Monotonicity.NONINCREASING;
      boolean line = in[i] == Bend.AFFINE;
      boolean convex = (in[i] & Bend.CONVEX) != 0;
      boolean concave = (in[i] & Bend.CONCAVE) != 0;
      if (piece.bend().isConvex() && (line || convex && up || concave && down)) {
        bend[i] |= Bend.CONVEX;
      }
      if (piece.bend().isConcave() && (line || concave && up || convex && down)) {
        bend[i] |= Bend.CONCAVE;
      }
      if (bend[i] == Bend.NEITHER && in[i] != Bend.NEITHER) {
        breaks(
            pointwise.layer(),
            "applies "
                + curve
                + ", which there is "
                + word(piece)
                + ", to what is "
                + Bend.word(in[i])
                + " in unit "
                + (i + 1));
      }
    }
  }

  private static String word(Curve.Piece piece) {
    String bend =
        switch (piece.bend()) {
          case AFFINE -> "affine";
          case CONVEX -> "convex";
          case CONCAVE -> "concave";
          case NEITHER -> "not known to be convex";
        };
    String way =
        switch (piece.way()) {
          case NONDECREASING -> "nondecreasing";
          case NONINCREASING -> "nonincreasing";
          case NEITHER -> "not monotone";
        };
    return bend + " and " + way;
  }

  private void joined(Operation.Joined joined, byte[] bend, Reach reach) {
    byte[] left = bend(joined.left());
    byte[] right = bend(joined.right());
    Reach from = reach(joined.left());
    Reach with = reach(joined.right());
    for (int i = 0; i < bend.length; i++) {
      int l = joined.lefts() == null ? i : joined.lefts()[i];
      int r = joined.rights() == null ? i : joined.rights()[i];
      double a = from.lo()[l];
      double b = from.hi()[l];
      double c = with.lo()[r];
      double d = with.hi()[r];
      switch (joined.join()) {
        case SUM -> set(reach, i, Reach.down(a + c), Reach.up(b + d));
        case DIFFERENCE -> set(reach, i, Reach.down(a - d), Reach.up(b - c));
        case MAX -> set(reach, i, Math.max(a, c), Math.max(b, d));
        case MIN -> set(reach, i, Math.min(a, c), Math.min(b, d));
        case PRODUCT -> set(reach, i, Reach.least(a, b, c, d), Reach.most(a, b, c, d));
        case QUOTIENT -> set(reach, i, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      }
      bend[i] =
          (byte)
              switch (joined.join()) {
                case SUM -> left[l] & right[r];
                case DIFFERENCE -> left[l] & Bend.turned(right[r]);
                case MAX -> a >= d ? left[l] : c >= b ? right[r] : left[l] & right[r] & Bend.CONVEX;
                case MIN ->
                    b <= c ? left[l] : d <= a ? right[r] : left[l] & right[r] & Bend.CONCAVE;
                case PRODUCT ->
                    c == d ? scaled(left[l], c) : a == b ? scaled(right[r], a) : Bend.NEITHER;
                case QUOTIENT -> c == d && c != 0 ? scaled(left[l], c) : Bend.NEITHER;
              };
      if (bend[i] == Bend.NEITHER && left[l] != Bend.NEITHER && right[r] != Bend.NEITHER) {
        breaks(
            joined.layer(),
            "joins what is " + Bend.word(left[l]) + " and what is " + Bend.word(right[r]));
      }
    }
  }

  private static int scaled(int bend, double factor) {
    return factor == 0 ? Bend.AFFINE : factor > 0 ? bend : Bend.turned(bend);
  }

  private static void set(Reach reach, int place, double lo, double hi) {
    reach.lo()[place] = Double.isNaN(lo) ? Double.NEGATIVE_INFINITY : lo;
    reach.hi()[place] = Double.isNaN(hi) ? Double.POSITIVE_INFINITY : hi;
  }

  private void picked(Operation.Picked picked, byte[] bend, Reach reach) {
    for (int i = 0; i < bend.length; i++) {
      int in = picked.ins()[picked.from() == null ? 0 : picked.from()[i]];
      int place = picked.places()[i];
      bend[i] = bend(in)[place];
      reach.lo()[i] = reach(in).lo()[place];
      reach.hi()[i] = reach(in).hi()[place];
    }
  }

  private void folded(Operation.Folded folded, byte[] bend, Reach reach) {
    byte[] in = bend(folded.in());
    Reach from = reach(folded.in());
    for (int i = 0; i < bend.length; i++) {
      int begin = folded.starts()[i];
      int end = folded.starts()[i + 1];
      int all = Bend.AFFINE;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (int k = begin; k < end; k++) {
        int place = folded.members()[k];
        all &= in[place];
        least = Math.max(from.lo()[place], k == begin ? Double.NEGATIVE_INFINITY : least);
        most = Math.max(from.hi()[place], most);
        lowest = Math.min(from.lo()[place], lowest);
        highest = Math.min(from.hi()[place], highest);
      }
      int count = end - begin;
      boolean one = count == 1;
      switch (folded.fold()) {
        case SUM, MEAN -> {
          bend[i] = (byte) all;
          double parts = folded.fold() == Operation.Fold.SUM ? 1 : folded.divisor(i);
          double wide = Math.max(Math.abs(lowest), Math.abs(most)) * count;
          double slack = Double.isInfinite(wide) ? 0 : 4 * UNIT * count * wide;
          set(
              reach,
              i,
              Reach.down((lowest * count - slack) / parts),
              Reach.up((most * count + slack) / parts));
        }
        case MAX -> {
          bend[i] = (byte) (one ? all : all & Bend.CONVEX);
          set(reach, i, least, most);
        }
        case MIN -> {
          bend[i] = (byte) (one ? all : all & Bend.CONCAVE);
          set(reach, i, lowest, highest);
        }
        case LOGSUMEXP -> {
          bend[i] = (byte) (one ? all : all & Bend.CONVEX);
          set(reach, i, least, Reach.up(Reach.up(most + Math.log(count)) + 1e-12 * Math.abs(most)));
        }
      }
      if (bend[i] == Bend.NEITHER && all != Bend.NEITHER) {
        breaks(folded.layer(), "folds what is " + Bend.word(all) + " in unit " + (i + 1));
      }
    }
  }

  private void shares(Operation.Shares shares, byte[] bend, Reach reach) {
    byte[] in = bend(shares.in());
    for (int[] group : shares.groups()) {
      boolean lines = true;
      for (int place : group) {
        lines &= in[place] == Bend.AFFINE;
      }
      for (int place : group) {
        bend[place] = shares.log() && lines ? Bend.CONCAVE : Bend.NEITHER;
        reach.lo()[place] = shares.log() ? Double.NEGATIVE_INFINITY : 0;
        reach.hi()[place] = shares.log() ? 0 : 1;
        if (group.length == 1) {
          bend[place] = Bend.AFFINE;
        } else if (bend[place] == Bend.NEITHER && in[place] != Bend.NEITHER) {
          breaks(shares.layer(), "is neither convex nor nondecreasing in its inputs");
        }
      }
    }
  }

  private void normalised(Operation.Normalised n, byte[] bend, Reach reach) {
    byte[] in = bend(n.in());
    Reach from = reach(n.in());
    for (int i = 0; i < bend.length; i++) {
      int channel = n.channels()[i];
      double scale = n.scale().at(channel);
      double factor = scale / Math.sqrt(n.variance().at(channel) + n.epsilon());
      double wide = Math.abs(factor) * 8 * UNIT + Double.MIN_VALUE;
      double a = Reach.down(from.lo()[i] - n.mean().at(channel));
      double b = Reach.up(from.hi()[i] - n.mean().at(channel));
      bend[i] = (byte) scaled(in[i], scale);
      double shift = n.shift().at(channel);
      double lo = Reach.least(a, b, factor - wide, factor + wide);
      double hi = Reach.most(a, b, factor - wide, factor + wide);
      set(reach, i, Reach.down(lo + shift), Reach.up(hi + shift));
      if (scale == 0) {
        set(reach, i, shift, shift);
      }
    }
  }
}
