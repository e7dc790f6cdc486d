package dev.jensen.analysis.problem;

import dev.jensen.analysis.Jensen;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.Statement;
import dev.jensen.core.language.SyntaxError;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of our own: {@code minimize EXPR}, {@code subject to}, a constraint a line, and
 * last {@code for} with the domain as {@code jensen check} takes it.
 */
final class PlainReader {
  private static final Pattern GOAL =
      Pattern.compile(
          "\\s*(minimi[sz]e|min|maximi[sz]e|max|find)\\b[: ]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\s*(subject\\s+to|such\\s+that|s\\.t\\.|st)(?![A-Za-z0-9_]):?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN = Pattern.compile("\\s*for\\b.*");
  private static final Pattern INTEGERS =
      Pattern.compile("\\s*integers?\\s+([A-Za-z_][^:<>=]*)", Pattern.CASE_INSENSITIVE);

  private final Source source;
  private final Parser parser = Jensen.parser();
  private final List<Line> constraints = new ArrayList<>();
  private final List<String> integers = new ArrayList<>();
  private @Nullable Line goal;
  private Sense sense = Sense.FIND;
  private Map<String, Axis> domain = LinkedHashMap.empty();
  private Set<String> variables = LinkedHashSet.empty();

  private PlainReader(String text) {
    this.source = new Source(text);
  }

  static Problem read(String text) throws ProblemError {
    return new PlainReader(text).problem();
  }

  /** A line, and where its content begins, from 0. */
  private record Line(String text, int number, int from) {}

  private Problem problem() throws ProblemError {
    goal();
    boolean ended = false;
    while (source.advance()) {
      String line = source.line();
      Matcher subject = SUBJECT.matcher(line);
      Matcher whole = INTEGERS.matcher(line);
      if (isBlank(line)) {
        continue;
      }
      if (DOMAIN.matcher(line).matches()) {
        domain();
        ended = true;
      } else if (whole.matches()) {
        integers.addAll(List.of(whole.group(1).strip().split("[,\\s]+")));
      } else if (ended) {
        throw error(1, "nothing may follow the domain")
            .hint("the line that begins with for is the last");
      } else {
        int from = subject.lookingAt() ? subject.end() : 0;
        if (!line.substring(from).isBlank()) {
          constraints.add(new Line(line, source.number(), from));
        }
      }
    }
    return made();
  }

  private static boolean isBlank(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private void goal() throws ProblemError {
    boolean some = source.advance();
    while (some && isBlank(source.line())) {
      some = source.advance();
    }
    Matcher word = GOAL.matcher(some ? source.line() : "");
    if (!word.lookingAt()) {
      throw error(1, "expected minimize, maximize or find")
          .hint("the first line is, for example: minimize x^2 + y^2");
    }
    String kind = word.group(1).toLowerCase(Locale.ROOT);
    sense =
        kind.startsWith("min")
            ? Sense.MINIMIZE
            : kind.startsWith("max") ? Sense.MAXIMIZE : Sense.FIND;
    boolean empty = source.line().substring(word.end()).isBlank();
    if (empty != (sense == Sense.FIND)) {
      throw error(
          word.end() + 1,
          empty ? "expected a function after " + word.group(1) : "find takes no function");
    }
    goal = empty ? null : new Line(source.line(), source.number(), word.end());
  }

  private void domain() throws ProblemError {
    String prefix = "0 ";
    try {
      Statement said = parser.parse(prefix + source.line());
      if (said.block().isDefined()) {
        throw error(1, "a problem is judged in all of its variables: wrt has no place here");
      }
      domain = said.domain().merge(domain);
    } catch (SyntaxError wrong) {
      throw located(wrong, source.number(), -prefix.length());
    }
  }

  private Problem made() throws ProblemError {
    Option<Row> objective = Option.none();
    if (goal != null) {
      Expr function =
          term(goal, new Comparison.Part(goal.text().substring(goal.from()), goal.from() + 1));
      objective = Option.of(new Row("objective", function, box(function), sense.needed()));
    }
    Vector<Row> rows = Vector.empty();
    for (int i = 0; i < constraints.size(); i++) {
      rows = rows.appendAll(rows(constraints.get(i), "c" + (i + 1)));
    }
    for (String name : integers) {
      if (!variables.contains(name) && !domain.containsKey(name)) {
        throw error(1, "there is no variable " + Source.shown(name)).code("unknown-name");
      }
    }
    return new Problem(
        sense,
        objective,
        rows,
        variables.addAll(domain.keySet()).size(),
        (int) integers.stream().distinct().count(),
        Vector.empty());
  }

  private Vector<Row> rows(Line line, String otherwise) throws ProblemError {
    int colon = line.text().indexOf(':', line.from());
    String label = colon < 0 ? "" : line.text().substring(line.from(), colon).strip();
    boolean named = !label.isEmpty() && label.chars().noneMatch(c -> "<>={}".indexOf(c) >= 0);
    String name = named ? label : otherwise;
    Comparison compared = new Comparison(line.text(), named ? colon + 1 : line.from());
    List<Comparison.Part> signs = compared.signs();
    if (signs.isEmpty() || signs.size() > 2) {
      throw source
          .error(line.number(), line.text().length() + 1, "expected <=, >= or = between two sides")
          .hint("such as: budget: x + y <= 1");
    }
    List<Expr> sides = new ArrayList<>();
    for (Comparison.Part side : compared.sides()) {
      sides.add(term(line, side));
    }
    if (signs.size() == 1) {
      return Vector.of(row(name, sides.get(0), signs.get(0).text(), sides.get(1)));
    }
    if (!signs.get(0).text().equals(signs.get(1).text()) || signs.get(0).text().equals("=")) {
      throw source
          .error(line.number(), signs.get(1).column(), "two signs must point the same way")
          .hint("such as: 0 <= x + y <= 1");
    }
    boolean constant = isConstant(sides.get(0)) && isConstant(sides.get(2));
    boolean upward = signs.get(0).text().equals("<");
    return constant
        ? Vector.of(
            row(
                name,
                sides.get(1),
                Curvature.AFFINE,
                sides.get(upward ? 0 : 2),
                sides.get(upward ? 2 : 0)))
        : Vector.of(
            row(name + " (left)", sides.get(0), signs.get(0).text(), sides.get(1)),
            row(name + " (right)", sides.get(1), signs.get(1).text(), sides.get(2)));
  }

  private Row row(String name, Expr left, String sign, Expr right) {
    boolean turned = isConstant(left) && !isConstant(right);
    Expr function = isConstant(right) ? left : turned ? right : left.minus(right);
    Curvature needed =
        sign.equals("=")
            ? Curvature.AFFINE
            : sign.equals("<") != turned ? Curvature.CONVEX : Curvature.CONCAVE;
    Expr end = isConstant(right) ? right : turned ? left : Expr.ZERO;
    return row(
        name,
        function,
        needed,
        needed == Curvature.CONVEX ? null : end,
        needed == Curvature.CONCAVE ? null : end);
  }

  private static boolean isConstant(Expr side) {
    return Dag.variables(side).isEmpty();
  }

  private Row row(
      String name, Expr function, Curvature needed, @Nullable Expr lo, @Nullable Expr hi) {
    return new Row(name, function, box(function), needed, lo, hi);
  }

  private Box box(Expr function) {
    return Dag.variables(function)
        .foldLeft(Box.EMPTY, (made, v) -> made.with(v, domain.get(v).getOrElse(Axis.REAL)));
  }

  private Expr term(Line line, Comparison.Part part) throws ProblemError {
    try {
      Statement said = parser.parse(part.text(), domain.keySet());
      if (said.domain().nonEmpty() || said.block().isDefined()) {
        throw source
            .error(line.number(), part.column(), "for and wrt cannot stand inside a row")
            .hint("all rows share one domain: write it on the last line");
      }
      variables = variables.addAll(Dag.variables(said.function()));
      return said.function();
    } catch (SyntaxError wrong) {
      throw located(wrong, line.number(), part.column() - 1);
    }
  }

  private ProblemError located(SyntaxError wrong, int number, int shift) {
    return source
        .error(number, Math.max(1, wrong.column() + shift), wrong.getMessage())
        .code(wrong.code().label())
        .hint(wrong.hint());
  }

  private ProblemError error(int column, String message) {
    return source.error(column, message).code("syntax");
  }
}
