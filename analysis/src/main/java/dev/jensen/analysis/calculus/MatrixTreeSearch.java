package dev.jensen.analysis.calculus;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.IntervalMatrix;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound for matrices: cuts a bounded box until interval elimination succeeds on every
 * leaf.
 */
public final class MatrixTreeSearch {
  private static final int BITS = 64;
  private static final int MOST_LEAVES = 3000;
  private static final int MOST_CUTS_EACH = 14;

  private final Proof proof;
  private final Vector<Vector<Expr>> matrix;
  private final Budget budget;
  private final Set<String> variables;

  /** A search for a proof that the matrix is definite on a box. */
  public MatrixTreeSearch(Proof proof, Vector<Vector<Expr>> matrix, Budget budget) {
    this.proof = proof;
    this.matrix = matrix;
    this.budget = budget;
    this.variables = matrix.flatMap(row -> row.flatMap(Dag::variables)).toSet();
  }

  private record Part(TreeMap<String, Interval> box, int depth) {}

  /** The rule that shows the matrix to be definite on the box; null if none is found. */
  public Rule.@Nullable MatrixTree search(Box box) {
    TreeMap<String, Interval> root = new TreeMap<>();
    box.axes().forEach((name, axis) -> root.put(name, Ranges.enclosure(axis, BITS)));
    Deque<Part> open = new ArrayDeque<>();
    open.push(new Part(root, 0));
    List<Rule.Node> nodes = new ArrayList<>();
    int leaves = 0;
    while (!open.isEmpty()) {
      Part part = open.pop();
      Ranges ranges = proof.assumed(new Ranges(part.box(), BITS), box);
      if (box.halfSpaces().miss(new Ranges(part.box(), BITS))
          || IntervalMatrix.isPositive(matrix, ranges, BITS)) {
        nodes.add(new Rule.Leaf(0));
        continue;
      }
      String widest = widest(part.box());
      if (widest == null
          || part.depth() > MOST_CUTS_EACH * root.size()
          || ++leaves > MOST_LEAVES
          || !budget.goesOn()) {
        return null;
      }
      Interval side = part.box().getOrDefault(widest, Interval.ALL);
      Rational middle = middle(side);
      nodes.add(new Rule.Split(widest, middle));
      for (Interval half : List.of(Interval.atLeast(middle), Interval.atMost(middle))) {
        TreeMap<String, Interval> cut = new TreeMap<>(part.box());
        cut.put(widest, side.meet(half));
        open.push(new Part(cut, part.depth() + 1));
      }
    }
    return new Rule.MatrixTree(Vector.ofAll(nodes), BITS);
  }

  private static Rational middle(Interval side) {
    Rational lo = side.lo();
    Rational hi = side.hi();
    return lo == null || hi == null ? Rational.ZERO : lo.mid(hi);
  }

  /** The longest side; null where one is infinite. */
  private @Nullable String widest(Map<String, Interval> box) {
    String widest = null;
    Rational most = Rational.ZERO;
    for (Map.Entry<String, Interval> side : box.entrySet()) {
      if (!variables.contains(side.getKey())) {
        continue;
      }
      Rational width = side.getValue().width();
      if (width == null) {
        return null;
      }
      if (width.compareTo(most) > 0) {
        most = width;
        widest = side.getKey();
      }
    }
    return widest;
  }
}
