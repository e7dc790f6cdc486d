package dev.jensen.core.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Powers;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Natural interval extension (Moore, Kearfott and Cloud, Introduction to Interval Analysis, section
 * 5.4): encloses the values of terms on a box, bottom up, and finds out on the way whether they are
 * defined on all of it.
 *
 * <p>Ranges that are known of a part from elsewhere sharpen what is computed from it. An instance
 * remembers what it has computed and belongs to one thread.
 */
public final class Ranges {
  private final Map<String, Interval> variables = new HashMap<>();
  private final Map<Expr, Interval> known = new IdentityHashMap<>();
  private final Map<Expr, Interval> memo = new IdentityHashMap<>();
  private final Map<Expr, Boolean> undefined = new IdentityHashMap<>();
  private final int bits;
  private final Box box;

  /** Cases within cases are not looked into, so that the work stays in proportion to the term. */
  private boolean inCase;

  /** Ranges on the box, at that many bits. */
  public Ranges(Box box, int bits) {
    this.bits = bits;
    this.box = box;
  }

  /** Ranges where each variable lies in a given interval. */
  public Ranges(Map<String, Interval> variables, int bits) {
    this.bits = bits;
    this.box = Box.EMPTY;
    this.variables.putAll(variables);
  }

  /** Takes for granted that the term, wherever the box lies, has its values in the interval. */
  public Ranges assume(Expr term, Interval range) {
    Interval old = known.get(term);
    Interval both = old == null ? range : old.meet(range);
    known.put(term, both == null ? range : both);
    return this;
  }

  /**
   * An interval with ends of about that many bits that holds the axis. An end that the enclosure of
   * the axis's own end may attain is closed where the axis is.
   */
  public static Interval enclosure(Axis axis, int bits) {
    Interval low = axis.lo() == null ? null : point(axis.lo(), bits);
    Interval high = axis.hi() == null ? null : point(axis.hi(), bits);
    return Interval.of(
        low == null ? null : low.lo(),
        axis.loOpen() || low != null && low.loOpen(),
        high == null ? null : high.hi(),
        axis.hiOpen() || high != null && high.hiOpen());
  }

  /**
   * An enclosure of a term without variables, at that many bits or more.
   *
   * @throws IllegalArgumentException if the term is undefined
   */
  public static Interval point(Expr closed, int bits) {
    if (closed instanceof Constant c) {
      return Interval.point(c.value());
    }
    Interval value = new Ranges(Map.of(), Math.max(bits, Points.FIRST)).of(closed);
    if (value == null) {
      throw new IllegalArgumentException(closed + " is undefined");
    }
    return value;
  }

  /** An interval that holds the term's values on the box; null if it may be undefined somewhere. */
  public @Nullable Interval of(Expr root) {
    for (Expr part :
        known.isEmpty()
            ? Dag.partsOverLines(root, this::isSettled)
            : Dag.parts(root, this::isSettled)) {
      Cancellation.check();
      Interval range = sharpened(part, compute(part));
      if (range == null) {
        undefined.put(part, true);
      } else {
        memo.put(part, range);
      }
    }
    return found(root);
  }

  private boolean isSettled(Expr part) {
    return isPlain(part) || memo.containsKey(part) || undefined.containsKey(part);
  }

  /**
   * A number, or a multiple of a variable of which nothing is known: those are the many parts of
   * large networks, and quicker found again than remembered.
   */
  private boolean isPlain(Expr part) {
    return !(part instanceof Variable)
        && part.isMultiple()
        && (part instanceof Constant || known.isEmpty() || !known.containsKey(part));
  }

  /** The range of a part that was looked at; null if it may be undefined. */
  private @Nullable Interval found(Expr part) {
    if (!isPlain(part)) {
      return memo.get(part);
    }
    Interval range =
        part instanceof Constant c ? Interval.point(c.value()) : scaled((Product) part);
    return range.round(bits);
  }

  private Interval scaled(Product multiple) {
    return value(multiple.variable()).scale(multiple.number());
  }

  /**
   * The innermost part of the term that may be undefined somewhere on the box; null if there is
   * none.
   */
  public @Nullable Expr undefinedPart(Expr root) {
    if (of(root) != null) {
      return null;
    }
    for (Expr part : Dag.parts(root)) {
      if (undefined.containsKey(part)) {
        return part;
      }
    }
    return root;
  }

  private @Nullable Interval sharpened(Expr part, @Nullable Interval computed) {
    Interval assumed = known.get(part);
    if (computed == null || assumed == null) {
      return computed;
    }
    Interval both = computed.meet(assumed);
    return both == null ? computed : both;
  }

  private @Nullable Interval compute(Expr part) {
    if (part instanceof Piecewise piecewise) {
      return byCases(piecewise);
    }
    for (Expr child : part.children()) {
      if (undefined.containsKey(child)) {
        return null;
      }
    }
    Interval range =
        switch (part) {
          case Constant c -> Interval.point(c.value());
          case Variable v -> variable(v);
          case Sum s -> sum(s);
          case Product p -> product(p);
          case Power p -> power(p.base(), p.exponent());
          case Apply a -> apply(a);
          case Piecewise p -> null;
        };
    return range == null ? null : range.round(bits);
  }

  /** The range of a part that is known to have one; lines are taken before their variables are. */
  private Interval value(Expr part) {
    Interval range = found(part);
    return range == null && part instanceof Variable
        ? java.util.Objects.requireNonNull(of(part))
        : java.util.Objects.requireNonNull(range);
  }

  /** The axis on which the term lies, with its exact ends, if it is a variable; else null. */
  public @Nullable Axis axis(Expr term) {
    return term instanceof Variable v ? box.axes().get(v.name()).getOrNull() : null;
  }

  private Interval variable(Variable v) {
    return variables.computeIfAbsent(
        v.name(),
        name ->
            enclosure(
                box.axes()
                    .get(name)
                    .getOrElseThrow(
                        () -> new IllegalArgumentException("the box has no variable " + name)),
                bits));
  }

  private Interval sum(Sum sum) {
    Interval total = Interval.ZERO;
    for (Expr term : sum.terms()) {
      total = total.add(value(term));
      if (sum.isLine() && total.lo() == null && total.hi() == null) {
        return total;
      }
    }
    return total;
  }

  private @Nullable Interval product(Product product) {
    if (product.isMultiple()) {
      return scaled(product);
    }
    if (product.factors().size() == 2 && product.factors().head() instanceof Constant c) {
      return value(product.factors().last()).scale(c.value());
    }
    Interval total = Interval.ONE;
    Map<Expr, Integer> counts = new IdentityHashMap<>();
    product.factors().forEach(factor -> counts.merge(factor, 1, Integer::sum));
    for (Expr factor : product.factors()) {
      // Equal factors together: x*x is a square.
      Integer count = counts.remove(factor);
      Interval one = count == null ? Interval.ONE : value(factor).pow(count);
      if (one == null) {
        return null;
      }
      total = total.multiply(one);
    }
    return total;
  }

  private @Nullable Interval power(Expr base, Rational exponent) {
    return Powers.pow(value(base), exponent, bits);
  }

  private @Nullable Interval apply(Apply apply) {
    Vector<Interval> box = apply.arguments().map(this::value);
    if (apply.atom().definedOn(box)) {
      return apply.atom().range(box, bits);
    }
    Expr eigenvalue = Triangle.leastEigenvalue(apply);
    Interval least = eigenvalue == null ? null : known.get(eigenvalue);
    if (least != null) {
      return apply.atom().rangeGiven(least);
    }
    return apply.atom().equals(Atoms.TAN) ? tangent(apply.argument(), box.head()) : null;
  }

  /**
   * The tangent of a term whose enclosure sticks out beyond a pole, where the sign of its cosine is
   * known: the values of the term lie on one side of the pole.
   */
  private @Nullable Interval tangent(Expr argument, Interval reach) {
    Interval cosine = known.get(Expr.apply(Atoms.COS, argument));
    if (cosine == null || !cosine.isPositive() && !cosine.isNegative()) {
      return null;
    }
    Rational lo = reach.lo();
    Rational hi = reach.hi();
    // Within less than half a turn there is one pole at most.
    if (lo == null || hi == null || hi.subtract(lo).compareTo(Rational.of(3)) >= 0) {
      return Interval.ALL;
    }
    // The ends may lie next to the pole, so more bits are needed to tell on which side.
    Vector<Interval> first = Vector.of(Interval.point(lo));
    Vector<Interval> last = Vector.of(Interval.point(hi));
    Interval atFirst = Atoms.COS.range(first, 4 * bits).multiply(cosine);
    Interval atLast = Atoms.COS.range(last, 4 * bits).multiply(cosine);
    if (atFirst.isPositive() && atLast.isNegative()) {
      Interval least = Atoms.TAN.range(first, bits);
      return least.lo() == null ? Interval.ALL : Interval.atLeast(least.lo());
    }
    if (atLast.isPositive() && atFirst.isNegative()) {
      Interval most = Atoms.TAN.range(last, bits);
      return most.hi() == null ? Interval.ALL : Interval.atMost(most.hi());
    }
    return Interval.ALL;
  }

  private @Nullable Interval byCases(Piecewise piecewise) {
    Interval hull = null;
    for (int i = 0; i < piecewise.branches().size(); i++) {
      Piecewise.Branch branch = piecewise.branches().get(i);
      boolean always = true;
      boolean never = false;
      for (Condition condition : branch.conditions()) {
        Interval left = found(condition.left());
        if (left == null) {
          return null;
        }
        always &= condition.relation().holdsOn(left);
        never |= condition.relation().failsOn(left);
      }
      if (!never) {
        Vector<Interval> values = ofCase(piecewise, i, branch.value());
        if (values == null) {
          return null;
        }
        hull = hull(hull, values);
        if (always) {
          return hull;
        }
      }
    }
    Vector<Interval> last = ofCase(piecewise, piecewise.branches().size(), piecewise.otherwise());
    return last == null ? null : hull(hull, last);
  }

  private static @Nullable Interval hull(@Nullable Interval first, Vector<Interval> more) {
    return more.foldLeft(first, (hull, next) -> hull == null ? next : hull.hull(next));
  }

  /**
   * The ranges of the value of a case on the parts of the box on which that case may be taken, as
   * far as {@link Cases} tells: none if it is never taken; null if it may be undefined there.
   */
  private @Nullable Vector<Interval> ofCase(Piecewise piecewise, int branch, Expr value) {
    Interval plain = found(value);
    if (plain != null) {
      return Vector.of(plain);
    }
    boolean possible = !inCase && !box.axes().isEmpty();
    if (!possible) {
      return null;
    }
    Vector<Interval> ranges = Vector.empty();
    for (Cases.Part part : Cases.parts(piecewise, branch, box)) {
      Ranges there = new Ranges(part.box(), bits);
      there.inCase = true;
      // What holds on the box holds on its part.
      there.known.putAll(known);
      part.tell(there);
      Interval range = there.of(value);
      if (range == null) {
        return null;
      }
      ranges = ranges.append(range);
    }
    return ranges;
  }
}
