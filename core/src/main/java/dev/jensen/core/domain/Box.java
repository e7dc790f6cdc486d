package dev.jensen.core.domain;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/** The region in which a claim holds: for each variable the interval in which it lies. */
public record Box(Map<String, Axis> axes) {
  public static final Box EMPTY = new Box(LinkedHashMap.empty());

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

  /** Whether all ends are rational or infinite. */
  public boolean isRational() {
    return axes.values().forAll(Axis::isRational);
  }

  public Set<String> variables() {
    return axes.keySet();
  }

  /** This box with another axis for the variable, or one more. */
  public Box with(String variable, Axis axis) {
    return new Box(axes.put(variable, axis));
  }

  /** The box of the open axes; variables at one point stay there. */
  public Box interior() {
    return new Box(axes.mapValues(Axis::interior));
  }

  /** The values of the variables that lie at one point. */
  public Map<String, Expr> points() {
    return axes.filterValues(Axis::isPoint)
        .mapValues(axis -> java.util.Objects.requireNonNull(axis.lo()));
  }

  /** {@code x in [0, 1], y in (-inf, inf)}. */
  @Override
  public String toString() {
    return axes.map(entry -> entry._1 + " in " + entry._2).mkString(", ");
  }
}
