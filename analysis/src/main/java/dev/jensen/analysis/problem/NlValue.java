package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** What an expression of an .nl file stands for. */
sealed interface NlValue {
  /** A number. */
  record Term(Expr term) implements NlValue {}

  /**
   * A truth value.
   *
   * @param all the conditions that must hold together
   * @param holds whether it is that they hold, or that they do not
   */
  record Truth(Vector<Condition> all, boolean holds) implements NlValue {
    Truth negate() {
      return new Truth(all, !holds);
    }
  }
}
