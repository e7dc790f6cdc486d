package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Roots and logarithms of quadratic polynomials that have one positive eigenvalue, in the
 * homogeneous sense: {@code q = m^2/c - (squares)} with an affine m that is positive on the box. So
 * {@code q = (m/c) (m - c (squares)/m)}, a product of concave terms, whose geometric mean and whose
 * logarithm are concave (Gårding, An inequality for hyperbolic polynomials, 1959; Boyd and
 * Vandenberghe, sections 3.2.4 and 3.2.6).
 */
public final class LorentzForms {
  private static final int MOST = 8;

  private final Ranges ranges;
  private final NormalForm form;
  private Vector<Factor> factors = Vector.empty();

  /** Forms on the box of the ranges. */
  public LorentzForms(Ranges ranges) {
    this.ranges = ranges;
    this.form = new NormalForm(ranges);
  }

  /**
   * A polynomial as a product of two concave factors.
   *
   * @param base the polynomial
   * @param product the product
   * @param factor that factor of it whose sign is not plain
   * @param quotient equal to that factor: the polynomial times a constant over what is positive
   */
  public record Factor(Expr base, Expr product, Expr factor, Expr quotient) {}

  private record Pair(Expr first, Expr second) {}

  /** What was factored; the factors must be known to be nonnegative. */
  public Vector<Factor> factors() {
    return factors;
  }

  /** The term with such roots and logarithms as means and sums; the same term if there is none. */
  public Expr of(Expr root) {
    // A form that stands below an affine term is not to be factored by itself.
    Expr quotients =
        Dag.rewrite(
            root,
            part -> {
              Expr inverse = part instanceof Product product ? overForm(product) : null;
              return inverse == null ? part : inverse;
            });
    return Dag.rewrite(quotients, this::rewritten);
  }

  private Expr rewritten(Expr part) {
    return switch (part) {
      case Power p when p.exponent().compareTo(Rational.HALF) <= 0 -> {
        Pair pair = p.exponent().isInteger() && p.exponent().sign() > 0 ? null : pair(p.base());
        yield pair == null ? p : power(pair, p.exponent());
      }
      case Apply a when a.atom().equals(Atoms.LOG) -> {
        Pair pair = pair(a.argument());
        yield pair == null ? a : log(pair);
      }
      default -> part;
    };
  }

  /**
   * An affine term l that is positive, over a form q: with {@code q = l m - (squares)} the inverse
   * of the concave {@code m - (squares)/l}; null if it is no such quotient.
   */
  private @Nullable Expr overForm(Product product) {
    Vector<Expr> parts = product.factors().reject(Constant.class::isInstance);
    Expr below =
        parts
            .find(f -> f instanceof Power p && p.exponent().equals(Rational.MINUS_ONE))
            .getOrNull();
    if (!(below instanceof Power under) || parts.size() != 2) {
      return null;
    }
    Expr above = parts.remove(below).head();
    Affine line = Affine.of(above);
    Interval sign = ranges.of(above);
    Map<String, Integer> places = places(under.base());
    Vector<String> names = Vector.ofAll(places.keySet());
    boolean fits =
        line != null
            && !line.variables().isEmpty()
            && names.containsAll(line.variables())
            && sign != null
            && sign.isPositive();
    Rational[][] matrix = fits ? matrix(under.base(), places) : null;
    if (line == null || matrix == null) {
      return null;
    }
    int n = matrix.length;
    int k = names.indexOf(line.variables().head());
    Rational[] l = names.map(line::slope).append(line.offset()).toJavaArray(Rational[]::new);
    Rational[] m = new Rational[n];
    m[k] = matrix[k][k].divide(l[k]);
    for (int j = 0; j < n; j++) {
      m[j] =
          j == k
              ? m[k]
              : matrix[k][j].multiply(Rational.TWO).subtract(l[j].multiply(m[k])).divide(l[k]);
    }
    Rational[][] rest = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rest[i][j] =
            l[i].multiply(m[j])
                .add(l[j].multiply(m[i]))
                .multiply(Rational.HALF)
                .subtract(matrix[i][j]);
      }
    }
    Vector<Expr> coordinates = names.<Expr>map(Expr::variable).append(Expr.ONE);
    Vector<Expr> squares = squares(rest, coordinates, above);
    if (squares == null) {
      return null;
    }
    Expr second = Expr.sum(squares.prepend(combined(m, coordinates)));
    Expr quotient = under.base().times(above.power(-1));
    factors = factors.append(new Factor(under.base(), above.times(second), second, quotient));
    return Expr.product(product.factors().filter(Constant.class::isInstance))
        .times(second.power(-1));
  }

  private static Expr power(Pair pair, Rational exponent) {
    return Expr.power(
        Expr.apply(Atoms.GEOMEAN, pair.first(), pair.second()), exponent.multiply(Rational.TWO));
  }

  private static Expr log(Pair pair) {
    return Expr.apply(Atoms.LOG, pair.first()).plus(Expr.apply(Atoms.LOG, pair.second()));
  }

  private @Nullable Pair pair(Expr base) {
    Map<String, Integer> places = places(base);
    Rational[][] matrix = matrix(base, places);
    if (matrix == null || Ldl.negativeDirection(matrix) == null) {
      return null;
    }
    Vector<Expr> coordinates =
        Vector.ofAll(places.keySet()).<Expr>map(Expr::variable).append(Expr.ONE);
    for (Rational[] point : points(Vector.ofAll(places.keySet()))) {
      Pair pair = pair(base, matrix, coordinates, point);
      if (pair != null) {
        return pair;
      }
    }
    return null;
  }

  private static Map<String, Integer> places(Expr base) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Dag.variables(base).forEach(name -> places.put(name, places.size()));
    return places;
  }

  private Rational @Nullable [][] matrix(Expr base, Map<String, Integer> places) {
    Fraction fraction = places.size() > MOST || places.size() < 2 ? null : form.of(base);
    return fraction == null || !fraction.denominator().isConstant()
        ? null
        : matrix(
            fraction.numerator().scale(fraction.denominator().constantTerm().inverse()), places);
  }

  /** The symmetric matrix of the polynomial in the variables and 1; null if it is not quadratic. */
  private Rational @Nullable [][] matrix(Multinomial polynomial, Map<String, Integer> places) {
    int n = places.size() + 1;
    Rational[][] matrix = new Rational[n][n];
    for (Rational[] row : matrix) {
      Arrays.fill(row, Rational.ZERO);
    }
    boolean quadratic = false;
    for (Multinomial.Term term : polynomial.terms()) {
      int[] pair = {n - 1, n - 1};
      int degree = term.monomial().degree();
      int at = 0;
      for (int g : term.monomial().generators()) {
        Integer place = form.term(g) instanceof Variable v ? places.get(v.name()) : null;
        if (place == null || degree > 2) {
          return null;
        }
        for (int k = 0; k < term.monomial().exponent(g); k++) {
          pair[at++] = place;
        }
      }
      quadratic |= degree == 2;
      Rational half = term.coefficient().multiply(Rational.HALF);
      matrix[pair[0]][pair[1]] = matrix[pair[0]][pair[1]].add(half);
      matrix[pair[1]][pair[0]] = matrix[pair[1]][pair[0]].add(half);
    }
    return quadratic ? matrix : null;
  }

  /** Points inside, and the direction in which the box goes on for ever. */
  private Vector<Rational[]> points(Vector<String> names) {
    Vector<Interval> sides = names.map(name -> ranges.of(Expr.variable(name)));
    Vector<Rational> inner = sides.map(LorentzForms::inside);
    Vector<Rational> far =
        sides.map(
            side ->
                side.hi() == null
                    ? side.lo() == null ? Rational.ZERO : Rational.ONE
                    : side.lo() == null ? Rational.MINUS_ONE : Rational.ZERO);
    return Vector.of(
        far.append(Rational.ZERO).toJavaArray(Rational[]::new),
        inner.append(Rational.ONE).toJavaArray(Rational[]::new));
  }

  private static Rational inside(Interval side) {
    if (side.lo() != null && side.hi() != null) {
      return side.lo().mid(side.hi());
    }
    return side.lo() != null
        ? side.lo().add(Rational.ONE)
        : side.hi() != null ? side.hi().subtract(Rational.ONE) : Rational.ZERO;
  }

  private @Nullable Pair pair(
      Expr base, Rational[][] matrix, Vector<Expr> coordinates, Rational[] point) {
    int n = point.length;
    Rational[] row = new Rational[n];
    Rational c = Rational.ZERO;
    for (int i = 0; i < n; i++) {
      row[i] = Rational.ZERO;
      for (int j = 0; j < n; j++) {
        row[i] = row[i].add(matrix[i][j].multiply(point[j]));
      }
      c = c.add(row[i].multiply(point[i]));
    }
    Expr m = combined(row, coordinates);
    Interval sign = ranges.of(m);
    if (c.sign() <= 0 || sign == null || !sign.isPositive()) {
      return null;
    }
    // c times the polynomial is m^2 less the form of this matrix.
    Rational[][] rest = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rest[i][j] = row[i].multiply(row[j]).subtract(matrix[i][j].multiply(c));
      }
    }
    Vector<Expr> squares = squares(rest, coordinates, m);
    if (squares == null) {
      return null;
    }
    Expr second = Expr.sum(squares.prepend(m));
    Expr first = Expr.constant(c.inverse()).times(m);
    Expr quotient = Expr.constant(c).times(base).times(m.power(-1));
    factors = factors.append(new Factor(base, first.times(second), second, quotient));
    return new Pair(first, second);
  }

  /**
   * The negative of the form of that matrix over a term, square by square; null if the matrix has a
   * negative direction. The matrix is eliminated on the way.
   */
  private static @Nullable Vector<Expr> squares(
      Rational[][] rest, Vector<Expr> coordinates, Expr below) {
    int n = rest.length;
    Vector<Expr> terms = Vector.empty();
    for (int k = 0; k < n; k++) {
      Rational pivot = rest[k][k];
      if (pivot.sign() < 0
          || pivot.isZero() && Arrays.stream(rest[k]).anyMatch(entry -> !entry.isZero())) {
        return null;
      }
      if (pivot.sign() > 0) {
        Rational[] side = Arrays.stream(rest[k]).map(e -> e.divide(pivot)).toArray(Rational[]::new);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            rest[i][j] = rest[i][j].subtract(side[i].multiply(side[j]).multiply(pivot));
          }
        }
        Expr square = Expr.apply(Atoms.QUAD_OVER_LIN, combined(side, coordinates), below);
        terms = terms.append(Expr.constant(pivot.negate()).times(square));
      }
    }
    return terms;
  }

  private static Expr combined(Rational[] weights, Vector<Expr> coordinates) {
    Vector<Expr> terms = Vector.empty();
    for (int i = 0; i < weights.length; i++) {
      terms =
          weights[i].isZero()
              ? terms
              : terms.append(Expr.constant(weights[i]).times(coordinates.get(i)));
    }
    return Expr.sum(terms);
  }
}
