package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where a function is defined, exactly; that it is defined there is still to be proved. */
public sealed interface NaturalDomain {
  /**
   * The pieces, boxes that extend the given one by the variables that are missing; none if the
   * function is defined nowhere.
   *
   * @param period the distance after which the pieces repeat, if they do
   */
  record Pieces(Vector<Box> boxes, Option<Expr> period) implements NaturalDomain {}

  /** It is not found, or no union of finitely many boxes. */
  record Unknown(String why, String hint) implements NaturalDomain {}

  /** The natural domain in the variables that are missing, within the given box in the others. */
  static NaturalDomain of(Expr function, Box given, Set<String> missing) {
    Box whole = missing.foldLeft(given, (box, name) -> box.with(name, Axis.REAL));
    if (missing.isEmpty() || new Ranges(whole, 96).of(function) != null) {
      return new Pieces(Vector.of(whole), Option.none());
    }
    boolean alone = whole.variables().size() == 1;
    try {
      Expr period = alone ? Period.of(function, missing.head()) : null;
      return period == null
          ? new Pieces(boxes(function, given, missing), Option.none())
          : Periodic.domain(function, missing.head(), period);
    } catch (Unsolved unsolved) {
      return Obstacle.told(unsolved.reason(), function, missing);
    }
  }

  private static Vector<Box> boxes(Expr function, Box given, Set<String> missing) {
    boolean whole =
        given.axes().size() + missing.size() == 1
            || Dag.parts(function).stream().anyMatch(Piecewise.class::isInstance);
    Vector<Requirement> requirements = Requirement.of(function, given);
    Vector<Box> pieces = Vector.of(given);
    for (String name : missing) {
      DefinedSet defined = new DefinedSet(new SignSolver(name, Axis.REAL));
      LineSet set = whole ? defined.of(function) : defined.of(requirements);
      pieces = pieces.flatMap(box -> set.parts().map(axis -> box.with(name, axis)));
      if (pieces.size() > 64) {
        throw Unsolved.because("the natural domain falls into more than 64 boxes");
      }
    }
    return pieces;
  }
}
