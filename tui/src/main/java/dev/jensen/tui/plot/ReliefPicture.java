package dev.jensen.tui.plot;

import dev.jensen.analysis.landscape.Relief;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/**
 * A loss over a plane as a map: the fuller a cell, the higher the value in its middle. The shades
 * have equal areas. A violation shows as its chord, with its ends and the place between.
 */
public final class ReliefPicture {
  private static final char[] SHADES = {' ', '░', '▒', '▓', '█'};
  private static final int BITS = 64;
  private static final int LABELS = 6;

  private final Relief relief;
  private final Grid grid;
  private final int width;
  private final int rows;
  private final double lo;
  private final double hi;

  private ReliefPicture(Relief relief, int width, int height) {
    this.relief = relief;
    this.grid = new Grid(width, height);
    this.width = Math.max(1, width - LABELS);
    this.rows = Math.max(1, height - 2);
    Interval window = relief.section().window();
    this.lo = window.lo() == null ? -1 : window.lo().toDouble();
    this.hi = window.hi() == null ? 1 : window.hi().toDouble();
  }

  /** The picture; its last two rows are the ticks and what the shades mean. */
  public static Grid of(Relief relief, int width, int height) {
    ReliefPicture picture = new ReliefPicture(relief, width, height);
    picture.draw();
    return picture.grid;
  }

  private void draw() {
    double[][] values = relief.values(width, rows);
    double[] limits = limits(values);
    boolean convex =
        relief.report() instanceof Report.Answer answer
            && answer.verdict().convex() == Verdict.Side.PROVED;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        double value = values[y][x];
        char glyph = Double.isNaN(value) ? '╱' : SHADES[shade(value, limits)];
        grid.put(LABELS + x, y, glyph, convex ? Role.CONVEX : Role.PLAIN);
      }
    }
    axes();
    legend(limits);
    if (relief.report() instanceof Report.Answer answer) {
      for (Claim.Broken broken : Witnesses.of(answer.verdict())) {
        if (broken.kind() == Curvature.CONVEX) {
          chord(broken.witness());
        }
      }
    }
  }

  /** The values between the shades, so that each has the same number of cells. */
  private static double[] limits(double[][] values) {
    double[] sorted =
        Arrays.stream(values)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] limits = new double[SHADES.length - 1];
    for (int i = 0; i < limits.length; i++) {
      int place = sorted.length * (i + 1) / SHADES.length;
      limits[i] = sorted.length == 0 ? 0 : sorted[Math.min(place, sorted.length - 1)];
    }
    return limits;
  }

  private static int shade(double value, double[] limits) {
    int shade = 0;
    while (shade < limits.length && value > limits[shade]) {
      shade++;
    }
    return shade;
  }

  private void axes() {
    for (BigDecimal tick : Ticks.between(lo, hi, Math.max(2, rows / 3))) {
      String label = Ticks.label(tick);
      int y = row(tick.doubleValue());
      grid.text(Math.max(0, LABELS - 1 - label.length()), y, label, Role.DIM);
    }
    int free = 0;
    for (BigDecimal tick : Ticks.between(lo, hi, Math.max(2, width / 10))) {
      String label = Ticks.label(tick);
      int x = column(tick.doubleValue()) - label.length() / 2;
      int start = Math.max(0, Math.min(x, grid.width() - label.length()));
      if (start >= free) {
        free = grid.text(start, rows, label, Role.DIM) + 1;
      }
    }
    grid.text(0, 0, "t", Role.DIM);
    grid.text(0, rows, "s", Role.DIM);
    grid.put(column(0), row(0), '+', Role.ACCENT);
  }

  private void legend(double[] limits) {
    StringBuilder text = new StringBuilder("  ");
    for (int i = 0; i < limits.length; i++) {
      text.append(brief(limits[i])).append(' ').append(SHADES[i + 1]).append(' ');
    }
    grid.text(LABELS - 2, rows + 1, text.toString(), width + 2, Role.DIM);
  }

  private static String brief(double value) {
    return value == 0
        ? "0"
        : Ticks.label(new BigDecimal(value).round(new MathContext(3))).toLowerCase(Locale.ROOT);
  }

  private void chord(Witness witness) {
    Map<String, Expr> p = witness.at(witness.p());
    Map<String, Expr> q = witness.at(witness.q());
    int steps = 2 * Math.max(width, rows);
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      int x = column(share * number(p, "s") + (1 - share) * number(q, "s"));
      int y = row(share * number(p, "t") + (1 - share) * number(q, "t"));
      grid.put(x, y, '·', Role.ACCENT);
    }
    mark(p, 'p');
    mark(q, 'q');
    mark(witness.at(witness.between()), '▲');
  }

  private void mark(Map<String, Expr> point, char glyph) {
    grid.put(column(number(point, "s")), row(number(point, "t")), glyph, Role.NEITHER);
  }

  private static double number(Map<String, Expr> point, String name) {
    return Ranges.point(point.get(name).get(), BITS).toDouble();
  }

  private int column(double s) {
    return LABELS + (int) Math.max(0, Math.min((s - lo) / (hi - lo) * width, width - 1.0));
  }

  private int row(double t) {
    return (int) Math.max(0, Math.min((hi - t) / (hi - lo) * rows, rows - 1.0));
  }
}
