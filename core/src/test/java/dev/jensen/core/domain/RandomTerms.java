package dev.jensen.core.domain;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Terms in x and y, boxes and points for properties that must hold of all of them. */
public final class RandomTerms {
  private static final Vector<Atom> UNARY =
      Atoms.all().filter(atom -> atom.arity() == 1 && !atom.name().contains("gamma"));
  private static final Vector<Atom> USUAL =
      Vector.of(Atoms.EXP, Atoms.LOG, Atoms.ABS, Atoms.SIN, Atoms.COS);
  private static final Vector<Atom> SEVERAL =
      Vector.of(
          Atoms.MAX,
          Atoms.MIN,
          Atoms.NORM1,
          Atoms.NORM2,
          Atoms.NORM_INF,
          Atoms.GEOMEAN,
          Atoms.HARMMEAN,
          Atoms.QUAD_OVER_LIN,
          Atoms.REL_ENTR,
          Atoms.KL_DIV,
          Atoms.LOGSUMEXP,
          Atoms.POWER);
  private static final int[][] SIDES = {{-2, -1}, {-1, 0}, {-1, 1}, {0, 1}, {1, 2}, {0, 0}, {1, 3}};

  private final Random random;

  public RandomTerms(Random random) {
    this.random = random;
  }

  private <T> T any(Vector<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Rational small() {
    return Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3));
  }

  /** A term of at most that depth. */
  public Expr term(int depth) {
    if (depth <= 0 || random.nextInt(8) == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> Expr.constant(small());
        case 1 -> Expr.variable("y");
        default -> Expr.variable("x");
      };
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> term(depth - 1).plus(term(depth - 1));
      case 2 -> term(depth - 1).minus(term(depth - 1));
      case 3, 4 -> term(depth - 1).times(term(depth - 1));
      case 5 -> term(depth - 1).over(term(depth - 1));
      case 6 -> Expr.power(term(depth - 1), Rational.of(random.nextInt(9) - 4, 2));
      case 7 -> Expr.power(term(depth - 1), Rational.of(random.nextInt(9) - 4, 3));
      case 8, 9 -> Expr.apply(any(USUAL), term(depth - 1));
      case 10 -> Expr.apply(any(UNARY), term(depth - 1));
      default -> Expr.apply(any(SEVERAL), term(depth - 1), term(depth - 1));
    };
  }

  /** A term of two pieces, or one around it. */
  public Expr pieces(int depth) {
    Condition condition = new Condition(term(depth - 1), any(Vector.of(Relation.values())));
    Expr cases =
        Piecewise.of(
            Vector.of(new Piecewise.Branch(Vector.of(condition), term(depth - 1))),
            term(depth - 1));
    return random.nextBoolean() ? cases : cases.plus(term(depth - 1));
  }

  /** A box for x and y. */
  public Box box() {
    return Box.of("x", axis()).with("y", axis());
  }

  private Axis axis() {
    int[] side = SIDES[random.nextInt(SIDES.length)];
    boolean open = side[0] < side[1] && random.nextBoolean();
    return new Axis(Expr.constant(side[0]), open, Expr.constant(side[1]), open);
  }

  /** A point of the box; its closed ends are likely. */
  public Map<String, Interval> point(Box box) {
    Map<String, Interval> point = new HashMap<>();
    box.axes()
        .forEach(
            (name, axis) -> {
              Interval side = Ranges.enclosure(axis, 64);
              Rational lo = java.util.Objects.requireNonNull(side.lo());
              Rational hi = java.util.Objects.requireNonNull(side.hi());
              int share = axis.loOpen() ? 1 + random.nextInt(15) : random.nextInt(17);
              Rational at = lo.add(hi.subtract(lo).multiply(Rational.of(share, 16)));
              point.put(name, Interval.point(at));
            });
    return point;
  }
}
