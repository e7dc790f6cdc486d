package dev.jensen.analysis.hessian;

import dev.jensen.analysis.search.Samples;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a matrix N of terms is dominated by its diagonal: as squares of single coordinates, and of
 * sums and differences of two, with weights that are terms.
 *
 * @param forms the weighted squares
 */
record Dominance(Vector<Rule.Form> forms) {
  private static final int ROUNDS = 60;
  private static final int SHORT = 10;

  /** Of the greatest value that was seen: what the bound may be. */
  private static final double ROOM = 1.25;

  private static final double ROUNDING = 1e-12;

  /** The least share of the largest scale. */
  private static final double LEAST = 1e-3;

  /**
   * An entry beside the diagonal.
   *
   * @param sign 1 or -1 if it keeps its sign; 0 if it is bounded
   * @param bound of its absolute value, if it may change its sign
   */
  private record Beside(Collected entry, int sign, Rational bound) {
    double size(double value) {
      return sign == 0 ? bound.toDouble() : Math.abs(value);
    }
  }

  /**
   * The squares, with the scales that are best for the values that were seen; null if the matrix is
   * not dominated at these values.
   */
  static @Nullable Dominance of(Frame frame, Box box, List<double[][]> samples, Ranges ranges) {
    int m = frame.size();
    List<double[][]> values = samples.stream().map(frame::of).toList();
    @Nullable Beside[][] beside = new Beside[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < i; j++) {
        beside[i][j] = beside(frame.entry(i, j), box, ranges);
        beside[j][i] = beside[i][j];
      }
    }
    Rational[] scales = scales(beside, values);
    return scales == null ? null : new Dominance(forms(frame, beside, scales));
  }

  private static @Nullable Beside beside(Collected entry, Box box, Ranges ranges) {
    Expr term = entry.term();
    Interval range = ranges.of(term);
    if (term == Expr.ZERO) {
      return null;
    }
    if (range != null && (range.isNonnegative() || range.isNonpositive())) {
      return new Beside(entry, range.isNonnegative() ? 1 : -1, Rational.ZERO);
    }
    Rational width = range == null ? null : range.abs().hi();
    Rational seen =
        Rational.of(Math.min(ROOM * most(SplitSigns.groups(term), box), Double.MAX_VALUE))
            .roundUp(SHORT);
    if (width == null || width.compareTo(seen.add(seen)) > 0) {
      return new Beside(entry, 0, seen);
    }
    return new Beside(entry, 0, width.roundUp(SHORT));
  }

  /** The sum of the greatest absolute values that are seen of the groups. */
  private static double most(Vector<Expr> groups, Box box) {
    double[] most = new double[groups.size()];
    for (double[] values : Samples.of(groups, box)) {
      for (int k = 0; k < most.length; k++) {
        most[k] = Math.max(most[k], Math.abs(values[k]));
      }
    }
    return Arrays.stream(most).sum();
  }

  /** The scales, from the matrix of the largest ratios; null if no scales will do. */
  private static Rational @Nullable [] scales(
      @Nullable Beside[][] beside, List<double[][]> values) {
    int m = beside.length;
    double[][] ratios = new double[m][m];
    for (double[][] each : values) {
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < m; j++) {
          Beside entry = beside[i][j];
          if (entry != null) {
            ratios[i][j] = Math.max(ratios[i][j], entry.size(each[i][j]) / each[i][i]);
          }
          boolean overflows = !Double.isFinite(ratios[i][j]);
          if (overflows || each[i][i] < 0 || each[i][i] == 0 && ratios[i][j] > 0) {
            return null;
          }
        }
      }
    }
    double[] scales = new double[m];
    Arrays.fill(scales, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[m];
      for (int i = 0; i < m; i++) {
        next[i] = scales[i];
        for (int j = 0; j < m; j++) {
          next[i] += ratios[i][j] * scales[j];
        }
      }
      double most = Arrays.stream(next).max().orElse(1);
      for (int i = 0; i < m; i++) {
        scales[i] = Math.max(LEAST, next[i] / most);
      }
    }
    Rational[] rounded =
        Arrays.stream(scales).mapToObj(s -> Rational.of(s).roundUp(SHORT)).toArray(Rational[]::new);
    return values.stream().allMatch(each -> isDominant(each, beside, rounded)) ? rounded : null;
  }

  private static boolean isDominant(
      double[][] values, @Nullable Beside[][] beside, Rational[] scales) {
    for (int i = 0; i < scales.length; i++) {
      double rest = values[i][i];
      for (int j = 0; j < scales.length; j++) {
        Beside entry = beside[i][j];
        if (entry != null) {
          rest -= entry.size(values[i][j]) * scales[j].toDouble() / scales[i].toDouble();
        }
      }
      if (rest < -ROUNDING * values[i][i]) {
        return false;
      }
    }
    return true;
  }

  private static Vector<Rule.Form> forms(
      Frame frame, @Nullable Beside[][] beside, Rational[] scales) {
    Vector<Rule.Form> forms = Vector.empty();
    for (int i = 0; i < scales.length; i++) {
      Collected rest = frame.entry(i, i);
      for (int j = 0; j < scales.length; j++) {
        Beside entry = beside[i][j];
        if (entry != null) {
          Rational ratio = scales[j].divide(scales[i]);
          if (entry.sign() == 0) {
            rest.add(entry.bound().multiply(ratio).negate(), Expr.ONE);
          } else {
            rest.add(ratio.multiply(Rational.of(-entry.sign())), entry.entry());
          }
        }
        if (entry != null && j < i) {
          forms = forms.appendAll(pair(frame, entry, i, j, scales));
        }
      }
      forms = forms.appendAll(form(rest.term(), frame.coordinates()[i], Rational.ONE));
    }
    return forms;
  }

  private static Vector<Rule.Form> pair(
      Frame frame, Beside entry, int i, int j, Rational[] scales) {
    Rational share = scales[i].multiply(scales[j]).inverse();
    if (entry.sign() != 0) {
      Rational sign = Rational.of(entry.sign());
      Expr weight = new Collected().add(sign, entry.entry()).term();
      return form(weight, both(frame, i, j, scales, sign), share);
    }
    Vector<Rule.Form> forms = Vector.empty();
    for (Rational sign : List.of(Rational.ONE, Rational.MINUS_ONE)) {
      Expr weight = new Collected().add(entry.bound(), Expr.ONE).add(sign, entry.entry()).term();
      forms =
          forms.appendAll(
              form(weight, both(frame, i, j, scales, sign), share.multiply(Rational.HALF)));
    }
    return forms;
  }

  /** The row of {@code s_j u_i ± s_i u_j}. */
  private static Rational[] both(Frame frame, int i, int j, Rational[] scales, Rational sign) {
    Rational[] row = frame.coordinates()[i].clone();
    for (int k = 0; k < row.length; k++) {
      Rational other = frame.coordinates()[j][k].multiply(scales[i]).multiply(sign);
      row[k] = row[k].multiply(scales[j]).add(other);
    }
    return row;
  }

  /** A multiple of the square of the coordinate with that row. */
  private static Vector<Rule.Form> form(Expr weight, Rational[] row, Rational share) {
    Vector<Integer> places = Vector.range(0, row.length).reject(k -> row[k].isZero());
    return weight == Expr.ZERO || places.isEmpty()
        ? Vector.empty()
        : Vector.of(
            new Rule.Form(
                weight,
                places.map(k -> new Rule.Product(k, Expr.ONE)),
                places.map(k -> places.map(l -> row[k].multiply(row[l]).multiply(share)))));
  }
}
