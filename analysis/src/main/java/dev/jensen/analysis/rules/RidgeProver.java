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
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one direction along which a function changes: a ridge function g(a'x + b) is convex if
 * g is, where the inner term lies (Boyd and Vandenberghe, section 3.2.2).
 */
public final class RidgeProver {
  private static final int BITS = 96;
  private static final int MOST_PARTS = 400;

  private final Proof proof;
  private final PerspectiveProver.Inner outer;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final NormalForm form;
  private final Directions directions;

  /** A prover for terms on the box, in the block. */
  public RidgeProver(Proof proof, PerspectiveProver.Inner outer, Box box, Set<String> block) {
    this.proof = proof;
    this.outer = outer;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
    this.form = new NormalForm(ranges);
    this.directions = new Directions(form, block);
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    Vector<Expr> inner = directions.affineParts(term);
    if (inner == null || inner.isEmpty() || inner.contains(term)) {
      return null;
    }
    Expr direction = inner.head();
    boolean trivial = Dag.variables(term).size() == 1 && direction.children().isEmpty();
    Interval reach = ranges.of(direction);
    if (trivial || reach == null) {
      return null;
    }
    String u = fresh(term);
    Map<Expr, Expr> replaced = new IdentityHashMap<>();
    for (Expr part : inner) {
      Directions.Multiple how = directions.along(part, direction);
      if (how == null) {
        return null;
      }
      replaced.put(part, Expr.constant(how.factor()).times(Expr.variable(u)).plus(how.shift()));
    }
    Expr function = Dag.rewrite(term, part -> replaced.getOrDefault(part, part));
    Expr back = Dag.substitute(function, u, direction);
    Box line = Box.of(u, Axis.of(reach));
    for (String name : Dag.variables(function).remove(u)) {
      if (block.contains(name)) {
        return null;
      }
      line = line.with(name, box.axis(name));
    }
    if (back != term && (ranges.of(back) == null || !form.same(term, back))) {
      return null;
    }
    Integer bent = outer.prove(function, line, io.vavr.collection.HashSet.of(u), kind);
    return bent == null ? null : concluded(term, back, direction, u, function, bent, kind);
  }

  private int concluded(
      Expr term, Expr back, Expr direction, String u, Expr function, int bent, Curvature kind) {
    int affine =
        proof.add(new Claim.Curved(direction, box, block, Curvature.AFFINE), new Rule.AffineForm());
    int place =
        proof.add(
            new Claim.Curved(back, box, block, kind),
            new Rule.Precomposition(u, direction, function),
            bent,
            affine);
    if (back == term) {
      return place;
    }
    int equal = proof.add(new Claim.Equal(term, back, box), new Rule.NormalForm());
    return proof.add(new Claim.Curved(term, box, block, kind), new Rule.ByEquality(), equal, place);
  }

  private String fresh(Expr term) {
    String name = "u";
    while (box.has(name) || Dag.variables(term).contains(name)) {
      name += "'";
    }
    return name;
  }
}
