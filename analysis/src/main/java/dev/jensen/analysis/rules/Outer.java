package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
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
public record Outer(String variable, Expr inner, Expr function, Box line) {
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
  public Expr whole() {
    return Dag.substitute(function, variable, inner);
  }

  /**
   * The violation by the function, as one at the points of that variable where the part, affine in
   * it with numbers, has the values of the witness; null if it is no violation, or no such part.
   */
  public @Nullable Witness witness(Claim claim, String v) {
    Affine affine = Affine.of(inner);
    if (!(claim instanceof Claim.Broken broken) || affine == null || affine.slope(v).isZero()) {
      return null;
    }
    Expr back = affine.solved(v, variable).term();
    Witness there = broken.witness();
    return new Witness(
        there.parameters(), at(there.p(), v, back), at(there.q(), v, back), there.t());
  }

  private Map<String, Expr> at(Map<String, Expr> point, String v, Expr back) {
    return LinkedHashMap.of(v, Dag.substitute(back, point));
  }

  Rule rule() {
    return new Rule.Precomposition(variable, inner, function);
  }
}
