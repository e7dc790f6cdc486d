package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads MPS, free and fixed, with RANGES, BOUNDS and the sections of CPLEX for quadratic terms: an
 * entry of QUADOBJ or QSECTION stands for both halves of {@code x'Qx/2}, QMATRIX gives both, and
 * QCMATRIX has no factor of a half.
 */
final class MpsReader {
  private static final Rational ONE_HALF = Rational.HALF;

  private final Source source;
  private final MpsLayout layout;
  private final Map<String, MpsRow> rows = new LinkedHashMap<>();
  private final Columns columns = new Columns();
  private final MpsBounds bounds;
  private Sense sense = Sense.MINIMIZE;
  private @Nullable MpsRow objective;
  private String section = "";
  private @Nullable MpsRow quadraticRow;
  private boolean integers;
  private boolean ended;

  private MpsReader(String text, MpsLayout layout) {
    this.source = new Source(text);
    this.layout = layout;
    this.bounds = new MpsBounds(source, columns);
  }

  /** Reads the text as free MPS, and where that fails as fixed. */
  static Problem read(String text) throws ProblemError {
    try {
      return new MpsReader(text, MpsLayout.FREE).problem();
    } catch (ProblemError free) {
      try {
        return new MpsReader(text, MpsLayout.FIXED).problem();
      } catch (ProblemError fixed) {
        throw free;
      }
    }
  }

  private Problem problem() throws ProblemError {
    while (!ended && source.advance()) {
      String line = source.line();
      if (line.isBlank() || line.startsWith("*")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        data(layout.fields(line));
      } else {
        header(Word.of(line));
      }
    }
    if (!ended) {
      throw source.ended("without ENDATA: it is cut off");
    }
    return made();
  }

  private void header(List<Word> words) throws ProblemError {
    Word first = words.getFirst();
    section = first.text().toUpperCase(Locale.ROOT);
    switch (section) {
      case "NAME", "ROWS", "COLUMNS", "RHS", "RANGES", "BOUNDS", "QUADOBJ", "QMATRIX" ->
          quadraticRow = objective;
      case "OBJSENSE", "OBJSENSE:" -> {
        section = "OBJSENSE";
        if (words.size() > 1) {
          sense(words.get(1));
        }
      }
      case "QCMATRIX", "QSECTION" -> {
        if (words.size() < 2) {
          throw source.error(first.column(), section + " must name its row");
        }
        quadraticRow = row(words.get(1));
      }
      case "ENDATA" -> ended = true;
      default ->
          throw source
              .error(
                  first.column(), "the section " + Source.shown(first.text()) + " is not supported")
              .code("unsupported")
              .hint("known: NAME OBJSENSE ROWS COLUMNS RHS RANGES BOUNDS QUADOBJ QMATRIX QCMATRIX");
    }
  }

  private void data(List<Word> fields) throws ProblemError {
    switch (section) {
      case "OBJSENSE" -> sense(fields.getFirst());
      case "ROWS" -> declare(fields);
      case "COLUMNS" -> column(fields);
      case "RHS", "RANGES" -> perRow(fields);
      case "BOUNDS" -> bounds.bound(fields);
      case "QUADOBJ", "QMATRIX", "QCMATRIX", "QSECTION" -> quadratic(fields);
      default ->
          throw source
              .error(1, "a line of data stands outside of every section")
              .hint("the first sections are NAME, then ROWS");
    }
  }

  private void sense(Word word) throws ProblemError {
    sense =
        switch (word.text().toUpperCase(Locale.ROOT)) {
          case "MAX", "MAXIMIZE", "MAXIMISE" -> Sense.MAXIMIZE;
          case "MIN", "MINIMIZE", "MINIMISE" -> Sense.MINIMIZE;
          default ->
              throw source.error(
                  word.column(), "expected MIN or MAX, found " + Source.shown(word.text()));
        };
  }

  private void declare(List<Word> fields) throws ProblemError {
    Word letter = fields.getFirst();
    MpsRow.Kind kind =
        switch (letter.text().toUpperCase(Locale.ROOT)) {
          case "N" -> MpsRow.Kind.FREE;
          case "L" -> MpsRow.Kind.AT_MOST;
          case "G" -> MpsRow.Kind.AT_LEAST;
          case "E" -> MpsRow.Kind.EQUAL;
          default ->
              throw source.error(
                  letter.column(), "a row is N, L, G or E, not " + Source.shown(letter.text()));
        };
    if (fields.size() != 2) {
      throw source.error(letter.column(), "a line of ROWS has a letter and a name");
    }
    Word name = fields.get(1);
    MpsRow row = new MpsRow(name.text(), kind);
    if (rows.put(name.text(), row) != null) {
      throw source.error(name.column(), "the row " + Source.shown(name.text()) + " is there twice");
    }
    if (kind == MpsRow.Kind.FREE && objective == null) {
      objective = row;
    }
  }

  private void column(List<Word> fields) throws ProblemError {
    if (fields.size() >= 3 && fields.get(1).text().equals("'MARKER'")) {
      integers = fields.getLast().text().equals("'INTORG'");
      return;
    }
    Column column = columns.of(fields.getFirst().text());
    if (integers) {
      column.makeInteger();
    }
    for (Entry entry : entries(fields, 1)) {
      entry.row().function().add(entry.value(), column);
    }
  }

  /** A row and the number that a line gives for it. */
  private record Entry(MpsRow row, Rational value) {}

  private List<Entry> entries(List<Word> fields, int from) throws ProblemError {
    if (fields.size() <= from || (fields.size() - from) % 2 != 0) {
      throw source
          .error(fields.getLast().column(), "each name of a row must be followed by a number")
          .hint("a line of " + section + " has a name, then rows and numbers by turns");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = from; i < fields.size(); i += 2) {
      entries.add(new Entry(row(fields.get(i)), number(fields.get(i + 1))));
    }
    return entries;
  }

  private void perRow(List<Word> fields) throws ProblemError {
    // The name of the set may be left out.
    for (Entry entry : entries(fields, fields.size() % 2)) {
      if (section.equals("RHS")) {
        entry.row().right(entry.value());
      } else if (entry.row().kind() == MpsRow.Kind.FREE) {
        throw source.error(fields.getFirst().column(), "a row of kind N has no range");
      } else {
        entry.row().range(entry.value());
      }
    }
  }

  private void quadratic(List<Word> fields) throws ProblemError {
    MpsRow row = quadraticRow;
    if (row == null) {
      throw source.error(1, section + " needs an objective, a row of kind N");
    }
    if (fields.size() != 3) {
      throw source.error(
          fields.getFirst().column(), "a quadratic entry has two variables and a number");
    }
    Column x = known(fields.get(0));
    Column y = known(fields.get(1));
    Rational value = number(fields.get(2));
    boolean half = section.equals("QMATRIX") || x == y && !section.equals("QCMATRIX");
    row.function().add(half ? value.multiply(ONE_HALF) : value, x, y);
  }

  private MpsRow row(Word name) throws ProblemError {
    MpsRow row = rows.get(name.text());
    if (row == null) {
      throw source
          .error(name.column(), "there is no row " + Source.shown(name.text()))
          .code("unknown-name")
          .hint("rows are declared under ROWS");
    }
    return row;
  }

  private Column known(Word name) throws ProblemError {
    return bounds.column(name);
  }

  private Rational number(Word field) throws ProblemError {
    return source.number(field.text(), field.column());
  }

  private Problem made() throws ProblemError {
    Column empty = columns.empty();
    if (empty != null) {
      throw source
          .error(bounds.lineOf(empty), 1, "the bounds leave nothing: " + empty)
          .code("domain");
    }
    Vector<Row> constraints = Vector.empty();
    Map<MpsRow, Boolean> free = new HashMap<>();
    for (MpsRow row : rows.values()) {
      if (row.kind() == MpsRow.Kind.FREE && row != objective) {
        free.put(row, true);
      }
      Expr function = row.function().variablePart();
      constraints =
          constraints.appendAll(
              Row.between(row.name(), function, columns.box(function), row.lo(), row.hi()));
    }
    Vector<String> notes =
        free.isEmpty()
            ? bounds.notes()
            : bounds
                .notes()
                .append(
                    free.size() == 1
                        ? "1 more row of kind N bounds nothing and is left out"
                        : free.size() + " more rows of kind N bound nothing and are left out");
    return new Problem(
        objective == null ? Sense.FIND : sense,
        Option.of(objective).map(this::objectiveRow),
        constraints,
        columns.size(),
        columns.integers(),
        notes);
  }

  /** The right side of an objective is the negative of its constant. */
  private Row objectiveRow(MpsRow row) {
    row.function().add(row.right().negate());
    Expr function = row.function().term();
    return new Row(row.name(), function, columns.box(function), sense.needed());
  }
}
