package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Map;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NetworkRowTest {
  private static final Duration BUDGET = Duration.ofSeconds(20);

  /** Each row has the verdict that the theorems on networks give it, worked out by hand. */
  @TestFactory
  Stream<DynamicTest> rowsOfKnownTruth() {
    return rows().map(line -> DynamicTest.dynamicTest(id(line), () -> check(line)));
  }

  private static Stream<String> rows() {
    try (InputStream in = NetworkRowTest.class.getResourceAsStream("networks.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines().toList().stream();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static Map<String, Json> fields(String line) {
    try {
      return Json.fields(new JsonReader(1_000_000).read(line), "a row");
    } catch (FormatError wrong) {
      throw new IllegalArgumentException(line, wrong);
    }
  }

  private static String id(String line) {
    return ((Json.Text) fields(line).get("id").get()).value();
  }

  private static void check(String line) {
    Map<String, Json> fields = fields(line);
    String expected = ((Json.Text) fields.get("expect").get()).value();
    Report report = NetworkRow.decide(new Json.Fields(fields), BUDGET);
    if (fields.containsKey("mayBeOpen")) {
      assertThat(report.name()).isIn(expected, "UNKNOWN", "NOT_CONCAVE", "NOT_CONVEX");
    } else {
      assertThat(report.name()).isEqualTo(expected);
    }
    if (report instanceof Report.Answer answer) {
      agrees(expected, answer.verdict());
    }
  }

  private static void agrees(String expected, Verdict verdict) {
    boolean convex = expected.equals("CONVEX") || expected.equals("AFFINE");
    boolean concave = expected.equals("CONCAVE") || expected.equals("AFFINE");
    assertThat(verdict.convex()).isNotEqualTo(convex ? Verdict.Side.REFUTED : Verdict.Side.PROVED);
    assertThat(verdict.concave())
        .isNotEqualTo(concave ? Verdict.Side.REFUTED : Verdict.Side.PROVED);
    for (Claim.Broken broken : Witnesses.of(verdict)) {
      assertThat(broken.witness().at(broken.witness().p()).keySet())
          .isEqualTo(broken.box().variables());
    }
  }

  /** What is written reads back: the same function, the same box, the same block. */
  @TestFactory
  Stream<DynamicTest> whatIsWrittenReadsBack() {
    return rows()
        .filter(line -> !((Json.Text) fields(line).get("expect").get()).value().equals("ERROR"))
        .map(line -> DynamicTest.dynamicTest(id(line), () -> readsBack(line)));
  }

  private static void readsBack(String line) throws FormatError, NetworkError {
    Json row = new Json.Fields(fields(line));
    String written = DescriptionJson.write(NetworkRow.describe(row));
    Json again = new Json.Fields(fields(written));
    assertThat(DescriptionJson.write(NetworkRow.describe(again))).isEqualTo(written);
    NetworkQuestion first = NetworkRow.read(row);
    NetworkQuestion second = NetworkRow.read(again);
    assertThat(second.function()).as(written).isSameAs(first.function());
    assertThat(second.question().box()).as(written).isEqualTo(first.question().box());
    assertThat(second.asked()).as(written).isEqualTo(first.asked());
  }

  @Test
  void theLossIsTheMeanOverTheData() throws FormatError, NetworkError {
    NetworkQuestion question =
        NetworkRow.read(
            new JsonReader(10_000)
                .read(
                    """
                    {"net": {"inputs": 1, "layers": [
                       {"units": 2, "activation": "ReLU", "bias": true},
                       {"units": 1, "activation": "linear", "bias": false}]},
                     "loss": "huber", "data": [[[0.5], ["1/3"]], [[0], [2]]],
                     "weights": {"W1": [[2], [null]], "W2": [[1, -1]]},
                     "vars": {"b1": [0, "inf"], "b1[2]": [0, 1]}, "open": ["b1[2].hi"],
                     "wrt": ["b1"]}
                    """));
    assertThat(Printer.print(question.function()))
        .isEqualTo(
            "(huber(relu(1 + b1[1]) - relu(W1[2,1]/2 + b1[2]) - 1/3)/2"
                + " + huber(relu(b1[1]) - relu(b1[2]) - 2)/2)/2");
    assertThat(question.question().box())
        .hasToString("W1[2,1] in (-inf, inf), b1[1] in [0, inf), b1[2] in [0, 1)");
    assertThat(question.question().block()).containsExactly("b1[1]", "b1[2]");
  }

  /** It is 0, and no exact computation sees that; the time is kept all the same. */
  @Test
  void oneLongComputationLeavesItOpen() throws FormatError {
    Json row =
        new JsonReader(10_000)
            .read(
                """
                {"net": {"inputs": 3, "layers": [
                   {"units": 2, "activation": "log_softmax"}, {"activation": "logsumexp"}]},
                 "weights": {"W1": [["3/4", "-5/8", "9/8"], [0, -1, "-13/8"]], "b1": [-2, "1/4"]},
                 "wrt": "inputs", "vars": {"x": [-3, 0.5]}}
                """);
    long start = System.nanoTime();
    Report report = NetworkRow.decide(row, Duration.ofMillis(400));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
    assertThat(report.name()).isEqualTo("UNKNOWN");
    assertThat(Thread.interrupted()).isFalse();
  }
}
