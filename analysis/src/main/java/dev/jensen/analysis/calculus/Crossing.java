package dev.jensen.analysis.calculus;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A narrow interval at whose ends a term of one variable surely has opposite signs. */
public final class Crossing {
  private static final int WIDER = 12;
  private static final int SPARE = 64;

  private Crossing() {}

  /**
   * An interval of about that width, {@code 2^-bits}, in which the term changes its sign; null if
   * none is found near the given one, which doubles may have missed by a little.
   */
  public static @Nullable Interval near(Interval where, Expr term, String variable, int bits) {
    double place = where.toDouble();
    for (int k = 0; k < WIDER; k++) {
      double aside = Math.scalb(Math.ulp(place), k);
      Rational lo = Rational.of(place - aside);
      Rational hi = Rational.of(place + aside);
      int before = sign(term, variable, lo, bits);
      if (before != 0 && before == -sign(term, variable, hi, bits)) {
        return bisected(lo, hi, before, term, variable, bits);
      }
    }
    return null;
  }

  private static Interval bisected(
      Rational from, Rational to, int before, Expr term, String variable, int bits) {
    Rational lo = from;
    Rational hi = to;
    Rational width = Rational.TWO.pow(-bits);
    while (hi.subtract(lo).compareTo(width) > 0) {
      Rational middle = lo.mid(hi);
      int sign = sign(term, variable, middle, bits);
      if (sign == 0) {
        break;
      }
      lo = sign == before ? middle : lo;
      hi = sign == before ? hi : middle;
    }
    return Interval.closed(lo, hi);
  }

  private static int sign(Expr term, String variable, Rational x, int bits) {
    Interval value = new Ranges(Map.of(variable, Interval.point(x)), bits + SPARE).of(term);
    return value == null ? 0 : value.sign();
  }
}
