package dev.jensen.analysis.calculus;

import dev.jensen.analysis.domain.ExactZeros;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a term of one variable is zero, exactly. */
public final class Zeros {
  private static final int SAMPLES = 400;
  private static final double NEAR = 1e-7;

  /** How far from an end, relative to it, zeros are looked for that no sample is beyond. */
  private static final double BESIDE = 1e-9;

  private Zeros() {}

  /**
   * A zero: a narrow interval that holds it, and its name, null if it has none that is known here.
   */
  public record Zero(Interval where, @Nullable Expr name) {}

  /**
   * The zeros inside the axis in rising order; null if one has no name that is known here, as where
   * they move with another variable.
   */
  public static @Nullable Vector<Expr> inside(Expr term, String variable, Axis axis) {
    Vector<Zero> zeros = located(term, variable, axis);
    if (zeros == null) {
      return null;
    }
    Vector<Expr> names = Vector.empty();
    for (Zero zero : zeros) {
      if (zero.name() == null) {
        return null;
      }
      names = names.append(zero.name());
    }
    return names;
  }

  /**
   * The zeros inside the axis in rising order, as far as they are found: those of a polynomial all;
   * null where they move with another variable.
   */
  public static @Nullable Vector<Zero> located(Expr term, String variable, Axis axis) {
    if (!Dag.variables(term).contains(variable)) {
      return Vector.empty();
    }
    if (Dag.variables(term).size() > 1) {
      Affine affine = Affine.of(term);
      return affine == null || affine.variables().size() > 1
          ? null
          : located(affine.term(), variable, axis);
    }
    if (term instanceof Apply wave && isWave(wave) && rate(wave, variable) != null) {
      return ofWave(wave, variable, axis);
    }
    Vector<Zero> zeros = ofFactors(term, variable, axis);
    zeros = zeros == null ? solved(term, variable, axis) : zeros;
    return (zeros == null ? sampled(term, variable, axis) : zeros)
        .distinctBy(zero -> zero.name() == null ? zero : zero.name())
        .sortBy(zero -> zero.where().toDouble());
  }

  /** Numbers that stand in the term, near the value. */
  private static Vector<Expr> numbers(Expr term, double near) {
    return Vector.ofAll(Dag.parts(term))
        .filter(part -> !(part instanceof Constant) && Dag.variables(part).isEmpty())
        .flatMap(part -> Vector.of(part, part.negate()))
        .filter(
            part ->
                Math.abs(new Program(part, Vector.empty()).at() - near)
                    <= NEAR * Math.max(1, Math.abs(near)));
  }

  private static boolean isWave(Apply apply) {
    return apply.atom().equals(Atoms.SIN)
        || apply.atom().equals(Atoms.COS)
        || apply.atom().equals(Atoms.TAN);
  }

  private static @Nullable Rational rate(Apply wave, String variable) {
    return Derivative.of(wave.argument(), variable) instanceof Constant c && !c.value().isZero()
        ? c.value()
        : null;
  }

  /** The zeros of a sine, cosine or tangent of {@code s x + t}; null if they are too many. */
  private static @Nullable Vector<Zero> ofWave(Apply wave, String variable, Axis axis) {
    Rational rate = Objects.requireNonNull(rate(wave, variable));
    Interval reach = new Ranges(Box.of(variable, axis), 60).of(wave.argument());
    if (reach == null || reach.lo() == null || reach.hi() == null) {
      return null;
    }
    Expr shift = Dag.substitute(wave.argument(), variable, Expr.ZERO);
    double first = Math.floor(reach.lo().toDouble() / Math.PI) - 1;
    double last = Math.ceil(reach.hi().toDouble() / Math.PI) + 1;
    if (last - first > SAMPLES) {
      return null;
    }
    Rational offset = wave.atom().equals(Atoms.COS) ? Rational.HALF : Rational.ZERO;
    Vector<Zero> zeros = Vector.empty();
    for (long k = (long) first; k <= (long) last; k++) {
      Rational turns = Rational.of(k).add(offset);
      Expr angle = turns.isZero() ? Expr.ZERO : Expr.constant(turns).times(Expr.apply(Atoms.PI));
      Expr zero = angle.minus(shift).times(Expr.constant(rate.inverse()));
      if (Points.on(zero, axis.interior())) {
        zeros = zeros.append(new Zero(Ranges.point(zero, 60), zero));
      }
    }
    return zeros.sortBy(zero -> zero.where().toDouble());
  }

  /**
   * The zeros of a polynomial in the variable times powers of other parts, as they stand in the
   * numerator of the normal form; null if the rest is no such polynomial.
   */
  private static @Nullable Vector<Zero> ofFactors(Expr term, String variable, Axis axis) {
    Ranges ranges = new Ranges(Box.of(variable, axis), Signs.BITS);
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(term);
    int v = form.generator(Expr.variable(variable));
    if (fraction == null || v < 0 || fraction.isZero()) {
      return fraction != null && fraction.isZero() ? Vector.empty() : null;
    }
    Multinomial content = Multinomial.of(fraction.numerator().monomialContent(), Rational.ONE);
    Multinomial rest = Objects.requireNonNull(fraction.numerator().exactDivide(content));
    Polynomial polynomial = rest.toPolynomial(v);
    Vector<Zero> zeros =
        polynomial == null ? ofClosed(rest, v, form, axis) : ofPolynomial(polynomial, axis);
    if (zeros == null) {
      return null;
    }
    for (int factor : content.generators()) {
      Expr part = form.term(factor);
      Interval reach = ranges.of(part);
      if (factor == v) {
        zeros = zeros.appendAll(ofPolynomial(Polynomial.X, axis));
      } else if (reach == null || !reach.isPositive()) {
        Vector<Zero> more = part.equals(term) ? null : located(part, variable, axis);
        if (more == null) {
          return null;
        }
        zeros = zeros.appendAll(more);
      }
    }
    return zeros;
  }

  /** The zeros of a polynomial whose coefficients are terms without variables. */
  private static @Nullable Vector<Zero> ofClosed(
      Multinomial polynomial, int v, NormalForm form, Axis axis) {
    if (!Vector.ofAll(polynomial.generators())
        .forAll(g -> g == v || Dag.variables(form.term(g)).isEmpty())) {
      return null;
    }
    Map<Integer, Multinomial> parts = polynomial.asUnivariate(v);
    Vector<Expr> ascending =
        Vector.rangeClosed(0, polynomial.degreeIn(v))
            .map(k -> form.term(parts.getOrDefault(k, Multinomial.ZERO)));
    Vector<Expr> roots = AlgebraicRoots.closed(ascending);
    return roots == null
        ? null
        : roots
            .filter(root -> Points.on(root, axis.interior()))
            .map(root -> new Zero(Ranges.point(root, 60), root));
  }

  private static Vector<Zero> ofPolynomial(Polynomial polynomial, Axis axis) {
    return AlgebraicRoots.of(polynomial, Ranges.enclosure(axis, Signs.BITS))
        .filter(zero -> zero.name() == null || Points.on(zero.name(), axis.interior()));
  }

  private static @Nullable Expr recognised(double near, Expr term, String variable) {
    for (Expr guess : Recognition.of(near).appendAll(numbers(term, near))) {
      if (isZero(term, variable, guess)) {
        return guess;
      }
    }
    return null;
  }

  private static boolean isZero(Expr term, String variable, Expr point) {
    Ranges ranges = new Ranges(Box.EMPTY, Signs.BITS);
    Expr value = Dag.substitute(term, variable, point);
    return ranges.of(value) != null && new NormalForm(ranges).same(value, Expr.ZERO);
  }

  private static @Nullable Vector<Zero> solved(Expr term, String variable, Axis axis) {
    return ExactZeros.inside(term, variable, axis)
        .map(names -> names.map(name -> new Zero(Ranges.point(name, 60), name)))
        .getOrNull();
  }

  /** The changes of sign between samples. */
  private static Vector<Zero> sampled(Expr term, String variable, Axis axis) {
    Program program = new Program(term, Vector.of(variable));
    double[] points = Grid.inside(axis, SAMPLES);
    Vector<Zero> zeros = Vector.empty();
    for (int i = 1; i < points.length; i++) {
      double left = program.at(points[i - 1]);
      double right = program.at(points[i]);
      // A stretch of zeros is one where the values are too small for a double.
      boolean alone = left == 0 && right != 0 && (i < 2 || program.at(points[i - 2]) != 0);
      if (alone || left * right < 0) {
        zeros = zeros.append(bisected(program, points[i - 1], points[i], term, variable));
      } else if (i > 1) {
        Expr touching = touching(program, points[i - 2], points[i - 1], points[i], term, variable);
        zeros =
            touching == null ? zeros : zeros.append(new Zero(Ranges.point(touching, 60), touching));
      }
    }
    Vector<Zero> sampled = zeros;
    return zeros.appendAll(
        nextToEnds(program, term, variable, axis)
            .reject(near -> sampled.exists(zero -> zero.where().meet(near.where()) != null)));
  }

  /** Zeros between the ends and the samples nearest to them. */
  private static Vector<Zero> nextToEnds(Program program, Expr term, String variable, Axis axis) {
    Vector<Zero> zeros = Vector.empty();
    for (Expr end : Vector.of(axis.lo(), axis.hi())) {
      if (end == null) {
        continue;
      }
      double at = Ranges.point(end, 60).toDouble();
      double near = BESIDE * Math.max(1, Math.abs(at));
      if (program.at(at - near) * program.at(at + near) < 0) {
        Zero zero = bisected(program, at - near, at + near, term, variable);
        zeros = zeros.appendAll(surelyInside(zero, term, variable, axis));
      }
    }
    return zeros;
  }

  private static Option<Zero> surelyInside(Zero zero, Expr term, String variable, Axis axis) {
    if (zero.name() != null) {
      return Option.when(Points.on(zero.name(), axis.interior()), zero);
    }
    Interval narrow = Crossing.near(zero.where(), term, variable, Signs.BITS);
    return Option.when(
        narrow != null
            && Points.on(Expr.constant(Objects.requireNonNull(narrow.lo())), axis)
            && Points.on(Expr.constant(Objects.requireNonNull(narrow.hi())), axis),
        () -> new Zero(Objects.requireNonNull(narrow), null));
  }

  /** A zero without a change of sign, where the middle value is the least in size. */
  private static @Nullable Expr touching(
      Program program, double left, double middle, double right, Expr term, String variable) {
    double size = Math.abs(program.at(middle));
    double before = Math.abs(program.at(left));
    double after = Math.abs(program.at(right));
    boolean least = size <= before && size <= after && size < 0.1 && before > 0 && after > 0;
    if (!least) {
      return null;
    }
    double a = left;
    double b = right;
    for (int i = 0; i < 100; i++) {
      double third = (b - a) / 3;
      if (Math.abs(program.at(a + third)) <= Math.abs(program.at(b - third))) {
        b -= third;
      } else {
        a += third;
      }
    }
    return recognised(a / 2 + b / 2, term, variable);
  }

  private static Zero bisected(
      Program program, double left, double right, Expr term, String variable) {
    double a = left;
    double b = right;
    double sign = program.at(a);
    for (int i = 0; i < 200 && sign != 0; i++) {
      double middle = a / 2 + b / 2;
      double value = program.at(middle);
      if (value * sign > 0) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return new Zero(
        Interval.closed(Rational.of(a), Rational.of(b)),
        recognised(sign == 0 ? a : b, term, variable));
  }
}
