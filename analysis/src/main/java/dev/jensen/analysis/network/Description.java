package dev.jensen.analysis.network;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What someone says of a network, in whichever way; its parts are not yet held against each other.
 *
 * @param network the network
 * @param loss what is averaged over the data; without it, the function is the output itself
 * @param data what goes in
 * @param fixed the values of the weights that are no variables
 * @param decay what is added to the loss for large weights
 * @param given where variables lie that do not range over the whole line
 * @param output the output that is the function, where there is no loss; counted from 1
 * @param block what is asked about, if it is said
 */
public record Description(
    Network network,
    Option<Loss> loss,
    Data data,
    Map<String, Rational> fixed,
    Decay decay,
    Map<String, Axis> given,
    Option<Integer> output,
    Option<Block> block) {

  /** A network of which nothing else is said. */
  public static Description of(Network network) {
    return new Description(
        network,
        Option.none(),
        new Data.Absent(),
        LinkedHashMap.empty(),
        Decay.NONE,
        LinkedHashMap.empty(),
        Option.none(),
        Option.none());
  }

  public Description withLoss(Loss other) {
    return new Description(network, Option.some(other), data, fixed, decay, given, output, block);
  }

  public Description withData(Data other) {
    return new Description(network, loss, other, fixed, decay, given, output, block);
  }

  public Description withFixed(Map<String, Rational> others) {
    return new Description(network, loss, data, others, decay, given, output, block);
  }

  public Description withDecay(Decay other) {
    return new Description(network, loss, data, fixed, other, given, output, block);
  }

  public Description withGiven(Map<String, Axis> others) {
    return new Description(network, loss, data, fixed, decay, others, output, block);
  }

  public Description withBlock(Block other) {
    return new Description(network, loss, data, fixed, decay, given, output, Option.some(other));
  }

  /**
   * The same network without loss and data: one of its outputs as a function of variable inputs.
   */
  Description ofOutput(int number) {
    return new Description(
        network,
        Option.none(),
        new Data.Absent(),
        fixed,
        Decay.NONE,
        given,
        Option.some(number),
        Option.none());
  }

  /**
   * The questions about a block: where it is the inputs, one for each output, since a loss has data
   * in their place; else one.
   *
   * @throws NetworkError if the parts do not fit together, or nothing of the block varies
   */
  public Vector<NetworkQuestion> questions(Block asked) throws NetworkError {
    if (!(asked instanceof Block.Inputs)) {
      return Vector.of(NetworkQuestion.of(setting(), asked));
    }
    Vector<NetworkQuestion> questions = Vector.empty();
    for (int number = 1; number <= network.outputs(); number++) {
      questions = questions.append(NetworkQuestion.of(ofOutput(number).setting(), asked));
    }
    return questions;
  }

  /**
   * What the questions are about.
   *
   * @throws NetworkError if the parts do not fit together
   */
  public Setting setting() throws NetworkError {
    return Setting.of(this);
  }
}
