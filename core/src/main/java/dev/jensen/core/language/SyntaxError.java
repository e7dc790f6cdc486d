package dev.jensen.core.language;

/** Says what is wrong with a text, where, and what was expected there, in words for a person. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of mistake it is; {@link #label()} is its name in reports. */
  public enum Code {
    SYNTAX("syntax"),
    UNKNOWN_NAME("unknown-name"),
    DOMAIN("domain"),
    TOO_LARGE("too-large");

    private final String label;

    Code(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final Code code;
  private final String message;
  private final int column;
  private final String hint;
  private final String text;

  SyntaxError(Code code, int column, String message, String hint, String text) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
    this.column = column;
    this.hint = hint;
    this.text = text;
  }

  /** The mistake as the parts of the parser report it, which do not know the whole text. */
  static SyntaxError at(int column, String message) {
    return new SyntaxError(Code.SYNTAX, column, message, "", "");
  }

  static SyntaxError at(Code code, int column, String message) {
    return new SyntaxError(code, column, message, "", "");
  }

  /** The same mistake with advice. */
  SyntaxError hint(String advice) {
    return new SyntaxError(code, column, message, advice, text);
  }

  /** The same mistake, found in that text. */
  SyntaxError in(String whole) {
    return new SyntaxError(code, column, message, hint, whole);
  }

  public Code code() {
    return code;
  }

  /** What is wrong, without the column. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Where it is wrong: the number of the character, counted from 1. */
  public int column() {
    return column;
  }

  /** What to do about it; empty if there is nothing to add. */
  public String hint() {
    return hint;
  }

  /** The text that was read. */
  public String text() {
    return text;
  }
}
