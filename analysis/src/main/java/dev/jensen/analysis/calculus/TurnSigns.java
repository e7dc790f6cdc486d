package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term of several variables with a root or an absolute value, on either side of where
 * the affine term beside the root, or within the absolute value, is zero: {@code sqrt(x^2 + y^2) -
 * x} for {@code x <= 0} and for {@code x > 0}. An affine term of several variables is made a
 * variable first.
 */
final class TurnSigns {
  private static final int MOST_TURNS = 3;

  private final Signs signs;
  private final Expr term;
  private final Box box;

  TurnSigns(Signs signs, Expr term, Box box) {
    this.signs = signs;
    this.term = term;
    this.box = box;
  }

  /** The step that says that the term is nonnegative; null if no proof is found. */
  @Nullable Integer prove(Fraction fraction, NormalForm form, int depth) {
    for (Affine turn : turns(fraction, form)) {
      boolean plain = turn.variables().size() == 1 && turn.offset().isZero();
      Integer place =
          plain
              ? onEitherSide(term, box, turn.variables().head(), Expr.ZERO, depth)
              : asVariable(turn, depth);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private Vector<Affine> turns(Fraction fraction, NormalForm form) {
    Vector<Expr> terms = Vector.empty();
    for (int generator : fraction.numerator().generators()) {
      Expr part = form.term(generator);
      if (part instanceof Apply a && a.atom().equals(Atoms.ABS)) {
        terms = terms.append(a.argument());
      } else if (part instanceof Power p
          && p.exponent().equals(Rational.HALF)
          && fraction.numerator().degreeIn(generator) == 1) {
        Multinomial rest =
            fraction.numerator().asUnivariate(generator).getOrDefault(0, Multinomial.ZERO);
        terms = terms.append(form.term(rest));
      }
    }
    Vector<Affine> turns = Vector.empty();
    for (Expr each : terms) {
      Affine affine = Affine.of(each);
      turns = affine == null || affine.slopes().isEmpty() ? turns : turns.append(affine);
    }
    return turns.distinct().take(MOST_TURNS);
  }

  /** With the affine term as a variable in place of one that runs over the whole line. */
  private @Nullable Integer asVariable(Affine turn, int depth) {
    String moved = turn.variables().find(v -> box.axis(v).equals(Axis.REAL)).getOrNull();
    if (moved == null) {
      return null;
    }
    String name = "u";
    while (box.has(name)) {
      name += "'";
    }
    Box there = new Box(box.axes().remove(moved)).with(name, Axis.REAL);
    Expr told = Dag.substitute(term, moved, turn.solved(moved, name).term());
    // What stands under a root was shown to be nonnegative with the variable that is gone.
    boolean defined = Definedness.establish(told, there, signs.proof(), signs) == null;
    Integer place = defined ? multipliedOut(told, there, name, depth) : null;
    return place == null
        ? null
        : signs
            .proof()
            .add(
                new Claim.Range(term, box, signs.range(place)),
                new Rule.Substitution(moved, name, turn.term()),
                place);
  }

  /** With the polynomials in it multiplied out, which the substitution has made long. */
  private @Nullable Integer multipliedOut(Expr told, Box where, String v, int depth) {
    List<Integer> equalities = new ArrayList<>();
    Expr plain =
        Dag.rewrite(
            told,
            part -> {
              Expr simple = isPolynomial(part) ? signs.simplest(part, where) : part;
              if (simple != part) {
                Claim same = new Claim.Equal(part, simple, where);
                equalities.add(signs.proof().add(same, new Rule.NormalForm()));
              }
              return simple;
            });
    // Of a polynomial under a root that is spelled anew the sign may have to be proved.
    Definedness.establish(plain, where, signs.proof(), signs);
    Integer place = onEitherSide(plain, where, v, Expr.ZERO, depth);
    return place == null || plain == told
        ? place
        : Integer.valueOf(
            signs
                .proof()
                .add(
                    new Claim.Range(told, where, signs.range(place)),
                    new Rule.ByEquality(),
                    signs
                        .proof()
                        .add(
                            new Claim.Equal(told, plain, where),
                            new Rule.Congruence(),
                            Vector.ofAll(equalities)),
                    place));
  }

  private static boolean isPolynomial(Expr sum) {
    return sum instanceof Sum
        && Dag.parts(sum).stream()
            .noneMatch(
                part ->
                    part instanceof Apply
                        || part instanceof Piecewise
                        || part instanceof Power p
                            && !(p.exponent().isInteger() && p.exponent().sign() > 0));
  }

  private @Nullable Integer onEitherSide(Expr told, Box where, String v, Expr zero, int depth) {
    Axis axis = where.axis(v);
    if (!isInside(zero, axis)) {
      return null;
    }
    Box lower = where.with(v, axis.upTo(zero, true));
    Integer below = signs.nonnegative(told, lower, depth - 1);
    Integer above =
        below == null
            ? null
            : signs.nonnegative(told, where.with(v, axis.from(zero, true)), depth - 1);
    Integer at =
        above == null ? null : signs.nonnegative(told, where.with(v, Axis.point(zero)), depth - 1);
    if (below == null || above == null || at == null) {
      return null;
    }
    int upper =
        signs.proof().across(told, where.with(v, axis.from(zero, false)), v, zero, at, above);
    return signs.proof().across(told, where, v, zero, below, upper);
  }

  private static boolean isInside(Expr point, Axis axis) {
    return (axis.lo() == null || Points.less(axis.lo(), point))
        && (axis.hi() == null || Points.less(point, axis.hi()));
  }
}
