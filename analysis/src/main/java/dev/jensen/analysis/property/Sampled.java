package dev.jensen.analysis.property;

import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** What samples say of a function: no proof, but they spare provers what cannot be proved. */
final class Sampled {
  private static final int SAMPLES = 60;
  private static final double LEAST = 1e-9;

  private Sampled() {}

  /** Whether the slope of a term of one variable seems to tend to zero in that direction. */
  static boolean fades(Expr term, String v, int direction) {
    Program program = new Program(term, Vector.of(v));
    double near = program.at(new double[] {direction * 30.0});
    double far = program.at(new double[] {direction * 60.0});
    return Math.abs(far - near) < 1e-2 * (1 + Math.abs(near));
  }

  /** The finite end of a ray. */
  static double end(Axis axis, boolean high) {
    Expr end = high ? axis.hi() : axis.lo();
    return end == null ? 0 : Ranges.point(end, 60).toDouble();
  }

  /** A whole number that the term seems to stay above, or below; null if it seems unbounded. */
  static @Nullable Rational bound(Expr term, Box box, boolean below) {
    String v = box.variables().head();
    Program program = new Program(term, Vector.of(v));
    double most = 0;
    for (double x : Grid.inside(box.axis(v), SAMPLES)) {
      double value = below ? -program.at(x) : program.at(x);
      most = Double.isNaN(value) ? most : Math.max(most, value);
    }
    if (most > 1e9) {
      return null;
    }
    Rational bound = Rational.of(Math.ceil(most) + 1);
    return below ? bound.negate() : bound;
  }

  /** Whether the term is seen to rise, or to fall, along some variable of the block. */
  static boolean moves(Expr term, Box box, Set<String> block, Shape way) {
    Vector<String> names = box.variables().toVector();
    Program program = new Program(term, names);
    double[] middle = new double[names.size()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = Grid.inside(box.axis(names.get(i)), 3)[1];
    }
    int sign = way.isUpward() ? 1 : -1;
    for (int i = 0; i < middle.length; i++) {
      if (!block.contains(names.get(i))) {
        continue;
      }
      double[] at = middle.clone();
      double before = Double.NaN;
      for (double x : Grid.inside(box.axis(names.get(i)), SAMPLES)) {
        at[i] = x;
        double value = program.at(at);
        if (sign * (value - before) > LEAST * (Math.abs(value) + Math.abs(before))) {
          return true;
        }
        before = value;
      }
    }
    return false;
  }
}
