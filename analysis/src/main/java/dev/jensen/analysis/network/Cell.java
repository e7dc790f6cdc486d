package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is known of a network in one block.
 *
 * @param block what the block is called
 * @param variables the variables in it
 * @param report the answer in full
 * @param theorem the theorem that explains it, if one does whose hypotheses hold
 * @param region where the function is convex all the same, if that was looked for and found
 */
public record Cell(
    String block,
    Set<String> variables,
    Report report,
    Option<Theorem> theorem,
    Option<ConvexCell> region) {
  /** What shows a verdict. */
  public enum Shown {
    PROOF,
    WITNESS,
    NOTHING
  }

  /** The answer to the question, within the budget. */
  public static Cell of(String block, NetworkQuestion question, Budget budget) {
    Report report = NetworkJudge.decide(question, budget);
    Option<Theorem> theorem =
        report instanceof Report.Answer answer
            ? Theorem.explaining(question, answer.verdict())
            : Option.none();
    return new Cell(block, question.asked(), report, theorem, Option.none());
  }

  /** The same under another name. */
  Cell named(String other) {
    return new Cell(other, variables, report, theorem, region);
  }

  /** The same, where it is not convex with a region around the violation on which it is. */
  Cell located(NetworkQuestion question, Budget budget) {
    Option<ConvexCell> found =
        ConvexCell.middle(report).flatMap(point -> ConvexCell.around(question, point, budget));
    return new Cell(block, variables, report, theorem, found);
  }

  /** What shows the verdict: the proof of a side, or else the points that refute. */
  public Shown shownBy() {
    if (!(report instanceof Report.Answer answer) || !answer.verdict().isDecided()) {
      return Shown.NOTHING;
    }
    return proof(answer.verdict()).isDefined() ? Shown.PROOF : Shown.WITNESS;
  }

  /** Why, in a few words: the theorem, or else what the certificate says. */
  public String reason() {
    return theorem
        .map(each -> each.number() + ": " + each.statement())
        .getOrElse(this::certificate);
  }

  private String certificate() {
    return switch (report) {
      case Report.Failure failure -> failure.message();
      case Report.ByPiece byPiece -> byPiece.pieces().size() + " pieces";
      case Report.Answer answer -> {
        Option<Proved> proof = proof(answer.verdict());
        yield proof.isDefined()
            ? steps(proof.get().certificate().steps().size())
            : Witnesses.of(answer.verdict())
                .headOption()
                .map(Cell::violation)
                .getOrElse(() -> answer.unknown().map(open -> open.reason()).getOrElse(""));
      }
    };
  }

  private static String steps(int count) {
    return count + (count == 1 ? " step" : " steps") + " checked by the kernel";
  }

  private static String violation(Claim.Broken broken) {
    return "the middle of p and q lies "
        + (broken.kind() == Curvature.CONCAVE ? "below" : "above")
        + " the chord by "
        + Gap.shown(new Gap(broken).amount());
  }

  /** Whether the function is proved convex in the block. */
  public boolean isConvex() {
    return report instanceof Report.Answer answer
        && answer.verdict().convex() == Verdict.Side.PROVED;
  }

  /** Whether it is refuted that the function is convex in the block. */
  boolean isNotConvex() {
    return report instanceof Report.Answer answer
        && answer.verdict().convex() == Verdict.Side.REFUTED;
  }

  /** Whether a side is not decided. */
  boolean isOpen() {
    return open() > 0;
  }

  private int open() {
    return report instanceof Report.Answer answer
        ? Vector.of(answer.verdict().convex(), answer.verdict().concave())
            .count(Verdict.Side.UNKNOWN::equals)
        : 0;
  }

  /** This cell, or the earlier one if less is known by this. */
  Cell unlessLess(Cell earlier) {
    return open() > earlier.open() ? earlier : this;
  }

  private static Option<Proved> proof(Verdict verdict) {
    return verdict.convex() == Verdict.Side.PROVED
        ? verdict.convexProof()
        : verdict.concaveProof().filter(proof -> proof.claim() instanceof Claim.Curved);
  }
}
