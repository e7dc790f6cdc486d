package dev.jensen.analysis.network;

import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.TextParts;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * A region on which a loss is convex, as lines below a report.
 *
 * @param steps whether the proof is told
 */
record ConvexCellText(boolean steps) {
  /** So many half-spaces are told in a sentence. */
  private static final int FEW = 4;

  /** The region; each line ends with a line feed. */
  String of(ConvexCell cell) {
    Verdict verdict = cell.answer().verdict();
    Box box = cell.answer().question().box();
    int size = verdict.convexProof().map(each -> each.certificate().steps().size()).getOrElse(0);
    StringBuilder out =
        new StringBuilder("  convex where each activation stays on its side of its bend (")
            .append(size)
            .append(" steps checked by the kernel), around\n    ")
            .append(shown(cell.point().filterKeys(box::has)))
            .append('\n');
    Map<String, Rational> others = cell.point().rejectKeys(box::has);
    if (!others.isEmpty()) {
      out.append("    with: ").append(shown(others)).append('\n');
    }
    box.halfSpaces().words().forEach(each -> out.append("    ").append(each).append('\n'));
    if (steps) {
      TextParts.proof(Narrator.proof(verdict), out);
    }
    return out.toString();
  }

  /** The region in a few words, without the point that it is around. */
  String sentence(String block, ConvexCell cell) {
    Box box = cell.answer().question().box();
    Vector<String> sides = box.halfSpaces().words();
    Map<String, Rational> others = cell.point().rejectKeys(box::has);
    return "convex in "
        + block
        + " on the region where "
        + sides.take(FEW).mkString(", ")
        + (sides.size() > FEW ? " and " + (sides.size() - FEW) + " more hold" : "")
        + (others.isEmpty() ? "" : ", the others being " + shown(others));
  }

  private static String shown(Map<String, Rational> point) {
    return TextParts.point(point.mapValues(Expr::constant));
  }
}
