package dev.jensen.analysis.json;

/** Says why a file or a line is not of the form that is expected, in words for a person. */
public final class FormatError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  public FormatError(String message) {
    super(message, null, false, false);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
