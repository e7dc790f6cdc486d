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
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The entrance for questions about properties besides curvature. */
public final class Properties {
  private Properties() {}

  /** Answers whether the function of a text has the property, and its mirror image. */
  public static PropertyReport decide(Inquiry inquiry, Property property) {
    return switch (Jensen.pose(inquiry)) {
      case Posed.Wrong wrong -> new PropertyReport.Failure(wrong.failure());
      case Posed.Questions posed -> answers(inquiry, posed, property);
    };
  }

  private static PropertyReport answers(Inquiry inquiry, Posed.Questions posed, Property property) {
    Vector<PropertyReport.Unasked> unasked =
        property == Property.LOG_CONVEX
            ? posed.pieces().flatMap(piece -> notPositive(inquiry, piece, posed.budget()))
            : Vector.empty();
    Vector<Question> asked = posed.pieces().removeAll(unasked.map(each -> each.question()));
    if (asked.isEmpty()) {
      return new PropertyReport.Failure(unasked.head().failure());
    }
    Vector<PropertyReport.Answer> answers =
        new Posed.Questions(posed.function(), asked, posed.period(), posed.budget())
            .each((question, budget) -> decide(ofAVariable(question, property), property, budget));
    return posed.single()
        ? answers.head()
        : new PropertyReport.ByPiece(posed.function(), answers, unasked, posed.period());
  }

  /** A number has no chords: for strict curvature it is taken as a function of x. */
  private static Question ofAVariable(Question question, Property property) {
    return property == Property.STRICTLY_CONVEX && question.box().variables().isEmpty()
        ? new Question(question.function(), Box.of("x", Axis.REAL), HashSet.of("x"))
        : question;
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

  /** Why log-convexity cannot be asked of the piece; none if it can. */
  private static Option<PropertyReport.Unasked> notPositive(
      Inquiry inquiry, Question question, Budget budget) {
    Expr log = Expr.apply(Atoms.LOG, question.function());
    Proof proof = new Proof();
    if (Definedness.establish(log, question.box(), proof, new Signs(proof, budget)) == null) {
      return Option.none();
    }
    Gap gap = Gap.in(log, question.box());
    Report.Failure failure =
        new Report.Failure(
            "domain",
            gap == null
                ? "the function is not known to be positive everywhere on " + question.box()
                : "the function is not positive at " + gap.point() + ", which lies in the domain",
            1,
            "log-convexity is asked of positive functions: give a domain on which it is",
            inquiry.text());
    return Option.some(new PropertyReport.Unasked(question, failure));
  }
}
