package dev.jensen.analysis.rules;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Quadratic polynomials as sums of squares of affine terms, by completing one square after the
 * other (Lagrange's reduction).
 */
final class Squares {
  private static final int MOST_VARIABLES = 60;

  private final Vector<String> names;
  private final Rational[][] matrix;
  private final Rational[] linear;
  private Rational constant = Rational.ZERO;

  private Squares(Vector<String> names) {
    this.names = names;
    int n = names.size();
    this.matrix = new Rational[n][n];
    this.linear = new Rational[n];
    for (int i = 0; i < n; i++) {
      java.util.Arrays.fill(matrix[i], Rational.ZERO);
    }
    java.util.Arrays.fill(linear, Rational.ZERO);
  }

  /** A coefficient and at most two variables; null if the term is something else. */
  private record Term(Rational coefficient, Vector<String> variables) {
    static @Nullable Term of(Expr term) {
      Rational coefficient = Rational.ONE;
      Vector<String> variables = Vector.empty();
      for (Expr factor : term instanceof Product p ? p.factors() : Vector.of(term)) {
        switch (factor) {
          case Constant c -> coefficient = coefficient.multiply(c.value());
          case Variable v -> variables = variables.append(v.name());
          case Power p when p.exponent().equals(Rational.TWO) && p.base() instanceof Variable v ->
              variables = variables.append(v.name()).append(v.name());
          default -> {
            return null;
          }
        }
      }
      return variables.size() > 2 ? null : new Term(coefficient, variables);
    }
  }

  /**
   * The sum with its quadratic part as a sum of squares, or as the negative of one; the rest of it
   * as it was. The same term if that part has no mixed product, or is indefinite.
   */
  static Expr inside(Sum sum) {
    Vector<Expr> quadratic =
        sum.terms()
            .filter(
                each -> {
                  Term term = Term.of(each);
                  return term != null && term.variables().size() == 2;
                });
    boolean mixed =
        quadratic.exists(
            each -> {
              Term term = Term.of(each);
              return term != null && !term.variables().head().equals(term.variables().last());
            });
    Expr squares = mixed ? of(quadratic) : null;
    return squares == null ? sum : Expr.sum(sum.terms().removeAll(quadratic).prepend(squares));
  }

  /**
   * The sum of the terms as a sum of squares, or the negative of one, and a constant; null if it is
   * none.
   */
  static @Nullable Expr of(Vector<Expr> terms) {
    Expr positive = reduced(terms, Rational.ONE);
    if (positive != null) {
      return positive;
    }
    Expr negative = reduced(terms, Rational.MINUS_ONE);
    return negative == null ? null : negative.negate();
  }

  private static @Nullable Expr reduced(Vector<Expr> terms, Rational sign) {
    LinkedHashMap<String, Integer> places = LinkedHashMap.empty();
    Vector<Term> parts = Vector.empty();
    for (Expr each : terms) {
      Term term = Term.of(each);
      if (term == null) {
        return null;
      }
      parts = parts.append(term);
      for (String name : term.variables()) {
        places = places.containsKey(name) ? places : places.put(name, places.size());
      }
    }
    if (places.size() > MOST_VARIABLES) {
      return null;
    }
    Squares form = new Squares(places.keySet().toVector());
    for (Term term : parts) {
      form.add(term, places, sign);
    }
    return form.reduce();
  }

  private void add(Term term, LinkedHashMap<String, Integer> places, Rational sign) {
    Rational c = term.coefficient().multiply(sign);
    if (term.variables().isEmpty()) {
      constant = constant.add(c);
      return;
    }
    int i = places.get(term.variables().head()).get();
    int j = places.get(term.variables().last()).get();
    if (term.variables().size() == 1) {
      linear[i] = linear[i].add(c);
      return;
    }
    Rational half = c.multiply(Rational.HALF);
    matrix[i][j] = matrix[i][j].add(half);
    matrix[j][i] = matrix[j][i].add(half);
  }

  private @Nullable Expr reduce() {
    Vector<Expr> squares = Vector.empty();
    for (int k = 0; k < names.size(); k++) {
      Rational pivot = matrix[k][k];
      if (pivot.sign() < 0) {
        return null;
      }
      if (pivot.isZero()) {
        if (!linear[k].isZero() || java.util.Arrays.stream(matrix[k]).anyMatch(c -> !c.isZero())) {
          return null;
        }
        continue;
      }
      squares = squares.append(completed(k, pivot));
    }
    return Expr.sum(squares.append(Expr.constant(constant)));
  }

  /** The square that holds all of the k-th variable; it is taken out of the polynomial. */
  private Expr completed(int k, Rational pivot) {
    Vector<Expr> side = Vector.empty();
    Rational[] row = matrix[k].clone();
    Rational shift = linear[k].divide(pivot).multiply(Rational.HALF);
    for (int j = 0; j < row.length; j++) {
      Rational share = row[j].divide(pivot);
      if (!share.isZero()) {
        side = side.append(Expr.constant(share).times(Expr.variable(names.get(j))));
      }
      linear[j] = linear[j].subtract(row[j].multiply(shift).multiply(Rational.TWO));
      for (int i = 0; i < row.length; i++) {
        matrix[i][j] = matrix[i][j].subtract(row[i].multiply(row[j]).divide(pivot));
      }
    }
    constant = constant.subtract(pivot.multiply(shift).multiply(shift));
    Expr whole = Expr.sum(side.append(Expr.constant(shift)));
    return Expr.constant(pivot).times(whole.power(2));
  }
}
