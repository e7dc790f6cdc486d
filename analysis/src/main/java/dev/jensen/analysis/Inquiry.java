package dev.jensen.analysis;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.language.NumberMatrix;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * A question as it arrives from outside: text, with what a command line or a row of a batch says
 * besides.
 *
 * @param text the function, with {@code for} and {@code wrt} if they are in the text
 * @param given intervals given apart from the text; a variable in neither has its natural domain
 * @param block the variables asked about, if they are given apart from the text
 * @param budget the time that may be spent
 * @param extend whether ends of a given domain at which the function is undefined are left to its
 *     limits there, instead of being errors
 * @param matrices matrices of numbers that the text uses by name
 */
public record Inquiry(
    String text,
    Map<String, Axis> given,
    Option<Vector<String>> block,
    Duration budget,
    boolean extend,
    Map<String, NumberMatrix> matrices) {
  /** A question whose function must be defined on all of a given domain. */
  public Inquiry(
      String text, Map<String, Axis> given, Option<Vector<String>> block, Duration budget) {
    this(text, given, block, budget, false, LinkedHashMap.empty());
  }

  /** The text alone, with the usual budget. */
  public static Inquiry of(String text) {
    return new Inquiry(text, LinkedHashMap.empty(), Option.none(), Budget.USUAL);
  }
}
