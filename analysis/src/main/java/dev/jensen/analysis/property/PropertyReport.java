package dev.jensen.analysis.property;

import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The answer to a question about a property, or why there is none. */
public sealed interface PropertyReport {
  /** The verdict in one word, such as QUASICONVEX, NONDECREASING, NEITHER, UNKNOWN or ERROR. */
  String name();

  /**
   * What is known of one side.
   *
   * @param says what the side says, such as quasiconvex
   * @param side whether it is proved or refuted
   * @param proof what decides it, if anything does
   */
  record Found(String says, Side side, Option<Proved> proof) {}

  /**
   * One question with its verdict.
   *
   * @param searchNanos the time spent on finding certificates
   * @param kernelNanos the time that the kernel spent on checking those that it accepted
   */
  record Answer(
      Property property,
      Question question,
      Found first,
      Found second,
      Option<Unknown> unknown,
      long searchNanos,
      long kernelNanos)
      implements PropertyReport {
    @Override
    public String name() {
      return switch (first.side()) {
        case PROVED -> second.side() == Side.PROVED ? property.both() : tag(first);
        case REFUTED ->
            switch (second.side()) {
              case PROVED -> tag(second);
              case REFUTED -> "NEITHER";
              case UNKNOWN -> "NOT_" + tag(first);
            };
        case UNKNOWN ->
            switch (second.side()) {
              case PROVED -> tag(second);
              case REFUTED -> "NOT_" + tag(second);
              case UNKNOWN -> "UNKNOWN";
            };
      };
    }

    private static String tag(Found found) {
      return found.says().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Whether one side at least is proved or refuted. */
    public boolean isDecided() {
      return first.proof().isDefined() || second.proof().isDefined();
    }
  }

  /** A piece of which the property cannot be asked, and why. */
  record Unasked(Question question, Report.Failure failure) {}

  /**
   * One answer for each piece of the natural domain of which the property can be asked, one at
   * least.
   */
  record ByPiece(Expr function, Vector<Answer> pieces, Vector<Unasked> unasked, Option<Expr> period)
      implements PropertyReport {
    @Override
    public String name() {
      return "BY_PIECE";
    }
  }

  /** The question cannot be answered as it stands. */
  record Failure(Report.Failure failure) implements PropertyReport {
    @Override
    public String name() {
      return failure.name();
    }
  }
}
