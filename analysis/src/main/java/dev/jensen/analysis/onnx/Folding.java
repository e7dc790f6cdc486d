package dev.jensen.analysis.onnx;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Computes with constants alone, as exporters leave it in models. What a double does not hold
 * exactly is refused: a rounded weight would be another function.
 */
final class Folding {
  private Folding() {}

  static Tensor curve(String who, Tensor in, Curve curve) throws ModelError {
    double[] made = new double[in.size()];
    for (int i = 0; i < made.length; i++) {
      if (curve.isBent() && in.at(i) >= 0) {
        made[i] = in.at(i);
        continue;
      }
      ModelError.unless(Double.isFinite(in.at(i)), who + " uses an infinite number");
      Expr value = curve.of(Expr.constant(in.exact(i)));
      Interval range = new Ranges(java.util.Map.of(), 128).of(value);
      made[i] = exact(who, range != null && range.isPoint() ? range.lo() : null);
    }
    return new Tensor(in.name(), in.shape(), new Numbers.Doubles(made), null);
  }

  static Tensor join(
      String who,
      Operation.Join join,
      Tensor left,
      int @Nullable [] lefts,
      Tensor right,
      int @Nullable [] rights,
      int[] shape)
      throws ModelError {
    double[] made = new double[Indices.size(shape)];
    boolean whole =
        left.numbers() instanceof Numbers.Wholes && right.numbers() instanceof Numbers.Wholes;
    for (int i = 0; i < made.length; i++) {
      double l = left.at(lefts == null ? i : lefts[i]);
      double r = right.at(rights == null ? i : rights[i]);
      ModelError.unless(Double.isFinite(l) && Double.isFinite(r), who + " uses an infinite number");
      Rational a = Rational.of(l);
      Rational b = Rational.of(r);
      made[i] =
          exact(
              who,
              switch (join) {
                case SUM -> a.add(b);
                case DIFFERENCE -> a.subtract(b);
                case PRODUCT -> a.multiply(b);
                case QUOTIENT -> b.isZero() ? null : quotient(a.divide(b), whole);
                case MAX -> a.max(b);
                case MIN -> a.min(b);
              });
    }
    return new Tensor(left.name(), shape, new Numbers.Doubles(made), null);
  }

  /** Whole numbers divide towards zero. */
  private static Rational quotient(Rational exact, boolean whole) {
    return whole ? Rational.of(exact.sign() < 0 ? exact.ceil() : exact.floor()) : exact;
  }

  private static double exact(String who, @Nullable Rational value) throws ModelError {
    double rounded = value == null ? Double.NaN : value.toDouble();
    if (value == null || !Double.isFinite(rounded) || !Rational.of(rounded).equals(value)) {
      throw ModelError.format(
          who
              + " computes with constants, and the result is not exact in floating point; "
              + "save the model with its constants folded");
    }
    return rounded;
  }
}
