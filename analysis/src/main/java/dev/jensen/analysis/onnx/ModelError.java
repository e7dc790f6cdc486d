package dev.jensen.analysis.onnx;

/** Says why a model cannot be read or judged, with its byte, node or layer, for a person. */
public final class ModelError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  private ModelError(String code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
  }

  /** What does not have the form that is expected, or is not supported. */
  static ModelError format(String message) {
    return new ModelError("format", message);
  }

  /** What is beyond a limit. */
  static ModelError tooLarge(String message) {
    return new ModelError("too-large", message);
  }

  /** What is asked in a way that does not fit the model. */
  static ModelError usage(String message) {
    return new ModelError("usage", message);
  }

  static void unless(boolean holds, String message) throws ModelError {
    if (!holds) {
      throw format(message);
    }
  }

  /** The code of a report: format, too-large or usage. */
  public String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
