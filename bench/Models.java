import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes an ONNX model with rectified hidden layers and one output:
 *
 * <pre>java Models.java KIND FILE SEED INPUTS UNITS...</pre>
 *
 * Weights are drawn as PyTorch draws them, evenly from plus or minus 1/sqrt(inputs of the layer).
 * The kinds: {@code random}; {@code icnn}, those behind the first layer made nonnegative; {@code
 * tiny}, the same with one of -1e-9; {@code merged}, where each second unit of the first layer has
 * the hyperplane of the one before and outgoing weights that are negative but smaller than those of
 * the other; {@code split}, an icnn in which each second unit of the first layer is the negative of
 * the one before, so that relu(u) - relu(-u) = u passes anything on.
 */
public final class Models {
  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

  public static void main(String[] args) throws IOException {
    String kind = args[0];
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
    int[] sizes = Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray();
    Models model = new Models();
    model.field(11, value("x0", 1, sizes[0]));
    int layers = sizes.length;
    for (int k = 1; k <= layers; k++) {
      int inputs = sizes[k - 1];
      int units = k < layers ? sizes[k] : 1;
      float[][] weights = new float[units][inputs + 1];
      float reach = (float) (1 / Math.sqrt(inputs));
      for (float[] row : weights) {
        for (int i = 0; i <= inputs; i++) {
          row[i] = (float) random.nextDouble(-reach, reach);
        }
      }
      change(kind, k, layers, weights);
      model.layer(k, weights, k < layers);
    }
    model.field(12, value("a" + layers));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    number(file, 1, 8);
    text(file, 2, "jensen-bench");
    bytes(file, 7, model.graph.toByteArray());
    ByteArrayOutputStream opset = new ByteArrayOutputStream();
    number(opset, 2, 13);
    bytes(file, 8, opset.toByteArray());
    Files.write(Path.of(args[1]), file.toByteArray());
  }

  private static void change(String kind, int layer, int layers, float[][] weights) {
    boolean paired = kind.equals("merged") || kind.equals("split");
    if (layer == 1) {
      for (int j = 1; paired && j < weights.length; j += 2) {
        for (int i = 0; i < weights[j].length; i++) {
          weights[j][i] = kind.equals("split") ? -weights[j - 1][i] : -weights[j - 1][i] / 2;
        }
      }
    } else if (!kind.equals("random")) {
      for (float[] row : weights) {
        for (int i = 0; i < row.length - 1; i++) {
          row[i] = Math.abs(row[i]);
          if (layer == 2 && paired && i % 2 == 1) {
            // Half as steep, so that twice as much of the other is still more; or just as steep.
            row[i] = kind.equals("split") ? -row[i - 1] + Math.max(0, row[i] - 0.1f) : -row[i - 1];
          }
        }
      }
    }
    if (kind.equals("tiny") && layer == layers) {
      weights[0][weights[0].length / 2] = -1e-9f;
    }
  }

  private void layer(int k, float[][] weights, boolean rectified) throws IOException {
    int inputs = weights[0].length - 1;
    ByteBuffer matrix =
        ByteBuffer.allocate(4 * inputs * weights.length).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer bias = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : weights) {
      for (int i = 0; i < inputs; i++) {
        matrix.putFloat(row[i]);
      }
      bias.putFloat(row[inputs]);
    }
    field(5, tensor("W" + k, matrix.array(), weights.length, inputs));
    field(5, tensor("b" + k, bias.array(), weights.length));
    ByteArrayOutputStream transposed = new ByteArrayOutputStream();
    text(transposed, 1, "transB");
    number(transposed, 3, 1);
    number(transposed, 20, 2);
    field(1, node("Gemm", "a" + k, transposed, "x" + (k - 1), "W" + k, "b" + k));
    if (rectified) {
      field(1, node("Relu", "x" + k, null, "a" + k));
    }
  }

  private static ByteArrayOutputStream node(
      String operator, String output, ByteArrayOutputStream attribute, String... inputs) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    for (String input : inputs) {
      text(node, 1, input);
    }
    text(node, 2, output);
    text(node, 4, operator);
    if (attribute != null) {
      bytes(node, 5, attribute.toByteArray());
    }
    return node;
  }

  private static ByteArrayOutputStream tensor(String name, byte[] raw, int... shape) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (int each : shape) {
      number(tensor, 1, each);
    }
    number(tensor, 2, 1);
    text(tensor, 8, name);
    bytes(tensor, 9, raw);
    return tensor;
  }

  private static ByteArrayOutputStream value(String name, int... shape) {
    ByteArrayOutputStream sizes = new ByteArrayOutputStream();
    for (int each : shape) {
      ByteArrayOutputStream size = new ByteArrayOutputStream();
      number(size, 1, each);
      bytes(sizes, 1, size.toByteArray());
    }
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, 1, 1);
    bytes(tensor, 2, sizes.toByteArray());
    ByteArrayOutputStream type = new ByteArrayOutputStream();
    bytes(type, 1, tensor.toByteArray());
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    text(value, 1, name);
    bytes(value, 2, type.toByteArray());
    return value;
  }

  private void field(int field, ByteArrayOutputStream message) {
    bytes(graph, field, message.toByteArray());
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, (long) field << 3);
    varint(out, value);
  }

  private static void text(ByteArrayOutputStream out, int field, String value) {
    bytes(out, field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    varint(out, (long) field << 3 | 2);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >= 128) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
