package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term on an infinite side by growth from infinity, after the largest power of an
 * exponential is divided out and error functions are told by their tails: what is left may tend to
 * zero there, as polynomials in x, the normal distribution function and its density do. Mills'
 * ratio is bounded in this way.
 */
final class FadingFactor {
  private static final int LEAVES = 100;

  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;

  FadingFactor(Signs signs, Expr term, Box box, String variable) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    this.v = variable;
  }

  /** The step that says that the term, of that normal form, is nonnegative; null if not proved. */
  @Nullable Integer prove(Fraction fraction, NormalForm form, int depth) {
    for (boolean right : new boolean[] {false, true}) {
      Multinomial top = byTails(fraction.numerator(), right, form);
      Expr bottom = form.term(byTails(fraction.denominator(), right, form));
      Expr below = Dag.rewrite(bottom, part -> tail(part, right)).power(-1);
      if (top.generators().stream().allMatch(g -> isA(form.term(g), Atoms.ERF))) {
        Integer place = prove(Dag.rewrite(form.term(top), part -> tail(part, right)), below, depth);
        if (place != null) {
          return place;
        }
      }
      for (int g : top.generators()) {
        if (form.term(g) instanceof Apply e && e.atom().equals(Atoms.EXP)) {
          Expr rest = Dag.rewrite(divided(top, g, e, form), part -> tail(part, right));
          Integer place = prove(rest, e.power(top.degreeIn(g)).times(below), depth);
          if (place != null) {
            return place;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Integer prove(Expr rest, Expr frame, int depth) {
    Integer frameSign = signs.natural(frame, box);
    if (frameSign == null || signs.proof().ranges(box, Signs.BITS).of(rest) == null) {
      return null;
    }
    Integer plain = signs.natural(rest, box);
    Integer sign = plain != null ? plain : bySlopeOrTree(rest, depth);
    Expr product = rest.times(frame);
    return sign != null && new NormalForm(signs.proof().ranges(box, Signs.BITS)).same(term, product)
        ? signs.product(term, box, product, sign, frameSign)
        : null;
  }

  private @Nullable Integer bySlopeOrTree(Expr rest, int depth) {
    boolean infinite = box.axis(v).lo() == null || box.axis(v).hi() == null;
    return infinite
        ? new LineSigns(signs, rest, box, v).fromInfinity(depth)
        : signs.tree(rest, box, LEAVES);
  }

  /** The polynomial in the tails of the error functions, which take their places. */
  private static Multinomial byTails(Multinomial top, boolean right, NormalForm form) {
    Multinomial told = top;
    for (int g : top.generators()) {
      if (isA(form.term(g), Atoms.ERF)) {
        Multinomial less = Multinomial.generator(g).subtract(Multinomial.ONE);
        told = told.substitute(g, right ? less.negate() : less);
      }
    }
    return told;
  }

  private static Expr tail(Expr part, boolean right) {
    return part instanceof Apply a && isA(part, Atoms.ERF)
        ? Expr.apply(Atoms.ERFC, right ? a.argument() : a.argument().negate())
        : part;
  }

  private static boolean isA(Expr part, Atom atom) {
    return part instanceof Apply a && a.atom().equals(atom);
  }

  /** The polynomial over the largest power of the exponential in it. */
  private static Expr divided(Multinomial top, int g, Apply e, NormalForm form) {
    int degree = top.degreeIn(g);
    Expr fading = Expr.apply(Atoms.EXP, e.argument().negate());
    Vector<Expr> summands = Vector.empty();
    for (var part : top.asUnivariate(g).entrySet()) {
      int power = degree - part.getKey();
      Expr factor = power == 0 ? Expr.ONE : fading.power(power);
      summands = summands.append(form.term(part.getValue()).times(factor));
    }
    return Expr.sum(summands);
  }
}
