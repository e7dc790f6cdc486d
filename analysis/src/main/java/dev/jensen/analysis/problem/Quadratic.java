package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A polynomial of degree two at most, collected coefficient by coefficient. */
final class Quadratic {
  /** Two variables, the earlier one first. */
  private record Pair(Column first, Column second) {
    static Pair of(Column a, Column b) {
      return a.index() <= b.index() ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private final Map<Pair, Rational> squares = new LinkedHashMap<>();
  private final Map<Column, Rational> linear = new LinkedHashMap<>();
  private Rational constant = Rational.ZERO;

  void add(Rational number) {
    constant = constant.add(number);
  }

  void add(Rational coefficient, Column x) {
    linear.merge(x, coefficient, Rational::add);
  }

  void add(Rational coefficient, Column x, Column y) {
    squares.merge(Pair.of(x, y), coefficient, Rational::add);
  }

  /** Adds a multiple of another polynomial. */
  void add(Rational factor, Quadratic other) {
    add(factor.multiply(other.constant));
    other.linear.forEach((x, c) -> add(factor.multiply(c), x));
    other.squares.forEach((xy, c) -> add(factor.multiply(c), xy.first, xy.second));
  }

  boolean isConstant() {
    return linear.isEmpty() && squares.isEmpty();
  }

  Rational constant() {
    return constant;
  }

  /** The polynomial without its constant. */
  Expr variablePart() {
    List<Expr> terms = new ArrayList<>();
    squares.forEach(
        (xy, c) -> {
          Expr x = xy.first.variable();
          Expr product = xy.first == xy.second ? x.power(2) : x.times(xy.second.variable());
          terms.add(Expr.constant(c).times(product));
        });
    linear.forEach((x, c) -> terms.add(Expr.constant(c).times(x.variable())));
    return Expr.sum(terms.stream().filter(term -> !isZeroMultiple(term)).toList());
  }

  /** The whole polynomial. */
  Expr term() {
    return variablePart().plus(Expr.constant(constant));
  }

  /** What is multiplied by zero may go: a polynomial is defined everywhere. */
  private static boolean isZeroMultiple(Expr term) {
    return term.isZero() || !term.children().isEmpty() && term.children().head().isZero();
  }
}
