package dev.jensen.analysis.report;

import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;

/** The violations that a verdict rests on. */
public final class Witnesses {
  private Witnesses() {}

  /** One for each refuted side: that against convexity first. */
  public static Vector<Claim.Broken> of(Verdict verdict) {
    return Vector.ofAll(verdict.convexProof())
        .appendAll(verdict.concaveProof())
        .map(Proved::claim)
        .flatMap(
            claim -> claim instanceof Claim.Broken broken ? Vector.of(broken) : Vector.empty());
  }
}
