package dev.jensen.analysis.refute;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.Sturm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a function of one variable is negative, all of it, however short the stretch: for a
 * rational function of one term that can be solved for the variable, from the roots that Sturm's
 * theorem isolates.
 */
final class SignChanges {
  private static final int BITS = 96;
  private static final int FINE = 400;

  /** As many bits as tell roots from ends that are as near as a double may be to another. */
  private static final int FINEST = 2200;

  private SignChanges() {}

  /**
   * Open intervals that fill the stretches of the line where the function is negative, but for a
   * little at their ends; null if the function is not of that kind.
   */
  static @Nullable Vector<Interval> negative(Expr function, String variable, Box line) {
    Ranges ranges = new Ranges(line, BITS);
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = ranges.of(function) == null ? null : form.of(function);
    if (fraction == null) {
      return null;
    }
    SortedSet<Integer> generators = fraction.numerator().generators();
    generators.addAll(fraction.denominator().generators());
    Rational quotient = fraction.constant();
    if (quotient != null) {
      Interval whole = Ranges.enclosure(line.axis(variable), FINE);
      return quotient.sign() < 0 ? gap(whole.lo(), whole.hi()) : Vector.empty();
    }
    if (generators.size() != 1) {
      return null;
    }
    int number = generators.first();
    Expr u = form.term(number);
    Interval reach = new Ranges(line, FINE).of(u);
    Multinomial both = fraction.numerator().multiply(fraction.denominator());
    Polynomial product = both.isThin() ? null : both.toPolynomial(number);
    if (product == null || reach == null || inverse(u, Expr.ZERO) == null) {
      return null;
    }
    Vector<Interval> stretches = Vector.empty();
    for (Interval gap : gaps(product, reach)) {
      Rational inside = inside(gap);
      Interval stretch = product.evaluate(inside).sign() < 0 ? solved(u, gap, inside) : null;
      stretches = stretch == null ? stretches : stretches.append(stretch);
    }
    return stretches;
  }

  /** What lies between the roots. */
  private static Vector<Interval> gaps(Polynomial polynomial, Interval reach) {
    Vector<Interval> roots = Vector.empty();
    for (Polynomial.Factor factor : polynomial.squareFree()) {
      for (Interval isolated : Sturm.isolate(factor.base(), reach)) {
        Interval root = Sturm.refine(factor.base(), isolated, BITS);
        for (int bits = FINE; bits <= FINEST && reaches(root, reach); bits = 5 * bits) {
          root = Sturm.refine(factor.base(), isolated, bits);
        }
        roots = roots.append(root);
      }
    }
    Vector<Interval> gaps = Vector.empty();
    Rational from = reach.lo();
    for (Interval root : roots.sortBy(Interval::toDouble)) {
      gaps = gaps.appendAll(gap(from, root.lo()));
      from = root.hi();
    }
    return gaps.appendAll(gap(from, reach.hi()));
  }

  /** Whether the enclosure of a root is not yet apart from both ends. */
  private static boolean reaches(Interval root, Interval reach) {
    return !isPoint(root)
        && (reach.lo() != null && root.lo() != null && root.lo().compareTo(reach.lo()) <= 0
            || reach.hi() != null && root.hi() != null && root.hi().compareTo(reach.hi()) >= 0);
  }

  private static boolean isPoint(Interval root) {
    return root.lo() != null && root.lo().equals(root.hi());
  }

  private static Vector<Interval> gap(@Nullable Rational lo, @Nullable Rational hi) {
    boolean empty = lo != null && hi != null && lo.compareTo(hi) >= 0;
    return empty ? Vector.empty() : Vector.of(Interval.open(lo, hi));
  }

  /** A number well inside the interval. */
  static Rational inside(Interval gap) {
    Rational lo = gap.lo();
    Rational hi = gap.hi();
    if (lo != null && hi != null) {
      return Rational.simplestBetween(lo, hi);
    }
    return lo != null
        ? lo.add(lo.abs().max(Rational.ONE))
        : hi != null ? hi.subtract(hi.abs().max(Rational.ONE)) : Rational.ZERO;
  }

  /** The stretch of the variable on which the term lies in the gap. */
  private static @Nullable Interval solved(Expr u, Interval gap, Rational inside) {
    Rational middle = place(u, inside, true);
    Rational lo = gap.lo() == null ? null : place(u, gap.lo(), true);
    Rational hi = gap.hi() == null ? null : place(u, gap.hi(), false);
    if (middle == null) {
      return null;
    }
    boolean rises =
        (lo == null || lo.compareTo(middle) < 0) && (hi == null || hi.compareTo(middle) > 0);
    if (!rises) {
      lo = gap.hi() == null ? null : place(u, gap.hi(), true);
      hi = gap.lo() == null ? null : place(u, gap.lo(), false);
    }
    return lo != null && hi != null && lo.compareTo(hi) >= 0 ? null : Interval.open(lo, hi);
  }

  /** Where the term has the value, from above or below; null where it takes it at infinity. */
  private static @Nullable Rational place(Expr u, Rational value, boolean above) {
    Expr closed = inverse(u, Expr.constant(value));
    Interval point = closed == null ? null : new Ranges(Box.EMPTY, FINE).of(closed);
    return point == null ? null : above ? point.hi() : point.lo();
  }

  /** The variable for which the term has the value; null if the term is not solved. */
  private static @Nullable Expr inverse(Expr u, Expr value) {
    return switch (u) {
      case Variable v -> value;
      case Sum s when s.terms().count(SignChanges::moves) == 1 -> {
        Expr moving = s.terms().filter(SignChanges::moves).head();
        yield inverse(moving, value.minus(Expr.sum(s.terms().remove(moving))));
      }
      case Product p when p.factors().count(SignChanges::moves) == 1 -> {
        Expr moving = p.factors().filter(SignChanges::moves).head();
        Expr factor = Expr.product(p.factors().remove(moving));
        yield factor instanceof Constant ? inverse(moving, value.over(factor)) : null;
      }
      case Power p when !p.exponent().isInteger() ->
          inverse(p.base(), Expr.power(value, p.exponent().inverse()));
      case Apply a when a.atom().equals(Atoms.EXP) ->
          inverse(a.argument(), Expr.apply(Atoms.LOG, value));
      case Apply a when a.atom().equals(Atoms.LOG) ->
          inverse(a.argument(), Expr.apply(Atoms.EXP, value));
      default -> null;
    };
  }

  private static boolean moves(Expr term) {
    return !Dag.variables(term).isEmpty();
  }
}
