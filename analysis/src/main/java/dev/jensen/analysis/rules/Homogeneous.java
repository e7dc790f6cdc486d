package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Sums under roots and in atoms that are homogeneous in some variables and a scale t: {@code s(x,
 * t) = t^d s(x/t, 1)}. What normal forms do not see of the whole root, {@code sqrt(x^2 + t^2) = t
 * sqrt((x/t)^2 + 1)}, they see of the sum.
 *
 * @param parts for each sum at x/t and 1 what it is equal to: the sum over a power of t
 */
record Homogeneous(Map<Expr, Expr> parts) {
  private static final int MOST_DEGREE = 6;
  private static final int MOST = 8;

  static Homogeneous of(Expr term, Set<String> moving, String scale, Ranges ranges) {
    Expr t = Expr.variable(scale);
    Map<String, Expr> quotients =
        LinkedHashMap.<String, Expr>of(scale, Expr.ONE)
            .merge(moving.toMap(name -> Tuple.of(name, Expr.variable(name).over(t))));
    NormalForm form = new NormalForm(ranges);
    Map<Expr, Expr> parts = LinkedHashMap.empty();
    for (Sum sum : inside(term).filter(s -> Dag.variables(s).contains(scale)).take(MOST)) {
      Expr at = Dag.substitute(sum, quotients);
      for (int d = 1; d <= MOST_DEGREE && ranges.of(at) != null; d++) {
        Expr pulled = t.power(-d).times(sum);
        if (ranges.of(pulled) != null && form.same(at, pulled)) {
          parts = parts.put(at, pulled);
          break;
        }
      }
    }
    return new Homogeneous(parts);
  }

  private static Vector<Sum> inside(Expr term) {
    Vector<Sum> sums = Vector.empty();
    for (Expr part : Dag.parts(term)) {
      boolean opens = part instanceof Apply || part instanceof Power p && !p.exponent().isInteger();
      for (Expr child : opens ? part.children() : Vector.<Expr>empty()) {
        sums = child instanceof Sum sum ? sums.append(sum) : sums;
      }
    }
    return sums.distinct();
  }
}
