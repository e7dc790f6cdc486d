package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Positive semidefinite matrices {@code Q_k} are looked for with {@code y'My} the sum of the {@code
 * w_k m_k'Q_k m_k}, coefficient by coefficient. The form's coefficients are the targets; moments
 * are those of the measure from which the search begins.
 */
record GramProblem(List<GramBlock> blocks, Rational[] targets, double[] moments) {
  /** A coefficient of the form: that of two entries of y, the earlier first, and a monomial. */
  record Key(int i, int j, Monomial factor) {
    static Key of(GramBlock.Row r, GramBlock.Row s, Monomial more) {
      Monomial factor = r.factor().multiply(s.factor()).multiply(more);
      return new Key(Math.min(r.place(), s.place()), Math.max(r.place(), s.place()), factor);
    }
  }

  /** Weights and the rows that go with each. */
  record Part(Multinomial weight, List<GramBlock.Row> rows) {}

  /** The problem; null if a coefficient of the form cannot be had from these parts. */
  static @Nullable GramProblem of(
      Multinomial[][] matrix, List<Part> parts, ToDoubleFunction<Monomial> measure) {
    Map<Key, Integer> places = new HashMap<>();
    List<GramBlock> blocks = new ArrayList<>();
    for (Part part : parts) {
      blocks.add(block(part, places));
    }
    Rational[] targets = new Rational[places.size()];
    java.util.Arrays.fill(targets, Rational.ZERO);
    for (Map.Entry<Key, Rational> each : coefficients(matrix).entrySet()) {
      Integer place = places.get(each.getKey());
      if (place == null) {
        return null;
      }
      targets[place] = each.getValue();
    }
    double[] moments = new double[places.size()];
    places.forEach(
        (key, place) ->
            moments[place] = key.i() == key.j() ? measure.applyAsDouble(key.factor()) : 0);
    return new GramProblem(blocks, targets, moments);
  }

  /** The coefficients of {@code y'My}. */
  static Map<Key, Rational> coefficients(Multinomial[][] matrix) {
    Map<Key, Rational> coefficients = new HashMap<>();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        for (Multinomial.Term term : matrix[i][j].terms()) {
          Key key = new Key(Math.min(i, j), Math.max(i, j), term.monomial());
          coefficients.merge(key, term.coefficient(), Rational::add);
        }
      }
    }
    return coefficients;
  }

  private static GramBlock block(Part part, Map<Key, Integer> places) {
    List<GramBlock.Row> rows = part.rows();
    List<Multinomial.Term> terms = part.weight().terms();
    int pairs = rows.size() * rows.size();
    int[] starts = new int[pairs + 1];
    int[] coefficients = new int[pairs * terms.size()];
    double[] shares = new double[coefficients.length];
    int k = 0;
    for (GramBlock.Row r : rows) {
      for (GramBlock.Row s : rows) {
        for (Multinomial.Term term : terms) {
          coefficients[k] =
              places.computeIfAbsent(Key.of(r, s, term.monomial()), key -> places.size());
          shares[k++] = term.coefficient().toDouble();
        }
        starts[k / terms.size()] = k;
      }
    }
    return new GramBlock(part.weight(), rows, starts, coefficients, shares);
  }

  /** The targets in floating point, the largest of size 1. */
  double[] scaledTargets() {
    double[] scaled = new double[targets.length];
    double largest = largest();
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = targets[c].toDouble() / largest;
    }
    return scaled;
  }

  /** The size of the largest target. */
  double largest() {
    double largest = Double.MIN_NORMAL;
    for (Rational target : targets) {
      largest = Math.max(largest, Math.abs(target.toDouble()));
    }
    return largest;
  }
}
