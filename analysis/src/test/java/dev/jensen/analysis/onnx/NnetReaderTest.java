package dev.jensen.analysis.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.LinkedHashMap;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NnetReaderTest {
  private static final String SMALL =
      "// a net\n2,1,1,2,\n1,2,1,\n0,\n-1,\n1,\n0.5,3,\n2,4,\n1,\n-1,\n0,\n0.25,\n1,1,\n-1,\n";

  @TempDir private Path folder;

  private String verdicts(byte[] file) throws Exception {
    Path path = Files.write(folder.resolve("model.nnet"), file);
    return ModelFile.open(path)
        .judge(LinkedHashMap.empty(), Duration.ofSeconds(60))
        .outputs()
        .map(ModelReport.Output::verdict)
        .mkString(" ");
  }

  @ParameterizedTest
  @CsvSource({
    "fc_2-2-3, CONVEX AFFINE AFFINE",
    "twin_ladder-5_inp-2_layers-5_width-1_margin, AFFINE",
    "twin_ladder-10_inp-2_layers-10_width-1_margin, AFFINE"
  })
  void realNetworks(String name, String expected) throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/nnet/" + name + ".nnet")) {
      assertThat(verdicts(Objects.requireNonNull(in).readAllBytes())).isEqualTo(expected);
    }
  }

  @Test
  void meansAndRangesBelongToTheFunction() throws Exception {
    byte[] file = SMALL.getBytes(StandardCharsets.UTF_8);
    Model model = NnetReader.read(file);
    // x = 2.5 is 1 when it goes in, so relu(1) + relu(-3/4) - 1 = 0 comes out, and 3 with the mean.
    assertThat(new Floats(model).at(new double[] {2.5})).containsExactly(3);
    assertThat(new Floats(model).at(new double[] {-5.5})).containsExactly(4 * (3.25 - 1) + 3);
    assertThat(verdicts(file)).isEqualTo("CONVEX");
  }

  @Test
  void whatIsWrongNamesItsLine() {
    String[] lines = SMALL.split("\n");
    for (int i = 0; i < lines.length; i++) {
      String cut = String.join("\n", java.util.Arrays.copyOf(lines, i));
      assertThatThrownBy(() -> NnetReader.read(cut.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ModelError.class);
    }
    assertThatThrownBy(
            () -> NnetReader.read(SMALL.replace("0.25", "NaN").getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("line 12");
    assertThatThrownBy(
            () ->
                NnetReader.read(SMALL.replace("2,1,1,2", "9e9,1").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ModelError.class);
  }
}
