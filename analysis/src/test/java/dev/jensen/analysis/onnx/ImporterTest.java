package dev.jensen.analysis.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.analysis.search.Program;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models say the same as terms and in floating point, and activations are known by any spelling.
 */
final class ImporterTest {
  private static void agrees(Model model) {
    Terms terms = new Terms(model);
    Floats floats = new Floats(model);
    Vector<Expr> outputs = terms.outputs();
    assertThat(outputs.size()).isEqualTo(model.results());
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 3; round++) {
      double[] x = random.doubles(model.variables(), -2, 2).toArray();
      double[] y = floats.at(x);
      for (int k = 0; k < Math.min(12, y.length); k++) {
        double term = new Program(outputs.get(k), model.names()).at(x);
        assertThat(y[k]).isCloseTo(term, within(1e-9 * (1 + Math.abs(term))));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACASXU_experimental_v2a_1_1",
        "KJ_TinyTaxiNet",
        "fc1",
        "fc2",
        "fc_2-2-3",
        "fc_2-2sigmoids-3",
        "fc_matMul",
        "linear2-3_bn1-linear3-1",
        "mnist2x10",
        "mnist2x5_sigmoid",
        "multiInput_add",
        "oneInput_twoBranches",
        "layer-zoo/add",
        "layer-zoo/batchnorm",
        "layer-zoo/cast_int_to_float",
        "layer-zoo/constant",
        "layer-zoo/conv",
        "layer-zoo/dropout",
        "layer-zoo/dropout_training_mode_false",
        "layer-zoo/flatten",
        "layer-zoo/gemm",
        "layer-zoo/identity",
        "layer-zoo/leakyRelu",
        "layer-zoo/matmul",
        "layer-zoo/maxpool",
        "layer-zoo/relu",
        "layer-zoo/reshape",
        "layer-zoo/reshape_with_dimension_inference",
        "layer-zoo/sigmoid",
        "layer-zoo/squeeze",
        "layer-zoo/squeeze_with_axes",
        "layer-zoo/sub",
        "layer-zoo/tanh",
        "layer-zoo/transpose",
        "layer-zoo/unsqueeze"
      })
  void realFilesAreRead(String name) throws Exception {
    agrees(Importer.read(OnnxReaderTest.file(name + ".onnx")));
  }

  private static OnnxBytes one() {
    return new OnnxBytes()
        .input("x", 1, 2)
        .scalar("one", 1)
        .scalar("half", 0.5f)
        .scalar("two", 2)
        .scalar("three", 3)
        .scalar("six", 6)
        .scalar("zero", 0)
        .scalar("root2", 1.4142135f)
        .scalar("sixth", 0.16666667f);
  }

  private static String curve(OnnxBytes bytes) throws ModelError {
    Model model = bytes.output("y").model();
    agrees(model);
    assertThat(model.operations()).hasSize(1);
    return ((Operation.Pointwise) model.operations().getFirst()).curves()[0].name();
  }

  @Test
  void geluAsOlderExportersSpellIt() throws ModelError {
    assertThat(
            curve(
                one()
                    .node("Div", "x root2", "a")
                    .node("Erf", "a", "b")
                    .node("Add", "b one", "c")
                    .node("Mul", "x c", "d")
                    .node("Mul", "d half", "y")))
        .isEqualTo("gelu");
    assertThat(
            curve(
                one()
                    .node("Mul", "x half", "h")
                    .node("Div", "x root2", "a")
                    .node("Erf", "a", "b")
                    .node("Add", "one b", "c")
                    .node("Mul", "h c", "y")))
        .isEqualTo("gelu");
  }

  @Test
  void siluMishSoftplusAndHardswishAsOlderExportersSpellThem() throws ModelError {
    assertThat(curve(one().node("Sigmoid", "x", "s").node("Mul", "x s", "y"))).isEqualTo("silu");
    assertThat(
            curve(one().node("Softplus", "x", "a").node("Tanh", "a", "b").node("Mul", "x b", "y")))
        .isEqualTo("mish");
    assertThat(curve(one().node("Exp", "x", "a").node("Add", "a one", "b").node("Log", "b", "y")))
        .isEqualTo("softplus");
    assertThat(
            curve(
                one()
                    .node("HardSigmoid", "x", "a", "alpha", 1 / 6f, "beta", 0.5f)
                    .node("Mul", "x a", "y")))
        .isEqualTo("hardswish");
    assertThat(
            curve(
                one()
                    .node("Add", "x three", "a")
                    .node("Clip", "a zero six", "b")
                    .node("Mul", "x b", "c")
                    .node("Div", "c six", "y")))
        .isEqualTo("hardswish");
    assertThat(curve(one().node("Max", "x zero", "y"))).isEqualTo("relu");
  }

  @ParameterizedTest
  @CsvSource({
    "Gelu,20",
    "Mish,18",
    "HardSwish,14",
    "Elu,7",
    "Selu,7",
    "Celu,12",
    "Softsign,7",
    "Softplus,7",
    "HardSigmoid,7",
    "ThresholdedRelu,10",
    "Abs,7",
    "Exp,7",
    "Erf,9",
    "Neg,7",
    "Relu,22",
    "Tanh,7",
    "LeakyRelu,7",
    "Sigmoid,7",
    "Identity,7",
    "Dropout,7",
    "Flatten,7",
    "LogSoftmax,13",
    "Softmax,13",
    "Softmax,7"
  })
  void operatorsOfOneInput(String operator, long opset) throws ModelError {
    agrees(
        new OnnxBytes().opset(opset).input("x", 1, 4).node(operator, "x", "y").output("y").model());
  }

  @Test
  void operatorsOnPictures() throws ModelError {
    OnnxBytes bytes =
        new OnnxBytes()
            .input("x", 1, 2, 4, 4)
            .constant(
                OnnxBytes.floats("K", new long[] {2, 1, 2, 2}, 1, -1, 2, 0.5f, 0.25f, 1, -2, 3))
            .vector("b", 1, -1)
            .node("Conv", "x K b", "a", "group", 2L, "strides", new long[] {1, 2})
            .node(
                "MaxPool",
                "x",
                "m",
                "kernel_shape",
                new long[] {3, 3},
                "pads",
                new long[] {1, 1, 1, 1})
            .node(
                "AveragePool",
                "m",
                "v",
                "kernel_shape",
                new long[] {2, 2},
                "auto_pad",
                "SAME_UPPER")
            .node("GlobalAveragePool", "v", "g")
            .node("ReduceMax", "a", "r", "axes", new long[] {2, 3})
            .node("Concat", "g r", "y", "axis", 1L)
            .output("y");
    Model model = bytes.model();
    assertThat(model.results()).isEqualTo(4);
    agrees(model);
  }

  /**
   * Windows that reach beyond what is padded divide by the cells on the picture and its padding.
   */
  @Test
  void averagesThatCountPaddingButNothingBeyond() throws ModelError {
    Model model =
        new OnnxBytes()
            .input("x", 1, 1, 6)
            .node(
                "AveragePool",
                "x",
                "y",
                "kernel_shape",
                new long[] {4},
                "strides",
                new long[] {3},
                "pads",
                new long[] {1, 1},
                "ceil_mode",
                1L,
                "count_include_pad",
                1L)
            .output("y")
            .model();
    agrees(model);
    assertThat(new Terms(model).outputs().map(Expr::toString))
        .containsExactly("(x1 + x2 + x3)/4", "(x3 + x4 + x5 + x6)/4", "x6/2");
  }

  @Test
  void slicesAndPadding() throws ModelError {
    agrees(
        new OnnxBytes()
            .input("x", 1, 6)
            .constant(OnnxBytes.wholes("from", 4))
            .constant(OnnxBytes.wholes("to", Long.MIN_VALUE))
            .constant(OnnxBytes.wholes("axis", 1))
            .constant(OnnxBytes.wholes("back", -2))
            .constant(OnnxBytes.wholes("pads", 0, 1, 0, 2))
            .constant(OnnxBytes.wholes("which", 2, 0, -1))
            .node("Slice", "x from to axis back", "a")
            .node("Pad", "a pads", "b")
            .node("Gather", "b which", "y", "axis", 1L)
            .output("y")
            .model());
  }

  @Test
  void aTransposedWeightKeepsItsPlaceInTheFile() throws ModelError {
    byte[] bytes =
        new OnnxBytes()
            .input("x", 1, 2)
            .weights("W", 3, 2, 1, 2, 3, 4, 5, 6)
            .node("Transpose", "W", "T")
            .node("MatMul", "x T", "y")
            .output("y")
            .bytes();
    Model model = Importer.read(bytes);
    agrees(model);
    Operation.Affine affine = (Operation.Affine) model.operations().getFirst();
    affine
        .weights()
        .row(
            1,
            (column, value, place) -> {
              assertThat(value).isEqualTo(column == 0 ? 3 : 4);
              int at = affine.weights().tensor().stored().at(place);
              assertThat(
                      java.nio.ByteBuffer.wrap(bytes)
                          .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                          .getFloat(at))
                  .isEqualTo((float) value);
            });
  }
}
