package dev.jensen.analysis.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an ONNX file into a graph; of what it does not need it checks only the frame. */
final class OnnxReader {
  private static final int MOST_ITEMS = 2_000_000;
  private static final int LONGEST_LIST = 4096;
  private static final long FIRST_OPSET = 7;
  private static final long LAST_OPSET = 22;

  private final Wire wire;
  private String producer = "";
  private long opset;
  private boolean any;
  private int items;
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final Map<String, Tensor> constants = new LinkedHashMap<>();
  private final List<OnnxValue> inputs = new ArrayList<>();
  private final List<OnnxValue> outputs = new ArrayList<>();

  private OnnxReader(byte[] file) {
    this.wire = new Wire(file);
  }

  /**
   * The graph in the file.
   *
   * @throws ModelError with the byte, tensor or node at which it is wrong
   */
  static OnnxGraph read(byte[] file) throws ModelError {
    OnnxReader reader = new OnnxReader(file);
    reader.wire.read("the model", reader::model);
    ModelError.unless(reader.any, "the file holds no graph; is it an ONNX model?");
    ModelError.unless(reader.opset != 0, "the model does not name its version of the operators");
    ModelError.unless(
        reader.opset >= FIRST_OPSET && reader.opset <= LAST_OPSET,
        "the model is of opset "
            + reader.opset
            + "; opsets "
            + FIRST_OPSET
            + " to "
            + LAST_OPSET
            + " are read");
    return new OnnxGraph(
        OnnxNode.shown(reader.producer),
        reader.opset,
        reader.nodes,
        reader.constants,
        reader.inputs,
        reader.outputs);
  }

  private void model(int field) throws ModelError, IOException {
    switch (field) {
      case 2 -> producer = wire.text("the producer");
      case 7 -> {
        ModelError.unless(!any, "the file holds two graphs");
        any = true;
        wire.message("the graph", this::graph);
      }
      case 8 -> operators();
      default -> wire.skip();
    }
  }

  private void operators() throws ModelError, IOException {
    String[] domain = {""};
    long[] version = {1};
    wire.message(
        "the version of the operators",
        field -> {
          switch (field) {
            case 1 -> domain[0] = wire.text("the domain of the operators");
            case 2 -> version[0] = wire.whole("the version of the operators");
            default -> wire.skip();
          }
        });
    if (domain[0].isEmpty() || domain[0].equals("ai.onnx")) {
      opset = version[0];
    }
  }

  private void graph(int field) throws ModelError, IOException {
    switch (field) {
      case 1 -> nodes.add(node());
      case 5 -> {
        count();
        Tensor tensor = TensorReader.read(wire, "a tensor");
        ModelError.unless(
            constants.put(tensor.name(), tensor) == null,
            "two tensors are called '" + OnnxNode.shown(tensor.name()) + "'");
      }
      case 11 -> inputs.add(value());
      case 12 -> outputs.add(value());
      case 15 -> throw wire.at(wire.position(), "sparse tensors are not read");
      default -> wire.skip();
    }
  }

  /** A file can ask for many small objects by few bytes. */
  private void count() throws ModelError {
    if (++items > MOST_ITEMS) {
      throw ModelError.tooLarge("the graph has more than " + MOST_ITEMS + " parts");
    }
  }

  private OnnxNode node() throws ModelError, IOException {
    count();
    String[] texts = {"", "", ""};
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    Map<String, OnnxAttribute> attributes = new LinkedHashMap<>();
    int number = nodes.size() + 1;
    String what = "node " + number;
    wire.message(
        what,
        field -> {
          switch (field) {
            case 1, 2 -> {
              count();
              (field == 1 ? in : out).add(wire.text("a value of " + what));
            }
            case 3 -> texts[0] = wire.text("the name of " + what);
            case 4 -> texts[1] = wire.text("the operator of " + what);
            case 5 -> {
              count();
              OnnxAttribute read = attribute("an attribute of " + what);
              attributes.put(read.name(), read);
            }
            case 7 -> texts[2] = wire.text("the domain of " + what);
            default -> wire.skip();
          }
        });
    return new OnnxNode(number, texts[0], texts[1], texts[2], in, out, attributes);
  }

  /** An attribute in the making. */
  private static final class Setting {
    private String name = "";
    private float single;
    private long whole;
    private String text = "";
    private @Nullable Tensor tensor;
    private float[] singles = new float[0];
    private long[] wholes = new long[0];
    private boolean graph;
  }

  private OnnxAttribute attribute(String what) throws ModelError, IOException {
    Setting made = new Setting();
    wire.message(
        what,
        field -> {
          switch (field) {
            case 1 -> made.name = wire.text(what);
            case 2 -> made.single = wire.single(what);
            case 3 -> made.whole = wire.whole(what);
            case 4 -> made.text = wire.text(what);
            case 5 -> made.tensor = TensorReader.read(wire, "the tensor of " + what);
            case 6, 11 -> {
              made.graph = true;
              wire.skip();
            }
            case 7 -> made.singles = singles(made.singles, what);
            case 8 -> wire.wholes(what, more -> made.wholes = joined(made.wholes, more));
            default -> wire.skip();
          }
        });
    return new OnnxAttribute(
        made.name,
        made.single,
        made.whole,
        made.text,
        made.tensor,
        made.singles,
        made.wholes,
        made.graph);
  }

  private float[] singles(float[] before, String what) throws ModelError, IOException {
    if (!wire.packed()) {
      float[] all = Arrays.copyOf(before, longer(before.length, 1));
      all[before.length] = wire.single(what);
      return all;
    }
    int length = wire.length(what);
    ModelError.unless(length % 4 == 0, what + " has a broken number of bytes");
    float[] all = Arrays.copyOf(before, longer(before.length, length / 4));
    wire.bytes(length).asFloatBuffer().get(all, before.length, length / 4);
    return all;
  }

  private static long[] joined(long[] before, long more) throws ModelError {
    long[] all = Arrays.copyOf(before, longer(before.length, 1));
    all[before.length] = more;
    return all;
  }

  private static int longer(int length, int more) throws ModelError {
    if (more > LONGEST_LIST - length) {
      throw ModelError.tooLarge("an attribute has more than " + LONGEST_LIST + " numbers");
    }
    return length + more;
  }

  private OnnxValue value() throws ModelError, IOException {
    count();
    String[] name = {""};
    int[] type = {0};
    List<Long> sizes = new ArrayList<>();
    boolean[] shaped = {false};
    wire.message(
        "an input or output",
        field -> {
          switch (field) {
            case 1 -> name[0] = wire.text("the name of an input or output");
            case 2 ->
                wire.message(
                    "the type of " + OnnxNode.shown(name[0]),
                    kind -> {
                      if (kind == 1) {
                        tensorType(type, sizes, shaped);
                      } else {
                        wire.skip();
                      }
                    });
            default -> wire.skip();
          }
        });
    return new OnnxValue(
        name[0], type[0], shaped[0] ? sizes.stream().mapToLong(Long::longValue).toArray() : null);
  }

  private void tensorType(int[] type, List<Long> sizes, boolean[] shaped)
      throws ModelError, IOException {
    wire.message(
        "a tensor type",
        field -> {
          switch (field) {
            case 1 -> type[0] = (int) wire.whole("the type of numbers");
            case 2 -> {
              shaped[0] = true;
              wire.message(
                  "a shape",
                  axis -> {
                    if (axis == 1) {
                      count();
                      sizes.add(size());
                    } else {
                      wire.skip();
                    }
                  });
            }
            default -> wire.skip();
          }
        });
  }

  /** The size along one axis; -1 if it has a name instead, or none. */
  private long size() throws ModelError, IOException {
    long[] size = {-1};
    wire.message(
        "a size",
        field -> {
          if (field == 1) {
            size[0] = wire.whole("a size");
          } else {
            wire.skip();
          }
        });
    return size[0];
  }
}
