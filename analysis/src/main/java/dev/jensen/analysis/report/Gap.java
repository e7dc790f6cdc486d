package dev.jensen.analysis.report;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;

/**
 * By how much Jensen's inequality fails at a witness, and the values that show it, each as an
 * enclosure with outward-rounded decimal ends.
 */
public final class Gap {
  private static final int DIGITS = 7;
  private static final int MOST_BITS = 4096;
  private static final Rational NARROW = Rational.of(1, 1000);

  private final Rational t;
  private final Expr p;
  private final Expr q;
  private final Expr middle;
  private final Expr amount;

  /** What is found at the points of a witness; each is put into the term once. */
  private Gap(Expr term, Witness witness, Function<Gap, Expr> amount) {
    this.t = witness.t();
    this.p = Branches.at(witness.at(witness.p()), term);
    this.q = Branches.at(witness.at(witness.q()), term);
    this.middle = Branches.at(witness.at(witness.between()), term);
    this.amount = amount.apply(this);
  }

  /** The failure of Jensen's inequality. */
  public Gap(Claim.Broken claim) {
    this(
        claim.term(),
        claim.witness(),
        at ->
            claim.kind() == Curvature.CONCAVE
                ? at.onChord().minus(at.middle)
                : at.middle.minus(at.onChord()));
  }

  /** The failure of the inequality that a shape demands. */
  public Gap(Claim.Misshapen claim) {
    this(
        claim.term(),
        claim.witness(),
        at ->
            switch (claim.shape()) {
              case NONDECREASING -> at.p.minus(at.q);
              case NONINCREASING -> at.q.minus(at.p);
              case QUASICONVEX -> at.middle.minus(Expr.apply(Atoms.MAX, at.p, at.q));
              case QUASICONCAVE -> Expr.apply(Atoms.MIN, at.p, at.q).minus(at.middle);
              case STRICTLY_CONVEX -> at.middle.minus(at.onChord());
              case STRICTLY_CONCAVE -> at.onChord().minus(at.middle);
            });
  }

  /** The amount by which the inequality fails: positive, or zero where a strict one fails. */
  public Interval amount() {
    return enclosure(amount);
  }

  /** The value at p. */
  public Interval atP() {
    return enclosure(p);
  }

  /** The value at q. */
  public Interval atQ() {
    return enclosure(q);
  }

  /** The value between p and q. */
  public Interval between() {
    return enclosure(middle);
  }

  /** The value of the chord from p to q at the same place. */
  public Interval chord() {
    return enclosure(onChord());
  }

  private Expr onChord() {
    return Expr.constant(t).times(p).plus(Expr.constant(Rational.ONE.subtract(t)).times(q));
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
