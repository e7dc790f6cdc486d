package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/** What goes into a network, and what should come out. */
public sealed interface Data {
  /** Nothing is given: the inputs are variables, and there is no target. */
  record Absent() implements Data {}

  /** The points over which a loss is averaged. */
  record Points(Vector<Example> points) implements Data {}

  /**
   * Any point: inputs {@code x1 ...} and targets {@code y1 ...} are variables. A loss that is
   * convex for each of them is so averaged over every data set, and one point is a data set.
   */
  record Any() implements Data {}

  /** The points, if any are given. */
  default Vector<Example> points() {
    return this instanceof Points given ? given.points() : Vector.empty();
  }
}
