package dev.jensen.activations;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Short names for the terms that the formulas of this package are made of. */
final class Terms {
  static final Expr PI = Expr.apply(Atoms.PI);

  private Terms() {}

  static Expr number(long value) {
    return Expr.constant(value);
  }

  static Expr number(long numerator, long denominator) {
    return Expr.constant(Rational.of(numerator, denominator));
  }

  static Expr number(String text) {
    return Expr.constant(Rational.parse(text));
  }

  static Expr exp(Expr x) {
    return Expr.apply(Atoms.EXP, x);
  }

  static Expr expm1(Expr x) {
    return Expr.apply(Atoms.EXPM1, x);
  }

  static Expr log(Expr x) {
    return Expr.apply(Atoms.LOG, x);
  }

  static Expr log1p(Expr x) {
    return Expr.apply(Atoms.LOG1P, x);
  }

  static Expr sigmoid(Expr x) {
    return Expr.apply(Atoms.SIGMOID, x);
  }

  static Expr softplus(Expr x) {
    return Expr.apply(Atoms.SOFTPLUS, x);
  }

  static Expr tanh(Expr x) {
    return Expr.apply(Atoms.TANH, x);
  }

  static Expr cosh(Expr x) {
    return Expr.apply(Atoms.COSH, x);
  }

  static Expr asinh(Expr x) {
    return Expr.apply(Atoms.ASINH, x);
  }

  static Expr atan(Expr x) {
    return Expr.apply(Atoms.ATAN, x);
  }

  static Expr sin(Expr x) {
    return Expr.apply(Atoms.SIN, x);
  }

  static Expr cos(Expr x) {
    return Expr.apply(Atoms.COS, x);
  }

  static Expr erf(Expr x) {
    return Expr.apply(Atoms.ERF, x);
  }

  static Expr normcdf(Expr x) {
    return Expr.apply(Atoms.NORMCDF, x);
  }

  static Expr abs(Expr x) {
    return Expr.apply(Atoms.ABS, x);
  }

  static Expr relu(Expr x) {
    return Expr.apply(Atoms.RELU, x);
  }

  static Expr neg(Expr x) {
    return Expr.apply(Atoms.NEG, x);
  }

  static Expr huber(Expr x) {
    return Expr.apply(Atoms.HUBER, x);
  }

  static Expr logsumexp(Vector<Expr> terms) {
    return terms.size() == 1 ? terms.head() : Expr.apply(Atoms.LOGSUMEXP, terms);
  }

  static Expr max(Expr left, Expr right) {
    return Expr.apply(Atoms.MAX, left, right);
  }

  static Expr min(Expr left, Expr right) {
    return Expr.apply(Atoms.MIN, left, right);
  }

  /** The number of the interval from low to high that is nearest to x. */
  static Expr clip(Expr x, Expr low, Expr high) {
    return min(max(x, low), high);
  }

  /** A power whose exponent may be any term. */
  static Expr raised(Expr base, Expr exponent) {
    return exponent instanceof Constant c
        ? Expr.power(base, c.value())
        : Expr.apply(Atoms.POWER, base, exponent);
  }

  /** One value where the left side compares so with zero, and another elsewhere. */
  static Expr when(Expr left, Relation relation, Expr then, Expr otherwise) {
    Condition condition = new Condition(left, relation);
    return Piecewise.of(Vector.of(new Piecewise.Branch(Vector.of(condition), then)), otherwise);
  }
}
