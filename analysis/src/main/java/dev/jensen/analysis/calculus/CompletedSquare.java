package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs of terms that are quadratic in one part, the others being parameters: {@code a g^2 + b g +
 * c = a (g + b/(2a))^2 + (c - b^2/(4a))}, the discriminant of which is free of that part.
 */
final class CompletedSquare {
  private final Signs signs;
  private final Box box;
  private final NormalForm form;

  CompletedSquare(Signs signs, Box box, NormalForm form) {
    this.signs = signs;
    this.box = box;
    this.form = form;
  }

  /** The step that says that the term, of that normal form, is nonnegative; null if not proved. */
  @Nullable Integer prove(Expr term, Multinomial polynomial, int depth) {
    for (int g : polynomial.generators()) {
      Integer place = polynomial.degreeIn(g) == 2 ? in(g, term, polynomial, depth) : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Integer in(int g, Expr term, Multinomial polynomial, int depth) {
    Ranges ranges = signs.proof().ranges(box, Signs.BITS);
    Map<Integer, Multinomial> powers = polynomial.asUnivariate(g);
    Expr a = coefficient(powers, 2);
    Interval steep = ranges.of(a);
    if (steep == null || !steep.isPositive()) {
      return null;
    }
    Expr half = coefficient(powers, 1).over(a).times(Expr.constant(Rational.HALF));
    // Halved, so that it stays one summand of its own in the sum.
    Expr rest =
        coefficient(powers, 0).minus(a.times(half.power(2))).times(Expr.constant(Rational.HALF));
    Expr simple = signs.simplest(rest, box);
    Expr whole =
        a.times(form.term(Multinomial.generator(g)).plus(half).power(2))
            .plus(Expr.constant(2).times(simple));
    if (!new NormalForm(ranges).same(term, whole)) {
      return null;
    }
    Integer left = signs.nonnegative(simple, box, depth - 1);
    Interval range =
        left == null
            ? null
            : signs.proof().ranges(box, Signs.BITS).assume(simple, signs.range(left)).of(whole);
    if (left == null || range == null || !range.isNonnegative()) {
      return null;
    }
    Vector<Integer> premises = Vector.of(left);
    int place =
        signs
            .proof()
            .add(new Claim.Range(whole, box, range), new Rule.Natural(Signs.BITS), premises);
    return signs.byEquality(term, whole, box, place, premises);
  }

  private Expr coefficient(Map<Integer, Multinomial> powers, int k) {
    return form.term(powers.getOrDefault(k, Multinomial.ZERO));
  }
}
