package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Violations of a shape along one line by values that doubles do not tell apart. */
final class LineShapes {
  private static final int MOST = 20;

  /** How far from an irrational top its neighbours are tried, in halvings. */
  private static final Vector<Integer> NEARER = Vector.of(0, 4, 8, 16, 32, 64);

  private final Proof proof;
  private final Question question;
  private final Shape shape;
  private final String v;

  private LineShapes(Proof proof, Question question, Shape shape) {
    this.proof = proof;
    this.question = question;
    this.shape = shape;
    this.v = question.box().variables().head();
  }

  /** A confirmed violation; null if none is found. For one variable without parameters. */
  static @Nullable Proved violation(Proof proof, Question question, Shape shape, Budget budget) {
    LineShapes search = new LineShapes(proof, question, shape);
    Axis axis = question.box().axis(search.v);
    if (axis.isPoint()) {
      return null;
    }
    for (boolean close : new boolean[] {false, true}) {
      Vector<ExactPoints.At> points =
          ExactPoints.of(question.function(), search.v, axis, close, budget);
      Proved found = shape.isMonotone() ? search.fall(points) : search.hill(points);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** By how much the second point is surely lower than the first; negative if it may not be. */
  private Rational fall(ExactPoints.At first, ExactPoints.At second) {
    Interval fall = first.value().subtract(second.value());
    Rational least = (shape.isUpward() ? fall : fall.negate()).lo();
    return least == null ? Rational.MINUS_ONE : least;
  }

  /** The greatest fall from one point to a later one. */
  private @Nullable Proved fall(Vector<ExactPoints.At> points) {
    ExactPoints.At highest = null;
    ExactPoints.At from = null;
    ExactPoints.At to = null;
    Rational most = Rational.ZERO;
    for (ExactPoints.At each : points) {
      if (highest != null && fall(highest, each).compareTo(most) > 0) {
        most = fall(highest, each);
        from = highest;
        to = each;
      }
      highest = highest == null || fall(each, highest).sign() > 0 ? each : highest;
    }
    return from == null || to == null ? null : confirm(from.point(), to.point(), Rational.HALF);
  }

  /** Three points in order, of which that in the middle is the highest. */
  private record Hill(
      ExactPoints.At left, ExactPoints.At top, ExactPoints.At right, Rational height) {}

  /** Points that are above one before them and one after them, the highest hills first. */
  private @Nullable Proved hill(Vector<ExactPoints.At> points) {
    if (points.isEmpty()) {
      return null;
    }
    Vector<ExactPoints.At> before = points.scan(points.head(), this::lower);
    Vector<ExactPoints.At> after = points.reverse().scan(points.last(), this::lower).reverse();
    Vector<Hill> hills = Vector.empty();
    for (int i = 1; i + 1 < points.size(); i++) {
      ExactPoints.At top = points.get(i);
      Rational height = fall(top, before.get(i)).min(fall(top, after.get(i + 1)));
      hills =
          height.sign() > 0
              ? hills.append(new Hill(before.get(i), top, after.get(i + 1), height))
              : hills;
    }
    for (Hill hill : hills.sortBy(Hill::height).reverse().take(MOST)) {
      Proved found = over(hill);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private ExactPoints.At lower(ExactPoints.At one, ExactPoints.At two) {
    return fall(one, two).sign() > 0 ? two : one;
  }

  /**
   * The top between two points that lie as far from it, else between those that are lower. Nothing
   * but points as far from it meets an irrational top.
   */
  private @Nullable Proved over(Hill hill) {
    Expr top = hill.top().point();
    Rational before = hill.top().place().subtract(hill.left().place());
    Rational after = hill.right().place().subtract(hill.top().place());
    if (top instanceof Constant) {
      Proved found = even(top, Expr.constant(before));
      found = found == null ? even(top, Expr.constant(after)) : found;
      return found == null ? uneven(hill, after.divide(before.add(after))) : found;
    }
    for (int k : NEARER) {
      Proved found = even(top, Expr.constant(Rational.TWO.pow(-k)));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** With a short weight near that at which the top lies, and then with that one. */
  private @Nullable Proved uneven(Hill hill, Rational t) {
    Rational slack = t.min(Rational.ONE.subtract(t));
    for (int k : Vector.of(4, 10, 40)) {
      Rational off = slack.multiply(Rational.TWO.pow(-k));
      Rational weight = Rational.simplestBetween(t.subtract(off), t.add(off));
      Proved found = confirm(hill.left().point(), hill.right().point(), weight);
      if (found != null) {
        return found;
      }
    }
    return confirm(hill.left().point(), hill.right().point(), t);
  }

  private @Nullable Proved even(Expr top, Expr step) {
    return confirm(top.minus(step), top.plus(step), Rational.HALF);
  }

  private @Nullable Proved confirm(Expr p, Expr q, Rational t) {
    Witness witness =
        new Witness(LinkedHashMap.empty(), LinkedHashMap.of(v, p), LinkedHashMap.of(v, q), t);
    return ShapeRefuter.confirm(proof, question, shape, witness);
  }
}
