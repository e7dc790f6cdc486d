package dev.jensen.analysis.calculus;

import dev.jensen.analysis.search.GoldenSection;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.Fading;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term along one variable: from an end or a zero the term grows, as its derivative,
 * by the same means, is shown not to fall; what lies between is cut up; infinite sides are closed
 * by growth from far out.
 */
final class LineSigns {
  static final int DEPTH = 7;
  private static final int SAMPLES = 160;
  private static final int LEAVES = 1500;

  /** Parts of a term whose derivatives are long enough to be left for last. */
  private static final int LONG = 60;

  private static final double NOISE = 1e-11;

  /** A term that is such a part of the sizes of its summands is bounded below by few boxes. */
  private static final double CLEAR = 1.0 / 64;

  /** The narrowest window about a zero, as a part of the widest. */
  private static final double NARROWEST = 1e-4;

  /** How far out a tail begins, and its inverse squared how near to a singular end. */
  private static final Vector<Integer> FAR = Vector.of(1, 4, 12, 40, 150, 3000);

  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Axis axis;
  private final Program program;
  private final Program magnitude;

  LineSigns(Signs signs, Expr term, Box box, String variable) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.axis = box.axis(variable);
    this.program = new Program(atPoints(term), Vector.of(variable));
    this.magnitude = new Program(atPoints(sizes(term)), Vector.of(variable));
  }

  private Expr atPoints(Expr term) {
    return Dag.substitute(term, box.points());
  }

  /** The sum of the sizes of the summands: what rounding errors are measured by. */
  private static Expr sizes(Expr term) {
    return term instanceof Sum sum
        ? Expr.sum(sum.terms().map(t -> Expr.apply(Atoms.ABS, t)))
        : Expr.apply(Atoms.ABS, term);
  }

  private @Nullable Integer byFewBoxes(Box where) {
    return signs.tree(term, where, LEAVES / 8);
  }

  /** By few boxes where samples leave no doubt, and what lies far out by other means. */
  @Nullable Integer atOnce() {
    if (leastShare(Grid.inside(axis, SAMPLES)) <= CLEAR) {
      return null;
    }
    if (bounded()) {
      return byFewBoxes(box);
    }
    return far(
        FAR.drop(3), part -> growth(part, 1, false), middle -> byFewBoxes(box.with(v, middle)));
  }

  /** The least that the term is as a part of the sizes of its summands, as samples show. */
  private double leastShare(double[] points) {
    double least = 1;
    for (double x : points) {
      least = Math.min(least, program.at(x) / Math.max(magnitude.at(x), 1e-300));
    }
    return least;
  }

  @Nullable Integer prove(int depth) {
    double[] points = Grid.inside(axis, SAMPLES);
    double least = leastShare(points);
    if (least < -NOISE) {
      return null;
    }
    if (depth <= 0) {
      return bounded() ? signs.tree(term, box, LEAVES / 4) : null;
    }
    Integer repeated = PeriodSigns.prove(signs, term, box, v, Math.min(depth, DEPTH - 1));
    if (repeated != null) {
      return repeated;
    }
    boolean clear = least > CLEAR;
    Integer atOnce = clear && bounded() ? byFewBoxes(box) : null;
    if (atOnce != null && signs.range(atOnce).isPositive()) {
      return atOnce;
    }
    Integer halves = vanishesInside(Expr.ZERO) ? inHalves(Expr.ZERO, depth) : null;
    if (halves != null) {
      return halves;
    }
    Expr end = isWave() ? touching(points) : null;
    Integer wave = end == null ? null : around(end, depth);
    if (wave != null) {
      return wave;
    }
    Integer dominated = !bounded() && Dag.parts(term).size() > LONG ? tails(depth, true) : null;
    if (dominated != null) {
      return dominated;
    }
    Integer monotone = fromEnd(depth);
    if (monotone == null) {
      monotone = fromInfinity(depth);
    }
    if (monotone != null) {
      return monotone;
    }
    if (!clear && bounded()) {
      Integer tree = signs.tree(term, box, LEAVES / 8);
      if (tree != null) {
        return tree;
      }
    }
    Expr zero = touching(points);
    if (zero != null) {
      Integer whole = fromZero(zero, box, depth);
      Integer parts = whole != null ? whole : around(zero, depth);
      return parts != null ? parts : atTurn(depth);
    }
    Integer shifted = new SingularEnds(signs, term, box, v).prove(Math.min(depth, DEPTH - 1));
    if (shifted != null) {
      return shifted;
    }
    Integer whole = bounded() ? signs.tree(term, box, LEAVES) : tails(depth, true);
    boolean anew = whole == null && !bounded() && !signs.focus().isFarOut();
    whole = anew ? tails(depth, false) : whole;
    return whole != null ? whole : atTurn(depth);
  }

  /** Whether its derivatives come back to it, so that it only grows from a zero to the next. */
  private boolean isWave() {
    return term.children().size() <= 2
        && term.children()
            .append(term)
            .exists(
                part ->
                    part instanceof Apply a
                        && (a.atom().equals(Atoms.SIN) || a.atom().equals(Atoms.COS)));
  }

  /** Roots and absolute values may be told on either side of where they turn. */
  private @Nullable Integer atTurn(int depth) {
    Expr turn =
        Vector.ofAll(Dag.parts(term))
            .flatMap(this::turns)
            .find(this::inside)
            .getOrElse((Expr) null);
    return turn == null ? null : inHalves(turn, depth - 1);
  }

  /** Zero, and where an argument of an absolute value is zero. */
  private Vector<Expr> turns(Expr part) {
    if (part instanceof Power p && !p.exponent().isInteger()) {
      return Vector.of(Expr.ZERO);
    }
    if (!(part instanceof Apply a) || !a.atom().equals(Atoms.ABS)) {
      return Vector.empty();
    }
    Vector<Expr> zeros = Zeros.inside(atPoints(a.argument()), v, axis);
    return zeros == null ? Vector.of(Expr.ZERO) : zeros.prepend(Expr.ZERO);
  }

  /** Whether the point lies inside and the term is exactly zero there. */
  private boolean vanishesInside(Expr point) {
    double x = Ranges.point(point, 60).toDouble();
    return inside(point) && Math.abs(program.at(x)) <= NOISE * magnitude.at(x) && isZeroAt(point);
  }

  /**
   * On either side of a point: about zero, powers have one sign there, and a zero is an end to grow
   * from.
   */
  private @Nullable Integer inHalves(Expr at, int depth) {
    Integer left = signs.nonnegative(term, box.with(v, axis.upTo(at, false)), depth);
    Integer right =
        left == null ? null : signs.nonnegative(term, box.with(v, axis.from(at, false)), depth);
    return left == null || right == null ? null : join(left, right, at, axis);
  }

  /** Whether there is neither an infinite side nor an end at which the term has no value. */
  private boolean bounded() {
    return !hasTail(axis.lo(), axis.loOpen()) && !hasTail(axis.hi(), axis.hiOpen());
  }

  private boolean hasTail(@Nullable Expr end, boolean open) {
    return end == null
        || open
            && end == Expr.ZERO
            && signs.proof().ranges(box.with(v, Axis.point(end)), Signs.BITS).of(term) == null;
  }

  /** Growth from a finite end at which the term is nonnegative. */
  private @Nullable Integer fromEnd(int depth) {
    Expr slope = Derivative.of(term, v);
    if (slope == null) {
      return null;
    }
    Program steepness = new Program(atPoints(slope), Vector.of(v));
    Program size = new Program(atPoints(sizes(slope)), Vector.of(v));
    boolean rises = true;
    boolean falls = true;
    for (double x : Grid.inside(axis, SAMPLES / 2)) {
      double value = steepness.at(x);
      double noise = NOISE * size.at(x);
      rises &= !(value < -noise);
      falls &= !(value > noise);
    }
    if (rises && axis.lo() != null) {
      return fromZero(axis.lo(), box, depth);
    }
    return falls && axis.hi() != null ? fromZero(axis.hi(), box, depth) : null;
  }

  /** Growth from x0 in both directions. */
  @Nullable Integer fromZero(Expr x0, Box where, int depth) {
    Axis side = where.axis(v);
    Integer start = signs.atPoint(term, where, v, x0);
    Expr slope = Derivative.of(term, v);
    if (start == null || slope == null) {
      return null;
    }
    Vector<Integer> premises = Vector.of(start);
    // A zero of higher order is one of the slope too, and of lower order there.
    boolean higher = depth == 1 && vanishes(start) && vanishes(signs.atPoint(slope, where, v, x0));
    int left = higher ? depth : depth - 1;
    boolean strict = !Points.on(x0, side);
    for (int direction = 1; direction >= -1; direction -= 2) {
      Expr end = direction > 0 ? side.hi() : side.lo();
      if (end != null && Points.compare(end, x0).contains(0)) {
        continue;
      }
      Axis part = direction > 0 ? side.from(x0, true) : side.upTo(x0, true);
      Integer growing =
          signs.nonnegative(direction > 0 ? slope : slope.negate(), where.with(v, part), left);
      if (growing == null) {
        return null;
      }
      premises = premises.append(growing);
      strict &= signs.range(growing).isPositive();
    }
    Interval range =
        strict || signs.range(start).isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
    return signs.proof().add(new Claim.Range(term, where, range), new Rule.Grows(v, x0), premises);
  }

  /**
   * A point at which the term is exactly zero, guessed from where it is least; null if there is
   * none.
   */
  private @Nullable Expr touching(double[] points) {
    for (Expr end : Vector.of(axis.lo(), axis.hi())) {
      if (end != null && isZeroAt(end)) {
        return end;
      }
    }
    for (int i = 0; i < points.length; i++) {
      double left = i == 0 ? points[0] : points[i - 1];
      double right = i == points.length - 1 ? points[i] : points[i + 1];
      double here = relative(points[i]);
      if (here <= relative(left) && here <= relative(right) && here < 0.05) {
        double least = GoldenSection.least(this::relative, left, right);
        if (relative(least) < 1e-9) {
          for (Expr guess : Recognition.of(least)) {
            if (Points.on(guess, axis) && isZeroAt(guess)) {
              return guess;
            }
          }
        }
      }
    }
    return null;
  }

  private boolean isZeroAt(Expr point) {
    return vanishes(signs.atPoint(term, box, v, point));
  }

  private boolean vanishes(@Nullable Integer place) {
    return place != null && signs.range(place).equals(Interval.ZERO);
  }

  private double relative(double x) {
    double value = program.at(x);
    double size = magnitude.at(x);
    // Where all terms are too small for a double, a zero says nothing.
    return Double.isNaN(value) || size == 0 ? Double.MAX_VALUE : value / Math.max(size, 1e-300);
  }

  /**
   * Growth from the zero in a window about it, and separate proofs of what is left on either side.
   */
  private @Nullable Integer around(Expr zero, int depth) {
    if (signs.focus().isAt(zero) && !isWave()) {
      return null;
    }
    double centre = Ranges.point(zero, 60).toDouble();
    double whole = width();
    for (double width = whole; width > NARROWEST * whole; width /= 4) {
      Expr low = cut(centre - width, width);
      Expr high = cut(centre + width, width);
      boolean lower = inside(low);
      boolean upper = inside(high);
      Axis window = axis;
      window = lower ? window.from(low, false) : window;
      window = upper ? window.upTo(high, false) : window;
      if (window.lo() == null || window.hi() == null || !Points.nonempty(window)) {
        continue;
      }
      Box within = box.with(v, window);
      Integer middle = signs.focus().at(zero, () -> fromZero(zero, within, depth));
      if (middle == null) {
        continue;
      }
      Integer left = lower ? rest(axis.upTo(low, false), depth) : null;
      Integer right =
          upper && (!lower || left != null) ? rest(axis.from(high, false), depth) : null;
      if (lower && left == null || upper && right == null) {
        return null;
      }
      Integer joined =
          left == null ? middle : join(left, middle, low, upper ? axis.upTo(high, false) : axis);
      return right == null ? joined : join(joined, right, high, axis);
    }
    return null;
  }

  /** How wide the axis is, at most 1. */
  private double width() {
    Interval reach = Ranges.enclosure(axis, 60);
    return reach.lo() == null || reach.hi() == null
        ? 1
        : Math.min(1, reach.hi().subtract(reach.lo()).toDouble());
  }

  /** A short number near x, at most an eighth of the width away. */
  private static Expr cut(double x, double width) {
    return Expr.constant(Recognition.between(x - width / 8, x + width / 8));
  }

  private boolean inside(Expr point) {
    return Points.on(point, axis.interior());
  }

  private @Nullable Integer rest(Axis part, int depth) {
    return signs.nonnegative(term, box.with(v, part), Math.min(depth, DEPTH - 1));
  }

  private int join(int left, int right, Expr at, Axis whole) {
    return signs.proof().across(term, box.with(v, whole), v, at, left, right);
  }

  /**
   * Cuts off the infinite sides and singular ends, far enough out that one summand outgrows the
   * others there or, unless that alone is looked for, that the term only grows.
   */
  private @Nullable Integer tails(int depth, boolean dominated) {
    return far(FAR, tail -> growth(tail, depth, dominated), middle -> rest(middle, depth));
  }

  /** The sign on what lies far out, and then on the rest. */
  private @Nullable Integer far(
      Vector<Integer> places,
      Function<Axis, @Nullable Integer> out,
      Function<Axis, @Nullable Integer> within) {
    boolean below = hasTail(axis.lo(), axis.loOpen());
    boolean above = hasTail(axis.hi(), axis.hiOpen());
    for (int far : places) {
      Expr low = tailStart(axis.lo(), axis.hi(), -far);
      Expr high = tailStart(axis.hi(), axis.lo(), far);
      Axis middle = axis;
      middle = below ? middle.from(low, false) : middle;
      middle = above ? middle.upTo(high, false) : middle;
      if (below && !inside(low) || above && !inside(high) || !Points.nonempty(middle)) {
        continue;
      }
      Integer right = above ? out.apply(axis.from(high, false)) : null;
      if (above && right == null) {
        continue;
      }
      Integer left = below ? out.apply(axis.upTo(low, false)) : null;
      if (below && left == null) {
        continue;
      }
      Integer centre = within.apply(middle);
      if (centre == null) {
        return null;
      }
      Integer joined =
          left == null
              ? centre
              : join(left, centre, low, right == null ? axis : axis.upTo(high, false));
      return right == null ? joined : join(joined, right, high, axis);
    }
    return null;
  }

  /** Where the tail towards the end begins, so far from the other end or so near to zero. */
  private static Expr tailStart(@Nullable Expr end, @Nullable Expr other, int far) {
    if (end != null) {
      return Expr.constant(Rational.of(far > 0 ? -1 : 1, (long) far * far));
    }
    return other instanceof Constant c
        ? Expr.constant(c.value().add(Rational.of(far)))
        : Expr.constant(far);
  }

  private @Nullable Integer growth(Axis tail, int depth, boolean only) {
    Box where = box.with(v, tail);
    Expr x0 = Objects.requireNonNull(hasTail(tail.lo(), tail.loOpen()) ? tail.hi() : tail.lo());
    Interval plain = signs.proof().ranges(where, Signs.BITS).of(term);
    if (plain != null && plain.isNonnegative()) {
      return signs.nonnegative(term, where, 0);
    }
    Integer dominated = new DominantTerm(signs, term, where, v, x0).prove();
    if (only || dominated != null) {
      return dominated;
    }
    Integer faded = new LineSigns(signs, term, where, v).fromInfinity(depth);
    Integer tailed = faded != null ? faded : signs.quotients().byTails(term, where, depth);
    return tailed != null ? tailed : signs.focus().farOut(() -> fromZero(x0, where, depth));
  }

  /** Growth from an infinite end at which the term tends to zero. */
  @Nullable Integer fromInfinity(int depth) {
    Expr slope = Derivative.of(term, v);
    if (slope == null) {
      return null;
    }
    for (boolean up : new boolean[] {false, true}) {
      if ((up ? axis.hi() : axis.lo()) == null
          && Fading.isSeen(term, v, up, signs.proof().ranges(box, Signs.BITS))) {
        Integer growing = signs.nonnegative(up ? slope.negate() : slope, box, depth - 1);
        if (growing != null) {
          boolean strict = signs.range(growing).isPositive();
          Interval range = strict ? Interval.POSITIVE : Interval.NONNEGATIVE;
          return signs
              .proof()
              .add(new Claim.Range(term, box, range), new Rule.Fades(v), Vector.of(growing));
        }
      }
    }
    return null;
  }
}
