package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A power with a constant rational exponent: for an integer exponent defined wherever it can be,
 * otherwise for a base &gt;= 0, and for a negative exponent never at 0. The exponent 0 gives 1
 * wherever the base is defined.
 */
public final class Power implements Expr {
  private final Expr base;
  private final Rational exponent;
  private final int hash;

  private Power(Expr base, Rational exponent) {
    this.base = base;
    this.exponent = exponent;
    this.hash = 31 * Terms.hash(4, base.hashCode()) + exponent.hashCode();
  }

  static Expr of(Expr base, Rational exponent) {
    if (exponent.isOne()) {
      return base;
    }
    if (base instanceof Constant zero && zero.value().isZero() && exponent.sign() > 0) {
      return base;
    }
    if (base instanceof Constant c && foldable(c.value(), exponent)) {
      return Expr.constant(c.value().pow(exponent.toInt()));
    }
    return Interner.intern(new Power(base, exponent));
  }

  private static boolean foldable(Rational base, Rational exponent) {
    return exponent.isInt()
        && (exponent.sign() >= 0 || !base.isZero())
        && (long) Math.abs((long) exponent.toInt()) * base.bits() <= 40_000;
  }

  public Expr base() {
    return base;
  }

  public Rational exponent() {
    return exponent;
  }

  @Override
  public Vector<Expr> children() {
    return Vector.of(base);
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return of(children.head(), exponent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Power that && base == that.base && exponent.equals(that.exponent);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
