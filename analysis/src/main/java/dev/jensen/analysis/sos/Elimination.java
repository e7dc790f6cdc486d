package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.core.number.Rational;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linear equations in rationals (Golub and Van Loan, Matrix Computations, 3.2). */
final class Elimination {
  private Elimination() {}

  /**
   * The solution; null if there is none, more than one, or no time.
   *
   * @param equations the coefficients, and the right side last; they are overwritten
   */
  static Rational @Nullable [] solve(List<Rational[]> equations, int unknowns, Budget budget) {
    int rank = 0;
    for (int k = 0; k < unknowns; k++) {
      int pivot = rank;
      while (pivot < equations.size() && equations.get(pivot)[k].isZero()) {
        pivot++;
      }
      if (pivot == equations.size() || !budget.goesOn()) {
        return null;
      }
      Collections.swap(equations, rank, pivot);
      Rational[] row = equations.get(rank);
      Rational inverse = row[k].inverse();
      for (int j = k; j <= unknowns; j++) {
        row[j] = row[j].multiply(inverse);
      }
      for (int i = 0; i < equations.size(); i++) {
        Rational factor = equations.get(i)[k];
        for (int j = k; j <= unknowns && i != rank && !factor.isZero(); j++) {
          equations.get(i)[j] = equations.get(i)[j].subtract(factor.multiply(row[j]));
        }
      }
      rank++;
    }
    for (Rational[] row : equations.subList(rank, equations.size())) {
      if (!row[unknowns].isZero()) {
        return null;
      }
    }
    return equations.subList(0, rank).stream().map(row -> row[unknowns]).toArray(Rational[]::new);
  }
}
