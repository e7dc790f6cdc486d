package dev.jensen.core.expr;

import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** A real variable, known by its name. */
public final class Variable implements Expr {
  private final String name;

  Variable(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public Vector<Expr> children() {
    return Vector.empty();
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Variable that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
