package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * The lines that all reports have as plain text.
 *
 * @param colour whether verdicts are coloured, by the usual escape sequences
 */
public record TextParts(boolean colour) {
  private static final int MOST_STEPS = 200;

  /** The line of the verdict: its name, the function, the domain and the block. */
  public void verdict(String name, Question question, StringBuilder out) {
    String where =
        (question.box().axes().isEmpty() ? "a constant" : "for " + Wording.box(question.box()))
            + Wording.tied(question.tied());
    String block =
        question.block().size() == question.box().variables().size()
            ? ""
            : "   in " + Wording.names(question.block());
    verdict(name, Wording.term(question.function()), where + block, out);
  }

  void verdict(String name, String function, String where, StringBuilder out) {
    out.append(coloured(name));
    out.append("   ").append(function).append("   ").append(where).append('\n');
  }

  /** The name of a verdict, coloured if verdicts are. */
  public String coloured(String name) {
    String shown = name.replace('_', ' ');
    return colour ? "\u001b[1;" + colourOf(name) + "m" + shown + "\u001b[0m" : shown;
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

  /** The points at which Jensen's inequality fails, and the values there. */
  public static void witness(Question question, Claim.Broken broken, StringBuilder out) {
    Gap gap = new Gap(broken);
    boolean convex = broken.kind() != Curvature.CONCAVE;
    out.append("  not ").append(Wording.kind(broken.kind())).append(": ");
    out.append("f(t p + (1-t) q) lies ")
        .append(convex ? "above" : "below")
        .append(" t f(p) + (1-t) f(q) by ")
        .append(Gap.shown(gap.amount()))
        .append('\n');
    points(question, broken.witness(), gap, out);
    line(
        "t",
        broken.witness().t()
            + "   f(t p + (1-t) q) "
            + value(gap.between())
            + ", t f(p) + (1-t) f(q) "
            + value(gap.chord()),
        out);
  }

  private static void points(Question question, Witness witness, Gap gap, StringBuilder out) {
    if (!witness.parameters().isEmpty()) {
      line("with", Wording.point(witness.parameters()), out);
    }
    line("p", point(question, witness, witness.p()) + "   f(p) " + value(gap.atP()), out);
    line("q", point(question, witness, witness.q()) + "   f(q) " + value(gap.atQ()), out);
  }

  /** The points at which the inequality of a shape fails, and the values there. */
  public static void witness(Question question, Claim.Misshapen broken, StringBuilder out) {
    out.append("  not ").append(broken.shape()).append(": ");
    out.append(Shapes.violation(broken)).append('\n');
    Gap gap = new Gap(broken);
    points(question, broken.witness(), gap, out);
    if (!broken.shape().isMonotone()) {
      line("t", broken.witness().t() + "   f(t p + (1-t) q) " + value(gap.between()), out);
    }
  }

  private static String point(Question question, Witness witness, Map<String, Expr> point) {
    return Wording.point(question.completed(witness, point));
  }

  /** A point by its coordinates; of many that are zero, those that are not. */
  public static String point(Map<String, Expr> point) {
    return Wording.point(point);
  }

  private static String value(Interval value) {
    String shown = Gap.shown(value);
    return shown.startsWith("about ") || shown.startsWith("in ") ? shown : "= " + shown;
  }

  private static void line(String name, String text, StringBuilder out) {
    out.append("    ").append(name).append(": ").append(text).append('\n');
  }

  /** What was tried, and what stopped it. */
  public static void unknown(Unknown unknown, StringBuilder out) {
    out.append("  open: ").append(unknown.reason()).append('\n');
    for (String tried : unknown.tried()) {
      line("tried", tried, out);
    }
    for (var entry : unknown.evidence()) {
      line("evidence, no proof", entry._1 + " = " + entry._2, out);
    }
  }

  /** The proof, step by step. */
  public static void proof(Vector<ProofNode> proof, StringBuilder out) {
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
