package dev.jensen.analysis.report;

import dev.jensen.analysis.regions.Region;
import dev.jensen.analysis.regions.RegionList;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A report as plain ASCII for a terminal or a file: the verdict line first, then what shows it.
 *
 * @param steps whether the proof is told
 * @param colour whether the verdict is coloured, by the usual escape sequences
 */
public record ReportText(boolean steps, boolean colour) {
  /** An end of a region that takes more letters is also told as a decimal number. */
  private static final int LONG = 16;

  /** The whole report; each line ends with a line feed. */
  public String of(Report report) {
    StringBuilder out = new StringBuilder();
    switch (report) {
      case Report.Answer answer -> answer(answer, out);
      case Report.ByPiece byPiece -> byPiece(byPiece, out);
      case Report.Failure failure -> out.append(new FailureText(failure).text());
    }
    return out.toString();
  }

  /** Where a function of one variable is convex and where concave, a line for each region. */
  public static String regions(RegionList list) {
    StringBuilder out = new StringBuilder();
    list.regions().forEach(region -> region(region, out));
    list.period()
        .forEach(
            period ->
                out.append("  and so on on both sides, with period ")
                    .append(Printer.print(period))
                    .append('\n'));
    list.rest()
        .forEach(
            part -> out.append("  more, not listed, for ").append(Wording.box(part)).append('\n'));
    return out.isEmpty()
        ? "  none is found: regions are told of functions of one variable\n"
        : out.toString();
  }

  private static void region(Region region, StringBuilder out) {
    Verdict verdict = region.answer().verdict();
    int steps =
        (region.kind() == Curvature.CONVEX ? verdict.convexProof() : verdict.concaveProof())
            .map(proof -> proof.certificate().steps().size())
            .getOrElse(0);
    Box box = region.answer().question().box();
    out.append(
        "  %-8s for %s in %s   (%d %s checked by the kernel)\n"
            .formatted(
                Wording.kind(region.kind()),
                box.variables().head(),
                region.axis(),
                steps,
                steps == 1 ? "step" : "steps"));
    Axis axis = region.axis();
    if (isLong(axis.lo()) || isLong(axis.hi())) {
      out.append("           from ").append(about(axis.lo(), "-inf"));
      out.append(" to ").append(about(axis.hi(), "inf")).append('\n');
    }
  }

  private static boolean isLong(@Nullable Expr end) {
    return end != null && end.toString().length() > LONG;
  }

  private static String about(@Nullable Expr end, String infinite) {
    return end == null
        ? infinite
        : isLong(end) || !(end instanceof Constant)
            ? "about " + Ranges.point(end, 60).toDouble()
            : end.toString();
  }

  private void byPiece(Report.ByPiece byPiece, StringBuilder out) {
    new TextParts(colour)
        .verdict("BY_PIECE", Wording.term(byPiece.function()), "its domain falls into pieces", out);
    if (byPiece.period().isDefined()) {
      out.append("  the pieces of one period, ")
          .append(Printer.print(byPiece.period().get()))
          .append(":\n");
    }
    out.append("  between two pieces the function is undefined, so no interval holds both")
        .append(" and each is judged by itself\n");
    for (Report.Answer piece : byPiece.pieces()) {
      out.append('\n');
      answer(piece, out);
    }
  }

  private void answer(Report.Answer answer, StringBuilder out) {
    new TextParts(colour).verdict(answer.name(), answer.question(), out);
    Verdict verdict = answer.verdict();
    for (Claim.Broken broken : Witnesses.of(verdict)) {
      TextParts.witness(answer.question(), broken, out);
    }
    if (answer.unknown().isDefined()) {
      TextParts.unknown(answer.unknown().get(), out);
    }
    if (steps) {
      TextParts.proof(Narrator.proof(verdict), out);
    }
  }
}
