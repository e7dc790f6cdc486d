package dev.jensen.analysis.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Rational;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function that rises strictly from one interval onto another, with its inverse.
 *
 * @param values the values, between the two limits, from which the ends may be missing
 */
record Inverse(Axis arguments, Axis values, UnaryOperator<Expr> back) {
  private static final Expr HALF_PI = Expr.constant(Rational.HALF).times(Expr.apply(Atoms.PI));
  private static final Axis RIGHT = Axis.REAL.from(Expr.ZERO, true);
  private static final Axis FROM_ZERO = Axis.REAL.from(Expr.ZERO, false);
  private static final Axis FROM_ONE = Axis.REAL.from(Expr.ONE, false);
  private static final Axis UNIT = new Axis(Expr.ONE.negate(), true, Expr.ONE, true);
  private static final Axis CLOSED_UNIT = new Axis(Expr.ONE.negate(), false, Expr.ONE, false);
  private static final Axis SHARE = new Axis(Expr.ZERO, true, Expr.ONE, true);

  /** The arguments of an atom or root whose values lie in the set; null if no inverse is known. */
  static @Nullable LineSet image(Expr term, LineSet wanted) {
    if (term instanceof Power root) {
      return root.exponent().sign() > 0 && !root.exponent().isInteger()
          ? new Inverse(FROM_ZERO, FROM_ZERO, c -> Expr.power(c, root.exponent().inverse()))
              .of(wanted)
          : null;
    }
    if (!(term instanceof Apply apply)) {
      return null;
    }
    if (apply.atom().equals(Atoms.COSH)) {
      LineSet right = new Inverse(FROM_ZERO, FROM_ONE, c -> Expr.apply(Atoms.ACOSH, c)).of(wanted);
      return right.or(right.mirrored());
    }
    if (apply.atom().equals(Atoms.ACOS)) {
      // It is a quarter turn less the arc sine.
      LineSet sines = wanted.mirrored().mapped(c -> Closed.shortest(HALF_PI.plus(c)));
      return arcsine().of(sines);
    }
    if (apply.atom().equals(Atoms.ERFC)) {
      LineSet values = wanted.mirrored().mapped(c -> Closed.shortest(Expr.ONE.plus(c)));
      return centred(Atoms.ERF.name(), UNIT, Expr.ZERO).of(values);
    }
    Inverse inverse = of(apply.atom().name());
    return inverse == null ? null : inverse.of(wanted);
  }

  private static @Nullable Inverse of(String atom) {
    return switch (atom) {
      case "exp" -> new Inverse(Axis.REAL, RIGHT, c -> Expr.apply(Atoms.LOG, c));
      case "log" -> new Inverse(RIGHT, Axis.REAL, c -> Expr.apply(Atoms.EXP, c));
      case "expm1" ->
          new Inverse(
              Axis.REAL,
              Axis.REAL.from(Expr.ONE.negate(), true),
              c -> Expr.apply(Atoms.LOG, c.plus(Expr.ONE)));
      case "log1p" ->
          new Inverse(
              Axis.REAL.from(Expr.ONE.negate(), true),
              Axis.REAL,
              c -> Expr.apply(Atoms.EXP, c).minus(Expr.ONE));
      case "sinh" -> new Inverse(Axis.REAL, Axis.REAL, c -> Expr.apply(Atoms.ASINH, c));
      case "asinh" -> new Inverse(Axis.REAL, Axis.REAL, c -> Expr.apply(Atoms.SINH, c));
      case "tanh" -> new Inverse(Axis.REAL, UNIT, c -> Expr.apply(Atoms.ATANH, c));
      case "atanh" -> new Inverse(UNIT, Axis.REAL, c -> Expr.apply(Atoms.TANH, c));
      case "acosh" -> new Inverse(FROM_ONE, FROM_ZERO, c -> Expr.apply(Atoms.COSH, c));
      case "atan" ->
          new Inverse(
              Axis.REAL,
              new Axis(HALF_PI.negate(), true, HALF_PI, true),
              c -> Expr.apply(Atoms.TAN, c));
      case "asin" -> arcsine();
      case "sigmoid" ->
          new Inverse(Axis.REAL, SHARE, c -> Expr.apply(Atoms.LOG, c.over(Expr.ONE.minus(c))));
      case "softplus" ->
          new Inverse(
              Axis.REAL,
              RIGHT,
              c -> Expr.apply(Atoms.LOG, Expr.apply(Atoms.EXP, c).minus(Expr.ONE)));
      case "erf" -> centred(atom, UNIT, Expr.ZERO);
      case "normcdf" -> centred(atom, SHARE, Expr.constant(Rational.HALF));
      default -> null;
    };
  }

  private static Inverse arcsine() {
    return new Inverse(
        CLOSED_UNIT,
        new Axis(HALF_PI.negate(), false, HALF_PI, false),
        c -> Expr.apply(Atoms.SIN, c));
  }

  /** One whose inverse has a name at one value alone, whose argument is zero. */
  private static Inverse centred(String atom, Axis values, Expr centre) {
    return new Inverse(
        Axis.REAL,
        values,
        c -> {
          if (Closed.compare(c, centre) != 0) {
            throw Unsolved.because("where " + atom + " is " + c + " has no name");
          }
          return Expr.ZERO;
        });
  }

  /** The arguments whose values lie in the set. */
  LineSet of(LineSet wanted) {
    LineSet found = LineSet.NONE;
    for (Axis part : wanted.and(LineSet.of(values)).parts()) {
      // An end at a limit that is no value stands for the end of the arguments.
      boolean first = same(part.lo(), values.lo());
      boolean last = same(part.hi(), values.hi());
      Expr lo = first ? arguments.lo() : moved(part.lo());
      Expr hi = last ? arguments.hi() : part.isPoint() ? lo : moved(part.hi());
      LineSet back =
          part.isPoint() && lo != null
              ? LineSet.point(lo)
              : LineSet.of(new Axis(lo, part.loOpen(), hi, part.hiOpen()));
      found = found.or(back);
    }
    return found;
  }

  private static boolean same(@Nullable Expr end, @Nullable Expr limit) {
    return end == null ? limit == null : limit != null && Closed.compare(end, limit) == 0;
  }

  private Expr moved(@Nullable Expr end) {
    return Closed.shortest(back.apply(java.util.Objects.requireNonNull(end)));
  }
}
