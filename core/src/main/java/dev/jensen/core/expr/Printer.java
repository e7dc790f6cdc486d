package dev.jensen.core.expr;

/** Prints a term as the language reads it. */
public final class Printer {
  private Printer() {}

  public static String print(Expr term) {
    return Dag.<String>fold(
        term,
        (part, inner) ->
            switch (part) {
              case Constant c -> "(" + c.value() + ")";
              case Variable v -> v.name();
              case Sum s -> "(" + inner.mkString(" + ") + ")";
              case Product p -> "(" + inner.mkString("*") + ")";
              case Power p -> inner.head() + "^(" + p.exponent() + ")";
              case Apply a -> a.atom().name() + "(" + inner.mkString(", ") + ")";
              case Piecewise p -> "{" + inner.mkString("; ") + "}";
            });
  }
}
