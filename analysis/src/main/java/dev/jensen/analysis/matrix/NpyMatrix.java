package dev.jensen.analysis.matrix;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.language.NumberMatrix;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's file of one array, versions 1 to 3, of one or two dimensions, floating or whole numbers.
 * The numbers are taken as the exact dyadic rationals that they are.
 */
final class NpyMatrix {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([fiu])([1248])'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("'shape'\\s*:\\s*\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})?\\s*)?\\)");

  private NpyMatrix() {}

  static boolean isOne(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= bytes.length || bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  static NumberMatrix read(byte[] bytes) throws FormatError {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 12) {
      throw new FormatError("the file ends within its header");
    }
    int version = bytes[6];
    in.position(8);
    long length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (version < 1 || version > 3 || length < 0 || length > in.remaining()) {
      throw new FormatError("the header is broken, or of a version that is not known");
    }
    String header = new String(bytes, in.position(), (int) length, StandardCharsets.ISO_8859_1);
    in.position(in.position() + (int) length);
    Matcher descr = DESCR.matcher(header);
    Matcher fortran = FORTRAN.matcher(header);
    Matcher shape = SHAPE.matcher(header);
    if (!descr.find() || !fortran.find() || !shape.find()) {
      throw new FormatError(
          "expected an array of one or two dimensions of real numbers, found the header "
              + header.strip());
    }
    int rows = Integer.parseInt(shape.group(1));
    int columns = shape.group(2) == null ? 1 : Integer.parseInt(shape.group(2));
    MatrixFile.requireSize(rows, columns);
    in.order(descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    char kind = descr.group(2).charAt(0);
    int size = Integer.parseInt(descr.group(3));
    if (in.remaining() != (long) rows * columns * size || kind == 'f' && size < 4) {
      throw new FormatError(
          "expected %d numbers of %d bytes, found %d bytes"
              .formatted(rows * columns, size, in.remaining()));
    }
    List<Rational> stored = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      stored.add(number(in, kind, size, i));
    }
    boolean byColumns = fortran.group(1).equals("True");
    Vector<Rational> entries =
        Vector.range(0, rows * columns)
            .map(k -> stored.get(byColumns ? k % columns * rows + k / columns : k));
    return new NumberMatrix(rows, columns, entries);
  }

  private static Rational number(ByteBuffer in, char kind, int size, int place) throws FormatError {
    if (kind == 'f') {
      double value = size == 8 ? in.getDouble() : in.getFloat();
      if (!Double.isFinite(value)) {
        throw new FormatError("number " + (place + 1) + " is " + value);
      }
      return Rational.of(value);
    }
    long value =
        switch (size) {
          case 1 -> kind == 'u' ? Byte.toUnsignedLong(in.get()) : in.get();
          case 2 -> kind == 'u' ? Short.toUnsignedLong(in.getShort()) : in.getShort();
          case 4 -> kind == 'u' ? Integer.toUnsignedLong(in.getInt()) : in.getInt();
          default -> in.getLong();
        };
    return kind == 'u' && size == 8 && value < 0
        ? Rational.parse(Long.toUnsignedString(value))
        : Rational.of(value);
  }
}
