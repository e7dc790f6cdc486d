package dev.jensen.analysis.onnx;

import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.TextParts;
import dev.jensen.analysis.report.Witnesses;

/** A report on a model as plain text. */
public final class ModelText {
  private ModelText() {}

  /** The whole report; each line ends with a line feed. */
  public static String of(ModelReport report) {
    StringBuilder out = new StringBuilder();
    out.append("model")
        .append(report.producer().isEmpty() ? "" : " by " + report.producer())
        .append(report.opset() == 0 ? "" : ", opset " + report.opset())
        .append(", " + count(report.inputs(), "input"))
        .append(", " + count(report.outputs().size(), "output"))
        .append(", " + count(report.weights(), "weight") + ", " + report.where() + "\n");
    report.notes().forEach(note -> out.append("  ").append(note).append('\n'));
    report.finding().sentences().forEach(each -> out.append("  ").append(each).append('\n'));
    report.outputs().forEach(output -> output(output, out));
    return out.toString();
  }

  /** The steps of all certificates that the answer rests on. */
  static int steps(Report.Answer answer) {
    return answer.verdict().certificates().map(c -> c.steps().size()).sum().intValue();
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void output(ModelReport.Output output, StringBuilder out) {
    out.append(output.verdict().replace('_', ' ')).append("   ").append(output.name());
    switch (output) {
      case ModelReport.Output.Unjudged u -> {
        out.append('\n');
        TextParts.unknown(u.unknown(), out);
      }
      case ModelReport.Output.Judged j -> {
        switch (j.report()) {
          case Report.Answer answer -> {
            int steps = steps(answer);
            out.append(
                answer.verdict().isDecided()
                    ? "   (" + count(steps, "step") + " checked by the kernel)\n"
                    : "\n");
            Witnesses.of(answer.verdict())
                .forEach(broken -> TextParts.witness(answer.question(), broken, out));
            answer.unknown().forEach(unknown -> TextParts.unknown(unknown, out));
          }
          case Report.Failure failure -> out.append('\n').append(new FailureText(failure).text());
          case Report.ByPiece pieces -> out.append('\n');
        }
      }
    }
  }
}
