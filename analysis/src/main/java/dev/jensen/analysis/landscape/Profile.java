package dev.jensen.analysis.landscape;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.regions.RegionList;
import dev.jensen.analysis.regions.Regions;
import dev.jensen.analysis.report.Report;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * What is proved of a function on a line.
 *
 * @param section the line
 * @param report the answer for the whole window
 * @param regions where in the window it is convex, and where concave
 */
public record Profile(Section section, Report report, RegionList regions) {
  private static final double HALF_OF_IT = 0.5;

  /** What is found within that time. */
  public static Profile of(Section line, Duration time) {
    Budget whole = Budget.of(time);
    Report report = NetworkJudge.decide(line.question(), Vector.empty(), whole.part(HALF_OF_IT));
    return new Profile(line, report, Regions.of(report, whole));
  }
}
