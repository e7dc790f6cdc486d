package dev.jensen.analysis.problem;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the lines of BOUNDS. */
final class MpsBounds {
  private static final Rational BEYOND = Rational.of(10).pow(30);

  private final Source source;
  private final Columns columns;
  private final Map<Column, Integer> lines = new HashMap<>();
  private Vector<String> notes = Vector.empty();

  MpsBounds(Source source, Columns columns) {
    this.source = source;
    this.columns = columns;
  }

  /** What a reader should know about the bounds. */
  Vector<String> notes() {
    return notes;
  }

  /** The line that bounded the variable last; the first if none did. */
  int lineOf(Column column) {
    return lines.getOrDefault(column, 1);
  }

  /** The variable of that name, which COLUMNS must have. */
  Column column(Word name) throws ProblemError {
    Column column = columns.find(name.text());
    if (column == null) {
      throw source
          .error(name.column(), "there is no variable " + Source.shown(name.text()))
          .code("unknown-name")
          .hint("variables are declared under COLUMNS");
    }
    return column;
  }

  void bound(List<Word> fields) throws ProblemError {
    Word kind = fields.getFirst();
    switch (kind.text().toUpperCase(Locale.ROOT)) {
      case "FR" -> {
        Column x = without(fields);
        x.unboundedBelow();
        x.unboundedAbove();
      }
      case "MI" -> without(fields).unboundedBelow();
      case "PL" -> without(fields).unboundedAbove();
      case "BV" -> {
        Column x = without(fields);
        x.atLeast(Rational.ZERO);
        x.atMost(Rational.ONE);
        x.makeInteger();
      }
      case "LO" -> with(fields).atLeast(value(fields));
      case "LI" -> {
        with(fields).atLeast(value(fields));
        with(fields).makeInteger();
      }
      case "UP" -> upper(with(fields), value(fields));
      case "UI" -> {
        upper(with(fields), value(fields));
        with(fields).makeInteger();
      }
      case "FX" -> {
        with(fields).atLeast(value(fields));
        with(fields).atMost(value(fields));
      }
      case "SC", "SI" ->
          throw source
              .error(kind.column(), "semi-continuous variables are not supported")
              .code("unsupported");
      default ->
          throw source
              .error(kind.column(), "unknown kind of bound " + Source.shown(kind.text()))
              .hint("known: LO UP FX FR MI PL BV LI UI");
    }
  }

  /** By custom a negative upper bound alone takes the lower bound of zero away. */
  private void upper(Column x, Rational bound) {
    if (bound.sign() < 0 && !x.isBoundedByFile()) {
      x.unboundedBelow();
      notes =
          notes.append(
              x.given() + " has a negative upper bound and no lower one: it is unbounded below");
    }
    x.atMost(bound);
  }

  /** The variable of a bound without a value, which some write nevertheless. */
  private Column without(List<Word> fields) throws ProblemError {
    if (fields.size() < 2) {
      throw source.error(fields.getFirst().column(), "the bound names no variable");
    }
    // The name of the set may be left out.
    boolean named = fields.size() > 2 && columns.find(fields.get(2).text()) != null;
    return noted(column(fields.get(named ? 2 : 1)));
  }

  private Column with(List<Word> fields) throws ProblemError {
    if (fields.size() != 3 && fields.size() != 4) {
      throw source
          .error(fields.getLast().column(), "this bound needs a variable and a number")
          .hint("such as: UP BND x 4");
    }
    return noted(column(fields.get(fields.size() - 2)));
  }

  private Column noted(Column column) {
    lines.put(column, source.number());
    return column;
  }

  private Rational value(List<Word> fields) throws ProblemError {
    Word last = fields.getLast();
    return switch (last.text().toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> BEYOND;
      case "-inf", "-infinity" -> BEYOND.negate();
      default -> source.number(last.text(), last.column());
    };
  }
}
