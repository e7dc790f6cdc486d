package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A term as a function of one of its parts.
 *
 * @param variable stands for the part; the box has no such variable
 * @param inner the part
 * @param function what is left with the variable in the part's place, free of the block
 * @param line where the variable lies, and the others of the function
 */
record Outer(String variable, Expr inner, Expr function, Box line) {
  /**
   * The term as a function of the part; null if it moves with the block in other ways too.
   *
   * @param replaced what stands for a part of the term, given that part and the new variable: the
   *     variable for the inner part itself, and so on for what is told by it
   */
  static @Nullable Outer of(
      Expr term,
      Expr inner,
      BinaryOperator<Expr> replaced,
      Box box,
      Set<String> block,
      Ranges ranges) {
    Interval reach = ranges.of(inner);
    if (reach == null) {
      return null;
    }
    String u = "u";
    while (box.has(u)) {
      u += "'";
    }
    Expr name = Expr.variable(u);
    Expr function = Dag.rewrite(term, part -> replaced.apply(part, name));
    Set<String> others = Dag.variables(function).remove(u);
    if (function == name || others.exists(block::contains)) {
      return null;
    }
    Box line = Box.of(u, Axis.of(reach));
    for (String other : others) {
      line = line.with(other, box.axis(other));
    }
    Outer outer = new Outer(u, inner, function, line);
    Expr whole = outer.whole();
    boolean same =
        whole == term || ranges.of(whole) != null && new NormalForm(ranges).same(term, whole);
    return same ? outer : null;
  }

  /** The function of the part, which is equal to the term. */
  Expr whole() {
    return Dag.substitute(function, variable, inner);
  }

  Rule rule() {
    return new Rule.Precomposition(variable, inner, function);
  }
}
