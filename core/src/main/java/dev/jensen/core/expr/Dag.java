package dev.jensen.core.expr;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Walks over terms that visit every shared part once and never recurse, however deep the term. */
public final class Dag {
  private Dag() {}

  /**
   * All parts of the term, each once, children before parents, in a fixed order; the term itself is
   * last.
   */
  public static List<Expr> parts(Expr root) {
    return parts(root, part -> false);
  }

  /**
   * The parts of the term that are not known yet, in the same order; of what is known all parts
   * are, so that nothing looks deeper there.
   */
  public static List<Expr> parts(Expr root, Predicate<Expr> known) {
    return parts(root, known, part -> false);
  }

  /**
   * The same, where lines are not looked into: their multiples and variables, of which models have
   * millions, are left out unless they occur elsewhere.
   */
  public static List<Expr> partsOverLines(Expr root, Predicate<Expr> known) {
    return parts(root, known, Expr::isLine);
  }

  private static List<Expr> parts(Expr root, Predicate<Expr> known, Predicate<Expr> whole) {
    Cancellation.check();
    List<Expr> order = new ArrayList<>();
    if (known.test(root)) {
      return order;
    }
    Set<Expr> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Walk> stack = new ArrayDeque<>();
    met.add(root);
    stack.push(new Walk(root, below(root, whole)));
    while (!stack.isEmpty()) {
      Walk top = stack.peek();
      if (!top.left.hasNext()) {
        stack.pop();
        order.add(top.part);
        continue;
      }
      Expr child = top.left.next();
      if (!known.test(child) && met.add(child)) {
        Iterator<Expr> below = below(child, whole);
        if (below.hasNext()) {
          stack.push(new Walk(child, below));
        } else {
          order.add(child);
        }
      }
    }
    return Collections.unmodifiableList(order);
  }

  private static Iterator<Expr> below(Expr part, Predicate<Expr> whole) {
    return whole.test(part) ? Collections.emptyIterator() : part.children().iterator();
  }

  /** A part that is being walked over, and the children that are left. */
  private record Walk(Expr part, Iterator<Expr> left) {}

  /**
   * Rebuilds the term from its leaves up: each part is replaced by what the function makes of it.
   */
  public static Expr rewrite(Expr root, Function<Expr, Expr> each) {
    return fold(
        root, (part, values) -> each.apply(part.children().isEmpty() ? part : part.with(values)));
  }

  /** Computes a value for each part from those of its children, and returns the term's own. */
  public static <T> T fold(Expr root, BiFunction<Expr, Vector<T>, T> step) {
    Map<Expr, T> values = new IdentityHashMap<>();
    T last = null;
    for (Expr part : parts(root)) {
      last = step.apply(part, part.children().map(values::get));
      values.put(part, last);
    }
    if (last == null) {
      throw new IllegalStateException("a step of a fold returned null");
    }
    return last;
  }

  /** Replaces variables by terms, all at once. */
  public static Expr substitute(Expr root, io.vavr.collection.Map<String, Expr> values) {
    return values.isEmpty()
        ? root
        : rewrite(
            root, part -> part instanceof Variable v ? values.get(v.name()).getOrElse(v) : part);
  }

  /** Replaces one variable by a term. */
  public static Expr substitute(Expr root, String variable, Expr value) {
    return rewrite(
        root, part -> part instanceof Variable v && v.name().equals(variable) ? value : part);
  }

  /** Whether one of the variables occurs in the term; stops at the first. */
  public static boolean mentions(Expr root, io.vavr.collection.Set<String> names) {
    Map<Expr, Boolean> met = new IdentityHashMap<>();
    Deque<Expr> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      Expr top = stack.pop();
      if (top instanceof Variable v && names.contains(v.name())) {
        return true;
      }
      for (Expr child : top.children()) {
        if (met.put(child, true) == null) {
          stack.push(child);
        }
      }
    }
    return false;
  }

  /** The names of the variables in the order in which they are first met. */
  public static io.vavr.collection.Set<String> variables(Expr root) {
    Set<String> names = new java.util.LinkedHashSet<>();
    for (Expr part : partsOverLines(root, p -> p instanceof Constant)) {
      if (part.isLine()) {
        variablesOfLine(part).forEach(v -> names.add(v.name()));
      }
    }
    return LinkedHashSet.ofAll(names);
  }

  /** The variables of a sum of multiples of variables, in its order, each as often as it occurs. */
  public static Iterable<Variable> variablesOfLine(Expr line) {
    List<Variable> variables = new ArrayList<>();
    for (Expr term : line instanceof Sum sum ? sum.terms() : Vector.of(line)) {
      if (term instanceof Product p) {
        variables.add(p.variable());
      } else if (term instanceof Variable v) {
        variables.add(v);
      }
    }
    return variables;
  }
}
