package dev.jensen.core.language;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds the term for a power whose exponent is any term; remembers which terms have variables. */
final class Powers {
  private static final Expr E = Expr.apply(Atoms.EXP, Expr.ONE);

  private final Map<Expr, Boolean> closed = new IdentityHashMap<>();

  /**
   * A rational exponent makes a power, the base {@code e} an exponential; an irrational number in
   * the exponent keeps the base 0 where it can, and a variable one needs a base above 0.
   */
  Expr of(Expr base, Expr exponent) {
    if (exponent instanceof Constant c) {
      return Expr.power(base, c.value());
    }
    if (base == E) {
      return Expr.apply(Atoms.EXP, exponent);
    }
    boolean positive = base instanceof Constant c && c.value().sign() > 0;
    Atom power = Atoms.named("power").getOrNull();
    if (power != null && !positive && isClosed(exponent)) {
      return Expr.apply(power, base, exponent);
    }
    return Expr.apply(Atoms.EXP, exponent.times(Expr.apply(Functions.atom("log"), base)));
  }

  /** Whether the term has no variables. */
  boolean isClosed(Expr root) {
    Deque<Expr> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      Expr top = stack.peek();
      boolean ready = true;
      boolean all = !(top instanceof Variable);
      if (!closed.containsKey(top)) {
        for (Expr child : top.children()) {
          Boolean known = closed.get(child);
          if (known == null) {
            stack.push(child);
            ready = false;
          } else {
            all &= known;
          }
        }
      }
      if (ready) {
        stack.pop();
        closed.putIfAbsent(top, all);
      }
    }
    return closed.getOrDefault(root, false);
  }
}
