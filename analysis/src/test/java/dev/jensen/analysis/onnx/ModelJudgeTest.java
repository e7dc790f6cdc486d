package dev.jensen.analysis.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on real networks, and on input-convex ones whose weights are almost right. */
final class ModelJudgeTest {
  private static final Duration BUDGET = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private ModelFile model(byte[] bytes) throws Exception {
    return ModelFile.open(Files.write(folder.resolve("model.onnx"), bytes));
  }

  private ModelReport judge(byte[] bytes, Map<String, Axis> box) throws Exception {
    return model(bytes).judge(box, BUDGET);
  }

  private static Map<String, Axis> square() {
    Axis axis = Axis.of(Interval.closed(Rational.MINUS_ONE, Rational.ONE));
    return LinkedHashMap.of("x1", axis, "x2", axis);
  }

  private static String verdicts(ModelReport report) {
    return report.outputs().map(ModelReport.Output::verdict).mkString(" ");
  }

  @ParameterizedTest
  @CsvSource({
    "fc_2-2-3, CONVEX AFFINE AFFINE",
    "fc_2-2sigmoids-3, NEITHER NEITHER NEITHER",
    "linear2-3_bn1-linear3-1, AFFINE",
    "fc1, NEITHER NEITHER",
    "fc2, AFFINE AFFINE AFFINE AFFINE AFFINE AFFINE AFFINE AFFINE AFFINE AFFINE",
    "KJ_TinyTaxiNet, NEITHER NEITHER"
  })
  void realNetworks(String name, String expected) throws Exception {
    ModelReport report = judge(OnnxReaderTest.file(name + ".onnx"), LinkedHashMap.empty());
    assertThat(verdicts(report)).isEqualTo(expected);
  }

  /** Trained by {@code trained/train.py}, exported by PyTorch as opset 9 to 16. */
  @ParameterizedTest
  @CsvSource({
    "icnn_relu, CONVEX",
    "icnn_softplus, CONVEX",
    "free_relu, NEITHER",
    "icnn_untrained, NEITHER"
  })
  void networksThatWereTrained(String name, String expected) throws Exception {
    byte[] file = OnnxReaderTest.file("trained/" + name + ".onnx");
    assertThat(verdicts(judge(file, LinkedHashMap.empty()))).isEqualTo(expected);
  }

  /** One weight is -1e-9: no input-convex network by that, though other units make up for it. */
  @Test
  void aProjectionThatStopsShortIsRepaired() throws Exception {
    ModelFile model = model(OnnxReaderTest.file("trained/icnn_short.onnx"));
    ModelReport report = model.judge(square(), Duration.ofSeconds(10));
    assertThat(verdicts(report)).isIn("CONVEX", "NOT_CONCAVE");
    assertThat(report.finding()).isInstanceOf(Finding.ByWeights.class);
    Path repaired = folder.resolve("repaired.onnx");
    model.repair(square(), repaired);
    assertThat(verdicts(ModelFile.open(repaired).judge(square(), BUDGET))).isEqualTo("CONVEX");
  }

  @Test
  void anInputConvexNetworkIsConvex() throws Exception {
    ModelReport report = judge(OnnxBytes.icnn(0.5f).bytes(), LinkedHashMap.empty());
    assertThat(verdicts(report)).isEqualTo("CONVEX");
    assertThat(report.finding()).isInstanceOf(Finding.ByConstruction.class);
  }

  @Test
  void aTinyNegativeWeightIsFoundAndItsEffectIsShown() throws Exception {
    byte[] bytes = OnnxBytes.icnn(-1e-9f).bytes();
    ModelReport report = judge(bytes, LinkedHashMap.empty());
    assertThat(verdicts(report)).isEqualTo("NEITHER");
    Finding.ByWeights finding = (Finding.ByWeights) report.finding();
    assertThat(finding.weight()).startsWith("W1[2,1] = -1.0E-9");
    assertThat(finding.layer()).contains("gemm_c1");
    assertThat(finding.tiny()).isTrue();
    assertThat(finding.count()).isEqualTo(1);
    Finding.ByWeights bounded = (Finding.ByWeights) judge(bytes, square()).finding();
    // On the square the unit is at most 2, so the output differs by at most 1e-9 from a convex one.
    assertThat(new java.math.BigDecimal(bounded.bounds().head()))
        .isBetween(new java.math.BigDecimal("0.99e-9"), new java.math.BigDecimal("1.01e-9"));
  }

  @Test
  void theRepairedModelDiffersInTheWeightAlone() throws Exception {
    byte[] bytes = OnnxBytes.icnn(-1e-9f).bytes();
    Path repaired = folder.resolve("repaired.onnx");
    Repair.Done done = model(bytes).repair(LinkedHashMap.empty(), repaired);
    assertThat(done.count()).isEqualTo(1);
    assertThat(Files.readAllBytes(repaired)).isEqualTo(OnnxBytes.icnn(0).bytes());
    ModelReport report = ModelFile.open(repaired).judge(LinkedHashMap.empty(), BUDGET);
    assertThat(verdicts(report)).isEqualTo("CONVEX");
  }

  @Test
  void noWeightMendsAnActivationThatIsNotConvex() throws Exception {
    byte[] bytes = new OnnxBytes().input("x", 1, 2).node("Sigmoid", "x", "y").output("y").bytes();
    assertThatThrownBy(() -> model(bytes).repair(LinkedHashMap.empty(), folder.resolve("r.onnx")))
        .hasMessageContaining("no weight mends it");
    assertThat(folder.resolve("r.onnx")).doesNotExist();
  }

  @Test
  void deadUnitsOnTheBoxDoNotCount() throws Exception {
    byte[] bytes =
        new OnnxBytes()
            .input("x", 1, 2)
            .weights("W", 2, 2, 1, 1, 1, -1)
            .vector("b", -3, 0)
            .weights("V", 2, 1, -5, 1)
            .node("MatMul", "x W", "a")
            .node("Add", "a b", "c")
            .node("Relu", "c", "z")
            .node("MatMul", "z V", "y")
            .output("y")
            .bytes();
    assertThat(verdicts(judge(bytes, LinkedHashMap.empty()))).isEqualTo("NEITHER");
    ModelReport report = judge(bytes, square());
    assertThat(report.finding()).isInstanceOf(Finding.ByConstruction.class);
    assertThat(verdicts(report)).isEqualTo("CONVEX");
  }

  /** {@code relu(relu(x1) - relu(-x1) - 1) + c relu(x1 + x2) + d relu(-2 x1 - 2 x2)}. */
  private static byte[] passedOn(float c, float d) {
    return new OnnxBytes()
        .input("x", 1, 2)
        .weights("W", 4, 2, 1, 0, -1, 0, 1, 1, -2, -2)
        .weights("V", 3, 4, 1, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)
        .vector("b", -1, 0, 0)
        .weights("U", 1, 3, 1, c, d)
        .node("Gemm", "x W", "a1", "transB", 1L)
        .node("Relu", "a1", "z1")
        .node("Gemm", "z1 V b", "a2", "transB", 1L)
        .node("Relu", "a2", "z2")
        .node("Gemm", "z2 U", "y", "transB", 1L)
        .output("y")
        .bytes();
  }

  @Test
  void whatBendsAlikeIsCollectedThroughLayers() throws Exception {
    Map<String, Axis> all = LinkedHashMap.empty();
    assertThat(verdicts(judge(passedOn(-2, 1), all))).isEqualTo("CONVEX");
    assertThat(verdicts(judge(passedOn(2, -1), all))).isEqualTo("CONVEX");
    assertThat(verdicts(judge(passedOn(-2, 0.999f), all))).isEqualTo("NEITHER");
  }

  @Test
  void aWeightBelowTheNoiseOfTheValuesIsFoundByWhereItBends() throws Exception {
    byte[] bytes =
        new OnnxBytes()
            .input("x", 1, 2)
            .weights("W", 3, 2, 1000, 1, -3, 500, 1, -1)
            .vector("b", 5000, 70, 0.1f)
            .weights("V", 1, 3, 1000, 1000, -1e-7f)
            .node("Gemm", "x W b", "a", "transB", 1L)
            .node("Relu", "a", "z")
            .node("Gemm", "z V", "y", "transB", 1L)
            .output("y")
            .bytes();
    assertThat(verdicts(judge(bytes, LinkedHashMap.empty()))).isEqualTo("NEITHER");
    assertThat(verdicts(judge(bytes, square()))).isEqualTo("NEITHER");
  }

  @Test
  void aNameThatIsNoInputIsRefused() {
    assertThatThrownBy(() -> judge(OnnxBytes.icnn(1).bytes(), LinkedHashMap.of("z", Axis.REAL)))
        .hasMessageContaining("no input z");
  }

  @Test
  void undefinedOutputsAreToldApart() throws Exception {
    byte[] bytes =
        new OnnxBytes()
            .input("x", 1, 2)
            .constant(OnnxBytes.wholes("first", 0))
            .constant(OnnxBytes.wholes("second", 1))
            .node("Gather", "x first", "a", "axis", 1L)
            .node("Gather", "x second", "b", "axis", 1L)
            .node("Log", "a", "c")
            .node("Exp", "b", "d")
            .node("Concat", "c d", "y", "axis", 1L)
            .output("y")
            .bytes();
    assertThat(verdicts(judge(bytes, LinkedHashMap.empty()))).isEqualTo("ERROR CONVEX");
    Map<String, Axis> positive = LinkedHashMap.of("x1", Axis.of(Interval.POSITIVE));
    assertThat(verdicts(judge(bytes, positive))).isEqualTo("CONCAVE CONVEX");
  }
}
