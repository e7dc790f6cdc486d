package dev.jensen.analysis.report;

import dev.jensen.analysis.regions.Region;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;

/**
 * A report as plain ASCII for a terminal or a file: the verdict line first, then what shows it.
 *
 * @param steps whether the proof is told
 * @param colour whether the verdict is coloured, by the usual escape sequences
 */
public record ReportText(boolean steps, boolean colour) {
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
  public static String regions(Vector<Region> regions) {
    StringBuilder out = new StringBuilder();
    for (Region region : regions) {
      Verdict verdict = region.answer().verdict();
      int steps =
          (region.kind() == Curvature.CONVEX ? verdict.convexProof() : verdict.concaveProof())
              .map(proof -> proof.certificate().steps().size())
              .getOrElse(0);
      out.append(
          "  %-8s for %s   (%d %s checked by the kernel)\n"
              .formatted(
                  Wording.kind(region.kind()),
                  Wording.box(region.answer().question().box()),
                  steps,
                  steps == 1 ? "step" : "steps"));
    }
    return out.isEmpty()
        ? "  none is found: regions are told of functions of one variable\n"
        : out.toString();
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
