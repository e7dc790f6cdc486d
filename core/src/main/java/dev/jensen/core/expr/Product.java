package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product of two or more factors, none of them a product; a constant factor comes first. */
public final class Product implements Expr {
  private final Vector<Expr> factors;
  private final int hash;

  private Product(Vector<Expr> factors) {
    this.factors = factors;
    this.hash = Terms.hash(2, factors);
  }

  static Expr of(Iterable<Expr> factors) {
    Rational folded = Rational.ONE;
    List<Expr> flat = new ArrayList<>();
    for (Expr each : factors) {
      for (Expr part : each instanceof Product nested ? nested.factors : Vector.of(each)) {
        if (part instanceof Constant c) {
          folded = folded.multiply(c.value());
        } else {
          flat.add(part);
        }
      }
    }
    if (!folded.equals(Rational.ONE)) {
      flat.add(0, Expr.constant(folded));
    }
    return switch (flat.size()) {
      case 0 -> Expr.constant(folded);
      case 1 -> flat.get(0);
      default -> Interner.intern(new Product(Vector.ofAll(flat)));
    };
  }

  public Vector<Expr> factors() {
    return factors;
  }

  @Override
  public Vector<Expr> children() {
    return factors;
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return of(children);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Product that && hash == that.hash && Terms.same(factors, that.factors);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
