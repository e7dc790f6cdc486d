package dev.jensen.core.expr;

/** Prints a term in ASCII as the language reads it: read back, it is the same term. */
public final class Printer {
  /** How many characters are printed unless another number is given. */
  static final int LONGEST = 100_000;

  private static final Notation ASCII = new Notation();

  private Printer() {}

  /** The term as text; one of over 100,000 characters is cut and ends with an ellipsis. */
  public static String print(Expr term) {
    return print(term, LONGEST);
  }

  /** The term as text, cut and ended with an ellipsis if it has more characters than that. */
  public static String print(Expr term, int longest) {
    return Layout.print(term, ASCII, longest);
  }
}
