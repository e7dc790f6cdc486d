package dev.jensen.analysis.matrix;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's file of one array, versions 1 to 3, of floating or whole numbers (NumPy Enhancement
 * Proposal 1). The numbers are taken as the exact dyadic rationals that they are.
 *
 * @param sizes how many there are along each index; none for a single number
 * @param values the numbers, the last index running fastest
 */
public record NpyArray(Vector<Integer> sizes, Vector<Rational> values) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([fiu])([1248])'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("'shape'\\s*:\\s*\\(\\s*((?:\\d{1,9}\\s*,\\s*){0,7}(?:\\d{1,9}\\s*)?)\\)");

  /** How the numbers are stored. */
  private record Type(ByteOrder order, char kind, int width) {}

  static boolean isOne(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= bytes.length || bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The array in the bytes.
   *
   * @param most how many numbers it may have
   * @throws FormatError if they are no array of so many finite numbers
   */
  public static NpyArray read(byte[] bytes, int most) throws FormatError {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!isOne(bytes) || bytes.length < 12) {
      throw new FormatError(
          isOne(bytes)
              ? "the file ends within its header"
              : "this is no .npy file: it does not begin with \\x93NUMPY");
    }
    String header = header(in);
    Matcher descr = DESCR.matcher(header);
    Matcher fortran = FORTRAN.matcher(header);
    Matcher shape = SHAPE.matcher(header);
    if (!descr.find() || !fortran.find() || !shape.find()) {
      throw new FormatError("expected an array of real numbers, found the header " + shown(header));
    }
    ByteOrder order = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    Type type = new Type(order, descr.group(2).charAt(0), Integer.parseInt(descr.group(3)));
    Vector<Integer> sizes = sizes(shape.group(1));
    int count = count(sizes, most);
    if (in.remaining() != (long) count * type.width() || type.kind() == 'f' && type.width() < 2) {
      throw new FormatError(
          "expected %d numbers of %d bytes, found %d bytes"
              .formatted(count, type.width(), in.remaining()));
    }
    in.order(type.order());
    Rational[] values = new Rational[count];
    boolean byColumns = fortran.group(1).equals("True");
    for (int i = 0; i < count; i++) {
      values[byColumns ? place(i, sizes) : i] = number(in, type, i);
    }
    return new NpyArray(sizes, Vector.of(values));
  }

  private static String header(ByteBuffer in) throws FormatError {
    int version = in.get(6);
    in.position(8);
    long length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (version < 1 || version > 3 || length < 0 || length > in.remaining()) {
      throw new FormatError("the header is broken, or of a version that is not known");
    }
    byte[] text = new byte[(int) length];
    in.get(text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static String shown(String header) {
    String printable = header.strip().replaceAll("\\p{Cntrl}", "?");
    return printable.length() > 200 ? printable.substring(0, 200) + "..." : printable;
  }

  private static Vector<Integer> sizes(String text) {
    return Vector.of(text.split(","))
        .filter(each -> !each.isBlank())
        .map(String::strip)
        .map(Integer::parseInt);
  }

  private static int count(Vector<Integer> sizes, int most) throws FormatError {
    long count = 1;
    for (int size : sizes) {
      count = Math.min(count * size, most + 1L);
    }
    if (count > most) {
      throw new FormatError(
          "the array is %s, and may have at most %,d numbers".formatted(sizes.mkString("x"), most));
    }
    return (int) count;
  }

  /** Where the i-th number lies if the first index runs fastest. */
  private static int place(int i, Vector<Integer> sizes) {
    int place = 0;
    int rest = i;
    int stride = sizes.product().intValue();
    for (int size : sizes) {
      stride /= size;
      place += rest % size * stride;
      rest /= size;
    }
    return place;
  }

  private static Rational number(ByteBuffer in, Type type, int place) throws FormatError {
    if (type.kind() == 'f') {
      double value =
          switch (type.width()) {
            case 2 -> Float.float16ToFloat(in.getShort());
            case 4 -> in.getFloat();
            default -> in.getDouble();
          };
      if (!Double.isFinite(value)) {
        throw new FormatError("number " + (place + 1) + " is " + value);
      }
      return Rational.of(value);
    }
    boolean unsigned = type.kind() == 'u';
    long value =
        switch (type.width()) {
          case 1 -> unsigned ? Byte.toUnsignedLong(in.get()) : in.get();
          case 2 -> unsigned ? Short.toUnsignedLong(in.getShort()) : in.getShort();
          case 4 -> unsigned ? Integer.toUnsignedLong(in.getInt()) : in.getInt();
          default -> in.getLong();
        };
    return unsigned && value < 0
        ? Rational.parse(Long.toUnsignedString(value))
        : Rational.of(value);
  }
}
