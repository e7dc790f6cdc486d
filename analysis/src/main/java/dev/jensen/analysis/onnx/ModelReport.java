package dev.jensen.analysis.onnx;

import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import io.vavr.collection.Vector;

/**
 * What is known of a model in its inputs.
 *
 * @param producer the program that wrote the file
 * @param opset the version of its operators
 * @param inputs how many numbers go in
 * @param weights how many weights it has
 * @param where the box in words
 * @param notes what was seen on reading
 * @param finding whether it is convex by construction
 * @param outputs one answer for each number that comes out
 */
public record ModelReport(
    String producer,
    long opset,
    int inputs,
    long weights,
    String where,
    Vector<String> notes,
    Finding finding,
    Vector<Output> outputs) {
  /** The answer about one output. */
  public sealed interface Output {
    /** The output as a person names it. */
    String name();

    /** The verdict in one word. */
    String verdict();

    /** An output that was written as a term and judged. */
    record Judged(String name, Report report) implements Output {
      @Override
      public String verdict() {
        return report.name();
      }
    }

    /** An output of a model that is too large for terms: what is known has no certificate. */
    record Unjudged(String name, Unknown unknown) implements Output {
      @Override
      public String verdict() {
        return "UNKNOWN";
      }
    }
  }
}
