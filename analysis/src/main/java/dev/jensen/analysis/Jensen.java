package dev.jensen.analysis;

import dev.jensen.activations.Activations;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.Statement;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The entrance: tells whether a function is convex, and proves it.
 *
 * <pre>{@code
 * Report report = Jensen.decide("log(1+exp(x))");
 * report.name(); // CONVEX
 * }</pre>
 *
 * <p>The same question without a text, with its function as a term and its domain as a box:
 *
 * <pre>{@code
 * Expr x = Expr.variable("x");
 * Expr function = x.power(4).minus(x.power(2));
 * Question question = new Question(function, Box.of("x", Axis.REAL), HashSet.of("x"));
 * Report.Answer answer = Jensen.decide(question, Budget.of(Budget.USUAL));
 * answer.verdict().convex(); // REFUTED
 * answer.verdict().concave(); // REFUTED
 * answer.name(); // NEITHER
 * }</pre>
 */
public final class Jensen {
  private Jensen() {}

  /**
   * Answers a question as a person types it, such as {@code "sigmoid(x) for x <= 0"}, within the
   * usual budget.
   */
  public static Report decide(String text) {
    return decide(Inquiry.of(text));
  }

  /**
   * Answers a question with what is said besides the text; what cannot be answered is a {@link
   * Report.Failure}.
   */
  public static Report decide(Inquiry inquiry) {
    return switch (stated(inquiry)) {
      case Stated.Plainly said -> new Asking(inquiry, said.statement()).answer();
      case Stated.Wrongly wrong -> wrong.failure();
    };
  }

  /** What a question means: the domain completed, and definedness seen to. */
  public static Posed pose(Inquiry inquiry) {
    return switch (stated(inquiry)) {
      case Stated.Plainly said -> new Asking(inquiry, said.statement()).posed();
      case Stated.Wrongly wrong -> new Posed.Wrong(wrong.failure());
    };
  }

  /** A text as it was read. */
  private sealed interface Stated {
    record Plainly(Statement statement) implements Stated {}

    record Wrongly(Report.Failure failure) implements Stated {}
  }

  private static Stated stated(Inquiry inquiry) {
    try {
      Set<String> declared =
          LinkedHashSet.ofAll(inquiry.given().keySet())
              .addAll(inquiry.block().getOrElse(Vector.empty()));
      return new Stated.Plainly(parser().parse(inquiry.text(), declared, inquiry.matrices()));
    } catch (SyntaxError error) {
      return new Stated.Wrongly(
          new Report.Failure(
              error.code().label(),
              error.getMessage(),
              error.column(),
              error.hint(),
              inquiry.text()));
    }
  }

  /** Answers a question that is stated in full. The function must be defined on all of the box. */
  public static Report.Answer decide(Question question, Budget budget) {
    return new Analyst(question, budget).answer();
  }

  /**
   * The argument for one side of a question of one variable, by the provers alone: for what is
   * likely to hold.
   */
  public static Option<Proved> prove(Question question, Curvature kind, Budget budget) {
    return new Analyst(question, budget).proof(kind);
  }

  /** A parser that knows the activations and losses by name. */
  public static Parser parser() {
    return new Parser(Activations.definitions());
  }
}
