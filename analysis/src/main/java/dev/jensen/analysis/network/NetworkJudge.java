package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.domain.Definedness;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.proof.Question;

/** Answers questions about networks: short arguments first, then all that the analysis has. */
public final class NetworkJudge {
  private NetworkJudge() {}

  /**
   * The answer; a failure if the function is undefined somewhere.
   *
   * @throws NetworkError if the block names what the network does not have
   */
  public static Report decide(NetworkQuestion asked, Budget budget) throws NetworkError {
    Question question = asked.question();
    Proof proof = new Proof();
    Expr undefined =
        Definedness.establish(question.function(), question.box(), proof, new Signs(proof, budget));
    if (undefined != null) {
      return new Report.Failure(
          "domain",
          undefined + " is not known to be defined for all weights in question",
          0,
          "narrow the weights, or end in an activation with values where the loss is defined",
          Printer.print(question.function()));
    }
    return Jensen.decide(question, budget);
  }
}
