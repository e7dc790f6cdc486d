package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Curvatures that a proof about something else needs, each a question of its own. */
final class Curvatures {
  private final Proof proof;
  private final Budget budget;
  private final Map<Question, Verdict> known = new HashMap<>();

  Curvatures(Proof proof, Budget budget) {
    this.proof = proof;
    this.budget = budget;
  }

  /** What was judged of a question before. */
  void remember(Question question, Verdict verdict) {
    known.put(question, verdict);
  }

  /** The curvature that a shape comes with. */
  static Curvature weak(Shape shape) {
    return shape.isUpward() ? Curvature.CONVEX : Curvature.CONCAVE;
  }

  /** The step that says that the term is of the kind in the block; null if that is not proved. */
  @Nullable Integer of(Expr term, Box box, Set<String> block, Curvature kind) {
    return told(new Question(term, box, block), kind, Claim.Curved.class);
  }

  /** The step that shows that the term is not of the kind; null if no violation is found. */
  @Nullable Integer against(Expr term, Box box, Set<String> block, Curvature kind) {
    return told(new Question(term, box, block), kind, Claim.Broken.class);
  }

  private @Nullable Integer told(Question question, Curvature kind, Class<? extends Claim> as) {
    return side(verdict(question), kind)
        .filter(proved -> as.isInstance(proved.claim()))
        .map(proved -> proof.include(proved.certificate()))
        .getOrNull();
  }

  /** What decides one side, if anything does. */
  static Option<Proved> side(Verdict verdict, Curvature kind) {
    return kind == Curvature.CONCAVE ? verdict.concaveProof() : verdict.convexProof();
  }

  /** The verdict on a question, within a share of what is left of the budget. */
  Verdict verdict(Question question) {
    Verdict verdict = known.get(question);
    if (verdict == null) {
      verdict = Jensen.decide(question, Budget.of(budget.left().dividedBy(4))).verdict();
      known.put(question, verdict);
    }
    return verdict;
  }
}
