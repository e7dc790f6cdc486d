package dev.jensen.analysis.problem;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic operators of .nl files by their numbers, each with the term that it stands for.
 */
enum NlOperator {
  PLUS(0, 2, x -> Expr.sum(x)),
  MINUS(1, 2, x -> x.get(0).minus(x.get(1))),
  TIMES(2, 2, x -> Expr.product(x)),
  OVER(3, 2, x -> x.get(0).over(x.get(1))),
  POWER(5, 2, x -> power(x.get(0), x.get(1))),
  LESS(6, 2, x -> Expr.apply(Atoms.RELU, x.get(0).minus(x.get(1)))),
  MIN(11, NlOperator.MANY, x -> Expr.apply(Atoms.MIN, x)),
  MAX(12, NlOperator.MANY, x -> Expr.apply(Atoms.MAX, x)),
  ABS(15, Atoms.ABS),
  NEGATE(16, 1, x -> x.head().negate()),
  TANH(37, Atoms.TANH),
  TAN(38, Atoms.TAN),
  SQRT(39, 1, x -> x.head().sqrt()),
  SINH(40, Atoms.SINH),
  SIN(41, Atoms.SIN),
  LOG10(42, 1, x -> log(x.head()).over(log(Expr.constant(10)))),
  LOG(43, Atoms.LOG),
  EXP(44, Atoms.EXP),
  COSH(45, Atoms.COSH),
  COS(46, Atoms.COS),
  ATANH(47, Atoms.ATANH),
  ATAN(49, Atoms.ATAN),
  ASINH(50, Atoms.ASINH),
  ASIN(51, Atoms.ASIN),
  ACOSH(52, Atoms.ACOSH),
  ACOS(53, Atoms.ACOS),
  SUM(54, NlOperator.MANY, x -> Expr.sum(x)),
  CONSTANT_EXPONENT(76, 2, x -> power(x.get(0), x.get(1))),
  SQUARE(77, 1, x -> x.head().power(2)),
  CONSTANT_BASE(78, 2, x -> power(x.get(0), x.get(1)));

  /** The number of operands of one that says in the file how many it takes. */
  static final int MANY = -1;

  private static final Map<Integer, NlOperator> BY_NUMBER = byNumber();

  /** What the operators are called that have no counterpart among the terms. */
  private static final Map<Integer, String> REFUSED =
      Map.ofEntries(
          Map.entry(4, "the remainder (mod)"),
          Map.entry(13, "floor"),
          Map.entry(14, "ceil"),
          Map.entry(48, "atan2"),
          Map.entry(55, "integer division (div)"),
          Map.entry(56, "precision"),
          Map.entry(57, "round"),
          Map.entry(58, "trunc"),
          Map.entry(59, "count"),
          Map.entry(60, "numberof"),
          Map.entry(61, "numberof"),
          Map.entry(64, "the piecewise linear term"),
          Map.entry(65, "if with strings"),
          Map.entry(74, "alldiff"),
          Map.entry(79, "the call of an imported function"));

  private final int number;
  private final int operands;
  private final Function<Vector<Expr>, Expr> term;

  NlOperator(int number, int operands, Function<Vector<Expr>, Expr> term) {
    this.number = number;
    this.operands = operands;
    this.term = term;
  }

  NlOperator(int number, Atom atom) {
    this(number, 1, x -> Expr.apply(atom, x));
  }

  private static Map<Integer, NlOperator> byNumber() {
    Map<Integer, NlOperator> table = new HashMap<>();
    for (NlOperator each : values()) {
      table.put(each.number, each);
    }
    return table;
  }

  /** The operator of that number; null if it is none of arithmetic, or not supported. */
  static @Nullable NlOperator of(int number) {
    return BY_NUMBER.get(number);
  }

  /** What an operator that is not supported is called; empty if it is not known either. */
  static String refused(int number) {
    return REFUSED.getOrDefault(number, "");
  }

  /** How many operands it takes; {@link #MANY} if the file says. */
  int operands() {
    return operands;
  }

  Expr apply(Vector<Expr> arguments) {
    return term.apply(arguments);
  }

  private static Expr log(Expr x) {
    return Expr.apply(Atoms.LOG, x);
  }

  private static Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Constant c) {
      return Expr.power(base, c.value());
    }
    boolean positive = base instanceof Constant b && b.value().compareTo(Rational.ZERO) > 0;
    return !positive && Dag.variables(exponent).isEmpty()
        ? Expr.apply(Atoms.POWER, base, exponent)
        : Expr.apply(Atoms.EXP, exponent.times(log(base)));
  }
}
