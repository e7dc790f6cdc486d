package dev.jensen.analysis.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;

/**
 * The signs of a polynomial in the sine and cosine of one angle on one turn: by the tangent t of
 * half the angle, {@code sin = 2t/(1+t^2)} and {@code cos = (1-t^2)/(1+t^2)}, and at half a turn.
 *
 * @param term the polynomial
 * @param angle the angle, which occurs in it under sines and cosines alone
 */
record Turn(Expr term, Expr angle) {
  private static final Expr PI = Expr.apply(Atoms.PI);
  private static final Axis OPEN_TURN = new Axis(PI.negate(), true, PI, true);
  private static final String TANGENT = "t";

  /** The signs as sets of angles above minus half a turn, up to half a turn. */
  SignSets signs() {
    Expr t = Expr.variable(TANGENT);
    Expr below = Expr.ONE.plus(t.power(2)).power(-1);
    Expr rational =
        at(Expr.constant(2).times(t).times(below), Expr.ONE.minus(t.power(2)).times(below));
    Inverse halves = new Inverse(OPEN_TURN, Axis.REAL, this::named);
    int last = Closed.sign(at(Expr.ZERO, Expr.constant(Rational.MINUS_ONE)));
    return new SignSolver(TANGENT, Axis.REAL)
        .of(rational)
        .each(halves::of)
        .or(SignSets.everywhere(last).within(LineSet.point(PI)));
  }

  private Expr at(Expr sine, Expr cosine) {
    return Dag.rewrite(
        term,
        part ->
            part instanceof Apply wave && wave.argument() == angle
                ? wave.atom().equals(Atoms.SIN)
                    ? sine
                    : wave.atom().equals(Atoms.COS) ? cosine : part
                : part);
  }

  private Expr named(Expr tangent) {
    return Waves.angle(
        Expr.constant(2).times(Expr.apply(Atoms.ATAN, tangent)),
        guess ->
            Closed.same(at(Expr.apply(Atoms.SIN, guess), Expr.apply(Atoms.COS, guess)), Expr.ZERO));
  }
}
