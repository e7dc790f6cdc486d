package dev.jensen.analysis.calculus;

import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a sum near an end of the line where one summand outgrows the others: {@code N = M (c
 * + sum c_i r_i)} with quotients {@code r_i} of monomials that only shrink on the way to the end,
 * so that each is at most what it is where the tail begins.
 */
final class DominantTerm {
  private static final int MOST_TERMS = 60;
  private static final int DEPTH = 3;

  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;

  /** Where the tail begins; it is on the tail. */
  private final Expr start;

  private final Ranges ranges;
  private final NormalForm form;

  DominantTerm(Signs signs, Expr term, Box tail, String variable, Expr start) {
    this.signs = signs;
    this.term = term;
    this.box = tail;
    this.v = variable;
    this.start = start;
    this.ranges = signs.proof().ranges(tail, Signs.BITS);
    this.form = new NormalForm(ranges);
  }

  /** A quotient: its value where the tail begins, from above, and its sign. */
  private record Small(Expr quotient, Rational size) {}

  /** The step that says that the term is positive on the tail; null if no proof is found. */
  @Nullable Integer prove() {
    Fraction fraction = form.of(term);
    if (fraction == null
        || !fraction.denominator().isConstant()
        || fraction.numerator().size() < 2
        || fraction.numerator().size() > MOST_TERMS) {
      return null;
    }
    Rational scale = fraction.denominator().constantTerm().inverse();
    List<Multinomial.Term> terms = fraction.numerator().terms();
    Multinomial.Term largest = largest(terms);
    if (largest == null) {
      return null;
    }
    Expr lead = form.term(Multinomial.of(largest.monomial(), Rational.ONE));
    Interval size = ranges.of(lead);
    Rational c = largest.coefficient().multiply(scale);
    if (size == null || !(c.sign() > 0 ? size.isPositive() : size.isNegative())) {
      return null;
    }
    return sum(terms, largest, lead, c.sign() > 0, scale);
  }

  /** The summand that is largest far out; null if that cannot be seen in floating point. */
  private Multinomial.@Nullable Term largest(List<Multinomial.Term> terms) {
    double far = far();
    Multinomial.Term largest = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Multinomial.Term each : terms) {
      double size = Math.log(Math.abs(each.coefficient().toDouble()));
      for (int generator : each.monomial().generators()) {
        size += each.monomial().exponent(generator) * logarithm(form.term(generator), far);
      }
      if (Double.isNaN(size) || size == Double.POSITIVE_INFINITY) {
        return null;
      }
      if (size > most) {
        most = size;
        largest = each;
      }
    }
    return largest;
  }

  /** The logarithm of the size of a generator; an exponential may be too large for a double. */
  private double logarithm(Expr generator, double x) {
    return generator instanceof Apply e && e.atom().equals(Atoms.EXP)
        ? value(e.argument(), x)
        : Math.log(Math.abs(value(generator, x)));
  }

  /** A point further towards the end. */
  private double far() {
    double from = Ranges.point(start, 60).toDouble();
    Axis axis = box.axis(v);
    return axis.lo() == null || axis.hi() == null ? 4 * from : from / 4;
  }

  private double value(Expr of, double x) {
    return new Program(Dag.substitute(of, box.points()), Vector.of(v)).at(x);
  }

  private @Nullable Integer sum(
      List<Multinomial.Term> terms,
      Multinomial.Term largest,
      Expr lead,
      boolean positive,
      Rational scale) {
    Rational rest = largest.coefficient().multiply(scale).abs();
    List<Expr> summands = new ArrayList<>();
    List<Small> small = new ArrayList<>();
    for (Multinomial.Term each : terms) {
      if (each == largest) {
        continue;
      }
      Rational coefficient = each.coefficient().multiply(positive ? scale : scale.negate());
      Expr quotient = quotient(each.monomial(), largest.monomial());
      Interval reach = ranges.of(quotient);
      if (reach == null) {
        return null;
      }
      Expr signed = Expr.constant(coefficient).times(quotient);
      if (reach.scale(coefficient).isNonnegative()) {
        summands.add(signed);
        continue;
      }
      Rational bound = bound(signed, reach.scale(coefficient));
      if (bound == null) {
        return null;
      }
      rest = rest.subtract(bound);
      // Halved, so that it stays one summand of its own in the sum.
      small.add(
          new Small(signed.times(Expr.constant(Rational.HALF)), bound.multiply(Rational.HALF)));
    }
    if (rest.sign() <= 0) {
      return null;
    }
    Vector<Integer> facts = Vector.empty();
    for (Small each : small) {
      Expr left = Expr.constant(each.size()).plus(each.quotient());
      Integer fact = shrinking(left);
      if (fact == null) {
        return null;
      }
      facts = facts.append(fact);
      summands.add(Expr.constant(2).times(left));
    }
    summands.add(Expr.constant(rest));
    Expr whole = (positive ? lead : lead.negate()).times(Expr.sum(summands));
    if (!form.same(term, whole)) {
      return null;
    }
    int sign =
        signs
            .proof()
            .add(
                new Claim.Range(whole, box, Interval.POSITIVE),
                new Rule.Natural(Signs.BITS),
                facts);
    return signs.byEquality(term, whole, box, sign, facts);
  }

  private Expr quotient(Monomial top, Monomial bottom) {
    Expr quotient = Expr.ONE;
    TreeSet<Integer> generators = TreeSet.empty();
    for (int generator : top.generators()) {
      generators = generators.add(generator);
    }
    for (int generator : bottom.generators()) {
      generators = generators.add(generator);
    }
    for (int generator : generators) {
      int exponent = top.exponent(generator) - bottom.exponent(generator);
      quotient = quotient.times(form.term(generator).power(exponent));
    }
    return quotient;
  }

  /**
   * How far below zero the term is on the tail: where its range is no answer, as far as at the
   * start.
   */
  private @Nullable Rational bound(Expr at, Interval range) {
    Rational lo = range.lo();
    if (lo == null) {
      Interval value = signs.proof().ranges(box.with(v, Axis.point(start)), Signs.BITS).of(at);
      lo = value == null ? null : value.lo();
    }
    // A hair more, so that the difference is not zero at the start.
    return lo == null ? null : lo.abs().roundUp(16);
  }

  private @Nullable Integer shrinking(Expr left) {
    Integer plain = signs.natural(left, box);
    return plain != null ? plain : new LineSigns(signs, left, box, v).fromZero(start, box, DEPTH);
  }
}
