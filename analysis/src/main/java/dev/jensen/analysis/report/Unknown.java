package dev.jensen.analysis.report;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * Why a side of a question is open.
 *
 * @param tried the provers that were tried, each with what stopped it
 * @param reason the gap in one sentence
 * @param evidence what sampling shows: names and values
 */
public record Unknown(Vector<String> tried, String reason, Map<String, String> evidence) {
  private static final long SHORT = 100_000_000;

  /** What is said of a prover that found nothing, and what that cost. */
  public static String withoutProof(long nanos) {
    return nanos < SHORT
        ? "no proof, in less than 0.1 s"
        : String.format(Locale.ROOT, "no proof, in %.1f s", nanos / 1e9);
  }
}
