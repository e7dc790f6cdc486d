package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fading;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.GammaLaws;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term with derivatives of the logarithm of the gamma function, from what it loses in
 * steps of such a length that the recurrences tell it (DLMF, section 5.5): a rational function, or
 * a term with fewer of them.
 */
final class Telescope {
  private static final int MOST_PARTS = 120;

  private final Signs signs;
  private final Expr term;
  private final Box box;

  /** The variable that moves, if it is one alone. */
  private final String v;

  Telescope(Signs signs, Expr term, Box box) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    Vector<String> moving = Signs.moving(term, box);
    this.v = moving.size() == 1 && box.halfSpaces().isEmpty() ? moving.head() : "";
  }

  /** The step that says that the term is nonnegative; null if no proof is found. */
  @Nullable Integer prove(int depth) {
    Integer place = asItIs(depth);
    return place != null ? place : overCoefficient(depth);
  }

  /**
   * The same of the term over what the one derivative in it is multiplied by: {@code trigamma(u) -
   * 1/u} tends to zero, and it is not seen that {@code u trigamma(u) - 1} does.
   */
  private @Nullable Integer overCoefficient(int depth) {
    NormalForm form = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    Fraction fraction =
        v.isEmpty() || Dag.parts(term).size() > MOST_PARTS || step() == null ? null : form.of(term);
    if (fraction == null || !fraction.denominator().equals(Multinomial.ONE)) {
      return null;
    }
    Multinomial whole = fraction.numerator();
    Vector<Integer> gammas =
        Vector.ofAll(whole.generators())
            .filter(g -> form.term(g) instanceof Apply a && GammaLaws.isOne(a.atom()));
    if (gammas.size() != 1 || whole.degreeIn(gammas.head()) != 1) {
      return null;
    }
    Map<Integer, Multinomial> powers = whole.asUnivariate(gammas.head());
    Multinomial factor = powers.getOrDefault(1, Multinomial.ZERO);
    Expr outside = form.term(factor);
    Integer sign = factor.isConstant() ? null : signs.natural(outside, box);
    if (sign == null) {
      return null;
    }
    Expr free = form.term(powers.getOrDefault(0, Multinomial.ZERO));
    Expr inside = form.term(gammas.head()).plus(free.over(outside));
    Integer rest = new Telescope(signs, inside, box).asItIs(depth);
    return rest == null
        ? null
        : signs.quotients().product(term, box, inside.times(outside), rest, sign);
  }

  private @Nullable Integer asItIs(int depth) {
    Rational step = v.isEmpty() || Dag.parts(term).size() > MOST_PARTS ? null : step();
    Axis axis = step == null ? Axis.REAL : box.axis(v);
    if (step == null || axis.lo() == null) {
      return null;
    }
    Box upward = box.with(v, new Axis(axis.lo(), axis.loOpen(), null, true));
    boolean fades =
        signs.proof().ranges(upward, Signs.BITS).of(term) != null
            && Fading.isSeen(term, v, true, signs.proof().ranges(upward, Signs.BITS));
    Integer place = fades ? along(upward, step, depth) : null;
    if (place == null || upward.equals(box)) {
      return place;
    }
    Claim.Range within = new Claim.Range(term, box, signs.range(place));
    return signs.proof().add(within, new Rule.Inclusion(), place);
  }

  private @Nullable Integer along(Box upward, Rational step, int depth) {
    Expr next = Dag.substitute(term, v, Expr.variable(v).plus(Expr.constant(step)));
    Expr lost = term.minus(next);
    Integer sign = signs.nonnegative(lost, upward, depth - 1);
    if (sign == null) {
      return null;
    }
    Interval range = signs.range(sign).isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
    return signs
        .proof()
        .add(new Claim.Range(term, upward, range), new Rule.Telescopes(v, step), sign);
  }

  /**
   * The least step that moves the argument of each of the functions by a whole number; null if
   * there is none, or no function.
   */
  private @Nullable Rational step() {
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ZERO;
    for (Expr part : Dag.parts(term)) {
      if (!(part instanceof Apply a) || !GammaLaws.isOne(a.atom())) {
        continue;
      }
      if (!(Derivative.of(a.argument(), v) instanceof Constant c) || c.value().sign() <= 0) {
        return null;
      }
      // The steps for the slope p/q are the multiples of q/p.
      BigInteger q = c.value().denominator();
      top = top.multiply(q).divide(top.gcd(q));
      bottom = bottom.gcd(c.value().numerator());
    }
    return bottom.signum() == 0 ? null : Rational.of(top, bottom);
  }
}
