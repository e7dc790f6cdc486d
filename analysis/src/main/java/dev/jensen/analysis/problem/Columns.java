package dev.jensen.analysis.problem;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import io.vavr.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a problem in the order in which its file names them. */
final class Columns {
  private final VariableNames names = new VariableNames();
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final Map<Expr, Column> byVariable = new HashMap<>();

  /** The variable that the file calls so; a new one if it is met for the first time. */
  Column of(String given) {
    return byName.computeIfAbsent(given, this::made);
  }

  /** The variable that the file calls so, if there is one. */
  @Nullable Column find(String given) {
    return byName.get(given);
  }

  private Column made(String given) {
    Column column = new Column(byName.size(), given, names.of(given));
    byVariable.put(column.variable(), column);
    return column;
  }

  int size() {
    return byName.size();
  }

  int integers() {
    return (int) byName.values().stream().filter(Column::isInteger).count();
  }

  /** A variable whose bounds leave no number; null if there is none. */
  @Nullable Column empty() {
    return byName.values().stream().filter(Column::isEmpty).findFirst().orElse(null);
  }

  /** The box of the variables of a function. */
  Box box(Expr function) {
    List<io.vavr.Tuple2<String, Axis>> axes = new ArrayList<>();
    for (Expr part : Dag.parts(function)) {
      Column column = byVariable.get(part);
      if (column != null && part instanceof Variable v) {
        axes.add(Tuple.of(v.name(), column.axis()));
      }
    }
    return new Box(io.vavr.collection.LinkedHashMap.ofEntries(axes));
  }
}
