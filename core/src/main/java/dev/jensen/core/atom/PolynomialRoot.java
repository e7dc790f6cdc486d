package dev.jensen.core.atom;

import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.Sturm;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A real algebraic number: {@code poly_root(k, c0, ..., cd)} is the k-th smallest of the distinct
 * real roots of {@code c0 + c1 t + ... + cd t^d}, where all arguments are rational numbers.
 */
final class PolynomialRoot extends Nary {
  private static final int MOST_DEGREE = 60;

  PolynomialRoot() {
    super(
        "poly_root",
        SHAPED,
        Curvature.NEITHER,
        "Basu, Pollack and Roy, Algorithms in Real Algebraic Geometry, section 10.2");
  }

  @Override
  public boolean takes(int count) {
    return count >= 3 && count <= MOST_DEGREE + 2;
  }

  @Override
  public String taken() {
    return "the number of a root and two or more coefficients, the constant one first";
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return root(box) != null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval place = root(box);
    if (place == null) {
      throw new IllegalArgumentException("there is no such root");
    }
    return place.isPoint() ? place : Sturm.refine(polynomial(box).squareFreePart(), place, bits);
  }

  /** An interval with this root alone; null if there is no such root. */
  private static @Nullable Interval root(Vector<Interval> box) {
    if (!box.forAll(Interval::isPoint) || box.size() < 3 || box.size() > MOST_DEGREE + 2) {
      return null;
    }
    Rational place = box.head().lo();
    Polynomial polynomial = polynomial(box);
    if (place == null || !place.isInt() || place.sign() <= 0 || polynomial.degree() < 1) {
      return null;
    }
    Vector<Interval> roots = Sturm.isolate(polynomial.squareFreePart(), Interval.ALL);
    return place.toInt() <= roots.size() ? roots.get(place.toInt() - 1) : null;
  }

  private static Polynomial polynomial(Vector<Interval> box) {
    return Polynomial.of(box.tail().map(Interval::lo).toJavaArray(Rational[]::new));
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NEITHER;
  }

  /** The arguments are numbers. */
  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public double evaluate(double... arguments) {
    Vector<Interval> box = Vector.empty();
    for (double each : arguments) {
      if (!Double.isFinite(each)) {
        return Double.NaN;
      }
      box = box.append(Interval.point(Rational.of(each)));
    }
    return root(box) == null ? Double.NaN : range(box, 64).toDouble();
  }
}
