package dev.jensen.analysis.report;

import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Tells a certificate step by step, in words and signs of a textbook. */
public final class Narrator {
  private static final int LONGEST_WITH_EVIDENCE = 200;

  private Narrator() {}

  /** All steps in their order; each is one node, however many later steps rest on it. */
  public static Vector<ProofNode> steps(Certificate certificate) {
    return Vector.ofAll(told(certificate, 0));
  }

  /**
   * The last step, with all that it rests on.
   *
   * @throws java.util.NoSuchElementException if there is no step
   */
  public static ProofNode root(Certificate certificate) {
    return steps(certificate).last();
  }

  /** The steps of all certificates that the verdict rests on, numbered through. */
  public static Vector<ProofNode> proof(Verdict verdict) {
    return proof(verdict.certificates());
  }

  /** The steps of all certificates, numbered through. */
  public static Vector<ProofNode> proof(Vector<Certificate> certificates) {
    List<ProofNode> steps = new ArrayList<>();
    for (Certificate certificate : certificates) {
      steps.addAll(told(certificate, steps.size()));
    }
    return Vector.ofAll(steps);
  }

  /** What the claim says, and where. */
  public static String statement(Claim claim) {
    return Wording.statement(claim);
  }

  private static List<ProofNode> told(Certificate certificate, int before) {
    Vector<Step> steps = certificate.steps();
    boolean evidence = steps.size() <= LONGEST_WITH_EVIDENCE;
    List<ProofNode> nodes = new ArrayList<>(steps.size());
    List<Claim> claims = new ArrayList<>(steps.size());
    for (Step step : steps) {
      Vector<Claim> premises = step.premises().map(claims::get);
      nodes.add(
          new ProofNode(
              before + nodes.size() + 1,
              Wording.statement(step.claim()),
              RuleNames.of(step),
              Reasons.why(step, premises, evidence),
              evidence ? Evidence.of(step.claim()) : "",
              step.premises().map(nodes::get)));
      claims.add(step.claim());
    }
    return nodes;
  }
}
