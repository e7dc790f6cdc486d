package dev.jensen.analysis;

import dev.jensen.analysis.report.Report;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;

/** What a text means, before it is answered: questions stated in full, or why there are none. */
public sealed interface Posed {
  /** The text cannot be understood, or the function is undefined somewhere on the domain. */
  record Wrong(Report.Failure failure) implements Posed {}

  /**
   * One question for each piece of the domain.
   *
   * @param function the function
   * @param pieces the questions, from left to right
   * @param period the distance after which the pieces repeat, if they do
   * @param budget the time for all answers
   */
  record Questions(Expr function, Vector<Question> pieces, Option<Expr> period, Budget budget)
      implements Posed {
    /** The answers for the pieces, each within an even share of the time that is left. */
    public <T> Vector<T> each(BiFunction<Question, Budget, T> answer) {
      return pieces.zipWithIndex(
          (piece, i) -> answer.apply(piece, budget.part(1.0 / (pieces.size() - i))));
    }

    /** Whether the domain is in one piece. */
    public boolean single() {
      return pieces.size() == 1 && period.isEmpty();
    }
  }
}
