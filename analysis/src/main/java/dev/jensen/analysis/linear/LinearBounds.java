package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of affine terms on a box with half-spaces, by linear programs whose duals the kernel
 * checks (Boyd and Vandenberghe, section 5.8).
 */
public final class LinearBounds {
  static final int BITS = 96;
  private static final int MOST_TERMS = 200;
  private static final int MOST_COMPARED = 6;

  private final Proof proof;
  private final Box box;
  private final Budget budget;
  private final Vector<Affine> demands;

  /** Bounds on the box, whose steps are added to the proof. */
  public LinearBounds(Proof proof, Box box, Budget budget) {
    this.proof = proof;
    this.box = box;
    this.budget = budget;
    this.demands = demands(box);
  }

  /**
   * The same points on shorter axes, where the half-spaces allow; what these say of the function
   * becomes known to the proof, on the box and inside.
   */
  public static Box shortened(Expr function, Box box, Proof proof, Budget budget) {
    if (box.halfSpaces().isEmpty()) {
      return box;
    }
    LinearBounds bounds = new LinearBounds(proof, box, budget);
    bounds.assume(function);
    Box shorter = bounds.shortened();
    if (!shorter.interior().equals(shorter)) {
      new LinearBounds(proof, shorter.interior(), budget).assume(function);
    }
    return shorter;
  }

  /** What is nonnegative on the box: its half-spaces, then the distances to the axes' ends. */
  static Vector<Affine> demands(Box box) {
    Set<String> tied = box.halfSpaces().variables();
    return box.halfSpaces().all().map(HalfSpace::affine).appendAll(ends(box, tied));
  }

  /** The distances to the ends of those axes. */
  private static Vector<Affine> ends(Box box, Set<String> names) {
    Vector<Affine> demands = Vector.empty();
    for (String name : names) {
      Interval reach = Ranges.enclosure(box.axis(name), BITS);
      Affine variable = Affine.variable(name);
      demands =
          reach.lo() == null
              ? demands
              : demands.append(variable.minus(Affine.constant(reach.lo())));
      demands =
          reach.hi() == null
              ? demands
              : demands.append(Affine.constant(reach.hi()).minus(variable));
    }
    return demands;
  }

  /**
   * Makes known to the proof the half-spaces, and the ranges of the affine parts of the function,
   * where the half-spaces make them narrower.
   */
  public void assume(Expr function) {
    new MatrixBounds(proof, box).assume(function);
    Set<String> tied = box.halfSpaces().variables();
    java.util.Set<Expr> terms = new LinkedHashSet<>();
    tied.forEach(name -> terms.add(Expr.variable(name)));
    box.halfSpaces().all().forEach(each -> terms.add(each.term()));
    Map<Expr, Affine> parts = Affine.parts(function);
    for (Expr part : Dag.parts(function)) {
      if (parts.containsKey(part) && !(part instanceof Constant)) {
        terms.add(part);
      }
      terms.addAll(differences(part));
    }
    Vector<Integer> facts = Vector.empty();
    for (Expr term : Vector.ofAll(terms).take(MOST_TERMS)) {
      Affine affine = parts.containsKey(term) ? parts.get(term) : Affine.of(term);
      if (affine != null && affine.variables().exists(tied::contains)) {
        Integer place = range(term, affine);
        facts = place == null ? facts : facts.append(place);
      }
    }
    proof.assume(facts);
  }

  /** The step that the term has that sign in the region, as the half-spaces tell; null if not. */
  public @Nullable Integer sign(Expr term, Affine affine, boolean nonnegative) {
    if (nonnegative) {
      Integer place = least(term, affine);
      return place != null && range(place).isNonnegative() ? place : null;
    }
    Integer place = sign(term.negate(), affine.times(Rational.MINUS_ONE), true);
    return place == null ? null : Integer.valueOf(proof.mirrored(term, box, place));
  }

  private Interval range(int place) {
    return ((Claim.Range) proof.claim(place)).range();
  }

  /** Which argument of a maximum is the larger one is a question about differences. */
  private static List<Expr> differences(Expr part) {
    if (!(part instanceof Apply a) || a.arguments().size() > MOST_COMPARED) {
      return List.of();
    }
    Vector<Expr> arguments =
        a.atom().equals(Atoms.MAX)
            ? a.arguments()
            : a.atom().equals(Atoms.MIN) ? a.arguments().map(Expr::negate) : Vector.empty();
    return arguments.flatMap(x -> arguments.map(x::minus)).asJava();
  }

  /**
   * The same box with shorter axes: what is known of each variable that the half-spaces restrict.
   */
  private Box shortened() {
    Box shorter = box;
    Ranges ranges = proof.ranges(box, BITS);
    for (String name : box.halfSpaces().variables()) {
      Interval reach = ranges.of(Expr.variable(name));
      Axis axis = reach == null ? box.axis(name) : Axis.of(reach);
      Rational inner = box.halfSpaces().inner().get(name).get();
      boolean helps =
          reach != null
              && box.axis(name).isRational()
              && !reach.equals(Ranges.enclosure(box.axis(name), BITS))
              && Points.on(Expr.constant(inner), axis.interior());
      shorter = helps ? shorter.with(name, axis) : shorter;
    }
    return shorter;
  }

  /** The step that bounds the term more closely than interval arithmetic; null if none does. */
  @Nullable Integer range(Expr term, Affine affine) {
    Integer low = least(term, affine);
    Integer high = least(term.negate(), affine.times(Rational.MINUS_ONE));
    high = high == null ? null : Integer.valueOf(proof.mirrored(term, box, high));
    Vector<Integer> ends = Vector.of(low, high).filter(Objects::nonNull);
    Ranges ranges = proof.ranges(box, BITS);
    ends.forEach(end -> ranges.assume(term, range(end)));
    Interval all = ranges.of(term);
    if (ends.isEmpty() || all == null) {
      return null;
    }
    // One range says it all, so that what rests on it names one fact.
    return range(ends.head()).equals(all)
        ? ends.head()
        : proof.add(new Claim.Range(term, box, all), new Rule.Natural(BITS), ends);
  }

  /**
   * The step that bounds the term from below by its least value in the region; null if it has none,
   * or if interval arithmetic sees as much.
   */
  @Nullable Integer least(Expr term, Affine affine) {
    Set<String> others = affine.variables().removeAll(box.halfSpaces().variables());
    LinearProgram.Least least =
        LinearProgram.local(affine, demands.appendAll(ends(box, others)), budget);
    if (least == null) {
      return null;
    }
    Vector<HalfSpace> halfSpaces = box.halfSpaces().all();
    Vector<Rational> weights = least.weights().take(halfSpaces.size());
    Affine rest = affine;
    Interval gain = Interval.ZERO;
    for (int i = 0; i < halfSpaces.size(); i++) {
      if (!weights.get(i).isZero()) {
        rest = rest.minus(halfSpaces.get(i).affine().times(weights.get(i)));
        gain = gain.add(halfSpaces.get(i).strict() ? Interval.POSITIVE : Interval.NONNEGATIVE);
      }
    }
    Ranges ranges = proof.ranges(box, BITS);
    Interval range = ranges.of(rest.term());
    Interval seen = gain.isPoint() ? ranges.of(term) : null;
    if (range == null || range.lo() == null || seen != null && range.contains(seen)) {
      return null;
    }
    return proof.add(
        new Claim.Range(term, box, range.add(gain)), new Rule.Given(weights, rest.term()));
  }
}
