package dev.jensen.analysis.network;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Which targets a loss has a meaning for. */
public enum Targets {
  /** Any number for each output. */
  NUMBERS("numbers"),
  /** Numbers that are not negative, for each output. */
  COUNTS("not negative"),
  /** Numbers above 0, for each output. */
  POSITIVE("positive"),
  /** 1 or -1, for the first output. */
  SIGNS("1 and -1"),
  /** 1 or 0, for the first output. */
  BITS("0 and 1"),
  /** 1 for one output and 0 for all others. */
  ONE_HOT("1 in one place and 0 in all others");

  private final String wording;

  Targets(String wording) {
    this.wording = wording;
  }

  /** Whether one target says it all, however many outputs there are. */
  boolean isOfFirstOutput() {
    return this == SIGNS || this == BITS;
  }

  /** How many numbers a target has for so many outputs. */
  int count(int outputs) {
    return isOfFirstOutput() ? 1 : outputs;
  }

  /** How many variables stand for any target of so many outputs. */
  int variables(int outputs) {
    return this == ONE_HOT ? 1 : count(outputs);
  }

  /** Refuses a target that does not fit a network with so many outputs. */
  void check(String loss, Example example, int outputs) throws NetworkError {
    Vector<Rational> target = example.target();
    NetworkError.unless(
        target.size() == outputs || isOfFirstOutput() && target.size() == 1,
        example.place()
            + " of the data has "
            + target.size()
            + " targets, but the network has "
            + outputs
            + " outputs");
    boolean fits =
        switch (this) {
          case NUMBERS -> true;
          case COUNTS -> target.forAll(each -> each.sign() >= 0);
          case POSITIVE -> target.forAll(each -> each.sign() > 0);
          case SIGNS -> target.head().abs().isOne();
          case BITS -> isBit(target.head());
          case ONE_HOT -> target.forAll(Targets::isBit) && target.count(Rational::isOne) == 1;
        };
    NetworkError.unless(
        fits,
        example.place()
            + " of the data has the target "
            + target.mkString(", ")
            + ", but the targets of "
            + loss
            + " are "
            + wording);
  }

  private static boolean isBit(Rational value) {
    return value.isZero() || value.isOne();
  }

  /** Where a number of a target lies. */
  Axis axis() {
    return switch (this) {
      case COUNTS -> Axis.of(Interval.atLeast(Rational.ZERO));
      case POSITIVE -> Axis.of(Interval.above(Rational.ZERO));
      case NUMBERS, SIGNS, BITS, ONE_HOT -> Axis.REAL;
    };
  }

  /** Every target that there is, as the variables take all their values. */
  Vector<Expr> any(Vector<Expr> variables, int outputs) {
    return switch (this) {
      case NUMBERS, COUNTS, POSITIVE -> variables;
      case SIGNS -> Vector.of(choice(variables.head(), Expr.ONE, Expr.constant(-1)));
      case BITS -> Vector.of(choice(variables.head(), Expr.ONE, Expr.ZERO));
      case ONE_HOT ->
          Vector.range(0, outputs).map(place -> oneOf(variables.head(), place, outputs));
    };
  }

  private static Expr choice(Expr chooser, Expr from, Expr below) {
    return when(Vector.of(new Condition(chooser, Relation.AT_LEAST)), from, below);
  }

  /** 1 where the chooser lies between the place and the next one; the outer places have no end. */
  private static Expr oneOf(Expr chooser, int place, int places) {
    Vector<Condition> conditions = Vector.empty();
    if (place > 0) {
      Expr above = chooser.minus(Expr.constant(place));
      conditions = conditions.append(new Condition(above, Relation.AT_LEAST));
    }
    if (place < places - 1) {
      Expr below = chooser.minus(Expr.constant(place + 1));
      conditions = conditions.append(new Condition(below, Relation.LESS));
    }
    return conditions.isEmpty() ? Expr.ONE : when(conditions, Expr.ONE, Expr.ZERO);
  }

  private static Expr when(Vector<Condition> conditions, Expr value, Expr otherwise) {
    return Piecewise.of(Vector.of(new Piecewise.Branch(conditions, value)), otherwise);
  }
}
