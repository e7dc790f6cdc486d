package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.math.BigInteger;

/** Half-spaces of which none follows from the others. */
public final class Facets {
  private Facets() {}

  /**
   * The half-spaces that are left when those go that the others imply, the last ones first. Their
   * coefficients are whole numbers without a common factor.
   *
   * @param halfSpaces closed ones, which have a point in common
   */
  public static Vector<HalfSpace> of(Vector<HalfSpace> halfSpaces, Budget budget) {
    Vector<Affine> all =
        halfSpaces
            .map(HalfSpace::affine)
            .reject(affine -> affine.slopes().isEmpty())
            .map(Facets::primitive)
            .distinct();
    Set<Affine> needed =
        HashSet.ofAll(Components.of(all).flatMap(group -> needed(group.map(all::get), budget)));
    return all.filter(needed::contains).map(affine -> new HalfSpace(affine, false));
  }

  /** Those of functions that hang together which the others do not imply. */
  private static Vector<Affine> needed(Vector<Affine> group, Budget budget) {
    Vector<Affine> left = group;
    for (Affine each : group.reverse()) {
      Vector<Affine> others = left.remove(each);
      LinearProgram.Least least = LinearProgram.least(each, others, budget);
      left = least != null && least.value().sign() >= 0 ? others : left;
    }
    return left;
  }

  /** The positive multiple whose coefficients are whole numbers without a common factor. */
  private static Affine primitive(Affine affine) {
    BigInteger below = BigInteger.ONE;
    BigInteger above = BigInteger.ZERO;
    for (Rational each : affine.slopes().values().toVector().append(affine.offset())) {
      below = below.divide(below.gcd(each.denominator())).multiply(each.denominator());
    }
    for (Rational each : affine.slopes().values().toVector().append(affine.offset())) {
      above = above.gcd(each.multiply(Rational.of(below)).numerator());
    }
    return affine.times(Rational.of(below).divide(Rational.of(above)));
  }
}
