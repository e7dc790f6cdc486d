package dev.jensen.core.kernel;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Points;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is known of a question: whether the function is convex, and whether it is concave, each
 * proved, refuted or unknown. A decided side rests on a certificate that the kernel has accepted;
 * there is no other way to make one.
 */
public final class Verdict {
  /** What is known of one side. */
  public enum Side {
    PROVED,
    REFUTED,
    UNKNOWN
  }

  private final Question question;
  private final Option<Proved> convex;
  private final Option<Proved> concave;

  private Verdict(Question question, Option<Proved> convex, Option<Proved> concave) {
    this.question = question;
    this.convex = convex;
    this.concave = concave;
  }

  /** Nothing is known of the question yet. */
  public static Verdict unknown(Question question) {
    return new Verdict(question, Option.none(), Option.none());
  }

  /**
   * This verdict with what the proof says of the question: nothing where it is about something
   * else.
   */
  public Verdict with(Proved proved) {
    return new Verdict(
        question,
        convex.orElse(
            () -> decides(proved, Curvature.CONVEX) ? Option.some(proved) : Option.none()),
        concave.orElse(
            () -> decides(proved, Curvature.CONCAVE) ? Option.some(proved) : Option.none()));
  }

  private boolean decides(Proved proved, Curvature side) {
    return switch (proved.claim()) {
      case Claim.Curved c ->
          c.term() == question.function()
              && c.kind().implies(side)
              && c.block().containsAll(question.block())
              && Points.within(question.box(), c.box());
      case Claim.Broken b ->
          b.term() == question.function()
              && b.kind() == side
              && b.block().equals(question.block())
              && b.box().equals(question.box());
      default -> false;
    };
  }

  public Question question() {
    return question;
  }

  public Side convex() {
    return side(convex);
  }

  public Side concave() {
    return side(concave);
  }

  private static Side side(Option<Proved> proof) {
    return proof
        .map(p -> p.claim() instanceof Claim.Curved ? Side.PROVED : Side.REFUTED)
        .getOrElse(Side.UNKNOWN);
  }

  public boolean isDecided() {
    return convex.isDefined() || concave.isDefined();
  }

  /** What decides the convex side, if anything does. */
  public Option<Proved> convexProof() {
    return convex;
  }

  /** What decides the concave side, if anything does. */
  public Option<Proved> concaveProof() {
    return concave;
  }

  /** The certificates that the verdict rests on, each once. */
  public Vector<Certificate> certificates() {
    return Vector.ofAll(convex).appendAll(concave).map(Proved::certificate).distinct();
  }

  /** The verdict in one word, as reports name it. */
  public String name() {
    return switch (convex()) {
      case PROVED -> concave() == Side.PROVED ? "AFFINE" : "CONVEX";
      case REFUTED ->
          switch (concave()) {
            case PROVED -> "CONCAVE";
            case REFUTED -> "NEITHER";
            case UNKNOWN -> "NOT_CONVEX";
          };
      case UNKNOWN ->
          switch (concave()) {
            case PROVED -> "CONCAVE";
            case REFUTED -> "NOT_CONCAVE";
            case UNKNOWN -> "UNKNOWN";
          };
    };
  }
}
