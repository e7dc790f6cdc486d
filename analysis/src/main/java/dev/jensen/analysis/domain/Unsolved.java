package dev.jensen.analysis.domain;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;

/** That a set of the line is not found exactly, and why. It never leaves this package. */
final class Unsolved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  sealed interface Reason {
    /** No method that is known here applies. */
    record NoMethod(String why) implements Reason {}

    /**
     * An end of the set is where a term takes a value that has no name.
     *
     * @param zero the term that is zero at the end
     * @param what the term that takes the value there
     * @param value the one such value in this interval
     */
    record Nameless(Expr zero, Expr what, Interval value) implements Reason {}

    /** The set falls into infinitely many parts, by a wave of this term. */
    record Endless(Expr wave) implements Reason {}
  }

  private final transient Reason reason;

  Unsolved(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  static Unsolved because(String why) {
    return new Unsolved(new Reason.NoMethod(why));
  }

  Reason reason() {
    return reason;
  }
}
