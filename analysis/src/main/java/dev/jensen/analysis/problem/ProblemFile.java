package dev.jensen.analysis.problem;

import java.util.Locale;

/**
 * The formats in which a problem may be written; a file's name tells which, or else its content.
 */
public enum ProblemFile {
  NL {
    @Override
    Problem read(String text) throws ProblemError {
      return NlReader.read(text);
    }
  },
  LP {
    @Override
    Problem read(String text) throws ProblemError {
      return LpReader.read(text);
    }
  },
  MPS {
    @Override
    Problem read(String text) throws ProblemError {
      return MpsReader.read(text);
    }
  },
  /** The format of our own. */
  PLAIN {
    @Override
    Problem read(String text) throws ProblemError {
      return PlainReader.read(text);
    }
  };

  /** Reads a problem. */
  public static Problem read(String name, String text) throws ProblemError {
    return of(name, text).read(text);
  }

  abstract Problem read(String text) throws ProblemError;

  private static ProblemFile of(String name, String text) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "nl" -> NL;
      case "lp" -> LP;
      case "mps", "qps" -> MPS;
      case "jensen" -> PLAIN;
      default -> byContent(text);
    };
  }

  /** The format of which the first line is that is neither blank nor a comment. */
  private static ProblemFile byContent(String text) {
    Source source = new Source(text);
    while (source.advance()) {
      String line = source.line().strip();
      if (line.startsWith("\\")) {
        return LP;
      }
      if (!line.isEmpty() && !line.startsWith("*") && !line.startsWith("#")) {
        String word = Word.of(line).getFirst().text().toLowerCase(Locale.ROOT);
        boolean alone = word.length() == line.length();
        return switch (word) {
          case "name", "rows", "objsense" -> MPS;
          case "minimize", "maximize", "minimise", "maximise", "minimum", "maximum", "min", "max" ->
              alone ? LP : PLAIN;
          default -> word.matches("[gb][0-9]+") ? NL : PLAIN;
        };
      }
    }
    return PLAIN;
  }
}
