package dev.jensen.analysis.landscape;

import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random directions in the space of weights, filter-normalised: what belongs to one unit of a
 * layer, its weights and its bias, is as long in the direction as it is in the weights themselves
 * (Li, Xu, Taylor, Studer and Goldstein, Visualizing the loss landscape of neural nets, NeurIPS
 * 2018, section 4). The lengths are rounded; the directions are exact as they are.
 */
final class Directions {
  private static final Pattern OF_UNIT = Pattern.compile("[A-Za-z]+([0-9]+)\\[([0-9]+).*");

  /** A component has so many bits, so that places on a line are short numbers. */
  private static final int BITS = 7;

  private Directions() {}

  /**
   * A direction that moves those weights; none moves whose unit is zero, unless all are: then each
   * unit of the direction has the length 1.
   */
  static Map<String, Rational> random(Map<String, Rational> weights, SplittableRandom random) {
    Map<String, Rational> direction = LinkedHashMap.empty();
    boolean nowhere = weights.values().forAll(Rational::isZero);
    for (Vector<String> unit : units(weights.keySet().toVector())) {
      Vector<Double> steps = unit.map(name -> random.nextGaussian());
      double length = nowhere ? 1 : length(unit.map(name -> weights.get(name).get().toDouble()));
      double scale = length / Math.max(length(steps), Double.MIN_NORMAL);
      int exponent = length > 0 ? Math.getExponent(length) - BITS : 0;
      for (int i = 0; i < unit.size(); i++) {
        direction = direction.put(unit.get(i), rounded(scale * steps.get(i), exponent));
      }
    }
    return direction;
  }

  /** The multiple of that power of two that is nearest. */
  static Rational rounded(double value, int exponent) {
    double unit = Math.scalb(1.0, exponent);
    return Rational.of(Math.rint(value / unit)).multiply(Rational.of(unit));
  }

  private static double length(Vector<Double> numbers) {
    return Math.sqrt(numbers.map(each -> each * each).sum().doubleValue());
  }

  /** The weights that belong together, by the numbers of their layer and unit. */
  static Vector<Vector<String>> units(Vector<String> names) {
    LinkedHashMap<String, Vector<String>> units = LinkedHashMap.empty();
    for (String name : names) {
      Matcher matcher = OF_UNIT.matcher(name);
      String unit = matcher.matches() ? matcher.group(1) + "," + matcher.group(2) : name;
      units = units.put(unit, units.getOrElse(unit, Vector.empty()).append(name));
    }
    return units.values().toVector();
  }
}
