package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The recurrences of the gamma function in normal forms: {@code loggamma(u+1) = loggamma(u) +
 * log(u)} and its derivatives, on u > 0 (DLMF, 5.5.1, 5.5.2 and 5.15.5). Of arguments that differ
 * by whole numbers all are told by the least one that occurs.
 */
public final class GammaLaws {
  /** The power of u that each does not outgrow, but for logarithms (DLMF, section 5.11). */
  private static final Map<Atom, Integer> GROWTH =
      Map.of(Atoms.LOGGAMMA, 1, Atoms.DIGAMMA, 0, Atoms.TRIGAMMA, -1, Atoms.TETRAGAMMA, -2);

  /** With more steps between two arguments they stay apart. */
  private static final int MOST_STEPS = 24;

  private final Generators generators;
  private final Exponentials exponentials;

  /** For each argument without its whole part the least whole part that has been met. */
  private final Map<Expr, BigInteger> least = new HashMap<>();

  GammaLaws(Generators generators, Exponentials exponentials) {
    this.generators = generators;
    this.exponentials = exponentials;
  }

  /** Whether it is the logarithm of the gamma function or one of its derivatives. */
  public static boolean isOne(Atom atom) {
    return GROWTH.containsKey(atom);
  }

  /** The power of its argument that one does not outgrow, but for logarithms. */
  static int growth(Atom atom) {
    return GROWTH.getOrDefault(atom, 0);
  }

  /**
   * The normal form of a function of the family.
   *
   * @throws Generators.Again if the argument is less than those met before
   */
  Fraction of(Apply apply, Fraction argument, Ranges ranges) {
    Fraction reduced = generators.reduce(argument);
    if (!reduced.denominator().isConstant() || reduced.numerator().isConstant()) {
      return generators.opaque(apply, Vector.of(reduced));
    }
    Rational shift =
        reduced.numerator().constantTerm().divide(reduced.denominator().constantTerm());
    BigInteger whole = shift.floor();
    Fraction rest = generators.add(reduced, number(whole.negate()));
    Expr key = generators.term(rest);
    BigInteger first = least.putIfAbsent(key, whole);
    if (first != null && whole.compareTo(first) < 0) {
      least.put(key, whole);
      throw new Generators.Again();
    }
    BigInteger steps = first == null ? BigInteger.ZERO : whole.subtract(first);
    if (steps.compareTo(BigInteger.valueOf(MOST_STEPS)) > 0) {
      return generators.opaque(apply, Vector.of(reduced));
    }
    Fraction low = generators.add(reduced, number(steps.negate()));
    Fraction total = generators.opaque(apply, Vector.of(low));
    for (int j = 0; j < steps.intValueExact(); j++) {
      Fraction u = generators.add(low, number(BigInteger.valueOf(j)));
      total = generators.add(total, step(apply.atom(), u, ranges));
    }
    return total;
  }

  /** What the function at u + 1 is more than at u. */
  private Fraction step(Atom atom, Fraction u, Ranges ranges) {
    if (atom.equals(Atoms.LOGGAMMA)) {
      return exponentials.log(u, ranges);
    }
    if (atom.equals(Atoms.DIGAMMA)) {
      return u.inverse();
    }
    return atom.equals(Atoms.TRIGAMMA) ? u.pow(-2).negate() : u.pow(-3).scale(Rational.TWO);
  }

  private static Fraction number(BigInteger value) {
    return Fraction.of(Multinomial.constant(Rational.of(value)));
  }
}
