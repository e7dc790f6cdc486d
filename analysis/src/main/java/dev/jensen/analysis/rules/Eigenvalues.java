package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/**
 * Eigenvalues and norms of matrices of two rows by their formulas, which suit entries that are not
 * affine: {@code lambda_max(1, x^2, 1) = 1 + x^2}. A suggestion, to be proved an equality.
 */
public final class Eigenvalues {
  private static final Vector<Atom> SPELLED =
      Vector.of(Atoms.LAMBDA_MAX, Atoms.LAMBDA_MIN, Atoms.NORM_SPEC, Atoms.NORM_NUC);

  private Eigenvalues() {}

  /** The term with the formulas for such atoms; the same term if there are none. */
  public static Expr of(Expr root) {
    return Dag.rewrite(
        root,
        part -> {
          Expr formula =
              part instanceof Apply a && SPELLED.contains(a.atom())
                  ? a.atom().definition(a.arguments())
                  : null;
          return formula == null ? part : formula;
        });
  }
}
