package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.IntervalMatrix;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
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

  /** The matrix of the claim, square, and symmetric as written. */
  static Vector<Vector<Expr>> matrix(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = argument.semidefinite().matrix();
    for (int i = 0; i < matrix.size(); i++) {
      Refusal.unless(matrix.get(i).size() == matrix.size(), "the matrix is not square");
      for (int j = 0; j < i; j++) {
        Refusal.unless(
            matrix.get(i).get(j) == matrix.get(j).get(i), "the matrix is not symmetric as written");
      }
    }
    return matrix;
  }

  /** A rational matrix whose elimination meets no negative pivot. */
  static void ldl(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Rational[][] values = new Rational[matrix.size()][matrix.size()];
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        Refusal.unless(
            matrix.get(i).get(j) instanceof Constant, matrix.get(i).get(j), " is no number");
        values[i][j] = ((Constant) matrix.get(i).get(j)).value();
      }
    }
    Refusal.unless(Ldl.isPositiveSemidefinite(values), "the elimination meets a negative pivot");
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
  }

  /** Both diagonal entries and the determinant are nonnegative. */
  static void twoByTwo(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Refusal.unless(matrix.size() == 2, "the rule is for two rows");
    Vector<Expr> minors =
        Vector.of(matrix.get(0).get(0), matrix.get(1).get(1), Minors.determinant(matrix));
    for (int i = 0; i < minors.size(); i++) {
      Refusal.unless(
          argument.rangePremise(i, minors.get(i), argument.box()).isNonnegative(),
          minors.get(i),
          " is not known to be nonnegative");
    }
  }

  /** All leading principal minors are positive: Sylvester. */
  static void minors(Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = matrix(argument);
    Refusal.unless(matrix.size() <= Minors.MOST, "the matrix is too large for minors");
    for (int k = 1; k <= matrix.size(); k++) {
      Expr minor = Minors.leading(matrix, k);
      Refusal.unless(
          argument.rangePremise(k - 1, minor, argument.box()).isPositive(),
          "leading minor ",
          k,
          " is not known to be positive");
    }
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
  }
}
