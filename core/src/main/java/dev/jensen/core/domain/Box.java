package dev.jensen.core.domain;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/**
 * The region in which a claim holds: for each variable the interval in which it lies, and the
 * half-spaces in which its points lie besides.
 */
public record Box(Map<String, Axis> axes, HalfSpaces halfSpaces) {
  public static final Box EMPTY = new Box(LinkedHashMap.empty());

  /** The box without half-spaces. */
  public Box(Map<String, Axis> axes) {
    this(axes, HalfSpaces.NONE);
  }

  /** The box of one variable. */
  public static Box of(String variable, Axis axis) {
    return EMPTY.with(variable, axis);
  }

  /**
   * The axis of a variable of this box.
   *
   * @throws java.util.NoSuchElementException if the box has no such variable
   */
  public Axis axis(String variable) {
    return axes.get(variable).get();
  }

  public boolean has(String variable) {
    return axes.containsKey(variable);
  }

  /** The box of the same axes without half-spaces. */
  public Box plain() {
    return halfSpaces.isEmpty() ? this : new Box(axes);
  }

  /**
   * Whether what interval arithmetic sees of the box is the box itself: it has no half-spaces, and
   * all ends are rational or infinite.
   */
  public boolean isExact() {
    return halfSpaces.isEmpty() && axes.values().forAll(Axis::isRational);
  }

  public Set<String> variables() {
    return axes.keySet();
  }

  /** This box with another axis for the variable, or one more. */
  public Box with(String variable, Axis axis) {
    return new Box(axes.put(variable, axis), halfSpaces);
  }

  /** What this box demands of other variables where that one has the value of the function. */
  public Box with(String variable, Affine value) {
    return new Box(axes.remove(variable), halfSpaces.with(variable, value));
  }

  /**
   * The part of this box in which the affine function is at least 0; its inner point may be
   * outside.
   */
  public Box where(Affine nonnegative) {
    HalfSpace half = new HalfSpace(nonnegative, false);
    return new Box(
        axes,
        new HalfSpaces(halfSpaces.all().append(half), halfSpaces.matrices(), halfSpaces.inner()));
  }

  /** The part of this box up to that point on the variable's axis, which it may lack. */
  public Box upTo(String variable, Expr end, boolean open) {
    return with(variable, axis(variable).upTo(end, open));
  }

  /** The part of this box from that point on the variable's axis, which it may lack. */
  public Box from(String variable, Expr end, boolean open) {
    return with(variable, axis(variable).from(end, open));
  }

  /** The box of the open axes and half-spaces; variables at one point stay there. */
  public Box interior() {
    return new Box(axes.mapValues(Axis::interior), halfSpaces.interior());
  }

  /** The values of the variables that lie at one point. */
  public Map<String, Expr> points() {
    return axes.filterValues(Axis::isPoint)
        .mapValues(axis -> java.util.Objects.requireNonNull(axis.lo()));
  }

  /** {@code x in [0, 1], y in (-inf, inf), x + y < 1}. */
  @Override
  public String toString() {
    return axes.toVector()
        .map(entry -> entry._1 + " in " + entry._2)
        .appendAll(halfSpaces.words())
        .mkString(", ");
  }
}
