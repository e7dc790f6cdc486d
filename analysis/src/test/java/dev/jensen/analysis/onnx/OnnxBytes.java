package dev.jensen.analysis.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes small ONNX files for tests. */
final class OnnxBytes {
  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
  private long opset = 13;

  /** Something that writes fields. */
  @FunctionalInterface
  interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  static byte[] message(Fields fields) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      fields.write(out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static void put(CodedOutputStream out, int field, byte[] message) throws IOException {
    out.writeByteArray(field, message);
  }

  private OnnxBytes part(int field, byte[] message) {
    graph.writeBytes(message(out -> put(out, field, message)));
    return this;
  }

  OnnxBytes opset(long version) {
    opset = version;
    return this;
  }

  /** A node; an attribute is a name and a Float, Long, String, float[] or long[]. */
  OnnxBytes node(String operator, String inputs, String output, Object... attributes) {
    return part(
        1,
        message(
            out -> {
              for (String input : inputs.isEmpty() ? new String[0] : inputs.split(" ", -1)) {
                out.writeString(1, input.equals("_") ? "" : input);
              }
              out.writeString(2, output);
              out.writeString(3, operator.toLowerCase(java.util.Locale.ROOT) + "_" + output);
              out.writeString(4, operator);
              for (int i = 0; i < attributes.length; i += 2) {
                put(out, 5, attribute((String) attributes[i], attributes[i + 1]));
              }
            }));
  }

  private static byte[] attribute(String name, Object value) {
    return message(
        out -> {
          out.writeString(1, name);
          switch (value) {
            case Float f -> out.writeFloat(2, f);
            case Long l -> out.writeInt64(3, l);
            case String s -> out.writeString(4, s);
            case long[] all -> {
              for (long each : all) {
                out.writeInt64(8, each);
              }
            }
            default -> put(out, 5, (byte[]) value);
          }
        });
  }

  static byte[] floats(String name, long[] shape, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return message(
        out -> {
          for (long each : shape) {
            out.writeInt64(1, each);
          }
          out.writeInt32(2, 1);
          out.writeString(8, name);
          out.writeByteArray(9, raw.array());
        });
  }

  static byte[] wholes(String name, long... values) {
    return message(
        out -> {
          out.writeInt64(1, values.length);
          out.writeInt32(2, 7);
          for (long each : values) {
            out.writeInt64(7, each);
          }
          out.writeString(8, name);
        });
  }

  OnnxBytes constant(byte[] tensor) {
    return part(5, tensor);
  }

  OnnxBytes weights(String name, int rows, int columns, float... values) {
    return constant(floats(name, new long[] {rows, columns}, values));
  }

  OnnxBytes vector(String name, float... values) {
    return constant(floats(name, new long[] {values.length}, values));
  }

  OnnxBytes scalar(String name, float value) {
    return constant(floats(name, new long[0], value));
  }

  private static byte[] value(String name, long... shape) {
    byte[] sizes =
        message(
            out -> {
              for (long each : shape) {
                put(out, 1, message(size -> size.writeInt64(1, each)));
              }
            });
    byte[] tensor =
        message(
            out -> {
              out.writeInt32(1, 1);
              put(out, 2, sizes);
            });
    return message(
        out -> {
          out.writeString(1, name);
          put(out, 2, message(type -> put(type, 1, tensor)));
        });
  }

  OnnxBytes input(String name, long... shape) {
    return part(11, value(name, shape));
  }

  OnnxBytes output(String name) {
    return part(12, value(name));
  }

  byte[] bytes() {
    return message(
        out -> {
          out.writeInt64(1, 8);
          out.writeString(2, "jensen-test");
          put(out, 7, graph.toByteArray());
          put(out, 8, message(set -> set.writeInt64(2, opset)));
        });
  }

  Model model() throws ModelError {
    return Importer.read(bytes());
  }

  /**
   * An ICNN with two inputs and two hidden layers of that width, all of whose weights are short.
   */
  static OnnxBytes icnn(float late) {
    return new OnnxBytes()
        .input("x", 1, 2)
        .weights("W0", 3, 2, 1, -0.5f, -1, 0.25f, 0.5f, 2)
        .vector("b0", 0.5f, -1, 0.25f)
        .weights("W1", 2, 3, 1, 0.5f, 0.25f, late, 1, 2)
        .weights("U1", 2, 2, -1, 1, 0.5f, -0.5f)
        .vector("b1", 0, -0.5f)
        .weights("W2", 1, 2, 1, 0.5f)
        .node("Gemm", "x W0 b0", "a0", "transB", 1L)
        .node("Relu", "a0", "z0")
        .node("Gemm", "z0 W1 b1", "c1", "transB", 1L)
        .node("Gemm", "x U1", "u1", "transB", 1L)
        .node("Add", "c1 u1", "a1")
        .node("Relu", "a1", "z1")
        .node("Gemm", "z1 W2", "y", "transB", 1L)
        .output("y");
  }
}
