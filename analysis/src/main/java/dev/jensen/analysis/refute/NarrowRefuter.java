package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Violations along one line without parameters, in places that no sample meets: at kinks and jumps,
 * and where the second derivative has the wrong sign.
 */
final class NarrowRefuter {
  private static final int BITS = 1024;
  private static final int CONFIRMATIONS = 40;

  /** Bits of a denominator that a person can still make something of. */
  private static final int READABLE = 24;

  /** Which parts of its length an infinite stretch is tried with. */
  private static final Vector<Rational> SHARES =
      Vector.of(1L, 1L << 10, 1L << 20, 1L << 40).map(n -> Rational.of(1, n));

  private final Question question;
  private final Budget budget;
  private final Trials trials;
  private final String v;

  private static final int MOST_UNNAMED = 12;

  /** Looks along the one variable of the question's block. */
  NarrowRefuter(Question question, Budget budget, Trials trials) {
    this.question = question;
    this.budget = budget;
    this.trials = trials;
    this.v = question.block().head();
  }

  /** A piece of the line without breaks inside, and a term that is negative where it is to be. */
  private record Stretch(Expr bent, Axis axis) {}

  /**
   * A confirmed violation where the second derivative has the wrong sign, also in places that no
   * sample meets; none if none is found with at most so many bounds on it. For one variable without
   * parameters.
   */
  Option<Proved> search(Curvature kind, int bounds) {
    Vector<Expr> breaks = breaks();
    return Option.of(
            firstOf(
                Kinks.about(question.function(), v, located(), Trials.sign(kind)),
                pair -> trials.confirm(kind, pair._1(), pair._2())))
        .orElse(
            () ->
                Option.of(
                    firstOf(
                        Kinks.at(
                            question.function(),
                            v,
                            breaks.appendAll(closedEnds()),
                            Trials.sign(kind)),
                        pair -> trials.confirm(kind, pair._1(), pair._2()))))
        .orElse(() -> Option.of(firstOf(stretches(kind), each -> inValleys(kind, each, bounds))));
  }

  /**
   * A confirmed violation where only hundreds of digits show that the second derivative has the
   * wrong sign; none if none is found. For one variable without parameters.
   */
  Option<Proved> searchDips(Curvature kind) {
    return Option.of(
        firstOf(
            stretches(kind).filter(each -> signChanges(each) == null),
            each -> onStretches(kind, Dips.negative(each.bent(), v, each.axis()))));
  }

  static <T> @Nullable Proved firstOf(Vector<T> candidates, Function<T, @Nullable Proved> search) {
    for (T each : candidates) {
      Proved found = search.apply(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The breaks inside the line; none where one has no name, or there are parameters. */
  Vector<Expr> breaks() {
    Vector<Expr> breaks =
        isCut() ? Breaks.inside(question.function(), v, question.box().axis(v)) : null;
    return breaks == null ? Vector.empty() : breaks;
  }

  private Vector<Zeros.Zero> located() {
    Vector<Zeros.Zero> breaks =
        isCut() ? Breaks.located(question.function(), v, question.box().axis(v)) : null;
    if (breaks == null) {
      return Vector.empty();
    }
    // Each of those costs a bisection, and of a wave they are all alike.
    Vector<Zeros.Zero> unnamed =
        breaks
            .filter(each -> each.name() == null)
            .sortBy(each -> Math.abs(each.where().toDouble()))
            .take(MOST_UNNAMED);
    return breaks.filter(each -> each.name() != null).appendAll(unnamed);
  }

  private boolean isCut() {
    return trials.names().size() == 1 && trials.size() <= Refuter.LONGEST;
  }

  /** The ends that belong to the line, at which the function may jump. */
  private Vector<Expr> closedEnds() {
    Axis axis = question.box().axis(v);
    return trials.names().size() > 1
        ? Vector.empty()
        : Vector.of(axis.lo(), axis.hi()).filter(end -> end != null && Points.on(end, axis));
  }

  private Vector<Stretch> stretches(Curvature kind) {
    Axis axis = question.box().axis(v);
    trials.restart();
    boolean known = Breaks.inside(question.function(), v, axis) != null;
    if (trials.names().size() > 1 || !known || axis.isPoint() || trials.size() > Refuter.LONGEST) {
      return Vector.empty();
    }
    Vector<Expr> breaks = breaks();
    Vector<Stretch> stretches = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis part = i == 0 ? axis : axis.from(breaks.get(i - 1), true);
      part = i == breaks.size() ? part : part.upTo(breaks.get(i), true);
      Expr once = Derivative.of(within(part), v);
      Expr twice = once == null ? null : Derivative.of(once, v);
      if (twice != null) {
        stretches =
            stretches.append(new Stretch(Trials.sign(kind) > 0 ? twice : twice.negate(), part));
      }
    }
    return stretches;
  }

  /** What the function is about between two breaks. */
  private Expr within(Axis part) {
    Interval reach = Ranges.enclosure(part, BITS);
    boolean empty = reach.lo() != null && reach.lo().equals(reach.hi());
    Axis place = empty ? part : Axis.point(Expr.constant(SignChanges.inside(reach)));
    return Branches.resolve(question.function(), new Ranges(Box.of(v, place), BITS));
  }

  private @Nullable Vector<Interval> signChanges(Stretch stretch) {
    return SignChanges.negative(stretch.bent(), v, Box.of(v, stretch.axis()).interior());
  }

  private @Nullable Proved inValleys(Curvature kind, Stretch stretch, int bounds) {
    Vector<Interval> changes = signChanges(stretch);
    if (changes != null) {
      return onStretches(kind, changes);
    }
    Proved atEnds = onStretches(kind, EndStretches.negative(stretch.bent(), v, stretch.axis()));
    if (atEnds != null) {
      return atEnds;
    }
    Valleys valleys =
        new Valleys(stretch.bent(), v, Ranges.enclosure(stretch.axis(), 60), budget, bounds);
    Expr twice = Trials.sign(kind) > 0 ? stretch.bent() : stretch.bent().negate();
    Program bend = new Program(twice, trials.names());
    for (double x = valleys.next(); !Double.isNaN(x); x = valleys.next()) {
      Proved found = trials.shrinking(kind, new double[] {x}, 0, bend, Trials.sign(kind));
      if (found != null || trials.haveAskedMoreThan(CONFIRMATIONS)) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Proved onStretches(Curvature kind, Vector<Interval> stretches) {
    return firstOf(stretches, stretch -> onStretch(kind, stretch));
  }

  /**
   * Any two points between which the second derivative has the wrong sign throughout; on an
   * infinite stretch nearer and nearer to its end, beyond which the function may be flat to the
   * eye.
   */
  private @Nullable Proved onStretch(Curvature kind, Interval stretch) {
    Rational lo = stretch.lo();
    Rational hi = stretch.hi();
    boolean finite = lo != null && hi != null;
    for (Rational share : finite ? Vector.of(Rational.ONE) : SHARES) {
      Rational from =
          lo != null ? lo : hi != null ? hi.subtract(span(hi).multiply(share)) : Rational.MINUS_ONE;
      Rational to = hi != null ? hi : from.add(span(from).multiply(share));
      Rational eighth = to.subtract(from).divide(Rational.of(8));
      Proved found = trials.confirm(kind, inPart(from, eighth, 1), inPart(from, eighth, 5));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Rational span(Rational end) {
    return end.abs().max(Rational.ONE);
  }

  private static Rational inPart(Rational from, Rational part, int number) {
    Rational lo = from.add(part.multiply(Rational.of(number)));
    Rational hi = lo.add(part.multiply(Rational.TWO));
    Rational simplest = Rational.simplestBetween(lo, hi);
    return simplest.denominator().bitLength() <= READABLE ? simplest : decimal(lo, hi);
  }

  /** The number between with the fewest decimal places: of a long one the places say most. */
  private static Rational decimal(Rational lo, Rational hi) {
    Rational scale = Rational.ONE;
    Rational number = Rational.of(lo.floor()).add(Rational.ONE);
    while (number.compareTo(hi) >= 0) {
      scale = scale.multiply(Rational.of(10));
      number = Rational.of(lo.multiply(scale).floor()).add(Rational.ONE).divide(scale);
    }
    return number;
  }
}
