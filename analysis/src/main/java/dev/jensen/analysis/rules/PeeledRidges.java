package dev.jensen.analysis.rules;

import dev.jensen.analysis.hessian.QuadraticProver;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A quadratic form lends curvature to functions of affine terms: {@code q(x) + sum of g_i(a_i'x)}
 * is convex if for some numbers c_i each {@code g_i(s) + c_i s^2} is, and {@code q(x) - sum of c_i
 * (a_i'x)^2} is, the sum of both being the whole.
 */
public final class PeeledRidges {
  private static final int BITS = 96;
  private static final int MOST_TERMS = 60;

  /** Of each parameter, and of all together at most about so many. */
  private static final int VALUES = 9;

  private static final int MOST_VALUES = 100;

  private static final int SAMPLES = 4001;
  private static final int THIRDS = 60;

  /** By how much the least second derivative may be missed. */
  private static final double ROOM = 1e-6;

  private static final double ROUNDING = 1e-12;

  /** With which differences are taken. */
  private static final double STEP = 1e-4;

  /** How much more is lent in turn, for a least value that is taken at an end. */
  private static final double[] SLACK = {0, 1.0 / 64, 1.0 / 8};

  private final Proof proof;
  private final PerspectiveProver.Inner ridge;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final Directions directions;

  /**
   * A prover for terms on the box, in the block.
   *
   * @param ridge proves the curvature of a function of one affine term
   */
  public PeeledRidges(Proof proof, PerspectiveProver.Inner ridge, Box box, Set<String> block) {
    this.proof = proof;
    this.ridge = ridge;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
    this.directions = new Directions(new NormalForm(ranges), block);
  }

  /** Summands that move along one affine term. */
  private record Group(Expr direction, Vector<Expr> terms) {}

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (!(term instanceof Sum sum) || sum.terms().size() > MOST_TERMS || ranges.of(term) == null) {
      return null;
    }
    Vector<Group> groups = Vector.empty();
    Vector<Expr> rest = Vector.empty();
    for (Expr each : sum.terms()) {
      Expr direction = QuadraticProver.isQuadratic(each, block) ? null : directions.of(each);
      direction = direction == null && isLine(each) ? line(each) : direction;
      if (direction == null) {
        rest = rest.append(each);
      } else {
        groups = with(groups, each, direction);
      }
    }
    if (groups.isEmpty() || rest.exists(each -> !QuadraticProver.isQuadratic(each, block))) {
      return null;
    }
    Vector<Double> least = groups.map(group -> least(group, kind));
    if (least.exists(bend -> !Double.isFinite(bend))) {
      return null;
    }
    for (double slack : SLACK) {
      Vector<Rational> shares = least.map(bend -> share(bend, slack, kind));
      Integer place = lent(groups, shares, rest, kind);
      if (place != null) {
        return proof.curvedAlike(term, kind, new Rule.NormalForm(), place);
      }
    }
    return null;
  }

  /**
   * The curvature of the sum in which each group has been lent so many squares of its direction.
   */
  private @Nullable Integer lent(
      Vector<Group> groups, Vector<Rational> shares, Vector<Expr> rest, Curvature kind) {
    Vector<Expr> squares =
        groups.zipWith(
            shares, (group, share) -> Expr.constant(share).times(group.direction().power(2)));
    Expr left = simplest(Expr.sum(rest.appendAll(squares.map(Expr::negate))));
    Integer matrix = QuadraticProver.prove(proof, left, box, block, kind);
    if (matrix == null && new NormalForm(ranges).isAffine(left, block)) {
      matrix = proof.add(new Claim.Curved(left, box, block, kind), new Rule.AffineForm());
    }
    if (matrix == null) {
      return null;
    }
    Vector<Integer> places = Vector.of(matrix);
    Vector<Expr> sums = Vector.of(left);
    for (int i = 0; i < groups.size(); i++) {
      Expr sum = Expr.sum(groups.get(i).terms().append(squares.get(i)));
      Integer place = ridge.prove(sum, box, block, kind);
      if (place == null) {
        return null;
      }
      places = places.append(place);
      sums = sums.append(sum);
    }
    Expr whole = Expr.sum(sums);
    return ranges.of(whole) == null
        ? null
        : proof.add(new Claim.Curved(whole, box, block, kind), new Rule.Combination(), places);
  }

  /** Whether the term has one variable of the block, which is its direction. */
  private boolean isLine(Expr term) {
    return !QuadraticProver.isQuadratic(term, block)
        && Dag.variables(term).count(block::contains) == 1;
  }

  private Expr line(Expr term) {
    return Expr.variable(Dag.variables(term).filter(block::contains).head());
  }

  private Vector<Group> with(Vector<Group> groups, Expr term, Expr direction) {
    for (int i = 0; i < groups.size(); i++) {
      Group each = groups.get(i);
      if (directions.along(direction, each.direction()) != null) {
        return groups.update(i, new Group(each.direction(), each.terms().append(term)));
      }
    }
    return groups.append(new Group(direction, Vector.of(term)));
  }

  /**
   * About the least number that makes a function of that least second derivative convex, and so
   * much more; for concavity, the negative of what does it for the negative function.
   */
  private static Rational share(double bend, double slack, Curvature kind) {
    double size = Math.max(1, Math.abs(bend) / 2);
    double share = -bend / 2 + slack * size;
    Rational much =
        Rational.simplestBetween(
            Rational.of(share - ROUNDING * size), Rational.of(share + ROOM * size));
    return kind == Curvature.CONVEX ? much : much.negate();
  }

  /**
   * The least second derivative along the direction of the group, for any values of the parameters,
   * by samples; for concavity that of the negative; infinite if it is not known along the line.
   */
  private double least(Group group, Curvature kind) {
    Affine direction = Affine.of(group.direction());
    Interval reach = ranges.of(group.direction());
    Expr term = Expr.sum(group.terms());
    if (direction == null || reach == null) {
      return Double.NEGATIVE_INFINITY;
    }
    // Along one variable of the direction, the others at rest; s moves by its slope.
    String v = direction.variables().head();
    double slope = direction.slope(v).toDouble();
    // The term may have variables, as in 0*y, that the direction has not.
    Vector<String> names = Vector.of(v).appendAll(Dag.variables(term).remove(v));
    double[] point = new double[names.size()];
    double others = direction.offset().toDouble();
    Expr first = Derivative.of(term, v);
    Expr second = first == null ? null : Derivative.of(first, v);
    Program program = new Program(second == null ? term : second, names);
    double sign = (kind == Curvature.CONVEX ? 1 : -1) / (slope * slope);
    DoubleUnaryOperator at =
        x -> {
          point[0] = x;
          return program.at(point);
        };
    DoubleUnaryOperator bend = second == null ? x -> secondDifference(at, x) : at;
    double[] grid = withEnds(Grid.inside(Axis.of(reach), SAMPLES), reach);
    double least = Double.POSITIVE_INFINITY;
    for (double[] values : parameters(names)) {
      System.arraycopy(values, 0, point, 0, values.length);
      least = Math.min(least, least(grid, s -> sign * bend.applyAsDouble((s - others) / slope)));
    }
    return least;
  }

  /** Values of the parameters among the names, the others being zero. */
  private Vector<double[]> parameters(Vector<String> names) {
    Vector<double[]> all = Vector.of(new double[names.size()]);
    for (int i = 1; i < names.size() && all.size() < MOST_VALUES; i++) {
      int at = i;
      Vector<double[]> before = all;
      Axis axis = box.axis(names.get(i));
      all =
          block.contains(names.get(i))
              ? all
              : Vector.ofAll(withEnds(Grid.inside(axis, VALUES), Ranges.enclosure(axis, BITS)))
                  .flatMap(value -> before.map(each -> with(each, at, value)));
    }
    return all;
  }

  private static double[] with(double[] values, int at, double value) {
    double[] all = values.clone();
    all[at] = value;
    return all;
  }

  private static double[] withEnds(double[] grid, Interval reach) {
    double[] all = Arrays.copyOf(grid, grid.length + 2);
    all[grid.length] = reach.lo() == null ? grid[0] : reach.lo().toDouble();
    all[grid.length + 1] = reach.hi() == null ? grid[0] : reach.hi().toDouble();
    Arrays.sort(all);
    return all;
  }

  /** The second derivative of a function that has none by rule, where there is no kink. */
  private static double secondDifference(DoubleUnaryOperator function, double x) {
    double h = STEP * Math.max(1, Math.abs(x));
    double sum = function.applyAsDouble(x + h) + function.applyAsDouble(x - h);
    return (sum - 2 * function.applyAsDouble(x)) / (h * h);
  }

  /** The least value on the grid, and by thirds on either side of where it is. */
  private static double least(double[] grid, DoubleUnaryOperator function) {
    double least = Double.POSITIVE_INFINITY;
    int at = 0;
    for (int i = 0; i < grid.length; i++) {
      double value = function.applyAsDouble(grid[i]);
      if (value < least) {
        least = value;
        at = i;
      }
    }
    double lo = grid[Math.max(0, at - 1)];
    double hi = grid[Math.min(grid.length - 1, at + 1)];
    for (int k = 0; k < THIRDS; k++) {
      double left = lo + (hi - lo) / 3;
      double right = hi - (hi - lo) / 3;
      boolean first = function.applyAsDouble(left) < function.applyAsDouble(right);
      lo = first ? lo : left;
      hi = first ? right : hi;
      least = Math.min(least, function.applyAsDouble(first ? left : right));
    }
    return least;
  }

  private Expr simplest(Expr term) {
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(term);
    return fraction == null || !fraction.denominator().isConstant()
        ? term
        : form.term(fraction.numerator().scale(fraction.denominator().constantTerm().inverse()));
  }
}
