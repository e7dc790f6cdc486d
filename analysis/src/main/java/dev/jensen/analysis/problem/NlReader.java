package dev.jensen.analysis.problem;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of AMPL's .nl files. Variables are called x1, x2, ..., constraints c1, ....
 */
final class NlReader {
  private final Source source;
  private final NlTerms terms;
  private final NlHeader header;
  private final Map<Integer, Expr> defined = new HashMap<>();
  private final Map<Integer, Expr> bodies = new HashMap<>();
  private final Map<Integer, List<Expr>> linear = new HashMap<>();
  private final Map<Integer, Expr> objectives = new HashMap<>();
  private final Map<Integer, List<Expr>> gradients = new HashMap<>();
  private final Map<Integer, Limits> limits = new HashMap<>();
  private final Map<String, Limits> bounds = new HashMap<>();
  private Vector<Row> logical = Vector.empty();
  private Sense sense = Sense.MINIMIZE;

  private NlReader(String text) throws ProblemError {
    this.source = new Source(text);
    this.terms = new NlTerms(source);
    this.header = NlHeader.read(source);
  }

  static Problem read(String text) throws ProblemError {
    return new NlReader(text).problem();
  }

  /** The ends between which something lies; null where there is none. */
  private record Limits(@Nullable Rational lo, @Nullable Rational hi) {}

  private Problem problem() throws ProblemError {
    Map<Integer, NlValue.Truth> conditions = new HashMap<>();
    while (source.advance()) {
      NlWords words = new NlWords(source);
      if (!words.isBlank()) {
        segment(words, conditions);
      }
    }
    if (header.constraints() > 0 && limits.isEmpty()) {
      throw source.ended("without segment r, the limits of the constraints");
    }
    Vector<Row> constraints = Vector.empty();
    for (int i = 0; i < header.constraints(); i++) {
      Limits ends = limits.getOrDefault(i, new Limits(null, null));
      Expr function = whole(bodies.get(i), linear.get(i));
      constraints =
          constraints.appendAll(
              Row.between("c" + (i + 1), function, box(function), ends.lo(), ends.hi()));
    }
    conditions.forEach((i, truth) -> logical = logical.appendAll(rows(i, truth)));
    Option<Row> objective = header.objectives() == 0 ? Option.none() : Option.of(objective());
    return new Problem(
        objective.isEmpty() ? Sense.FIND : sense,
        objective,
        constraints.appendAll(logical),
        header.variables(),
        header.integers(),
        header.objectives() > 1
            ? Vector.of("of %,d objectives the first is judged".formatted(header.objectives()))
            : Vector.empty());
  }

  private Row objective() {
    Expr function = whole(objectives.get(0), gradients.get(0));
    return new Row("objective", function, box(function), sense.needed());
  }

  private static Expr whole(@Nullable Expr body, @Nullable List<Expr> linear) {
    List<Expr> all = new ArrayList<>();
    if (body != null) {
      all.add(body);
    }
    if (linear != null) {
      all.addAll(linear);
    }
    return Expr.sum(all);
  }

  private void segment(NlWords words, Map<Integer, NlValue.Truth> conditions) throws ProblemError {
    switch (words.word(0).charAt(0)) {
      case 'F' ->
          throw words
              .error(
                  0, "the imported function " + Source.shown(words.word(3)) + " is not supported")
              .code("unsupported")
              .hint("write the function with the operators of AMPL");
      case 'V' -> define(words);
      case 'C' -> {
        int i = index(words, header.constraints(), "constraint");
        put(words, bodies, i, expression().number("constraint c" + (i + 1)));
      }
      case 'L' -> {
        int i = index(words, header.logical(), "logical constraint");
        NlValue.Truth truth = expression().truth("logical constraint " + (i + 1));
        if (!truth.holds()) {
          throw words.error(0, "a constraint that negates is not supported").code("unsupported");
        }
        put(words, conditions, i, truth);
      }
      case 'O' -> objective(words);
      case 'J' -> {
        int i = index(words, header.constraints(), "constraint");
        put(words, linear, i, linear(words.count(1, "a number of terms"), "J" + i));
      }
      case 'G' -> {
        int i = index(words, header.objectives(), "objective");
        put(words, gradients, i, linear(words.count(1, "a number of terms"), "G" + i));
      }
      case 'r' -> {
        for (int i = 0; i < header.constraints(); i++) {
          limits.put(i, limits("segment r"));
        }
      }
      case 'b' -> bounds();
      case 'k', 'd', 'x' -> skip(words.afterLetter("a number of lines"), words.word(0));
      case 'S' -> skip(words.count(1, "a number of values"), words.word(0));
      default ->
          throw words
              .error(0, "unknown segment " + Source.shown(words.word(0)))
              .hint("known: F S V C L O d x r b k J G");
    }
  }

  private <T> void put(NlWords words, Map<Integer, T> map, int i, T value) throws ProblemError {
    if (map.put(i, value) != null) {
      throw words.error(0, "segment " + Source.shown(words.word(0)) + " is there twice");
    }
  }

  private int index(NlWords words, int count, String what) throws ProblemError {
    int index = words.afterLetter("the number of the " + what);
    if (index >= count) {
      throw words.error(
          0, "there is no %s %,d: the header promises %,d".formatted(what, index, count));
    }
    return index;
  }

  private void skip(int lines, String segment) throws ProblemError {
    for (int i = 0; i < lines; i++) {
      next("segment " + segment);
    }
  }

  private NlWords next(String where) throws ProblemError {
    if (!source.advance()) {
      throw source.ended("inside " + where);
    }
    return new NlWords(source);
  }

  private NlExpression expression() {
    return new NlExpression(source, terms, this::variable);
  }

  private @Nullable Expr variable(int index) {
    return index < header.variables() ? Expr.variable("x" + (index + 1)) : defined.get(index);
  }

  private void define(NlWords words) throws ProblemError {
    int index = words.afterLetter("the number of a defined variable");
    if (index < header.variables() || defined.containsKey(index)) {
      throw words.error(0, "v" + index + " is there already, it cannot be defined");
    }
    List<Expr> parts = linear(words.count(1, "a number of terms"), "V" + index);
    parts.add(0, expression().number("the defined variable v" + index));
    Vector<Expr> all = Vector.ofAll(parts);
    defined.put(index, terms.made(all, () -> Expr.sum(all)));
  }

  private void objective(NlWords words) throws ProblemError {
    int i = index(words, header.objectives(), "objective");
    int kind = words.count(1, "0 for minimize or 1 for maximize");
    if (kind > 1) {
      throw words.error(1, "expected 0 for minimize or 1 for maximize, found " + kind);
    }
    if (i == 0) {
      sense = kind == 1 ? Sense.MAXIMIZE : Sense.MINIMIZE;
    }
    put(words, objectives, i, expression().number("the objective"));
  }

  private List<Expr> linear(int count, String segment) throws ProblemError {
    List<Expr> sum = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      NlWords line = next("segment " + segment);
      int index = line.count(0, "the number of a variable");
      Expr variable = variable(index);
      if (variable == null) {
        throw line.error(0, "v" + index + " is no variable").code("unknown-name");
      }
      Rational coefficient = line.number(1);
      if (!coefficient.isZero()) {
        sum.add(Expr.constant(coefficient).times(variable));
      }
    }
    return sum;
  }

  private void bounds() throws ProblemError {
    for (int i = 0; i < header.variables(); i++) {
      Limits ends = limits("segment b");
      if (ends.lo() != null && ends.hi() != null && ends.lo().compareTo(ends.hi()) > 0) {
        throw source.error(1, "the bounds of x" + (i + 1) + " leave nothing").code("domain");
      }
      bounds.put("x" + (i + 1), ends);
    }
  }

  private Limits limits(String segment) throws ProblemError {
    NlWords words = next(segment);
    return switch (words.word(0)) {
      case "0" -> new Limits(words.number(1), words.number(2));
      case "1" -> new Limits(null, words.number(1));
      case "2" -> new Limits(words.number(1), null);
      case "3" -> new Limits(null, null);
      case "4" -> new Limits(words.number(1), words.number(1));
      case "5" ->
          throw words.error(0, "complementarity conditions are not supported").code("unsupported");
      default ->
          throw words
              .error(
                  0, "expected a kind of limits from 0 to 4, found " + Source.shown(words.word(0)))
              .hint("0 both, 1 upper, 2 lower, 3 none, 4 equal");
    };
  }

  private Box box(Expr function) {
    return new Box(
        LinkedHashMap.ofEntries(
            Dag.variables(function).toVector().map(name -> Tuple.of(name, axis(name)))));
  }

  private Axis axis(String name) {
    Limits ends = bounds.getOrDefault(name, new Limits(null, null));
    return new Axis(
        ends.lo() == null ? null : Expr.constant(ends.lo()),
        false,
        ends.hi() == null ? null : Expr.constant(ends.hi()),
        false);
  }

  /** A logical constraint that only compares is a row, or several. */
  private Vector<Row> rows(int index, NlValue.Truth truth) {
    Vector<Row> rows = Vector.empty();
    for (Condition each : truth.all()) {
      Expr function = each.left();
      Rational zero = Rational.ZERO;
      Rational lo = null;
      Rational hi = null;
      switch (each.relation()) {
        case LESS, AT_MOST -> hi = zero;
        case GREATER, AT_LEAST -> lo = zero;
        case EQUAL -> {
          lo = zero;
          hi = zero;
        }
      }
      String name =
          "logical" + (index + 1) + (truth.all().size() > 1 ? "." + (rows.size() + 1) : "");
      rows = rows.appendAll(Row.between(name, function, box(function), lo, hi));
    }
    return rows;
  }
}
