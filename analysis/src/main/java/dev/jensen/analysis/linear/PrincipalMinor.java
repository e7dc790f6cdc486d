package dev.jensen.analysis.linear;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Terms that are principal minors of the matrices that a box makes semidefinite. */
public final class PrincipalMinor {
  private static final int MOST_ROWS = 4;

  private PrincipalMinor() {}

  /** The rows and columns whose determinant the term is; empty if none is found. */
  public static Vector<Vector<Expr>> of(Expr term, Box box, NormalForm form) {
    Vector<MatrixInequality> given = box.halfSpaces().matrices();
    if (given.isEmpty() || !(term instanceof Sum || term instanceof Product)) {
      return Vector.empty();
    }
    Set<String> variables = Dag.variables(term);
    for (MatrixInequality each : given) {
      if (each.size() <= MOST_ROWS && each.variables().containsAll(variables)) {
        for (Vector<Integer> rows : Vector.range(0, each.size()).combinations()) {
          Vector<Vector<Expr>> minor =
              rows.map(i -> rows.map(j -> each.matrix().get(i).get(j).term()));
          if (rows.size() > 1 && form.same(term, Minors.determinant(minor))) {
            return minor;
          }
        }
      }
    }
    return Vector.empty();
  }
}
