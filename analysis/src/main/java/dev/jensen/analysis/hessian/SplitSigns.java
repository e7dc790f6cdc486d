package dev.jensen.analysis.hessian;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Samples;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs of sums in groups: those summands that have the same atoms are bounded together, by a proof
 * of its own, and the bounds add up.
 */
final class SplitSigns {
  private static final int BITS = 96;
  private static final int MOST_GROUPS = 8;
  private static final int DEPTH = 1;
  private static final int SHORT = 12;

  /** Below the least value that samples find, as a share of their distance. */
  private static final double ROOM = 1.0 / 8;

  private final Proof proof;
  private final Signs signs;
  private final Box box;

  SplitSigns(Proof proof, Signs signs, Box box) {
    this.proof = proof;
    this.signs = signs;
    this.box = box;
  }

  /** A group of summands, and the number that they are not below. */
  private record Bound(Expr group, Rational least, boolean natural) {
    /** As an equal term that interval evaluation sees to be so, once the rest is known. */
    Expr form() {
      return natural ? group : Expr.constant(least).minus(turned());
    }

    private Expr rest() {
      return group.minus(Expr.constant(least));
    }

    /** Written with its signs turned, a sum is not taken up by the sum around it. */
    private Expr turned() {
      return Expr.constant(least).minus(group);
    }
  }

  /** Sums of those summands of the term that have the same atoms in them. */
  static Vector<Expr> groups(Expr term) {
    Map<Set<Expr>, Expr> groups = LinkedHashMap.empty();
    for (Expr summand : term instanceof Sum sum ? sum.terms() : Vector.of(term)) {
      Set<Expr> atoms =
          HashSet.ofAll(Dag.parts(summand))
              .filter(part -> part instanceof Apply && !Dag.variables(part).isEmpty());
      groups = groups.put(atoms, summand, Expr::plus);
    }
    return groups.values().toVector();
  }

  /** Makes known that the term is nonnegative; whether it is proved. */
  boolean isNonnegative(Expr term) {
    Interval range = proof.ranges(box, BITS).of(term);
    if (range == null || range.isNonnegative()) {
      return range != null;
    }
    Vector<Expr> groups = groups(term);
    return groups.size() > 1 && groups.size() <= MOST_GROUPS && inGroups(term, groups)
        || assume(sign(term));
  }

  private boolean inGroups(Expr term, Vector<Expr> groups) {
    List<double[]> samples = Samples.of(groups, box);
    if (samples.isEmpty()) {
      return false;
    }
    Vector<Bound> seen = groups.zipWithIndex().map(each -> bound(each._1, each._2, samples));
    Vector<Bound> mixed =
        seen.map(
            each -> {
              Interval range = proof.ranges(box, BITS).of(each.group());
              Rational lo = range == null ? null : range.lo();
              return lo == null ? each : new Bound(each.group(), lo, true);
            });
    for (Vector<Bound> bounds : List.of(mixed, seen)) {
      boolean enough = bounds.map(Bound::least).fold(Rational.ZERO, Rational::add).sign() >= 0;
      if (enough && bounds.forAll(this::isProved)) {
        Expr form = Expr.sum(bounds.map(Bound::form));
        return assume(signs.rangeAs(term, form, box)) && isKnown(term);
      }
    }
    return false;
  }

  private boolean isKnown(Expr term) {
    Interval range = proof.ranges(box, BITS).of(term);
    return range != null && range.isNonnegative();
  }

  private Bound bound(Expr group, int column, List<double[]> samples) {
    double least = samples.stream().mapToDouble(row -> row[column]).min().orElse(0);
    double most = samples.stream().mapToDouble(row -> row[column]).max().orElse(0);
    Interval range = proof.ranges(box, BITS).of(group);
    Rational lo = range == null ? null : range.lo();
    Rational bound = Rational.of(least - ROOM * (most - least)).roundDown(SHORT);
    return lo != null && lo.compareTo(bound) >= 0
        ? new Bound(group, lo, true)
        : new Bound(group, bound, false);
  }

  private boolean isProved(Bound bound) {
    return bound.natural()
        || assume(sign(bound.rest()))
            && assume(signs.rangeAs(bound.turned(), bound.rest().negate(), box));
  }

  private @Nullable Integer sign(Expr term) {
    Integer squares = signs.bySquares(term, box);
    return squares != null ? squares : signs.nonnegative(term, box, DEPTH);
  }

  private boolean assume(@Nullable Integer place) {
    if (place != null) {
      proof.assume(Vector.of(place));
    }
    return place != null;
  }
}
