package dev.jensen.analysis.network;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Set;

/**
 * Whether a network, or its loss over data, is convex in a block of its variables.
 *
 * @param setting the network, its loss and data
 * @param asked the variables that the question is about
 */
public record NetworkQuestion(Setting setting, Set<String> asked) {

  /**
   * The question about a block.
   *
   * @throws NetworkError if the block names what the network does not have, or nothing of it varies
   */
  public static NetworkQuestion of(Setting setting, Block block) throws NetworkError {
    Set<String> asked = setting.asked(block);
    if (asked.isEmpty()) {
      throw NetworkError.usage(
          "no variable is left to ask about", "all that are asked about are fixed, or data");
    }
    return new NetworkQuestion(setting, asked);
  }

  /** The function: the mean loss, or the output. */
  public Expr function() {
    return setting.function();
  }

  /** The question that the kernel sees. */
  public Question question() {
    return new Question(function(), setting.box(), asked);
  }
}
