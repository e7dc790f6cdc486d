package dev.jensen.tui.cli;

/** Ends a command because of what it was given; the message is for a person. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  /**
   * A complaint.
   *
   * @param code as in an ERROR report: usage, format, too-large
   */
  Complaint(String code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
  }

  static Complaint usage(String message) {
    return new Complaint("usage", message);
  }

  String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
