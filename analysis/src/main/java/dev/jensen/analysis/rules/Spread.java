package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A sum with one kink as the larger or the smaller of smooth sums: {@code c + |u|} is {@code max(c
 * + u, c - u)}, {@code c - max(a, b)} is {@code min(c - a, c - b)}.
 */
public final class Spread {
  private static final int MOST = 6;

  private Spread() {}

  /** The other form; null if the term is no sum with one summand of that kind. */
  public static @Nullable Expr of(Expr term) {
    if (!(term instanceof Sum sum)) {
      return null;
    }
    Vector<Expr> kinked = sum.terms().filter(Spread::hasKink);
    if (kinked.size() != 1) {
      return null;
    }
    Expr rest = Expr.sum(sum.terms().remove(kinked.head()));
    Rational factor = Rational.ONE;
    Expr kink = kinked.head();
    if (kink instanceof Product product
        && product.factors().size() == 2
        && product.factors().head() instanceof Constant c) {
      factor = c.value();
      kink = product.factors().last();
    }
    Vector<Expr> ends = kink instanceof Apply apply ? ends(apply) : Vector.empty();
    if (ends.isEmpty()) {
      return null;
    }
    boolean largest = !(kink instanceof Apply a && a.atom().equals(Atoms.MIN));
    Expr scale = Expr.constant(factor);
    Vector<Expr> sums = ends.map(end -> rest.plus(scale.times(end)));
    return Expr.apply(largest == factor.sign() > 0 ? Atoms.MAX : Atoms.MIN, sums);
  }

  private static boolean hasKink(Expr term) {
    return Dag.parts(term).stream()
        .anyMatch(part -> part instanceof Apply apply && !ends(apply).isEmpty());
  }

  /** The terms of which the application is the larger, or the smaller; empty if there are none. */
  private static Vector<Expr> ends(Apply apply) {
    Vector<Expr> arguments = apply.arguments();
    if (apply.atom().equals(Atoms.ABS)) {
      return Vector.of(arguments.head(), arguments.head().negate());
    }
    if (apply.atom().equals(Atoms.RELU)) {
      return Vector.of(arguments.head(), Expr.ZERO);
    }
    boolean few = arguments.size() <= MOST;
    return few && (apply.atom().equals(Atoms.MAX) || apply.atom().equals(Atoms.MIN))
        ? arguments
        : Vector.empty();
  }
}
