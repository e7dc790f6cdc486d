package dev.jensen.analysis.network;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * On which side of its bend each activation works next to a point: those are half-spaces, one after
 * the other, if what goes into it is affine on those before. Where the point lies on a bend itself,
 * the side is that to which a small step leads along the first variable, or else the second, and so
 * on; so there is room on the sides that are chosen together.
 */
final class ActivationPattern {
  private final Vector<String> names;
  private final Map<String, Rational> point;
  private Vector<Side> sides = Vector.empty();
  private boolean curved;

  private ActivationPattern(Vector<String> names, Map<String, Rational> point) {
    this.names = names;
    this.point = point;
  }

  /**
   * A side of a bend.
   *
   * @param term what is nonnegative, or else nonpositive, there; no bend is left in it
   */
  record Side(Expr term, Affine affine, boolean nonnegative) {
    HalfSpace halfSpace() {
      return new HalfSpace(nonnegative ? affine : affine.times(Rational.MINUS_ONE), false);
    }
  }

  /**
   * The sides of all bends in the terms, those of inner ones first; none if what decides a bend is
   * not affine in the variables, or not with rational coefficients.
   *
   * @param terms of these variables alone
   * @param point their values
   */
  static Option<Vector<Side>> at(
      Vector<Expr> terms, Vector<String> names, Map<String, Rational> point) {
    ActivationPattern pattern = new ActivationPattern(names, point);
    for (Expr term : terms) {
      pattern.taken(term);
    }
    return pattern.curved ? Option.none() : Option.some(pattern.sides.distinct());
  }

  /** The term with the branch of each bend taken that holds next to the point. */
  private Expr taken(Expr term) {
    return Dag.rewrite(term, this::branch);
  }

  private Expr branch(Expr part) {
    if (!(part instanceof Apply bend)) {
      return part;
    }
    if (bend.atom().equals(Atoms.ABS)) {
      return isNonnegative(bend.argument()) ? bend.argument() : bend.argument().negate();
    }
    if (bend.atom().equals(Atoms.MAX)) {
      Expr greatest =
          bend.arguments().reduce((best, next) -> sign(next.minus(best)) > 0 ? next : best);
      bend.arguments().remove(greatest).forEach(other -> isNonnegative(greatest.minus(other)));
      return greatest;
    }
    boolean unfolds =
        bend.atom().equals(Atoms.RELU)
            || bend.atom().equals(Atoms.NEG)
            || bend.atom().equals(Atoms.MIN);
    Expr definition = unfolds ? bend.atom().definition(bend.arguments()) : null;
    return definition == null ? part : taken(definition);
  }

  /** Whether the term is positive next to the point, or zero everywhere; that is noted. */
  private boolean isNonnegative(Expr term) {
    boolean nonnegative = sign(term) >= 0;
    Affine affine = Affine.of(term);
    if (affine != null && !affine.slopes().isEmpty()) {
      sides = sides.append(new Side(term, affine, nonnegative));
    }
    return nonnegative;
  }

  /** The sign of the term next to the point. */
  private int sign(Expr term) {
    Affine affine = Affine.of(term);
    if (affine == null) {
      curved |= !Dag.variables(term).isEmpty();
      return 0;
    }
    int sign = affine.value(point).sign();
    for (int i = 0; sign == 0 && i < names.size(); i++) {
      sign = affine.slope(names.get(i)).sign();
    }
    return sign;
  }
}
