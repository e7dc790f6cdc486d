package dev.jensen.analysis.matrix;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.language.NumberMatrix;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/**
 * The MatrixMarket exchange format of NIST: coordinate or array, real, integer or pattern, general,
 * symmetric or skew-symmetric. A place named twice is refused.
 */
final class MatrixMarket {
  private final Iterator<String> lines;
  private int line;

  private MatrixMarket(String text) {
    this.lines = text.lines().iterator();
  }

  static NumberMatrix read(String text) throws FormatError {
    return new MatrixMarket(text).matrix();
  }

  private NumberMatrix matrix() throws FormatError {
    line++;
    String[] header = lines.next().toLowerCase(Locale.ROOT).strip().split("\\s+");
    if (header.length != 5 || !header[1].equals("matrix")) {
      throw new FormatError("line 1: expected %%MatrixMarket matrix FORMAT FIELD SYMMETRY");
    }
    boolean coordinate = oneOf(header[2], "coordinate", "array").equals("coordinate");
    boolean pattern = oneOf(header[3], "real", "integer", "double", "pattern").equals("pattern");
    String symmetry = oneOf(header[4], "general", "symmetric", "skew-symmetric");
    String[] size = next();
    if (size.length != (coordinate ? 3 : 2)) {
      throw new FormatError("line " + line + ": expected the size");
    }
    int rows = whole(size[0]);
    int columns = whole(size[1]);
    MatrixFile.requireSize(rows, columns);
    boolean mirrored = !symmetry.equals("general");
    if (mirrored && rows != columns) {
      throw new FormatError("line " + line + ": a " + symmetry + " matrix must be square");
    }
    Rational[] entries = new Rational[rows * columns];
    if (coordinate) {
      for (int k = whole(size[2]); k > 0; k--) {
        String[] cells = next();
        if (cells.length != (pattern ? 2 : 3)) {
          throw new FormatError("line " + line + ": expected a row, a column and a number");
        }
        Rational value = pattern ? Rational.ONE : number(cells[2]);
        put(entries, place(cells[0], rows), place(cells[1], columns), columns, value, symmetry);
      }
    } else {
      for (int j = 0; j < columns; j++) {
        int first = symmetry.equals("general") ? 0 : symmetry.equals("symmetric") ? j : j + 1;
        for (int i = first; i < rows; i++) {
          put(entries, i, j, columns, number(next()[0]), symmetry);
        }
      }
    }
    return new NumberMatrix(
        rows,
        columns,
        Vector.ofAll(Arrays.asList(entries)).map(e -> e == null ? Rational.ZERO : e));
  }

  private void put(Rational[] entries, int i, int j, int columns, Rational value, String symmetry)
      throws FormatError {
    if (entries[i * columns + j] != null) {
      throw new FormatError(
          "line %d: the place %d, %d is named twice".formatted(line, i + 1, j + 1));
    }
    entries[i * columns + j] = value;
    if (i != j && !symmetry.equals("general")) {
      entries[j * columns + i] = symmetry.equals("symmetric") ? value : value.negate();
    }
  }

  private String oneOf(String word, String... known) throws FormatError {
    if (!Arrays.asList(known).contains(word)) {
      throw new FormatError(
          "line %d: %s is not supported; known are %s"
              .formatted(line, word, String.join(", ", known)));
    }
    return word;
  }

  private String[] next() throws FormatError {
    while (lines.hasNext()) {
      line++;
      String each = lines.next().strip();
      if (!each.isEmpty() && !each.startsWith("%")) {
        return each.split("\\s+");
      }
    }
    throw new FormatError("the file ends after line " + line + ", before all entries were read");
  }

  private Rational number(String text) throws FormatError {
    return CsvMatrix.number(text, "line " + line);
  }

  private int whole(String text) throws FormatError {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw new FormatError("line " + line + ": expected a whole number, found " + text);
    }
  }

  private int place(String text, int size) throws FormatError {
    int place = whole(text);
    if (place < 1 || place > size) {
      throw new FormatError(
          "line %d: the place %d is not between 1 and %d".formatted(line, place, size));
    }
    return place - 1;
  }
}
