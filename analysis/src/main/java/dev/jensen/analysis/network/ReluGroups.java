package dev.jensen.analysis.network;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects rectified terms that bend along the same hyperplane: {@code relu(k u)} is {@code k
 * relu(u)} for k &gt;= 0, and {@code relu(-u)} is {@code relu(u) - u}. What it suggests is equal,
 * which the kernel is to check.
 */
final class ReluGroups {
  private final Ranges ranges;

  ReluGroups(Ranges ranges) {
    this.ranges = ranges;
  }

  /** The term with the groups of every sum collected, from the inside out. */
  Expr collected(Expr root) {
    return Dag.rewrite(root, part -> part instanceof Sum sum ? collected(sum) : part);
  }

  /**
   * A rectified term: the factor times relu of the direction, which is scaled so that equal
   * hyperplanes have the same one, plus the factor times a line where the orientation was turned.
   */
  private record Bend(Expr direction, Rational length, boolean turned) {}

  private Expr collected(Sum sum) {
    Vector<Expr> terms = sum.terms().flatMap(ReluGroups::expanded);
    Vector<Expr> rectified = terms.flatMap(ReluGroups::rectified).distinct();
    Map<Expr, Bend> bends = rectified.isEmpty() ? Map.of() : bends(rectified);
    if (bends.isEmpty()) {
      return sum;
    }
    Map<Expr, Integer> members = new IdentityHashMap<>();
    bends.values().forEach(bend -> members.merge(bend.direction(), 1, Integer::sum));
    if (members.values().stream().noneMatch(count -> count > 1)) {
      return sum;
    }
    Map<Expr, Rational> groups = new LinkedHashMap<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr term : terms) {
      Bend bend = rectified(term).map(bends::get).getOrNull();
      if (bend == null || members.getOrDefault(bend.direction(), 1) == 1 && bend.turned()) {
        rest.add(term);
        continue;
      }
      Rational size = factor(term).multiply(bend.length());
      groups.merge(bend.direction(), size, Rational::add);
      if (bend.turned()) {
        rest.add(Expr.constant(size.negate()).times(bend.direction()));
      }
    }
    groups.forEach(
        (direction, size) -> {
          if (!size.isZero()) {
            rest.add(Expr.constant(size).times(Expr.apply(Atoms.RELU, direction)));
          }
        });
    return Expr.sum(rest);
  }

  private static Rational factor(Expr term) {
    return term instanceof Product p && p.factors().head() instanceof Constant c
        ? c.value()
        : Rational.ONE;
  }

  /** The argument of a rectified term, which may have a constant factor. */
  private static Option<Expr> rectified(Expr term) {
    Expr inner =
        term instanceof Product p
                && p.factors().size() == 2
                && p.factors().head() instanceof Constant
            ? p.factors().last()
            : term;
    return inner instanceof Apply a && a.atom().equals(Atoms.RELU)
        ? Option.some(a.argument())
        : Option.none();
  }

  /** The directions of all arguments, over the same generators; empty if they are too large. */
  private Map<Expr, Bend> bends(Vector<Expr> arguments) {
    NormalForm form = new NormalForm(ranges);
    Vector<Fraction> fractions = form.of(arguments);
    Map<Expr, Bend> bends = new IdentityHashMap<>();
    for (int i = 0; fractions != null && i < arguments.size(); i++) {
      Multinomial numerator = fractions.get(i).numerator();
      Multinomial denominator = fractions.get(i).denominator();
      if (denominator.isConstant() && !numerator.isConstant()) {
        Rational leading = numerator.leading();
        Rational scale = leading.divide(denominator.constantTerm());
        Expr direction = form.term(numerator.scale(leading.inverse()));
        bends.put(arguments.get(i), new Bend(direction, scale.abs(), scale.sign() < 0));
      }
    }
    return bends;
  }

  /** A constant times the square of a single rectified term and a constant, multiplied out. */
  private static Vector<Expr> expanded(Expr term) {
    if (term instanceof Product p
        && p.factors().size() == 2
        && p.factors().head() instanceof Constant) {
      return expanded(p.factors().last()).map(p.factors().head()::times);
    }
    if (!(term instanceof Power square)
        || !square.exponent().equals(Rational.TWO)
        || !(square.base() instanceof Sum inner)
        || inner.terms().size() != 2) {
      return Vector.of(term);
    }
    Expr constant = inner.terms().find(Constant.class::isInstance).getOrNull();
    if (constant == null) {
      return Vector.of(term);
    }
    Expr other = inner.terms().find(each -> each != constant).get();
    return Vector.of(
        other.power(2), Expr.constant(2).times(constant).times(other), constant.times(constant));
  }
}
