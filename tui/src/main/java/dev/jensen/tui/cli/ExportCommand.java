package dev.jensen.tui.cli;

import dev.jensen.analysis.report.CertificateJson;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.LatexReport;
import dev.jensen.analysis.report.Markdown;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Writes the report on one function in another form. */
@Command(
    name = "export",
    description = "Writes the report on one function in the form that is asked for.",
    sortOptions = false,
    footer = {
      "",
      "  jensen export --to certificate -o proof.json \"exp(x^2)\"",
      "  jensen verify proof.json",
      "A certificate argues for one side; without --side, for what is proved, else refuted."
    })
final class ExportCommand implements Callable<Integer> {
  /** The forms. */
  enum Form {
    json,
    certificate,
    latex,
    markdown
  }

  /** The halves of a verdict. */
  enum Half {
    convex,
    concave
  }

  private final Streams streams;

  @CommandLine.Mixin private final Asked asked = new Asked();

  @CommandLine.Option(
      names = "--to",
      required = true,
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES}")
  private Form form = Form.json;

  @CommandLine.Option(
      names = "--side",
      paramLabel = "SIDE",
      description = "whose certificate: ${COMPLETION-CANDIDATES}")
  private @Nullable Half half;

  @CommandLine.Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to write; standard output if not given")
  private @Nullable String target;

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Report report = asked.answer(streams);
    if (report instanceof Report.Failure failure) {
      streams.err().print(new FailureText(failure).text());
      return ExitCode.BAD_INPUT;
    }
    if (form != Form.certificate) {
      return written(
          switch (form) {
            case latex -> LatexReport.of(report);
            case markdown -> Markdown.of(report);
            default -> new ReportJson().write(report) + "\n";
          });
    }
    if (!(report instanceof Report.Answer answer)) {
      throw Complaint.usage(
          "the domain falls into pieces, and a certificate is about one: name it after 'for'");
    }
    Option<Proved> proved = proof(answer.verdict());
    if (proved.isEmpty()) {
      streams.err().println("jensen: nothing is decided there, so there is no certificate");
      return ExitCode.UNKNOWN;
    }
    return written(new CertificateJson().write(proved.get().certificate()) + "\n");
  }

  private Option<Proved> proof(Verdict verdict) {
    if (half != null) {
      return half == Half.convex ? verdict.convexProof() : verdict.concaveProof();
    }
    return verdict.convex() != Verdict.Side.PROVED && verdict.concave() == Verdict.Side.PROVED
        ? verdict.concaveProof()
        : verdict.convexProof().orElse(verdict::concaveProof);
  }

  private int written(String content) {
    if (target == null || target.equals(Input.STANDARD)) {
      streams.out().print(content);
      return ExitCode.DECIDED;
    }
    try {
      Files.write(Path.of(target), content.getBytes(StandardCharsets.UTF_8));
      return ExitCode.DECIDED;
    } catch (IOException | InvalidPathException wrong) {
      throw Complaint.usage("cannot write " + target);
    }
  }
}
