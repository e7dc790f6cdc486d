package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Searches for points at which Jensen's inequality fails, in floating point, and has what it finds
 * confirmed by the kernel. Short points are tried first; then points where the second derivative or
 * a second difference has the wrong sign, at finer and finer scales.
 */
public final class Refuter {
  private static final int BITS = 1024;
  private static final int CONFIRMATIONS = 40;

  /** Which parts of its length an infinite stretch is tried with. */
  private static final Vector<Rational> SHARES =
      Vector.of(1L, 1L << 10, 1L << 20, 1L << 40).map(n -> Rational.of(1, n));

  /** A function of more nodes is tried less often. */
  private static final int SHORT = 500;

  private static final int FEWEST_TRIES = 20;

  /** A function of more nodes is not differentiated: that may square their number. */
  private static final int LONGEST = 3000;

  private final Proof proof;
  private final Question question;
  private final Budget budget;
  private final Vector<String> names;
  private final java.util.Map<String, Integer> indices = new java.util.HashMap<>();
  private final Vector<String> block;
  private final int[] places;
  private final Program program;
  private final Space space;
  private int confirmations;

  /** A refuter for the question; what it confirms rests on the facts of the proof. */
  public Refuter(Proof proof, Question question, Budget budget) {
    this.proof = proof;
    this.question = question;
    this.budget = budget;
    this.names = question.box().variables().toVector();
    names.forEachWithIndex((name, i) -> indices.put(name, i));
    this.block = names.filter(question.block()::contains);
    this.places = block.toJavaStream().mapToInt(indices::get).toArray();
    this.program = new Program(question.function(), names);
    this.space = Space.of(question.box(), proof);
  }

  /**
   * A confirmed violation of convexity, or of concavity; none if none is found with about that many
   * tries, or fewer if the function is long.
   */
  public Option<Proved> search(Curvature kind, int most) {
    int tries = (int) Math.max(FEWEST_TRIES, Math.min(most, (long) most * SHORT / program.size()));
    confirmations = 0;
    int sign = kind == Curvature.CONVEX ? 1 : -1;
    Proved found = shortPairs(kind, sign, tries);
    if (found == null && places.length == 1 && program.size() <= LONGEST) {
      found = alongTheLine(kind, sign);
    }
    if (found == null && names.size() > 1 && program.size() <= LONGEST) {
      found = downhill(kind, sign, tries);
    }
    if (found == null) {
      found = finer(kind, sign, tries);
    }
    return Option.of(found);
  }

  /**
   * The gap {@code f(t p + (1-t) q) - t f(p) - (1-t) f(q)}, times the sign, relative to the values.
   */
  private double gap(double[] p, double[] q, double t, int sign) {
    double[] middle = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      middle[i] = p[i] == q[i] ? p[i] : t * p[i] + (1 - t) * q[i];
    }
    double a = program.at(p);
    double b = program.at(q);
    double c = program.at(middle);
    double size = Math.abs(a) + Math.abs(b) + Math.abs(c);
    double gap = sign * (c - t * a - (1 - t) * b);
    return Double.isNaN(gap) || Double.isInfinite(size) ? -1 : gap / Math.max(size, 1e-300);
  }

  private @Nullable Proved shortPairs(Curvature kind, int sign, int tries) {
    SplittableRandom random = new SplittableRandom(1);
    double best = 1e-9;
    Proved found = null;
    Vector<double[]> pool = places.length == 1 ? space.pairsOnALine(places[0]) : Vector.empty();
    for (int i = 0; i < tries + pool.size() / 2; i++) {
      double[] p;
      double[] q;
      if (2 * i + 1 < pool.size()) {
        p = pool.get(2 * i);
        q = pool.get(2 * i + 1);
      } else {
        p = space.shortPoint(random);
        q = space.near(p, places, random);
      }
      if (gap(p, q, 0.5, sign) > best && space.contains(p) && space.contains(q)) {
        found = confirm(kind, p, q, Rational.HALF);
        if (found != null) {
          return found;
        }
      }
      if ((i & 255) == 0 && !budget.goesOn()) {
        return null;
      }
    }
    return null;
  }

  /**
   * Where the second derivative has the wrong sign, and about each break, at smaller and smaller
   * distances.
   */
  private @Nullable Proved alongTheLine(Curvature kind, int sign) {
    String v = block.head();
    int place = places[0];
    Expr once = Derivative.of(question.function(), v);
    Expr twice = once == null ? null : Derivative.of(once, v);
    Program bend = twice == null ? null : new Program(twice, names);
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < (names.size() == 1 ? 1 : 16); round++) {
      double[] base = round % 2 == 0 ? space.shortPoint(random) : space.cornerPoint(random);
      for (double x : space.line(place, 600)) {
        double[] at = base.clone();
        at[place] = x;
        if (bend != null) {
          if (!(sign * bend.at(at) < 0)) {
            continue;
          }
        } else if (!(secondDifference(at, place, 1e-4 * (1 + Math.abs(x)), sign) > 1e-9)) {
          continue;
        }
        Proved found = shrinking(kind, at, place, bend, sign);
        if (found != null) {
          return found;
        }
        if (confirmations > CONFIRMATIONS || !budget.goesOn()) {
          return null;
        }
      }
      Proved bent = names.size() == 1 ? null : aboutShort(kind, sign, base, place);
      if (bent != null) {
        return bent;
      }
    }
    return aboutBreaks(kind, sign);
  }

  /** A piece of the line without breaks inside, and a term that is negative where it is to be. */
  private record Stretch(Expr bent, Axis axis) {}

  /**
   * A confirmed violation where the second derivative has the wrong sign, also in places that no
   * sample meets; none if none is found with at most so many bounds on it. For one variable without
   * parameters.
   */
  public Option<Proved> searchNarrow(Curvature kind, int bounds) {
    Vector<Expr> breaks = breaks();
    return Option.of(
            firstOf(
                Kinks.about(question.function(), block.head(), breaks, sign(kind)),
                pair -> confirm(kind, pair._1(), pair._2())))
        .orElse(
            () ->
                Option.of(
                    firstOf(
                        Kinks.at(
                            question.function(),
                            block.head(),
                            breaks.appendAll(closedEnds()),
                            sign(kind)),
                        pair -> confirm(kind, pair._1(), pair._2()))))
        .orElse(() -> Option.of(firstOf(stretches(kind), each -> inValleys(kind, each, bounds))));
  }

  /**
   * A confirmed violation where only hundreds of digits show that the second derivative has the
   * wrong sign; none if none is found. For one variable without parameters.
   */
  public Option<Proved> searchDips(Curvature kind) {
    return Option.of(
        firstOf(
            stretches(kind).filter(each -> signChanges(each) == null),
            each -> onStretches(kind, Dips.negative(each.bent(), block.head(), each.axis()))));
  }

  private static int sign(Curvature kind) {
    return kind == Curvature.CONVEX ? 1 : -1;
  }

  private static <T> @Nullable Proved firstOf(
      Vector<T> candidates, Function<T, @Nullable Proved> search) {
    for (T each : candidates) {
      Proved found = search.apply(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The breaks inside the line; none where they are not known, or there are parameters. */
  private Vector<Expr> breaks() {
    Vector<Expr> breaks =
        names.size() > 1 || program.size() > LONGEST
            ? null
            : Breaks.inside(question.function(), block.head(), question.box().axis(block.head()));
    return breaks == null ? Vector.empty() : breaks;
  }

  /** The ends that belong to the line, at which the function may jump. */
  private Vector<Expr> closedEnds() {
    Axis axis = question.box().axis(block.head());
    return names.size() > 1
        ? Vector.empty()
        : Vector.of(axis.lo(), axis.hi()).filter(end -> end != null && Points.on(end, axis));
  }

  private Vector<Stretch> stretches(Curvature kind) {
    String v = block.head();
    Axis axis = question.box().axis(v);
    confirmations = 0;
    boolean known = Breaks.inside(question.function(), v, axis) != null;
    if (names.size() > 1 || !known || axis.isPoint() || program.size() > LONGEST) {
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
        stretches = stretches.append(new Stretch(sign(kind) > 0 ? twice : twice.negate(), part));
      }
    }
    return stretches;
  }

  /** What the function is about between two breaks. */
  private Expr within(Axis part) {
    Interval reach = Ranges.enclosure(part, BITS);
    boolean empty = reach.lo() != null && reach.lo().equals(reach.hi());
    Axis place = empty ? part : Axis.point(Expr.constant(SignChanges.inside(reach)));
    return Branches.resolve(question.function(), new Ranges(Box.of(block.head(), place), BITS));
  }

  private @Nullable Vector<Interval> signChanges(Stretch stretch) {
    return SignChanges.negative(
        stretch.bent(), block.head(), Box.of(block.head(), stretch.axis()).interior());
  }

  private @Nullable Proved inValleys(Curvature kind, Stretch stretch, int bounds) {
    Vector<Interval> changes = signChanges(stretch);
    if (changes != null) {
      return onStretches(kind, changes);
    }
    String v = block.head();
    Proved atEnds = onStretches(kind, EndStretches.negative(stretch.bent(), v, stretch.axis()));
    if (atEnds != null) {
      return atEnds;
    }
    Valleys valleys =
        new Valleys(stretch.bent(), v, Ranges.enclosure(stretch.axis(), 60), budget, bounds);
    Expr twice = sign(kind) > 0 ? stretch.bent() : stretch.bent().negate();
    Program bend = new Program(twice, names);
    for (double x = valleys.next(); !Double.isNaN(x); x = valleys.next()) {
      Proved found = shrinking(kind, new double[] {x}, 0, bend, sign(kind));
      if (found != null || confirmations > CONFIRMATIONS) {
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
      Proved found = confirm(kind, inPart(from, eighth, 1), inPart(from, eighth, 5));
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
    return Rational.simplestBetween(lo, lo.add(part.multiply(Rational.TWO)));
  }

  private @Nullable Proved confirm(Curvature kind, Rational p, Rational q) {
    return confirm(kind, Expr.constant(p), Expr.constant(q));
  }

  private @Nullable Proved confirm(Curvature kind, Expr p, Expr q) {
    confirmations++;
    Witness witness =
        new Witness(
            LinkedHashMap.empty(),
            LinkedHashMap.of(block.head(), p),
            LinkedHashMap.of(block.head(), q),
            Rational.HALF);
    return confirm(proof, question, kind, witness);
  }

  private double secondDifference(double[] at, int place, double step, int sign) {
    double[] p = at.clone();
    double[] q = at.clone();
    p[place] -= step;
    q[place] += step;
    return gap(p, q, 0.5, sign);
  }

  private @Nullable Proved shrinking(
      Curvature kind, double[] at, int place, @Nullable Program bend, int sign) {
    double size = 1 + Math.abs(at[place]);
    for (int k = 0; k < 50; k++) {
      double step = size * Math.scalb(1.0, -k);
      double[] p = at.clone();
      double[] q = at.clone();
      p[place] = space.shorten(place, at[place] - step, step / 4);
      q[place] = space.shorten(place, at[place] + step, step / 4);
      if (!space.contains(p) || !space.contains(q)) {
        continue;
      }
      boolean likely = gap(p, q, 0.5, sign) > 1e-13;
      if (!likely && bend != null) {
        likely = true;
        for (int i = 0; i <= 8; i++) {
          double[] between = at.clone();
          between[place] = p[place] + (q[place] - p[place]) * i / 8;
          likely &= sign * bend.at(between) < 0;
        }
      }
      if (likely) {
        return confirm(kind, p, q, Rational.HALF);
      }
    }
    return null;
  }

  /** About the short values of the block's variable, where kinks lie, with these parameters. */
  private @Nullable Proved aboutShort(Curvature kind, int sign, double[] base, int place) {
    for (double x : space.shortValues(place)) {
      double[] at = base.clone();
      at[place] = x;
      Proved found =
          secondDifference(at, place, 1.0 / 8, sign) > 1e-13
              ? shrinking(kind, at, place, null, sign)
              : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Proved aboutBreaks(Curvature kind, int sign) {
    return firstOf(
        breaks(),
        point -> shrinking(kind, new double[] {Ranges.point(point, 60).toDouble()}, 0, null, sign));
  }

  /**
   * From short points and others along the worst direction of the Hessian, at shrinking distances.
   */
  private @Nullable Proved downhill(Curvature kind, int sign, int tries) {
    Descent descent = Descent.of(question.function(), names, block, places, sign);
    if (descent == null) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < tries / 10 + 10; i++) {
      double[] at = i == 0 ? space.first() : candidate(i, random);
      double[] direction = space.contains(at) ? descent.at(at) : null;
      Proved found = direction == null ? null : along(kind, at, direction, sign);
      if (found == null && direction != null && descent.isSure(at, direction, names)) {
        found = nearby(kind, at, direction);
      }
      if (found != null) {
        return found;
      }
      if (confirmations > 4 * CONFIRMATIONS || (i & 63) == 0 && !budget.goesOn()) {
        return null;
      }
    }
    return null;
  }

  /** A short point, one anywhere, one at an end, one nearer to zero, or one further out. */
  private double[] candidate(int i, SplittableRandom random) {
    double[] at =
        switch (i % 5) {
          case 1 -> space.anyPoint(random);
          case 2 -> space.cornerPoint(random);
          default -> space.shortPoint(random);
        };
    if (i % 5 > 2) {
      double scale = Math.scalb(1.0, (i % 5 == 3 ? -1 : 1) * (1 + random.nextInt(36)));
      for (int place : places) {
        at[place] *= scale;
      }
    }
    return at;
  }

  /**
   * Points so near to one at which the function surely bends the wrong way that nothing else
   * counts; on one side of it where the other lies outside.
   */
  private @Nullable Proved nearby(Curvature kind, double[] at, double[] direction) {
    for (int k = 1; k < 48; k += 4) {
      double step = Math.scalb(1.0, -k);
      for (int side = -1; side <= 1; side++) {
        double[] p = at.clone();
        double[] q = at.clone();
        for (int i = 0; i < places.length; i++) {
          p[places[i]] += (side - 1) * step * direction[i];
          q[places[i]] += (side + 1) * step * direction[i];
        }
        if (space.contains(p) && space.contains(q)) {
          Proved found = confirm(kind, p, q, Rational.HALF);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Proved along(Curvature kind, double[] at, double[] direction, int sign) {
    for (int k = 0; k < 24; k++) {
      double step = Math.scalb(1.0, 1 - k);
      double[] p = at.clone();
      double[] q = at.clone();
      for (int i = 0; i < places.length; i++) {
        p[places[i]] -= step * direction[i];
        q[places[i]] += step * direction[i];
      }
      if (space.contains(p) && space.contains(q) && gap(p, q, 0.5, sign) > 1e-12) {
        return shortened(kind, p, q, sign);
      }
    }
    return null;
  }

  /**
   * Random points at random distances, and the directions in which second differences are worst.
   */
  private @Nullable Proved finer(Curvature kind, int sign, int tries) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < tries; i++) {
      double[] p = space.anyPoint(random);
      double[] q = p.clone();
      double scale = Math.scalb(1.0, -random.nextInt(12));
      for (int place : places) {
        q[place] = p[place] + scale * (random.nextDouble() * 2 - 1) * (1 + Math.abs(p[place]));
      }
      if (!space.contains(q)) {
        continue;
      }
      if (gap(p, q, 0.5, sign) > 1e-11) {
        Proved found = shortened(kind, p, q, sign);
        if (found != null) {
          return found;
        }
      }
      if (confirmations > 2 * CONFIRMATIONS || (i & 255) == 0 && !budget.goesOn()) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Proved shortened(Curvature kind, double[] p, double[] q, int sign) {
    double distance = 0;
    for (int i = 0; i < p.length; i++) {
      distance = Math.max(distance, Math.abs(p[i] - q[i]));
    }
    for (double grain = distance; grain > distance * 1e-6; grain /= 4) {
      double[] a = p.clone();
      double[] b = q.clone();
      for (int i = 0; i < p.length; i++) {
        a[i] = space.shorten(i, p[i], grain);
        b[i] = p[i] == q[i] ? a[i] : space.shorten(i, q[i], grain);
      }
      if (space.contains(a) && space.contains(b) && gap(a, b, 0.5, sign) > 1e-12) {
        return confirm(kind, a, b, Rational.HALF);
      }
    }
    return null;
  }

  private @Nullable Proved confirm(Curvature kind, double[] p, double[] q, Rational t) {
    confirmations++;
    return confirmed(kind, p, q, t, shortParameters(p, q, t, sign(kind)));
  }

  /** Shorter values of the parameters near these, if they show as much; else these. */
  private double[] shortParameters(double[] p, double[] q, Rational t, int sign) {
    double[] a = space.shortened(p, places);
    double[] b = space.shortened(q, places);
    double enough = gap(p, q, t.toDouble(), sign) / 2;
    boolean inside = space.contains(a) && space.contains(b);
    return inside && gap(a, b, t.toDouble(), sign) > enough ? a : p;
  }

  private @Nullable Proved confirmed(
      Curvature kind, double[] p, double[] q, Rational t, double[] parameters) {
    Witness witness =
        new Witness(
            point(parameters, names.reject(question.block()::contains)),
            point(p, block),
            point(q, block),
            t);
    return confirm(proof, question, kind, witness);
  }

  private Map<String, Expr> point(double[] at, Vector<String> wanted) {
    return LinkedHashMap.ofEntries(
        wanted.map(
            name -> io.vavr.Tuple.of(name, coordinate(name, at[indices.getOrDefault(name, -1)]))));
  }

  private Expr coordinate(String name, double value) {
    return Space.exactly(question.box().axis(name), value);
  }

  /** The kernel's confirmation of a witness; null if it refuses. */
  public static @Nullable Proved confirm(
      Proof proof, Question question, Curvature kind, Witness witness) {
    Claim claim =
        new Claim.Broken(question.function(), question.box(), question.block(), kind, witness);
    int place = proof.add(claim, new Rule.Violation(BITS));
    Judgement judgement = proof.judged(place);
    return judgement instanceof Proved proved ? proved : null;
  }
}
