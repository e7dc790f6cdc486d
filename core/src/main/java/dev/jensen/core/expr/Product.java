package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A product of two or more factors, none of them a product; a constant factor comes first. */
public final class Product implements Expr {
  /** Null for a multiple of a variable: models have millions of those, and lists are large. */
  private final @Nullable Vector<Expr> factors;

  private final @Nullable Rational number;
  private final @Nullable Variable variable;
  private final int hash;

  private Product(Vector<Expr> factors) {
    this.factors = factors;
    this.number = null;
    this.variable = null;
    this.hash = Terms.hash(2, factors);
  }

  private Product(Rational number, Variable variable) {
    this.factors = null;
    this.number = number;
    this.variable = variable;
    this.hash = Terms.hash(Terms.hash(2, number.hashCode()), variable.hashCode());
  }

  static Expr of(Iterable<Expr> factors) {
    Rational folded = Rational.ONE;
    List<Expr> flat = new ArrayList<>();
    for (Expr each : factors) {
      for (Expr part : each instanceof Product nested ? nested.factors() : Vector.of(each)) {
        if (part instanceof Constant c) {
          folded = folded.multiply(c.value());
        } else {
          flat.add(part);
        }
      }
    }
    if (flat.size() == 1 && flat.getFirst() instanceof Variable variable) {
      return of(folded, variable);
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

  /** The multiple of a variable. */
  static Expr of(Rational factor, Variable variable) {
    return factor.isOne() ? variable : Interner.intern(new Product(factor, variable));
  }

  public Vector<Expr> factors() {
    return factors == null ? Vector.of(Expr.constant(number()), variable()) : factors;
  }

  @Override
  public boolean isMultiple() {
    return factors == null;
  }

  /** The factor of a multiple of a variable. */
  public Rational number() {
    return Objects.requireNonNull(number);
  }

  /** The variable of a multiple of one. */
  public Variable variable() {
    return Objects.requireNonNull(variable);
  }

  @Override
  public Vector<Expr> children() {
    return factors();
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return of(children);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Product that
        && hash == that.hash
        && Objects.equals(number, that.number)
        && variable == that.variable
        && (factors == null
            ? that.factors == null
            : that.factors != null && Terms.same(factors, that.factors));
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
