package dev.jensen.analysis.problem;

import java.util.ArrayList;
import java.util.List;

/** How the fields of a line of MPS are told apart. */
enum MpsLayout {
  /** By spaces; a name has none. */
  FREE {
    @Override
    List<Word> fields(String line) {
      return Word.of(line);
    }
  },
  /** By columns: 2, 5, 15, 25, 40 and 50; a name may have spaces. */
  FIXED {
    @Override
    List<Word> fields(String line) {
      List<Word> fields = new ArrayList<>();
      for (int i = 0; i < STARTS.length; i++) {
        int from = Math.min(line.length(), STARTS[i]);
        int to = i + 1 < STARTS.length ? Math.min(line.length(), STARTS[i + 1]) : line.length();
        String field = line.substring(from, to).strip();
        if (!field.isEmpty()) {
          fields.add(new Word(field, from + 1));
        }
      }
      return fields;
    }
  };

  private static final int[] STARTS = {1, 4, 14, 24, 39, 49};

  /** The fields of a line of data that are not blank. */
  abstract List<Word> fields(String line);
}
