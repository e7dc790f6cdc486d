package dev.jensen.analysis.catalogue;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Fact;
import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Question;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Proves what an activation is said to be on an interval. Curvature is a question like any other;
 * that it moves one way follows from the sign of the slope on each of its smooth pieces, since it
 * is continuous; bounds are signs.
 */
public final class FactProver {
  private static final int BITS = 96;

  /** The time for a fact, as a multiple of that for a sign. */
  private static final int WHOLE = 20;

  private static final Duration USUAL = Duration.ofSeconds(3);

  private final Duration time;
  private final PartSigns signs;

  private FactProver(Duration time) {
    this.time = time;
    this.signs = new PartSigns(time);
  }

  /** The proofs that together show the fact; empty if it is not shown, within a minute. */
  public static Vector<Proved> prove(Activation activation, Fact fact) {
    return prove(activation, fact, USUAL);
  }

  /**
   * The proofs that together show the fact; empty if it is not shown, in time.
   *
   * @param time for each sign; all have twenty times as much
   */
  public static Vector<Proved> prove(Activation activation, Fact fact, Duration time) {
    return Watchdog.within(
        Budget.of(time.multipliedBy(WHOLE)),
        () -> new FactProver(time).proofs(activation, fact),
        Vector::empty);
  }

  private Vector<Proved> proofs(Activation activation, Fact fact) {
    Expr term = activation.of(Expr.variable("x"));
    return switch (fact.kind()) {
      case AFFINE, CONVEX, CONCAVE -> curvature(term, fact);
      case NONDECREASING -> pieces(term, fact.axis(), 1);
      case NONINCREASING -> pieces(term, fact.axis(), -1);
      case BOUNDED -> bounds(term, fact.axis());
      case VALUES -> within(term, 0, fact.axis());
      case SLOPES -> within(term, 1, fact.axis());
      case BENDS -> within(term, 2, fact.axis());
    };
  }

  private Vector<Proved> curvature(Expr term, Fact fact) {
    Question question = new Question(term, Box.of("x", fact.axis()), HashSet.of("x"));
    Report.Answer answer = Jensen.decide(question, Budget.of(time.multipliedBy(3)));
    Verdict verdict = answer.verdict();
    boolean shown =
        switch (fact.kind()) {
          case CONVEX -> verdict.convex() == Verdict.Side.PROVED;
          case CONCAVE -> verdict.concave() == Verdict.Side.PROVED;
          default -> verdict.name().equals("AFFINE");
        };
    return shown
        ? Vector.ofAll(verdict.convexProof()).appendAll(verdict.concaveProof())
        : Vector.empty();
  }

  private Vector<Proved> pieces(Expr term, Axis axis, int direction) {
    Vector<Expr> breaks = Breaks.inside(term, "x", axis);
    if (breaks == null) {
      return Vector.empty();
    }
    Vector<Proved> found = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis part = i == 0 ? axis : axis.from(breaks.get(i - 1), true);
      part = i == breaks.size() ? part : part.upTo(breaks.get(i), true);
      Box box = Box.of("x", part.interior());
      Expr smooth = Branches.resolve(term, new Proof().ranges(box, BITS));
      Expr slope = Derivative.of(smooth, "x");
      Proved sign = logarithmic(smooth, box, direction);
      Vector<Proved> shown = sign == null ? Vector.empty() : Vector.of(sign);
      if (sign == null && slope != null) {
        Expr rise = direction > 0 ? slope : slope.negate();
        shown = signs.nonnegative(Vector.of(rise), part.interior());
      }
      if (shown.isEmpty()) {
        return Vector.empty();
      }
      found = found.appendAll(shown);
    }
    return found;
  }

  private @Nullable Proved logarithmic(Expr term, Box box, int direction) {
    return signs.inTime(
        () -> {
          Proof proof = new Proof();
          LogSlope slope = new LogSlope(proof, new Signs(proof, Budget.of(time)), box);
          return PartSigns.checked(proof, slope.prove(term, direction));
        });
  }

  /** Bounds of both signs, the smallest powers of two that can be shown. */
  private Vector<Proved> bounds(Expr term, Axis axis) {
    Vector<Proved> found = Vector.empty();
    for (Expr side : Vector.of(term, term.negate())) {
      Vector<Proved> one = Vector.empty();
      for (int bound = 1; bound <= 64 && one.isEmpty(); bound *= 2) {
        one = signOnPieces(Expr.constant(bound).minus(side), axis);
      }
      if (one.isEmpty()) {
        return one;
      }
      found = found.appendAll(one);
    }
    return found;
  }

  /**
   * That the derivative of that order lies between the ends of the interval, on each piece; values
   * also where pieces meet.
   */
  private Vector<Proved> within(Expr term, int order, Axis values) {
    Vector<Expr> breaks = Breaks.inside(term, "x", Axis.REAL);
    if (breaks == null) {
      return Vector.empty();
    }
    Vector<Axis> parts = order == 0 ? breaks.map(Axis::point) : Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis part = i == 0 ? Axis.REAL : Axis.REAL.from(breaks.get(i - 1), true);
      parts = parts.append(i == breaks.size() ? part : part.upTo(breaks.get(i), true));
    }
    Vector<Proved> found = Vector.empty();
    for (Axis part : parts) {
      Box box = Box.of("x", part);
      Expr derivative = derivative(Branches.resolve(term, new Proof().ranges(box, BITS)), order);
      if (derivative == null) {
        return Vector.empty();
      }
      for (Vector<Expr> side : sides(derivative, values)) {
        Vector<Proved> shown = signs.nonnegative(side, part);
        if (shown.isEmpty()) {
          return Vector.empty();
        }
        found = found.appendAll(shown);
      }
    }
    return found;
  }

  /**
   * For each end of the interval what is not negative where the term lies on its side; or what it
   * suffices to be so, the sign of the term, if 0 lies on that side too.
   */
  private static Vector<Vector<Expr>> sides(Expr term, Axis values) {
    return side(term, values.lo())
        .appendAll(side(term.negate(), values.hi() == null ? null : values.hi().negate()));
  }

  private static Vector<Vector<Expr>> side(Expr term, @Nullable Expr least) {
    return least == null
        ? Vector.empty()
        : Vector.of(
            isNegative(least) ? Vector.of(term.minus(least), term) : Vector.of(term.minus(least)));
  }

  private static boolean isNegative(Expr number) {
    Interval value = new Ranges(Box.EMPTY, BITS).of(number);
    return value != null && value.hi() != null && value.hi().sign() <= 0;
  }

  private static @Nullable Expr derivative(Expr term, int order) {
    Expr derivative = term;
    for (int i = 0; derivative != null && i < order; i++) {
      derivative = Derivative.of(derivative, "x");
    }
    return derivative;
  }

  private Vector<Proved> signOnPieces(Expr term, Axis axis) {
    Vector<Expr> breaks = Breaks.inside(term, "x", axis);
    if (breaks == null) {
      return Vector.empty();
    }
    Vector<Proved> found = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis part = i == 0 ? axis : axis.from(breaks.get(i - 1), false);
      part = i == breaks.size() ? part : part.upTo(breaks.get(i), false);
      Box box = Box.of("x", part);
      Proved sign = signs.sign(Branches.resolve(term, new Proof().ranges(box, BITS)), part);
      if (sign == null) {
        return Vector.empty();
      }
      found = found.append(sign);
    }
    return found;
  }
}
