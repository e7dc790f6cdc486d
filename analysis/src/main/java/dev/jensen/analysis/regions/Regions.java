package dev.jensen.analysis.regions;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.domain.Period;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The largest intervals on which a function of one variable is convex, and those on which it is
 * concave. It is cut at its breaks and where its second derivative vanishes; each part is a
 * question of its own, without its ends where the function jumps there, and neighbours of one kind
 * are joined where the kernel accepts their union. Where the curvature repeats, one period is told.
 */
public final class Regions {
  private static final Vector<Curvature> KINDS = Vector.of(Curvature.CONVEX, Curvature.CONCAVE);

  /** How many starts of a period are tried, so that it begins where a region does. */
  private static final int STARTS = 3;

  /** The part of the time left that the question on one part may take. */
  private static final double SHARE = 0.25;

  private static final double HALF_OF_IT = 0.5;

  private final Expr function;
  private final String v;
  private final Budget whole;
  private final Map<Axis, Report.Answer> answers = new HashMap<>();

  private Regions(Report.Answer answer, Budget whole) {
    this.function = answer.question().function();
    this.v = answer.question().box().variables().head();
    this.whole = whole;
    this.answers.put(axis(answer), answer);
  }

  /**
   * The regions; none if the report is about several variables, or about none.
   *
   * @param whole the time for all parts together: what it does not suffice for is not listed
   */
  public static RegionList of(Report report, Budget whole) {
    return switch (report) {
      case Report.Answer answer -> of(answer, whole);
      case Report.ByPiece pieces -> {
        RegionList found = new RegionList(Vector.empty(), Vector.empty(), pieces.period());
        int toCome = pieces.pieces().size();
        for (Report.Answer piece : pieces.pieces()) {
          found = found.and(of(piece, whole.part(1.0 / toCome--)));
        }
        yield found;
      }
      case Report.Failure failure -> RegionList.NONE;
    };
  }

  private static RegionList of(Report.Answer answer, Budget whole) {
    Question question = answer.question();
    if (question.box().variables().size() != 1 || !question.block().nonEmpty()) {
      return RegionList.NONE;
    }
    Regions regions = new Regions(answer, whole);
    Axis axis = regions.axis(answer);
    Vector<Region> all =
        KINDS.filter(kind -> is(answer, kind)).map(kind -> new Region(kind, axis, answer));
    Vector<Curvature> open = KINDS.reject(kind -> is(answer, kind));
    if (open.isEmpty()) {
      return new RegionList(all, Vector.empty(), Option.none());
    }
    boolean line = axis.lo() == null && axis.hi() == null;
    Expr period = line ? Period.ofCurvature(question.function(), regions.v) : null;
    RegionList found = period == null ? regions.within(axis, open) : regions.within(period, open);
    return new RegionList(
        all.appendAll(found.regions()).sortBy(region -> start(region.axis())),
        found.rest(),
        found.period());
  }

  private static double start(Axis axis) {
    return axis.lo() == null ? Double.NEGATIVE_INFINITY : Ranges.point(axis.lo(), 60).toDouble();
  }

  private static boolean is(Report.Answer answer, Curvature kind) {
    return side(answer, kind) == Verdict.Side.PROVED;
  }

  private static Verdict.Side side(Report.Answer answer, Curvature kind) {
    Verdict verdict = answer.verdict();
    return kind == Curvature.CONVEX ? verdict.convex() : verdict.concave();
  }

  private Report.Answer answer(Axis axis) {
    Report.Answer known = answers.get(axis);
    if (known == null) {
      Box box = Box.of(v, axis);
      known = Jensen.decide(new Question(function, box, box.variables()), whole.part(SHARE));
      answers.put(axis, known);
    }
    return known;
  }

  private Axis axis(Report.Answer answer) {
    return answer.question().box().axis(v);
  }

  /** One period, from the end of a region if one is found. */
  private RegionList within(Expr period, Vector<Curvature> kinds) {
    Expr start = firstCut(period);
    RegionList found = RegionList.NONE;
    for (int i = 0; i < STARTS; i++) {
      Axis window = new Axis(start, false, Period.after(start, period), false);
      found = within(window, kinds);
      Expr better = interrupted(found.regions(), window, period);
      if (better == null) {
        break;
      }
      start = better;
    }
    return new RegionList(found.regions(), found.rest(), Option.some(period));
  }

  /** The last cut at or below zero; zero if there is none. */
  private Expr firstCut(Expr period) {
    Axis before = new Axis(Period.after(period.negate(), period.negate()), true, period, true);
    return cuts(before)
        .flatMap(cut -> cut.from() == cut.to() ? Option.of(cut.from()) : Option.<Expr>none())
        .filter(cut -> Points.compare(cut, Expr.ZERO).exists(order -> order <= 0))
        .lastOption()
        .getOrElse(Expr.ZERO);
  }

  /** Where a region begins that goes on beyond the end of the window; null if there is none. */
  private @Nullable Expr interrupted(Vector<Region> regions, Axis window, Expr period) {
    for (Region last : regions) {
      for (Region first : regions.filter(region -> region.kind() == last.kind())) {
        Expr begin = last.axis().lo();
        Expr end = first.axis().hi();
        boolean touch = first.axis().lo() == window.lo() && last.axis().hi() == window.hi();
        if (touch && first != last && begin != null && end != null) {
          Axis beyond = last.axis().upTo(Period.after(end, period), first.axis().hiOpen());
          return is(answer(beyond), last.kind()) ? begin : null;
        }
      }
    }
    return null;
  }

  private RegionList within(Axis axis, Vector<Curvature> kinds) {
    Vector<Axis> parts = parts(axis);
    Vector<Region> found = Vector.empty();
    Vector<Axis> bare = parts;
    for (Curvature kind : kinds) {
      Vector<Region> run = Vector.empty();
      for (Axis part : parts) {
        Region region = largest(part, kind);
        if (region != null) {
          bare = bare.remove(part);
        }
        boolean goesOn =
            region != null
                && run.nonEmpty()
                && !region.axis().loOpen()
                && !run.last().axis().hiOpen();
        if (region == null || !goesOn) {
          found = found.appendAll(joined(run, kind));
          run = Vector.empty();
        }
        run = region == null ? run : run.append(region);
      }
      found = found.appendAll(joined(run, kind));
    }
    boolean convexOrConcave = kinds.size() < KINDS.size();
    return new RegionList(
        found.sortBy(region -> start(region.axis())),
        convexOrConcave ? Vector.empty() : together(bare, parts).map(part -> Box.of(v, part)),
        Option.none());
  }

  /** Those of the parts, neighbours as one. */
  private static Vector<Axis> together(Vector<Axis> some, Vector<Axis> parts) {
    Vector<Axis> joined = Vector.empty();
    Axis last = null;
    for (Axis part : parts) {
      if (some.contains(part)) {
        joined =
            last == null ? joined.append(part) : joined.init().append(spanned(joined.last(), part));
      }
      last = some.contains(part) ? part : null;
    }
    return joined;
  }

  /** The part, or the part without an end or both at which the function jumps; null if none is. */
  private @Nullable Region largest(Axis part, Curvature kind) {
    Report.Answer closed = answer(part);
    if (is(closed, kind)) {
      return new Region(kind, part, closed);
    }
    if (Smoothness.withoutJumps(function) || part.isPoint()) {
      return null;
    }
    Vector<Axis> smaller =
        Vector.of(
                new Axis(part.lo(), part.loOpen(), part.hi(), true),
                new Axis(part.lo(), true, part.hi(), part.hiOpen()),
                part.interior())
            .distinct()
            .remove(part);
    for (Axis open : smaller) {
      if (!breaks(closed, kind, open) && is(answer(open), kind)) {
        return new Region(kind, open, answer(open));
      }
    }
    return null;
  }

  /** Whether the violation that the answer shows lies on the axis, so that it holds there too. */
  private boolean breaks(Report.Answer answer, Curvature kind, Axis axis) {
    Verdict verdict = answer.verdict();
    Option<Proved> proof =
        kind == Curvature.CONVEX ? verdict.convexProof() : verdict.concaveProof();
    return proof.exists(
        proved ->
            proved.claim() instanceof Claim.Broken broken
                && broken.witness().p().get(v).exists(p -> Points.on(p, axis))
                && broken.witness().q().get(v).exists(q -> Points.on(q, axis)));
  }

  /** The whole run if it is of the kind, else one after the other. */
  private Vector<Region> joined(Vector<Region> run, Curvature kind) {
    if (run.size() > 1) {
      Report.Answer all = union(run.head().axis(), run.last().axis());
      if (is(all, kind)) {
        return Vector.of(new Region(kind, axis(all), all));
      }
    }
    Vector<Region> found = Vector.empty();
    for (Region part : run) {
      Report.Answer both =
          found.isEmpty() ? part.answer() : union(found.last().axis(), part.axis());
      found =
          found.isEmpty() || !is(both, kind)
              ? found.append(part)
              : found.init().append(new Region(kind, axis(both), both));
    }
    return found;
  }

  private Report.Answer union(Axis left, Axis right) {
    return answer(spanned(left, right));
  }

  private static Axis spanned(Axis left, Axis right) {
    return new Axis(left.lo(), left.loOpen(), right.hi(), right.hiOpen());
  }

  /**
   * The parts between the cuts, with their ends; next to a cut without a name a hair is left out.
   */
  private Vector<Axis> parts(Axis axis) {
    Vector<Axis> parts = Vector.empty();
    Axis rest = axis;
    for (Cuts.Cut cut : axis.isPoint() ? Vector.<Cuts.Cut>empty() : cuts(axis)) {
      if (Points.on(cut.from(), rest.interior()) && Points.on(cut.to(), rest.interior())) {
        parts = parts.append(rest.upTo(cut.from(), false));
        rest = rest.from(cut.to(), false);
      }
    }
    return parts.append(rest);
  }

  /** The cuts inside the axis; none if they are not found in time. */
  private Vector<Cuts.Cut> cuts(Axis axis) {
    return Watchdog.within(whole.part(HALF_OF_IT), () -> Cuts.of(function, v, axis), Vector::empty);
  }
}
