package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** Measures how much a function of one variable rises and bends. */
public final class Measuring {

  /** The part of the time for one measure that one question on the way to it may take. */
  private static final double MOST_OF_IT = 0.5;

  private final Question question;

  /** The time for all measures together; then what is open stays open. */
  private final Budget all;

  /** The measures that are to come, of which each has an even share of the time left. */
  private int toCome = 6;

  /** The time for the measure that is sought now. */
  private Budget now;

  private Measuring(Question question, Budget all) {
    this.question = question;
    this.all = all;
    this.now = all;
  }

  /** The measures of a question about one variable; none of any other. */
  public static Option<HowMuch> of(Question question, Budget all) {
    return of(question, all, Option.none());
  }

  private static Option<HowMuch> of(Question question, Budget all, Option<Verdict> known) {
    boolean single = question.box().variables().size() == 1 && question.block().size() == 1;
    return single && !question.box().axes().head()._2.isPoint()
        ? Option.of(new Measuring(question, all).measures(known))
        : Option.none();
  }

  /** The infimum of f'' of a function of one variable, by itself. */
  public static Measure leastBend(Question question, Budget all) {
    Measuring measuring = new Measuring(question, all);
    measuring.toCome = 1;
    return measuring.next(() -> measuring.bounded(2, true), Measure.UNKNOWN);
  }

  /** The measures on each piece of what a report is about. */
  public static Vector<HowMuch> of(Report report, Budget all) {
    return switch (report) {
      case Report.Answer answer -> ofAnswer(answer, all);
      case Report.ByPiece byPiece ->
          byPiece
              .pieces()
              .zipWithIndex(
                  (piece, i) -> ofAnswer(piece, all.part(1.0 / (byPiece.pieces().size() - i))))
              .flatMap(each -> each);
      case Report.Failure failure -> Vector.empty();
    };
  }

  private static Vector<HowMuch> ofAnswer(Report.Answer answer, Budget all) {
    return of(answer.question(), all, Option.of(answer.verdict())).toVector();
  }

  /** The time for one question on the way to the measure that is sought. */
  private Budget share() {
    return now.part(MOST_OF_IT);
  }

  /** The next measure; the other one if it takes more than its share of the time. */
  private <T> T next(Supplier<T> measure, T nothing) {
    now = all.part(1.0 / toCome--);
    return Watchdog.within(now, measure, () -> nothing);
  }

  private HowMuch measures(Option<Verdict> known) {
    Verdict verdict = known.getOrElse(() -> Jensen.decide(question, share()).verdict());
    PropertyReport.Answer strict =
        Properties.decide(
            question, Property.STRICTLY_CONVEX, all.part(1.0 / toCome--), Option.of(verdict));
    Option<Minimiser> minimiser =
        next(() -> new LeastPoint(question, verdict, now).find(), Option.none());
    return new HowMuch(
        question,
        next(() -> extreme(1, true), Measure.UNKNOWN),
        next(() -> extreme(1, false), Measure.UNKNOWN),
        next(() -> extreme(2, true), Measure.UNKNOWN),
        next(() -> extreme(2, false), Measure.UNKNOWN),
        strict,
        minimiser);
  }

  private Measure extreme(int order, boolean least) {
    Option<Measure> infinite = unbounded(least ? -1 : 1, order);
    return least
        ? infinite.map(Measure::negate).getOrElse(() -> bounded(order, true))
        : infinite.getOrElse(() -> bounded(order, false));
  }

  private Measure bounded(int order, boolean least) {
    return new Extreme(new Aim(question, order, least), now).measure();
  }

  /** That the derivative of the order, or its negative, has no upper bound. */
  private Option<Measure> unbounded(int sign, int order) {
    if (!now.goesOn()) {
      return Option.none();
    }
    Expr function = sign > 0 ? question.function() : question.function().negate();
    Question asked = new Question(function, question.box(), question.block());
    Option<Measure> simple =
        Jumps.unbounded(asked, order, share())
            .orElse(() -> new Unbounded(asked, order, share()).proof())
            .map(Measure::unbounded);
    return simple.isDefined() || order == 1
        ? simple
        : FallingSlope.of(
                new Question(function.negate(), question.box(), question.block()), share())
            .flatMap(falling -> falling.answer().verdict().concaveProof())
            .map(Measure::unbounded);
  }
}
