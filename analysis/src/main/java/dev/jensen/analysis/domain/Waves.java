package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Recognition;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Angles at which sines and cosines take given values: on one turn, and on as many as needed. */
final class Waves {
  private static final int MOST_TURNS = 40;
  private static final Expr PI = Expr.apply(Atoms.PI);
  private static final Axis HALF_TURN = new Axis(Expr.ZERO, false, PI, false);
  private static final Axis UNIT = new Axis(Expr.ONE.negate(), false, Expr.ONE, false);

  private Waves() {}

  /** Whether the term is a sine or cosine. */
  static boolean isWave(Expr term) {
    return term instanceof Apply a && (isSine(a.atom()) || a.atom().equals(Atoms.COS));
  }

  private static boolean isSine(Atom atom) {
    return atom.equals(Atoms.SIN);
  }

  /** The angles of one turn at which the wave's values lie in the set. */
  static LineSet oneTurn(Apply wave, LineSet values) {
    // The negative of the cosine rises on half a turn.
    Inverse rising = new Inverse(HALF_TURN, UNIT, c -> arccosine(c.negate()));
    LineSet half = rising.of(values.mirrored());
    LineSet whole = half.or(half.mirrored());
    Expr quarter = Expr.constant(Rational.HALF).times(PI);
    return isSine(wave.atom()) ? whole.mapped(a -> Closed.shortest(a.plus(quarter))) : whole;
  }

  private static Expr arccosine(Expr cosine) {
    return angle(
        Expr.apply(Atoms.ACOS, cosine), guess -> Closed.same(Expr.apply(Atoms.COS, guess), cosine));
  }

  /** The angle by a shorter name, if it is told from no such name of an angle that fits. */
  static Expr angle(Expr exact, Predicate<Expr> fits) {
    return Recognition.of(Ranges.point(exact, 80).toDouble())
        .find(guess -> Points.compare(guess, exact).forAll(order -> order == 0) && fits.test(guess))
        .getOrElse(exact);
  }

  /**
   * The set of one turn, repeated as far as the angles reach.
   *
   * @param wave what is to be named if that is without end
   */
  static LineSet repeated(LineSet turn, @Nullable Interval reach, Expr wave) {
    if (turn.isEmpty() || turn.not().and(LineSet.of(turnOf(turn))).isEmpty()) {
      return turn.isEmpty() ? LineSet.NONE : LineSet.ALL;
    }
    Rational lo = reach == null ? null : reach.lo();
    Rational hi = reach == null ? null : reach.hi();
    if (lo == null || hi == null) {
      throw new Unsolved(new Unsolved.Reason.Endless(wave));
    }
    long first = (long) Math.floor(lo.toDouble() / (2 * Math.PI)) - 1;
    long last = (long) Math.ceil(hi.toDouble() / (2 * Math.PI)) + 1;
    if (last - first > MOST_TURNS) {
      throw new Unsolved(new Unsolved.Reason.Endless(wave));
    }
    LineSet found = LineSet.NONE;
    for (long k = first; k <= last; k++) {
      Expr turns = Expr.constant(2 * k).times(PI);
      found = found.or(k == 0 ? turn : turn.mapped(a -> Closed.shortest(a.plus(turns))));
    }
    return found;
  }

  /** A turn that begins where the set does. */
  private static Axis turnOf(LineSet turn) {
    Expr start = java.util.Objects.requireNonNull(turn.parts().head().lo());
    return Axis.REAL.from(start, false).upTo(start.plus(Expr.constant(2).times(PI)), true);
  }
}
