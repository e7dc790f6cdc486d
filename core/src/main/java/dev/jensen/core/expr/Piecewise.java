package dev.jensen.core.expr;

import dev.jensen.core.atom.Atoms;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A value by cases: that of the first branch all of whose conditions hold, else the last one. A
 * branch not taken need not be defined; the conditions up to the branch taken must be.
 */
public final class Piecewise implements Expr {
  /** One case: its value where every condition holds. */
  public record Branch(Vector<Condition> conditions, Expr value) {}

  /**
   * A value by two cases, which one being told by a sign.
   *
   * @param sign the term whose sign tells; what it means that it is zero is left open
   * @param below the value where that is negative
   * @param above the value where it is positive
   * @param rest the one of the two that holds all cases but the first
   */
  public record Choice(Expr sign, Expr below, Expr above, Expr rest) {}

  /** Longer lists of cases are not told as choices, one within the other. */
  private static final int MOST_CASES = 20;

  /** The last case where none is given: a term that has no value anywhere. */
  public static final Expr NOWHERE = Expr.apply(Atoms.LOG, Expr.ONE.negate());

  private final Vector<Branch> branches;
  private final Expr otherwise;
  private final Vector<Expr> children;
  private final int hash;

  private Piecewise(Vector<Branch> branches, Expr otherwise) {
    this.branches = branches;
    this.otherwise = otherwise;
    this.children =
        branches
            .flatMap(b -> b.conditions().map(Condition::left).append(b.value()))
            .append(otherwise);
    this.hash = Terms.hash(3, children);
  }

  /** The value of the first branch that applies, else of the last argument. */
  public static Expr of(Vector<Branch> branches, Expr otherwise) {
    return branches.isEmpty() ? otherwise : Interner.intern(new Piecewise(branches, otherwise));
  }

  /**
   * The value of the first branch that applies, and none where no branch does. If the comparisons
   * of one term with zero, each a case by itself, cover all its signs, the last of them needs no
   * condition.
   */
  public static Expr ofCases(Vector<Branch> branches) {
    Branch last = branches.last();
    Set<Integer> signs = HashSet.empty();
    for (Branch branch : branches) {
      Condition only = branch.conditions().size() == 1 ? branch.conditions().head() : null;
      boolean counts = only != null && only.left() == last.conditions().head().left();
      signs = counts && only != null ? signs.addAll(only.relation().signs()) : signs;
    }
    return last.conditions().size() == 1 && signs.size() == 3
        ? of(branches.init(), last.value())
        : of(branches, NOWHERE);
  }

  /** Whether a last case must be written. */
  public boolean hasLast() {
    return otherwise != NOWHERE || ofCases(branches) != this;
  }

  public Vector<Branch> branches() {
    return branches;
  }

  public Expr otherwise() {
    return otherwise;
  }

  /** The first case against all others; null if more than the sign of one term tells it. */
  public @Nullable Choice choice() {
    Branch first = branches.head();
    Condition only = first.conditions().head();
    if (branches.size() > MOST_CASES
        || first.conditions().size() > 1
        || only.relation() == Relation.EQUAL) {
      return null;
    }
    Expr rest = of(branches.tail(), otherwise);
    boolean low = only.relation() == Relation.LESS || only.relation() == Relation.AT_MOST;
    return new Choice(only.left(), low ? first.value() : rest, low ? rest : first.value(), rest);
  }

  @Override
  public Vector<Expr> children() {
    return children;
  }

  @Override
  public Expr with(Vector<Expr> replaced) {
    int next = 0;
    Vector<Branch> made = Vector.empty();
    for (Branch branch : branches) {
      Vector<Condition> conditions = Vector.empty();
      for (Condition condition : branch.conditions()) {
        conditions = conditions.append(new Condition(replaced.get(next++), condition.relation()));
      }
      made = made.append(new Branch(conditions, replaced.get(next++)));
    }
    return of(made, replaced.get(next));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Piecewise that
        && hash == that.hash
        && Terms.same(children, that.children)
        && shape().equals(that.shape());
  }

  private Vector<Vector<Relation>> shape() {
    return branches.map(branch -> branch.conditions().map(Condition::relation));
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
