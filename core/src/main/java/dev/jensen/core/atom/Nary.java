package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * An atom of several arguments; without more being said it is defined everywhere, smooth nowhere.
 */
abstract class Nary implements Atom {
  private final String name;
  private final int arity;
  private final Curvature curvature;
  private final String source;

  Nary(String name, int arity, Curvature curvature, String source) {
    this.name = name;
    this.arity = arity;
    this.curvature = curvature;
    this.source = source;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int arity() {
    return arity;
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Curvature curvature(Vector<Interval> box) {
    return curvature;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return false;
  }

  @Override
  public @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    return null;
  }

  @Override
  public final String source() {
    return source;
  }

  @Override
  public final String toString() {
    return name;
  }

  /** Rising where the argument is nonnegative, falling where it is nonpositive. */
  static Monotonicity awayFromZero(Interval x) {
    if (x.isNonnegative()) {
      return Monotonicity.NONDECREASING;
    }
    return x.isNonpositive() ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
  }
}
