package dev.jensen.core.algebra;

import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The quadratic part, with constant coefficients, of a polynomial in a block of variables. */
final class QuadraticPart {
  private final Generators generators;
  private final Map<String, Integer> places = new HashMap<>();
  private final Rational[][] matrix;

  QuadraticPart(Generators generators, Vector<String> block) {
    this.generators = generators;
    block.forEachWithIndex(places::put);
    this.matrix = new Rational[block.size()][block.size()];
    for (Rational[] row : matrix) {
      Arrays.fill(row, Rational.ZERO);
    }
  }

  /** The symmetric matrix of what was added. */
  Rational[][] matrix() {
    return matrix;
  }

  /**
   * Adds a quotient {@code x'Ax} with a part that is affine in the block, its coefficients free of
   * it; false if it has no such form.
   */
  boolean add(Fraction form) {
    if (!form.denominator().isConstant()) {
      return false;
    }
    Rational scale = form.denominator().constantTerm().inverse();
    for (Multinomial.Term term : form.numerator().terms()) {
      int[] pair = {-1, -1};
      int degree = 0;
      boolean constant = true;
      for (int g : term.monomial().generators()) {
        Expr generator = generators.term(g);
        Integer place = generator instanceof Variable v ? places.get(v.name()) : null;
        if (place == null) {
          if (Dag.variables(generator).exists(places::containsKey)) {
            return false;
          }
          constant = false;
          continue;
        }
        for (int k = 0; k < term.monomial().exponent(g); k++) {
          if (degree == 2) {
            return false;
          }
          pair[degree++] = place;
        }
      }
      if (degree == 2) {
        if (!constant) {
          return false;
        }
        Rational half = term.coefficient().multiply(scale).multiply(Rational.HALF);
        matrix[pair[0]][pair[1]] = matrix[pair[0]][pair[1]].add(half);
        matrix[pair[1]][pair[0]] = matrix[pair[1]][pair[0]].add(half);
      }
    }
    return true;
  }
}
