package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a polynomial as a sum of squares with nonnegative weights, where the monomials whose
 * squares it has do for a basis: the Gram matrix is then nearly forced, and exact elimination does
 * the rest (Powers and Woermann, An algorithm for sums of squares of real polynomials).
 */
public final class SumOfSquares {
  private static final int MOST_MONOMIALS = 60;

  private SumOfSquares() {}

  /**
   * An equal term that is a sum of squares; null if none is found. Monomials that the ranges know
   * to be without zeros come last, so that their squares are left by themselves.
   */
  public static @Nullable Expr of(Multinomial polynomial, NormalForm form, Ranges ranges) {
    List<Monomial> basis = basis(polynomial);
    basis.sort(Comparator.comparing(m -> isWithoutZeros(ranges.of(term(m, form)))));
    int n = basis.size();
    if (n == 0 || n > MOST_MONOMIALS) {
      return null;
    }
    Map<Monomial, List<int[]>> places = new HashMap<>();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        places
            .computeIfAbsent(basis.get(i).multiply(basis.get(j)), k -> new ArrayList<>())
            .add(new int[] {i, j});
      }
    }
    Rational[][] gram = new Rational[n][n];
    for (Rational[] row : gram) {
      java.util.Arrays.fill(row, Rational.ZERO);
    }
    for (Multinomial.Term term : polynomial.terms()) {
      List<int[]> pairs = places.get(term.monomial());
      if (pairs == null) {
        return null;
      }
      int[] pair = pairs.stream().filter(p -> p[0] == p[1]).findFirst().orElse(pairs.getFirst());
      Rational share =
          pair[0] == pair[1] ? term.coefficient() : term.coefficient().multiply(Rational.HALF);
      gram[pair[0]][pair[1]] = share;
      gram[pair[1]][pair[0]] = share;
    }
    return squares(gram, basis.stream().map(m -> term(m, form)).toList());
  }

  private static Expr term(Monomial monomial, NormalForm form) {
    return form.term(Multinomial.of(monomial, Rational.ONE));
  }

  private static boolean isWithoutZeros(@Nullable Interval range) {
    return range != null && (range.isPositive() || range.isNegative());
  }

  /** The monomials whose squares occur with a positive coefficient. */
  private static List<Monomial> basis(Multinomial polynomial) {
    List<Monomial> basis = new ArrayList<>();
    for (Multinomial.Term term : polynomial.terms()) {
      Monomial root = term.monomial().squareRoot();
      if (root != null && term.coefficient().sign() > 0) {
        basis.add(root);
      }
    }
    return basis;
  }

  /**
   * Completes squares one by one; null where a pivot is negative, or zero with a row that is not.
   */
  private static @Nullable Expr squares(Rational[][] gram, List<Expr> basis) {
    int n = gram.length;
    Vector<Expr> terms = Vector.empty();
    for (int k = 0; k < n; k++) {
      Rational pivot = gram[k][k];
      if (pivot.sign() < 0) {
        return null;
      }
      Vector<Expr> linear = Vector.of(basis.get(k));
      for (int j = k + 1; j < n; j++) {
        if (!gram[k][j].isZero()) {
          if (pivot.isZero()) {
            return null;
          }
          Expr share = Expr.constant(gram[k][j].divide(pivot));
          linear = linear.append(share.times(basis.get(j)));
        }
      }
      if (pivot.isZero()) {
        continue;
      }
      terms = terms.append(Expr.constant(pivot).times(Expr.sum(linear).power(2)));
      for (int i = k + 1; i < n; i++) {
        Rational factor = gram[k][i].divide(pivot);
        for (int j = k + 1; j < n; j++) {
          gram[i][j] = gram[i][j].subtract(factor.multiply(gram[k][j]));
        }
      }
    }
    return Expr.sum(terms);
  }
}
