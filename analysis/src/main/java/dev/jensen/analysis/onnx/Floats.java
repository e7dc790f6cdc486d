package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/** Runs a model in floating point, for search. An instance belongs to one thread. */
final class Floats {
  private final Model model;
  private final double[] @Nullable [] values;

  Floats(Model model) {
    this.model = model;
    this.values = new double[model.values().size()][];
  }

  /** The outputs at the point. */
  double[] at(double[] point) {
    int next = 0;
    for (int input : model.inputs()) {
      int size = model.values().get(input).size();
      values[input] = java.util.Arrays.copyOfRange(point, next, next + size);
      next += size;
    }
    for (Operation each : model.operations()) {
      values[each.out()] = run(each);
    }
    double[] all = new double[model.results()];
    int filled = 0;
    for (int output : model.outputs()) {
      double[] part = value(output);
      System.arraycopy(part, 0, all, filled, part.length);
      filled += part.length;
    }
    return all;
  }

  /** What goes into the curves with a kink at zero, at the point that was run last. */
  double[] bends() {
    int size = 0;
    for (Operation each : model.operations()) {
      size += each instanceof Operation.Pointwise p && bent(p) ? value(p.in()).length : 0;
    }
    double[] all = new double[size];
    int next = 0;
    for (Operation each : model.operations()) {
      if (each instanceof Operation.Pointwise p && bent(p)) {
        double[] part = value(p.in());
        System.arraycopy(part, 0, all, next, part.length);
        next += part.length;
      }
    }
    return all;
  }

  private static boolean bent(Operation.Pointwise pointwise) {
    return pointwise.curves()[0].isBent();
  }

  private double[] value(int number) {
    double[] known = values[number];
    if (known == null) {
      Tensor constant = java.util.Objects.requireNonNull(model.values().get(number).constant());
      known = new double[constant.size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = constant.at(i);
      }
      values[number] = known;
    }
    return known;
  }

  private double[] run(Operation operation) {
    double[] made = new double[model.values().get(operation.out()).size()];
    switch (operation) {
      case Operation.Affine a -> affine(a, made);
      case Operation.Pointwise p -> {
        double[] in = value(p.in());
        for (int i = 0; i < made.length; i++) {
          made[i] = p.curve(i).at(in[i]);
        }
      }
      case Operation.Joined j -> joined(j, made);
      case Operation.Picked p -> {
        for (int i = 0; i < made.length; i++) {
          made[i] = value(p.ins()[p.from() == null ? 0 : p.from()[i]])[p.places()[i]];
        }
      }
      case Operation.Folded f -> folded(f, made);
      case Operation.Shares s -> shares(s, made);
      case Operation.Normalised n -> {
        double[] in = value(n.in());
        for (int i = 0; i < made.length; i++) {
          int channel = n.channels()[i];
          double root = Math.sqrt(n.variance().at(channel) + n.epsilon());
          made[i] =
              n.scale().at(channel) * (in[i] - n.mean().at(channel)) / root + n.shift().at(channel);
        }
      }
    }
    return made;
  }

  private void affine(Operation.Affine affine, double[] made) {
    double[] in = value(affine.in());
    double[] sum = new double[1];
    Bias bias = affine.bias();
    Weights.Entries add = (column, weight, place) -> sum[0] += weight * in[column];
    for (int row = 0; row < made.length; row++) {
      sum[0] = bias == null ? 0 : bias.at(row);
      affine.weights().row(row, add);
      made[row] = sum[0];
    }
  }

  private void joined(Operation.Joined joined, double[] made) {
    double[] left = value(joined.left());
    double[] right = value(joined.right());
    for (int i = 0; i < made.length; i++) {
      double a = left[joined.lefts() == null ? i : joined.lefts()[i]];
      double b = right[joined.rights() == null ? i : joined.rights()[i]];
      made[i] =
          switch (joined.join()) {
            case SUM -> a + b;
            case DIFFERENCE -> a - b;
            case PRODUCT -> a * b;
            case QUOTIENT -> b == 0 ? Double.NaN : a / b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
          };
    }
  }

  private void folded(Operation.Folded folded, double[] made) {
    double[] in = value(folded.in());
    for (int i = 0; i < made.length; i++) {
      double sum = 0;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = folded.starts()[i]; k < folded.starts()[i + 1]; k++) {
        double each = in[folded.members()[k]];
        sum += each;
        least = Math.min(least, each);
        most = Math.max(most, each);
      }
      double shifted = 0;
      for (int k = folded.starts()[i]; k < folded.starts()[i + 1]; k++) {
        shifted += Math.exp(in[folded.members()[k]] - most);
      }
      made[i] =
          switch (folded.fold()) {
            case SUM -> sum;
            case MEAN -> sum / folded.divisor(i);
            case MAX -> most;
            case MIN -> least;
            case LOGSUMEXP -> most + Math.log(shifted);
          };
    }
  }

  private void shares(Operation.Shares shares, double[] made) {
    double[] in = value(shares.in());
    for (int[] group : shares.groups()) {
      double most = Double.NEGATIVE_INFINITY;
      for (int place : group) {
        most = Math.max(most, in[place]);
      }
      double total = 0;
      for (int place : group) {
        total += Math.exp(in[place] - most);
      }
      for (int place : group) {
        double log = in[place] - most - Math.log(total);
        made[place] = shares.log() ? log : Math.exp(log);
      }
    }
  }
}
