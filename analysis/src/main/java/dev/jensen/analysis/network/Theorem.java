package dev.jensen.analysis.network;

import dev.jensen.core.kernel.Verdict;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * The theorems on networks by which verdicts are explained. {@code docs/networks.md} states and
 * proves each. None is a proof here: a verdict rests on its certificate, and a theorem is named
 * only where all of its hypotheses have been checked and it entails what the kernel accepted.
 */
public enum Theorem {
  AFFINE("T1", "a network without activations is affine in its inputs", Hypotheses::affine),
  LAST_LAYER("T2", "the last layer: a convex loss of what is affine", Hypotheses::lastLayer),
  LINEAR("T18", "a linear network is affine in each layer alone", Hypotheses::linearLayer),
  INPUT_CONVEX("T5", "input-convex: later weights are not negative", Hypotheses::inputConvex),
  PARTLY_INPUT_CONVEX(
      "T6",
      "partially input-convex: later weights and gates are not negative",
      Hypotheses::partlyInputConvex),
  ONE_SIDED("T12", "every label pushes the output down", Hypotheses::oneSided),
  ONE_HIDDEN("T8", "one hidden ReLU layer: the sums of its groups", Hypotheses::oneHiddenLayer),
  ONE_NEURON("T10", "one ReLU neuron: the slopes of its groups", Hypotheses::oneNeuron),
  FIRST_LAYER("T11", "first layer of ReLUs: no label may pull up", Hypotheses::firstLayer),
  JOINTLY("T13", "jointly never convex, unless constant", Hypotheses::jointly),
  HIDDEN_BEND(
      "T17", "one rectifier, the rest free: its bend turns either way", Hypotheses::hiddenBend);

  private final String number;
  private final String statement;
  private final Predicate<Hypotheses> applies;

  Theorem(String number, String statement, Predicate<Hypotheses> applies) {
    this.number = number;
    this.statement = statement;
    this.applies = applies;
  }

  /** The first theorem that explains what is known of the convex side. */
  static Option<Theorem> explaining(NetworkQuestion question, Verdict verdict) {
    Hypotheses hypotheses = new Hypotheses(question);
    return Vector.of(values())
        .find(each -> each.entails(verdict.convex()) && each.applies.test(hypotheses));
  }

  /** Whether the theorem can be the reason for what is known. */
  private boolean entails(Verdict.Side convex) {
    return switch (this) {
      case AFFINE, LAST_LAYER, LINEAR, INPUT_CONVEX, PARTLY_INPUT_CONVEX, ONE_SIDED ->
          convex == Verdict.Side.PROVED;
      case JOINTLY, HIDDEN_BEND -> convex == Verdict.Side.REFUTED;
      case ONE_HIDDEN, ONE_NEURON, FIRST_LAYER -> convex != Verdict.Side.UNKNOWN;
    };
  }

  /** The number under which it is known. */
  public String number() {
    return number;
  }

  /** What it says, in a few words. */
  public String statement() {
    return statement;
  }
}
