package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rectified.LineWalk;
import dev.jensen.analysis.rectified.PatchProver;
import dev.jensen.analysis.rectified.PiecesProver;
import dev.jensen.analysis.rectified.RectifiedProver;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about networks: by all that the analysis has, and where that leaves a side
 * open, by what is special to networks.
 */
public final class NetworkJudge {
  private static final int BITS = 96;
  private static final int FEW_TRIES = 400;
  private static final int WALKS = 40;

  private final @Nullable NetworkQuestion asked;
  private final Question question;
  private final Supplier<Vector<Expr>> sums;
  private final Budget budget;
  private final Proof proof = new Proof();
  private Verdict known;
  private long kernelNanos;

  private NetworkJudge(
      @Nullable NetworkQuestion asked,
      Question question,
      Supplier<Vector<Expr>> sums,
      Budget budget) {
    this.asked = asked;
    this.question = question;
    this.sums = sums;
    this.budget = budget;
    this.known = Verdict.unknown(question);
  }

  /** The answer; a failure if the function is undefined somewhere. */
  public static Report decide(NetworkQuestion asked, Budget budget) {
    Supplier<Vector<Expr>> sums =
        () -> asked.setting().passes().flatMap(pass -> pass.sums().flatMap(layer -> layer));
    return new NetworkJudge(asked, asked.question(), sums, budget).decide();
  }

  /**
   * The answer to a question about a network that is given as a term.
   *
   * @param sums terms at whose zeros the network may bend
   */
  public static Report decide(Question question, Vector<Expr> sums, Budget budget) {
    return new NetworkJudge(null, question, () -> sums, budget).decide();
  }

  private Report decide() {
    long start = System.nanoTime();
    return Watchdog.within(
        budget,
        () -> decided(start),
        () -> answer(start, isSettled() ? Option.none() : Option.some(late())));
  }

  private static Unknown late() {
    return new Unknown(
        Vector.empty(), "the time was spent in one long computation", LinkedHashMap.empty());
  }

  private Report decided(long start) {
    Expr undefined =
        Definedness.establish(question.function(), question.box(), proof, new Signs(proof, budget));
    if (undefined != null && !budget.goesOn()) {
      String reason = "the time did not suffice to show that " + undefined + " is defined";
      return answer(start, Option.some(new Unknown(Vector.empty(), reason, LinkedHashMap.empty())));
    }
    if (undefined != null) {
      return new Report.Failure(
          "domain",
          undefined + " is not known to be defined for all weights in question",
          0,
          "narrow the weights, or end in an activation with values where the loss is defined",
          Printer.print(question.function()));
    }
    known = byRules(known, question.function());
    known = byRecipe(known);
    known = byShortPoints(known);
    known = byLines(known);
    if (!isSettled()) {
      known = byGroups(known);
    }
    if (isSettled()) {
      return answer(start, Option.none());
    }
    Report.Answer general = Jensen.decide(question, budget);
    kernelNanos += general.kernelNanos();
    Verdict early = known;
    known = general.verdict();
    for (Proved proved : early.convexProof().toVector().appendAll(early.concaveProof())) {
      known = known.with(proved);
    }
    known = byBends(known);
    return answer(start, isSettled() ? Option.none() : general.unknown());
  }

  private boolean isSettled() {
    return !open(known, Curvature.CONVEX) && !open(known, Curvature.CONCAVE);
  }

  private Report.Answer answer(long start, Option<Unknown> unknown) {
    return new Report.Answer(known, unknown, System.nanoTime() - start - kernelNanos, kernelNanos);
  }

  /**
   * Rectified terms that bend along the same hyperplane, collected, may have one sign; so may what
   * else bends alike in a function that is affine in pieces.
   */
  private Verdict byGroups(Verdict verdict) {
    Ranges ranges = proof.ranges(question.box(), BITS);
    Expr collected = new ReluGroups(ranges).collected(question.function());
    Verdict now =
        collected == question.function()
                || !new NormalForm(ranges).same(question.function(), collected)
            ? verdict
            : byRules(verdict, collected);
    RectifiedProver bends = new RectifiedProver(proof, question.box(), question.block());
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      Integer place = open(now, kind) ? bends.prove(question.function(), kind) : null;
      now = place == null ? now : checked(now, kind, place);
      if (open(now, kind)) {
        Vector<Affine> suspects = bends.suspects(question.function(), kind);
        Proved found = new LineWalk(proof, question, budget).search(kind, suspects, WALKS);
        now = found == null ? now : now.with(found);
      }
      if (open(now, kind)) {
        place =
            new PatchProver(proof, question.function(), question.block(), kind, budget)
                .prove(question.box());
        now = place == null ? now : checked(now, kind, place);
      }
      if (open(now, kind)) {
        place = bends.proveInParts(question.function(), kind, half());
        now = place == null ? now : checked(now, kind, place);
      }
      if (open(now, kind)) {
        place =
            new PiecesProver(proof, question.function(), question.block(), kind, half())
                .prove(question.box());
        now = place == null ? now : checked(now, kind, place);
      }
    }
    return now;
  }

  private Budget half() {
    return Budget.of(budget.left().dividedBy(2));
  }

  /** The composition rules on a term that has the function's values. */
  private Verdict byRules(Verdict verdict, Expr term) {
    CompositionProver rules =
        new CompositionProver(proof, question.box(), question.block(), CompositionProver.NONE);
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.AFFINE, Curvature.CONVEX, Curvature.CONCAVE)) {
      boolean needed =
          kind == Curvature.AFFINE
              ? open(now, Curvature.CONVEX) && open(now, Curvature.CONCAVE)
              : open(now, kind);
      Integer place = needed ? rules.prove(term, kind) : null;
      if (place != null) {
        now = checked(now, kind, place);
      }
    }
    return now;
  }

  private Verdict checked(Verdict verdict, Curvature kind, int place) {
    int conclusion = proof.curvedAlike(question.function(), kind, new Rule.NormalForm(), place);
    long start = System.nanoTime();
    Judgement judgement = Kernel.check(proof.certificate(conclusion));
    kernelNanos += System.nanoTime() - start;
    return judgement instanceof Proved proved ? verdict.with(proved) : verdict;
  }

  private static boolean open(Verdict verdict, Curvature kind) {
    Verdict.Side side = kind == Curvature.CONVEX ? verdict.convex() : verdict.concave();
    return side == Verdict.Side.UNKNOWN;
  }

  private Verdict byRecipe(Verdict verdict) {
    if (asked == null) {
      return verdict;
    }
    PathWitnesses recipe = new PathWitnesses(proof, asked, question, budget);
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(now, kind)) {
        for (Proved found : recipe.find(kind)) {
          now = now.with(found);
        }
      }
    }
    return now;
  }

  private Verdict byShortPoints(Verdict verdict) {
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(now, kind)) {
        for (Proved found : new Refuter(proof, question, budget).search(kind, FEW_TRIES)) {
          now = now.with(found);
        }
      }
    }
    return now;
  }

  private Verdict byLines(Verdict verdict) {
    if (question.block().size() == 1) {
      return verdict;
    }
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(now, kind)) {
        for (Proved found : new LineWitnesses(proof, question, budget).search(kind)) {
          now = now.with(found);
        }
      }
    }
    return now;
  }

  private Verdict byBends(Verdict verdict) {
    Vector<Expr> bends =
        sums.get()
            .filter(sum -> !Dag.variables(sum).intersect(question.block()).isEmpty())
            .distinct();
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(now, kind) && !bends.isEmpty()) {
        BendWitnesses search = new BendWitnesses(proof, question, bends, budget);
        for (Proved found : search.search(kind)) {
          now = now.with(found);
        }
      }
    }
    return now;
  }
}
