package dev.jensen.tui.cli;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.matrix.MatrixFile;
import dev.jensen.core.language.NumberMatrix;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.List;

/** The matrices that a command line names: {@code --matrix P=p.csv}. */
final class MatrixFiles {
  private MatrixFiles() {}

  static Map<String, NumberMatrix> read(List<String> options) {
    Map<String, NumberMatrix> matrices = LinkedHashMap.empty();
    for (String option : options) {
      int equal = option.indexOf('=');
      String name = option.substring(0, Math.max(0, equal));
      if (!name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
        throw Complaint.usage("--matrix takes a name and a file, such as P=p.csv");
      }
      matrices = matrices.put(name, matrix(option.substring(equal + 1)));
    }
    return matrices;
  }

  private static NumberMatrix matrix(String file) {
    try {
      return MatrixFile.of(file, Input.bytes(file, MatrixFile.MOST_BYTES));
    } catch (FormatError wrong) {
      throw new Complaint("format", file + ": " + wrong.getMessage());
    }
  }
}
