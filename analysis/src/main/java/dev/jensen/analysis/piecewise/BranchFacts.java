package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What decides the branches of a term on a region, where interval evaluation does not show it. */
public final class BranchFacts {
  private static final int BITS = 96;
  private static final int MOST_NESTED = 6;
  private static final int DEPTH = 2;

  private final Signs signs;
  private final Proof proof;
  private final Expr term;

  /** Facts about the branches of the term. */
  public BranchFacts(Signs signs, Proof proof, Expr term) {
    this.signs = signs;
    this.proof = proof;
    this.term = term;
  }

  /** What is to be known of a term whose range is known. */
  @FunctionalInterface
  interface Fact {
    @Nullable Integer of(Expr each, Interval range);
  }

  /**
   * The steps that tell the signs on the region of those terms that decide a branch and whose sign
   * interval evaluation does not show.
   */
  public Vector<Integer> signs(Box region) {
    Vector<Integer> facts =
        gathered(
            region,
            (each, range) -> {
              boolean strict = range.isPositive() || range.isNegative();
              boolean known = strict || range.isNonnegative() || range.isNonpositive();
              return strict || known && !isCompared(each) ? null : sign(each, region, known);
            });
    return facts.appendAll(abovePairs(region, facts));
  }

  /**
   * The steps that tell the signs that hold whatever the arguments are: {@code a - min(a, b)} is
   * nowhere negative.
   */
  public Vector<Integer> absorbed(Box region) {
    return gathered(
        region,
        (each, range) -> {
          if (range.isNonnegative() || range.isNonpositive()) {
            return null;
          }
          Integer above = spread(each, region);
          Integer below = above == null ? spread(each.negate(), region) : null;
          return below == null ? above : Integer.valueOf(proof.mirrored(each, region, below));
        });
  }

  /** The part as a maximum, or the maximum of which it is the negative. */
  private static Option<Apply> maximum(Expr part) {
    Expr definition =
        part instanceof Apply a && a.atom().equals(Atoms.MIN)
            ? a.atom().definition(a.arguments())
            : null;
    Expr kink = definition == null ? part : definition.negate();
    return kink instanceof Apply max && max.atom().equals(Atoms.MAX)
        ? Option.of(max)
        : Option.none();
  }

  /** Which arguments of maxima, none above all others, are always below one of two others. */
  private Vector<Integer> abovePairs(Box region, Vector<Integer> facts) {
    return Vector.ofAll(Dag.parts(Branches.resolve(term, ranges(region, facts))))
        .flatMap(BranchFacts::maximum)
        .flatMap(Branches::abovePairs)
        .map(each -> nonnegative(each, region))
        .filter(Objects::nonNull);
  }

  /**
   * Facts about the terms that decide a branch; where inner branches are taken, those that decide
   * the outer ones are others.
   */
  Vector<Integer> gathered(Box region, Fact fact) {
    Vector<Integer> facts = Vector.empty();
    Set<Expr> seen = HashSet.empty();
    Expr left = term;
    for (int depth = 0; depth < MOST_NESTED; depth++) {
      Vector<Expr> fresh = Breaks.switches(left).reject(seen::contains);
      for (Expr each : fresh) {
        Interval range = ranges(region, facts).of(each);
        Integer place = range == null ? null : fact.of(each, range);
        facts = place == null ? facts : facts.append(place);
      }
      if (fresh.isEmpty()) {
        break;
      }
      seen = seen.addAll(fresh);
      left = Branches.resolve(term, ranges(region, facts));
    }
    return facts;
  }

  /** The ranges on the region that know the facts. */
  public Ranges ranges(Box region, Vector<Integer> facts) {
    Ranges ranges = proof.ranges(region, BITS);
    for (int fact : facts) {
      if (proof.claim(fact) instanceof Claim.Range range) {
        ranges.assume(range.term(), range.range());
      }
    }
    return ranges;
  }

  /** Whether a case hangs on whether the term is zero. */
  private boolean isCompared(Expr each) {
    return Dag.parts(term).stream()
        .anyMatch(
            part ->
                part instanceof Piecewise p
                    && p.branches().exists(b -> b.conditions().exists(c -> c.left() == each)));
  }

  private @Nullable Integer sign(Expr term, Box region, boolean weakly) {
    if (isCompared(term)) {
      for (boolean up : new boolean[] {true, false}) {
        Integer strict = signs.positive(up ? term : term.negate(), region, DEPTH);
        if (strict != null && signs.range(strict).isPositive()) {
          return up ? strict : proof.mirrored(term, region, strict);
        }
      }
    }
    Integer above = weakly ? null : nonnegative(term, region);
    if (above != null) {
      return above;
    }
    Integer below = weakly ? null : nonnegative(term.negate(), region);
    return below == null ? null : proof.mirrored(term, region, below);
  }

  private @Nullable Integer nonnegative(Expr term, Box region) {
    Integer lattice = spread(term, region);
    return lattice != null ? lattice : signs.nonnegative(term, region, DEPTH);
  }

  /** {@code a - min(a, b)} is the larger of 0 and {@code a - b}. */
  private @Nullable Integer spread(Expr term, Box region) {
    Expr spread = Spread.of(term);
    if (!(spread instanceof Apply apply)) {
      return null;
    }
    Expr simple = Expr.apply(apply.atom(), apply.arguments().map(x -> signs.simplest(x, region)));
    Integer place = signs.rangeAs(term, simple, region);
    return place != null && signs.range(place).isNonnegative() ? place : null;
  }
}
