package dev.jensen.core.atom;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of all atoms. */
public final class Atoms {
  public static final Atom EXP = new Exp();
  public static final Atom MAX = new Max();

  private static final Vector<Atom> ALL = Vector.of(EXP, MAX);

  private static final Map<String, Atom> BY_NAME =
      LinkedHashMap.ofEntries(ALL.map(atom -> io.vavr.Tuple.of(atom.name(), atom)));

  private Atoms() {}

  public static Vector<Atom> all() {
    return ALL;
  }

  /** The atom of that name. */
  public static Option<Atom> named(String name) {
    return BY_NAME.get(name);
  }
}
