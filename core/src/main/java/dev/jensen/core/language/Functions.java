package dev.jensen.core.language;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Value.Matrix;
import dev.jensen.core.language.Value.Scalar;
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
    return formula(name) != null || atomOf(name) != null || MatrixFunctions.names().contains(name);
  }

  /**
   * What a call stands for. A function of numbers is applied to each entry of a vector or matrix;
   * one of any number of arguments to all entries, but max and min of several arguments to each.
   */
  Value call(Token name, Vector<Value> arguments) {
    if (MatrixFunctions.take(name.text(), arguments)) {
      return MatrixFunctions.call(name, arguments);
    }
    MatrixFunctions.refuseAmbiguous(name, arguments);
    Matrix size = null;
    for (Value each : arguments) {
      size = size == null && each instanceof Matrix m ? m : size;
    }
    boolean reduces = takesAny(name.text()) && (arguments.size() == 1 || !isExtremum(name.text()));
    if (size == null || reduces) {
      return new Scalar(term(name, arguments.flatMap(Value::entries)), name.column());
    }
    return entrywise(name, size, arguments);
  }

  private boolean takesAny(String name) {
    Atom atom = atomOf(name);
    Definition formula = formula(name);
    return atom != null && atom.arity() == Atom.VARIADIC
        || formula != null && formula.most() == Integer.MAX_VALUE;
  }

  private boolean isExtremum(String name) {
    Atom atom = atomOf(name);
    return Atoms.MAX.equals(atom) || Atoms.MIN.equals(atom);
  }

  private Value entrywise(Token name, Matrix size, Vector<Value> arguments) {
    for (Value each : arguments) {
      if (each instanceof Matrix m && (m.rows() != size.rows() || m.columns() != size.columns())) {
        throw SyntaxError.at(
            m.column(),
            name.text() + " of " + size.shown() + " and " + m.shown() + ": the sizes differ");
      }
    }
    Vector<Expr> entries = Vector.empty();
    for (int i = 0; i < size.entries().size(); i++) {
      int place = i;
      Vector<Expr> taken = arguments.map(a -> a.entries().get(a instanceof Matrix ? place : 0));
      entries = entries.append(term(name, taken));
    }
    return new Matrix(size.rows(), size.columns(), entries, name.column());
  }

  /**
   * The term for a call. An atom goes before a definition of the same name unless it cannot take
   * that many arguments.
   */
  private Expr term(Token name, Vector<Expr> arguments) {
    Atom atom = atomOf(name.text());
    Definition formula = formula(name.text());
    int count = arguments.size();
    boolean power = name.text().equals("power");
    if (atom != null && !power && atom.takes(count)) {
      return Expr.apply(atom, arguments);
    }
    if (formula != null && formula.fewest() <= count && count <= formula.most()) {
      return body(formula, name, arguments);
    }
    if (atom != null && formula == null) {
      throw refused(name, atom.taken(), count);
    }
    int fewest = atom == null ? Integer.MAX_VALUE : atom.arity() < 0 ? 1 : atom.arity();
    int most = atom == null ? 0 : atom.arity() < 0 ? Integer.MAX_VALUE : atom.arity();
    if (formula != null) {
      fewest = Math.min(fewest, formula.fewest());
      most = Math.max(most, formula.most());
    }
    throw refused(name, counted(fewest, most), count);
  }

  static SyntaxError refused(Token name, String taken, int count) {
    return SyntaxError.at(name.column(), name.text() + " takes " + taken + ", not " + count);
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

  /** The atom applied to the arguments, if it takes that many. */
  static Value apply(Token name, Atom atom, Vector<Expr> arguments) {
    if (!atom.takes(arguments.size())) {
      throw refused(name, atom.taken(), arguments.size());
    }
    return new Scalar(Expr.apply(atom, arguments), name.column());
  }

  static String counted(int fewest, int most) {
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
            .appendAll(MatrixFunctions.names())
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
