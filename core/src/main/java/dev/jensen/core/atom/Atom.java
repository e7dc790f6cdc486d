package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A function that terms are built from, and what the kernel may take for granted about it.
 *
 * <p>Every atom is continuous on its domain. What is stated about a box of arguments holds on all
 * of that box; a fact that is not stated there is not claimed.
 */
public interface Atom {
  /** The arity of an atom that takes one or more arguments. */
  int VARIADIC = -1;

  /** The arity of an atom whose number of arguments has a form of its own: {@link #takes}. */
  int SHAPED = -2;

  /** The name that a person types. */
  String name();

  /** The number of arguments, or {@link #VARIADIC} or {@link #SHAPED}. */
  int arity();

  /** Whether the atom can be applied to that many arguments. */
  default boolean takes(int count) {
    return arity() == VARIADIC ? count > 0 : count == arity();
  }

  /** What it can be applied to, in words. */
  default String taken() {
    return arity() == VARIADIC
        ? "1 or more arguments"
        : arity() + (arity() == 1 ? " argument" : " arguments");
  }

  /** Whether the atom is defined on all of the box. */
  boolean definedOn(Vector<Interval> box);

  /**
   * The range, if it is enough to know that the smallest eigenvalue of the matrix among the
   * arguments lies in the interval; null if that does not define the atom.
   */
  default @Nullable Interval rangeGiven(Interval eigenvalue) {
    return null;
  }

  /**
   * An interval that holds the values on the box, at about that many bits; the atom must be defined
   * there.
   */
  Interval range(Vector<Interval> box, int bits);

  /** How the atom moves with argument i when the others stay fixed anywhere in the box. */
  Monotonicity monotonicity(Vector<Interval> box, int i);

  /** How the atom bends on the box, in all arguments jointly. */
  Curvature curvature(Vector<Interval> box);

  /**
   * How the atom bends on the box in the other arguments jointly, when the fixed ones stay where
   * they are, anywhere in the box.
   */
  default Curvature curvature(Vector<Interval> box, Vector<Boolean> fixed) {
    return curvature(box);
  }

  /**
   * Whether the atom is twice continuously differentiable on a neighbourhood of each point of the
   * box.
   */
  boolean smoothOn(Vector<Interval> box);

  /**
   * The partial derivative in argument i, valid where the atom is smooth; null if no term says it.
   */
  @Nullable Expr derivative(Vector<Expr> arguments, int i);

  /**
   * The same function by simpler atoms; null if it is basic. The two are equal wherever both are
   * defined, which may leave out the edge of this one's domain: 0 for the entropy.
   */
  default @Nullable Expr definition(Vector<Expr> arguments) {
    return null;
  }

  /** The value in floating point, NaN outside the domain; for search and plots. */
  double evaluate(double... arguments);

  /** The LaTeX of the atom applied to arguments that are typeset already. */
  default String latex(Vector<String> arguments) {
    return "\\operatorname{"
        + name().replace("_", "\\_")
        + "}\\left("
        + arguments.mkString(", ")
        + "\\right)";
  }

  /** Where its convexity is stated or follows from: a book's section, or a paper. */
  String source();
}
