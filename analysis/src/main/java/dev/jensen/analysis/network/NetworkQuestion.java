package dev.jensen.analysis.network;

import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

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

  /** The question where the variables outside of the block have their values at the point. */
  Question at(Map<String, Rational> point) {
    Setting rest = setting.fixing(point.removeAll(asked));
    Map<String, Expr> data = data(rest, point);
    Box box =
        rest.variables()
            .filter(asked::contains)
            .foldLeft(Box.EMPTY, (made, name) -> made.with(name, rest.box().axis(name)));
    return new Question(Dag.substitute(rest.function(), data), box, asked);
  }

  /** What comes out of the network there, on each point of the data. */
  Vector<Expr> outputsAt(Map<String, Rational> point) {
    Setting rest = setting.fixing(point.removeAll(asked));
    Map<String, Expr> data = data(rest, point);
    return rest.passes()
        .flatMap(NetworkTerm.Pass::outputs)
        .map(output -> Dag.substitute(output, data));
  }

  /** The variables of the data that are outside of the block. */
  private Map<String, Expr> data(Setting rest, Map<String, Rational> point) {
    return point.filterKeys(rest.variables()::contains).removeAll(asked).mapValues(Expr::constant);
  }

  /** The question that the kernel sees. */
  public Question question() {
    return new Question(function(), setting.box(), asked);
  }
}
