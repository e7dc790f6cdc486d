package dev.jensen.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.core.Forall;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every row of the table to sampled values, enclosed so tightly that no margin is needed. */
class AtomsTest {
  private static final int CASES = 400;
  private static final int FINE = 160;

  static Iterable<Atom> atoms() {
    return Atoms.all();
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void rangeHoldsTheValues(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          Interval range = atom.range(box, 48);
          Vector<Rational> point = member(random, box);
          assertThat(range.contains(value(atom, point)))
              .as("%s of %s is in %s, but not at %s", atom, box, range, point)
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void movesAsItSays(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          for (int i = 0; i < box.size(); i++) {
            if (atom.monotonicity(box, i) == Monotonicity.NEITHER) {
              continue;
            }
            Vector<Rational> one = member(random, box);
            Vector<Rational> other = one.update(i, member(random, box.get(i)));
            boolean up = one.get(i).compareTo(other.get(i)) <= 0;
            Vector<Rational> left = up ? one : other;
            Vector<Rational> right = up ? other : one;
            Monotonicity says = atom.monotonicity(box, i);
            boolean falls = value(atom, right).isBelow(value(atom, left));
            boolean rises = value(atom, left).isBelow(value(atom, right));
            assertThat(
                    says == Monotonicity.NONDECREASING && falls
                        || says == Monotonicity.NONINCREASING && rises)
                .as("%s is %s in %s on %s, but not from %s to %s", atom, says, i, box, left, right)
                .isFalse();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void bendsAsItSays(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          Vector<Rational> p = member(random, box);
          Vector<Boolean> fixed = box.map(argument -> random.nextInt(3) == 0);
          Vector<Rational> q =
              member(random, box).zipWithIndex((free, i) -> fixed.get(i) ? p.get(i) : free);
          Rational t = Rational.of(1 + random.nextInt(15), 16);
          Rational rest = Rational.ONE.subtract(t);
          Vector<Rational> between = p.zipWith(q, (a, b) -> a.multiply(t).add(b.multiply(rest)));
          Interval chord = value(atom, p).scale(t).add(value(atom, q).scale(rest));
          Interval curve = value(atom, between);
          Curvature says = atom.curvature(box, fixed);
          assertThat(
                  says.isConvex() && chord.isBelow(curve)
                      || says.isConcave() && curve.isBelow(chord))
              .as("%s is %s on %s, but not between %s and %s", atom, says, box, p, q)
              .isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void definitionHasTheSameValues(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          Vector<Rational> point = member(random, box);
          Vector<Expr> numbers = point.map(Expr::constant);
          Expr definition = atom.definition(numbers);
          Interval same = definition == null ? null : new Ranges(Map.of(), FINE).of(definition);
          if (same != null) {
            assertThat(same.meet(value(atom, point)))
                .as("%s at %s and %s", atom, point, definition)
                .isNotNull();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void derivativeIsTheSlope(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          Rational step = Rational.of(1, 1L << 30);
          Vector<Rational> point = member(random, box);
          for (int i = 0; i < box.size(); i++) {
            Vector<Rational> left = point.update(i, point.get(i).subtract(step));
            Vector<Rational> right = point.update(i, point.get(i).add(step));
            Vector<Interval> around =
                point.map(Interval::point).update(i, Interval.closed(left.get(i), right.get(i)));
            Expr slope = atom.derivative(variables(box.size()), i);
            if (slope != null && atom.definedOn(around) && atom.smoothOn(around)) {
              Interval claimed = at(slope, around);
              Interval difference =
                  value(atom, right).subtract(value(atom, left)).scale(step.add(step).inverse());
              assertThat(claimed).as("%s'(%s)", atom, around).isNotNull();
              assertThat(claimed.meet(difference))
                  .as("slope of %s at %s: %s, not %s", atom, point, difference, claimed)
                  .isNotNull();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void evaluatesToTheValue(Atom atom) {
    onBoxes(
        atom,
        (random, box) -> {
          Vector<Rational> point = member(random, box);
          double exact = value(atom, point).toDouble();
          double[] arguments = new double[point.size()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = point.get(i).toDouble();
          }
          if (Math.abs(exact) < 1e300) {
            assertThat(atom.evaluate(arguments))
                .as("%s at %s", atom, point)
                .isCloseTo(exact, within(4e-14 * Math.max(1, Math.abs(exact))));
          }
        });
  }

  @Test
  void isNotSmoothAtKinksAndEdges() {
    Interval aroundZero = Interval.open(Rational.MINUS_ONE, Rational.ONE);
    for (Atom atom : Vector.of(Atoms.ABS, Atoms.RELU, Atoms.NEG, Atoms.NORM1, Atoms.NORM2)) {
      assertThat(atom.smoothOn(Vector.of(aroundZero))).as(atom.name()).isFalse();
      assertThat(atom.smoothOn(Vector.of(Interval.NONNEGATIVE))).as(atom.name()).isFalse();
    }
    for (Atom atom : Vector.of(Atoms.MAX, Atoms.MIN, Atoms.NORM_INF)) {
      assertThat(atom.smoothOn(Vector.of(aroundZero, aroundZero))).as(atom.name()).isFalse();
    }
    assertThat(Atoms.HUBER.smoothOn(Vector.of(Interval.ONE))).isFalse();
    assertThat(Atoms.HUBER.smoothOn(Vector.of(aroundZero))).isTrue();
    Vector<Interval> edge = Vector.of(Interval.NONNEGATIVE, Interval.ONE);
    for (Atom atom : Vector.of(Atoms.ENTR, Atoms.GEOMEAN, Atoms.REL_ENTR, Atoms.KL_DIV)) {
      assertThat(atom.smoothOn(edge.take(Math.max(1, atom.arity())))).as(atom.name()).isFalse();
    }
    assertThat(Atoms.POWER.smoothOn(edge)).isFalse();
    assertThat(Atoms.PNORM.smoothOn(edge.append(Interval.point(3)))).isFalse();
    assertThat(Atoms.PNORM.smoothOn(edge.append(Interval.point(4)))).isTrue();
    assertThat(Atoms.PNORM.smoothOn(Vector.of(aroundZero, Interval.point(4)))).isFalse();
    for (Atom atom : Vector.of(Atoms.ASIN, Atoms.ACOS, Atoms.ACOSH)) {
      assertThat(atom.smoothOn(Vector.of(Interval.ONE))).as(atom.name()).isFalse();
    }
  }

  @Test
  void isUndefinedOutsideTheDomain() {
    for (Atom atom : Vector.of(Atoms.LOG, Atoms.LOGGAMMA, Atoms.DIGAMMA, Atoms.HARMMEAN)) {
      assertThat(atom.definedOn(Vector.of(Interval.NONNEGATIVE))).as(atom.name()).isFalse();
    }
    Vector<Interval> overZero = Vector.of(Interval.ONE, Interval.NONNEGATIVE);
    for (Atom atom : Vector.of(Atoms.REL_ENTR, Atoms.KL_DIV, Atoms.QUAD_OVER_LIN)) {
      assertThat(atom.definedOn(overZero)).as(atom.name()).isFalse();
    }
    Vector<Interval> zeroToZero = Vector.of(Interval.NONNEGATIVE, Interval.NONNEGATIVE);
    assertThat(Atoms.POWER.definedOn(zeroToZero)).isFalse();
    assertThat(Atoms.POWER.definedOn(Vector.of(Interval.ALL, Interval.point(2)))).isFalse();
    assertThat(Atoms.SUM_LARGEST.definedOn(Vector.of(Interval.point(2), Interval.ONE))).isFalse();
    Interval belowOne = Interval.atLeast(Rational.HALF);
    Interval minus = Interval.point(Rational.MINUS_ONE);
    assertThat(Atoms.PNORM.definedOn(Vector.of(minus, belowOne))).isFalse();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.ONE, belowOne))).isTrue();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.ONE, Interval.NONNEGATIVE))).isFalse();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.NONNEGATIVE, minus))).isFalse();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.POSITIVE, minus))).isTrue();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.POSITIVE, Interval.ZERO))).isFalse();
    assertThat(Atoms.PNORM.definedOn(Vector.of(Interval.point(2)))).isFalse();
    assertThat(Atoms.TAN.definedOn(Vector.of(Interval.closed(Rational.ONE, Rational.TWO))))
        .isFalse();
  }

  @Test
  void keepsDigitsFarToTheLeft() {
    Interval tail = Atoms.LOG_NORMCDF.range(Vector.of(Interval.point(-40)), 60);
    assertThat(tail.toDouble()).isCloseTo(-804.6084420137538, within(1e-12));
    assertThat(Atoms.LOG_NORMCDF.evaluate(-40)).isCloseTo(-804.6084420137538, within(1e-12));
    assertThat(Atoms.ERFC.evaluate(10) / 2.088487583762545e-45).isCloseTo(1, within(1e-14));
    assertThat(Atoms.ERFC.evaluate(1.5) / 0.033894853524689274).isCloseTo(1, within(1e-14));
    assertThat(Atoms.NORMCDF.evaluate(-20) / 2.7536241186062337e-89).isCloseTo(1, within(1e-13));
  }

  @Test
  void findsAtomsByName() {
    for (Atom atom : Atoms.all()) {
      assertThat(Atoms.named(atom.name()).get()).isSameAs(atom);
      assertThat(atom.source()).isNotBlank();
    }
    assertThat(Atoms.named("nothing").isEmpty()).isTrue();
  }

  /** Boxes on which the atom is defined; those drawn elsewhere are let go. */
  private static void onBoxes(Atom atom, BiConsumer<Random, Vector<Interval>> property) {
    int[] met = {0};
    Forall.cases(
        CASES,
        random -> {
          Vector<Interval> box = box(random, atom);
          if (atom.definedOn(box)) {
            met[0]++;
            property.accept(random, box);
          }
        });
    assertThat(met[0]).as("boxes in the domain of %s", atom).isGreaterThan(CASES / 40);
  }

  private static Vector<Interval> box(Random random, Atom atom) {
    if (atom instanceof SymmetricAtom symmetric) {
      return symmetric(random, symmetric);
    }
    if (atom instanceof SingularValues) {
      int columns = 1 + random.nextInt(3);
      int entries = columns * (1 + random.nextInt(3));
      return Vector.fill(entries, () -> interval(random)).append(Interval.point(columns));
    }
    if (atom == Atoms.POLYNOMIAL_ROOT) {
      // The least root of a cubic polynomial, of which there is one.
      return Vector.fill(4, () -> Interval.point(random.nextInt(-9, 10)))
          .append(Interval.point(1 + random.nextInt(3)))
          .update(0, Interval.ONE);
    }
    int size = atom.arity() == Atom.VARIADIC ? 1 + random.nextInt(3) : atom.arity();
    Vector<Interval> box = Vector.fill(size, () -> interval(random));
    if (atom == Atoms.PNORM && random.nextInt(3) == 0) {
      // Of nonnegative arguments the order may be below 1, of positive ones below 0.
      Rational p = Rational.of(random.nextBoolean() ? 1 : -1, 1 + random.nextInt(6));
      return box.map(Interval::abs).append(Interval.point(p));
    }
    if (atom == Atoms.PNORM) {
      Rational p = Rational.ONE.add(end(random).abs().min(Rational.of(8)));
      return box.append(
          random.nextInt(4) > 0 ? Interval.point(p) : Interval.closed(p, p.add(Rational.ONE)));
    }
    if (atom == Atoms.POWER_OVER_LIN) {
      Rational p = Rational.ONE.add(end(random).abs().min(Rational.of(8)));
      return box.update(2, Interval.point(p));
    }
    return atom == Atoms.SUM_LARGEST ? box.prepend(Interval.point(1 + random.nextInt(size))) : box;
  }

  /** Mostly definite matrices where the atom needs that. */
  private static Vector<Interval> symmetric(Random random, SymmetricAtom atom) {
    int n = 1 + random.nextInt(3);
    boolean any = atom.name().startsWith("lambda");
    Vector<Interval> box = Vector.fill(atom.count(n), () -> interval(random));
    for (int place = 0; place < Triangle.entries(n) && !any; place++) {
      Interval entry =
          Triangle.isDiagonal(n, place)
              ? box.get(place).abs().add(Rational.of(random.nextInt(3)))
              : Interval.closed(Rational.MINUS_ONE, Rational.of(1 + random.nextInt(4), 4))
                  .scale(Rational.of(random.nextInt(5), 4));
      box = box.update(atom.first(n) + place, entry);
    }
    return atom == Atoms.LAMBDA_SUM_LARGEST
        ? box.update(box.size() - 1, Interval.point(1 + random.nextInt(n)))
        : box;
  }

  private static Interval interval(Random random) {
    Rational lo = end(random);
    Rational hi = lo.add(end(random).abs());
    boolean loOpen = random.nextBoolean();
    boolean hiOpen = random.nextBoolean();
    return switch (random.nextInt(8)) {
      case 0 -> Interval.point(lo);
      case 1 -> Interval.of(lo, loOpen, null, true);
      case 2 -> Interval.of(null, true, lo, hiOpen);
      default -> lo.equals(hi) ? Interval.point(lo) : Interval.of(lo, loOpen, hi, hiOpen);
    };
  }

  private static Rational end(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Rational.of(random.nextInt(5) - 2);
      case 1 -> Rational.of(random.nextInt(17) - 8, 8);
      case 2 -> Rational.of(random.nextInt(1001) - 500, 250);
      default -> Rational.of(random.nextInt(200) - 100, 8);
    };
  }

  private static Vector<Rational> member(Random random, Vector<Interval> box) {
    return box.map(x -> member(random, x));
  }

  private static Rational member(Random random, Interval x) {
    Rational far = Rational.of(1 + random.nextInt(64), 4);
    Rational lo = x.lo();
    Rational hi = x.hi();
    if (lo == null) {
      return hi == null ? far : hi.subtract(far);
    }
    if (hi == null) {
      return lo.add(far);
    }
    boolean edge = random.nextInt(4) == 0;
    if (edge && !x.loOpen()) {
      return lo;
    }
    Rational t = Rational.of(1 + random.nextInt(255), 256);
    return lo.add(hi.subtract(lo).multiply(t));
  }

  private static Interval value(Atom atom, Vector<Rational> point) {
    return atom.range(point.map(Interval::point), FINE);
  }

  private static Vector<Expr> variables(int size) {
    return Vector.range(0, size).map(i -> Expr.variable("x" + i));
  }

  private static Interval at(Expr term, Vector<Interval> box) {
    Map<String, Interval> values = new HashMap<>();
    for (int i = 0; i < box.size(); i++) {
      values.put("x" + i, box.get(i));
    }
    return new Ranges(values, FINE).of(term);
  }
}
