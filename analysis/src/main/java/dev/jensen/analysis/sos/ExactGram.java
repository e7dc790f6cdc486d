package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gram matrices in rationals that meet the targets exactly: most entries are rounded, and the
 * others follow from the equations, which are eliminated once (after Peyrl and Parrilo, Computing
 * sum of squares decompositions with rational coefficients).
 */
final class ExactGram {
  /** An equation, solved for one of its unknowns. */
  private record Solved(int pivot, Rational lead, Map<Integer, Rational> others, Rational right) {}

  private final GramProblem problem;
  private final List<Rational[][]> bases;
  private final int[] offsets;
  private final List<Solved> solved;

  private ExactGram(GramProblem problem, List<Rational[][]> bases, int[] offsets) {
    this.problem = problem;
    this.bases = bases;
    this.offsets = offsets;
    this.solved = new ArrayList<>();
  }

  /**
   * The equations for matrices in these bases; null if they contradict each other, or the budget is
   * spent.
   */
  static @Nullable ExactGram of(GramProblem problem, List<Rational[][]> bases, Budget budget) {
    int[] offsets = new int[bases.size() + 1];
    for (int k = 0; k < bases.size(); k++) {
      int width = bases.get(k)[0].length;
      offsets[k + 1] = offsets[k] + width * width;
    }
    ExactGram exact = new ExactGram(problem, bases, offsets);
    return exact.eliminate(budget) ? exact : null;
  }

  private boolean eliminate(Budget budget) {
    List<Map<Integer, Rational>> equations = equations();
    Integer[] order = new Integer[equations.size()];
    java.util.Arrays.setAll(order, c -> c);
    java.util.Arrays.sort(order, java.util.Comparator.comparingInt(c -> equations.get(c).size()));
    for (int c : order) {
      if (!budget.goesOn()) {
        return false;
      }
      TreeMap<Integer, Rational> rest = new TreeMap<>(equations.get(c));
      Rational right = problem.targets()[c];
      for (Solved earlier : solved) {
        Rational at = rest.get(earlier.pivot());
        if (at != null) {
          Rational factor = at.divide(earlier.lead()).negate();
          rest.remove(earlier.pivot());
          earlier.others().forEach((u, value) -> merge(rest, u, value.multiply(factor)));
          right = right.add(earlier.right().multiply(factor));
        }
      }
      if (rest.isEmpty()) {
        if (!right.isZero()) {
          return false;
        }
        continue;
      }
      int pivot = rest.firstKey();
      for (Map.Entry<Integer, Rational> each : rest.entrySet()) {
        if (each.getValue().abs().compareTo(rest.getOrDefault(pivot, Rational.ZERO).abs()) > 0) {
          pivot = each.getKey();
        }
      }
      Rational lead = rest.getOrDefault(pivot, Rational.ONE);
      rest.remove(pivot);
      solved.add(new Solved(pivot, lead, rest, right));
    }
    return true;
  }

  private static void merge(Map<Integer, Rational> sum, int unknown, Rational value) {
    sum.merge(
        unknown,
        value,
        (a, b) -> {
          Rational both = a.add(b);
          return both.isZero() ? null : both;
        });
  }

  /** For each target, what each unknown gives it. */
  private List<Map<Integer, Rational>> equations() {
    List<Map<Integer, Rational>> equations = new ArrayList<>();
    for (int c = 0; c < problem.targets().length; c++) {
      equations.add(new HashMap<>());
    }
    for (int k = 0; k < bases.size(); k++) {
      GramBlock block = problem.blocks().get(k);
      Rational[][] basis = bases.get(k);
      List<Multinomial.Term> terms = block.weight().terms();
      int at = 0;
      for (Rational[] left : basis) {
        for (Rational[] right : basis) {
          for (Multinomial.Term term : terms) {
            Map<Integer, Rational> into = equations.get(block.coefficients()[at++]);
            add(left, right, term.coefficient(), offsets[k], into);
          }
        }
      }
    }
    return equations;
  }

  private static void add(
      Rational[] left, Rational[] right, Rational share, int offset, Map<Integer, Rational> into) {
    for (int a = 0; a < left.length; a++) {
      for (int b = 0; b < right.length && !left[a].isZero(); b++) {
        if (!right[b].isZero()) {
          int unknown = offset + Math.min(a, b) * left.length + Math.max(a, b);
          merge(into, unknown, share.multiply(left[a]).multiply(right[b]));
        }
      }
    }
  }

  /** The matrices near these that meet the targets; null if one is not positive semidefinite. */
  @Nullable List<Rational[][]> near(List<double[][]> grams, int bits) {
    Rational[] values = new Rational[offsets[offsets.length - 1]];
    double scale = problem.largest();
    for (int k = 0; k < grams.size(); k++) {
      double[][] gram = grams.get(k);
      int exponent = Math.getExponent(largest(gram) * scale) - bits;
      for (int a = 0; a < gram.length; a++) {
        for (int b = a; b < gram.length; b++) {
          double mantissa = Math.rint(Math.scalb(gram[a][b] * scale, -exponent));
          values[offsets[k] + a * gram.length + b] =
              Rational.dyadic(new BigDecimal(mantissa).toBigInteger(), exponent);
        }
      }
    }
    for (Solved each : solved.reversed()) {
      Rational right = each.right();
      for (Map.Entry<Integer, Rational> other : each.others().entrySet()) {
        right = right.subtract(other.getValue().multiply(values[other.getKey()]));
      }
      values[each.pivot()] = right.divide(each.lead());
    }
    List<Rational[][]> exact = new ArrayList<>();
    for (int k = 0; k < grams.size(); k++) {
      Cancellation.check();
      int width = grams.get(k).length;
      Rational[][] gram = new Rational[width][width];
      for (int a = 0; a < width; a++) {
        for (int b = 0; b < width; b++) {
          gram[a][b] = values[offsets[k] + Math.min(a, b) * width + Math.max(a, b)];
        }
      }
      if (!Ldl.isPositiveSemidefinite(gram)) {
        return null;
      }
      exact.add(lifted(bases.get(k), gram));
    }
    return exact;
  }

  private static double largest(double[][] gram) {
    double largest = Double.MIN_NORMAL;
    for (int a = 0; a < gram.length; a++) {
      largest = Math.max(largest, gram[a][a]);
    }
    return largest;
  }

  /** {@code VQV'}. */
  private static Rational[][] lifted(Rational[][] basis, Rational[][] gram) {
    return product(product(basis, gram), transpose(basis));
  }

  private static Rational[][] transpose(Rational[][] matrix) {
    Rational[][] turned = new Rational[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  /** The product; the left factor has a row. */
  static Rational[][] product(Rational[][] a, Rational[][] b) {
    int width = b.length == 0 ? a.length : b[0].length;
    Rational[][] product = new Rational[a.length][width];
    for (int i = 0; i < a.length; i++) {
      java.util.Arrays.fill(product[i], Rational.ZERO);
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < width && !a[i][k].isZero(); j++) {
          if (!b[k][j].isZero()) {
            product[i][j] = product[i][j].add(a[i][k].multiply(b[k][j]));
          }
        }
      }
    }
    return product;
  }
}
