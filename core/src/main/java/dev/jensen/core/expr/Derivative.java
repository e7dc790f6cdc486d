package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The derivative by the rules of calculus. It is the derivative wherever every atom of the term is
 * differentiable at its argument; whether that is so is for the caller to establish, since the
 * rules say nothing at a kink.
 */
public final class Derivative {
  private Derivative() {}

  /**
   * The partial derivative with respect to the variable; null if a part has none (a piecewise term,
   * max).
   */
  public static @Nullable Expr of(Expr root, String variable) {
    Memo<Expr> slopes = new Memo<>();
    for (Expr part : Dag.parts(root)) {
      Expr slope = slope(part, variable, slopes);
      if (slope == null) {
        return null;
      }
      slopes.put(part, slope);
    }
    return slopes.of(root);
  }

  private static @Nullable Expr slope(Expr part, String variable, Memo<Expr> slopes) {
    return switch (part) {
      case Constant c -> Expr.ZERO;
      case Variable v -> v.name().equals(variable) ? Expr.ONE : Expr.ZERO;
      case Sum s -> Expr.sum(s.terms().map(slopes::of).filter(t -> !t.isZero()));
      case Product p -> product(p, slopes);
      case Power p -> power(p, slopes.of(p.base()));
      case Apply a -> chain(a, slopes);
      case Piecewise p -> p.children().forAll(c -> slopes.of(c).isZero()) ? Expr.ZERO : null;
    };
  }

  private static Expr product(Product product, Memo<Expr> slopes) {
    Vector<Expr> factors = product.factors();
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Cancellation.check();
      Expr slope = slopes.of(factors.get(i));
      if (!slope.isZero()) {
        terms.add(Expr.product(factors.update(i, slope)));
      }
    }
    return Expr.sum(terms);
  }

  private static Expr power(Power power, Expr slope) {
    if (slope.isZero() || power.exponent().isZero()) {
      return Expr.ZERO;
    }
    Rational exponent = power.exponent();
    return Expr.product(
        Expr.constant(exponent), Expr.power(power.base(), exponent.subtract(Rational.ONE)), slope);
  }

  private static @Nullable Expr chain(Apply apply, Memo<Expr> slopes) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < apply.arguments().size(); i++) {
      Expr inner = slopes.of(apply.arguments().get(i));
      if (!inner.isZero()) {
        Expr outer = apply.atom().derivative(apply.arguments(), i);
        if (outer == null) {
          return null;
        }
        terms.add(Expr.product(outer, inner));
      }
    }
    return Expr.sum(terms);
  }
}
