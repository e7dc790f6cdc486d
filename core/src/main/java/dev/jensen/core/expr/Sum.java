package dev.jensen.core.expr;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sum of two or more terms, none of them a sum, at most one of them constant. */
public final class Sum implements Expr {
  private final Vector<Expr> terms;
  private final boolean line;
  private final int hash;

  private Sum(Vector<Expr> terms) {
    this.terms = terms;
    this.line = terms.forAll(Expr::isMultiple);
    this.hash = Terms.hash(1, terms);
  }

  static Expr of(Iterable<Expr> terms) {
    List<Expr> parts = new ArrayList<>();
    for (Expr each : terms) {
      if (each instanceof Sum nested) {
        nested.terms.forEach(parts::add);
      } else {
        parts.add(each);
      }
    }
    Rational folded = Rational.ZERO;
    int place = -1;
    List<Expr> flat = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      if (part instanceof Constant c) {
        folded = folded.add(c.value());
        place = place < 0 ? flat.size() : place;
      } else {
        flat.add(part);
      }
    }
    if (!folded.equals(Rational.ZERO)) {
      flat.add(place, Expr.constant(folded));
    }
    return switch (flat.size()) {
      case 0 -> Expr.constant(folded);
      case 1 -> flat.get(0);
      default -> Interner.intern(new Sum(Vector.ofAll(flat)));
    };
  }

  public Vector<Expr> terms() {
    return terms;
  }

  @Override
  public boolean isLine() {
    return line;
  }

  @Override
  public Vector<Expr> children() {
    return terms;
  }

  @Override
  public Expr with(Vector<Expr> children) {
    return of(children);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sum that && hash == that.hash && Terms.same(terms, that.terms);
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
