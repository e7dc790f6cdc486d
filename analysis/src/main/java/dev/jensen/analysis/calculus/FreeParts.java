package dev.jensen.analysis.calculus;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of those sums in a function that have one parameter and no variable of the block: {@code
 * exp(a) - a} is at least 1, though interval evaluation does not see it.
 */
public final class FreeParts {
  private static final int BITS = 96;
  private static final int SAMPLES = 400;
  private static final int MOST = 6;

  /** By how much a bound may lie off the least value that samples find. */
  private static final double ROOM = 1.0 / 64;

  private final Proof proof;
  private final Signs signs;
  private final Box box;

  private FreeParts(Proof proof, Signs signs, Box box) {
    this.proof = proof;
    this.signs = signs;
    this.box = box;
  }

  /** Makes bounds known to the proof. */
  public static void assume(Expr function, Box box, Set<String> block, Proof proof, Signs signs) {
    Vector<Expr> sums = Vector.empty();
    for (Expr part : Dag.parts(function)) {
      Set<String> own = Dag.variables(part);
      boolean fits = own.size() == 1 && !block.contains(own.head()) && Affine.of(part) == null;
      sums = part instanceof Sum && fits ? sums.append(part) : sums;
    }
    FreeParts parts = new FreeParts(proof, signs, box);
    sums.take(MOST).forEach(sum -> parts.bound((Sum) sum));
  }

  private void bound(Sum sum) {
    Interval natural = proof.ranges(box, BITS).of(sum);
    String v = Dag.variables(sum).head();
    if (natural == null || box.axis(v).isPoint()) {
      return;
    }
    Program program = new Program(sum, Vector.of(v));
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double x : Grid.inside(box.axis(v), SAMPLES)) {
      double value = program.at(x);
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    // Only what decides a sign is worth a proof.
    if (natural.lo() == null || natural.lo().sign() < 0) {
      bound(sum, v, least, 1);
    }
    if (natural.hi() == null || natural.hi().sign() > 0) {
      bound(sum, v, most, -1);
    }
  }

  private void bound(Sum sum, String v, double extreme, int side) {
    if (!(side * extreme > 0) || !Double.isFinite(extreme)) {
      return;
    }
    double room = ROOM * Math.abs(extreme);
    Vector<Rational> bounds =
        Recognition.rational(extreme)
            .take(1)
            .append(
                Rational.simplestBetween(Rational.of(extreme - room), Rational.of(extreme + room)))
            .append(Rational.of(extreme - side * room));
    for (Rational each : bounds.distinct()) {
      Expr bound = Expr.constant(each);
      Expr above = side > 0 ? sum.minus(bound) : bound.minus(sum);
      Integer place = signs.nonnegative(above, new Box(box.axes().filterKeys(v::equals)));
      if (place != null) {
        proof.assume(Vector.of(place));
        // Written with its signs turned, a sum is not taken up by the sum around it.
        Expr turned = side > 0 ? Expr.sum(sum.terms().map(Expr::negate).prepend(bound)) : above;
        assume(turned == above ? null : signs.rangeAs(turned, above.negate(), box));
        assume(signs.rangeAs(sum, bound.minus(turned), box));
        return;
      }
    }
  }

  private void assume(@Nullable Integer place) {
    if (place != null) {
      proof.assume(Vector.of(place));
    }
  }
}
