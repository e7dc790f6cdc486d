package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a polynomial as a nonnegative combination of even powers of affine functions with small
 * whole coefficients, which is convex as it stands (Reznick, Sums of even powers of real linear
 * forms, 1992). Which powers take part is found in doubles, with what factors exactly.
 */
public final class EvenPowers {
  private static final int MOST_VARIABLES = 6;
  private static final int MOST_MONOMIALS = 220;
  private static final double NEAR = 1e-7;
  private static final double SMALL = 1e-9;

  private final List<Integer> variables;
  private final boolean pure;
  private final int mostColumns;
  private final Budget budget;
  private final Map<Monomial, Integer> rows = new LinkedHashMap<>();

  private EvenPowers(List<Integer> variables, boolean pure, int most, Budget budget) {
    this.variables = variables;
    this.pure = pure;
    this.mostColumns = most;
    this.budget = budget;
  }

  /**
   * A multiple of a power of {@code a'x + b}.
   *
   * @param base the affine function
   */
  public record Share(Rational factor, Multinomial base, int exponent) {}

  /**
   * The powers.
   *
   * @param rest what is left, of degree 1 at most
   */
  public record Decomposition(List<Share> shares, Multinomial rest) {}

  /**
   * The polynomial as such a sum; null if none is found.
   *
   * @param pure whether only powers of the polynomial's own degree may take part, and nothing may
   *     be left
   * @param most among how many powers is searched
   */
  public static @Nullable Decomposition of(
      Multinomial polynomial, boolean pure, int most, Budget budget) {
    int degree = polynomial.degree();
    List<Integer> variables = List.copyOf(polynomial.generators());
    EvenPowers search = new EvenPowers(variables, pure, most, budget);
    return degree < 4
            || degree % 2 != 0
            || variables.size() < 2
            || variables.size() > MOST_VARIABLES
        ? null
        : search.search(polynomial, degree);
  }

  /** An affine function by its coefficients, that of 1 last, and an exponent. */
  private record Column(int[] base, int exponent) {}

  private @Nullable Decomposition search(Multinomial polynomial, int degree) {
    for (int bound = 2; bound > 0; bound--) {
      List<int[]> bases = bases(polynomial, bound);
      List<Column> columns = new ArrayList<>();
      for (int exponent = degree; exponent >= (pure ? degree : 2); exponent -= 2) {
        for (int[] base : bases) {
          columns.add(new Column(base, exponent));
        }
      }
      if (!bases.isEmpty() && columns.size() <= mostColumns) {
        return decompose(polynomial, columns);
      }
    }
    return null;
  }

  private @Nullable Decomposition decompose(Multinomial polynomial, List<Column> columns) {
    List<Map<Integer, BigInteger>> vectors = columns.stream().map(this::expand).toList();
    Rational[] target = new Rational[rows.size()];
    Arrays.fill(target, Rational.ZERO);
    for (Multinomial.Term term : polynomial.terms()) {
      Integer row = rows.get(term.monomial());
      if (row != null) {
        target[row] = term.coefficient();
      } else if (isCounted(term.monomial().degree())) {
        return null;
      }
    }
    if (rows.size() > MOST_MONOMIALS) {
      return null;
    }
    int[] support = support(vectors, target);
    if (support == null) {
      return null;
    }
    Rational[] factors = exact(vectors, support, target);
    if (factors == null) {
      return null;
    }
    List<Share> shares = new ArrayList<>();
    Multinomial rest = polynomial;
    for (int k = 0; k < factors.length; k++) {
      if (!factors[k].isZero()) {
        Column column = columns.get(support[k]);
        Multinomial base = affine(column.base());
        shares.add(new Share(factors[k], base, column.exponent()));
        rest = rest.subtract(base.pow(column.exponent()).scale(factors[k]));
      }
    }
    return rest.degree() > 1 || pure && !rest.isZero() ? null : new Decomposition(shares, rest);
  }

  private Multinomial affine(int[] base) {
    int n = variables.size();
    Multinomial sum = Multinomial.constant(Rational.of(base[n]));
    for (int i = 0; i < n; i++) {
      sum = sum.add(Multinomial.generator(variables.get(i)).scale(Rational.of(base[i])));
    }
    return sum;
  }

  /** Terms of degree one and zero may be left. */
  private boolean isCounted(int degree) {
    return pure || degree > 1;
  }

  /** Which columns take part; null if they do not come near. */
  private int @Nullable [] support(List<Map<Integer, BigInteger>> vectors, Rational[] target) {
    int n = vectors.size();
    double[][] columns = new double[n][rows.size()];
    double[] right = new double[n];
    double[] sizes = new double[n];
    double length = 0;
    double[] aim = Arrays.stream(target).mapToDouble(Rational::toDouble).toArray();
    for (double each : aim) {
      length += each * each;
    }
    for (int j = 0; j < n; j++) {
      double[] column = columns[j];
      vectors.get(j).forEach((row, value) -> column[row] = value.doubleValue());
      sizes[j] = Math.sqrt(dot(column, column));
      for (int i = 0; i < column.length; i++) {
        column[i] /= sizes[j];
      }
      right[j] = dot(column, aim);
    }
    double[][] products = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(columns[i], columns[j]);
        products[j][i] = products[i][j];
      }
    }
    double[] factors = new NonnegativeLeastSquares(products, right).solve(budget);
    double[] missed = aim.clone();
    double most = Arrays.stream(factors).max().orElse(0);
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < missed.length; i++) {
        missed[i] -= factors[j] * columns[j][i];
      }
    }
    return dot(missed, missed) > NEAR * NEAR * length
        ? null
        : java.util.stream.IntStream.range(0, n).filter(j -> factors[j] > SMALL * most).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The factors by exact elimination; null if there are none, or one is negative. */
  private Rational @Nullable [] exact(
      List<Map<Integer, BigInteger>> vectors, int[] support, Rational[] target) {
    int n = support.length;
    List<Rational[]> equations = new ArrayList<>();
    for (int row = 0; row < target.length; row++) {
      Rational[] equation = new Rational[n + 1];
      for (int k = 0; k < n; k++) {
        BigInteger value = vectors.get(support[k]).getOrDefault(row, BigInteger.ZERO);
        equation[k] = Rational.of(value);
      }
      equation[n] = target[row];
      equations.add(equation);
    }
    Rational[] factors = Elimination.solve(equations, n, budget);
    return factors == null || Arrays.stream(factors).anyMatch(each -> each.sign() < 0)
        ? null
        : factors;
  }

  /** The coefficients of the power by rows, which are numbered as they come. */
  private Map<Integer, BigInteger> expand(Column column) {
    Map<Integer, BigInteger> vector = new LinkedHashMap<>();
    Multinomial power = affine(column.base()).pow(column.exponent());
    for (Multinomial.Term term : power.terms()) {
      if (isCounted(term.monomial().degree())) {
        int row = rows.computeIfAbsent(term.monomial(), m -> rows.size());
        vector.put(row, term.coefficient().numerator());
      }
    }
    return vector;
  }

  /**
   * Affine functions with coefficients up to the bound, no two of which are multiples; only of
   * variables that meet in the polynomial, and of which it has a power.
   */
  private List<int[]> bases(Multinomial polynomial, int bound) {
    int n = variables.size();
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    boolean[] free = new boolean[n];
    for (Multinomial.Term term : polynomial.terms()) {
      List<Integer> own =
          Arrays.stream(term.monomial().generators()).mapToObj(variables::indexOf).toList();
      own.forEach(i -> own.forEach(j -> pairs.add(List.of(i, j))));
      if (own.size() == 1) {
        free[own.getFirst()] = true;
      }
    }
    List<int[]> bases = new ArrayList<>();
    int[] base = new int[n + 1];
    Arrays.fill(base, -bound);
    boolean more = true;
    while (more && bases.size() <= mostColumns) {
      if (isFitting(base, pairs, free)) {
        bases.add(base.clone());
      }
      int place = n;
      while (place >= 0 && base[place] == bound) {
        base[place--] = -bound;
      }
      more = place >= 0;
      if (more) {
        base[place]++;
      }
    }
    return bases;
  }

  private boolean isFitting(int[] base, Set<List<Integer>> pairs, boolean[] free) {
    int n = base.length - 1;
    int common = 0;
    int first = 0;
    for (int i = 0; i <= n; i++) {
      common = BigInteger.valueOf(common).gcd(BigInteger.valueOf(base[i])).intValue();
      first = first == 0 ? base[i] : first;
    }
    boolean moves = Arrays.stream(base, 0, n).anyMatch(each -> each != 0);
    boolean fits = common == 1 && first > 0 && (moves || pure);
    for (int i = 0; i < n && fits; i++) {
      fits = base[i] == 0 || free[i];
      for (int j = 0; j < i && fits; j++) {
        fits = base[i] == 0 || base[j] == 0 || pairs.contains(List.of(i, j));
      }
    }
    return fits;
  }
}
