package dev.jensen.tui.screen;

import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.ProofNode;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Slice;
import io.vavr.control.Option;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a text to what the workbench shows of the answer; runs in the background. */
final class Answers {
  private Answers() {}

  static Outcome of(String text) {
    return of(Jensen.decide(text));
  }

  static Outcome of(Report report) {
    return switch (report) {
      case Report.Answer answer ->
          new Outcome(answer.name(), summary(answer), 0, proof(answer), Slice.of(answer.verdict()));
      case Report.ByPiece pieces ->
          new Outcome(
              pieces.name(),
              pieces
                  .pieces()
                  .map(piece -> piece.shown() + " on " + piece.question().box())
                  .mkString("; "),
              0,
              pieces.pieces().flatMap(Answers::proof).asJava(),
              slice(pieces.function()));
      case Report.Failure failure ->
          new Outcome(
              failure.name(),
              failure.message() + (failure.hint().isEmpty() ? "" : " (" + failure.hint() + ")"),
              failure.column(),
              List.of(wrong(failure)),
              null);
    };
  }

  /** The message and the hint as a step: in full where steps are told. */
  private static Node wrong(Report.Failure failure) {
    boolean hint = !failure.hint().isEmpty();
    return new Node(
        failure.message(), hint ? "hint" : "error", failure.hint(), "", Role.WARN, List.of());
  }

  private static String summary(Report.Answer answer) {
    String where = answer.question().box().toString();
    String checked = answer.verdict().isDecided() ? "   kernel accepted" : "";
    String open = answer.unknown().map(u -> "   " + u.reason()).getOrElse("");
    return String.format(
        Locale.ROOT, "%s%s   %.0f ms%s", where, checked, answer.searchNanos() / 1e6, open);
  }

  /** What is decided, and after it what is open and why. */
  private static List<Node> proof(Report.Answer answer) {
    return answer
        .verdict()
        .certificates()
        .map(Answers::tree)
        .appendAll(answer.unknown().map(Answers::open))
        .asJava();
  }

  private static Node open(Unknown unknown) {
    List<Node> tried =
        unknown.tried().map(each -> new Node(each, "tried", "", "", Role.DIM, List.of())).asJava();
    String evidence = unknown.evidence().map(each -> each._1 + ": " + each._2).mkString("; ");
    return new Node("left open", "why not", unknown.reason(), evidence, Role.WARN, tried);
  }

  /** The tree of a certificate; a step that several others rest on is one object. */
  private static Node tree(Certificate certificate) {
    Map<ProofNode, Node> made = new IdentityHashMap<>();
    Node root = null;
    for (ProofNode told : Narrator.steps(certificate)) {
      List<Node> premises = told.premises().flatMap(p -> Option.of(made.get(p))).asJava();
      Claim claim = certificate.steps().get(made.size()).claim();
      root =
          new Node(
              told.statement(), told.rule(), told.why(), told.evidence(), role(claim), premises);
      made.put(told, root);
    }
    if (root == null) {
      throw new IllegalStateException("a certificate has a step");
    }
    return root;
  }

  private static Role role(Claim claim) {
    return switch (claim) {
      case Claim.Curved c -> Role.ofVerdict(c.kind().name());
      case Claim.Broken b -> Role.NEITHER;
      default -> Role.PLAIN;
    };
  }

  private static @Nullable Slice slice(Expr function) {
    return Dag.variables(function).size() == 1
        ? Slice.of(function, Dag.variables(function).head(), Axis.REAL)
        : null;
  }
}
