package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature of {@code t f(x/t)} from that of f, where a term is such a perspective in one of its
 * positive variables (Boyd and Vandenberghe, section 3.2.6): f is what is left for t = 1.
 */
public final class PerspectiveProver {
  /** Proves the curvature of the inner function. */
  @FunctionalInterface
  public interface Inner {
    @Nullable Integer prove(Expr function, Box box, Set<String> block, Curvature kind);
  }

  private static final int BITS = 96;

  private final Proof proof;
  private final Inner inner;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;

  /** A prover for terms on the box, in the block. */
  public PerspectiveProver(Proof proof, Inner inner, Box box, Set<String> block) {
    this.proof = proof;
    this.inner = inner;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null) {
      return null;
    }
    for (String scale : Dag.variables(term).filter(block::contains)) {
      Interval sign = ranges.of(Expr.variable(scale));
      Integer place = sign != null && sign.isPositive() ? prove(term, scale, kind) : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Integer prove(Expr term, String scale, Curvature kind) {
    Expr function = Dag.substitute(term, scale, Expr.ONE);
    Set<String> names = Dag.variables(function);
    Set<String> moving = names.filter(block::contains);
    Expr t = Expr.variable(scale);
    Box reach = Box.EMPTY;
    for (String name : names) {
      if (moving.contains(name)) {
        Expr quotient = Expr.variable(name).over(t);
        Interval range = ranges.of(quotient);
        if (range == null) {
          return null;
        }
        reach = reach.with(name, Axis.of(range));
      } else {
        reach = reach.with(name, box.axis(name));
      }
    }
    Expr spread =
        Dag.substitute(
            function,
            LinkedHashMap.ofEntries(
                moving.toVector().map(n -> Tuple.of(n, Expr.variable(n).over(t)))));
    Expr whole = t.times(spread);
    if (moving.isEmpty() || ranges.of(whole) == null) {
      return null;
    }
    Homogeneous pulled = Homogeneous.of(term, moving, scale, ranges);
    Expr middle = Dag.rewrite(whole, part -> pulled.parts().getOrElse(part, part));
    if (ranges.of(middle) == null || !new NormalForm(ranges).same(term, middle)) {
      return null;
    }
    Integer known = inner.prove(function, reach, moving, kind);
    if (known == null) {
      return null;
    }
    int place =
        proof.add(
            new Claim.Curved(whole, box, block, kind),
            new Rule.Perspective(scale, function),
            known);
    Vector<Integer> equalities =
        pulled
            .parts()
            .toVector()
            .map(each -> proof.add(new Claim.Equal(each._2, each._1, box), new Rule.NormalForm()));
    int between = proof.curvedAlike(middle, kind, new Rule.Congruence(), equalities, place);
    return proof.curvedAlike(term, kind, new Rule.NormalForm(), between);
  }
}
