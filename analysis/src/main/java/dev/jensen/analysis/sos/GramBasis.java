package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products that squares of the form may have: those within half of the degrees of the diagonal
 * entries, without those whose squares nothing could cancel (Reznick, Extremal PSD forms with few
 * terms), in parts that no change of signs mixes (Gatermann and Parrilo, Symmetry groups,
 * semidefinite programs, and sums of squares).
 */
final class GramBasis {
  /** Of all parts together. */
  static final int MOST_ROWS = 240;

  private static final int MOST_IN_A_PART = 120;

  private GramBasis() {}

  /** The products for a sum of squares in parts; null if there are too many. */
  static @Nullable List<List<GramBlock.Row>> of(Multinomial[][] matrix, List<Integer> variables) {
    List<GramBlock.Row> rows = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      List<Monomial> factors = new ArrayList<>();
      if (!matrix[i][i].isZero()) {
        int top = matrix[i][i].degree() / 2;
        int[] most = new int[variables.size()];
        for (int v = 0; v < most.length; v++) {
          most[v] = matrix[i][i].degreeIn(variables.get(v)) / 2;
        }
        extend(one(), 0, top, most, variables, factors);
        int bottom = lowest(matrix[i][i]);
        factors.removeIf(factor -> factor.degree() < (bottom + 1) / 2);
      }
      for (Monomial factor : factors) {
        rows.add(new GramBlock.Row(i, factor));
      }
      if (rows.size() > 2 * MOST_ROWS) {
        return null;
      }
    }
    prune(rows, GramProblem.coefficients(matrix).keySet());
    return split(rows, parities(matrix, List.of()));
  }

  /** All products of a monomial of that degree at most and an entry of y, in parts. */
  static @Nullable List<List<GramBlock.Row>> all(
      int size, int degree, int[] most, List<Integer> variables, Collection<Long> parities) {
    List<GramBlock.Row> rows = new ArrayList<>();
    List<Monomial> factors = new ArrayList<>();
    extend(one(), 0, degree, most, variables, factors);
    for (int i = 0; i < size && rows.size() <= MOST_ROWS; i++) {
      for (Monomial factor : factors) {
        rows.add(new GramBlock.Row(i, factor));
      }
    }
    return split(rows, parities);
  }

  private static @Nullable List<List<GramBlock.Row>> split(
      List<GramBlock.Row> rows, Collection<Long> parities) {
    List<List<GramBlock.Row>> parts = rows.size() > MOST_ROWS ? List.of() : parts(rows, parities);
    return rows.size() > MOST_ROWS || parts.stream().anyMatch(part -> part.size() > MOST_IN_A_PART)
        ? null
        : parts;
  }

  private static Monomial one() {
    return Multinomial.ONE.terms().getFirst().monomial();
  }

  private static int lowest(Multinomial polynomial) {
    int lowest = Integer.MAX_VALUE;
    for (Multinomial.Term term : polynomial.terms()) {
      lowest = Math.min(lowest, term.monomial().degree());
    }
    return lowest;
  }

  /** Adds the multiples of a monomial by the variables from one on; stops when there are many. */
  private static void extend(
      Monomial factor,
      int from,
      int degree,
      int[] most,
      List<Integer> variables,
      List<Monomial> into) {
    if (from == most.length || degree == 0) {
      into.add(factor);
      return;
    }
    Monomial v = Multinomial.generator(variables.get(from)).terms().getFirst().monomial();
    Monomial power = factor;
    for (int k = 0; k <= Math.min(degree, most[from]) && into.size() <= 2 * MOST_ROWS; k++) {
      extend(power, from + 1, degree - k, most, variables, into);
      power = power.multiply(v);
    }
  }

  /** Removes rows whose squares do not occur and are no other product: their entries are zero. */
  private static void prune(List<GramBlock.Row> rows, Set<GramProblem.Key> support) {
    boolean removed = true;
    while (removed) {
      Map<GramProblem.Key, Integer> counts = new HashMap<>();
      for (int r = 0; r < rows.size(); r++) {
        for (int s = r; s < rows.size(); s++) {
          counts.merge(GramProblem.Key.of(rows.get(r), rows.get(s), one()), 1, Integer::sum);
        }
      }
      removed =
          rows.removeIf(
              row -> {
                GramProblem.Key square = GramProblem.Key.of(row, row, one());
                return !support.contains(square) && counts.getOrDefault(square, 0) == 1;
              });
    }
  }

  /**
   * The parts without rows whose squares nothing could cancel: a coefficient that the form does not
   * have, and to which squares with positive weights alone contribute, makes these zero.
   */
  static List<GramProblem.Part> pruned(List<GramProblem.Part> parts, Set<GramProblem.Key> support) {
    List<GramProblem.Part> left = parts;
    while (true) {
      Set<GramProblem.Key> mixed = new HashSet<>(support);
      for (GramProblem.Part part : left) {
        for (Multinomial.Term term : part.weight().terms()) {
          boolean positive = term.coefficient().sign() > 0;
          for (int r = 0; r < part.rows().size(); r++) {
            for (int s = positive ? r + 1 : r; s < part.rows().size(); s++) {
              mixed.add(
                  GramProblem.Key.of(part.rows().get(r), part.rows().get(s), term.monomial()));
            }
          }
        }
      }
      List<GramProblem.Part> kept = new ArrayList<>();
      int before = 0;
      int after = 0;
      for (GramProblem.Part part : left) {
        List<GramBlock.Row> rows =
            part.rows().stream()
                .filter(
                    row ->
                        part.weight().terms().stream()
                            .allMatch(
                                term ->
                                    term.coefficient().sign() < 0
                                        || mixed.contains(
                                            GramProblem.Key.of(row, row, term.monomial()))))
                .toList();
        before += part.rows().size();
        after += rows.size();
        if (!rows.isEmpty()) {
          kept.add(new GramProblem.Part(part.weight(), rows));
        }
      }
      if (after == before) {
        return left;
      }
      left = kept;
    }
  }

  /**
   * A basis of the parities of the form and of weights, modulo 2; the empty product alone is even.
   * Bits from 0 are those of y, from 32 those of the variables.
   */
  static List<Long> parities(Multinomial[][] matrix, List<Multinomial> weights) {
    List<Long> basis = new ArrayList<>();
    for (GramProblem.Key key : GramProblem.coefficients(matrix).keySet()) {
      insert((1L << key.i()) ^ (1L << key.j()) ^ parity(key.factor()), basis);
    }
    for (Multinomial weight : weights) {
      for (Multinomial.Term term : weight.terms()) {
        insert(parity(term.monomial()), basis);
      }
    }
    return basis;
  }

  private static long parity(Monomial monomial) {
    long parity = 0;
    for (int g : monomial.generators()) {
      parity ^= (long) (monomial.exponent(g) & 1) << (32 + g % 32);
    }
    return parity;
  }

  private static void insert(long parity, List<Long> basis) {
    long rest = reduced(parity, basis);
    if (rest != 0) {
      basis.add(rest);
    }
  }

  private static long reduced(long parity, Collection<Long> basis) {
    long rest = parity;
    for (long each : basis) {
      rest = (rest & Long.highestOneBit(each)) != 0 ? rest ^ each : rest;
    }
    return rest;
  }

  private static List<List<GramBlock.Row>> parts(
      List<GramBlock.Row> rows, Collection<Long> parities) {
    Map<Long, List<GramBlock.Row>> parts = new LinkedHashMap<>();
    for (GramBlock.Row row : rows) {
      long parity = reduced((1L << row.place()) ^ parity(row.factor()), parities);
      parts.computeIfAbsent(parity, k -> new ArrayList<>()).add(row);
    }
    return List.copyOf(parts.values());
  }
}
