package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Bowl;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures how much a function of one variable rises and bends. */
public final class Measuring {
  private static final int SAMPLES = 2000;
  private static final int BITS = 96;

  /** The part of the time for one measure that one question on the way to it may take. */
  private static final double MOST_OF_IT = 0.5;

  private static final double HUGE = 1e12;

  /** Where a limit at infinity is seen. */
  private static final Vector<Double> FAR = Vector.of(1e6, 1e9);

  private final Question question;
  private final String v;
  private final Axis axis;

  /** The time for all measures together; then what is open stays open. */
  private final Budget all;

  /** The measures that are to come, of which each has an even share of the time left. */
  private int toCome = 8;

  /** The time for the measure that is sought now. */
  private Budget now;

  private Measuring(Question question, Budget all) {
    this.question = question;
    this.v = question.box().variables().head();
    this.axis = question.box().axis(v);
    this.all = all;
    this.now = all;
  }

  /** The measures of a question about one variable; none of any other. */
  public static Option<HowMuch> of(Question question, Budget all) {
    return of(question, all, Option.none());
  }

  private static Option<HowMuch> of(Question question, Budget all, Option<Verdict> known) {
    boolean single = question.box().variables().size() == 1 && question.block().size() == 1;
    return single && !question.box().axes().head()._2.isPoint()
        ? Option.of(new Measuring(question, all).measures(known))
        : Option.none();
  }

  /** The infimum of f'' of a function of one variable, by itself. */
  public static Measure leastBend(Question question, Budget all) {
    Measuring measuring = new Measuring(question, all);
    measuring.toCome = 1;
    return measuring.next(() -> measuring.boundedBend(lo(measuring.samples(2))), Measure.UNKNOWN);
  }

  /** The measures on each piece of what a report is about. */
  public static Vector<HowMuch> of(Report report, Budget all) {
    return switch (report) {
      case Report.Answer answer -> ofAnswer(answer, all);
      case Report.ByPiece byPiece ->
          byPiece
              .pieces()
              .zipWithIndex(
                  (piece, i) -> ofAnswer(piece, all.part(1.0 / (byPiece.pieces().size() - i))))
              .flatMap(each -> each);
      case Report.Failure failure -> Vector.empty();
    };
  }

  private static Vector<HowMuch> ofAnswer(Report.Answer answer, Budget all) {
    return of(answer.question(), all, Option.of(answer.verdict())).toVector();
  }

  /** The time for one question on the way to the measure that is sought. */
  private Budget share() {
    return now.part(MOST_OF_IT);
  }

  /** The next measure; the other one if it takes more than its share of the time. */
  private <T> T next(Supplier<T> measure, T nothing) {
    now = all.part(1.0 / toCome--);
    return Watchdog.within(now, measure, () -> nothing);
  }

  private HowMuch measures(Option<Verdict> known) {
    Verdict verdict = known.getOrElse(() -> Jensen.decide(question, share()).verdict());
    PropertyReport.Answer strict =
        Properties.decide(
            question, Property.STRICTLY_CONVEX, all.part(1.0 / toCome--), Option.of(verdict));
    Option<Minimiser> minimiser = next(() -> minimiser(verdict), Option.none());
    Interval slopes = next(() -> samples(1), Interval.ALL);
    Interval bends = next(() -> samples(2), Interval.ALL);
    return new HowMuch(
        question,
        next(() -> leastSlope(lo(slopes)), Measure.UNKNOWN),
        next(() -> mostSlope(hi(slopes)), Measure.UNKNOWN),
        next(() -> leastBend(lo(bends)), Measure.UNKNOWN),
        next(() -> mostBend(hi(bends)), Measure.UNKNOWN),
        strict,
        minimiser);
  }

  private Measure leastSlope(double guess) {
    return unbounded(-1, 1)
        .map(Measure::negate)
        .getOrElse(() -> new Extreme(s -> slope(s, 0)).about(guess));
  }

  private Measure mostSlope(double guess) {
    return unbounded(1, 1)
        .getOrElse(() -> new Extreme(s -> slope(s.negate(), 1)).about(-guess).negate());
  }

  private Measure mostBend(double guess) {
    return unbounded(1, 2)
        .getOrElse(
            () -> new Extreme(m -> bend(m.negate(), Curvature.CONCAVE)).about(-guess).negate());
  }

  /** That the derivative of the order, or its negative, has no upper bound. */
  private Option<Measure> unbounded(int sign, int order) {
    if (!now.goesOn()) {
      return Option.none();
    }
    Expr function = sign > 0 ? question.function() : question.function().negate();
    Question asked = new Question(function, question.box(), question.block());
    Option<Measure> simple =
        Jumps.unbounded(asked, order, share())
            .orElse(() -> new Unbounded(asked, order, share()).proof())
            .map(Measure::unbounded);
    return simple.isDefined() || order == 1
        ? simple
        : FallingSlope.of(
                new Question(function.negate(), question.box(), question.block()), share())
            .flatMap(falling -> falling.answer().verdict().concaveProof())
            .map(Measure::unbounded);
  }

  private Measure leastBend(double guess) {
    return unbounded(-1, 2).map(Measure::negate).getOrElse(() -> boundedBend(guess));
  }

  private Measure boundedBend(double guess) {
    return new Extreme(m -> bend(m, Curvature.CONVEX)).about(guess);
  }

  private static double lo(Interval interval) {
    return interval.lo() == null ? Double.NEGATIVE_INFINITY : interval.lo().toDouble();
  }

  private static double hi(Interval interval) {
    return interval.hi() == null ? Double.POSITIVE_INFINITY : interval.hi().toDouble();
  }

  private Extreme.Told bend(Rational m, Curvature kind) {
    if (!now.goesOn()) {
      return Extreme.Told.NOTHING;
    }
    Expr rest = Bowl.without(question.function(), question.block(), m);
    Verdict verdict =
        Jensen.decide(new Question(rest, question.box(), question.block()), share()).verdict();
    return kind == Curvature.CONVEX
        ? new Extreme.Told(verdict.convex(), verdict.convexProof())
        : new Extreme.Told(verdict.concave(), verdict.concaveProof());
  }

  /** Whether the function less a line of that slope never falls, or never rises. */
  private Extreme.Told slope(Rational s, int side) {
    if (!now.goesOn()) {
      return Extreme.Told.NOTHING;
    }
    Expr rest = question.function().plus(Expr.constant(s.negate()).times(Expr.variable(v)));
    PropertyReport.Answer answer =
        Properties.decide(
            new Question(rest, question.box(), question.block()), Property.MONOTONE, share());
    PropertyReport.Found found = side == 0 ? answer.first() : answer.second();
    return new Extreme.Told(found.side(), found.proof());
  }

  /** The least and the greatest value of a derivative that samples see, between the breaks. */
  private Interval samples(int order) {
    Vector<Double> values = Vector.empty();
    Vector<Turns.Smooth> parts = Turns.parts(question.function(), v, axis);
    for (Turns.Smooth part : parts == null ? Vector.<Turns.Smooth>empty() : parts) {
      Expr derivative = Turns.derivative(part.term(), v, order);
      if (derivative != null) {
        values = values.appendAll(extremes(derivative, part.axis()));
      }
    }
    return values.isEmpty() ? Interval.ALL : spanned(values.min().get(), values.max().get());
  }

  private static Interval spanned(double least, double most) {
    return Interval.of(
        least < -HUGE ? null : Rational.of(least),
        false,
        most > HUGE ? null : Rational.of(most),
        false);
  }

  /** The least and the greatest sample, each confirmed: doubles may overflow on the way. */
  private Vector<Double> extremes(Expr derivative, Axis part) {
    Program program = new Program(derivative, Vector.of(v));
    Vector<Zeros.Zero> turns = Turns.of(derivative, v, part, 1);
    Vector<Double> points = Vector.ofAll(Grid.inside(part, SAMPLES));
    points = part.lo() != null ? points.append(at(part.lo())) : points.appendAll(FAR.map(x -> -x));
    points = part.hi() != null ? points.append(at(part.hi())) : points.appendAll(FAR);
    for (Zeros.Zero turn : turns == null ? Vector.<Zeros.Zero>empty() : turns) {
      points = points.append(turn.where().toDouble());
    }
    Vector<Double> sorted = points.filter(x -> Double.isFinite(program.at(x))).sortBy(program::at);
    return Vector.of(sorted, sorted.reverse())
        .flatMap(order -> order.find(x -> confirmed(derivative, x, program.at(x))))
        .map(program::at);
  }

  private static double at(Expr end) {
    return Ranges.point(end, 60).toDouble();
  }

  private static boolean confirmed(Expr derivative, double x, double value) {
    Expr there =
        Dag.substitute(
            derivative,
            Dag.variables(derivative).headOption().getOrElse(""),
            Expr.constant(Rational.of(x)));
    Interval exact = new Ranges(java.util.Map.of(), BITS).of(there);
    return exact == null
        || Math.abs(exact.toDouble() - value) <= 1e-6 * Math.max(1, Math.abs(value));
  }

  /** The lowest point of a function that is proved to fall up to it and to rise from it. */
  private Option<Minimiser> minimiser(Verdict verdict) {
    if (verdict.convex() != Side.PROVED) {
      return Option.none();
    }
    Expr term = question.function();
    Program program = new Program(term, Vector.of(v));
    Vector<Zeros.Zero> turns = Turns.of(term, v, axis, 1);
    Zeros.Zero lowest =
        turns == null || turns.isEmpty()
            ? null
            : turns.minBy(turn -> program.at(turn.where().toDouble())).getOrNull();
    Minimiser found = lowest == null ? null : at(lowest);
    return Option.of(found == null ? atAnEnd() : found);
  }

  private @Nullable Minimiser at(Zeros.Zero lowest) {
    Expr term = question.function();
    Expr below = lowest.name() != null ? lowest.name() : beside(lowest, -1);
    Expr above = lowest.name() != null ? lowest.name() : beside(lowest, 1);
    if (!Points.on(below, axis) || !Points.on(above, axis)) {
      return null;
    }
    Proved falls = moves(axis.upTo(below, false), Shape.NONINCREASING);
    Proved rises = falls == null ? null : moves(axis.from(above, false), Shape.NONDECREASING);
    Axis where = new Axis(below, false, above, false);
    Interval value = where.isPoint() ? valueAt(below) : new Ranges(Box.of(v, where), BITS).of(term);
    return falls == null || rises == null || value == null
        ? null
        : new Minimiser(where, true, value, Vector.of(falls, rises));
  }

  private @Nullable Interval valueAt(Expr point) {
    Expr value = Branches.at(LinkedHashMap.of(v, point), question.function());
    Ranges ranges = new Ranges(Box.EMPTY, BITS);
    Interval about = ranges.of(value);
    boolean zero = about != null && about.containsZero();
    return zero && new NormalForm(ranges).same(value, Expr.ZERO) ? Interval.ZERO : about;
  }

  private static Expr beside(Zeros.Zero zero, int direction) {
    double place = zero.where().toDouble();
    return Expr.constant(Rational.of(place + direction * 1e-14 * Math.max(1e-3, Math.abs(place))));
  }

  /** A function that moves one way is least at an end, which it may lack. */
  private @Nullable Minimiser atAnEnd() {
    for (Shape way : Vector.of(Shape.NONDECREASING, Shape.NONINCREASING)) {
      Proved moves = moves(axis, way);
      if (moves == null) {
        continue;
      }
      Expr end = way == Shape.NONDECREASING ? axis.lo() : axis.hi();
      boolean attained =
          end != null && !(way == Shape.NONDECREASING ? axis.loOpen() : axis.hiOpen());
      Axis where =
          end != null
              ? Axis.point(end)
              : way == Shape.NONDECREASING
                  ? new Axis(null, true, axis.hi(), true)
                  : new Axis(axis.lo(), true, null, true);
      Interval value = end == null ? Interval.ALL : valueAt(end);
      return new Minimiser(where, attained, value == null ? Interval.ALL : value, Vector.of(moves));
    }
    return null;
  }

  private @Nullable Proved moves(Axis part, Shape way) {
    Set<String> block = question.block();
    Proof proof = new Proof();
    Budget budget = share();
    Integer place =
        new MonotoneProver(proof, new Signs(proof, budget), new Curvatures(proof, budget))
            .prove(question.function(), Box.of(v, part), block, way);
    return place != null && Kernel.check(proof.certificate(place)) instanceof Proved proved
        ? proved
        : null;
  }
}
