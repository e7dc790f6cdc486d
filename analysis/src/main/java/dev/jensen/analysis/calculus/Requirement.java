package dev.jensen.analysis.calculus;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/**
 * What a part of a term needs in order to be defined.
 *
 * @param term the term whose sign matters
 * @param kind what sign it must have
 * @param part the part that needs it
 */
public record Requirement(Expr term, Kind kind, Expr part) {
  /** The signs that may be required. */
  public enum Kind {
    POSITIVE,
    NONNEGATIVE,
    NONZERO
  }

  /** Whether no value in the interval is allowed. */
  boolean failsOn(Interval value) {
    return switch (kind) {
      case POSITIVE -> value.isNonpositive();
      case NONNEGATIVE -> value.isNegative();
      case NONZERO -> value.equals(Interval.ZERO);
    };
  }

  /** What the parts of the term require, those of inner parts first. */
  public static Vector<Requirement> of(Expr root) {
    Vector<Requirement> found = Vector.empty();
    for (Expr part : Dag.parts(root)) {
      found = found.appendAll(ofPart(part));
    }
    return found.distinct();
  }

  /** What the parts require where the variables that the box knows lie in it. */
  public static Vector<Requirement> of(Expr root, Box box) {
    return of(root).map(each -> each.on(box));
  }

  /** A base may be zero if the exponent is positive on the box. */
  private Requirement on(Box box) {
    boolean told =
        kind == Kind.POSITIVE
            && part instanceof Apply a
            && a.atom().equals(Atoms.POWER)
            && Dag.variables(a.arguments().last()).forAll(box::has)
            && isPositive(a.arguments().last(), box);
    return told ? new Requirement(term, Kind.NONNEGATIVE, part) : this;
  }

  /** What the part itself requires, given that its own parts are defined. */
  public static Vector<Requirement> ofPart(Expr part) {
    return switch (part) {
      case Power p when p.exponent().isInteger() ->
          p.exponent().sign() < 0
              ? Vector.of(new Requirement(p.base(), Kind.NONZERO, part))
              : Vector.empty();
      case Power p ->
          Vector.of(
              new Requirement(
                  p.base(), p.exponent().sign() < 0 ? Kind.POSITIVE : Kind.NONNEGATIVE, part));
      case Apply a -> of(a);
      default -> Vector.empty();
    };
  }

  private static Vector<Requirement> of(Apply a) {
    Vector<Expr> x = a.arguments();
    return switch (a.atom().name()) {
      case "log", "loggamma", "digamma", "trigamma", "tetragamma" -> need(a, Kind.POSITIVE, x);
      case "log1p" -> need(a, Kind.POSITIVE, x.map(Expr.ONE::plus));
      case "entr", "geomean" -> need(a, Kind.NONNEGATIVE, x);
      case "harmmean" -> need(a, Kind.POSITIVE, x);
      case "quad_over_lin" -> need(a, Kind.POSITIVE, Vector.of(x.last()));
      case "rel_entr", "kl_div" ->
          need(a, Kind.NONNEGATIVE, x.take(1)).appendAll(need(a, Kind.POSITIVE, x.drop(1)));
      case "log_det", "tr_inv", "matrix_frac" -> need(a, Kind.POSITIVE, leadingMinors(a));
      case "det_rootn" -> need(a, Kind.NONNEGATIVE, principalMinors(a));
      case "power" ->
          need(a, hasPositiveValue(x.last()) ? Kind.NONNEGATIVE : Kind.POSITIVE, x.take(1));
      case "acosh" -> need(a, Kind.NONNEGATIVE, x.map(u -> u.minus(Expr.ONE)));
      case "asin", "acos" ->
          need(a, Kind.NONNEGATIVE, x.flatMap(u -> Vector.of(u.plus(Expr.ONE), Expr.ONE.minus(u))));
      case "atanh" ->
          need(a, Kind.POSITIVE, x.flatMap(u -> Vector.of(u.plus(Expr.ONE), Expr.ONE.minus(u))));
      case "tan" -> need(a, Kind.NONZERO, x.map(u -> Expr.apply(Atoms.COS, u)));
      default -> Vector.empty();
    };
  }

  /** Of a matrix that must be positive definite; of a large one none. */
  private static Vector<Expr> leadingMinors(Apply a) {
    Vector<Vector<Expr>> matrix = Triangle.among(a.arguments(), a.atom());
    return matrix.size() > Minors.MOST
        ? Vector.empty()
        : Vector.rangeClosed(1, matrix.size()).map(k -> Minors.leading(matrix, k));
  }

  /** Of a matrix that must be positive semidefinite; of more than two rows none. */
  private static Vector<Expr> principalMinors(Apply a) {
    Vector<Vector<Expr>> matrix = Triangle.among(a.arguments(), a.atom());
    return switch (matrix.size()) {
      case 1 -> matrix.head();
      case 2 -> Vector.of(matrix.head().head(), matrix.last().last(), Minors.determinant(matrix));
      default -> Vector.empty();
    };
  }

  private static Vector<Requirement> need(Apply part, Kind kind, Vector<Expr> terms) {
    return terms.map(term -> new Requirement(term, kind, part));
  }

  private static boolean hasPositiveValue(Expr exponent) {
    return Dag.variables(exponent).isEmpty() && isPositive(exponent, Box.EMPTY);
  }

  private static boolean isPositive(Expr term, Box box) {
    Interval value = new Ranges(box, 64).of(term);
    return value != null && value.isPositive();
  }
}
