package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Recognition;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.control.Option;

/** Terms without variables as exact numbers: their order, and their shortest names. */
public final class Closed {
  private static final int BITS = 96;

  private Closed() {}

  /**
   * The order of two numbers.
   *
   * @throws Unsolved if they can be told neither apart nor the same
   */
  static int compare(Expr left, Expr right) {
    Option<Integer> order = Points.compare(left, right);
    if (order.isDefined()) {
      return order.get();
    }
    if (same(left, right)) {
      return 0;
    }
    throw Unsolved.because(left + " and " + right + " cannot be told apart");
  }

  /** The axis, as one point if both its ends are closed and seen to be the same number. */
  public static Axis joined(Axis axis) {
    boolean closed = !axis.loOpen() && !axis.hiOpen();
    return closed
            && axis.lo() != null
            && axis.hi() != null
            && Points.compare(axis.lo(), axis.hi()).isEmpty()
            && Points.isPoint(axis.lo())
            && Points.isPoint(axis.hi())
            && same(axis.lo(), axis.hi())
        ? Axis.point(axis.lo())
        : axis;
  }

  static int sign(Expr number) {
    return compare(number, Expr.ZERO);
  }

  /** Whether the two, or their squares and signs, are seen to be the same number. */
  static boolean same(Expr left, Expr right) {
    NormalForm form = form();
    return form.same(left, right)
        || Points.less(Expr.ZERO, left) == Points.less(Expr.ZERO, right)
            && Points.less(left, Expr.ZERO) == Points.less(right, Expr.ZERO)
            && form.same(left.power(2), right.power(2));
  }

  /** The same number in a shorter form, if one is known. */
  static Expr shortest(Expr number) {
    if (number instanceof Constant) {
      return number;
    }
    Interval value = new Ranges(Box.EMPTY, BITS).of(number);
    if (value == null) {
      throw Unsolved.because(number + " has no value");
    }
    boolean below = value.isNegative();
    double size = Math.abs(value.toDouble());
    Expr positive = below ? number.negate() : number;
    Option<Expr> guess = Recognition.of(size).find(each -> same(each, positive));
    return guess.map(name -> below ? negated(name) : name).getOrElse(() -> collected(number));
  }

  private static Expr negated(Expr name) {
    return name instanceof Constant c ? Expr.constant(c.value().negate()) : name.negate();
  }

  /** The number with like terms added up, if that makes it shorter. */
  private static Expr collected(Expr number) {
    NormalForm form = form();
    Fraction fraction = form.of(number);
    if (fraction == null || !fraction.denominator().isConstant()) {
      return number;
    }
    Rational scale = fraction.denominator().constantTerm().inverse();
    Expr other = form.term(fraction.numerator().scale(scale));
    return Dag.parts(other).size() < Dag.parts(number).size() ? other : number;
  }

  /** A short rational between two numbers, of which the first is the smaller; null is infinite. */
  static Rational between(
      @org.jspecify.annotations.Nullable Expr lo, @org.jspecify.annotations.Nullable Expr hi) {
    if (lo == null) {
      return hi == null ? Rational.ZERO : Rational.of(floor(hi).subtract(java.math.BigInteger.ONE));
    }
    if (hi == null) {
      return Rational.of(floor(lo).add(java.math.BigInteger.TWO));
    }
    for (int bits = 64; bits <= 1024; bits *= 2) {
      Rational above = Ranges.point(lo, bits).hi();
      Rational below = Ranges.point(hi, bits).lo();
      if (above != null && below != null && above.compareTo(below) < 0) {
        Rational third = below.subtract(above).divide(Rational.of(3));
        return Rational.simplestBetween(above.add(third), below.subtract(third));
      }
    }
    throw Unsolved.because(lo + " and " + hi + " cannot be told apart");
  }

  private static java.math.BigInteger floor(Expr number) {
    Rational lo = Ranges.point(number, 64).lo();
    if (lo == null) {
      throw Unsolved.because(number + " has no enclosure");
    }
    return lo.floor();
  }

  private static NormalForm form() {
    return new NormalForm(new Ranges(Box.EMPTY, BITS));
  }
}
