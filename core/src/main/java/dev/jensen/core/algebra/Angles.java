package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cosines and sines as polynomials in those of one angle for each monomial; exact at twelfths of
 * pi.
 */
final class Angles {
  private static final int MOST_MULTIPLE = 64;

  private final Generators generators;
  private final Roots roots;
  private final Ranges ranges;
  private final Function<Expr, Fraction> normal;

  Angles(Generators generators, Roots roots, Ranges ranges, Function<Expr, Fraction> normal) {
    this.ranges = ranges;
    this.generators = generators;
    this.roots = roots;
    this.normal = normal;
  }

  /** Cosine and sine by the addition theorem, over one angle for each monomial. */
  Rotation of(Fraction angle) {
    Fraction reduced = generators.reduce(angle);
    Rotation total = Rotation.NONE;
    Rational bottom = Generators.leading(reduced.denominator());
    Fraction below = Fraction.of(reduced.denominator().scale(bottom.inverse()));
    for (Multinomial.Term each : reduced.numerator().terms()) {
      Fraction rest =
          Fraction.of(Multinomial.of(each.monomial(), Rational.ONE)).multiply(below.inverse());
      total = turn(total, multipleOf(rest, each.coefficient().divide(bottom)));
    }
    return total;
  }

  /**
   * The angle from -pi/2 to pi/2 whose sine, or tangent, is the number; null if it is no multiple
   * of a twelfth of pi.
   */
  @Nullable Fraction arc(Fraction number, boolean tangent) {
    int most = tangent ? 5 : 6;
    for (int k = -most; k <= most; k++) {
      Rotation turned = twelfths(Math.floorMod(k, 24));
      Fraction scaled = tangent ? generators.multiply(number, turned.cosine()) : number;
      if (generators.reduce(generators.add(scaled, turned.sine().negate())).isZero()) {
        return twelfthsOfPi(k);
      }
    }
    return null;
  }

  /** That many twelfths of pi. */
  Fraction twelfthsOfPi(int count) {
    return generators.multiply(
        Fraction.of(Multinomial.constant(Rational.of(count, 12))),
        generators.opaque(Expr.apply(Atoms.PI), Vector.empty()));
  }

  private Rotation turn(Rotation a, Rotation b) {
    return new Rotation(
        generators.add(
            generators.multiply(a.cosine(), b.cosine()),
            generators.multiply(a.sine(), b.sine()).negate()),
        generators.add(
            generators.multiply(a.sine(), b.cosine()), generators.multiply(a.cosine(), b.sine())));
  }

  private Rotation multipleOf(Fraction angle, Rational multiple) {
    Expr term = generators.term(angle);
    if (term instanceof Apply a && a.atom().equals(Atoms.PI)) {
      Rational twelfths = multiple.multiply(Rational.of(12));
      if (twelfths.isInteger()) {
        return twelfths(twelfths.numerator().mod(BigInteger.valueOf(24)).intValueExact());
      }
    }
    Rotation known = multiple.isInt() ? ofArc(term) : null;
    Generators.Unit unit = new Generators.Unit("angle", term);
    int count = known != null ? multiple.toInt() : generators.count(unit, multiple);
    if (Math.abs((long) count) > MOST_MULTIPLE) {
      throw new Generators.TooLarge();
    }
    Rotation single =
        known != null ? known : free(Expr.product(Expr.constant(generators.unit(unit)), term));
    Rotation step = count < 0 ? new Rotation(single.cosine(), single.sine().negate()) : single;
    Rotation total = Rotation.NONE;
    for (int i = 0; i < Math.abs(count); i++) {
      Rotation next = turn(total, step);
      total = new Rotation(generators.reduce(next.cosine()), generators.reduce(next.sine()));
    }
    return total;
  }

  /** Cosine and sine of an angle of which no more is known than that its squares add up to 1. */
  private Rotation free(Expr angle) {
    Expr sine = Expr.apply(Atoms.SIN, angle);
    Fraction c = Generators.raised(generators.free(Expr.apply(Atoms.COS, angle)), 1);
    Fraction square = Fraction.ONE.add(c.multiply(c).negate());
    return new Rotation(c, Generators.raised(generators.place(sine, sine, 2, square), 1));
  }

  /** Cosine and sine of an inverse cosine, sine or tangent; null of any other angle. */
  private @Nullable Rotation ofArc(Expr angle) {
    if (!(angle instanceof Apply arc) || arc.arguments().size() != 1) {
      return null;
    }
    boolean cosine = arc.atom().equals(Atoms.ACOS);
    if (cosine || arc.atom().equals(Atoms.ASIN)) {
      Fraction same = normal.apply(arc.argument());
      Fraction root = complement(arc, same, cosine);
      return cosine ? new Rotation(same, root) : new Rotation(root, same);
    }
    if (!arc.atom().equals(Atoms.ATAN)) {
      return null;
    }
    Fraction tangent = normal.apply(arc.argument());
    Fraction square = generators.add(Fraction.ONE, generators.multiply(tangent, tangent));
    Fraction same = roots.power(square, Rational.HALF.negate(), ranges);
    return new Rotation(same, generators.multiply(tangent, same));
  }

  /** The sine of an inverse cosine of u, and the cosine of an inverse sine: sqrt(1 - u^2). */
  private Fraction complement(Apply arc, Fraction u, boolean cosine) {
    Fraction square =
        generators.reduce(generators.add(Fraction.ONE, generators.multiply(u, u).negate()));
    Rational known = square.constant();
    if (known != null && known.sign() >= 0) {
      return known.isZero() ? Fraction.ZERO : roots.rootOfConstant(known, Rational.HALF);
    }
    Expr other = Expr.apply(cosine ? Atoms.SIN : Atoms.COS, arc);
    return Generators.raised(generators.place(other, other, 2, square), 1);
  }

  /** The rotation by that many twelfths of pi, from those by quarters, thirds and sixths of it. */
  private Rotation twelfths(int count) {
    if (count >= 6) {
      return turn(twelfths(count - 6), new Rotation(Fraction.ZERO, Fraction.ONE));
    }
    Fraction half = Fraction.of(Multinomial.constant(Rational.HALF));
    return switch (count) {
      case 0 -> Rotation.NONE;
      case 1 -> {
        Rotation back = twelfths(3);
        yield turn(twelfths(4), new Rotation(back.cosine(), back.sine().negate()));
      }
      case 2 -> new Rotation(roots.rootOfConstant(Rational.of(3, 4), Rational.HALF), half);
      case 3 -> {
        Fraction diagonal = roots.rootOfConstant(Rational.HALF, Rational.HALF);
        yield new Rotation(diagonal, diagonal);
      }
      case 4 -> new Rotation(half, roots.rootOfConstant(Rational.of(3, 4), Rational.HALF));
      default -> turn(twelfths(2), twelfths(3));
    };
  }
}
