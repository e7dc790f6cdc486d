package dev.jensen.core.atom;

import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.RealRoots;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real algebraic number: {@code poly_root(k, c0, ..., cd)} is the k-th smallest of the distinct
 * real roots of {@code c0 + c1 t + ... + cd t^d}, where all arguments are rational numbers.
 */
final class PolynomialRoot extends Nary {
  private static final int MOST_DEGREE = 60;
  private static final int RECENT = 64;

  /**
   * The polynomials asked about last. One question evaluates the same root many times, and to
   * isolate it takes far longer than all the rest.
   */
  private final Map<Polynomial, RealRoots> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(RECENT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Polynomial, RealRoots> eldest) {
              return size() > RECENT;
            }
          });

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
    return root(box, 0) != null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval place = root(box, bits);
    if (place == null) {
      throw new IllegalArgumentException("there is no such root");
    }
    return place;
  }

  /**
   * An interval with this root alone, at most {@code 2^-bits} wide; null if there is no such root.
   */
  private @Nullable Interval root(Vector<Interval> box, int bits) {
    if (!box.forAll(Interval::isPoint) || box.size() < 3 || box.size() > MOST_DEGREE + 2) {
      return null;
    }
    Rational place = box.head().lo();
    Polynomial polynomial =
        Polynomial.of(box.tail().map(Interval::lo).toJavaArray(Rational[]::new));
    if (place == null || !place.isInt() || place.sign() <= 0 || polynomial.degree() < 1) {
      return null;
    }
    RealRoots roots = recent.get(polynomial);
    if (roots == null) {
      roots = new RealRoots(polynomial);
      recent.put(polynomial, roots);
    }
    return place.toInt() <= roots.count() ? roots.at(place.toInt(), bits) : null;
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
    Interval place = root(box, 64);
    return place == null ? Double.NaN : place.toDouble();
  }
}
