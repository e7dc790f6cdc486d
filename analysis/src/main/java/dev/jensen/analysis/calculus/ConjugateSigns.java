package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs of sums with a square root, from those of their conjugates. */
final class ConjugateSigns {
  private ConjugateSigns() {}

  /**
   * The sign of {@code P + Q r} with a square root r from those of {@code P - Q r} and of {@code
   * P^2 - Q^2 r^2}.
   */
  static @Nullable Integer prove(
      Signs signs, Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    for (int root : fraction.numerator().generators()) {
      if (!(form.term(root) instanceof Power power)
          || !power.exponent().equals(Rational.HALF)
          || fraction.numerator().degreeIn(root) != 1
          || !fraction.denominator().isConstant()) {
        continue;
      }
      Map<Integer, Multinomial> parts = fraction.numerator().asUnivariate(root);
      Multinomial zeroth = parts.getOrDefault(0, Multinomial.ZERO);
      Multinomial first = parts.getOrDefault(1, Multinomial.ZERO);
      Conjugate other = conjugate(signs, zeroth, first, form.term(root), box, form, depth);
      if (other == null) {
        continue;
      }
      Expr square =
          form.term(zeroth.multiply(zeroth))
              .minus(form.term(first.multiply(first)).times(power.base()));
      Rational below = fraction.denominator().constantTerm();
      boolean up = other.isPositive() == below.sign() > 0;
      Expr frame = other.term().times(Expr.constant(below)).power(-1);
      Expr top = signs.simplest(up ? square : square.negate(), box);
      Integer topSign = signs.nonnegative(top, box, depth - 1);
      Expr product = top.times(up ? frame : frame.negate());
      if (topSign == null || !form.same(term, product)) {
        continue;
      }
      Interval range = signs.range(topSign).isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
      Vector<Integer> premises = other.premises().prepend(topSign);
      int whole =
          signs
              .proof()
              .add(new Claim.Range(product, box, range), new Rule.Natural(Signs.BITS), premises);
      return signs.byEquality(term, product, box, whole, premises);
    }
    return null;
  }

  /** The conjugate, whose sign interval evaluation shows with the premises. */
  private record Conjugate(Expr term, boolean isPositive, Vector<Integer> premises) {}

  /** {@code P - Q r} if its sign is known, if need be from those of P and Q. */
  private static @Nullable Conjugate conjugate(
      Signs signs, Multinomial p, Multinomial q, Expr root, Box box, NormalForm form, int depth) {
    // Twice the half stays one part of the sum, of which something may be known.
    Expr halfP = form.term(p.scale(Rational.HALF));
    Expr halfQ = form.term(q.scale(Rational.HALF));
    Expr other = Expr.constant(2).times(halfP).minus(Expr.constant(2).times(halfQ).times(root));
    Ranges ranges = signs.proof().ranges(box, Signs.BITS);
    Vector<Integer> premises = Vector.empty();
    for (Expr half : Vector.of(halfP, halfQ)) {
      Interval sign = ranges.of(other);
      if (sign != null && (sign.isPositive() || sign.isNegative())) {
        break;
      }
      Interval plain = ranges.of(half);
      Integer place =
          plain == null || plain.isPositive() || plain.isNegative() || Dag.variables(root).isEmpty()
              ? null
              : signs.signOf(half, box, depth - 1);
      if (place != null) {
        premises = premises.append(place);
        ranges = signs.proof().ranges(box, Signs.BITS);
        for (int each : premises) {
          ranges.assume(((Claim.Range) signs.proof().claim(each)).term(), signs.range(each));
        }
      }
    }
    Interval sign = ranges.of(other);
    return sign == null || !sign.isPositive() && !sign.isNegative()
        ? null
        : new Conjugate(other, sign.isPositive(), premises);
  }
}
