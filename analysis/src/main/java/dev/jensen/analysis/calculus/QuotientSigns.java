package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs of terms as quotients: what is of known sign is split off, and the rest is judged alone.
 */
final class QuotientSigns {
  private static final int MOST_PARTS = 200;

  /** The summands of a numerator that has been multiplied out. */
  private static final int LONG = 8;

  private final Signs signs;
  private final Map<Integer, Vector<Integer>> frames = new HashMap<>();

  QuotientSigns(Signs signs) {
    this.signs = signs;
  }

  /** Splits the quotient into generators, the rest of the numerator, and the denominator. */
  @Nullable Integer prove(Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    Expr simple = simplified(term, box);
    Integer direct = simple == term ? null : signs.rewritten(term, simple, box);
    if (direct != null) {
      return direct;
    }
    Integer atOnce = isLong(fraction) && depth >= LineSigns.DEPTH ? atOnce(term, box) : null;
    if (atOnce != null) {
      return atOnce;
    }
    Integer faded = depth <= 0 ? null : byFading(term, box, fraction, form, depth);
    Integer parts = faded != null ? faded : byFactors(term, box, fraction, form, depth);
    // A sum of several variables may still be bounded as it was written.
    return parts != null ? parts : signs.core(term, box, depth);
  }

  /** Whether much is multiplied out: then boxes bound the quotient better than its numerator. */
  private static boolean isLong(Fraction fraction) {
    return fraction.numerator().size() >= LONG && !fraction.denominator().isConstant();
  }

  private @Nullable Integer atOnce(Expr term, Box box) {
    Vector<String> moving = Signs.moving(term, box);
    return moving.size() == 1 && box.halfSpaces().isEmpty()
        ? new LineSigns(signs, term, box, moving.head()).atOnce()
        : null;
  }

  @Nullable Integer byFactors(Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    Multinomial content = Multinomial.of(fraction.numerator().monomialContent(), Rational.ONE);
    Multinomial rest = fraction.numerator().exactDivide(content);
    if (rest == null) {
      return null;
    }
    Multinomial shared = Multinomial.of(fraction.denominator().monomialContent(), Rational.ONE);
    Multinomial bottom = fraction.denominator().exactDivide(shared);
    if (bottom == null) {
      return null;
    }
    Expr outside = form.term(content).times(form.term(shared).power(-1));
    Expr inside = form.term(rest);
    Expr below =
        Denominators.factored(form.term(bottom), term, signs.proof().ranges(box, Signs.BITS));
    for (int sign : likelySigns(outside, below, box)) {
      Expr top = sign > 0 ? inside : form.term(rest.negate());
      Expr frame =
          sign > 0 ? outside.times(below.power(-1)) : outside.negate().times(below.power(-1));
      Integer frameSign = frameSign(frame, below, box, depth);
      Integer topSign = frameSign == null ? null : signOfRest(top, term, box, depth);
      if (frameSign != null && topSign != null) {
        return product(term, box, top.times(frame), topSign, frameSign);
      }
    }
    return null;
  }

  /** What is left of a term may fade, though the term does not: it has fewer variables. */
  private @Nullable Integer signOfRest(Expr rest, Expr term, Box box, int depth) {
    boolean fewer = Signs.moving(rest, box).size() < Signs.moving(term, box).size();
    Integer telescoped = fewer && depth > 0 ? new Telescope(signs, rest, box).prove(depth) : null;
    return telescoped != null ? telescoped : signs.core(rest, box, depth);
  }

  /**
   * The sign of the term from those of the factors of a product that is equal to it; null if the
   * spelling brings in a part that is not shown to be defined.
   */
  @Nullable Integer product(Expr term, Box box, Expr product, int topSign, int frameSign) {
    if (Definedness.establish(product, box, signs.proof(), signs) != null) {
      return null;
    }
    Interval both = signs.range(topSign).multiply(signs.range(frameSign));
    Interval sign = both.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE;
    Vector<Integer> premises = signsOfFactors(topSign, frameSign);
    int whole =
        signs
            .proof()
            .add(new Claim.Range(product, box, sign), new Rule.Natural(Signs.BITS), premises);
    return signs.byEquality(term, product, box, whole, premises);
  }

  /**
   * On an infinite side, of a term that fades when an exponential is divided out; elsewhere, of one
   * that is small where an error function is near 1.
   */
  private @Nullable Integer byFading(
      Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    Vector<String> moving = Signs.moving(term, box);
    if (moving.size() != 1 || !box.halfSpaces().isEmpty()) {
      return null;
    }
    Axis axis = box.axis(moving.head());
    boolean fades = axis.lo() == null || axis.hi() == null;
    boolean errs =
        fraction.numerator().generators().stream()
            .anyMatch(g -> form.term(g) instanceof Apply a && a.atom().equals(Atoms.ERF));
    return fades || errs
        ? new FadingFactor(signs, term, box, moving.head()).prove(fraction, form, depth)
        : null;
  }

  /** On an infinite side, of a term with error functions or arctangents, by their tails. */
  @Nullable Integer byTails(Expr term, Box box, int depth) {
    NormalForm form = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    Fraction fraction = hasSlowTail(term) ? form.of(term) : null;
    return fraction == null ? null : byFading(term, box, fraction, form, depth);
  }

  private static boolean hasSlowTail(Expr term) {
    return Dag.parts(term).stream()
        .anyMatch(
            part ->
                part instanceof Apply a
                    && (a.atom().equals(Atoms.ERF)
                        || a.atom().equals(Atoms.NORMCDF)
                        || a.atom().equals(Atoms.ATAN)));
  }

  /**
   * The term with the sums inside it multiplied out where that makes them shorter: squares stay
   * squares.
   */
  private Expr simplified(Expr term, Box box) {
    if (Dag.parts(term).size() > MOST_PARTS) {
      return term;
    }
    NormalForm form = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    return Dag.rewrite(
        term, part -> part instanceof Sum && part != term ? shorter(part, form) : part);
  }

  private static Expr shorter(Expr sum, NormalForm form) {
    Fraction fraction = form.of(sum);
    if (fraction == null) {
      return sum;
    }
    Expr top = form.term(fraction.numerator());
    Expr other =
        fraction.denominator().isConstant() ? top : top.over(form.term(fraction.denominator()));
    return Dag.parts(other).size() < Dag.parts(sum).size() ? other : sum;
  }

  private Vector<Integer> signsOfFactors(int top, int frame) {
    Vector<Integer> premises = Vector.of(top);
    // A frame proved from its denominator is evaluated anew; its denominator's sign is the premise.
    Vector<Integer> below = frames.getOrDefault(frame, Vector.empty());
    return premises.appendAll(below);
  }

  /** The signs that the product of the outer factors may have, the likelier one first. */
  private Vector<Integer> likelySigns(Expr outside, Expr below, Box box) {
    Interval range = signs.proof().ranges(box, Signs.BITS).of(outside);
    if (range == null) {
      return Vector.empty();
    }
    Interval bottom = signs.proof().ranges(box, Signs.BITS).of(below);
    int outer = range.isNonnegative() ? 1 : range.isNonpositive() ? -1 : 0;
    if (outer == 0) {
      return Vector.empty();
    }
    if (bottom != null && (bottom.isNegative() || bottom.isPositive())) {
      return Vector.of(bottom.isNegative() ? -outer : outer);
    }
    // The sign of the denominator is to be proved, either way.
    return Vector.of(outer, -outer);
  }

  /** That a quotient is nonnegative, if need be by a proof of its denominator's sign. */
  @Nullable Integer frameSign(Expr frame, Expr below, Box box, int depth) {
    Integer plain = signs.natural(frame, box);
    if (plain != null || depth <= 0) {
      return plain;
    }
    Integer bottom = signs.signOf(below, box, depth - 1);
    if (bottom == null) {
      return null;
    }
    Interval range =
        signs.proof().ranges(box, Signs.BITS).assume(below, signs.range(bottom)).of(frame);
    if (range == null || !range.isNonnegative()) {
      return null;
    }
    int place =
        signs.proof().add(new Claim.Range(frame, box, range), new Rule.Natural(Signs.BITS), bottom);
    frames.put(place, Vector.of(bottom));
    return place;
  }
}
