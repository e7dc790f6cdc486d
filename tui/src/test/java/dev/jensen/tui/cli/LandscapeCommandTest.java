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

final class LandscapeCommandTest {
  private static Run run(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("landscape", "--inputs", "1", "--layers", "relu:1,linear:1", "--no-bias"));
    all.addAll(List.of("--loss", "mse", "--data", "1 -> 1; -1 -> 1", "--budget", "60s"));
    all.addAll(List.of(more));
    return Run.of(false, "", all.toArray(String[]::new));
  }

  @Test
  void aLineAndAPlaneLookAsAgreed() throws IOException {
    Run line = run("--seed", "3", "--height", "12");
    assertThat(line.err()).isEmpty();
    assertThat(line.code()).isZero();
    Snapshot.matches("landscape-line", line.out());
    Run plane = run("--seed", "3", "--height", "12", "--plane");
    assertThat(plane.err()).isEmpty();
    Snapshot.matches("landscape-plane", plane.out());
  }

  @Test
  void theViolationIsLookedAt() {
    Run run = run("--witness", "--height", "10");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("through the points of a violation", "NEITHER on this line", "^")
        .matches("(?s)[\\n -~]*");
  }

  @Test
  void fromSomeWeightsToOthers(@TempDir Path folder) throws IOException {
    String at =
        Files.writeString(folder.resolve("at"), "{\"W1\": [[1]], \"W2\": [[1]]}").toString();
    String to =
        Files.writeString(folder.resolve("to"), "{\"W1\": [[-1]], \"W2\": [[1]]}").toString();
    assertThat(run("--at", at, "--to", to).out())
        .contains("from one point (t = -1) to another (t = 1)", "convex   for t in [-3/2, ");
    assertThat(run("--at", at, "--along", to, "--radius", "1/2").out())
        .contains("along the given direction", "[-1/2, ");
    assertThat(run("--at", folder.toString()).err()).endsWith(" is a directory\n");
    String wrong = Files.writeString(folder.resolve("wrong"), "{\"W1\": [[1, 2]]}").toString();
    assertThat(run("--at", wrong).err()).contains("W1 has 2 entries, not 1");
  }

  @Test
  void asJson() {
    Run line = run("--seed", "3", "--json");
    assertThat(line.out().lines()).hasSize(1);
    assertThat(line.out())
        .startsWith("{\"schema\":\"jensen.report/1\"")
        .contains(
            "\"landscape\":{\"network\":\"1-1-1\",\"chosen\":\"around random weights",
            "\"directions\":{\"t\":{\"W1[1,1]\":\"",
            "\"regions\":[{");
    Run plane = run("--seed", "3", "--json", "--plane");
    assertThat(plane.out()).contains("\"directions\":{\"s\":{", "},\"t\":{");
    assertThat(run("--json", "--wrt", "layer:7").out()).contains("\"verdict\":\"ERROR\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "--radius 0 ~ jensen: --radius takes a number above 0",
        "--radius x ~ jensen: --radius takes a number above 0",
        "--height 3 ~ jensen: --height takes a number from 5 to 200",
        "--to x.json ~ jensen: a direction is --along, or from --at to --to, or --witness",
        "--along a --along b ~ jensen: a line has one direction",
        "--data any ~ error: a landscape needs points of data",
        "--wrt last-layer --witness ~ jensen: no points are known that break convexity",
        "--wrt layer:7 ~ error: there is no layer 7",
        "--at none.json ~ jensen: there is no file none.json",
      })
  void whatIsWrongIsNamed(String arguments, String message) {
    List<String> all = new ArrayList<>(List.of("landscape", "--inputs", "1"));
    all.addAll(List.of("--layers", "relu:1,linear:1", "--no-bias", "--loss", "mse"));
    if (!arguments.contains("--data")) {
      all.addAll(List.of("--data", "1 -> 1"));
    }
    all.addAll(List.of(arguments.split(" ")));
    Run run = Run.of(false, "", all.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(message).doesNotContain("Exception", "\tat ");
  }
}
