package dev.jensen.analysis.landscape;

import dev.jensen.analysis.network.Network;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;

/**
 * Random weights as training begins with: uniform between plus and minus the square root of 6 over
 * the number of inputs of the unit, biases 0 (He, Zhang, Ren and Sun, Delving deep into rectifiers,
 * ICCV 2015), rounded to multiples of 1/64.
 */
final class Centre {
  private static final int BITS = 64;
  private static final int EXPONENT = -6;

  private Centre() {}

  /** Values of those weights, each on its axis. */
  static Map<String, Rational> random(
      Vector<String> names, Map<String, Axis> given, SplittableRandom random) {
    Map<String, Rational> values = LinkedHashMap.empty();
    for (Vector<String> unit : Directions.units(names)) {
      double most = Math.sqrt(6.0 / Math.max(1, unit.count(name -> !Network.isBias(name))));
      for (String name : unit) {
        double value = Network.isBias(name) ? 0 : random.nextDouble(-most, most);
        Axis axis = given.get(name).getOrElse(Axis.REAL);
        values = values.put(name, on(axis, Directions.rounded(value, EXPONENT)));
      }
    }
    return values;
  }

  /** The value or its negative if it lies on the axis, else a number that does. */
  private static Rational on(Axis axis, Rational value) {
    return Vector.of(value, value.negate()).find(each -> isOn(axis, each)).getOrElse(inside(axis));
  }

  static boolean isOn(Axis axis, Rational value) {
    return Points.on(Expr.constant(value), axis);
  }

  private static Rational inside(Axis axis) {
    Expr lo = axis.lo();
    Expr hi = axis.hi();
    Interval low = lo == null ? null : Ranges.point(lo, BITS);
    Interval high = hi == null ? null : Ranges.point(hi, BITS);
    Rational from = low == null ? null : low.hi();
    Rational to = high == null ? null : high.lo();
    if (from == null) {
      return to == null ? Rational.ZERO : to.subtract(Rational.ONE);
    }
    return to == null ? from.add(Rational.ONE) : from.mid(to);
  }
}
