package dev.jensen.analysis.onnx;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Writes a model as terms in its inputs, with the weights as the exact numbers that they are. */
final class Terms {
  private final Model model;
  private final Expr[][] terms;

  /** The terms of all values; for models that are not large. */
  Terms(Model model) {
    this.model = model;
    this.terms = new Expr[model.values().size()][];
    int next = 1;
    for (int input : model.inputs()) {
      Expr[] made = new Expr[model.values().get(input).size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = Expr.variable("x" + next++);
      }
      terms[input] = made;
    }
    for (Operation each : model.operations()) {
      terms[each.out()] = of(each);
    }
  }

  /** The outputs, one term for each number. */
  Vector<Expr> outputs() {
    Vector<Expr> all = Vector.empty();
    for (int output : model.outputs()) {
      all = all.appendAll(Vector.of(value(output)));
    }
    return all;
  }

  /** The terms that go into curves that have a kink. */
  Vector<Expr> bends() {
    List<Expr> all = new ArrayList<>();
    for (Operation each : model.operations()) {
      if (each instanceof Operation.Pointwise p && p.curves()[0].isBent()) {
        all.addAll(List.of(value(p.in())));
      }
    }
    return Vector.ofAll(all).distinct();
  }

  /** About how many terms a model comes to. */
  static long size(Model model) {
    long size = 0;
    for (Operation each : model.operations()) {
      size +=
          switch (each) {
            case Operation.Affine a -> a.weights().count();
            case Operation.Folded f -> f.members().length;
            case Operation.Shares s -> 3L * model.values().get(s.out()).size();
            default -> model.values().get(each.out()).size();
          };
    }
    return size;
  }

  private Expr[] value(int number) {
    Expr[] known = terms[number];
    if (known == null) {
      Tensor constant = java.util.Objects.requireNonNull(model.values().get(number).constant());
      known = new Expr[constant.size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = Expr.constant(constant.exact(i));
      }
      terms[number] = known;
    }
    return known;
  }

  private Expr[] of(Operation operation) {
    return switch (operation) {
      case Operation.Affine a -> affine(a);
      case Operation.Pointwise p -> {
        Expr[] in = value(p.in());
        Expr[] made = new Expr[in.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = p.curve(i).of(in[i]);
        }
        yield made;
      }
      case Operation.Joined j -> {
        Expr[] left = value(j.left());
        Expr[] right = value(j.right());
        Expr[] made = new Expr[model.values().get(j.out()).size()];
        for (int i = 0; i < made.length; i++) {
          made[i] =
              joined(
                  j.join(),
                  left[j.lefts() == null ? i : j.lefts()[i]],
                  right[j.rights() == null ? i : j.rights()[i]]);
        }
        yield made;
      }
      case Operation.Picked p -> {
        Expr[] made = new Expr[p.places().length];
        for (int i = 0; i < made.length; i++) {
          made[i] = value(p.ins()[p.from() == null ? 0 : p.from()[i]])[p.places()[i]];
        }
        yield made;
      }
      case Operation.Folded f -> folded(f);
      case Operation.Shares s -> shares(s);
      case Operation.Normalised n -> normalised(n);
    };
  }

  private Expr[] affine(Operation.Affine affine) {
    Expr[] in = value(affine.in());
    Weights weights = affine.weights();
    Bias bias = affine.bias();
    Expr[] made = new Expr[weights.rows()];
    for (int row = 0; row < made.length; row++) {
      List<Expr> sum = new ArrayList<>();
      weights.row(
          row,
          (column, value, place) -> {
            if (value != 0 || isStored(weights, place)) {
              sum.add(in[column].times(weights.exact(place)));
            }
          });
      if (bias != null) {
        sum.add(Expr.constant(bias.exact(row)));
      }
      made[row] = Expr.sum(sum);
    }
    return made;
  }

  /** A factor can make a weight too small for a double and yet not zero. */
  private static boolean isStored(Weights weights, int place) {
    Tensor tensor = weights.tensor();
    return tensor == null || tensor.at(place) != 0 && !weights.exact(place).isZero();
  }

  /** Two terms joined. */
  static Expr joined(Operation.Join join, Expr left, Expr right) {
    return switch (join) {
      case SUM -> left.plus(right);
      case DIFFERENCE -> left.minus(right);
      case PRODUCT -> left.times(right);
      case QUOTIENT -> left.over(right);
      case MAX ->
          right.isZero() ? Expr.apply(Atoms.RELU, left) : Expr.apply(Atoms.MAX, left, right);
      case MIN -> Expr.apply(Atoms.MIN, left, right);
    };
  }

  private Expr[] folded(Operation.Folded folded) {
    Expr[] in = value(folded.in());
    Expr[] made = new Expr[folded.starts().length - 1];
    for (int i = 0; i < made.length; i++) {
      List<Expr> group = new ArrayList<>();
      for (int k = folded.starts()[i]; k < folded.starts()[i + 1]; k++) {
        group.add(in[folded.members()[k]]);
      }
      Vector<Expr> all = Vector.ofAll(group);
      made[i] =
          switch (folded.fold()) {
            case SUM -> Expr.sum(all);
            case MEAN -> Expr.constant(Rational.of(1, folded.divisor(i))).times(Expr.sum(all));
            case MAX -> all.size() == 1 ? all.head() : Expr.apply(Atoms.MAX, all);
            case MIN -> all.size() == 1 ? all.head() : Expr.apply(Atoms.MIN, all);
            case LOGSUMEXP -> Expr.apply(Atoms.LOGSUMEXP, all);
          };
    }
    return made;
  }

  private Expr[] shares(Operation.Shares shares) {
    Expr[] in = value(shares.in());
    Expr[] made = new Expr[in.length];
    for (int[] group : shares.groups()) {
      Vector<Expr> all = Vector.empty();
      for (int place : group) {
        all = all.append(in[place]);
      }
      Expr total = Expr.apply(Atoms.LOGSUMEXP, all);
      for (int place : group) {
        Expr share = in[place].minus(total);
        made[place] = shares.log() ? share : Expr.apply(Atoms.EXP, share);
      }
    }
    return made;
  }

  private Expr[] normalised(Operation.Normalised n) {
    Expr[] in = value(n.in());
    Expr[] made = new Expr[in.length];
    Rational epsilon = Rational.of((double) n.epsilon());
    for (int i = 0; i < made.length; i++) {
      int channel = n.channels()[i];
      Expr root =
          Expr.power(Expr.constant(n.variance().exact(channel).add(epsilon)), Rational.of(-1, 2));
      Expr centred = in[i].minus(Expr.constant(n.mean().exact(channel)));
      made[i] =
          Expr.product(Expr.constant(n.scale().exact(channel)), root, centred)
              .plus(Expr.constant(n.shift().exact(channel)));
    }
    return made;
  }
}
