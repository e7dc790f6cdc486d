package dev.jensen.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Certificates of which a person has changed a word: they are read or refused, never more. */
final class HostileCertificateTest {
  private static final Pattern WORD =
      Pattern.compile("\"[^\"]*\"(?!:)|-?[0-9]+(?![^\"]*\":)|true|false|\\[\\]|\\{\\}");
  private static final int ROUNDS = 4000;

  private static final Vector<String> STRANGE =
      Vector.of(
          "\"\"",
          "\"x^999999999\"",
          "\"x^-99999999999999999999\"",
          "\"9/0\"",
          "\"-inf\"",
          "\"inf\"",
          "\"1/x\"",
          "\"log(x)\"",
          "\"abs(x)^(1/3)\"",
          "\"(x+1)^400\"",
          "\"exp(exp(exp(x)))\"",
          "\"1e9999\"",
          "\"convex\"",
          "\"concave\"",
          "\"affine\"",
          "\"0\"",
          "0",
          "-1",
          "1",
          "99999999",
          "99999999999999999999",
          "true",
          "false",
          "[]",
          "{}",
          "null");

  private static final Vector<String> QUESTIONS =
      Vector.of(
          "log(1 + exp(x))",
          "x^4 - 4x^3 + 6x^2",
          "abs(x - 1/3) + x^2",
          "x*exp(-x) for x in [0, 2]",
          "x^2 + x*y + y^2",
          "x*y",
          "sqrt(x) + log(y)",
          "exp(x) - x^2/2 for x >= 0",
          "max(x^3, x) for x in [-1, 1]");

  @Test
  void areReadOrRefused() throws Exception {
    SplittableRandom random = new SplittableRandom(20261125);
    CertificateJson json = new CertificateJson();
    Vector<String> texts =
        QUESTIONS
            .map(text -> (Report.Answer) Jensen.decide(text))
            .flatMap(answer -> answer.verdict().certificates())
            .map(json::write);
    int judged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String changed = changed(texts.get(random.nextInt(texts.size())), random);
      Certificate certificate;
      try {
        certificate = json.read(changed);
      } catch (FormatError refused) {
        assertThat(refused.getMessage()).isNotBlank();
        continue;
      }
      judged++;
      Judgement judgement = judged(certificate);
      if (judgement instanceof Proved proved) {
        assertThat(isContradicted(proved.claim())).as(changed).isFalse();
      }
    }
    assertThat(judged).isGreaterThan(ROUNDS / 10);
  }

  /** One or two words are exchanged for others of the certificate, or for strange ones. */
  private static String changed(String text, SplittableRandom random) {
    String changed = text;
    for (int k = random.nextInt(2); k >= 0; k--) {
      Vector<MatchResult> words = Vector.ofAll(WORD.matcher(changed).results().toList());
      MatchResult word = words.get(random.nextInt(words.size()));
      Vector<String> choices =
          random.nextInt(3) == 0 ? STRANGE : words.map(MatchResult::group).appendAll(STRANGE);
      char kind = word.group().charAt(0);
      Vector<String> alike =
          choices.filter(each -> each.charAt(0) == kind || random.nextInt(20) == 0);
      String other =
          (alike.isEmpty() ? choices : alike).get(random.nextInt(Math.max(1, alike.size())));
      changed = changed.substring(0, word.start()) + other + changed.substring(word.end());
    }
    return changed;
  }

  /** What takes the kernel long is interrupted, as the command line does. */
  private static Judgement judged(Certificate certificate) throws InterruptedException {
    CompletableFuture<Judgement> result = new CompletableFuture<>();
    Thread kernel =
        new Thread(
            () -> {
              try {
                result.complete(Kernel.check(certificate));
              } catch (Throwable any) {
                result.completeExceptionally(any);
              }
            });
    kernel.start();
    try {
      return result.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      kernel.interrupt();
      kernel.join(5_000);
      assertThat(kernel.isAlive()).as("the kernel heeds an interruption").isFalse();
      return new dev.jensen.core.kernel.Refused(0, "late");
    } catch (ExecutionException thrown) {
      return fail("the kernel threw", thrown.getCause());
    }
  }

  /** Whether three points on a line of the box speak against the claim, well beyond rounding. */
  private static boolean isContradicted(Claim claim) {
    if (!(claim instanceof Claim.Curved curved) || curved.box().variables().size() != 1) {
      return false;
    }
    Program program = new Program(curved.term(), curved.box().variables().toVector());
    double[] points =
        dev.jensen.analysis.search.Grid.inside(
            curved.box().axis(curved.box().variables().head()), 60);
    for (int i = 2; i < points.length; i++) {
      double p = points[i - 2];
      double q = points[i];
      double m = p / 2 + q / 2;
      double gap = program.at(m) - program.at(p) / 2 - program.at(q) / 2;
      double noise = 1e-9 * (Math.abs(program.at(p)) + Math.abs(program.at(q)));
      boolean wrong =
          switch (curved.kind()) {
            case CONVEX -> gap > noise;
            case CONCAVE -> gap < -noise;
            case AFFINE -> Math.abs(gap) > noise;
            case NEITHER -> true;
          };
      if (wrong) {
        return true;
      }
    }
    return false;
  }
}
