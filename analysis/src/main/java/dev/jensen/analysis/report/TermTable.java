package dev.jensen.analysis.report;

import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for the terms of a certificate, each written over variables and the names before it, so
 * that what is shared is written once.
 */
final class TermTable {
  /** A shared part with fewer parts of its own than this is written out wherever it stands. */
  private static final int SMALL = 8;

  private final String prefix;
  private final boolean constantsHidden;
  private final Map<Expr, String> names = new IdentityHashMap<>();
  private final Map<Expr, Expr> standing = new IdentityHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * Names all of the terms, and those of their parts that stand in several places.
   *
   * @param variables the names that are taken
   */
  TermTable(Iterable<Expr> terms, Set<String> variables) {
    String free = "t";
    while (hasNumbered(variables, free)) {
      free += "t";
    }
    prefix = free;
    constantsHidden = variables.exists(TermTable::isConstantName);
    List<Expr> parts = new ArrayList<>();
    Map<Expr, Integer> uses = new IdentityHashMap<>();
    Map<Expr, Integer> weight = new IdentityHashMap<>();
    Map<Expr, Boolean> own = new IdentityHashMap<>();
    for (Expr term : terms) {
      collect(term, parts, uses, weight);
      own.put(term, true);
    }
    for (Expr part : parts) {
      boolean large = weight.getOrDefault(part, 0) >= SMALL;
      boolean shared = uses.getOrDefault(part, 0) + (own.containsKey(part) ? 1 : 0) > 1;
      boolean stands = large && shared || constantsHidden && isNamedConstant(part);
      if (stands || own.containsKey(part)) {
        name(part, stands);
      }
    }
  }

  private static boolean hasNumbered(Set<String> variables, String prefix) {
    return variables.exists(
        name -> name.startsWith(prefix) && name.substring(prefix.length()).matches("[0-9]+"));
  }

  private static boolean isConstantName(String name) {
    return name.equals("e") || name.equals("pi");
  }

  /** The constants e and pi, whose usual text a variable may have taken. */
  private static boolean isNamedConstant(Expr part) {
    return part instanceof Apply a
        && (a.arguments().isEmpty() || a.atom().name().equals("exp") && a.argument() == Expr.ONE);
  }

  /** Adds the parts that are not known yet, children first, and counts how often each is used. */
  private static void collect(
      Expr root, List<Expr> parts, Map<Expr, Integer> uses, Map<Expr, Integer> weight) {
    if (weight.containsKey(root)) {
      return;
    }
    for (Expr part : fresh(root, weight.keySet())) {
      parts.add(part);
      int size = 1;
      for (Expr child : part.children()) {
        uses.merge(child, 1, Integer::sum);
        size = Math.min(SMALL, size + weight.getOrDefault(child, 1));
      }
      weight.put(part, size);
    }
  }

  /** Gives the part a name, which stands for it in later terms if that is worth while. */
  private void name(Expr part, boolean stands) {
    String name = prefix + (texts.size() + 1);
    texts.put(name, text(part));
    names.put(part, name);
    if (stands) {
      standing.put(part, Expr.variable(name));
    }
  }

  private String text(Expr part) {
    if (constantsHidden && part instanceof Apply a && isNamedConstant(part)) {
      return a.atom().name() + (a.arguments().isEmpty() ? "()" : "(1)");
    }
    return Printer.print(abridged(part), Integer.MAX_VALUE);
  }

  /** The part with variables in place of what has a name that stands for it. */
  private Expr abridged(Expr root) {
    Map<Expr, Expr> made = new IdentityHashMap<>();
    for (Expr part : fresh(root, standing.keySet())) {
      Vector<Expr> children =
          part.children()
              .map(child -> standing.getOrDefault(child, made.getOrDefault(child, child)));
      made.put(part, children.isEmpty() ? part : part.with(children));
    }
    return made.getOrDefault(root, root);
  }

  /** The name of a term that this table was made for. */
  String nameOf(Expr term) {
    String name = names.get(term);
    if (name == null) {
      throw new IllegalStateException("a term of the certificate has no name");
    }
    return name;
  }

  /** The names and what they stand for, in an order in which each is over those before it. */
  Map<String, String> texts() {
    return texts;
  }

  /** The parts of the term that are not known, children before parents. */
  private static List<Expr> fresh(Expr root, java.util.Set<Expr> known) {
    List<Expr> order = new ArrayList<>();
    Map<Expr, Boolean> done = new IdentityHashMap<>();
    Deque<Expr> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      Expr top = stack.peek();
      Boolean state = done.get(top);
      if (state == null) {
        done.put(top, false);
        for (Expr child : top.children()) {
          if (!done.containsKey(child) && !known.contains(child)) {
            stack.push(child);
          }
        }
      } else {
        stack.pop();
        if (!state) {
          done.put(top, true);
          order.add(top);
        }
      }
    }
    return order;
  }
}
