package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * By how much Jensen's inequality fails at a witness, and the values that show it, each as an
 * enclosure with outward-rounded decimal ends.
 */
public final class Gap {
  private static final int DIGITS = 7;
  private static final int MOST_BITS = 4096;
  private static final Rational NARROW = Rational.of(1, 1000);

  private final Claim.Broken claim;

  public Gap(Claim.Broken claim) {
    this.claim = claim;
  }

  /** The amount by which the inequality fails; all of it is positive. */
  public Interval amount() {
    Witness witness = claim.witness();
    Rational t = witness.t();
    Expr gap =
        at(witness.between())
            .minus(Expr.constant(t).times(at(witness.p())))
            .minus(Expr.constant(Rational.ONE.subtract(t)).times(at(witness.q())));
    return enclosure(claim.kind() == Curvature.CONCAVE ? gap.negate() : gap);
  }

  /** The value at p. */
  public Interval atP() {
    return enclosure(at(claim.witness().p()));
  }

  /** The value at q. */
  public Interval atQ() {
    return enclosure(at(claim.witness().q()));
  }

  /** The value between p and q. */
  public Interval between() {
    return enclosure(at(claim.witness().between()));
  }

  /** The value of the chord from p to q at the same place. */
  public Interval chord() {
    Witness witness = claim.witness();
    Rational t = witness.t();
    return enclosure(
        Expr.constant(t)
            .times(at(witness.p()))
            .plus(Expr.constant(Rational.ONE.subtract(t)).times(at(witness.q()))));
  }

  private Expr at(Map<String, Expr> point) {
    return Dag.substitute(claim.term(), claim.witness().at(point));
  }

  /** An enclosure that is narrow for its size, with more bits until it is. */
  private static Interval enclosure(Expr closed) {
    Interval best = Interval.ALL;
    for (int bits = 128; bits <= MOST_BITS; bits *= 2) {
      Interval value = new Ranges(java.util.Map.of(), bits).of(closed);
      if (value != null) {
        best = value;
        if (isNarrow(value)) {
          return value;
        }
      }
    }
    return best;
  }

  private static boolean isNarrow(Interval value) {
    Rational width = value.width();
    return width != null
        && (width.isZero()
            || !value.containsZero()
                && width.compareTo(
                        Objects.requireNonNull(value.lo())
                            .abs()
                            .min(Objects.requireNonNull(value.hi()).abs())
                            .multiply(NARROW))
                    <= 0);
  }

  /** A decimal of seven digits that is not above the interval. */
  public static String below(Interval value) {
    return value.lo() == null ? "-inf" : value.lo().toDecimal(DIGITS, RoundingMode.FLOOR);
  }

  /** A decimal of seven digits that is not below the interval. */
  public static String above(Interval value) {
    return value.hi() == null ? "inf" : value.hi().toDecimal(DIGITS, RoundingMode.CEILING);
  }

  /** One number for a person where the ends agree in the digits shown, else both ends. */
  public static String shown(Interval value) {
    String low = below(value);
    String high = above(value);
    if (low.equals(high)) {
      return low;
    }
    if (isNarrow(value)) {
      return "about "
          + Objects.requireNonNull(value.lo())
              .mid(Objects.requireNonNull(value.hi()))
              .toDecimal(DIGITS - 1, RoundingMode.HALF_EVEN);
    }
    return "in [" + low + ", " + high + "]";
  }
}
