package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** A rational number. */
public final class Constant implements Expr {
  private final Rational value;

  Constant(Rational value) {
    this.value = value;
  }

  public Rational value() {
    return value;
  }

  @Override
  public Vector<Expr> children() {
    return Vector.empty();
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Constant that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
