package dev.jensen.analysis.search;

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
import io.vavr.collection.Seq;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A term prepared for many evaluations in floating point. An instance belongs to one thread. */
public final class Program {
  private final List<Expr> parts;
  private final int[][] inputs;
  private final double[] constants;
  private final double[] values;

  /** The term as a function of the variables in that order; NaN where it is undefined. */
  public Program(Expr term, Seq<String> variables) {
    parts = Dag.parts(term);
    inputs = new int[parts.size()][];
    constants = new double[parts.size()];
    values = new double[parts.size()];
    Map<Expr, Integer> places = new IdentityHashMap<>();
    Map<String, Integer> indices = new HashMap<>();
    variables.forEachWithIndex(indices::put);
    for (int i = 0; i < parts.size(); i++) {
      Expr part = parts.get(i);
      places.put(part, i);
      inputs[i] =
          part instanceof Variable v
              ? new int[] {indices.getOrDefault(v.name(), -1)}
              : part.children().toJavaStream().mapToInt(places::get).toArray();
      constants[i] =
          switch (part) {
            case Constant c -> c.value().toDouble();
            case Power p -> p.exponent().toDouble();
            default -> 0;
          };
    }
  }

  /** The value at the point. */
  public double at(double... point) {
    for (int i = 0; i < parts.size(); i++) {
      int[] in = inputs[i];
      values[i] =
          switch (parts.get(i)) {
            case Constant c -> constants[i];
            case Variable v -> point[in[0]];
            case Sum s -> sum(in);
            case Product p -> product(in);
            case Power p -> power(values[in[0]], constants[i], p.exponent().isInteger());
            case Apply a -> a.atom().evaluate(gather(in));
            case Piecewise p -> byCases(p, in);
          };
    }
    return values[parts.size() - 1];
  }

  private double[] gather(int[] in) {
    double[] arguments = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      arguments[i] = values[in[i]];
    }
    return arguments;
  }

  private double sum(int[] in) {
    double total = 0;
    for (int i : in) {
      total += values[i];
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

  private static double power(double base, double exponent, boolean whole) {
    if (!whole && base < 0 || exponent < 0 && base == 0) {
      return Double.NaN;
    }
    return exponent == 2 ? base * base : Math.pow(base, exponent);
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
