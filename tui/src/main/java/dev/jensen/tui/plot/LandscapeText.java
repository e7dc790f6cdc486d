package dev.jensen.tui.plot;

import dev.jensen.analysis.landscape.Profile;
import dev.jensen.analysis.landscape.Relief;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;

/** What is proved of a loss on a line or plane, in words. */
public final class LandscapeText {
  private LandscapeText() {}

  /** The verdict, the stretches with their ends, and the violation. */
  public static Vector<String> of(Profile profile) {
    Vector<String> regions = Vector.ofAll(ReportText.regions(profile.regions()).lines().toList());
    return verdict(profile.report(), "on this line")
        .appendAll(profile.regions().regions().isEmpty() ? Vector.empty() : regions);
  }

  /** The verdict and the violation. */
  public static Vector<String> of(Relief relief) {
    return verdict(relief.report(), "on this square")
        .append("  values are sampled in the middle of each cell; the verdict is proved");
  }

  private static Vector<String> verdict(Report report, String where) {
    return switch (report) {
      case Report.Failure failure -> Vector.of("ERROR  " + failure.message());
      case Report.ByPiece pieces -> Vector.of(pieces.name());
      case Report.Answer answer ->
          Vector.of(answer.shown() + " " + where)
              .appendAll(
                  Witnesses.of(answer.verdict())
                      .filter(broken -> broken.kind() == Curvature.CONVEX)
                      .map(LandscapeText::violation));
    };
  }

  private static String violation(Claim.Broken broken) {
    return "  not convex: between p: "
        + point(broken.witness().p())
        + " and q: "
        + point(broken.witness().q())
        + " the loss lies above the chord by "
        + Gap.shown(new Gap(broken).amount());
  }

  private static String point(
      io.vavr.collection.Map<String, dev.jensen.core.expr.Expr> coordinates) {
    return coordinates.map(each -> each._1 + " = " + each._2).mkString(", ");
  }
}
