package dev.jensen.analysis.calculus;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves that matrices which must be definite are so, where their entries hang together and
 * intervals for each entry do not tell: by leading minors (Sylvester), or by branch and bound.
 */
final class DefiniteMatrices {
  private static final int BITS = 96;
  private static final int DEPTH = 3;

  private final Box box;
  private final Proof proof;
  private final Signs signs;

  DefiniteMatrices(Box box, Proof proof, Signs signs) {
    this.box = box;
    this.proof = proof;
    this.signs = signs;
  }

  /** Makes known to the proof which matrices among the arguments of atoms are definite. */
  void assume(Expr function) {
    for (Expr part : Dag.parts(function)) {
      Vector<Vector<Expr>> matrix =
          part instanceof Apply apply
              ? Triangle.among(apply.arguments(), apply.atom())
              : Vector.empty();
      if (!matrix.isEmpty()
          && proof.ranges(box, BITS).of(part) == null
          && matrix.forAll(row -> row.forAll(e -> proof.ranges(box, BITS).of(e) != null))) {
        boolean singular = ((Apply) part).atom().equals(Atoms.DET_ROOTN);
        Integer minors = matrix.size() > Minors.MOST ? null : byMinors(matrix, singular);
        Integer place = minors != null ? minors : byTree(matrix);
        if (place != null) {
          proof.assume(Vector.of(place));
        }
      }
    }
  }

  private @Nullable Integer byMinors(Vector<Vector<Expr>> matrix, boolean singular) {
    Vector<Integer> premises = Vector.empty();
    Interval sign = Interval.ALL;
    for (int k = 1; k <= matrix.size(); k++) {
      Expr minor = Minors.leading(matrix, k);
      Integer place = signs.positive(minor, box, DEPTH);
      sign = place == null ? Interval.ALL : signs.range(place);
      boolean enough = singular && k == matrix.size() ? sign.isNonnegative() : sign.isPositive();
      if (place == null || !enough) {
        return null;
      }
      premises = premises.append(place);
    }
    Interval least = sign.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
    return proof.add(eigenvalue(matrix, least), new Rule.Minors(), premises);
  }

  private @Nullable Integer byTree(Vector<Vector<Expr>> matrix) {
    Rule rule = new MatrixTreeSearch(proof, matrix, signs.budget()).search(box);
    return rule == null ? null : proof.add(eigenvalue(matrix, Interval.POSITIVE), rule);
  }

  private Claim eigenvalue(Vector<Vector<Expr>> matrix, Interval range) {
    return new Claim.Range(Triangle.leastEigenvalue(matrix), box, range);
  }
}
