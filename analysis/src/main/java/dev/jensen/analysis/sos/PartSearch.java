package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the form of a matrix as a sum of squares where its entries are quotients of polynomials
 * in variables and in other parts, each of which varies as if by itself in its range: {@code 4 -
 * 2e} is nonnegative where {@code e = exp(-x^2)} lies in {@code [0, 1]}.
 */
public final class PartSearch {
  private static final int BITS = 96;

  /** Bits of the ends of the ranges. */
  private static final int SHORT = 20;

  private final Box box;
  private final Ranges ranges;
  private final Budget budget;
  private Map<String, Expr> symbols = LinkedHashMap.empty();

  /** A search on that box. */
  public PartSearch(Box box, Ranges ranges, Budget budget) {
    this.box = box;
    this.ranges = ranges;
    this.budget = budget;
  }

  /** The rule that shows the matrix to be positive semidefinite; null if none is found. */
  public Rule.@Nullable Gram search(Vector<Vector<Expr>> entries) {
    Vector<Vector<Expr>> plain = entries.map(row -> row.map(this::withSymbols));
    Map<String, Expr> used =
        symbols.filterKeys(plain.flatMap(row -> row.flatMap(Dag::variables)).toSet()::contains);
    Box wide = box;
    for (var symbol : used) {
      Interval range = ranges.of(symbol._2);
      if (range == null) {
        return null;
      }
      wide = wide.with(symbol._1, axis(range));
    }
    Rule.Gram rule =
        new GramSearch(wide, new Ranges(wide.plain(), BITS), budget).searchInParts(plain);
    return rule == null ? null : new Rule.Gram(rule.forms().map(form -> without(form, used)));
  }

  /** The term with a variable for each atom and each root that is not inside another. */
  private Expr withSymbols(Expr term) {
    return Dag.fold(
        term,
        (part, values) -> {
          boolean opaque =
              part instanceof Apply || part instanceof Power p && !p.exponent().isInteger();
          if (opaque && !Dag.variables(part).isEmpty()) {
            return symbol(part);
          }
          return part.children().isEmpty() ? part : part.with(values);
        });
  }

  private Expr symbol(Expr part) {
    for (var known : symbols) {
      if (known._2 == part) {
        return Expr.variable(known._1);
      }
    }
    String name = "part" + (symbols.size() + 1);
    while (box.has(name)) {
      name += "'";
    }
    symbols = symbols.put(name, part);
    return Expr.variable(name);
  }

  private static Axis axis(Interval range) {
    Rational lo = range.lo();
    Rational hi = range.hi();
    Rational low = lo == null ? null : lo.roundDown(SHORT);
    Rational high = hi == null ? null : hi.negate().roundDown(SHORT).negate();
    return Axis.of(
        Interval.of(
            low,
            low == null || low.equals(lo) && range.loOpen(),
            high,
            high == null || high.equals(hi) && range.hiOpen()));
  }

  private static Rule.Form without(Rule.Form form, Map<String, Expr> symbols) {
    return new Rule.Form(
        Dag.substitute(form.weight(), symbols),
        form.products().map(p -> new Rule.Product(p.place(), Dag.substitute(p.factor(), symbols))),
        form.gram());
  }
}
