package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inverse sines, cosines and tangents of what they invert: {@code asin(sin(u)) = u} where {@code
 * abs(u) <= pi/2}, and so on (DLMF, 4.23.iii).
 */
final class ArcLaws {
  private static final Map<Atom, Atom> INVERTED =
      Map.of(Atoms.ASIN, Atoms.SIN, Atoms.ACOS, Atoms.COS, Atoms.ATAN, Atoms.TAN);

  private static final Expr HALF_TURN = Expr.apply(Atoms.PI);
  private static final Expr QUARTER = Expr.constant(Rational.HALF).times(HALF_TURN);

  private ArcLaws() {}

  /** What is left of such a term on the box; null if it is none, or may lie elsewhere. */
  static @Nullable Expr undone(Apply arc, Ranges ranges) {
    Atom inverted = INVERTED.get(arc.atom());
    if (inverted == null
        || !(arc.argument() instanceof Apply inner)
        || !inner.atom().equals(inverted)) {
      return null;
    }
    Expr angle = inner.argument();
    if (!arc.atom().equals(Atoms.ACOS)) {
      return lies(angle, QUARTER.negate(), QUARTER, ranges) ? angle : null;
    }
    return lies(angle, Expr.ZERO, HALF_TURN, ranges)
        ? angle
        : lies(angle, HALF_TURN.negate(), Expr.ZERO, ranges) ? angle.negate() : null;
  }

  private static boolean lies(Expr angle, Expr low, Expr high, Ranges ranges) {
    Interval reach = ranges.of(angle);
    Axis own = ranges.axis(angle);
    Axis wanted = new Axis(low, false, high, false);
    return reach != null && Points.within(own != null ? own : Axis.of(reach), wanted);
  }
}
