package dev.jensen.core.atom;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Powers;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The p-norm: the root of order p of the sum of the p-th powers of the absolute values of all
 * arguments but the last, which is p, at least 1; or of nonnegative arguments, p positive; or of
 * positive ones, p negative.
 */
final class PNorm extends Nary {
  /** Bits beyond those asked for: raised to the power and back, an error grows p-fold at most. */
  private static final int GUARD = 16;

  PNorm() {
    super(
        "pnorm",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, sections 3.1.5, 3.2.4 and A.1.2");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.size() > 1
        && (Interval.atLeast(Rational.ONE).contains(box.last())
            || box.last().isPositive() && box.init().forAll(Interval::isNonnegative)
            || isNegativeOrder(box) && box.init().forAll(Interval::isPositive));
  }

  private static boolean isNegativeOrder(Vector<Interval> box) {
    return box.last().isPoint() && box.last().isNegative();
  }

  /** The norm does not rise with p; at p without bound it is the largest absolute value. */
  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Vector<Interval> sizes = box.init().map(Interval::abs);
    Interval p = box.last();
    Interval most = norm(sizes, p.lo(), bits);
    Interval least = p.isPoint() ? most : norm(sizes, p.hi(), bits);
    return Interval.of(least.lo(), least.loOpen(), most.hi(), most.hiOpen());
  }

  private static Interval norm(Vector<Interval> sizes, @Nullable Rational p, int bits) {
    if (p == null) {
      return sizes.reduce(Interval::max);
    }
    Vector<Interval> others = sizes.reject(Interval.ZERO::equals);
    if (others.size() <= 1) {
      return others.headOption().getOrElse(Interval.ZERO);
    }
    int fine = bits + GUARD + p.bits();
    Interval sum =
        others
            .map(x -> Objects.requireNonNull(Powers.pow(x, p, fine)).round(fine))
            .reduce(Interval::add);
    return Objects.requireNonNull(Powers.pow(sum, p.inverse(), bits));
  }

  /** Minkowski's inequality, for each p by itself; below 1 it is turned round. */
  @Override
  public Curvature curvature(Vector<Interval> box) {
    return curvature(box, box.map(Interval::isPoint));
  }

  @Override
  public Curvature curvature(Vector<Interval> box, Vector<Boolean> fixed) {
    if (!fixed.last()) {
      return Curvature.NEITHER;
    }
    if (Interval.atLeast(Rational.ONE).contains(box.last())) {
      return Curvature.CONVEX;
    }
    return Interval.atMost(Rational.ONE).contains(box.last())
        ? Curvature.CONCAVE
        : Curvature.NEITHER;
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return i == box.size() - 1 ? Monotonicity.NEITHER : awayFromZero(box.get(i));
  }

  /** Even powers have no kinks, so that one argument away from zero is enough. */
  @Override
  public boolean smoothOn(Vector<Interval> box) {
    Rational p = box.last().isPoint() ? box.last().lo() : null;
    Vector<Interval> arguments = box.init();
    return p != null
        && (isEven(p)
            ? arguments.exists(PNorm::awayFromZeroItself)
            : arguments.forAll(PNorm::awayFromZeroItself));
  }

  private static boolean awayFromZeroItself(Interval x) {
    return x.isPositive() || x.isNegative();
  }

  private static boolean isEven(Rational p) {
    return p.isInteger() && !p.numerator().testBit(0);
  }

  @Override
  public @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    if (i == arguments.size() - 1 || !(arguments.last() instanceof Constant p)) {
      return null;
    }
    Rational less = p.value().subtract(Rational.ONE);
    Expr x = arguments.get(i);
    Expr power =
        isEven(p.value())
            ? Expr.power(x, less)
            : x.times(Expr.power(Expr.apply(Atoms.ABS, x), less.subtract(Rational.ONE)));
    return power.times(Expr.power(Expr.apply(this, arguments), less.negate()));
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    if (!(arguments.last() instanceof Constant p) || p.value().isZero()) {
      return null;
    }
    Vector<Expr> sizes =
        isEven(p.value()) ? arguments.init() : arguments.init().map(x -> Expr.apply(Atoms.ABS, x));
    return Expr.power(Expr.sum(sizes.map(x -> Expr.power(x, p.value()))), p.value().inverse());
  }

  @Override
  public double evaluate(double... arguments) {
    int last = arguments.length - 1;
    double p = arguments[last];
    double most = 0;
    for (int i = 0; i < last; i++) {
      most = Math.max(most, Math.abs(arguments[i]));
    }
    boolean defined =
        p >= 1
            || p != 0
                && java.util.Arrays.stream(arguments, 0, last)
                    .allMatch(x -> p > 0 ? x >= 0 : x > 0);
    if (!defined || last == 0) {
      return Double.NaN;
    }
    double total = 0;
    for (int i = 0; i < last && most > 0; i++) {
      total += Math.pow(Math.abs(arguments[i]) / most, p);
    }
    return most * Math.pow(total, 1 / p);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\left\\|("
        + arguments.init().mkString(", ")
        + ")\\right\\|_{"
        + arguments.last()
        + "}";
  }
}
