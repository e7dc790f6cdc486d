package dev.jensen.analysis.domain;

import dev.jensen.core.expr.Relation;
import java.util.function.UnaryOperator;

/**
 * Where a term is negative, zero and positive; what is said of points at which it is undefined
 * means nothing.
 */
record SignSets(LineSet negative, LineSet zero, LineSet positive) {
  static final SignSets NOWHERE = new SignSets(LineSet.NONE, LineSet.NONE, LineSet.NONE);

  static SignSets everywhere(int sign) {
    return new SignSets(
        sign < 0 ? LineSet.ALL : LineSet.NONE,
        sign == 0 ? LineSet.ALL : LineSet.NONE,
        sign > 0 ? LineSet.ALL : LineSet.NONE);
  }

  SignSets negated() {
    return new SignSets(positive, zero, negative);
  }

  SignSets times(SignSets that) {
    return new SignSets(
        positive.and(that.negative).or(negative.and(that.positive)),
        zero.or(that.zero),
        positive.and(that.positive).or(negative.and(that.negative)));
  }

  /** Of the power with a positive integer exponent. */
  SignSets power(int exponent) {
    return exponent % 2 != 0 ? this : new SignSets(LineSet.NONE, zero, positive.or(negative));
  }

  /** The same signs within a set, nothing outside it. */
  SignSets within(LineSet set) {
    return each(part -> part.and(set));
  }

  SignSets or(SignSets that) {
    return new SignSets(negative.or(that.negative), zero.or(that.zero), positive.or(that.positive));
  }

  SignSets each(UnaryOperator<LineSet> map) {
    return new SignSets(map.apply(negative), map.apply(zero), map.apply(positive));
  }

  /** Where the term compares so with zero. */
  LineSet where(Relation relation) {
    return switch (relation) {
      case LESS -> negative;
      case AT_MOST -> negative.or(zero);
      case EQUAL -> zero;
      case AT_LEAST -> zero.or(positive);
      case GREATER -> positive;
    };
  }
}
