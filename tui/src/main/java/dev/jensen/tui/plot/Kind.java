package dev.jensen.tui.plot;

/** What a plot shows: the function or one of its first two derivatives. */
public enum Kind {
  F("f", "f"),
  SLOPE("f′", "f'"),
  CURVATURE("f″", "f''");

  private final String sign;
  private final String word;

  Kind(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  /** As a plot's title has it. */
  public String sign() {
    return sign;
  }

  /** As a person types it. */
  public String word() {
    return word;
  }

  /** The next one, in turn. */
  public Kind next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
