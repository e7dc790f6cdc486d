package dev.jensen.analysis.problem;

import dev.jensen.analysis.problem.LpTokens.Kind;
import dev.jensen.analysis.problem.LpTokens.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sections of a file in LP format, and the words with which they begin. */
enum LpSection {
  MINIMIZE,
  MAXIMIZE,
  CONSTRAINTS,
  BOUNDS,
  INTEGERS,
  BINARIES,
  UNSUPPORTED,
  END;

  /** The section that begins with the next token; null if none does. */
  static @Nullable LpSection next(LpTokens tokens) throws ProblemError {
    Token first = tokens.peek();
    if (first.is(Kind.END)) {
      return END;
    }
    if (!first.is(Kind.NAME) || !first.first()) {
      return null;
    }
    Token second = tokens.second();
    LpSection section = named(first.text().toLowerCase(Locale.ROOT), second);
    boolean hyphen = section == UNSUPPORTED && second.is(Kind.MINUS);
    boolean used =
        second.line() == first.line()
            && switch (second.kind()) {
              case COLON, RELATION, PLUS, TIMES, POWER -> true;
              case MINUS -> section != MINIMIZE && section != MAXIMIZE && !hyphen;
              default -> false;
            };
    return used ? null : section;
  }

  private static @Nullable LpSection named(String word, Token second) {
    return switch (word) {
      case "minimize", "minimise", "minimum", "min" -> MINIMIZE;
      case "maximize", "maximise", "maximum", "max" -> MAXIMIZE;
      case "subject" -> second.text().equalsIgnoreCase("to") ? CONSTRAINTS : null;
      case "such" -> second.text().equalsIgnoreCase("that") ? CONSTRAINTS : null;
      case "st", "s.t.", "st." -> CONSTRAINTS;
      case "bounds", "bound" -> BOUNDS;
      case "general", "generals", "gen", "integer", "integers", "int" -> INTEGERS;
      case "binary", "binaries", "bin" -> BINARIES;
      case "semi", "semis", "semi-continuous", "sos", "sos1", "sos2", "pwlobj", "scenario" ->
          UNSUPPORTED;
      case "lazy", "user", "multi" ->
          second.is(Kind.NAME) || second.is(Kind.MINUS) ? UNSUPPORTED : null;
      case "end" -> END;
      default -> null;
    };
  }

  /** Passes the words with which the section begins. */
  void skip(LpTokens tokens) throws ProblemError {
    Token first = tokens.next();
    String word = first.text().toLowerCase(Locale.ROOT);
    if (this == CONSTRAINTS && (word.equals("subject") || word.equals("such"))) {
      tokens.next();
    }
  }
}
