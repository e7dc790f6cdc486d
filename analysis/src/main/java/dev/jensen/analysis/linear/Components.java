package dev.jensen.analysis.linear;

import dev.jensen.core.domain.Affine;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Functions that hang together by the variables that they share. */
final class Components {
  private Components() {}

  /** The places of the functions that share a variable with these, or with one that does so. */
  static Vector<Integer> linked(Set<String> names, Vector<Affine> functions) {
    return linked(names, functions, readers(functions));
  }

  /** The places of all functions that have variables, in groups that share none. */
  static Vector<Vector<Integer>> of(Vector<Affine> functions) {
    Map<String, List<Integer>> readers = readers(functions);
    Vector<Vector<Integer>> groups = Vector.empty();
    Set<Integer> seen = HashSet.empty();
    for (int i = 0; i < functions.size(); i++) {
      if (!seen.contains(i) && !functions.get(i).slopes().isEmpty()) {
        Vector<Integer> group = linked(functions.get(i).variables(), functions, readers);
        groups = groups.append(group);
        seen = seen.addAll(group);
      }
    }
    return groups;
  }

  private static Map<String, List<Integer>> readers(Vector<Affine> functions) {
    Map<String, List<Integer>> readers = new HashMap<>();
    for (int i = 0; i < functions.size(); i++) {
      for (String name : functions.get(i).slopes().keySet()) {
        readers.computeIfAbsent(name, none -> new ArrayList<>()).add(i);
      }
    }
    return readers;
  }

  private static Vector<Integer> linked(
      Set<String> names, Vector<Affine> functions, Map<String, List<Integer>> readers) {
    java.util.Set<Integer> found = new TreeSet<>();
    java.util.Set<String> seen = new java.util.HashSet<>(names.toJavaSet());
    ArrayDeque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (int place : readers.getOrDefault(open.remove(), List.of())) {
        if (found.add(place)) {
          functions.get(place).variables().filter(seen::add).forEach(open::add);
        }
      }
    }
    return Vector.ofAll(found);
  }
}
