package dev.jensen.analysis.regions;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * The largest intervals that are found on which a function of one variable is convex, and those on
 * which it is concave. It is cut at its breaks and where its second derivative vanishes; each part
 * is a question of its own, and neighbours of one kind are joined where the kernel accepts their
 * union.
 */
public final class Regions {
  private static final int MOST_CUTS = 200;

  /** A zero without a name lies within so many units in the last place of where it was found. */
  private static final int ULPS = 8;

  private final Expr function;
  private final String v;
  private final Duration each;
  private final Budget whole;

  private Regions(Expr function, String variable, Duration each, Budget whole) {
    this.function = function;
    this.v = variable;
    this.each = each;
    this.whole = whole;
  }

  /**
   * The regions from left to right; none if the report is about several variables, or about none.
   *
   * @param each the time for the question on each part
   */
  public static Vector<Region> of(Report report, Duration each) {
    return of(report, each, Budget.of(each.multipliedBy(2L * MOST_CUTS)));
  }

  /** The same, with a budget for all parts together: what it does not suffice for is left out. */
  public static Vector<Region> of(Report report, Duration each, Budget whole) {
    return switch (report) {
      case Report.Answer answer -> of(answer, each, whole);
      case Report.ByPiece pieces -> pieces.pieces().flatMap(piece -> of(piece, each, whole));
      case Report.Failure failure -> Vector.empty();
    };
  }

  private static Vector<Region> of(Report.Answer answer, Duration each, Budget whole) {
    Question question = answer.question();
    if (question.box().variables().size() != 1 || !answer.question().block().nonEmpty()) {
      return Vector.empty();
    }
    String v = question.box().variables().head();
    Axis axis = question.box().axis(v);
    Regions regions = new Regions(question.function(), v, each, whole);
    Vector<Report.Answer> parts = Vector.empty();
    for (Axis part : regions.parts(axis)) {
      parts = parts.append(part.equals(axis) ? answer : regions.answer(part));
    }
    Vector<Region> found = Vector.empty();
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      found =
          found.appendAll(
              is(answer, kind)
                  ? Vector.of(new Region(kind, axis, answer))
                  : regions.joined(parts, kind));
    }
    return found.sortBy(region -> start(region.axis()));
  }

  private static double start(Axis axis) {
    return axis.lo() == null ? Double.NEGATIVE_INFINITY : Ranges.point(axis.lo(), 60).toDouble();
  }

  private static boolean is(Report.Answer answer, Curvature kind) {
    Verdict verdict = answer.verdict();
    return (kind == Curvature.CONVEX ? verdict.convex() : verdict.concave()) == Verdict.Side.PROVED;
  }

  private Report.Answer answer(Axis axis) {
    Box box = Box.of(v, axis);
    Duration left = whole.left();
    Budget budget = Budget.of(left.compareTo(each) < 0 ? left : each);
    return Jensen.decide(new Question(function, box, box.variables()), budget);
  }

  /** Neighbours of the kind, joined as far as their union is proved to be of it. */
  private Vector<Region> joined(Vector<Report.Answer> parts, Curvature kind) {
    Vector<Region> found = Vector.empty();
    Vector<Report.Answer> run = Vector.empty();
    for (Report.Answer part : parts) {
      if (is(part, kind)) {
        run = run.append(part);
      } else {
        found = found.appendAll(inRun(run, kind));
        run = Vector.empty();
      }
    }
    return found.appendAll(inRun(run, kind));
  }

  /** The whole run if it is of the kind, else one after the other. */
  private Vector<Region> inRun(Vector<Report.Answer> run, Curvature kind) {
    if (run.size() > 1) {
      Report.Answer all = union(axis(run.head()), axis(run.last()));
      if (is(all, kind)) {
        return Vector.of(new Region(kind, axis(all), all));
      }
    }
    Vector<Region> found = Vector.empty();
    for (Report.Answer part : run) {
      Report.Answer both = found.isEmpty() ? part : union(found.last().axis(), axis(part));
      found =
          found.isEmpty() || !is(both, kind)
              ? found.append(new Region(kind, axis(part), part))
              : found.init().append(new Region(kind, axis(both), both));
    }
    return found;
  }

  private Axis axis(Report.Answer answer) {
    return answer.question().box().axis(v);
  }

  private Report.Answer union(Axis left, Axis right) {
    return answer(new Axis(left.lo(), left.loOpen(), right.hi(), right.hiOpen()));
  }

  /**
   * The parts between the cuts, with their ends; next to a cut without a name a hair is left out.
   */
  private Vector<Axis> parts(Axis axis) {
    Vector<Zeros.Zero> cuts = axis.isPoint() ? Vector.empty() : cuts(axis);
    Vector<Axis> parts = Vector.empty();
    Axis rest = axis;
    for (Zeros.Zero cut : cuts) {
      Expr below = cut.name() != null ? cut.name() : aside(cut, -1);
      Expr above = cut.name() != null ? cut.name() : aside(cut, 1);
      if (Points.on(below, rest.interior()) && Points.on(above, rest.interior())) {
        parts = parts.append(rest.upTo(below, false));
        rest = rest.from(above, false);
      }
    }
    return parts.append(rest);
  }

  private static Expr aside(Zeros.Zero zero, int direction) {
    double place = zero.where().toDouble();
    return Expr.constant(Rational.of(place + direction * ULPS * Math.ulp(place)));
  }

  private Vector<Zeros.Zero> cuts(Axis axis) {
    Vector<Zeros.Zero> cuts = Turns.of(function, v, axis, 2);
    return cuts == null || cuts.size() > MOST_CUTS ? Vector.empty() : cuts;
  }
}
