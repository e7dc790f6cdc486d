package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFilesTest {
  @TempDir private Path folder;
  private String model = "";

  @BeforeEach
  void copyModel() throws Exception {
    try (InputStream in = NetCommandTest.class.getResourceAsStream("/onnx/fc_2-2-3.onnx")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      model = Files.write(folder.resolve("model.onnx"), bytes).toString();
    }
  }

  private static Run run(String... args) {
    return Run.of(false, "", args);
  }

  @Test
  void aModelIsJudgedOutputByOutput() {
    Run run = run("net", model, "--wrt", "inputs");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("CONVEX   output 1", "AFFINE   output 2", "AFFINE   output 3", "keras2onnx");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void jsonHasALineForTheModelAndOneForEachOutput() {
    Run run = run("net", model, "--json", "--box", "x=[-1,1]");
    assertThat(run.code()).isZero();
    String[] lines = run.out().split("\n");
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).contains("jensen.model/1", "\"holds\":false");
    assertThat(lines[1])
        .contains("jensen.report/1", "\"id\":\"output 1\"", "\"convex\":\"proved\"");
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws Exception {
    Files.write(folder.resolve("cut.onnx"), new byte[] {0x3a, 0x05, 0x0a});
    String cut = folder.resolve("cut.onnx").toString();
    String[][] wrong = {
      {"net", cut},
      {"net", folder.resolve("none.onnx").toString()},
      {"net", folder.resolve("model.txt").toString()},
      {"net", model, "--box", "z=[0,1]"},
      {"net", model, "--box", "x1=0..1"},
      {"net", model, "--box", "x1=[1,0]"},
      {"net", model, "--wrt", "weights"},
      {"net", model, "--repair", folder.resolve("no/such/folder.onnx").toString()}
    };
    for (String[] args : wrong) {
      Run run = run(args);
      assertThat(run.code()).as(String.join(" ", args)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("jensen: ").doesNotContain("Exception");
    }
  }

  @Test
  void aRepairedModelIsWrittenAndJudged() {
    String repaired = folder.resolve("repaired.onnx").toString();
    Run run = run("net", model, "--repair", repaired);
    assertThat(run.code()).isZero();
    assertThat(Path.of(repaired)).exists();
    assertThat(run.err()).contains("3 weights set to 0");
    assertThat(run.out()).contains("convex by construction");
  }
}
