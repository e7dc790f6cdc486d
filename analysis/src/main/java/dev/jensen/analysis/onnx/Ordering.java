package dev.jensen.analysis.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the nodes of a graph in an order in which each finds what it uses; files need not. */
final class Ordering {
  private Ordering() {}

  /**
   * The nodes in order.
   *
   * @throws ModelError if they go round in a circle
   */
  static List<OnnxNode> of(List<OnnxNode> nodes) throws ModelError {
    Map<String, Integer> makers = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (String output : nodes.get(i).outputs()) {
        if (!output.isEmpty()) {
          makers.putIfAbsent(output, i);
        }
      }
    }
    int[] missing = new int[nodes.size()];
    List<List<Integer>> users = new ArrayList<>();
    nodes.forEach(node -> users.add(new ArrayList<>()));
    for (int i = 0; i < missing.length; i++) {
      for (String input : nodes.get(i).inputs()) {
        Integer maker = makers.get(input);
        if (maker != null) {
          missing[i]++;
          users.get(maker).add(i);
        }
      }
    }
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < missing.length; i++) {
      if (missing[i] == 0) {
        ready.add(i);
      }
    }
    List<OnnxNode> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.poll();
      ordered.add(nodes.get(next));
      for (int user : users.get(next)) {
        if (--missing[user] == 0) {
          ready.add(user);
        }
      }
    }
    for (int i = 0; i < missing.length; i++) {
      ModelError.unless(
          missing[i] == 0, nodes.get(i).what() + " rests on itself: the graph has a cycle");
    }
    return ordered;
  }
}
