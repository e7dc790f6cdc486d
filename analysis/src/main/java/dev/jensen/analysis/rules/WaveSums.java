package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * Products of sines and cosines as sums, in which each wave has one direction: {@code sin a sin b =
 * (cos(a - b) - cos(a + b))/2} (DLMF, 4.21.13 to 4.21.16).
 */
public final class WaveSums {
  private static final Expr HALF = Expr.constant(Rational.HALF);

  private WaveSums() {}

  /** The term with every such product replaced; the same term if there is none. */
  public static Expr of(Expr root) {
    return Dag.rewrite(root, part -> part instanceof Product p ? sum(p) : part);
  }

  private static Expr sum(Product product) {
    Vector<Expr> waves = product.factors().filter(WaveSums::isWave);
    if (waves.size() != 2) {
      return product;
    }
    Expr a = waves.head().children().head();
    Expr b = waves.last().children().head();
    boolean first = isSine(waves.head());
    boolean second = isSine(waves.last());
    Expr both =
        first == second
            ? wave(false, a.minus(b)).plus(sign(first, wave(false, a.plus(b))))
            : wave(true, a.plus(b)).plus(sign(second, wave(true, a.minus(b))));
    return Expr.product(product.factors().removeAll(waves)).times(HALF).times(both);
  }

  private static Expr sign(boolean negative, Expr term) {
    return negative ? term.negate() : term;
  }

  private static Expr wave(boolean sine, Expr angle) {
    return Expr.apply(sine ? Atoms.SIN : Atoms.COS, angle);
  }

  private static boolean isWave(Expr part) {
    return isSine(part) || part instanceof Apply a && a.atom().equals(Atoms.COS);
  }

  private static boolean isSine(Expr part) {
    return part instanceof Apply a && a.atom().equals(Atoms.SIN);
  }
}
