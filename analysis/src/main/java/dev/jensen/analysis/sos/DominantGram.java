package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.linear.Simplex;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gram matrices that are diagonally dominant, by exact linear programming: the form is then a sum
 * of squares of products of monomials, and of sums and differences of two (Ahmadi and Majumdar,
 * DSOS and SDSOS optimization, 2019, theorem 3.1). Nothing is rounded, so that forms on the
 * boundary of the cone are no harder than others.
 */
final class DominantGram {
  private static final int MOST_SQUARES = 160;
  private static final int MOST_TARGETS = 50;

  private DominantGram() {}

  /**
   * The square of a product, or of the sum or the difference of two.
   *
   * @param r the row of the one product
   * @param s that of the other; the same row if there is no other
   */
  private record Square(int block, int r, int s, Rational sign) {}

  /** Matrices that add up to the form; null if there are none, or the problem is large. */
  static @Nullable List<Rational[][]> of(GramProblem problem, Budget budget) {
    List<Square> squares = squares(problem);
    int equations = problem.targets().length;
    if (squares.size() > MOST_SQUARES || equations > MOST_TARGETS) {
      return null;
    }
    Rational[][] matrix = new Rational[equations][squares.size()];
    for (Rational[] row : matrix) {
      Arrays.fill(row, Rational.ZERO);
    }
    for (int k = 0; k < squares.size(); k++) {
      Square each = squares.get(k);
      add(problem, each, each.r(), each.r(), Rational.ONE, matrix, k);
      if (each.r() != each.s()) {
        add(problem, each, each.s(), each.s(), Rational.ONE, matrix, k);
        add(problem, each, each.r(), each.s(), each.sign(), matrix, k);
        add(problem, each, each.s(), each.r(), each.sign(), matrix, k);
      }
    }
    Rational[] costs = new Rational[squares.size()];
    Arrays.fill(costs, Rational.ZERO);
    if (equations == 0) {
      // The form is 0, and so are its matrices.
      return grams(problem, squares, costs);
    }
    Simplex.Solution solution = Simplex.solve(matrix, problem.targets().clone(), costs, budget);
    return solution == null ? null : grams(problem, squares, solution.values());
  }

  private static List<Square> squares(GramProblem problem) {
    List<Square> squares = new ArrayList<>();
    for (int k = 0; k < problem.blocks().size(); k++) {
      for (int r = 0; r < problem.blocks().get(k).size(); r++) {
        squares.add(new Square(k, r, r, Rational.ONE));
        for (int s = 0; s < r && squares.size() <= MOST_SQUARES; s++) {
          squares.add(new Square(k, r, s, Rational.ONE));
          squares.add(new Square(k, r, s, Rational.MINUS_ONE));
        }
      }
    }
    return squares;
  }

  /** What an entry of a Gram matrix adds to the coefficients of the form. */
  private static void add(
      GramProblem problem,
      Square square,
      int r,
      int s,
      Rational entry,
      Rational[][] matrix,
      int column) {
    GramBlock block = problem.blocks().get(square.block());
    int at = block.starts()[r * block.size() + s];
    for (Multinomial.Term term : block.weight().terms()) {
      Rational[] row = matrix[block.coefficients()[at++]];
      row[column] = row[column].add(term.coefficient().multiply(entry));
    }
  }

  private static List<Rational[][]> grams(
      GramProblem problem, List<Square> squares, Rational[] values) {
    List<Rational[][]> grams = new ArrayList<>();
    for (GramBlock block : problem.blocks()) {
      Rational[][] gram = new Rational[block.size()][block.size()];
      for (Rational[] row : gram) {
        Arrays.fill(row, Rational.ZERO);
      }
      grams.add(gram);
    }
    for (int k = 0; k < squares.size(); k++) {
      Square each = squares.get(k);
      Rational[][] gram = grams.get(each.block());
      gram[each.r()][each.r()] = gram[each.r()][each.r()].add(values[k]);
      if (each.r() != each.s()) {
        Rational both = values[k].multiply(each.sign());
        gram[each.s()][each.s()] = gram[each.s()][each.s()].add(values[k]);
        gram[each.r()][each.s()] = gram[each.r()][each.s()].add(both);
        gram[each.s()][each.r()] = gram[each.s()][each.r()].add(both);
      }
    }
    return grams;
  }
}
