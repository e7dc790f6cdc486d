package dev.jensen.core.domain;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Takes the branch of each kinked part that the ranges decide: {@code abs(u) = u} where {@code u >=
 * 0}, the one argument of a maximum that is never below the others, the one case of a piecewise
 * term that applies, {@code (u^2)^(1/2) = u} where {@code u >= 0}, the trace for the nuclear norm
 * of a semidefinite matrix. Where the term is defined, the result has the same value.
 */
public final class Branches {
  /** Of more arguments of a maximum no two are compared. */
  private static final int MOST_COMPARED = 60;

  /** Of so many arguments each is compared with the larger of each two others. */
  private static final int MOST_IN_PAIRS = 4;

  private static final int BITS = 96;

  private Branches() {}

  /** The term with every decided branch taken. */
  public static Expr resolve(Expr root, Ranges ranges) {
    return resolve(root, ranges, false);
  }

  /**
   * The term with every branch taken that is decided strictly, so that the choice stays the same
   * near each point of the box.
   */
  public static Expr resolveStrictly(Expr root, Ranges ranges) {
    return resolve(root, ranges, true);
  }

  /**
   * The value of the term at a point that names all its variables, with the cases taken that hold
   * there. That a condition compares with zero exactly is seen by its normal form.
   */
  public static Expr at(Map<String, Expr> point, Expr root) {
    Expr there = Dag.substitute(root, point);
    Ranges plain = new Ranges(Box.EMPTY, BITS);
    NormalForm form = new NormalForm(plain);
    Ranges exact = new Ranges(Box.EMPTY, BITS);
    for (Expr part : Dag.parts(there)) {
      Vector<Piecewise.Branch> cases =
          part instanceof Piecewise p ? p.branches() : Vector.<Piecewise.Branch>empty();
      for (Condition each : cases.flatMap(Piecewise.Branch::conditions)) {
        Interval left = plain.of(each.left());
        if (left != null && left.containsZero() && form.same(each.left(), Expr.ZERO)) {
          exact.assume(each.left(), Interval.ZERO);
        }
      }
    }
    return resolve(there, exact);
  }

  private static Expr resolve(Expr root, Ranges ranges, boolean strict) {
    return Dag.rewrite(
        root,
        part ->
            switch (part) {
              case Apply a when a.atom().equals(Atoms.ABS) -> abs(a, ranges, strict);
              case Apply a when a.atom().equals(Atoms.MAX) -> max(a, ranges, strict);
              case Apply a when a.atom().equals(Atoms.NORM_NUC) -> nuclear(a, ranges, strict);
              case Apply a when unfolds(a) -> unfolded(a, ranges, strict);
              case Power p -> power(p, ranges, strict);
              case Piecewise p -> cases(p, ranges, strict);
              default -> part;
            });
  }

  private static boolean unfolds(Apply apply) {
    return apply.atom().equals(Atoms.RELU)
        || apply.atom().equals(Atoms.NEG)
        || apply.atom().equals(Atoms.MIN)
        || apply.atom().equals(Atoms.HUBER)
        || apply.atom().equals(Atoms.NORM1)
        || apply.atom().equals(Atoms.NORM_INF);
  }

  /** The definition with its branches taken, if that is simpler: if no kink is left in it. */
  private static Expr unfolded(Apply apply, Ranges ranges, boolean strict) {
    Expr definition = apply.atom().definition(apply.arguments());
    if (definition == null) {
      return apply;
    }
    return resolve(definition, ranges, strict);
  }

  private static boolean nonnegative(Expr term, Ranges ranges, boolean strict) {
    Interval range = ranges.of(term);
    return range != null && (strict ? staysPositive(term, range) : range.isNonnegative());
  }

  private static boolean nonpositive(Expr term, Ranges ranges, boolean strict) {
    Interval range = ranges.of(term);
    return range != null
        && (strict ? stays(term, range) && range.isNegative() : range.isNonpositive());
  }

  /**
   * The difference may be known either way round; and the least of some terms is below what one of
   * them is below: {@code max(x, min(x, y)) = x}.
   */
  private static boolean isBelow(Expr low, Expr high, Ranges ranges, boolean strict) {
    return low == high
        || nonnegative(high.minus(low), ranges, strict)
        || nonpositive(low.minus(high), ranges, strict)
        || bounds(low).exists(each -> isBelow(each, high, ranges, strict));
  }

  /** The terms of which this one, as a minimum or the negative of a maximum, is the least. */
  private static Vector<Expr> bounds(Expr least) {
    boolean direct = least instanceof Apply;
    Expr kink = direct ? least : least.negate();
    boolean is =
        kink instanceof Apply a
            && a.atom().equals(direct ? Atoms.MIN : Atoms.MAX)
            && a.arguments().size() <= MOST_COMPARED;
    return !is ? Vector.empty() : direct ? kink.children() : kink.children().map(Expr::negate);
  }

  private static Expr abs(Apply apply, Ranges ranges, boolean strict) {
    Expr inner = apply.argument();
    Expr mirrored = inner.negate();
    if (nonnegative(inner, ranges, strict)) {
      return inner;
    }
    return nonnegative(mirrored, ranges, strict) || nonpositive(inner, ranges, strict)
        ? mirrored
        : apply;
  }

  private static Expr max(Apply apply, Ranges ranges, boolean strict) {
    Vector<Expr> left = apply.arguments().distinct();
    if (left.size() > MOST_COMPARED) {
      return apply;
    }
    for (Expr candidate : left) {
      for (Expr other : left) {
        if (other != candidate && isBelow(candidate, other, ranges, strict)) {
          left = left.remove(candidate);
          break;
        }
      }
    }
    if (left.size() > 2 && left.size() <= MOST_IN_PAIRS) {
      left = withoutThoseBelowPairs(left, ranges, strict);
    }
    return left.size() == 1 ? left.head() : Expr.apply(apply.atom(), left);
  }

  /** {@code xy} is below neither {@code x^2} nor {@code y^2}, but always below one of them. */
  private static Vector<Expr> withoutThoseBelowPairs(
      Vector<Expr> arguments, Ranges ranges, boolean strict) {
    Vector<Expr> left = arguments;
    for (Expr candidate : arguments) {
      Vector<Expr> others = left.remove(candidate);
      if (abovePairs(candidate, others).exists(each -> nonnegative(each, ranges, strict))) {
        left = others;
      }
    }
    return left;
  }

  /** By how much the larger of two of the others is above the term, for each two. */
  private static Vector<Expr> abovePairs(Expr term, Vector<Expr> others) {
    return others.flatMap(
        a ->
            others
                .dropUntil(b -> b == a)
                .drop(1)
                .map(b -> Expr.apply(Atoms.MAX, a, b).minus(term)));
  }

  /** What decides whether one of a few arguments of a maximum is always below two others. */
  public static Vector<Expr> abovePairs(Apply max) {
    Vector<Expr> arguments = max.arguments().distinct();
    return arguments.size() < 3 || arguments.size() > MOST_IN_PAIRS
        ? Vector.empty()
        : arguments.flatMap(each -> abovePairs(each, arguments.remove(each)));
  }

  /** Where a matrix is semidefinite, its singular values are its eigenvalues. */
  private static Expr nuclear(Apply norm, Ranges ranges, boolean strict) {
    Vector<Vector<Expr>> matrix = Triangle.underNorm(norm);
    return !matrix.isEmpty() && nonnegative(Triangle.leastEigenvalue(matrix), ranges, strict)
        ? Expr.sum(Vector.range(0, matrix.size()).map(i -> matrix.get(i).get(i)))
        : norm;
  }

  private static Expr power(Power power, Ranges ranges, boolean strict) {
    if (!(power.base() instanceof Power inner) || power.exponent().isInteger()) {
      return power;
    }
    Rational exponent = inner.exponent().multiply(power.exponent());
    if (nonnegative(inner.base(), ranges, strict)) {
      return Expr.power(inner.base(), exponent);
    }
    boolean even = inner.exponent().isInteger() && !inner.exponent().numerator().testBit(0);
    return even && nonnegative(inner.base().negate(), ranges, strict)
        ? Expr.power(inner.base().negate(), exponent)
        : power;
  }

  private static Expr cases(Piecewise piecewise, Ranges ranges, boolean strict) {
    Vector<Piecewise.Branch> kept = Vector.empty();
    for (Piecewise.Branch branch : piecewise.branches()) {
      boolean always = true;
      boolean never = false;
      for (Condition condition : branch.conditions()) {
        Interval left = ranges.of(condition.left());
        if (left == null || strict && !stays(condition.left(), left)) {
          always = false;
          continue;
        }
        always &= condition.relation().holdsOn(left);
        never |= condition.relation().failsOn(left);
      }
      if (always) {
        return told(kept, branch.value());
      }
      kept = never ? kept : kept.append(branch);
    }
    return told(kept, piecewise.otherwise());
  }

  /** Last cases with the value that is taken otherwise are told by that. */
  private static Expr told(Vector<Piecewise.Branch> branches, Expr otherwise) {
    return Piecewise.of(branches.dropRightWhile(each -> each.value() == otherwise), otherwise);
  }

  /** Whether the term, which has this range, keeps its sign near each point of the box. */
  private static boolean stays(Expr term, Interval range) {
    return Smoothness.withoutJumps(term) && (range.isPositive() || range.isNegative());
  }

  private static boolean staysPositive(Expr term, Interval range) {
    return stays(term, range) && range.isPositive();
  }
}
