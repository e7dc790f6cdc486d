package dev.jensen.core.domain;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An affine function with rational coefficients.
 *
 * @param slopes the coefficient of each variable that the function has, none of them zero
 * @param offset the value where all variables are zero
 */
public record Affine(SortedMap<String, Rational> slopes, Rational offset) {
  public Affine {
    if (slopes.exists(each -> each._2.isZero())) {
      slopes = slopes.rejectValues(Rational::isZero);
    }
  }

  /** The function that has the same value everywhere. */
  public static Affine constant(Rational value) {
    return new Affine(TreeMap.empty(), value);
  }

  /** The variable itself. */
  public static Affine variable(String name) {
    return new Affine(TreeMap.of(name, Rational.ONE), Rational.ZERO);
  }

  /**
   * The function that the term is as written: sums, and products with at most one factor that is no
   * number; null if it is none.
   */
  public static @Nullable Affine of(Expr root) {
    return parts(Dag.partsOverLines(root, part -> false)).get(root);
  }

  /** The parts of the term that are affine as written, with the functions that they are. */
  public static java.util.Map<Expr, Affine> parts(Expr root) {
    return parts(Dag.parts(root));
  }

  private static java.util.Map<Expr, Affine> parts(List<Expr> order) {
    java.util.Map<Expr, Affine> known = new IdentityHashMap<>();
    for (Expr part : order) {
      boolean ready = part.isLine() || part.children().forAll(known::containsKey);
      Affine affine =
          switch (part) {
            case Expr line when line.isLine() -> line(line);
            case Sum s when ready -> sum(s, known);
            case Product p when ready -> product(p, known);
            default -> null;
          };
      if (affine != null) {
        known.put(part, affine);
      }
    }
    return known;
  }

  private static Affine line(Expr line) {
    java.util.Map<String, Rational> slopes = new java.util.TreeMap<>();
    Rational offset = Rational.ZERO;
    for (Expr each : line instanceof Sum s ? s.terms() : Vector.of(line)) {
      switch (each) {
        case Constant c -> offset = offset.add(c.value());
        case Variable v -> slopes.merge(v.name(), Rational.ONE, Rational::add);
        default -> {
          Product multiple = (Product) each;
          slopes.merge(multiple.variable().name(), multiple.number(), Rational::add);
        }
      }
    }
    return new Affine(TreeMap.ofAll(slopes), offset);
  }

  private static Affine sum(Sum sum, java.util.Map<Expr, Affine> known) {
    Affine total = constant(Rational.ZERO);
    for (Expr term : sum.terms()) {
      total = total.plus(Objects.requireNonNull(known.get(term)));
    }
    return total;
  }

  private static @Nullable Affine product(Product product, java.util.Map<Expr, Affine> known) {
    Affine total = constant(Rational.ONE);
    for (Expr factor : product.factors()) {
      Affine next = Objects.requireNonNull(known.get(factor));
      if (!total.slopes.isEmpty() && !next.slopes.isEmpty()) {
        return null;
      }
      total = total.slopes.isEmpty() ? next.times(total.offset) : total.times(next.offset);
    }
    return total;
  }

  public Set<String> variables() {
    return slopes.keySet();
  }

  /** The coefficient of the variable, which may be zero. */
  public Rational slope(String variable) {
    return slopes.getOrElse(variable, Rational.ZERO);
  }

  public Affine plus(Affine that) {
    return new Affine(slopes.merge(that.slopes, Rational::add), offset.add(that.offset));
  }

  public Affine minus(Affine that) {
    return plus(that.times(Rational.MINUS_ONE));
  }

  public Affine times(Rational factor) {
    return factor.isOne()
        ? this
        : new Affine(slopes.mapValues(factor::multiply), offset.multiply(factor));
  }

  /** This function with another one in place of the variable. */
  public Affine with(String variable, Affine value) {
    Affine rest = new Affine(slopes.remove(variable), offset);
    return rest.plus(value.times(slope(variable)));
  }

  /**
   * The variable, of which this function has a multiple, as a function of the others and of the
   * value of this one, which has that name.
   */
  public Affine solved(String variable, String value) {
    Affine rest = new Affine(slopes.remove(variable), offset);
    return variable(value).minus(rest).times(slope(variable).inverse());
  }

  /** The function as a term: the offset first, then the variables by their names. */
  public Expr term() {
    return at(Expr::variable);
  }

  /** The value at a point that names every variable of the function. */
  public Expr at(Map<String, Expr> point) {
    return at(name -> point.get(name).get());
  }

  private Expr at(Function<String, Expr> point) {
    List<Expr> terms = new ArrayList<>();
    terms.add(Expr.constant(offset));
    slopes.forEach((name, slope) -> terms.add(point.apply(name).times(slope)));
    return Expr.sum(terms);
  }

  /** The value at a rational point that names every variable of the function. */
  public Rational value(Map<String, Rational> point) {
    return slopes.foldLeft(
        offset, (sum, each) -> sum.add(each._2.multiply(point.get(each._1).get())));
  }

  @Override
  public String toString() {
    return term().toString();
  }
}
