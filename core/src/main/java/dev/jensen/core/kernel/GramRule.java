package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The rule for matrices of quotients of polynomials whose form {@code y'My} is a sum of squares, or
 * of such sums times something nonnegative (Helton and Nie, Semidefinite representation of convex
 * sets, section 5; Ahmadi and Parrilo, A complete characterization of the gap between convexity and
 * SOS-convexity).
 */
final class GramRule {
  private static final int MOST_TERMS = 64;

  private GramRule() {}

  static void check(Rule.Gram rule, Argument argument) throws Refusal {
    Vector<Vector<Expr>> matrix = argument.semidefinite().matrix();
    Refusal.unless(
        rule.forms().map(form -> form.products().size() + 1).sum().intValue()
            <= Rule.Gram.MOST_PRODUCTS,
        "there are more than ",
        Rule.Gram.MOST_PRODUCTS,
        " products");
    Refusal.unless(matrix.forAll(row -> row.size() == matrix.size()), "the matrix is not square");
    Ranges ranges = argument.ranges(argument.box(), Argument.BITS);
    Vector<Expr> terms = matrix.flatMap(row -> row);
    for (Rule.Form each : rule.forms()) {
      Interval sign = ranges.of(each.weight());
      Refusal.unless(
          sign != null && sign.isNonnegative(), each.weight(), " is not known to be nonnegative");
      terms = terms.append(each.weight()).appendAll(each.products().map(Rule.Product::factor));
    }
    for (Expr term : terms) {
      Refusal.unless(ranges.of(term) != null, term, " may be undefined");
    }
    NormalForm form = new NormalForm(ranges);
    Vector<Fraction> normal = form.of(terms);
    Refusal.unless(normal != null, "the entries are too large");
    Iterator<Fraction> quotients = normal.iterator();
    Fraction[][] rest = new Fraction[matrix.size()][matrix.size()];
    for (Fraction[] row : rest) {
      Arrays.setAll(row, j -> quotients.next());
    }
    for (Rule.Form each : rule.forms()) {
      subtract(each, quotients, rest);
    }
    for (Fraction[] row : rest) {
      Refusal.unless(
          // Products of normal forms may still fall under a law, such as sin^2 + cos^2 = 1.
          Arrays.stream(row).allMatch(f -> isZero(form.term(f.numerator()), form, ranges)),
          "the squares do not add up to the form");
    }
  }

  /** Takes the matrix of {@code w m'Qm} away from the rest. */
  private static void subtract(Rule.Form form, Iterator<Fraction> quotients, Fraction[][] rest)
      throws Refusal {
    int size = form.products().size();
    Fraction weight = quotients.next();
    Refusal.unless(isShort(weight), "a weight has more than ", MOST_TERMS, " terms");
    Fraction[] factors = new Fraction[size];
    Arrays.setAll(factors, r -> quotients.next());
    Rational[][] gram = new Rational[size][];
    Refusal.unless(form.gram().size() == size, "a Gram matrix has the wrong size");
    for (int r = 0; r < size; r++) {
      int place = form.products().get(r).place();
      Refusal.unless(place >= 0 && place < rest.length, "there is no entry ", place + 1, " of y");
      Refusal.unless(isShort(factors[r]), form.products().get(r).factor(), " is too long");
      gram[r] = form.gram().get(r).toJavaArray(Rational[]::new);
      Refusal.unless(gram[r].length == size, "a Gram matrix has the wrong size");
    }
    for (int r = 0; r < size; r++) {
      for (int s = 0; s < r; s++) {
        Refusal.unless(gram[r][s].equals(gram[s][r]), "a Gram matrix is not symmetric");
      }
    }
    Refusal.unless(Ldl.isPositiveSemidefinite(gram), "a Gram matrix has a negative direction");
    for (int r = 0; r < size; r++) {
      Cancellation.check();
      Fraction[] row = new Fraction[rest.length];
      Arrays.fill(row, Fraction.ZERO);
      for (int s = 0; s < size; s++) {
        int j = form.products().get(s).place();
        row[j] = row[j].add(factors[s].scale(gram[r][s]));
      }
      Fraction[] left = rest[form.products().get(r).place()];
      for (int j = 0; j < row.length; j++) {
        left[j] = left[j].subtract(row[j].multiply(factors[r]).multiply(weight));
      }
    }
  }

  private static boolean isZero(Expr rest, NormalForm form, Ranges ranges) {
    return ranges.of(rest) != null && form.same(rest, Expr.ZERO);
  }

  private static boolean isShort(Fraction quotient) {
    return quotient.numerator().size() <= MOST_TERMS && quotient.denominator().size() <= MOST_TERMS;
  }
}
