package dev.jensen.analysis.problem;

import dev.jensen.analysis.report.Report;
import io.vavr.control.Option;

/**
 * A row with what is known of it.
 *
 * @param row the row
 * @param answer the answer about its function, on the part of its box where it is defined
 * @param culprit the part to blame, unless the row holds
 */
public record Judged(Row row, Report.Answer answer, Option<Culprit> culprit) {
  /** Whether the function is what the row needs. */
  public Outcome outcome() {
    return Outcome.of(answer.verdict(), row.needed());
  }

  /** Whether the function is undefined on a part of the row's box, and was judged on the rest. */
  public boolean isNarrowed() {
    return !answer.question().box().equals(row.box());
  }
}
