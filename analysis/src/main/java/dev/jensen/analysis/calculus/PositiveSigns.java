package dev.jensen.analysis.calculus;

import dev.jensen.analysis.sos.Orthant;
import dev.jensen.analysis.sos.SumOfSquares;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves that terms are positive where a first proof of their sign leaves zero open: by powers of
 * what is known, few cells, squares that have no zero together, growth from an end on either half.
 */
final class PositiveSigns {
  private static final int HALVINGS = 2;

  private final Signs signs;

  PositiveSigns(Signs signs) {
    this.signs = signs;
  }

  /**
   * The step that says that the term is positive: if a first proof leaves zero open, others are
   * tried.
   */
  @Nullable Integer prove(Expr term, Box box, int depth) {
    Integer logarithm =
        depth > 0 && term instanceof Apply a && a.atom().equals(Atoms.LOG)
            ? logarithm(a, box, depth)
            : null;
    Integer power = logarithm != null ? logarithm : powerOfFact(term, box);
    Integer wave = power != null || !isWavy(term) ? power : byStrips(term, box);
    Integer plain = wave != null ? wave : signs.nonnegative(term, box, depth);
    if (plain == null || signs.range(plain).isPositive()) {
      return plain;
    }
    Integer cells =
        signs.proof().ranges(box, Signs.BITS).of(term) == null
            ? null
            : signs.tree(term, box, Signs.FEW_LEAVES, true);
    if (cells != null) {
      return cells;
    }
    Integer form = bySharperForm(term, box);
    if (form != null) {
      return form;
    }
    Integer repeated = RepeatedFactors.positive(signs, term, box, depth);
    if (repeated != null) {
      return repeated;
    }
    Integer sharper = signs.polyhedral(term, box);
    if (sharper != null && signs.range(sharper).isPositive()) {
      return sharper;
    }
    for (Expr corner : Orthant.of(term, box)) {
      Integer signed = signs.rewritten(term, corner, box);
      if (signed != null && signs.range(signed).isPositive()) {
        return signed;
      }
    }
    Vector<String> moving = Signs.moving(term, box);
    if (moving.size() != 1 || !box.halfSpaces().isEmpty()) {
      return null;
    }
    Integer line = new LineSigns(signs, term, box, moving.head()).prove(depth);
    if (line == null || signs.range(line).isPositive()) {
      return line;
    }
    Integer halves = inHalves(term, box, moving.head(), HALVINGS);
    return halves != null && signs.range(halves).isPositive() ? halves : byStrips(term, box);
  }

  /**
   * A logarithm is positive where its argument is more than 1: where {@code (u-1)/2} is positive.
   */
  private @Nullable Integer logarithm(Apply term, Box box, int depth) {
    if (signs.natural(term, box) != null) {
      return null;
    }
    Expr above =
        signs.simplest(term.argument().minus(Expr.ONE).times(Expr.constant(Rational.HALF)), box);
    Integer fact = prove(above, box, depth - 1);
    // Halved, so that it stays one summand of its own in the sum.
    Expr other = Expr.apply(Atoms.LOG, Expr.ONE.plus(Expr.constant(2).times(above)));
    Interval range =
        fact == null
            ? null
            : signs.proof().ranges(box, Signs.BITS).assume(above, signs.range(fact)).of(other);
    if (fact == null || range == null || !range.isPositive()) {
      return null;
    }
    Vector<Integer> premises = Vector.of(fact);
    int place =
        signs
            .proof()
            .add(new Claim.Range(other, box, range), new Rule.Natural(Signs.BITS), premises);
    return signs.byEquality(term, other, box, place, premises);
  }

  /** Of sums of waves of one angle the least value is known, of sums of squares the last one. */
  private @Nullable Integer bySharperForm(Expr term, Box box) {
    Ranges ranges = signs.proof().ranges(box, Signs.BITS);
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(term);
    if (fraction == null) {
      return null;
    }
    Integer half = new WaveSigns(signs).byHalfAngle(term, box, fraction, form);
    if (half != null && signs.range(half).isPositive()) {
      return half;
    }
    Expr squares =
        fraction.denominator().isConstant()
            ? SumOfSquares.of(fraction.numerator(), form, ranges)
            : null;
    Integer sum = squares == null ? null : signs.rewritten(term, squares, box);
    return sum != null && signs.range(sum).isPositive() ? sum : null;
  }

  /** Waves turn so often that growth all along from an end is seldom what happens. */
  private static boolean isWavy(Expr term) {
    return Dag.parts(term).stream()
        .anyMatch(
            part ->
                part instanceof Apply a
                    && (a.atom().equals(Atoms.SIN) || a.atom().equals(Atoms.COS)));
  }

  private @Nullable Integer byStrips(Expr term, Box box) {
    Vector<String> moving = Signs.moving(term, box);
    return moving.size() == 1 && box.halfSpaces().isEmpty()
        ? new EndStrips(signs, term, box, moving.head()).prove()
        : null;
  }

  /** Growth from an end may be strict on a part of the line only. */
  private @Nullable Integer inHalves(Expr term, Box box, String v, int halvings) {
    Interval reach = Ranges.enclosure(box.axis(v), Signs.BITS);
    if (reach.lo() == null || reach.hi() == null || reach.isPoint()) {
      return null;
    }
    Rational lo = reach.lo();
    Rational third = reach.hi().subtract(lo).divide(Rational.of(3));
    Expr cut = Expr.constant(Rational.simplestBetween(lo.add(third), lo.add(third).add(third)));
    Integer left = strictly(term, box.with(v, box.axis(v).upTo(cut, false)), v, halvings);
    Integer right =
        left == null
            ? null
            : strictly(term, box.with(v, box.axis(v).from(cut, false)), v, halvings);
    return left == null || right == null
        ? null
        : Integer.valueOf(signs.proof().across(term, box, v, cut, left, right));
  }

  private @Nullable Integer strictly(Expr term, Box box, String v, int halvings) {
    Integer place = signs.natural(term, box);
    if (place == null || !signs.range(place).isPositive()) {
      place = new LineSigns(signs, term, box, v).prove(2);
    }
    if (place == null || signs.range(place).isPositive()) {
      return place;
    }
    return halvings == 0 ? null : inHalves(term, box, v, halvings - 1);
  }

  /** The sign of a power of a term whose sign is known. */
  private @Nullable Integer powerOfFact(Expr term, Box box) {
    Set<String> variables = Dag.variables(term);
    for (Expr known : signs.proof().knownTerms()) {
      if (!Dag.variables(known).equals(variables)) {
        continue;
      }
      for (int k = 2; k <= 6; k++) {
        Expr power = scaled(known.power(k), term, box);
        Integer place = power == null ? null : signs.rewritten(term, power, box);
        if (place != null && signs.range(place).isPositive()) {
          return place;
        }
      }
    }
    return null;
  }

  /** The multiple of the power that may be the term; null if none is. */
  private @Nullable Expr scaled(Expr power, Expr term, Box box) {
    Vector<Fraction> forms =
        new NormalForm(signs.proof().ranges(box, Signs.BITS)).of(Vector.of(term, power));
    boolean polynomials =
        forms != null && forms.forAll(f -> f.denominator().isConstant() && !f.numerator().isZero());
    return forms == null || !polynomials
        ? null
        : Expr.constant(leading(forms.head()).divide(leading(forms.last()))).times(power);
  }

  private static Rational leading(Fraction polynomial) {
    return polynomial.numerator().leading().divide(polynomial.denominator().constantTerm());
  }
}
