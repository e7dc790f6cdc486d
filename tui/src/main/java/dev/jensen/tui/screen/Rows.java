package dev.jensen.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of a proof tree that are to be seen, given which nodes were folded or unfolded. */
final class Rows {
  private static final int UNFOLDED = 3;
  private static final int MOST = 5000;

  private Rows() {}

  /**
   * One row.
   *
   * @param path the node's place in the tree, the same however the rest is folded
   */
  record Row(String path, int depth, Node node, boolean open) {}

  /** The rows from above; toggled holds the paths whose folding is not the usual one. */
  static List<Row> of(List<Node> roots, Set<String> toggled) {
    List<Row> rows = new ArrayList<>();
    add(roots, "", 0, toggled, rows);
    return rows;
  }

  private static void add(
      List<Node> nodes, String prefix, int depth, Set<String> toggled, List<Row> rows) {
    for (int i = 0; i < nodes.size() && rows.size() < MOST; i++) {
      Node node = nodes.get(i);
      String path = prefix + "/" + i;
      boolean open = !node.premises().isEmpty() && depth < UNFOLDED != toggled.contains(path);
      rows.add(new Row(path, depth, node, open));
      if (open) {
        add(node.premises(), path, depth + 1, toggled, rows);
      }
    }
  }
}
