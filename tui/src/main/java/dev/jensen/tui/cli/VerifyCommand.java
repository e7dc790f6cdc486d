package dev.jensen.tui.cli;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.report.CertificateJson;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Refused;
import dev.jensen.core.proof.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Has the kernel judge a certificate. */
@Command(
    name = "verify",
    description = "Has the kernel alone judge a certificate that jensen export wrote.",
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private static final int LARGEST = CertificateJson.LONGEST;

  private final Streams streams;

  @Parameters(paramLabel = "CERTIFICATE", description = "the file; - reads standard input")
  private List<String> files = List.of();

  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time that the kernel may take, such as 30s or 5m; 5m if not given")
  private Duration budget = Duration.ofMinutes(5);

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String text = Input.file(Arguments.only(files, "the certificate"), streams, LARGEST);
    Certificate certificate;
    try {
      certificate = new CertificateJson().read(text);
    } catch (FormatError wrong) {
      throw new Complaint("format", "this is no certificate: " + wrong.getMessage());
    }
    Judgement judgement = new Guarded<>(() -> Kernel.check(certificate), budget).result(this::none);
    return switch (judgement) {
      case Proved proved -> {
        streams
            .out()
            .println(
                "ACCEPTED   "
                    + Narrator.statement(proved.claim())
                    + "   ("
                    + certificate.steps().size()
                    + (certificate.steps().size() == 1 ? " step)" : " steps)"));
        yield ExitCode.DECIDED;
      }
      case Refused refused -> {
        streams.out().println("REJECTED   step " + (refused.step() + 1) + ": " + refused.reason());
        yield ExitCode.REFUTED;
      }
    };
  }

  private Judgement none(Throwable stopped) {
    return new Refused(
        0,
        stopped instanceof CancellationException
            ? "the kernel did not come to an end in time"
            : "the kernel could not come to an end with this certificate");
  }
}
