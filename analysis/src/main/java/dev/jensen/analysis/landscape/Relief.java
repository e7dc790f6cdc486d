package dev.jensen.analysis.landscape;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function on a plane.
 *
 * @param section the plane
 * @param report the answer for the whole window
 */
public record Relief(Section section, Report report) {
  /** What is found within that time. */
  public static Relief of(Section plane, Duration time) {
    return new Relief(
        plane, NetworkJudge.decide(plane.question(), Vector.empty(), Budget.of(time)));
  }

  /**
   * Values in the middles of cells that tile the window, row by row, the largest t first; not a
   * number where the function is undefined. They are sampled, and prove nothing.
   */
  public double[][] values(int columns, int rows) {
    Program program = new Program(section.function(), section.variables());
    double[][] values = new double[rows][columns];
    double lo = number(section.window().lo());
    double hi = number(section.window().hi());
    for (int y = 0; y < rows; y++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      double t = hi - (y + 0.5) / rows * (hi - lo);
      for (int x = 0; x < columns; x++) {
        values[y][x] = program.at(lo + (x + 0.5) / columns * (hi - lo), t);
      }
    }
    return values;
  }

  private static double number(@Nullable Rational end) {
    if (end == null) {
      throw new IllegalStateException("a window is bounded");
    }
    return end.toDouble();
  }
}
