package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
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
   * The sign of {@code P + Q r} with a square root r from those of {@code P - Q r}, known by its
   * range, and of {@code P^2 - Q^2 r^2}.
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
      Expr other = form.term(zeroth).minus(form.term(first).times(form.term(root)));
      Interval sign = signs.proof().ranges(box, Signs.BITS).of(other);
      if (sign == null || !sign.isPositive() && !sign.isNegative()) {
        continue;
      }
      Expr square =
          form.term(zeroth.multiply(zeroth))
              .minus(form.term(first.multiply(first)).times(power.base()));
      Expr scale = Expr.constant(fraction.denominator().constantTerm());
      Expr frame = other.times(scale).power(-1);
      Interval frameSign = signs.proof().ranges(box, Signs.BITS).of(frame);
      boolean up = frameSign != null && frameSign.isPositive();
      Expr top = signs.simplest(up ? square : square.negate(), box);
      Integer topSign = signs.nonnegative(top, box, depth - 1);
      if (frameSign == null || topSign == null) {
        continue;
      }
      Expr product = top.times(up ? frame : frame.negate());
      if (!form.same(term, product)) {
        continue;
      }
      Interval range = signs.range(topSign).isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
      int whole =
          signs
              .proof()
              .add(
                  new Claim.Range(product, box, range),
                  new Rule.Natural(Signs.BITS),
                  Vector.of(topSign));
      return signs.byEquality(term, product, box, whole, Vector.of(topSign));
    }
    return null;
  }
}
