package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.search.Samples;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Writes a term as a sum of squares, with weights that are nonnegative on a box, by the search for
 * matrices of one entry (Parrilo, Semidefinite programming relaxations for semialgebraic problems).
 */
public final class ScalarSquares {
  private static final int LONGEST = 150;
  private static final double ROUNDING = 1e-9;

  private ScalarSquares() {}

  /** A term that equals this one and is nonnegative as it is written; null if none is found. */
  public static @Nullable Expr of(Expr term, Box box, Ranges ranges, Budget budget) {
    if (Dag.parts(term).size() > LONGEST || isNegative(term, box)) {
      return null;
    }
    Rule.Gram rule = new PartSearch(box, ranges, budget).search(Vector.of(Vector.of(term)));
    return rule == null ? null : Expr.sum(rule.forms().flatMap(ScalarSquares::squares));
  }

  /** Whether a value in doubles is less than zero. */
  private static boolean isNegative(Expr term, Box box) {
    var samples = Samples.of(Vector.of(term), box);
    double most = samples.stream().mapToDouble(row -> Math.abs(row[0])).max().orElse(0);
    return samples.isEmpty() || samples.stream().anyMatch(row -> row[0] < -ROUNDING * most);
  }

  /** The squares of a form, completed one by one. */
  private static Vector<Expr> squares(Rule.Form form) {
    int n = form.products().size();
    Rational[][] gram =
        form.gram().map(row -> row.toJavaArray(Rational[]::new)).toJavaArray(Rational[][]::new);
    Vector<Expr> squares = Vector.empty();
    for (int k = 0; k < n; k++) {
      Rational pivot = gram[k][k];
      if (pivot.isZero()) {
        continue;
      }
      Expr linear = Expr.ZERO;
      for (int j = k; j < n; j++) {
        if (!gram[k][j].isZero()) {
          Expr share = Expr.constant(gram[k][j].divide(pivot));
          linear = linear.plus(share.times(form.products().get(j).factor()));
        }
      }
      squares = squares.append(Expr.constant(pivot).times(form.weight()).times(linear.power(2)));
      for (int i = k + 1; i < n; i++) {
        Rational factor = gram[i][k].divide(pivot);
        for (int j = k + 1; j < n; j++) {
          gram[i][j] = gram[i][j].subtract(factor.multiply(gram[k][j]));
        }
      }
    }
    return squares;
  }
}
