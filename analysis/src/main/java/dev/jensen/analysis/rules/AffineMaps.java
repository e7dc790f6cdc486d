package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of a few affine terms, {@code F(a'x, b'x)}, is convex if F is, where these terms lie
 * (Boyd and Vandenberghe, section 3.2.2). F may be a perspective, or have a definite Hessian where
 * that of the whole is singular.
 */
public final class AffineMaps {
  private static final int BITS = 96;
  private static final int MOST_PARTS = 200;
  private static final int MOST_MAPS = 4;

  private final Proof proof;
  private final PerspectiveProver.Inner outer;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final Directions directions;

  /** A prover for terms on the box, which has no half-spaces, in the block. */
  public AffineMaps(Proof proof, PerspectiveProver.Inner outer, Box box, Set<String> block) {
    this.proof = proof;
    this.outer = outer;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
    this.directions = new Directions(new NormalForm(ranges), block);
  }

  /** An affine term, and the variable that stands for it. */
  private record Stand(Expr inner, String name) {}

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    Vector<Stand> maps = Vector.empty();
    Map<Expr, Expr> replaced = new IdentityHashMap<>();
    for (Expr part : directions.affineParts(term)) {
      Expr told = told(part, maps);
      if (told == null) {
        Stand fresh = new Stand(part, fresh(maps.size()));
        maps = maps.append(fresh);
        told = Expr.variable(fresh.name());
      }
      replaced.put(part, told);
    }
    boolean plain = maps.forAll(each -> each.inner() instanceof Variable);
    return plain || maps.size() < 2 || maps.size() > MOST_MAPS
        ? null
        : prove(term, kind, maps, replaced);
  }

  /**
   * The same for a function of one variable x that occurs only in multiples of {@code x + c}:
   * normal forms of functions of {@code x + c} have the constant c in many places.
   */
  public @Nullable Integer shifted(Expr term, Curvature kind) {
    if (block.size() != 1 || ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    Expr x = Expr.variable(block.head());
    Vector<Expr> parts = directions.affineParts(term);
    Directions.Multiple first = parts.isEmpty() ? null : directions.along(parts.head(), x);
    if (first == null || first.shift().isZero()) {
      return null;
    }
    Stand stand =
        new Stand(x.plus(first.shift().times(Expr.constant(first.factor().inverse()))), fresh(0));
    Map<Expr, Expr> replaced = new IdentityHashMap<>();
    for (Expr part : parts) {
      Directions.Multiple how = directions.along(part, stand.inner());
      if (how == null || !how.shift().isZero()) {
        return null;
      }
      replaced.put(part, how.of(Expr.variable(stand.name())));
    }
    return prove(term, kind, Vector.of(stand), replaced);
  }

  /**
   * The same for a function of one variable x that is nowhere positive and goes on to minus
   * infinity, as one of {@code -x}: what spells out the function may cancel on that side alone.
   */
  public @Nullable Integer mirrored(Expr term, Curvature kind) {
    Expr x = Expr.variable(block.head());
    Interval reach = ranges.of(x);
    if (block.size() != 1
        || reach == null
        || reach.lo() != null
        || !reach.isNonpositive()
        || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    Stand stand = new Stand(x.negate(), fresh(0));
    Map<Expr, Expr> replaced = new IdentityHashMap<>();
    for (Expr part : directions.affineParts(term)) {
      Directions.Multiple how = directions.along(part, stand.inner());
      if (how == null) {
        return null;
      }
      replaced.put(part, how.of(Expr.variable(stand.name())));
    }
    return replaced.isEmpty() ? null : prove(term, kind, Vector.of(stand), replaced);
  }

  /** The part as a shifted multiple of one of the variables; null if it is none. */
  private @Nullable Expr told(Expr part, Vector<Stand> maps) {
    for (Stand each : maps) {
      Directions.Multiple how = directions.along(part, each.inner());
      if (how != null) {
        return how.of(Expr.variable(each.name()));
      }
    }
    return null;
  }

  private String fresh(int number) {
    String name = "u" + (number + 1);
    while (box.has(name)) {
      name += "'";
    }
    return name;
  }

  private @Nullable Integer prove(
      Expr term, Curvature kind, Vector<Stand> maps, Map<Expr, Expr> replaced) {
    Expr function = Dag.rewrite(term, part -> replaced.getOrDefault(part, part));
    Set<String> names = LinkedHashSet.ofAll(maps.map(Stand::name));
    Set<String> parameters = Dag.variables(function).removeAll(names);
    if (parameters.exists(block::contains)) {
      return null;
    }
    Expr whole = maps.foldLeft(function, (f, each) -> Dag.substitute(f, each.name(), each.inner()));
    if (whole != term && (ranges.of(whole) == null || !new NormalForm(ranges).same(term, whole))) {
      return null;
    }
    Box there = Box.EMPTY;
    for (Stand each : maps) {
      Interval reach = ranges.of(each.inner());
      if (reach == null) {
        return null;
      }
      there = there.with(each.name(), Axis.of(reach));
    }
    for (String parameter : parameters) {
      there = there.with(parameter, box.axis(parameter));
    }
    Integer place = outer.prove(function, there, names, kind);
    if (place == null) {
      return null;
    }
    Set<String> moving = names;
    for (Stand each : maps) {
      Expr before = function;
      Set<String> own = Dag.variables(each.inner());
      there = new Box(there.axes().remove(each.name()));
      for (String variable : own) {
        there = there.with(variable, box.axis(variable));
      }
      moving = moving.remove(each.name()).addAll(own.filter(block::contains));
      function = Dag.substitute(before, each.name(), each.inner());
      int affine =
          proof.add(
              new Claim.Curved(each.inner(), there, moving, Curvature.AFFINE),
              new Rule.AffineForm());
      place =
          proof.add(
              new Claim.Curved(function, there, moving, kind),
              new Rule.Precomposition(each.name(), each.inner(), before),
              place,
              affine);
    }
    place = proof.add(new Claim.Curved(whole, box, block, kind), new Rule.Lift(), place);
    return proof.curvedAlike(term, kind, new Rule.NormalForm(), place);
  }
}
