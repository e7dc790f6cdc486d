package dev.jensen.analysis.property;

import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * How much a function of one variable rises and bends on an interval. All bounds rest on
 * certificates, also where the function has kinks: that the second derivative is at least m means
 * that {@code f - m/2 x^2} is convex (Boyd and Vandenberghe, section 9.1.2).
 *
 * @param leastSlope the greatest s such that {@code f - s x} is nondecreasing: inf f'
 * @param mostSlope the least s such that {@code f - s x} is nonincreasing: sup f'
 * @param leastBend the greatest m such that {@code f - m/2 x^2} is convex: inf f'', the modulus of
 *     strong convexity where it is positive
 * @param mostBend the least m such that {@code f - m/2 x^2} is concave: sup f''
 * @param strict whether the function is strictly convex, and whether strictly concave
 * @param minimiser where it is least, if it is convex and that is found
 */
public record HowMuch(
    Question question,
    Measure leastSlope,
    Measure mostSlope,
    Measure leastBend,
    Measure mostBend,
    PropertyReport.Answer strict,
    Option<Minimiser> minimiser) {
  /**
   * The greatest m that is not negative for which {@code f - m/2 x^2} is convex; none if there is
   * none, as the function is not convex.
   */
  public Option<Measure> modulus() {
    Rational lo = leastBend.lo();
    Rational hi = leastBend.hi();
    boolean none = leastBend.infinite() < 0 || hi != null && hi.sign() < 0;
    return Option.when(
        !none,
        () ->
            new Measure(
                lo != null && lo.sign() >= 0 ? lo : null,
                hi,
                lo != null && lo.sign() >= 0 ? leastBend.atLeast() : Option.none(),
                leastBend.atMost()));
  }

  /** The Lipschitz constant of f: the greatest size of a slope. Follows from both its bounds. */
  public Measure lipschitz() {
    return size(leastSlope, mostSlope);
  }

  /** The Lipschitz constant of f', in the same way. */
  public Measure slopeLipschitz() {
    return size(leastBend, mostBend);
  }

  private static Measure size(Measure least, Measure most) {
    Measure down = least.negate();
    if (down.infinite() > 0 || most.infinite() > 0) {
      return down.infinite() > 0 ? down : most;
    }
    Rational lo = greater(greater(down.lo(), most.lo()), Rational.ZERO);
    Rational hi =
        down.hi() == null || most.hi() == null
            ? null
            : greater(greater(down.hi(), most.hi()), Rational.ZERO);
    return new Measure(lo, hi, Option.none(), Option.none());
  }

  private static @Nullable Rational greater(@Nullable Rational a, @Nullable Rational b) {
    return a == null ? b : b == null ? a : a.max(b);
  }
}
