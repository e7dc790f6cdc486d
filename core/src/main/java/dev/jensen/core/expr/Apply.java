package dev.jensen.core.expr;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** An atom applied to arguments. */
public final class Apply implements Expr {
  private final Atom atom;
  private final Vector<Expr> arguments;
  private final int hash;

  private Apply(Atom atom, Vector<Expr> arguments) {
    this.atom = atom;
    this.arguments = arguments;
    this.hash = Terms.hash(atom.name().hashCode(), arguments);
  }

  static Expr of(Atom atom, Vector<Expr> arguments) {
    if (!atom.takes(arguments.size())) {
      throw new IllegalArgumentException(
          atom.name() + " takes " + atom.taken() + ", not " + arguments.size());
    }
    return Interner.intern(new Apply(atom, flat(atom, arguments)));
  }

  /** A maximum among the arguments of a maximum gives it its own ones; likewise a minimum. */
  private static Vector<Expr> flat(Atom atom, Vector<Expr> arguments) {
    boolean nested =
        (atom.equals(Atoms.MAX) || atom.equals(Atoms.MIN))
            && arguments.exists(each -> each instanceof Apply a && a.atom.equals(atom));
    return nested
        ? arguments
            .flatMap(
                each ->
                    each instanceof Apply a && a.atom.equals(atom) ? a.arguments : Vector.of(each))
            .distinct()
        : arguments;
  }

  public Atom atom() {
    return atom;
  }

  public Vector<Expr> arguments() {
    return arguments;
  }

  /** The first argument; the only one of a unary atom. */
  public Expr argument() {
    return arguments.head();
  }

  @Override
  public Vector<Expr> children() {
    return arguments;
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return of(atom, children);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Apply that
        && hash == that.hash
        && atom.equals(that.atom)
        && Terms.same(arguments, that.arguments);
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
