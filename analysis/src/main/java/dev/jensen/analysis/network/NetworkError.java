package dev.jensen.analysis.network;

import dev.jensen.analysis.report.Report;
import dev.jensen.core.language.SyntaxError;

/** Says why a network cannot be asked about as it is described, in words for a person. */
public final class NetworkError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;
  private final String hint;

  private NetworkError(String code, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
    this.hint = hint;
  }

  /** What does not have the form that is expected. */
  static NetworkError format(String message) {
    return new NetworkError("format", message, "");
  }

  /** What is well formed but does not go together. */
  public static NetworkError usage(String message, String hint) {
    return new NetworkError("usage", message, hint);
  }

  /** A name that nothing has. */
  static NetworkError unknownName(String message, String hint) {
    return new NetworkError("unknown-name", message, hint);
  }

  /** What cannot be read, with the code and the hint that the language gives it. */
  static NetworkError of(SyntaxError wrong) {
    return new NetworkError(wrong.code().label(), String.valueOf(wrong.getMessage()), wrong.hint());
  }

  static void unless(boolean holds, String message) throws NetworkError {
    if (!holds) {
      throw format(message);
    }
  }

  /** The same, with the place where it is wrong said first. */
  public NetworkError in(String place) {
    return new NetworkError(code, place + ": " + message, hint);
  }

  /** The code of a report: format, usage or unknown-name. */
  public String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** What is wrong, as a report. */
  public Report.Failure failure() {
    return new Report.Failure(code, message, 0, hint, "");
  }

  /** What is wrong, as a report, where reading may fail by the errors of JSON and of terms too. */
  public static Report.Failure failure(Exception wrong) {
    return switch (wrong) {
      case NetworkError known -> known.failure();
      case SyntaxError term -> of(term).failure();
      default -> format(String.valueOf(wrong.getMessage())).failure();
    };
  }

  /** What to do about it; may be empty. */
  public String hint() {
    return hint;
  }
}
