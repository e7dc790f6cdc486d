package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum as the sum of parts that share no variable with one another: on a box it is convex just if
 * all of them are.
 */
final class SeparateTerms {
  /** Leads from each variable towards the one that stands for its group, which leads nowhere. */
  private final Map<String, String> towards = new HashMap<>();

  private SeparateTerms() {}

  /** The parts in the order of their first terms; constants are left out. */
  static Vector<Expr> of(Sum sum) {
    SeparateTerms groups = new SeparateTerms();
    for (Expr term : sum.terms()) {
      groups.join(Dag.variables(term).toVector());
    }
    Map<String, List<Expr>> parts = new LinkedHashMap<>();
    for (Expr term : sum.terms()) {
      for (String name : Dag.variables(term).headOption()) {
        parts.computeIfAbsent(groups.head(name), head -> new ArrayList<>()).add(term);
      }
    }
    return Vector.ofAll(parts.values()).map(Expr::sum);
  }

  private void join(Vector<String> names) {
    for (String name : names) {
      String mine = head(name);
      String first = head(names.head());
      if (!mine.equals(first)) {
        towards.put(mine, first);
      }
    }
  }

  private String head(String name) {
    String head = name;
    for (String next = towards.get(head); next != null; next = towards.get(head)) {
      head = next;
    }
    if (!head.equals(name)) {
      towards.put(name, head);
    }
    return head;
  }
}
