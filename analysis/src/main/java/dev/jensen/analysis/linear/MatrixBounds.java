package dev.jensen.analysis.linear;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Signs of affine matrices and scalars, and of determinants, on a box that makes matrices
 * semidefinite.
 */
public final class MatrixBounds {
  private static final int BITS = 96;
  private static final int MOST_ROWS = 20;
  private static final int MOST_TERMS = 100;

  private final Proof proof;
  private final Box box;
  private final Vector<MatrixInequality> given;

  /** Bounds on the box, whose steps are added to the proof. */
  public MatrixBounds(Proof proof, Box box) {
    this.proof = proof;
    this.box = box;
    this.given = box.halfSpaces().matrices();
  }

  /**
   * Makes known to the proof of which sign are the affine parts of the function, the smallest
   * eigenvalues of the matrices among the arguments of its atoms, and the determinants among its
   * parts.
   */
  public void assume(Expr function) {
    if (given.isEmpty()) {
      return;
    }
    Vector<Integer> facts = Vector.empty();
    java.util.Map<Expr, Affine> affine = Affine.parts(function);
    for (MatrixInequality each : given) {
      Integer place = each.size() > MOST_ROWS ? null : eigenvalue(each.terms());
      facts = place == null ? facts : facts.append(place);
    }
    int looked = 0;
    for (Expr part : Dag.parts(function)) {
      Affine scalar = affine.get(part);
      if (scalar != null && scalar.slopes().size() > 0 && looked++ < MOST_TERMS) {
        Integer place = sign(part, scalar);
        facts = place == null ? facts : facts.append(place);
      }
      Vector<Vector<Expr>> matrix =
          part instanceof Apply apply
              ? Triangle.among(apply.arguments(), apply.atom()).appendAll(Triangle.underNorm(apply))
              : Vector.empty();
      Integer least = matrix.isEmpty() ? null : eigenvalue(matrix);
      facts = least == null ? facts : facts.append(least);
      facts = scalar == null ? facts.appendAll(determinant(part)) : facts;
    }
    proof.assume(facts.distinct());
  }

  /** The step that proves the matrix semidefinite; null if none is found. */
  public @Nullable Integer semidefinite(Vector<Vector<Expr>> matrix) {
    Affine[][] entries = affine(matrix);
    Rule rule = entries == null ? null : CongruentImages.of(entries, given);
    return rule == null ? null : proof.add(new Claim.Semidefinite(matrix, box), rule);
  }

  /** The step that bounds the smallest eigenvalue of the matrix; null if none is found. */
  private @Nullable Integer eigenvalue(Vector<Vector<Expr>> matrix) {
    Affine[][] entries = affine(matrix);
    return entries == null ? null : ranged(Triangle.leastEigenvalue(matrix), entries);
  }

  /** The step that tells the sign of the term beyond what its range does; null if none does. */
  private @Nullable Integer sign(Expr term, Affine scalar) {
    Interval range = proof.ranges(box, BITS).of(term);
    return range != null && range.isNonnegative() && !range.contains(Rational.ZERO)
        ? null
        : ranged(term, new Affine[][] {{scalar}});
  }

  private @Nullable Integer ranged(Expr term, Affine[][] entries) {
    Rule.Congruent rule = CongruentImages.of(entries, given);
    if (rule == null) {
      return null;
    }
    Interval range =
        CongruentImages.isDefinite(entries, rule, given) ? Interval.POSITIVE : Interval.NONNEGATIVE;
    return proof.add(new Claim.Range(term, box, range), rule);
  }

  /** The steps that tell the sign of a part that is a principal minor of a given matrix. */
  private Vector<Integer> determinant(Expr part) {
    Vector<Vector<Expr>> minor =
        PrincipalMinor.of(part, box, new NormalForm(proof.ranges(box, BITS)));
    Integer least = minor.isEmpty() ? null : eigenvalue(minor);
    return least == null
        ? Vector.empty()
        : Vector.of(
            least,
            proof.add(
                new Claim.Range(part, box, ((Claim.Range) proof.claim(least)).range()),
                new Rule.Determinant(),
                least));
  }

  private static Affine @Nullable [][] affine(Vector<Vector<Expr>> matrix) {
    Affine[][] entries = new Affine[matrix.size()][matrix.size()];
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries.length; j++) {
        Affine entry = Affine.of(matrix.get(i).get(j));
        if (entry == null) {
          return null;
        }
        entries[i][j] = entry;
      }
    }
    return entries;
  }
}
