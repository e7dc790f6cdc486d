package dev.jensen.analysis.report;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The answer to a question, or why there is none. */
public sealed interface Report {
  /**
   * The verdict in one word: CONVEX, CONCAVE, AFFINE, NEITHER, NOT_CONVEX, NOT_CONCAVE, UNKNOWN,
   * BY_PIECE or ERROR.
   */
  String name();

  /** The verdict as a person reads it: NOT CONVEX. */
  default String shown() {
    return name().replace('_', ' ');
  }

  /**
   * One question with its verdict.
   *
   * @param verdict what the kernel has accepted
   * @param unknown what stopped the provers, where a side is left open
   * @param searchNanos the time spent on finding certificates
   * @param kernelNanos the time that the kernel spent on checking those that it accepted
   */
  record Answer(Verdict verdict, Option<Unknown> unknown, long searchNanos, long kernelNanos)
      implements Report {
    public Question question() {
      return verdict.question();
    }

    @Override
    public String name() {
      return verdict.name();
    }
  }

  /**
   * No domain was given and the natural one is no interval: one answer for each piece.
   *
   * @param function the function
   * @param pieces the answers, from left to right
   * @param period the distance after which the pieces repeat, if they do
   */
  record ByPiece(Expr function, Vector<Answer> pieces, Option<Expr> period) implements Report {
    @Override
    public String name() {
      return "BY_PIECE";
    }
  }

  /**
   * The question cannot be answered as it stands.
   *
   * @param code syntax, unknown-name, domain, too-large, format or usage; defect where it is not
   *     the question that is wrong
   * @param message what is wrong, for a person
   * @param column the place in the text, from 1; 0 if there is none
   * @param hint what to do about it; may be empty
   * @param text the text of the question
   */
  record Failure(String code, String message, int column, String hint, String text)
      implements Report {
    /** Something went wrong inside Jensen. */
    public static Failure defect(String text) {
      String message = "something went wrong inside jensen, not in your input";
      return new Failure("defect", message, 0, "please report what you asked", text);
    }

    @Override
    public String name() {
      return "ERROR";
    }
  }
}
