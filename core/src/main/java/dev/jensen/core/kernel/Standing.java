package dev.jensen.core.kernel;

import dev.jensen.core.domain.Points;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import io.vavr.control.Option;

/**
 * What is known of a question's function having a shape. Like a {@link Verdict} it is decided only
 * by a certificate that the kernel has accepted.
 */
public final class Standing {
  private final Question question;
  private final Shape shape;
  private final Option<Proved> proof;

  private Standing(Question question, Shape shape, Option<Proved> proof) {
    this.question = question;
    this.shape = shape;
    this.proof = proof;
  }

  /** Nothing is known yet. */
  public static Standing unknown(Question question, Shape shape) {
    return new Standing(question, shape, Option.none());
  }

  /** This standing with what the proof says: nothing where it is about something else. */
  public Standing with(Proved proved) {
    boolean decides =
        switch (proved.claim()) {
          case Claim.Shaped s ->
              s.term() == question.function()
                  && s.shape() == shape
                  && s.block().containsAll(question.block())
                  && Points.within(question.box(), s.box());
          case Claim.Misshapen m ->
              m.term() == question.function()
                  && m.shape() == shape
                  && m.block().equals(question.block())
                  && m.box().equals(question.box());
          default -> false;
        };
    return decides && proof.isEmpty() ? new Standing(question, shape, Option.some(proved)) : this;
  }

  public Question question() {
    return question;
  }

  public Shape shape() {
    return shape;
  }

  /** Proved, refuted or unknown. */
  public Verdict.Side side() {
    return proof
        .map(p -> p.claim() instanceof Claim.Shaped ? Verdict.Side.PROVED : Verdict.Side.REFUTED)
        .getOrElse(Verdict.Side.UNKNOWN);
  }

  /** What decides it, if anything does. */
  public Option<Proved> proof() {
    return proof;
  }
}
