package dev.jensen.analysis.report;

import dev.jensen.analysis.regions.Region;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;

/**
 * A report as plain ASCII for a terminal or a file: the verdict line first, then what shows it.
 *
 * @param steps whether the proof is told
 * @param colour whether the verdict is coloured, by the usual escape sequences
 */
public record ReportText(boolean steps, boolean colour) {
  private static final int MOST_STEPS = 200;

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
    verdict("BY_PIECE", Wording.term(byPiece.function()), "its domain falls into pieces", out);
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
    Question question = answer.question();
    String where =
        question.box().axes().isEmpty() ? "a constant" : "for " + Wording.box(question.box());
    String block =
        question.block().size() == question.box().variables().size()
            ? ""
            : "   in " + Wording.names(question.block());
    verdict(answer.name(), Wording.term(question.function()), where + block, out);
    Verdict verdict = answer.verdict();
    for (Claim.Broken broken : Witnesses.of(verdict)) {
      witness(broken, out);
    }
    if (answer.unknown().isDefined()) {
      unknown(answer.unknown().get(), out);
    }
    if (steps) {
      proof(Narrator.proof(verdict), out);
    }
  }

  private void verdict(String name, String function, String where, StringBuilder out) {
    String shown = name.replace('_', ' ');
    if (colour) {
      out.append("\u001b[1;").append(colourOf(name)).append('m').append(shown).append("\u001b[0m");
    } else {
      out.append(shown);
    }
    out.append("   ").append(function).append("   ").append(where).append('\n');
  }

  private static int colourOf(String name) {
    return switch (name) {
      case "CONVEX" -> 32;
      case "CONCAVE" -> 36;
      case "AFFINE" -> 34;
      case "UNKNOWN" -> 33;
      default -> 35;
    };
  }

  private static void witness(Claim.Broken broken, StringBuilder out) {
    Gap gap = new Gap(broken);
    boolean convex = broken.kind() != Curvature.CONCAVE;
    out.append("  not ").append(Wording.kind(broken.kind())).append(": ");
    out.append("f(t p + (1-t) q) lies ")
        .append(convex ? "above" : "below")
        .append(" t f(p) + (1-t) f(q) by ")
        .append(Gap.shown(gap.amount()))
        .append('\n');
    if (!broken.witness().parameters().isEmpty()) {
      line("with", Wording.point(broken.witness().parameters()), out);
    }
    line("p", Wording.point(broken.witness().p()) + "   f(p) " + value(gap.atP()), out);
    line("q", Wording.point(broken.witness().q()) + "   f(q) " + value(gap.atQ()), out);
    line(
        "t",
        broken.witness().t()
            + "   f(t p + (1-t) q) "
            + value(gap.between())
            + ", t f(p) + (1-t) f(q) "
            + value(gap.chord()),
        out);
  }

  private static String value(dev.jensen.core.number.Interval value) {
    String shown = Gap.shown(value);
    return shown.startsWith("about ") || shown.startsWith("in ") ? shown : "= " + shown;
  }

  private static void line(String name, String text, StringBuilder out) {
    out.append("    ").append(name).append(": ").append(text).append('\n');
  }

  private static void unknown(Unknown unknown, StringBuilder out) {
    out.append("  open: ").append(unknown.reason()).append('\n');
    for (String tried : unknown.tried()) {
      line("tried", tried, out);
    }
    for (var entry : unknown.evidence()) {
      line("evidence, no proof", entry._1 + " = " + entry._2, out);
    }
  }

  private static void proof(Vector<ProofNode> proof, StringBuilder out) {
    if (proof.isEmpty()) {
      return;
    }
    out.append("\n  Proof, each step checked by the kernel:\n");
    for (ProofNode step : proof.take(MOST_STEPS)) {
      out.append("  ").append(step.number()).append(". ").append(step.statement()).append('\n');
      out.append("     by ").append(step.rule());
      if (!step.premises().isEmpty()) {
        out.append(" from ").append(step.premises().map(ProofNode::number).mkString(", "));
      }
      out.append(": ").append(step.why()).append('\n');
      if (!step.evidence().isEmpty()) {
        out.append("     numeric check (evidence, no proof): ")
            .append(step.evidence())
            .append('\n');
      }
    }
    if (proof.size() > MOST_STEPS) {
      out.append("  and ")
          .append(proof.size() - MOST_STEPS)
          .append(" more steps; jensen export --to certificate has them all\n");
    }
  }
}
