package dev.jensen.analysis.landscape;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * A function of many variables on a line or a plane through the space of those, as a function of
 * the places there; exact.
 *
 * @param function the term in the place's coordinates
 * @param centre the values of all variables where every coordinate is zero
 * @param directions what is added to them for each coordinate
 * @param window where the coordinates lie
 */
public record Section(
    Expr function,
    Map<String, Rational> centre,
    Vector<Map<String, Rational>> directions,
    Interval window) {
  /** The coordinate on a line. */
  public static final Vector<String> LINE = Vector.of("t");

  /** The coordinates on a plane. */
  public static final Vector<String> PLANE = Vector.of("s", "t");

  /** The function there. */
  static Section of(
      Expr function,
      Map<String, Rational> centre,
      Vector<Map<String, Rational>> directions,
      Interval window) {
    Map<String, Expr> places = LinkedHashMap.empty();
    Vector<String> names = names(directions.size());
    for (String name : centre.keySet()) {
      Affine place = Affine.constant(centre.get(name).get());
      for (int i = 0; i < directions.size(); i++) {
        Rational step = directions.get(i).getOrElse(name, Rational.ZERO);
        place = place.plus(Affine.variable(names.get(i)).times(step));
      }
      places = places.put(name, place.term());
    }
    Map<String, Expr> all = places;
    Expr term =
        Dag.rewrite(
            function,
            part -> part instanceof Variable v ? all.get(v.name()).getOrElse(v) : collected(part));
    return new Section(term, centre, directions, window);
  }

  private static Vector<String> names(int dimensions) {
    return dimensions == 1 ? LINE : PLANE;
  }

  /** The coordinates' names. */
  public Vector<String> variables() {
    return names(directions.size());
  }

  /** A sum of multiples of the coordinates is one affine term, which is a short one. */
  private static Expr collected(Expr part) {
    boolean combination = part instanceof Sum || part instanceof Product;
    if (!combination || !part.children().forAll(Section::isShort)) {
      return part;
    }
    Affine affine = Affine.of(part);
    return affine == null ? part : affine.term();
  }

  private static boolean isShort(Expr part) {
    return isMonomial(part)
        || part instanceof Sum sum && sum.children().forAll(Section::isMonomial);
  }

  private static boolean isMonomial(Expr part) {
    return part instanceof Constant
        || part instanceof Variable
        || part instanceof Product product
            && product.children().forAll(f -> f instanceof Constant || f instanceof Variable);
  }

  /** Whether the function is convex there. */
  public Question question() {
    Box box = variables().foldLeft(Box.EMPTY, (made, name) -> made.with(name, Axis.of(window)));
    return new Question(function, box, box.variables());
  }
}
