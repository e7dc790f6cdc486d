package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The slack variable of a half-space {@code c'x + d >= 0} (Boyd and Vandenberghe, section 4.1.3) in
 * place of one of its variables: the half-space becomes an axis, along which calculus may move.
 */
public final class Slack {
  private static final int MOST_HALF_SPACES = 4;

  /** What slacks are for, calculus along an axis, is hopeless in more. */
  private static final int MOST_VARIABLES = 8;

  private final Proof proof;

  /** The region in which the variable stands for itself. */
  private final Box region;

  private final String variable;
  private final String name;
  private final Affine by;

  /** The step that tells the range of the slack. */
  private final int range;

  private final Box box;

  private Slack(
      Proof proof, Box region, String variable, String name, Affine by, int range, Box box) {
    this.proof = proof;
    this.region = region;
    this.variable = variable;
    this.name = name;
    this.by = by;
    this.range = range;
    this.box = box;
  }

  /**
   * The slacks of half-spaces in those variables alone; first those in place of variables whose
   * ends follow from the others, so that the new box is the region.
   */
  public static Vector<Slack> of(Box region, Set<String> names, Proof proof, Budget budget) {
    if (region.axes().size() > MOST_VARIABLES) {
      return Vector.empty();
    }
    Vector<Slack> slacks =
        region
            .halfSpaces()
            .all()
            .take(MOST_HALF_SPACES)
            .filter(each -> names.containsAll(each.affine().variables()))
            .flatMap(each -> of(region, each, proof, budget));
    return slacks.filter(Slack::isExact).appendAll(slacks.reject(Slack::isExact));
  }

  private static Vector<Slack> of(Box region, HalfSpace halfSpace, Proof proof, Budget budget) {
    Integer range =
        new LinearBounds(proof, region, budget).range(halfSpace.term(), halfSpace.affine());
    return range == null
        ? Vector.empty()
        : halfSpace
            .affine()
            .variables()
            .toVector()
            .map(variable -> of(region, halfSpace.affine(), variable, range, proof))
            .filter(Objects::nonNull);
  }

  private static @Nullable Slack of(
      Box region, Affine by, String variable, int range, Proof proof) {
    Map<String, Rational> inner = region.halfSpaces().inner();
    Axis axis = Axis.of(((Claim.Range) proof.claim(range)).range());
    boolean moves =
        !region.axis(variable).isPoint()
            && Points.on(Expr.constant(by.value(inner)), axis.interior())
            && region.halfSpaces().matrices().forAll(m -> !m.variables().contains(variable));
    if (!moves) {
      return null;
    }
    String name = fresh(region);
    Box axes = new Box(region.axes().remove(variable)).with(name, axis);
    Box box =
        new Box(
            axes.axes(),
            halfSpaces(
                region.with(variable, by.solved(variable, name)).halfSpaces(),
                axes,
                inner.remove(variable).put(name, by.value(inner))));
    return new Slack(proof, region, variable, name, by, range, box);
  }

  private static String fresh(Box region) {
    String name = "s";
    while (region.has(name)) {
      name += "'";
    }
    return name;
  }

  /** What the half-spaces demand beyond the axes. */
  private static HalfSpaces halfSpaces(HalfSpaces all, Box axes, Map<String, Rational> inner) {
    Ranges ranges = new Ranges(axes, LinearBounds.BITS);
    Vector<HalfSpace> left =
        all.all()
            .filter(
                each -> {
                  Interval reach = ranges.of(each.term());
                  return reach == null
                      || !(each.strict() ? reach.isPositive() : reach.isNonnegative());
                });
    Set<String> names = new HalfSpaces(left, all.matrices(), LinkedHashMap.empty()).variables();
    return new HalfSpaces(left, all.matrices(), inner.filterKeys(names::contains));
  }

  /** Whether the ends of the variable that goes follow from those of the others. */
  public boolean isExact() {
    Interval reach = new Ranges(box, LinearBounds.BITS).of(by.solved(variable, name).term());
    return reach != null && Points.within(Axis.of(reach), region.axis(variable));
  }

  /**
   * The affine function in place of one of its variables on a box without half-spaces, where it
   * counts from a break that moves with the others; null if that variable does not move.
   */
  public static @Nullable Slack along(Box plain, Affine by, String variable, Proof proof) {
    Interval reach = proof.ranges(plain, LinearBounds.BITS).of(by.term());
    if (reach == null || plain.axes().size() > MOST_VARIABLES || plain.axis(variable).isPoint()) {
      return null;
    }
    int range =
        proof.add(new Claim.Range(by.term(), plain, reach), new Rule.Natural(LinearBounds.BITS));
    String name = fresh(plain);
    Box box = new Box(plain.axes().remove(variable)).with(name, Axis.of(reach));
    return new Slack(proof, plain, variable, name, by, range, box);
  }

  /** What the slack is called in that box. */
  public String name() {
    return name;
  }

  /** The box with the slack, which holds all points of the region. */
  public Box box() {
    return box;
  }

  /** The block with the slack, in which claims are to be made for one in that block. */
  public Set<String> block(Set<String> block) {
    return by.variables().exists(block::contains) ? block.remove(variable).add(name) : block;
  }

  /** The term, told by the slack. */
  public Expr told(Expr term) {
    return Dag.substitute(term, variable, by.solved(variable, name).term());
  }

  /** The claim about the region, from the step that makes it of the term told by the slack. */
  public int back(Claim claim, int place) {
    return proof.add(claim, new Rule.Substitution(variable, name, by.term()), place, range);
  }
}
