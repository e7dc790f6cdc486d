package dev.jensen.core.proof;

import io.vavr.collection.Vector;

/** A flat argument: steps that refer back only; the last one is what it is for. */
public record Certificate(Vector<Step> steps) {
  /**
   * The claim of the last step.
   *
   * @throws java.util.NoSuchElementException if there is no step
   */
  public Claim conclusion() {
    return steps.last().claim();
  }
}
