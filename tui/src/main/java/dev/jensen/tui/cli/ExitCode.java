package dev.jensen.tui.cli;

import dev.jensen.analysis.problem.ProblemReport;
import dev.jensen.analysis.property.PropertyReport;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.kernel.Verdict;

/** The exit codes, and which report has which. */
final class ExitCode {
  static final int DECIDED = 0;
  static final int REFUTED = 1;
  static final int BAD_INPUT = 2;
  static final int UNKNOWN = 3;
  static final int DEFECT = 70;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** Whether the question is decided: on every piece, at least one side. */
  static int of(Report report) {
    return switch (report) {
      case Report.Answer answer -> answer.verdict().isDecided() ? DECIDED : UNKNOWN;
      case Report.ByPiece byPiece ->
          byPiece.pieces().forAll(piece -> piece.verdict().isDecided()) ? DECIDED : UNKNOWN;
      case Report.Failure failure -> BAD_INPUT;
    };
  }

  /** Whether a property is decided: on every piece, at least one side. */
  static int of(PropertyReport report) {
    return switch (report) {
      case PropertyReport.Answer answer -> answer.isDecided() ? DECIDED : UNKNOWN;
      case PropertyReport.ByPiece byPiece ->
          byPiece.pieces().forAll(PropertyReport.Answer::isDecided) ? DECIDED : UNKNOWN;
      case PropertyReport.Failure failure -> BAD_INPUT;
    };
  }

  /** Whether the problem is decided, one way or the other. */
  static int of(ProblemReport report) {
    return report.verdict() == ProblemReport.Verdict.UNKNOWN ? UNKNOWN : DECIDED;
  }

  /** Whether the report is as expected: on every piece. */
  static int of(Report report, Expectation expected) {
    return switch (report) {
      case Report.Answer answer -> of(answer.verdict(), expected);
      case Report.ByPiece byPiece -> {
        var codes = byPiece.pieces().map(piece -> of(piece.verdict(), expected));
        yield codes.contains(REFUTED) ? REFUTED : codes.contains(UNKNOWN) ? UNKNOWN : DECIDED;
      }
      case Report.Failure failure -> BAD_INPUT;
    };
  }

  private static int of(Verdict verdict, Expectation expected) {
    return expected.of(verdict.convex(), verdict.concave());
  }
}
