package dev.jensen.analysis.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Files that lie about themselves: each is refused with its place, and none with a defect. */
final class OnnxReaderTest {
  static byte[] file(String name) throws IOException {
    try (InputStream in = OnnxReaderTest.class.getResourceAsStream("/onnx/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** Imports whatever the bytes are; only a refusal may come of it. */
  private static boolean imports(byte[] bytes) {
    try {
      Importer.read(bytes);
      return true;
    } catch (ModelError refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    }
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    for (String name : new String[] {"fc_2-2-3.onnx", "linear2-3_bn1-linear3-1.onnx"}) {
      byte[] whole = file(name);
      assertThat(imports(whole)).isTrue();
      int accepted = 0;
      for (int length = 0; length < whole.length; length++) {
        accepted += imports(Arrays.copyOf(whole, length)) ? 1 : 0;
      }
      // What is lost at the very end may be no part of the function.
      assertThat(accepted).isLessThan(12);
    }
  }

  @Test
  void damagedBytesAreReadOrRefused() throws IOException {
    byte[] whole = OnnxBytes.icnn(0.5f).bytes();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 4000; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k <= i % 3; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      imports(damaged);
    }
    byte[] convolution = file("KJ_TinyTaxiNet.onnx");
    for (int i = 0; i < 500; i++) {
      byte[] damaged = convolution.clone();
      damaged[random.nextInt(1200)] = (byte) random.nextInt(256);
      imports(damaged);
    }
  }

  @Test
  void operatorsWithOddInputsAreRefused() {
    SplittableRandom random = new SplittableRandom(8);
    String[] names = {"x", "v", "m", "w", "s", "_"};
    long[][] shapes = {{1, 2}, {2}, {1, 2, 3, 3}, {0, 2}, {1, 1, 1}, {}};
    for (String operator : Operators.names()) {
      for (int i = 0; i < 120; i++) {
        String inputs = "x";
        for (int k = random.nextInt(4); k > 0; k--) {
          inputs += " " + names[random.nextInt(names.length)];
        }
        long[] some = random.longs(random.nextInt(4), -2, 4).toArray();
        byte[] bytes =
            new OnnxBytes()
                .opset(7 + random.nextInt(16))
                .input("x", shapes[random.nextInt(shapes.length)])
                .vector("v", 1, -2)
                .weights("m", 2, 2, 1, 2, 3, 4)
                .constant(OnnxBytes.wholes("w", some))
                .scalar("s", 0)
                .node(
                    operator,
                    inputs,
                    "y",
                    "axis",
                    random.nextLong(-5, 5),
                    "axes",
                    some,
                    "kernel_shape",
                    some,
                    "pads",
                    some,
                    "perm",
                    some)
                .output("y")
                .bytes();
        if (imports(bytes)) {
          checked(bytes);
        }
      }
    }
  }

  /** What is read can also be looked at, whatever it is. */
  private static void checked(byte[] bytes) {
    try {
      Model model = Importer.read(bytes);
      Reach reach = Reach.of(model.variables());
      Arrays.fill(reach.lo(), Double.NEGATIVE_INFINITY);
      Arrays.fill(reach.hi(), Double.POSITIVE_INFINITY);
      SignCheck.of(model, reach, true);
      new Terms(model).outputs();
    } catch (ModelError impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aLengthBombNamesItsByte() {
    byte[] bomb = {0x3a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
    assertThatThrownBy(() -> Importer.read(bomb))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("at byte 1")
        .hasMessageContaining("2147483647 bytes, and 0 are left");
  }

  @Test
  void endlessNestingIsRefused() {
    byte[] nested = {};
    for (int i = 0; i < 200; i++) {
      byte[] inner = nested;
      nested = OnnxBytes.message(out -> OnnxBytes.put(out, 7, inner));
    }
    assertThat(imports(nested)).isFalse();
  }

  @Test
  void emptyAndForeignFilesAreRefused() {
    assertThatThrownBy(() -> Importer.read(new byte[0])).hasMessageContaining("no graph");
    assertThat(imports("#!/bin/sh\necho hello\n".getBytes())).isFalse();
    assertThat(imports(new byte[10_000])).isFalse();
  }

  @Test
  void aShapeMustFitItsNumbers() {
    assertThatThrownBy(() -> layer(OnnxBytes.floats("W", new long[] {3, 2}, 1, 2)).model())
        .hasMessageContaining("tensor 'W' has 2 numbers")
        .hasMessageContaining("asks for 6");
    long[] huge = {1L << 40, 1L << 40};
    assertThatThrownBy(() -> layer(OnnxBytes.floats("W", huge, 1)).model())
        .hasMessageContaining("more than 2147483647 numbers");
    assertThatThrownBy(() -> layer(OnnxBytes.floats("W", new long[] {-1}, 1)).model())
        .hasMessageContaining("negative size");
  }

  @Test
  void weightsThatAreNoNumbersAreNamed() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(
              () -> layer(OnnxBytes.floats("W", new long[] {2, 2}, 1, 2, bad, 4)).model())
          .hasMessageContaining("W[2,1]");
    }
  }

  private static OnnxBytes layer(byte[] weights) {
    return new OnnxBytes()
        .input("x", 1, 2)
        .constant(weights)
        .node("MatMul", "x W", "y")
        .output("y");
  }

  @Test
  void externalDataIsRefusedByName() {
    byte[] tensor =
        OnnxBytes.message(
            out -> {
              out.writeInt64(1, 2);
              out.writeInt32(2, 1);
              out.writeString(8, "W");
              out.writeInt32(14, 1);
            });
    assertThatThrownBy(() -> layer(tensor).model())
        .hasMessageContaining("'W' keeps its numbers in another file (external data)");
  }

  @Test
  void whatCannotBeReadIsNamedWithItsNode() {
    assertThatThrownBy(
            () -> new OnnxBytes().input("x", 1, 2).node("LSTM", "x", "y").output("y").model())
        .hasMessageContaining("node 1 'lstm_y' (LSTM) is an operator that is not read");
    assertThatThrownBy(
            () ->
                new OnnxBytes()
                    .input("x", 1, 2)
                    .node("Relu", "b", "a")
                    .node("Relu", "a", "b")
                    .output("b")
                    .model())
        .hasMessageContaining("node 1 'relu_a' (Relu) rests on itself: the graph has a cycle");
    assertThatThrownBy(
            () -> new OnnxBytes().input("x", 1, 2).node("Relu", "z", "y").output("y").model())
        .hasMessageContaining("uses 'z', which nothing makes");
    assertThatThrownBy(
            () -> new OnnxBytes().opset(6).input("x", 2).node("Relu", "x", "y").output("y").model())
        .hasMessageContaining("opset 6; opsets 7 to 22 are read");
    assertThatThrownBy(
            () -> new OnnxBytes().input("x", 1, -1).node("Relu", "x", "y").output("y").model())
        .hasMessageContaining("input 'x' has no size along axis 2");
    assertThatThrownBy(() -> Importer.read(file("layer-zoo/dropout_training_mode_true.onnx")))
        .hasMessageContaining("Dropout in training mode");
  }
}
