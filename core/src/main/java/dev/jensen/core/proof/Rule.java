package dev.jensen.core.proof;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * The name of an argument, and what it needs beyond its premises. {@code docs/kernel.md} states
 * each with its side conditions and why it is sound.
 */
public sealed interface Rule {
  /** Range: by interval evaluation at that many bits, from the ranges among the premises. */
  record Natural(int bits) implements Rule {}

  /** Range: the variable minus its lower end, or its upper end minus it, is nonnegative. */
  record End(String variable) implements Rule {}

  /**
   * Range: the term is so much of each half-space of the box, and a rest (Farkas' lemma).
   *
   * @param weights how much, in the order of the half-spaces, none of them negative
   */
  record Given(Vector<Rational> weights, Expr rest) implements Rule {}

  /**
   * Semidefinite, or the range of a smallest eigenvalue or of a scalar: the matrix is a sum of
   * congruent images of the matrices that the box makes semidefinite, and a rest of rationals.
   */
  record Congruent(Vector<Image> images) implements Rule {}

  /** Range: that of a determinant, from the smallest eigenvalue of the premise. */
  record Determinant() implements Rule {}

  /**
   * Any claim: from a premise on a larger box, with a narrower range, a larger block or a stronger
   * kind.
   */
  record Inclusion() implements Rule {}

  /** Any claim about a term: from an equality and the claim about the other side. */
  record ByEquality() implements Rule {}

  /**
   * Any claim but a violation, of curvature only across other variables than the block's: from both
   * parts.
   */
  record Cut(String variable, Expr at) implements Rule {}

  /**
   * Equality: from where an affine function is at least 0, and where it is at most 0; the box of
   * the first premise has it as a half-space.
   */
  record Divide() implements Rule {}

  /** Range: by a tree of cuts whose leaves are bounded one by one at that many bits. */
  record Tree(Vector<Node> nodes, int bits) implements Rule {}

  /** Range: that of the negative, mirrored. */
  record Mirror() implements Rule {}

  /** Nonnegative: at x0 it is, and from there it grows in both directions. */
  record Grows(String variable, Expr x0) implements Rule {}

  /** Nonnegative: it tends to zero at an infinite end, and grows on the way from there. */
  record Fades(String variable) implements Rule {}

  /**
   * Sign of a term that tends to zero as the variable goes to infinity, and is at each point at
   * least what it is so many steps of that length further on: it is the sum of the differences.
   */
  record Telescopes(String variable, Rational step) implements Rule {}

  /**
   * Nonnegative: the slope of a convex function from x0 on, or of a concave one up to x0, where it
   * is nonnegative.
   */
  record Slope(String variable, Expr function, Expr x0) implements Rule {}

  /** Sign of a rational function of one generator, by Sturm's theorem on the generator's range. */
  record Sturm(Expr generator, int bits) implements Rule {}

  /**
   * Sign of a rational function of the sine and cosine of one angle, by Sturm's theorem on the
   * tangent of half the angle, taken from so many half turns on.
   */
  record Waves(Expr angle, int turns, int bits) implements Rule {}

  /** Equal: the difference has normal form zero. */
  record NormalForm() implements Rule {}

  /** Equal: the right side takes the branches that the ranges decide. */
  record Branch() implements Rule {}

  /** Equal: the right side is the left with equals replaced by equals. */
  record Congruence() implements Rule {}

  /** Equal: from a chain of equalities. */
  record Chain() implements Rule {}

  /** Affine: the normal form has degree at most one in the block. */
  record AffineForm() implements Rule {}

  /** Curvature of a quadratic polynomial in the block: its matrix is semidefinite. */
  record Quadratic() implements Rule {}

  /** Curvature of a sum, or of a product with a factor that is free of the block and has a sign. */
  record Combination() implements Rule {}

  /** Curvature of an atom or power, from the curvature and range of its arguments. */
  record Composition() implements Rule {}

  /** Curvature along the block's one variable, from the sign of the second derivative inside. */
  record SecondDerivative() implements Rule {}

  /** Curvature from a semidefinite Hessian inside. */
  record Hessian() implements Rule {}

  /** Curvature on the box from that on its interior, by continuity. */
  record Closure() implements Rule {}

  /** Curvature in a larger block whose other variables the term does not have. */
  record Lift() implements Rule {}

  /** Curvature on two parts that overlap in one variable. */
  record Overlap(String variable) implements Rule {}

  /** Curvature wherever two variables are not both at certain points; elsewhere by continuity. */
  record Corner(String first, String second) implements Rule {}

  /** Curvature across a kink where the slope does not fall. */
  record Kink(String variable, Expr at) implements Rule {}

  /**
   * Curvature across a point at which a quotient of analytic terms, both zero there, is filled in
   * by its limit, or an analytic function of such a quotient is.
   */
  record Filled(String variable, Expr at, Expr numerator, Expr denominator, int order)
      implements Rule {}

  /** Curvature across a point at which the term is least, for concave greatest, from both sides. */
  record Least(String variable, Expr at) implements Rule {}

  /**
   * Curvature up to a closed end at which the term jumps the right way, or stays on one side of a
   * line through its value there.
   */
  record Jump(String variable, Expr at, Rational slope) implements Rule {
    /** The same where the line is level. */
    public Jump(String variable, Expr at) {
      this(variable, at, Rational.ZERO);
    }
  }

  /** Curvature of t f(x/t) from that of f. */
  record Perspective(String scale, Expr inner) implements Rule {}

  /**
   * Curvature of f(a'x + b) from that of f: the outer term has the variable where the claim's term
   * has the inner one, which is affine.
   */
  record Precomposition(String variable, Expr inner, Expr outer) implements Rule {}

  /**
   * Range or curvature: of the term with another variable in place of this one, which is an affine
   * function of it and the others: {@code y + s} for x, where {@code s = x - y}.
   *
   * @param fresh the variable in the premise
   * @param by what that variable is, an affine term with the one that it replaces
   */
  record Substitution(String variable, String fresh, Expr by) implements Rule {}

  /**
   * Range or curvature on the whole line, from the same on more than a period: the term repeats
   * itself, but for an affine function where curvature is claimed.
   *
   * @param period a positive point
   */
  record Periodic(String variable, Expr period) implements Rule {}

  /** Semidefinite: a matrix of rationals, by exact LDL'. */
  record Ldl() implements Rule {}

  /** Semidefinite: by diagonal dominance from ranges. */
  record Dominance(int bits) implements Rule {}

  /** Semidefinite: two by two, from the signs of both diagonal entries and the determinant. */
  record TwoByTwo() implements Rule {}

  /** Semidefinite: all leading minors are positive, the last at least nonnegative. */
  record Minors() implements Rule {}

  /**
   * Semidefinite: that entry of the diagonal is positive, and its Schur complement semidefinite.
   */
  record Schur(int pivot) implements Rule {}

  /** Semidefinite: entry by entry equal to a matrix that is. */
  record Entries() implements Rule {}

  /**
   * Semidefinite: with fresh variables y, one for each row, the form {@code y'My} is the sum of the
   * forms, each of which is nonnegative.
   */
  record Gram(Vector<Form> forms) implements Rule {
    /** Of more products in all, and one more for each form, the kernel reads no argument. */
    public static final int MOST_PRODUCTS = 256;
  }

  /** Semidefinite: by a tree of cuts, with interval elimination on each leaf. */
  record MatrixTree(Vector<Node> nodes, int bits) implements Rule {}

  /** Broken: Jensen's inequality fails at the witness, by enclosures of up to that many bits. */
  record Violation(int bits) implements Rule {}

  /** Monotone: from the signs of the partial derivatives inside, by continuity. */
  record Rising() implements Rule {}

  /** Monotone along a ray: convex and at most the bound, or concave and at least the bound. */
  record Bounded(Rational bound) implements Rule {}

  /** Shape along the block's one variable, from the ways in which the term moves on two parts. */
  record Join(String variable, Expr at) implements Rule {}

  /** Monotone along the block's one variable on two parts that the level keeps apart. */
  record Step(String variable, Expr at, Expr level) implements Rule {}

  /** Shape: from a curvature or a shape that entails it. */
  record Entailed() implements Rule {}

  /** Shape of an atom or power that is monotone where its arguments lie, from their shapes. */
  record Levels() implements Rule {}

  /** Shape of a positive or negative multiple, shifted. */
  record Scaled(Expr inner, Rational factor, Expr shift) implements Rule {}

  /** Quasiconvex or quasiconcave: a quotient over something positive. */
  record Ratio(Expr numerator, Expr denominator) implements Rule {}

  /**
   * Strictly convex or concave along one variable: the second derivative is nowhere zero inside.
   */
  record Bent() implements Rule {}

  /** Strictly convex or concave along one variable: curved, and strictly so on all parts. */
  record Patches() implements Rule {}

  /** Strictly convex or concave along one variable: curved, analytic and not affine. */
  record Analytic() implements Rule {}

  /** Strictly convex or concave: what is left without so much of a bowl is still curved. */
  record Strong(Rational modulus) implements Rule {}

  /**
   * The form {@code w m'Qm} of a weight that is nonnegative on the box, products m and a Gram
   * matrix Q.
   */
  record Form(Expr weight, Vector<Product> products, Vector<Vector<Rational>> gram) {}

  /** The entry of y at that place, counted from 0, times a term. */
  record Product(int place, Expr factor) {}

  /**
   * So much of {@code TAT'}, where A is the matrix in that place among those that the box makes
   * semidefinite, counted from 0.
   *
   * @param weight not negative
   * @param factor the rows of T
   */
  record Image(int place, Rational weight, Vector<Vector<Rational>> factor) {}

  /** One node of a tree of cuts, in the order parent, lower part, upper part. */
  sealed interface Node {}

  /** The box is cut where the variable has that value; both parts hold the cut. */
  record Split(String variable, Rational at) implements Node {}

  /**
   * The box is bounded by the natural extension (order 0), or also by the mean value form (order
   * 1).
   */
  record Leaf(int order) implements Node {}
}
