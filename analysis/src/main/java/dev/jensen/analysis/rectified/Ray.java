package dev.jensen.analysis.rectified;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.number.Rational;
import io.vavr.collection.SortedMap;
import java.util.List;

/**
 * A function that is not constant, up to a factor: functions have equal rays if one is a multiple
 * of the other.
 *
 * @param ratios the coefficients of the variables, and then the offset
 * @param bends the convex functions with their factors
 */
record Ray(List<String> names, List<Rational> ratios, SortedMap<Bend, Rational> bends) {
  static Ray of(Affine affine, SortedMap<Bend, Rational> bends) {
    Rational scale = lead(affine, bends).inverse();
    return new Ray(
        affine.slopes().keySet().toJavaList(),
        affine.slopes().values().append(affine.offset()).map(scale::multiply).toJavaList(),
        bends.mapValues(scale::multiply));
  }

  /** The factor by which multiples of one function are told. */
  static Rational lead(Affine affine, SortedMap<Bend, Rational> bends) {
    return bends.isEmpty() ? affine.slopes().head()._2 : bends.head()._2;
  }
}
