package dev.jensen.analysis.matrix;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.language.NumberMatrix;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads a matrix from a file: NumPy's {@code .npy} and MatrixMarket by their first bytes, all else
 * as lines of numbers between commas.
 */
public final class MatrixFile {
  /** The largest file that is read. */
  public static final int MOST_BYTES = 64_000_000;

  private MatrixFile() {}

  /**
   * The matrix in the file.
   *
   * @param name the file's name, for its ending
   * @throws FormatError if the bytes are no matrix of finite numbers, or too large a one
   */
  public static NumberMatrix of(String name, byte[] bytes) throws FormatError {
    if (NpyArray.isOne(bytes)) {
      return matrix(NpyArray.read(bytes, NumberMatrix.MOST));
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".npy")) {
      throw new FormatError("this is no .npy file: it does not begin with \\x93NUMPY");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("%%MatrixMarket") ? MatrixMarket.read(text) : CsvMatrix.read(text);
  }

  private static NumberMatrix matrix(NpyArray array) throws FormatError {
    if (array.sizes().isEmpty() || array.sizes().size() > 2) {
      throw new FormatError(
          "expected an array of one or two dimensions of real numbers, found one of "
              + array.sizes().size());
    }
    int columns = array.sizes().size() == 1 ? 1 : array.sizes().last();
    requireSize(array.sizes().head(), columns);
    return new NumberMatrix(array.sizes().head(), columns, array.values());
  }

  static void requireSize(long rows, long columns) throws FormatError {
    if (rows < 1 || columns < 1) {
      throw new FormatError("the matrix is empty: " + rows + "x" + columns);
    }
    if (rows > NumberMatrix.MOST
        || columns > NumberMatrix.MOST
        || rows * columns > NumberMatrix.MOST) {
      throw new FormatError(
          "the matrix is %dx%d, and may have at most %,d entries"
              .formatted(rows, columns, NumberMatrix.MOST));
    }
  }
}
