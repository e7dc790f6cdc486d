package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Latex;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** A report as a LaTeX document that any installation with amsmath typesets. */
public final class LatexReport {
  private static final int LONGEST = 2000;
  private static final int MOST_NAMES = 8;

  private LatexReport() {}

  /** The whole document; each line ends with a line feed. */
  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\begin{document}\n");
    switch (report) {
      case Report.Answer answer -> answer(answer, out);
      case Report.ByPiece byPiece -> {
        out.append("\\section*{By piece: $").append(term(byPiece.function())).append("$}\n");
        for (Report.Answer piece : byPiece.pieces()) {
          answer(piece, out);
        }
      }
      case Report.Failure failure ->
          out.append("\\section*{Error}\n").append(escaped(failure.message())).append("\n");
    }
    return out.append("\\end{document}\n").toString();
  }

  private static void answer(Report.Answer answer, StringBuilder out) {
    out.append("\\section*{").append(escaped(answer.shown())).append("}\n");
    out.append("\\[ f = ").append(term(answer.question().function())).append(" \\]\n");
    if (!answer.question().box().axes().isEmpty()) {
      out.append("for $").append(box(answer.question().box()));
      for (var tied : answer.question().tied()) {
        out.append(",\\ ").append(term(Expr.variable(tied._1))).append(" = ");
        out.append(term(tied._2.term()));
      }
      out.append("$.\n");
    }
    for (Claim.Broken broken : Witnesses.of(answer.verdict())) {
      witness(answer.question(), broken, out);
    }
    if (answer.unknown().isDefined()) {
      out.append("\n\\paragraph{Open.} ").append(escaped(answer.unknown().get().reason()));
      out.append('\n');
    }
    Vector<ProofNode> steps = Narrator.proof(answer.verdict());
    Vector<Claim> claims =
        answer.verdict().certificates().flatMap(c -> c.steps().map(step -> step.claim()));
    if (!steps.isEmpty()) {
      out.append("\n\\paragraph{Proof.} Each step has been checked by the kernel.\n");
      out.append("\\begin{itemize}\n");
      for (int i = 0; i < steps.size(); i++) {
        step(steps.get(i), claims.get(i), out);
      }
      out.append("\\end{itemize}\n");
    }
  }

  private static void step(ProofNode step, Claim claim, StringBuilder out) {
    out.append("\\item[").append(step.number()).append(".] ");
    out.append(statement(claim)).append(" by \\emph{").append(escaped(step.rule())).append('}');
    if (!step.premises().isEmpty()) {
      out.append(" from ").append(step.premises().map(ProofNode::number).mkString(", "));
    }
    out.append(": ").append(escaped(step.why())).append(".\n");
  }

  private static String statement(Claim claim) {
    return switch (claim) {
      case Claim.Range r -> "$" + term(r.term()) + " \\in " + interval(r.range()) + "$";
      case Claim.Equal e -> "$" + term(e.left()) + " = " + term(e.right()) + "$";
      case Claim.Curved c -> "$" + term(c.term()) + "$ is " + Wording.kind(c.kind());
      case Claim.Semidefinite s -> matrix(s.matrix()) + " is positive semidefinite";
      case Claim.Broken b -> "$" + term(b.term()) + "$ is not " + Wording.kind(b.kind());
      case Claim.Shaped s -> "$" + term(s.term()) + "$ is " + s.shape();
      case Claim.Misshapen m -> "$" + term(m.term()) + "$ is not " + m.shape();
    };
  }

  private static String matrix(Vector<Vector<Expr>> rows) {
    return "$\\begin{pmatrix} "
        + rows.map(row -> row.map(LatexReport::term).mkString(" & ")).mkString(" \\\\ ")
        + " \\end{pmatrix}$";
  }

  private static void witness(Question question, Claim.Broken broken, StringBuilder out) {
    Witness witness = broken.witness();
    String relation = broken.kind() == Curvature.CONCAVE ? "<" : ">";
    out.append("\n\\paragraph{Not ").append(Wording.kind(broken.kind())).append(".} With ");
    if (!witness.parameters().isEmpty()) {
      out.append('$').append(point(witness.parameters())).append("$ and ");
    }
    out.append("$p$: $")
        .append(point(question.completed(witness, witness.p())))
        .append("$, $q$: $");
    out.append(point(question.completed(witness, witness.q()))).append("$ and $t = ");
    out.append(Latex.print(Expr.constant(witness.t()))).append("$,\n");
    out.append("\\[ f(tp+(1-t)q) ").append(relation).append(" t f(p) + (1-t) f(q), \\]\n");
    out.append("by ").append(Gap.shown(new Gap(broken).amount())).append(".\n");
  }

  private static String point(Map<String, Expr> point) {
    String shown =
        point
            .toVector()
            .sortBy(entry -> entry._1)
            .take(MOST_NAMES)
            .map(entry -> term(Expr.variable(entry._1)) + " = " + term(entry._2))
            .mkString(",\\ ");
    return point.size() > MOST_NAMES ? shown + ",\\ \\dots" : shown;
  }

  private static String box(Box box) {
    String shown =
        box.axes()
            .toVector()
            .take(MOST_NAMES)
            .map(entry -> term(Expr.variable(entry._1)) + " \\in " + axis(entry._2))
            .mkString(",\\ ");
    return (box.axes().size() > MOST_NAMES ? shown + ",\\ \\dots" : shown)
        + box.halfSpaces()
            .all()
            .map(each -> ",\\ " + term(each.term()) + (each.strict() ? " > 0" : " \\ge 0"))
            .mkString()
        + box.halfSpaces().matrices().map(LatexReport::inequality).mkString();
  }

  private static String inequality(MatrixInequality inequality) {
    String rows =
        inequality
            .terms()
            .map(row -> row.map(LatexReport::term).mkString(" & "))
            .mkString(" \\\\ ");
    String sign = inequality.strict() ? " \\succ 0" : " \\succeq 0";
    return ",\\ \\begin{pmatrix} " + rows + " \\end{pmatrix}" + sign;
  }

  private static String axis(Axis axis) {
    return ends(end(axis.lo(), "-"), axis.loOpen(), end(axis.hi(), ""), axis.hiOpen());
  }

  private static String end(@Nullable Expr end, String sign) {
    return end == null ? sign + "\\infty" : term(end);
  }

  private static String interval(Interval range) {
    return ends(
        range.lo() == null ? "-\\infty" : term(Expr.constant(range.lo())),
        range.loOpen(),
        range.hi() == null ? "\\infty" : term(Expr.constant(range.hi())),
        range.hiOpen());
  }

  private static String ends(String lo, boolean loOpen, String hi, boolean hiOpen) {
    return (loOpen ? "(" : "[") + lo + ", " + hi + (hiOpen ? ")" : "]");
  }

  private static String term(Expr term) {
    return Latex.print(term, LONGEST);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '<', '>', '|' -> out.append('$').append(c).append('$');
        case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
