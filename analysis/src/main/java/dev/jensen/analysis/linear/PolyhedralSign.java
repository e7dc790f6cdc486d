package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a polynomial on a box with half-spaces: it is written as a nonnegative combination of
 * products of what is nonnegative there, found by a linear program (Handelman, Representing
 * polynomials by positive linear functions on compact convex polyhedra).
 */
public final class PolyhedralSign {
  private static final int HIGHEST = 6;
  private static final int MOST_PRODUCTS = 260;

  private final Proof proof;
  private final Box box;
  private final Budget budget;

  /** Signs on the box, whose half-spaces the proof knows. */
  public PolyhedralSign(Proof proof, Box box, Budget budget) {
    this.proof = proof;
    this.box = box;
    this.budget = budget;
  }

  /**
   * A product of what is nonnegative.
   *
   * @param halfSpace which half-space it is; -1 if it is none alone
   * @param last the last factor, in the order of all
   */
  private record Product(Multinomial polynomial, Expr term, int halfSpace, int last) {}

  /** The step that says that the term is nonnegative, or positive; null if none is found. */
  public @Nullable Integer prove(Expr term) {
    NormalForm form = new NormalForm(proof.ranges(box, LinearBounds.BITS));
    Fraction fraction = form.of(term);
    if (fraction == null
        || !fraction.denominator().isConstant()
        || !Dag.variables(term).forAll(name -> form.generator(Expr.variable(name)) >= 0)) {
      return null;
    }
    Multinomial polynomial =
        fraction.numerator().scale(fraction.denominator().constantTerm().inverse());
    Vector<Product> factors = factors(term, form);
    Vector<Product> products = factors.prepend(new Product(Multinomial.ONE, Expr.ONE, -1, 0));
    Vector<Product> newest = factors;
    for (int degree = 1; degree <= HIGHEST && products.size() <= MOST_PRODUCTS; degree++) {
      if (degree >= polynomial.degree()) {
        Integer place = combined(term, polynomial, products);
        if (place != null) {
          return place;
        }
      }
      newest = newest.flatMap(each -> times(each, factors));
      products = products.appendAll(newest);
    }
    return null;
  }

  /** The half-spaces, then the distances to the ends of the axes. */
  private Vector<Product> factors(Expr term, NormalForm form) {
    Vector<Product> factors = Vector.empty();
    Vector<HalfSpace> all = box.halfSpaces().all();
    for (int i = 0; i < all.size(); i++) {
      factors = with(factors, all.get(i).affine(), all.get(i).term(), i, form);
    }
    for (String name : Dag.variables(term)) {
      Axis axis = box.axis(name);
      Expr variable = Expr.variable(name);
      for (Expr distance :
          Vector.of(
              axis.lo() instanceof Constant lo ? variable.minus(lo) : Expr.ZERO,
              axis.hi() instanceof Constant hi ? hi.minus(variable) : Expr.ZERO)) {
        Affine affine = Affine.of(distance);
        factors =
            affine == null || distance.isZero()
                ? factors
                : with(factors, affine, distance, -1, form);
      }
    }
    return factors;
  }

  private static Vector<Product> with(
      Vector<Product> factors, Affine affine, Expr term, int halfSpace, NormalForm form) {
    Multinomial polynomial = Multinomial.constant(affine.offset());
    for (var slope : affine.slopes()) {
      int place = form.generator(Expr.variable(slope._1));
      if (place < 0) {
        return factors;
      }
      polynomial = polynomial.add(Multinomial.generator(place).scale(slope._2));
    }
    return factors.append(new Product(polynomial, term, halfSpace, factors.size()));
  }

  /** The products with one factor more, each in one order only. */
  private static Vector<Product> times(Product product, Vector<Product> factors) {
    return factors
        .drop(product.last())
        .map(
            factor ->
                new Product(
                    product.polynomial().multiply(factor.polynomial()),
                    product.term().times(factor.term()),
                    -1,
                    factor.last()));
  }

  private @Nullable Integer combined(Expr term, Multinomial polynomial, Vector<Product> products) {
    Map<Monomial, Rational[]> rows = new LinkedHashMap<>();
    for (int j = 0; j < products.size(); j++) {
      for (Multinomial.Term each : products.get(j).polynomial().terms()) {
        row(rows, each.monomial(), products.size())[j] = each.coefficient();
      }
    }
    for (Multinomial.Term each : polynomial.terms()) {
      row(rows, each.monomial(), products.size())[products.size()] = each.coefficient();
    }
    Rational[][] matrix =
        rows.values().stream()
            .map(row -> Arrays.copyOf(row, products.size()))
            .toArray(Rational[][]::new);
    Rational[] right =
        rows.values().stream().map(row -> row[products.size()]).toArray(Rational[]::new);
    // As much of the constant as possible, so that the sum is positive if that can be seen.
    Rational[] costs = new Rational[products.size()];
    Arrays.fill(costs, Rational.ZERO);
    costs[0] = Rational.MINUS_ONE;
    Simplex.Solution solution = Simplex.solve(matrix, right, costs, budget);
    return solution == null ? null : step(term, products, solution.values());
  }

  private static Rational[] row(Map<Monomial, Rational[]> rows, Monomial monomial, int size) {
    return rows.computeIfAbsent(
        monomial,
        m -> {
          Rational[] row = new Rational[size + 1];
          Arrays.fill(row, Rational.ZERO);
          return row;
        });
  }

  private @Nullable Integer step(Expr term, Vector<Product> products, Rational[] weights) {
    Vector<HalfSpace> all = box.halfSpaces().all();
    Vector<Rational> given = Vector.fill(all.size(), () -> Rational.ZERO);
    Vector<Expr> rest = Vector.empty();
    Interval gain = Interval.ZERO;
    for (int j = 0; j < weights.length; j++) {
      int halfSpace = products.get(j).halfSpace();
      if (weights[j].isZero()) {
        continue;
      }
      if (halfSpace >= 0) {
        given = given.update(halfSpace, weights[j]);
        gain = gain.add(all.get(halfSpace).strict() ? Interval.POSITIVE : Interval.NONNEGATIVE);
      } else {
        rest = rest.append(Expr.constant(weights[j]).times(products.get(j).term()));
      }
    }
    Expr left = Expr.sum(rest);
    Interval range = proof.ranges(box, LinearBounds.BITS).of(left);
    Interval whole = range == null ? null : range.add(gain);
    return whole == null || !whole.isNonnegative()
        ? null
        : proof.add(new Claim.Range(term, box, whole), new Rule.Given(given, left));
  }
}
