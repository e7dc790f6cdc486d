package dev.jensen.analysis.search;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Seq;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A term prepared for many evaluations in floating point. An instance belongs to one thread. */
public final class Program {
  private static final int BITS = 64;
  private static final Atom LOG = atom("log");
  private static final Atom LOG1P = atom("log1p");

  private enum Operation {
    CONSTANT,
    VARIABLE,
    SUM,
    PRODUCT,
    POWER,
    APPLY,
    LOG_OF_ONE_PLUS,
    PIECEWISE
  }

  private final List<Expr> parts;
  private final Operation[] operations;
  private final int[][] inputs;
  private final double[] constants;
  private final double[] values;

  /** The arguments of each application, so that no evaluation makes them anew. */
  private final double[][] arguments;

  /** The term as a function of the variables in that order; NaN where it is undefined. */
  public Program(Expr term, Seq<String> variables) {
    parts = Dag.parts(term);
    int size = parts.size();
    operations = new Operation[size];
    inputs = new int[size][];
    constants = new double[size];
    values = new double[size];
    arguments = new double[size][];
    Map<Expr, Integer> places = new IdentityHashMap<>();
    Map<String, Integer> indices = new HashMap<>();
    variables.forEachWithIndex(indices::put);
    for (int i = 0; i < size; i++) {
      Expr part = parts.get(i);
      places.put(part, i);
      inputs[i] =
          part instanceof Variable v
              ? new int[] {indices.getOrDefault(v.name(), -1)}
              : part.children().toJavaStream().mapToInt(places::get).toArray();
      operations[i] = prepare(part, i);
      if (isClosed(i)) {
        evaluate(i);
        operations[i] = Operation.CONSTANT;
      }
    }
  }

  private Operation prepare(Expr part, int i) {
    switch (part) {
      case Constant c -> {
        values[i] = c.value().toDouble();
        return Operation.CONSTANT;
      }
      case Variable v -> {
        return Operation.VARIABLE;
      }
      case Sum s -> {
        return Operation.SUM;
      }
      case Product p -> {
        return Operation.PRODUCT;
      }
      case Power p -> {
        constants[i] = p.exponent().toDouble();
        return Operation.POWER;
      }
      case Apply a when a.atom().equals(Atoms.POLYNOMIAL_ROOT) -> {
        // Its coefficients are exact: rounded ones may have other roots, or none.
        Interval root = new Ranges(Box.EMPTY, BITS).of(a);
        values[i] = root == null ? Double.NaN : root.toDouble();
        return Operation.CONSTANT;
      }
      case Apply a -> {
        arguments[i] = new double[inputs[i].length];
        return a.atom() == LOG && isOnePlus(a.arguments().head())
            ? Operation.LOG_OF_ONE_PLUS
            : Operation.APPLY;
      }
      case Piecewise p -> {
        return Operation.PIECEWISE;
      }
    }
  }

  private static boolean isOnePlus(Expr term) {
    return term instanceof Sum sum && sum.terms().contains(Expr.ONE);
  }

  private static Atom atom(String name) {
    return Atoms.named(name).get();
  }

  /** How many nodes an evaluation passes. */
  public int size() {
    return parts.size();
  }

  /** The value at the point. */
  public double at(double... point) {
    for (int i = 0; i < operations.length; i++) {
      if (operations[i] == Operation.VARIABLE) {
        values[i] = point[inputs[i][0]];
      } else {
        evaluate(i);
      }
    }
    return values[values.length - 1];
  }

  /** The greatest size of a part at the point that was asked about last: what rounding errs by. */
  double largest() {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Whether the part has no variable, so that it is evaluated once. */
  private boolean isClosed(int i) {
    return operations[i] != Operation.VARIABLE
        && java.util.Arrays.stream(inputs[i]).allMatch(k -> operations[k] == Operation.CONSTANT);
  }

  private void evaluate(int i) {
    int[] in = inputs[i];
    switch (operations[i]) {
      case CONSTANT, VARIABLE -> {}
      case SUM -> values[i] = sum(in);
      case PRODUCT -> values[i] = product(in);
      case POWER -> values[i] = power((Power) parts.get(i), values[in[0]], constants[i]);
      case APPLY -> values[i] = apply(((Apply) parts.get(i)).atom(), i);
      case LOG_OF_ONE_PLUS -> {
        arguments[i][0] = sumBesideOne(inputs[in[0]]);
        values[i] = LOG1P.evaluate(arguments[i]);
      }
      case PIECEWISE -> values[i] = byCases((Piecewise) parts.get(i), in);
    }
  }

  private double apply(Atom atom, int i) {
    for (int k = 0; k < inputs[i].length; k++) {
      arguments[i][k] = values[inputs[i][k]];
    }
    return atom.evaluate(arguments[i]);
  }

  private double sum(int[] in) {
    double total = 0;
    for (int i : in) {
      total += values[i];
    }
    return total;
  }

  /** Of {@code 1 + u}, a term of which is the constant 1, the value of u, which it may swallow. */
  private double sumBesideOne(int[] in) {
    double total = 0;
    for (int i : in) {
      if (parts.get(i) != Expr.ONE) {
        total += values[i];
      }
    }
    return total;
  }

  private double product(int[] in) {
    double total = 1;
    for (int i : in) {
      total *= values[i];
    }
    return total;
  }

  private static double power(Power power, double base, double exponent) {
    if (exponent == 2) {
      return base * base;
    }
    if (exponent < 0 && base == 0 || base < 0 && !power.exponent().isInteger()) {
      return Double.NaN;
    }
    return Math.pow(base, exponent);
  }

  private double byCases(Piecewise piecewise, int[] in) {
    int next = 0;
    for (Piecewise.Branch branch : piecewise.branches()) {
      boolean holds = true;
      for (Condition condition : branch.conditions()) {
        double left = values[in[next++]];
        if (Double.isNaN(left)) {
          return Double.NaN;
        }
        holds &= condition.relation().holds(left);
      }
      if (holds) {
        return values[in[next]];
      }
      next++;
    }
    return values[in[next]];
  }
}
