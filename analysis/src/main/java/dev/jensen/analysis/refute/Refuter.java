package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Searches for points at which Jensen's inequality fails, in floating point, and has what it finds
 * confirmed by the kernel. Short points are tried first; then points where the second derivative or
 * a second difference has the wrong sign, at finer and finer scales.
 */
public final class Refuter {
  private static final int BITS = 1024;
  private static final int CONFIRMATIONS = 40;

  /** A function of more nodes is tried less often. */
  private static final int SHORT = 500;

  private static final int FEWEST_TRIES = 20;

  /** A function of more nodes is not differentiated: that may square their number. */
  static final int LONGEST = 3000;

  private final Question question;
  private final Budget budget;
  private final Trials trials;
  private final Vector<String> names;
  private final Vector<String> block;
  private final int[] places;
  private final Space space;

  /** A refuter for the question; what it confirms rests on the facts of the proof. */
  public Refuter(Proof proof, Question question, Budget budget) {
    this.question = question;
    this.budget = budget;
    this.trials = new Trials(proof, question);
    this.names = trials.names();
    this.block = trials.block();
    this.places = trials.places();
    this.space = trials.space();
  }

  /**
   * A confirmed violation of convexity, or of concavity; none if none is found with about that many
   * tries, or fewer if the function is long.
   */
  public Option<Proved> search(Curvature kind, int most) {
    int tries = (int) Math.max(FEWEST_TRIES, Math.min(most, (long) most * SHORT / trials.size()));
    trials.restart();
    int sign = Trials.sign(kind);
    Proved found = shortPairs(kind, sign, tries);
    if (found == null && places.length == 1 && trials.size() <= LONGEST) {
      found = alongTheLine(kind, sign);
    }
    if (found == null && names.size() > 1 && trials.size() <= LONGEST) {
      found = downhill(kind, sign, tries);
    }
    if (found == null) {
      found = finer(kind, sign, tries);
    }
    return Option.of(found);
  }

  /**
   * A confirmed violation where the second derivative has the wrong sign, also in places that no
   * sample meets; none if none is found with at most so many bounds on it. For one variable without
   * parameters.
   */
  public Option<Proved> searchNarrow(Curvature kind, int bounds) {
    return new NarrowRefuter(question, budget, trials).search(kind, bounds);
  }

  /**
   * A confirmed violation where only hundreds of digits show that the second derivative has the
   * wrong sign; none if none is found. For one variable without parameters.
   */
  public Option<Proved> searchDips(Curvature kind) {
    return new NarrowRefuter(question, budget, trials).searchDips(kind);
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
      if (trials.gap(p, q, 0.5, sign) > best && space.contains(p) && space.contains(q)) {
        found = trials.confirm(kind, p, q, Rational.HALF);
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
        } else if (!(trials.secondDifference(at, place, 1e-4 * (1 + Math.abs(x)), sign) > 1e-9)) {
          continue;
        }
        Proved found = trials.shrinking(kind, at, place, bend, sign);
        if (found != null) {
          return found;
        }
        if (trials.haveAskedMoreThan(CONFIRMATIONS) || !budget.goesOn()) {
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

  /** About the short values of the block's variable, where kinks lie, with these parameters. */
  private @Nullable Proved aboutShort(Curvature kind, int sign, double[] base, int place) {
    for (double x : space.shortValues(place)) {
      double[] at = base.clone();
      at[place] = x;
      Proved found =
          trials.secondDifference(at, place, 1.0 / 8, sign) > 1e-13
              ? trials.shrinking(kind, at, place, null, sign)
              : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Proved aboutBreaks(Curvature kind, int sign) {
    return NarrowRefuter.firstOf(
        new NarrowRefuter(question, budget, trials).breaks(),
        point ->
            trials.shrinking(
                kind, new double[] {Ranges.point(point, 60).toDouble()}, 0, null, sign));
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
      if (trials.haveAskedMoreThan(4 * CONFIRMATIONS) || (i & 63) == 0 && !budget.goesOn()) {
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
          Proved found = trials.confirm(kind, p, q, Rational.HALF);
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
      if (space.contains(p) && space.contains(q) && trials.gap(p, q, 0.5, sign) > 1e-12) {
        return trials.shortened(kind, p, q, sign);
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
      if (trials.gap(p, q, 0.5, sign) > 1e-11) {
        Proved found = trials.shortened(kind, p, q, sign);
        if (found != null) {
          return found;
        }
      }
      if (trials.haveAskedMoreThan(2 * CONFIRMATIONS) || (i & 255) == 0 && !budget.goesOn()) {
        return null;
      }
    }
    return null;
  }

  /** The kernel's confirmation of a witness; null if it refuses. */
  public static @Nullable Proved confirm(
      Proof proof, Question question, Curvature kind, Witness witness) {
    Claim claim =
        new Claim.Broken(question.function(), question.box(), question.block(), kind, witness);
    int place = proof.add(claim, new Rule.Violation(bits(witness)));
    Judgement judgement = proof.judged(place);
    return judgement instanceof Proved proved ? proved : null;
  }

  /** A gap between points with long coordinates may need more bits than others. */
  private static int bits(Witness witness) {
    return Math.max(BITS, 4 * Math.max(longest(witness.p()), longest(witness.q())));
  }

  private static int longest(Map<String, Expr> point) {
    return point
        .values()
        .map(x -> x instanceof Constant c ? c.value().denominator().bitLength() : 0)
        .max()
        .getOrElse(0);
  }
}
