package dev.jensen.analysis.report;

import dev.jensen.core.expr.Latex;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Vector;

/** A report as Markdown, for notes and issue trackers. */
public final class Markdown {
  private static final int LONGEST = 2000;

  private Markdown() {}

  /** The whole report; each line ends with a line feed. */
  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    switch (report) {
      case Report.Answer answer -> answer(answer, "##", out);
      case Report.ByPiece byPiece -> {
        out.append("## BY PIECE: ").append(code(Wording.term(byPiece.function()))).append("\n\n");
        out.append("Its natural domain falls into pieces");
        if (byPiece.period().isDefined()) {
          out.append(", which repeat after ")
              .append(code(Printer.print(byPiece.period().get(), LONGEST)));
        }
        out.append(".\n");
        for (Report.Answer piece : byPiece.pieces()) {
          out.append('\n');
          answer(piece, "###", out);
        }
      }
      case Report.Failure failure ->
          out.append("## ERROR\n\n```\n")
              .append(new FailureText(failure).text().replace("```", "'''"))
              .append("```\n");
    }
    return out.toString();
  }

  private static void answer(Report.Answer answer, String mark, StringBuilder out) {
    out.append(mark).append(' ').append(answer.shown()).append(": ");
    out.append(code(Wording.term(answer.question().function()))).append("\n\n");
    if (!answer.question().box().axes().isEmpty()) {
      out.append("For ")
          .append(
              code(Wording.box(answer.question().box()) + Wording.tied(answer.question().tied())));
      out.append(", in ").append(code(Wording.names(answer.question().block()))).append(".\n\n");
    }
    out.append("$$").append(Latex.print(answer.question().function(), LONGEST)).append("$$\n");
    for (Claim.Broken broken : Witnesses.of(answer.verdict())) {
      witness(answer.question(), broken, out);
    }
    if (answer.unknown().isDefined()) {
      out.append("\nOpen: ").append(answer.unknown().get().reason()).append('\n');
      for (String tried : answer.unknown().get().tried()) {
        out.append("- tried ").append(tried).append('\n');
      }
    }
    proof(Narrator.proof(answer.verdict()), out);
  }

  private static void witness(Question question, Claim.Broken broken, StringBuilder out) {
    Witness witness = broken.witness();
    Gap gap = new Gap(broken);
    out.append("\n**Not ").append(Wording.kind(broken.kind())).append(":**");
    out.append(" Jensen's inequality fails by ").append(Gap.shown(gap.amount())).append(".\n\n");
    out.append("| point | coordinates | value |\n|---|---|---|\n");
    row("p", Wording.point(question.completed(witness, witness.p())), Gap.shown(gap.atP()), out);
    row("q", Wording.point(question.completed(witness, witness.q())), Gap.shown(gap.atQ()), out);
    row("t p + (1-t) q, t = " + witness.t(), "", Gap.shown(gap.between()), out);
    row("the chord there", "", Gap.shown(gap.chord()), out);
    if (!witness.parameters().isEmpty()) {
      row("parameters", Wording.point(witness.parameters()), "", out);
    }
  }

  private static void row(String name, String coordinates, String value, StringBuilder out) {
    out.append("| ").append(name).append(" | ");
    out.append(coordinates.isEmpty() ? "" : code(coordinates)).append(" | ");
    out.append(value).append(" |\n");
  }

  private static void proof(Vector<ProofNode> steps, StringBuilder out) {
    if (!steps.isEmpty()) {
      out.append("\nProof, each step checked by the kernel:\n\n");
    }
    for (ProofNode step : steps) {
      out.append(step.number()).append(". ").append(code(step.statement()));
      out.append("  \n   by *").append(step.rule()).append('*');
      if (!step.premises().isEmpty()) {
        out.append(" from ").append(step.premises().map(ProofNode::number).mkString(", "));
      }
      out.append(": ").append(plain(step.why())).append('\n');
    }
  }

  /** The sentence with the signs escaped that Markdown would take for its own. */
  private static String plain(String sentence) {
    return sentence.replaceAll("([\\\\*_`\\[\\]<>|#])", "\\\\$1");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
