package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.IntervalMatrix;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;

/**
 * Rules for positive semidefinite matrices of terms (Horn and Johnson, Matrix Analysis, chapters 6
 * and 7).
 */
final class MatrixRules {
  private MatrixRules() {}

  /**
   * The matrix of the claim, or that whose smallest eigenvalue it is about, square, and symmetric
   * as written.
   */
  static Vector<Vector<Expr>> matrix(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix =
        argument.claim() instanceof Claim.Range r && isEigenvalue(r.term())
            ? Triangle.among(((Apply) r.term()).arguments(), Atoms.LAMBDA_MIN)
            : argument.semidefinite().matrix();
    for (int i = 0; i < matrix.size(); i++) {
      Refusal.unless(matrix.get(i).size() == matrix.size(), "the matrix is not square");
      for (int j = 0; j < i; j++) {
        Refusal.unless(
            matrix.get(i).get(j) == matrix.get(j).get(i), "the matrix is not symmetric as written");
      }
    }
    return matrix;
  }

  static boolean isEigenvalue(Expr term) {
    return term instanceof Apply apply && apply.atom().equals(Atoms.LAMBDA_MIN);
  }

  /** A smallest eigenvalue is nonnegative if its matrix is semidefinite, positive if definite. */
  static void conclude(Argument argument, boolean definite) throws Refusal {
    if (argument.claim() instanceof Claim.Range range) {
      RangeRules.within(definite ? Interval.POSITIVE : Interval.NONNEGATIVE, range);
    }
  }

  /** A rational matrix whose elimination meets no negative pivot. */
  static void ldl(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    for (Expr entry : matrix.flatMap(row -> row)) {
      Refusal.unless(entry instanceof Constant, entry, " is no number");
    }
    Vector<Rational[]> rows =
        matrix.map(row -> row.map(e -> ((Constant) e).value()).toJavaArray(Rational[]::new));
    Rational[][] values = rows.toJavaArray(Rational[][]::new);
    Refusal.unless(Ldl.isPositiveSemidefinite(values), "the elimination meets a negative pivot");
    conclude(argument, false);
  }

  /** Each diagonal entry is at least the sum of the absolute values in its row: Gershgorin. */
  static void dominance(Rule.Dominance rule, Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Ranges ranges = argument.ranges(argument.box(), RangeRules.bits(rule.bits()));
    for (int i = 0; i < matrix.size(); i++) {
      Interval rest = Interval.ZERO;
      for (int j = 0; j < matrix.size(); j++) {
        Interval entry = ranges.of(matrix.get(i).get(j));
        Refusal.unless(entry != null, "an entry may be undefined");
        rest = i == j ? rest.add(entry) : rest.subtract(entry.abs());
      }
      Refusal.unless(rest.isNonnegative(), "row ", (i + 1), " is not dominated by its diagonal");
    }
    conclude(argument, false);
  }

  /** Both diagonal entries and the determinant are nonnegative. */
  static void twoByTwo(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Refusal.unless(matrix.size() == 2, "the rule is for two rows");
    Expr determinant = Minors.determinant(matrix);
    signed(argument, Vector.of(matrix.get(0).get(0), matrix.get(1).get(1), determinant), false);
  }

  /** All leading principal minors are positive, the last at least nonnegative: Sylvester. */
  static void minors(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Refusal.unless(matrix.size() <= Minors.MOST, "the matrix is too large for minors");
    signed(
        argument, Vector.rangeClosed(1, matrix.size()).map(k -> Minors.leading(matrix, k)), true);
  }

  /** The premises say that the minors are nonnegative, or positive but for the last. */
  private static void signed(Argument argument, Vector<Expr> minors, boolean strict)
      throws Refusal {
    Interval sign = Interval.ZERO;
    for (int i = 0; i < minors.size(); i++) {
      sign = argument.rangePremise(i, minors.get(i), argument.box());
      boolean positive = strict && i < minors.size() - 1;
      Refusal.unless(
          positive ? sign.isPositive() : sign.isNonnegative(),
          minors.get(i),
          positive ? " is not known to be positive" : " is not known to be nonnegative");
    }
    conclude(argument, sign.isPositive());
  }

  /** A positive entry of the diagonal, and what elimination leaves is semidefinite: Schur. */
  static void schur(Rule.Schur rule, Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    int k = rule.pivot();
    Refusal.unless(k >= 0 && k < matrix.size() && matrix.size() > 1, "there is no such pivot");
    Refusal.unless(
        argument.rangePremise(0, matrix.get(k).get(k), argument.box()).isPositive(),
        "the pivot is not known to be positive");
    Refusal.unless(
        argument.says(1, new Claim.Semidefinite(Minors.complement(matrix, k), argument.box())),
        "premise 2 does not say that the complement is semidefinite");
    conclude(argument, false);
  }

  /** Every entry equals, by normal form, that of a matrix that is semidefinite. */
  static void entries(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = argument.semidefinite().matrix();
    if (!(argument.premise(0) instanceof Claim.Semidefinite known)) {
      throw new Refusal("premise 1 is not about a matrix");
    }
    Refusal.unless(Points.within(argument.box(), known.box()), "premise 1 is about another region");
    Refusal.unless(known.matrix().size() == matrix.size(), "the matrices differ in size");
    for (int i = 0; i < matrix.size(); i++) {
      Refusal.unless(matrix.get(i).size() == matrix.size(), "the matrix is not square");
      for (int j = 0; j < matrix.size(); j++) {
        Expr left = matrix.get(i).get(j);
        Expr right = known.matrix().get(i).get(j);
        Ranges ranges = argument.defined(left, argument.box());
        Refusal.unless(
            new NormalForm(ranges).same(left, right),
            left,
            " and ",
            right,
            " have different normal forms");
      }
    }
  }

  /**
   * On each leaf the elimination of the matrix of intervals meets positive pivots only, or a row
   * dominates.
   */
  static void tree(Rule.MatrixTree rule, Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    int bits = RangeRules.bits(rule.bits());
    for (TreeRule.Patch patch : TreeRule.leaves(rule.nodes(), argument, bits)) {
      Ranges ranges = argument.assumed(new Ranges(patch.box(), bits), argument.box());
      Refusal.unless(
          IntervalMatrix.isPositive(matrix, ranges, bits),
          "a leaf is not known to be semidefinite");
    }
    conclude(argument, true);
  }
}
