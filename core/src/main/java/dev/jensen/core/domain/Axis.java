package dev.jensen.core.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The interval in which one variable lies: its ends are terms without variables ({@code 1/3},
 * {@code sqrt(2)}), or null for an infinite end, which is always open.
 */
public record Axis(@Nullable Expr lo, boolean loOpen, @Nullable Expr hi, boolean hiOpen) {
  /** The whole line. */
  public static final Axis REAL = new Axis(null, true, null, true);

  public Axis {
    loOpen = loOpen || lo == null;
    hiOpen = hiOpen || hi == null;
  }

  /** The axis with the ends of an interval of rationals. */
  public static Axis of(Interval interval) {
    return new Axis(term(interval.lo()), interval.loOpen(), term(interval.hi()), interval.hiOpen());
  }

  /** The axis that holds one point. */
  public static Axis point(Expr value) {
    return new Axis(value, false, value, false);
  }

  private static @Nullable Expr term(@Nullable Rational value) {
    return value == null ? null : Expr.constant(value);
  }

  /** Whether both ends are the same term: the variable is a constant then. */
  public boolean isPoint() {
    return lo != null && lo == hi;
  }

  /** Whether both ends are rational or infinite. */
  public boolean isRational() {
    return (lo == null || lo instanceof Constant) && (hi == null || hi instanceof Constant);
  }

  /** The axis without its ends; for one point, the same axis. */
  public Axis interior() {
    return isPoint() ? this : new Axis(lo, true, hi, true);
  }

  /** The part up to the point, which belongs to it unless it is open there. */
  public Axis upTo(Expr point, boolean open) {
    return new Axis(lo, loOpen, point, open);
  }

  /** The part from the point on, which belongs to it unless it is open there. */
  public Axis from(Expr point, boolean open) {
    return new Axis(point, open, hi, hiOpen);
  }

  /** {@code [0, inf)}. */
  @Override
  public String toString() {
    return (loOpen ? "(" : "[")
        + (lo == null ? "-inf" : lo)
        + ", "
        + (hi == null ? "inf" : hi)
        + (hiOpen ? ")" : "]");
  }

  /** What each end that is numbered as a root of a polynomial is about, in words. */
  public Vector<String> about() {
    return Vector.of(lo, hi)
        .filter(end -> end instanceof Apply a && a.atom().equals(Atoms.POLYNOMIAL_ROOT))
        .distinct()
        .map(end -> end + " about " + Ranges.point(end, 60).toDouble());
  }
}
