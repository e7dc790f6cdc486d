package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * By how much Jensen's inequality fails at a witness, and the values that show it, each as an
 * enclosure with outward-rounded decimal ends.
 */
public final class Gap {
  private static final int DIGITS = 7;
  private static final int MOST_BITS = 4096;

  private final Rational t;
  private final PointValue p;
  private final PointValue q;
  private final PointValue middle;
  private final IntFunction<Interval> amount;

  private Gap(Expr term, Witness witness, Function<Gap, IntFunction<Interval>> amount) {
    this.t = witness.t();
    this.p = new PointValue(term, witness.at(witness.p()));
    this.q = new PointValue(term, witness.at(witness.q()));
    this.middle = new PointValue(term, witness.at(witness.between()));
    this.amount = amount.apply(this);
  }

  /** The failure of Jensen's inequality. */
  public Gap(Claim.Broken claim) {
    this(
        claim.term(),
        claim.witness(),
        at -> claim.kind() == Curvature.CONCAVE ? at::belowChord : at::aboveChord);
  }

  /** The failure of the inequality that a shape demands. */
  public Gap(Claim.Misshapen claim) {
    this(
        claim.term(),
        claim.witness(),
        at ->
            switch (claim.shape()) {
              case NONDECREASING -> bits -> at.p.at(bits).subtract(at.q.at(bits));
              case NONINCREASING -> bits -> at.q.at(bits).subtract(at.p.at(bits));
              case QUASICONVEX ->
                  bits -> at.middle.at(bits).subtract(at.p.at(bits).max(at.q.at(bits)));
              case QUASICONCAVE ->
                  bits -> at.p.at(bits).min(at.q.at(bits)).subtract(at.middle.at(bits));
              case STRICTLY_CONVEX -> at::aboveChord;
              case STRICTLY_CONCAVE -> at::belowChord;
            });
  }

  private Interval aboveChord(int bits) {
    return middle.at(bits).subtract(onChord(bits));
  }

  private Interval belowChord(int bits) {
    return onChord(bits).subtract(middle.at(bits));
  }

  private Interval onChord(int bits) {
    return p.at(bits).scale(t).add(q.at(bits).scale(Rational.ONE.subtract(t)));
  }

  /** The amount by which the inequality fails: positive, or zero where a strict one fails. */
  public Interval amount() {
    return narrow(amount);
  }

  /** The value at p. */
  public Interval atP() {
    return narrow(p::at);
  }

  /** The value at q. */
  public Interval atQ() {
    return narrow(q::at);
  }

  /** The value between p and q. */
  public Interval between() {
    return narrow(middle::at);
  }

  /** The value of the chord from p to q at the same place. */
  public Interval chord() {
    return narrow(this::onChord);
  }

  /** An enclosure that is narrow for its size, with more bits until it is. */
  private static Interval narrow(IntFunction<Interval> number) {
    Interval value = Interval.ALL;
    for (int bits = 128; bits <= MOST_BITS && !PointValue.isNarrow(value); bits *= 2) {
      value = number.apply(bits);
    }
    return value;
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
    if (PointValue.isNarrow(value)) {
      return "about "
          + Objects.requireNonNull(value.lo())
              .mid(Objects.requireNonNull(value.hi()))
              .toDecimal(DIGITS - 1, RoundingMode.HALF_EVEN);
    }
    return "in [" + low + ", " + high + "]";
  }
}
