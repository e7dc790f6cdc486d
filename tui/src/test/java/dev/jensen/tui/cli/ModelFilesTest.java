package dev.jensen.tui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFilesTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String model = "";

  @BeforeEach
  void copyModel() throws Exception {
    try (InputStream in = NetCommandTest.class.getResourceAsStream("/onnx/fc_2-2-3.onnx")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      model = Files.write(folder.resolve("model.onnx"), bytes).toString();
    }
  }

  private int run(String... args) {
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    return new Cli(streams, "1.2").run(args);
  }

  @Test
  void aModelIsJudgedOutputByOutput() {
    assertThat(run("net", model, "--wrt", "inputs")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("CONVEX   output 1", "AFFINE   output 2", "AFFINE   output 3", "keras2onnx");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void jsonHasALineForTheModelAndOneForEachOutput() {
    assertThat(run("net", model, "--json", "--box", "x=[-1,1]")).isZero();
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
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
      err.reset();
      assertThat(run(args)).as(String.join(" ", args)).isEqualTo(ExitCode.BAD_INPUT);
      String text = err.toString(StandardCharsets.UTF_8);
      assertThat(text.lines()).hasSize(1);
      assertThat(text).startsWith("jensen: ").doesNotContain("Exception");
    }
  }

  @Test
  void aRepairedModelIsWrittenAndJudged() {
    String repaired = folder.resolve("repaired.onnx").toString();
    assertThat(run("net", model, "--repair", repaired)).isZero();
    assertThat(Path.of(repaired)).exists();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 weights set to 0");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("convex by construction");
  }
}
