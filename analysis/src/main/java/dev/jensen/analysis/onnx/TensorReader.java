package dev.jensen.analysis.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one TensorProto. */
final class TensorReader {
  private static final int MOST_AXES = 8;
  private static final int MOST_WHOLES = 1 << 24;

  private final Wire wire;
  private String name = "";
  private int type;
  private long[] dims = new long[0];
  private @Nullable ByteBuffer raw;
  private int rawOffset;
  private long[] wholes = new long[0];
  private int wholeCount;
  private final Run singles = new Run(4);
  private final Run doubles = new Run(8);
  private boolean outside;

  private TensorReader(Wire wire) {
    this.wire = wire;
  }

  /** The tensor that follows. */
  static Tensor read(Wire wire, String what) throws ModelError, IOException {
    TensorReader reader = new TensorReader(wire);
    int begin = wire.position();
    wire.message(what, reader::take);
    return reader.tensor(begin);
  }

  /** Numbers of a fixed width that follow each other, with or without tags between them. */
  private final class Run {
    private final int width;
    private ByteBuffer data = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    private int used;
    private int first;
    private int step;
    private boolean regular = true;

    Run(int width) {
      this.width = width;
    }

    void take(String what) throws ModelError, IOException {
      if (!wire.packed()) {
        note(wire.position(), 1);
        room(width);
        if (width == 4) {
          data.putFloat(used, wire.single(what));
        } else {
          data.putDouble(used, wire.number(what));
        }
        used += width;
        return;
      }
      int length = wire.length(what);
      if (length % width != 0) {
        throw wire.at(wire.position(), what + " has a broken number of bytes");
      }
      note(wire.position(), length / width);
      ByteBuffer more = wire.bytes(length);
      if (used == 0) {
        data = more;
      } else {
        room(length);
        data.put(used, more, 0, length);
      }
      used += length;
    }

    /** Whether all numbers keep the same distance in the file. */
    private void note(int position, int more) {
      int count = used / width;
      if (count == 0) {
        first = position;
        step = more > 1 ? width : 0;
      } else if (count == 1 && step == 0 && more == 1) {
        step = position - first;
      } else {
        regular &= more == 1 && position == first + step * count;
      }
    }

    private void room(int more) throws ModelError {
      if (more > Integer.MAX_VALUE - 8 - used) {
        throw ModelError.tooLarge(what() + " is too large");
      }
      if (used + more > data.capacity()) {
        long size = Math.min(Integer.MAX_VALUE - 8, Math.max(64, 2L * (used + more)));
        ByteBuffer wider = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        data = wider.put(0, data, 0, used);
      }
    }

    private @Nullable Stored stored() {
      return regular ? new Stored(first, step == 0 ? width : step, width, null) : null;
    }

    private ByteBuffer all() {
      return data.slice(0, used).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private void take(int field) throws ModelError, IOException {
    switch (field) {
      case 1 -> wire.wholes("the shape of a tensor", this::dim);
      case 2 -> type = (int) wire.whole("the type of a tensor");
      case 4 -> singles.take("float_data of a tensor");
      case 5, 7 -> wire.wholes("int data of a tensor", this::whole);
      case 8 -> name = wire.text("the name of a tensor");
      case 9 -> {
        int length = wire.length("raw_data of tensor " + OnnxNode.shown(name));
        rawOffset = wire.position();
        raw = wire.bytes(length);
      }
      case 10 -> doubles.take("double_data of a tensor");
      case 13 -> {
        outside = true;
        wire.skip();
      }
      case 14 -> outside |= wire.whole("the data location of a tensor") != 0;
      default -> wire.skip();
    }
  }

  private void dim(long size) throws ModelError {
    if (dims.length == MOST_AXES) {
      throw wire.at(wire.position(), "a tensor has more than " + MOST_AXES + " axes");
    }
    dims = Arrays.copyOf(dims, dims.length + 1);
    dims[dims.length - 1] = size;
  }

  private void whole(long value) throws ModelError {
    if (wholeCount == MOST_WHOLES) {
      throw ModelError.tooLarge(what() + " has more than " + MOST_WHOLES + " whole numbers");
    }
    if (wholeCount == wholes.length) {
      wholes = Arrays.copyOf(wholes, Math.max(16, 2 * wholeCount));
    }
    wholes[wholeCount++] = value;
  }

  private String what() {
    return "tensor '" + OnnxNode.shown(name) + "'";
  }

  private Tensor tensor(int begin) throws ModelError {
    if (outside) {
      throw ModelError.format(
          what()
              + " keeps its numbers in another file (external data), which is not read; "
              + "save the model with its data inside");
    }
    long size = 1;
    int[] shape = new int[dims.length];
    for (int i = 0; i < dims.length; i++) {
      ModelError.unless(dims[i] >= 0, what() + " has a negative size");
      if (dims[i] > Integer.MAX_VALUE || (size *= dims[i]) > Integer.MAX_VALUE) {
        throw ModelError.tooLarge(what() + " has more than " + Integer.MAX_VALUE + " numbers");
      }
      shape[i] = (int) dims[i];
    }
    Read read = numbers();
    if (read.numbers.size() != size) {
      throw wire.at(
          begin,
          what()
              + " has "
              + read.numbers.size()
              + " numbers, and its shape "
              + Arrays.toString(shape)
              + " asks for "
              + size);
    }
    Tensor tensor = new Tensor(name, shape, read.numbers, read.stored);
    checkFinite(tensor);
    return tensor;
  }

  /**
   * A weight that is no number, or infinite, makes no function; a bound of Clip may be infinite.
   */
  private void checkFinite(Tensor tensor) throws ModelError {
    for (int i = 0; i < tensor.size(); i++) {
      double value = tensor.at(i);
      if (Double.isNaN(value) || Double.isInfinite(value) && tensor.size() > 1) {
        throw ModelError.format(
            what()
                + " holds "
                + (Double.isNaN(value) ? "NaN" : "an infinite number")
                + " at "
                + tensor.spelled(i));
      }
    }
  }

  private record Read(Numbers numbers, @Nullable Stored stored) {}

  private Read numbers() throws ModelError {
    return switch (type) {
      case 1 ->
          raw != null
              ? new Read(new Numbers.Singles(rawSingles(raw)), stored(4))
              : new Read(new Numbers.Singles(rawSingles(singles.all())), singles.stored());
      case 11 ->
          raw != null
              ? new Read(new Numbers.Doubles(rawDoubles(raw)), stored(8))
              : new Read(new Numbers.Doubles(rawDoubles(doubles.all())), doubles.stored());
      case 10, 16 -> new Read(new Numbers.Singles(halves()), raw == null ? null : stored(2));
      case 2 -> new Read(new Numbers.Wholes(raw == null ? given() : rawWholes(raw, 1, true)), null);
      case 3, 9 ->
          new Read(new Numbers.Wholes(raw == null ? given() : rawWholes(raw, 1, false)), null);
      case 6 ->
          new Read(new Numbers.Wholes(raw == null ? given() : rawWholes(raw, 4, false)), null);
      case 7 ->
          new Read(new Numbers.Wholes(raw == null ? given() : rawWholes(raw, 8, false)), null);
      default ->
          throw ModelError.format(
              what()
                  + " has numbers of type "
                  + type
                  + ", which is not read; float, double, half, int and bool are");
    };
  }

  private Stored stored(int width) {
    return new Stored(rawOffset, width, width, null);
  }

  private int count(ByteBuffer bytes, int width) throws ModelError {
    ModelError.unless(
        bytes.limit() % width == 0,
        what() + " has " + bytes.limit() + " bytes of numbers, " + width + " bytes each");
    return bytes.limit() / width;
  }

  private FloatBuffer rawSingles(ByteBuffer bytes) throws ModelError {
    return bytes.slice(0, 4 * count(bytes, 4)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private double[] rawDoubles(ByteBuffer bytes) throws ModelError {
    double[] made = new double[count(bytes, 8)];
    bytes.asDoubleBuffer().get(made);
    return made;
  }

  private FloatBuffer halves() throws ModelError {
    int size = raw == null ? wholeCount : count(raw, 2);
    float[] made = new float[size];
    for (int i = 0; i < size; i++) {
      short bits = raw == null ? (short) wholes[i] : raw.getShort(2 * i);
      made[i] = type == 10 ? Float.float16ToFloat(bits) : Float.intBitsToFloat(bits << 16);
    }
    return FloatBuffer.wrap(made);
  }

  private long[] given() {
    return Arrays.copyOf(wholes, wholeCount);
  }

  private long[] rawWholes(ByteBuffer bytes, int width, boolean unsigned) throws ModelError {
    int size = count(bytes, width);
    if (size > MOST_WHOLES) {
      throw ModelError.tooLarge(what() + " has more than " + MOST_WHOLES + " whole numbers");
    }
    long[] made = new long[size];
    for (int i = 0; i < size; i++) {
      made[i] =
          switch (width) {
            case 1 -> unsigned ? bytes.get(i) & 0xff : bytes.get(i);
            case 4 -> bytes.getInt(4 * i);
            default -> bytes.getLong(8 * i);
          };
    }
    return made;
  }
}
