package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Recognises p-norms: a root of a sum of powers of absolute values and of positive constants, whose
 * order is at most each of their exponents; with exponents below 1, at least each of them.
 */
final class PowerSums {
  private final Ranges ranges;

  PowerSums(Ranges ranges) {
    this.ranges = ranges;
  }

  /**
   * The root as a power of a p-norm, where p is the least exponent in the sum; the same root if it
   * is none, or of an order above p.
   */
  Expr norm(Power root, Sum sum) {
    Rational p = sum.terms().flatMap(PowerSums::exponent).min().getOrElse(Rational.ONE);
    Rational outer = p.multiply(root.exponent());
    if (p.compareTo(Rational.ONE) < 0) {
      return concave(root, sum);
    }
    // A whole power of a sum of squares is known without the norm.
    boolean plain = p.isOne() || root.exponent().isInteger();
    return plain || outer.compareTo(Rational.ONE) < 0 ? root : norm(root, sum, p);
  }

  /** Below 1 the greatest exponent leaves all sides concave. */
  private Expr concave(Power root, Sum sum) {
    Vector<Rational> exponents = sum.terms().flatMap(PowerSums::exponent);
    boolean negative = exponents.forAll(each -> each.sign() < 0);
    // The exponent from which the others are not farther from zero.
    Rational p = (negative ? exponents.min() : exponents.max()).getOrElse(Rational.ONE);
    // A power of the mean below zero is convex, one up to 1 concave.
    return p.compareTo(Rational.ONE) < 0
            && !p.isZero()
            && p.multiply(root.exponent()).compareTo(Rational.ONE) <= 0
        ? norm(root, sum, p)
        : root;
  }

  private Expr norm(Power root, Sum sum, Rational p) {
    Rational outer = p.multiply(root.exponent());
    Vector<Expr> sides = Vector.empty();
    for (Expr term : sum.terms()) {
      Expr side = side(term, p);
      if (side == null) {
        return root;
      }
      sides = sides.append(side);
    }
    return Expr.power(Expr.apply(Atoms.PNORM, sides.append(Expr.constant(p))), outer);
  }

  /** The exponent of a power or of a multiple of one. */
  private static Option<Rational> exponent(Expr term) {
    Expr last = term instanceof Product product ? product.factors().last() : term;
    return last instanceof Power power ? Option.of(power.exponent()) : Option.none();
  }

  /** A term whose absolute value to the power p is this one; null if it is no such power. */
  private @Nullable Expr side(Expr term, Rational p) {
    return switch (term) {
      case Constant c when c.value().sign() >= 0 -> Expr.power(term, p.inverse());
      case Power power -> side(power, p);
      case Product product
          when product.factors().head() instanceof Constant c
              && c.value().sign() > 0
              && product.factors().size() == 2
              && product.factors().last() instanceof Power power ->
          scaled(Expr.power(c, p.inverse()), side(power, p));
      default -> null;
    };
  }

  /** The factor times a side, made nonnegative so that the normal form can take it apart. */
  private @Nullable Expr scaled(Expr factor, @Nullable Expr side) {
    if (side == null) {
      return null;
    }
    return factor.times(nonnegative(side) ? side : Expr.apply(Atoms.ABS, side));
  }

  /** An affine base is kept without its absolute value, of which the norm has no need. */
  private @Nullable Expr side(Power power, Rational p) {
    Rational ratio = power.exponent().divide(p);
    Expr base = power.base();
    boolean isAbs = base instanceof Apply a && a.atom().equals(Atoms.ABS);
    boolean isEven = power.exponent().isInteger() && !power.exponent().numerator().testBit(0);
    if (!isAbs && !isEven && !nonnegative(base)) {
      return null;
    }
    if (ratio.isOne()) {
      return base instanceof Apply a && isAbs ? a.argument() : base;
    }
    return Expr.power(isAbs || nonnegative(base) ? base : Expr.apply(Atoms.ABS, base), ratio);
  }

  private boolean nonnegative(Expr term) {
    Interval range = ranges.of(term);
    return range != null && range.isNonnegative();
  }
}
