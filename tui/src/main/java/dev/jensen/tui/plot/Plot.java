package dev.jensen.tui.plot;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.plot.Curve.Column;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a function along a line. Every column shows an interval that holds all values of the
 * function there (Tupper, Reliable two-dimensional graphing methods, SIGGRAPH 2001): where nothing
 * is drawn, and no slash stands at the foot, the graph is proved not to be. Colours and the strip
 * below say which way the graph is proved to bend, in a kink too; a question mark says that nothing
 * is decided there.
 */
public final class Plot {
  private static final int LABELS = 8;
  private static final double SLACK = 1e-9;

  private final Slice slice;
  private final Kind kind;
  private final Grid grid;
  private final int left;
  private final int rows;
  private final int width;
  private final Interval window;

  private Plot(Slice slice, Kind kind, int width, int height) {
    this.slice = slice;
    this.kind = kind;
    this.grid = new Grid(width, height);
    this.left = width >= 30 ? LABELS : 0;
    this.width = Math.max(1, width - left);
    this.rows = Math.max(1, height - 2);
    this.window = slice.window();
  }

  /** The picture, in that many columns and rows; the last two rows are the strip and the ticks. */
  public static Grid of(Slice slice, Kind kind, int width, int height) {
    Plot plot = new Plot(slice, kind, width, height);
    plot.draw();
    return plot.grid;
  }

  private void draw() {
    Curve curve = new Curve(slice, kind);
    Braille dots = new Braille(width, rows);
    Vector<Column> columns = curve.columns(window, dots.columns());
    if (columns.isEmpty()) {
      grid.text(0, 0, "one point: nothing to plot", grid.width(), Role.DIM);
      return;
    }
    Chord chord = kind == Kind.F ? chord(curve) : null;
    Scale scale = scale(columns, chord, dots.rows());
    axes(scale);
    double dot = scale.dot();
    for (int x = 0; x < dots.columns(); x++) {
      Column column = curve.refine(columns.get(x), dot);
      curve(dots, x, column, scale);
    }
    dots.onto(grid, left, 0);
    columns.zipWithIndex().forEach(c -> foot(c._2, c._1));
    strip(columns);
    kinks(curve, columns);
    if (chord != null) {
      chord(chord, scale);
    }
  }

  /** Where the chord's ends and the graph between them lie, in numbers. */
  private record Chord(double p, double fp, double q, double fq, double m, double fm) {}

  private @Nullable Chord chord(Curve curve) {
    if (slice.chord().isEmpty()) {
      return null;
    }
    Slice.Chord at = slice.chord().get();
    Interval fp = curve.at(at.p());
    Interval fq = curve.at(at.q());
    Interval fm = curve.at(at.between());
    return fp == null || fq == null || fm == null
        ? null
        : new Chord(
            at.p().toDouble(),
            fp.toDouble(),
            at.q().toDouble(),
            fq.toDouble(),
            at.between().toDouble(),
            fm.toDouble());
  }

  /** Maps values to rows of dots, counted from above. */
  private record Scale(double lo, double hi, int rows) {
    double dot() {
      return (hi - lo) / rows;
    }

    double row(double value) {
      return (hi - value) / dot();
    }
  }

  private Scale scale(Vector<Column> columns, @Nullable Chord chord, int dotRows) {
    List<Double> values = new ArrayList<>();
    boolean wild = false;
    for (Column column : columns) {
      if (column.centre() != null && column.centre().isBounded()) {
        values.add(column.centre().toDouble());
      }
      wild |= column.values() == null || !column.values().isBounded();
    }
    values.removeIf(value -> !Double.isFinite(value));
    Collections.sort(values);
    double lo = values.isEmpty() ? 0 : values.get(0);
    double hi = values.isEmpty() ? 0 : values.get(values.size() - 1);
    if (wild && values.size() > 8) {
      double low = values.get(values.size() / 8);
      double high = values.get(values.size() - 1 - values.size() / 8);
      lo = Math.max(lo, low - 2 * (high - low));
      hi = Math.min(hi, high + 2 * (high - low));
    }
    if (chord != null) {
      lo = Math.min(lo, Math.min(chord.fm, Math.min(chord.fp, chord.fq)));
      hi = Math.max(hi, Math.max(chord.fm, Math.max(chord.fp, chord.fq)));
    }
    if (kind == Kind.CURVATURE) {
      lo = Math.min(lo, 0);
      hi = Math.max(hi, 0);
    }
    double margin = hi > lo ? (hi - lo) / 20 : Math.max(1, Math.abs(hi) / 2);
    return new Scale(lo - margin, hi + margin, dotRows);
  }

  private void curve(Braille dots, int x, Column column, Scale scale) {
    Interval values = column.values();
    if (values == null) {
      if (column.bend() != Bend.UNDEFINED) {
        for (int y = x % 2; y < dots.rows(); y += 2) {
          dots.light(x, y, Role.DIM);
        }
      }
      return;
    }
    Rational lo = values.lo();
    Rational hi = values.hi();
    double top = hi == null ? 0 : scale.row(hi.toDouble());
    double bottom = lo == null ? dots.rows() : scale.row(lo.toDouble());
    int first = (int) Math.floor(Math.max(top - SLACK, 0));
    int last = (int) Math.floor(Math.min(bottom + SLACK, dots.rows() - 1.0));
    for (int y = first; y <= last; y++) {
      dots.light(x, y, column.bend().role());
    }
  }

  /** A slash where the function is undefined, or not known to be defined. */
  private void foot(int x, Column column) {
    if (column.values() == null) {
      grid.put(left + x / 2, rows - 1, '╱', Role.DIM);
    }
  }

  private void strip(Vector<Column> columns) {
    for (int x = 0; x < width; x++) {
      Bend one = columns.get(2 * x).bend();
      Bend two = columns.get(2 * x + 1).bend();
      boolean open = one == Bend.UNDECIDED || two == Bend.UNDECIDED;
      if (one == two || open) {
        Bend shown = open ? Bend.UNDECIDED : one;
        grid.put(left + x, rows, shown.glyph(), shown.role());
      } else {
        grid.put(left + x, rows, '│', Role.PLAIN);
      }
    }
  }

  private void kinks(Curve curve, Vector<Column> columns) {
    for (int x = 1; x < columns.size(); x++) {
      Kink kink = curve.kink(columns.get(x - 1), columns.get(x));
      if (kink != Kink.NONE) {
        grid.put(left + x / 2, rows, kink.glyph(), kink.role());
      }
    }
  }

  private void axes(Scale scale) {
    int zero = (int) Math.floor(scale.row(0) / 4);
    if (zero >= 0 && zero < rows) {
      for (int x = 0; x < width; x++) {
        grid.put(left + x, zero, '┄', Role.DIM);
      }
    }
    if (left > 0) {
      for (BigDecimal tick : Ticks.between(scale.lo, scale.hi, (rows + 3) / 2)) {
        String label = Ticks.label(tick);
        int y = (int) Math.floor(scale.row(tick.doubleValue()) / 4);
        if (y >= 0 && y < rows) {
          grid.text(Math.max(0, left - 1 - label.length()), y, label, Role.DIM);
        }
      }
    }
    double lo = lo();
    double hi = hi();
    int free = 0;
    for (BigDecimal tick : Ticks.between(lo, hi, Math.max(3, width / 8))) {
      String label = Ticks.label(tick);
      double share = (tick.doubleValue() - lo) / (hi - lo);
      int x = left + (int) Math.min(share * width, width - 1.0);
      int start = Math.max(0, Math.min(x - label.length() / 2, grid.width() - label.length()));
      if (start >= free) {
        free = grid.text(start, rows + 1, label, Role.DIM) + 1;
      }
      if (tick.signum() == 0) {
        for (int y = 0; y < rows; y++) {
          grid.put(x, y, grid.at(x, y).glyph() == '┄' ? '┼' : '┊', Role.DIM);
        }
      }
    }
  }

  private double lo() {
    Rational end = window.lo();
    return end == null ? -1 : end.toDouble();
  }

  private double hi() {
    Rational end = window.hi();
    return end == null ? 1 : end.toDouble();
  }

  /** The chord as dots of its own colour, with its ends and the place where the graph breaks it. */
  private void chord(Chord chord, Scale scale) {
    double from = place(Math.min(chord.p, chord.q));
    double to = place(Math.max(chord.p, chord.q));
    for (int x = (int) from + 1; x < to; x++) {
      double at = lo() + (x + 0.5) / width * (hi() - lo());
      double value = chord.fp + (chord.fq - chord.fp) * (at - chord.p) / (chord.q - chord.p);
      mark(x, value, '·', scale);
    }
    mark((int) place(chord.p), chord.fp, '●', scale);
    mark((int) place(chord.q), chord.fq, '●', scale);
    mark((int) place(chord.m), chord.fm, '▲', scale);
    letter(chord.p, chord.fp, "p", scale);
    letter(chord.q, chord.fq, "q", scale);
  }

  private double place(double x) {
    return Math.max(0, Math.min((x - lo()) / (hi() - lo()) * width, width - 1.0));
  }

  private void mark(int x, double value, char glyph, Scale scale) {
    grid.put(left + x, row(value, scale), glyph, Role.ACCENT);
  }

  private int row(double value, Scale scale) {
    return (int) Math.max(0, Math.min(Math.floor(scale.row(value) / 4), rows - 1.0));
  }

  private void letter(double x, double value, String name, Scale scale) {
    int y = row(value, scale);
    int column = left + (int) place(x);
    grid.text(column, y > 0 ? y - 1 : y + 1, name, Role.ACCENT);
  }
}
