package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Posed;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Gap;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The entrance for questions about properties besides curvature. */
public final class Properties {
  private Properties() {}

  /** Answers whether the function of a text has the property, and its mirror image. */
  public static PropertyReport decide(Inquiry inquiry, Property property) {
    return switch (Jensen.pose(inquiry)) {
      case Posed.Wrong wrong -> new PropertyReport.Failure(wrong.failure());
      case Posed.Questions posed -> {
        Report.Failure wrong = property == Property.LOG_CONVEX ? notPositive(inquiry, posed) : null;
        yield wrong == null ? answers(posed, property) : new PropertyReport.Failure(wrong);
      }
    };
  }

  private static PropertyReport answers(Posed.Questions posed, Property property) {
    Vector<PropertyReport.Answer> answers =
        posed.each((question, budget) -> decide(question, property, budget));
    return posed.single()
        ? answers.head()
        : new PropertyReport.ByPiece(posed.function(), answers, posed.period());
  }

  /**
   * Answers a question that is stated in full. The function must be defined on all of the box, and
   * positive there if log-convexity is asked.
   */
  public static PropertyReport.Answer decide(Question question, Property property, Budget budget) {
    return decide(question, property, budget, Option.none());
  }

  /** The same where the curvature may have been judged already. */
  static PropertyReport.Answer decide(
      Question question, Property property, Budget budget, Option<Verdict> curvature) {
    return new PropertyAnalyst(question, property, budget, curvature).answer();
  }

  private static Report.@org.jspecify.annotations.Nullable Failure notPositive(
      Inquiry inquiry, Posed.Questions posed) {
    Expr log = Expr.apply(Atoms.LOG, posed.function());
    for (Question question : posed.pieces()) {
      Proof proof = new Proof();
      Signs signs = new Signs(proof, posed.budget());
      if (Definedness.establish(log, question.box(), proof, signs) != null) {
        Gap gap = Gap.in(log, question.box());
        return new Report.Failure(
            "domain",
            gap == null
                ? "the function is not known to be positive everywhere on " + question.box()
                : "the function is not positive at " + gap.point() + ", which lies in the domain",
            1,
            "log-convexity is asked of positive functions: give a domain on which it is",
            inquiry.text());
      }
    }
    return null;
  }
}
