package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;

/**
 * What the matrices that a box makes semidefinite say of others (Horn and Johnson, Matrix Analysis,
 * observation 7.1.8).
 */
final class CongruentRule {
  private CongruentRule() {}

  /** A sum of congruent images of semidefinite matrices and a semidefinite rest of rationals. */
  static void check(Rule.Congruent rule, Argument argument) throws Refusal {
    boolean scalar =
        argument.claim() instanceof Claim.Range r && !MatrixRules.isEigenvalue(r.term());
    Vector<Vector<Expr>> matrix =
        scalar ? Vector.of(Vector.of(argument.range().term())) : MatrixRules.matrix(argument);
    int n = matrix.size();
    Affine[][] rest = new Affine[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Affine entry = Affine.of(matrix.get(i).get(j));
        Refusal.unless(entry != null, matrix.get(i).get(j), " is not affine as written");
        rest[i][j] = entry;
      }
    }
    Vector<MatrixInequality> given = argument.box().halfSpaces().matrices();
    boolean definite = false;
    for (Rule.Image image : rule.images()) {
      Refusal.unless(
          image.place() >= 0
              && image.place() < given.size()
              && image.weight().sign() >= 0
              && image.factor().size() == n
              && image.factor().forAll(row -> row.size() == given.get(image.place()).size()),
          "an image is not one of a matrix of the box");
      subtract(image, given.get(image.place()), rest);
      definite |=
          given.get(image.place()).strict() && image.weight().sign() > 0 && isOnto(image.factor());
    }
    Ldl.Definiteness definiteness = Ldl.of(values(rest)).definiteness();
    Refusal.unless(
        definiteness != Ldl.Definiteness.INDEFINITE, "what is left is not positive semidefinite");
    MatrixRules.conclude(argument, definite || definiteness == Ldl.Definiteness.POSITIVE_DEFINITE);
  }

  private static void subtract(Rule.Image image, MatrixInequality given, Affine[][] rest) {
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        for (int a = 0; a < given.size(); a++) {
          for (int b = 0; b < given.size(); b++) {
            Rational much = image.factor().get(i).get(a).multiply(image.factor().get(j).get(b));
            rest[i][j] =
                rest[i][j].minus(given.matrix().get(a).get(b).times(much.multiply(image.weight())));
          }
        }
      }
    }
  }

  /** Whether the rows are independent, so that {@code TAT'} is definite if A is. */
  private static boolean isOnto(Vector<Vector<Rational>> factor) {
    int n = factor.size();
    Rational[][] square = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Vector<Rational> products = factor.get(i).zipWith(factor.get(j), Rational::multiply);
        square[i][j] = products.fold(Rational.ZERO, Rational::add);
      }
    }
    return Ldl.of(square).definiteness() == Ldl.Definiteness.POSITIVE_DEFINITE;
  }

  private static Rational[][] values(Affine[][] rest) throws Refusal {
    Rational[][] values = new Rational[rest.length][rest.length];
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        Refusal.unless(rest[i][j].variables().isEmpty(), rest[i][j], " is left over");
        values[i][j] = rest[i][j].offset();
      }
    }
    return values;
  }

  /** The determinant is the product of the eigenvalues, of which the premise bounds the least. */
  static void determinant(Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    Refusal.unless(
        argument.premise(0) instanceof Claim.Range known && MatrixRules.isEigenvalue(known.term()),
        "premise 1 is not about a smallest eigenvalue");
    Apply eigenvalue = (Apply) ((Claim.Range) argument.premise(0)).term();
    Interval least = argument.rangePremise(0, eigenvalue, claim.box());
    Refusal.unless(least.isNonnegative(), "the matrix is not known to be semidefinite");
    Vector<Vector<Expr>> matrix = Triangle.among(eigenvalue.arguments(), Atoms.LAMBDA_MIN);
    Refusal.unless(matrix.size() <= Minors.MOST, "the matrix is too large for minors");
    Refusal.unless(
        new NormalForm(argument.defined(claim.term(), claim.box()))
            .same(claim.term(), Minors.determinant(matrix)),
        claim.term(),
        " is not the determinant of the matrix");
    RangeRules.within(least.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }
}
