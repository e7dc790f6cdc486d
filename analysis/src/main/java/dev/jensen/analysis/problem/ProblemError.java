package dev.jensen.analysis.problem;

/** Says why a file cannot be read as a problem, where, and what to do, in words for a person. */
public final class ProblemError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int line;
  private final int column;
  private final String message;
  private final String hint;
  private final String text;

  ProblemError(String code, int line, int column, String message, String hint, String text) {
    super(message, null, false, false);
    this.code = code;
    this.line = line;
    this.column = column;
    this.message = message;
    this.hint = hint;
    this.text = text;
  }

  /** The same mistake with advice. */
  ProblemError hint(String advice) {
    return new ProblemError(code, line, column, message, advice, text);
  }

  /** The same mistake as one of another code. */
  ProblemError code(String other) {
    return new ProblemError(other, line, column, message, hint, text);
  }

  /** format, syntax, unknown-name, domain, too-large or unsupported. */
  public String code() {
    return code;
  }

  /** The line of the file, from 1. */
  public int line() {
    return line;
  }

  /** The character in the line, from 1. */
  public int column() {
    return column;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** What to do about it; empty if there is nothing to add. */
  public String hint() {
    return hint;
  }

  /** The line as it stands in the file. */
  public String text() {
    return text;
  }
}
