package dev.jensen.core.expr;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/** How the left side of a condition compares with zero. */
public enum Relation {
  LESS("<"),
  AT_MOST("<="),
  EQUAL("="),
  AT_LEAST(">="),
  GREATER(">");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** The signs of the numbers that stand in this relation to zero. */
  Set<Integer> signs() {
    return switch (this) {
      case LESS -> HashSet.of(-1);
      case AT_MOST -> HashSet.of(-1, 0);
      case EQUAL -> HashSet.of(0);
      case AT_LEAST -> HashSet.of(0, 1);
      case GREATER -> HashSet.of(1);
    };
  }

  /** The numbers that stand in this relation to zero. */
  public Interval numbers() {
    return switch (this) {
      case LESS -> Interval.below(Rational.ZERO);
      case AT_MOST -> Interval.atMost(Rational.ZERO);
      case EQUAL -> Interval.ZERO;
      case AT_LEAST -> Interval.NONNEGATIVE;
      case GREATER -> Interval.POSITIVE;
    };
  }

  /** Whether every number of the interval stands in this relation to zero. */
  public boolean holdsOn(Interval values) {
    return switch (this) {
      case LESS -> values.isNegative();
      case AT_MOST -> values.isNonpositive();
      case EQUAL -> values.equals(Interval.ZERO);
      case AT_LEAST -> values.isNonnegative();
      case GREATER -> values.isPositive();
    };
  }

  /** Whether no number of the interval stands in this relation to zero. */
  public boolean failsOn(Interval values) {
    return switch (this) {
      case LESS -> AT_LEAST.holdsOn(values);
      case AT_MOST -> GREATER.holdsOn(values);
      case EQUAL -> LESS.holdsOn(values) || GREATER.holdsOn(values);
      case AT_LEAST -> LESS.holdsOn(values);
      case GREATER -> AT_MOST.holdsOn(values);
    };
  }

  /** The same for doubles, in a search. */
  public boolean holds(double value) {
    return switch (this) {
      case LESS -> value < 0;
      case AT_MOST -> value <= 0;
      case EQUAL -> value == 0;
      case AT_LEAST -> value >= 0;
      case GREATER -> value > 0;
    };
  }
}
