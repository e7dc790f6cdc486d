package dev.jensen.core.domain;

import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An affine function of one variable, {@code slope x + offset}, whose coefficients are terms
 * without variables: {@code sqrt(2) x - log(3)}.
 */
record Line(Expr slope, Expr offset) {
  /**
   * The function that the term is as written: sums, and products with at most one factor in which
   * the variable is; null if it is none.
   */
  static @Nullable Line of(Expr root) {
    Map<Expr, Line> known = new IdentityHashMap<>();
    for (Expr part : Dag.parts(root)) {
      Vector<Line> inner = part.children().map(known::get).filter(Objects::nonNull);
      Line line =
          part instanceof Variable
              ? new Line(Expr.ONE, Expr.ZERO)
              : inner.size() < part.children().size() ? null : of(part, inner);
      if (line != null) {
        known.put(part, line);
      }
    }
    return known.get(root);
  }

  private static @Nullable Line of(Expr part, Vector<Line> inner) {
    Vector<Line> moving = inner.reject(line -> line.slope.isZero());
    if (moving.isEmpty()) {
      return new Line(Expr.ZERO, part);
    }
    if (part instanceof Sum) {
      return new Line(Expr.sum(inner.map(Line::slope)), Expr.sum(inner.map(Line::offset)));
    }
    if (part instanceof Product && moving.size() == 1) {
      Expr scale = inner.filter(line -> line.slope.isZero()).map(Line::offset).reduce(Expr::times);
      return new Line(scale.times(moving.head().slope), scale.times(moving.head().offset));
    }
    return null;
  }
}
