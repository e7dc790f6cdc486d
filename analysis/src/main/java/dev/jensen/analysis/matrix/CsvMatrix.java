package dev.jensen.analysis.matrix;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.language.NumberMatrix;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** A row a line, numbers between commas, semicolons, tabs or spaces; # begins a remark. */
final class CsvMatrix {
  private CsvMatrix() {}

  static NumberMatrix read(String text) throws FormatError {
    List<Rational> entries = new ArrayList<>();
    int rows = 0;
    int columns = 0;
    int line = 0;
    for (String raw : text.split("\n", -1)) {
      line++;
      int remark = raw.indexOf('#');
      String row = (remark < 0 ? raw : raw.substring(0, remark)).strip();
      if (row.isEmpty()) {
        continue;
      }
      String[] cells = row.split("\\s*[,;\\t]\\s*|\\s+", -1);
      if (rows > 0 && cells.length != columns) {
        throw new FormatError(
            "line %d has %d numbers, the first row has %d".formatted(line, cells.length, columns));
      }
      columns = cells.length;
      rows++;
      if ((long) rows * columns > NumberMatrix.MOST) {
        throw new FormatError(
            "line %d: the matrix has more than the %,d entries that it may have"
                .formatted(line, NumberMatrix.MOST));
      }
      for (int i = 0; i < cells.length; i++) {
        entries.add(number(cells[i], "line " + line + ", number " + (i + 1)));
      }
    }
    MatrixFile.requireSize(rows, columns);
    return new NumberMatrix(rows, columns, Vector.ofAll(entries));
  }

  /** The number that the text spells; the place is for the message. */
  static Rational number(String text, String place) throws FormatError {
    try {
      return Rational.parse(text);
    } catch (NumberFormatException wrong) {
      throw new FormatError(place + ": expected a finite number, found " + shown(text));
    }
  }

  private static String shown(String text) {
    return text.isEmpty() ? "nothing" : text.length() > 30 ? text.substring(0, 30) + "..." : text;
  }
}
