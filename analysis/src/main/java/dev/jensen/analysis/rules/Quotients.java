package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Quotients of polynomials in other spellings: a sum over a product term by term, {@code (x^2 w +
 * y^2 z)/(z w) = x^2/z + y^2/w}; a quadratic form in two variables over the determinant of its own
 * matrix as {@code x'P^-1 x} with the adjugate P of that matrix (Boyd and Vandenberghe, example
 * 3.4). Each is a suggestion, to be proved an equality.
 */
public final class Quotients {
  private static final int MOST_TERMS = 12;

  private final NormalForm form;

  /** Spellings that suit the ranges. */
  public Quotients(Ranges ranges) {
    this.form = new NormalForm(ranges);
  }

  /** The term with sums over products taken apart; the same term if there are none. */
  public Expr apart(Expr root) {
    return Dag.rewrite(root, part -> part instanceof Product product ? apart(product) : part);
  }

  private Expr apart(Product product) {
    Vector<Expr> sums =
        product.factors().filter(f -> f instanceof Sum s && s.terms().size() <= MOST_TERMS);
    boolean over = product.factors().exists(Quotients::isBelow);
    if (sums.size() != 1 || !over || !(sums.head() instanceof Sum sum)) {
      return product;
    }
    Expr rest = Expr.product(product.factors().remove(sum));
    Vector<Expr> terms = Vector.empty();
    for (Expr term : sum.terms()) {
      Fraction fraction = form.of(term.times(rest));
      if (fraction == null) {
        return product;
      }
      terms = terms.append(form.term(fraction.numerator()).over(form.term(fraction.denominator())));
    }
    return Expr.sum(terms);
  }

  /** The term with atoms for such forms; the same term if there are none. */
  public Expr matrices(Expr root) {
    return Dag.rewrite(root, part -> part instanceof Product product ? matrix(product) : part);
  }

  private Expr matrix(Product product) {
    Expr below = product.factors().find(Quotients::isBelow).getOrNull();
    Fraction whole = below == null ? null : form.of(product);
    if (whole == null || whole.denominator().isConstant()) {
      return product;
    }
    Vector<Integer> top = Vector.ofAll(whole.numerator().generators());
    Set<Integer> bottom = Vector.ofAll(whole.denominator().generators()).toSet();
    Vector<Integer> moving = top.reject(bottom::contains);
    Multinomial[][] matrix = moving.size() == 2 ? coefficients(whole.numerator(), moving) : null;
    if (matrix == null) {
      return product;
    }
    Multinomial determinant =
        matrix[0][0].multiply(matrix[1][1]).subtract(matrix[0][1].multiply(matrix[1][0]));
    Multinomial ratio = determinant.exactDivide(whole.denominator());
    if (ratio == null || !ratio.isConstant() || ratio.isZero()) {
      return product;
    }
    Rational scale = ratio.constantTerm().inverse();
    return Expr.apply(
        Atoms.MATRIX_FRAC,
        form.term(moving.head()),
        form.term(moving.last()),
        form.term(matrix[1][1].scale(scale)),
        form.term(matrix[0][1].negate().scale(scale)),
        form.term(matrix[0][0].scale(scale)));
  }

  /** The matrix of a form in those two generators; null if it is none. */
  private static Multinomial @Nullable [][] coefficients(Multinomial form, Vector<Integer> moving) {
    Multinomial[][] matrix = new Multinomial[2][2];
    for (Multinomial[] row : matrix) {
      java.util.Arrays.fill(row, Multinomial.ZERO);
    }
    for (Multinomial.Term term : form.terms()) {
      int first = term.monomial().exponent(moving.head());
      int last = term.monomial().exponent(moving.last());
      if (first + last != 2) {
        return null;
      }
      Multinomial square =
          Multinomial.generator(moving.head())
              .pow(first)
              .multiply(Multinomial.generator(moving.last()).pow(last));
      Multinomial rest = Multinomial.of(term.monomial(), term.coefficient()).exactDivide(square);
      if (rest == null) {
        return null;
      }
      if (first == 1) {
        matrix[0][1] = matrix[0][1].add(rest.scale(Rational.HALF));
        matrix[1][0] = matrix[0][1];
      } else {
        int i = first == 2 ? 0 : 1;
        matrix[i][i] = matrix[i][i].add(rest);
      }
    }
    return matrix;
  }

  private static boolean isBelow(Expr factor) {
    return factor instanceof Power p && p.exponent().sign() < 0 && p.exponent().isInteger();
  }
}
