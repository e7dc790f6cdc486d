package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.tui.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetCommandTest {
  private static final List<String> SEED =
      List.of("--inputs", "1", "--layers", "relu:2,linear:1", "--no-bias", "--loss", "mse");
  private static final String TRAINED =
      """
      {"net": {"inputs": 2, "layers": [{"units": 2, "activation": "relu"}, {"units": 1}]},
       "weights": {"W1": [[1, "-1/2"], [0, 1]], "b1": [0, 0], "W2": [[1, 2]], "b2": [3]}}
      """;

  private static Run run(String input, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("net"));
    all.addAll(arguments);
    return Run.of(false, input, all.toArray(String[]::new));
  }

  private static Run seed(String... more) {
    List<String> all = new ArrayList<>(SEED);
    all.addAll(List.of(more));
    return run("", all);
  }

  @Test
  void theTableOfBlocks() throws IOException {
    Run run = seed("--data", "1 -> 1; -1 -> 1");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    Snapshot.matches("net-seed", run.out());
  }

  @Test
  void oneBlock() throws IOException {
    Run run = seed("--data", "1 -> 1; -1 -> 1", "--wrt", "weights");
    assertThat(run.code()).isZero();
    Snapshot.matches("net-seed-weights", run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "0, weights, neither",
    "1, weights, convex",
    "0, last-layer, convex",
    "1, last-layer, affine",
    "0, layer:2, convex",
    "0, inputs, neither",
    "0, 'W2[1,1],W2[1,2]', convex",
    "2, layer:3, convex",
    "2, 'W9[1,1]', convex",
    "2, biases, convex",
    "2, weights, round",
  })
  void exitCodes(int code, String block, String expected) {
    Run run = seed("--data", "1 -> 1; -1 -> 1", "--wrt", block, "--expect", expected);
    assertThat(run.code()).as(run.toString()).isEqualTo(code);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(run.err().isEmpty()).isEqualTo(code != 2);
  }

  @Test
  void everyDataSet() {
    Run run = seed("--data", "any", "--wrt", "last-layer");
    assertThat(run.out())
        .startsWith("CONVEX   (W2[1,1]*relu(W1[1,1]*x1) + W2[1,2]*relu(W1[2,1]*x1) - y1)^2   ")
        .endsWith("because of T2: the last layer: a convex loss of what is affine\n");
  }

  @Test
  void aFileIsAskedAboutAsItSays(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("net.json"), TRAINED);
    Run table = run("", List.of(file.toString()));
    assertThat(table.code()).isZero();
    assertThat(table.out()).contains("\ninputs  CONVEX   proof     T5: ");
    Run one = run(TRAINED.replace("{\"net\"", "{\"wrt\": \"inputs\", \"net\""), List.of("-"));
    assertThat(one.out()).startsWith("CONVEX   relu(x1 - x2/2) + 2*relu(x2) + 3   ");
    Run json = run(TRAINED, List.of("-", "--wrt", "inputs", "--json"));
    assertThat(json.out())
        .startsWith("{\"schema\":\"jensen.report/1\",")
        .contains("\"verdict\":\"CONVEX\"", "\"theorem\":\"T5\"", "\"kernel\":\"accepted\"");
    assertThat(run(TRAINED, List.of("-", "--json")).out())
        .startsWith("{\"schema\":\"jensen.blocks/1\",\"network\":\"2-2-1\",");
  }

  @Test
  void weightsAndDataMayComeFromFiles(@TempDir Path folder) throws IOException {
    Path data = Files.writeString(folder.resolve("points.csv"), "x,y\n1,-1\n-1,-2\n");
    Path weights = Files.writeString(folder.resolve("w.json"), "{\"W2\": [[1, 1]]}");
    Run run = seed("--data", data.toString(), "--weights", weights.toString(), "--wrt", "layer:1");
    assertThat(run.out()).startsWith("CONVEX   ").doesNotContain("W2");
    Files.writeString(data, "x,y\n1,-1\n-1,two\n");
    assertThat(seed("--data", data.toString()).err())
        .startsWith("error: field 2 of line 3 is no number");
    Files.writeString(weights, "{\"W2\": [[1, NaN]]}");
    Run wrong = seed("--data", "any", "--weights", weights.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("error: " + weights + ": not JSON at line 1, column 16: NaN at /W2/0/1 is no");
    Files.writeString(weights, "{\"0.weight\": [[1]]}");
    assertThat(seed("--data", "any", "--weights", weights.toString()).err())
        .startsWith("error: " + weights + ": layer 1: 0.weight is 1x1, but W1 is ");
  }

  @Test
  void aroundAPointTheLossMayBeConvex(@TempDir Path folder) throws IOException {
    Path at =
        Files.writeString(folder.resolve("at.json"), "{\"W1\": [[1], [-1]], \"W2\": [[1, 2]]}");
    Run run = seed("--data", "1 -> 1; -1 -> 2", "--wrt", "layer:1", "--at", at.toString());
    Snapshot.matches("net-seed-cell", run.out());
    Run json =
        seed("--data", "1 -> 1; -1 -> 2", "--wrt", "layer:1", "--at", at.toString(), "--json");
    assertThat(json.out())
        .contains("\"convexCell\":{\"at\":{\"W1[1,1]\":\"1\",")
        .contains("\"constraints\":[\"W1[1,1] >= 0\",\"-W1[2,1] >= 0\"]");
    // Without a point it is the middle of the violation.
    assertThat(seed("--data", "1 -> 1; -1 -> 2", "--wrt", "W1").out())
        .contains("  convex where each activation stays on its side of its bend (");
    assertThat(seed("--data", "1 -> 1", "--wrt", "weights", "--at", at.toString()).out())
        .contains("  no region around the point is known on which it is convex\n");
    Run table = seed("--data", "1 -> 1", "--at", at.toString());
    assertThat(table.code()).isEqualTo(2);
    assertThat(table.err()).startsWith("jensen: --at and --decay go with one block");
    Files.writeString(at, "{\"W1\": [[1], [-1]]}");
    Run missing = seed("--data", "1 -> 1", "--wrt", "layer:1", "--at", at.toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("error: the point has no value for W2[1,1]");
    assertThat(missing.out()).isEmpty();
  }

  @Test
  void weightDecayRepairsNoFallingSlope() {
    Run run = seed("--data", "1 -> 1", "--wrt", "W1[1,1]", "--decay");
    assertThat(run.out())
        .contains("  weight decay m/2*W1[1,1]^2: no m makes it convex, since the slope falls at ")
        .contains(" is concave for W1[1,1] in [");
    assertThat(seed("--data", "1 -> 1", "--wrt", "W1[1,1]", "--decay", "--json").out())
        .contains("\"slopeFalls\":{\"at\":\"0\",");
    Run two = seed("--data", "1 -> 1", "--wrt", "W1", "--decay");
    assertThat(two.code()).isZero();
    assertThat(two.out()).contains("  weight decay m/2*(W1[1,1]^2 + W1[2,1]^2): not for m <= ");
  }

  @Test
  void eachOutputHasItsVerdict() {
    Run run = run("", List.of("--inputs", "1", "--layers", "linear:2", "--wrt", "inputs"));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("AFFINE"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "--layers relu:2 ~ jensen: a network is a file, or --inputs and --layers",
        "--inputs 1 --layers relu:2,relo:1 ~ error: layer 2, \"relo:1\": no activation",
        "--inputs 1 --layers relu:1 --loss mse ~ error: a loss needs data",
        "--inputs 1 --layers relu:1 --loss mse --data 1->1,2 ~ error: point 1 of the data has 2",
        "--inputs 1 --layers relu:1 --loss mse --data /none.csv ~ jensen: there is no file",
        "--inputs 1 --layers relu:1 --expect convex ~ jensen: --expect asks about one block",
        "--inputs 1 --layers relu:1 - ~ jensen: --inputs, --layers and --no-bias do not go",
        "--inputs 1 --layers relu:1 --regions ~ jensen: there is no option --regions",
        "--inputs 1 --layers relu:1 --box x=[0,1] ~ jensen: --box and --repair go with a trained",
        "- ~ error: layer 1: no activation is called relo",
      })
  void whatIsWrongIsNamed(String arguments, String message) {
    String file =
        "{\"net\": {\"inputs\": 1, \"layers\": [{\"units\": 1, \"activation\": \"relo\"}]}}";
    Run run = run(file, List.of(arguments.split(" ")));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(message).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
    Run json = run(file, List.of((arguments + " --json").split(" ")));
    assertThat(json.out()).contains("\"verdict\":\"ERROR\"");
  }

  @Test
  void aConvexProblemWithTheSameLeastLoss() throws IOException {
    Run run = seed("--data", "1 -> 1; -1 -> 2", "--l2", "1/10", "--reformulate");
    assertThat(run.code()).isZero();
    Snapshot.matches("net-seed-reformulated", run.out());
    Run judged = Run.of(false, run.out(), "problem", "-");
    assertThat(judged.out()).contains("\nCONVEX   a convex program");
    assertThat(seed("--data", "1 -> 1", "--reformulate", "--wrt", "weights").code()).isEqualTo(2);
    assertThat(seed("--data", "any", "--reformulate").err()).contains("against points of data");
  }
}
