package dev.jensen.analysis.problem;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** A variable while its file is being read: nonnegative, until a bound says otherwise. */
final class Column {
  private static final Rational BEYOND = Rational.of(10).pow(20);

  private final int index;
  private final Expr variable;
  private final String given;
  private @Nullable Rational lo = Rational.ZERO;
  private @Nullable Rational hi;
  private boolean loGiven;
  private boolean integer;

  Column(int index, String given, String name) {
    this.index = index;
    this.given = given;
    this.variable = Expr.variable(name);
  }

  int index() {
    return index;
  }

  /** What the file calls it. */
  String given() {
    return given;
  }

  Expr variable() {
    return variable;
  }

  /** Sets the lower bound; from -1e20 on there is none, by the custom of solvers. */
  void atLeast(Rational bound) {
    lo = bound.compareTo(BEYOND.negate()) <= 0 ? null : bound;
    loGiven = true;
  }

  /** Sets the upper bound; from 1e20 on there is none. */
  void atMost(Rational bound) {
    hi = bound.compareTo(BEYOND) >= 0 ? null : bound;
  }

  void unboundedBelow() {
    lo = null;
    loGiven = true;
  }

  void unboundedAbove() {
    hi = null;
  }

  void makeInteger() {
    integer = true;
  }

  boolean isInteger() {
    return integer;
  }

  /** Whether a file has spoken of the lower bound. */
  boolean isBoundedByFile() {
    return loGiven;
  }

  /** Whether no number is left between the bounds. */
  boolean isEmpty() {
    return lo != null && hi != null && lo.compareTo(hi) > 0;
  }

  Axis axis() {
    return new Axis(
        lo == null ? null : Expr.constant(lo), false, hi == null ? null : Expr.constant(hi), false);
  }

  /** The bounds as a message names them. */
  @Override
  public String toString() {
    return given + " in " + axis();
  }
}
