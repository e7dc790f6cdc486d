package dev.jensen.core.language;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Every function that the language knows by name, and the term for a call of one. */
final class Functions {
  private static final int LONGEST_GUESS = 40;

  private final Map<String, Definition> definitions;

  Functions(Vector<Definition> definitions) {
    this.definitions = LinkedHashMap.ofEntries(definitions.map(d -> io.vavr.Tuple.of(d.name(), d)));
  }

  /** The atom of that name, which must exist. */
  static Atom atom(String name) {
    return Atoms.named(name)
        .getOrElseThrow(() -> new IllegalStateException("there is no atom " + name));
  }

  boolean knows(String name) {
    return formula(name) != null || atomOf(name) != null;
  }

  /**
   * The term for a call. An atom goes before a definition of the same name unless it cannot take
   * that many arguments.
   */
  Expr call(Token name, Vector<Expr> arguments) {
    Atom atom = atomOf(name.text());
    Definition formula = formula(name.text());
    int count = arguments.size();
    boolean power = name.text().equals("power");
    if (atom != null && !power && takes(atom, count)) {
      return Expr.apply(atom, arguments);
    }
    if (formula != null && formula.fewest() <= count && count <= formula.most()) {
      return body(formula, name, arguments);
    }
    int fewest = atom == null ? Integer.MAX_VALUE : atom.arity() < 0 ? 1 : atom.arity();
    int most = atom == null ? 0 : atom.arity() < 0 ? Integer.MAX_VALUE : atom.arity();
    if (formula != null) {
      fewest = Math.min(fewest, formula.fewest());
      most = Math.max(most, formula.most());
    }
    throw SyntaxError.at(
        name.column(), name.text() + " takes " + counted(fewest, most) + ", not " + count);
  }

  private static Expr body(Definition formula, Token name, Vector<Expr> arguments) {
    try {
      return formula.body().apply(arguments);
    } catch (IllegalArgumentException wrong) {
      String why = wrong.getMessage();
      throw SyntaxError.at(
          name.column(), why == null ? name.text() + " cannot take these arguments" : why);
    }
  }

  private static boolean takes(Atom atom, int count) {
    return atom.arity() == Atom.VARIADIC ? count > 0 : atom.arity() == count;
  }

  private static String counted(int fewest, int most) {
    String range =
        fewest == most
            ? String.valueOf(fewest)
            : most == Integer.MAX_VALUE ? fewest + " or more" : fewest + " to " + most;
    return range + (range.equals("1") ? " argument" : " arguments");
  }

  private @Nullable Atom atomOf(String name) {
    return Atoms.named(name)
        .orElse(() -> Names.SYNONYMS.get(name).flatMap(Atoms::named))
        .getOrNull();
  }

  private @Nullable Definition formula(String name) {
    return Names.FORMULAS.get(name).orElse(() -> definitions.get(name)).getOrNull();
  }

  /** The known name that differs least; null if none is near. */
  @Nullable String nearest(String name) {
    if (name.length() > LONGEST_GUESS) {
      return null;
    }
    Vector<String> known =
        Atoms.all()
            .map(Atom::name)
            .appendAll(Names.FORMULAS.keySet())
            .appendAll(Names.SYNONYMS.keySet().filter(this::knows).toVector().sorted())
            .appendAll(definitions.keySet());
    String best = null;
    int least = 1 + Math.max(1, name.length() / 3);
    for (String each : known) {
      int distance = distance(name.toLowerCase(java.util.Locale.ROOT), each);
      if (distance < least && distance < each.length()) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  /** How many letters must be put in, left out, replaced or swapped with the next. */
  private static int distance(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int step(int[][] table, String from, String to, int i, int j) {
    int replaced = table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
