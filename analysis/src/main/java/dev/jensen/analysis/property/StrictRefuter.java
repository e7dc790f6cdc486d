package dev.jensen.analysis.property;

import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.refute.ShapeRefuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Grid;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chord that shows that a function is not strictly convex: one above which it rises, or part of
 * it.
 */
final class StrictRefuter {
  private static final int BITS = 96;

  private final Proof proof;
  private final Curvatures curvatures;
  private final Question question;
  private final Shape shape;

  StrictRefuter(Proof proof, Curvatures curvatures, Question question, Shape shape) {
    this.proof = proof;
    this.curvatures = curvatures;
    this.question = question;
    this.shape = shape;
  }

  /** A confirmed violation; null if none is found. */
  @Nullable Proved search() {
    Proved weak = Curvatures.side(curvatures.verdict(question), Curvatures.weak(shape)).getOrNull();
    if (weak != null && weak.claim() instanceof Claim.Broken broken) {
      return ShapeRefuter.confirm(proof, question, shape, broken.witness());
    }
    if (question.block().size() != 1) {
      return alongADirection();
    }
    for (Box box : atEndsOfParameters()) {
      Proved found = onAnAffinePart(box);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The box itself, and its parts at a closed end of a parameter: there it may be affine first. */
  private Vector<Box> atEndsOfParameters() {
    Vector<Box> boxes = Vector.of(question.box());
    for (String name : question.box().variables().removeAll(question.block())) {
      Axis axis = question.box().axis(name);
      boxes = axis.loOpen() ? boxes : boxes.append(at(name, axis.lo()));
      boxes = axis.hiOpen() ? boxes : boxes.append(at(name, axis.hi()));
    }
    return boxes;
  }

  private Box at(String name, @Nullable Expr end) {
    return question.box().with(name, Axis.point(Objects.requireNonNull(end)));
  }

  private @Nullable Proved onAnAffinePart(Box box) {
    String v = question.block().head();
    Expr function = Dag.substitute(question.function(), box.points());
    Vector<Turns.Smooth> parts = Turns.parts(function, v, box.axis(v));
    for (Turns.Smooth part : parts == null ? Vector.<Turns.Smooth>empty() : parts) {
      Expr once = Derivative.of(part.term(), v);
      if (once == null || !isZero(Derivative.of(once, v), box.with(v, part.axis().interior()))) {
        continue;
      }
      Proved found = between(v, part.axis(), box);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isZero(@Nullable Expr term, Box part) {
    return term != null && new NormalForm(proof.ranges(part, BITS)).same(term, Expr.ZERO);
  }

  private @Nullable Proved between(String v, Axis axis, Box box) {
    double[] points = Grid.inside(axis, 3);
    Rational p = shortBetween(points[0], points[1]);
    Rational q = shortBetween(points[1], points[2]);
    return p.equals(q)
        ? null
        : confirm(
            LinkedHashMap.of(v, Expr.constant(p)), LinkedHashMap.of(v, Expr.constant(q)), box);
  }

  /** From the middle of the box along each axis, and along differences and sums of two. */
  private @Nullable Proved alongADirection() {
    Box box = question.box();
    Vector<String> names = question.block().toVector().reject(name -> box.axis(name).isPoint());
    Map<String, Expr> middle = middle(question.block());
    for (int i = 0; i < names.size() && i < 8; i++) {
      for (int j = i; j < names.size() && j < 8; j++) {
        for (int sign : j == i ? new int[] {0} : new int[] {1, -1}) {
          Map<String, Expr> moved = shifted(shifted(middle, names.get(i), 1), names.get(j), sign);
          Proved found = confirm(middle, moved, box);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** Short numbers about the middles of the intervals, or the one point. */
  private Map<String, Expr> middle(Set<String> names) {
    return LinkedHashMap.ofEntries(
        names
            .toVector()
            .map(
                name -> {
                  Axis axis = question.box().axis(name);
                  double[] points = Grid.inside(axis, 4);
                  Expr one = axis.isPoint() ? axis.lo() : null;
                  return Tuple.of(
                      name, one != null ? one : Expr.constant(shortBetween(points[1], points[2])));
                }));
  }

  private Map<String, Expr> shifted(Map<String, Expr> point, String name, int sign) {
    double[] points = Grid.inside(question.box().axis(name), 8);
    Rational step = shortBetween(0.5 * (points[5] - points[4]), points[5] - points[4]);
    return point.put(
        name, point.get(name).get().plus(Expr.constant(step.multiply(Rational.of(sign)))));
  }

  /** A short number between the two; the number itself where the doubles are one. */
  private static Rational shortBetween(double lo, double hi) {
    return lo < hi ? Rational.simplestBetween(Rational.of(lo), Rational.of(hi)) : Rational.of(lo);
  }

  private @Nullable Proved confirm(Map<String, Expr> p, Map<String, Expr> q, Box box) {
    Map<String, Expr> parameters =
        box.points().merge(middle(box.variables())).removeAll(question.block());
    return ShapeRefuter.confirm(
        proof, question, shape, new Witness(parameters, p, q, Rational.HALF));
  }
}
