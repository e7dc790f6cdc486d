package dev.jensen.analysis.calculus;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a function is defined on all of a box, where interval evaluation alone does not show
 * it.
 */
public final class Definedness {
  private static final int BITS = 96;
  private static final int DEPTH = 5;

  private Definedness() {}

  /**
   * Proves what the parts of the function require and makes it known to the proof.
   *
   * @return a part that is not shown to be defined; null if all are
   */
  public static @Nullable Expr establish(Expr function, Box box, Proof proof, Signs signs) {
    if (proof.ranges(box, BITS).of(function) != null) {
      return null;
    }
    new DefiniteMatrices(box, proof, signs).assume(function);
    for (Requirement each : Requirement.of(function, box)) {
      if (proof.ranges(box, BITS).of(each.part()) == null) {
        Integer direct = prove(each, box, proof, signs);
        Integer place = direct != null ? direct : byArguments(each, box, proof, signs);
        if (place != null) {
          proof.assume(Vector.of(place, signs.spelled(place, box)));
          boundArguments(each, box, proof, signs);
          factors(each.term()).forEach(f -> assume(sign(f, box, proof, signs), proof));
        }
      }
    }
    return proof.ranges(box, BITS).undefinedPart(function);
  }

  /**
   * Whether the function has two derivatives on the box, by rule: roots need a base that is
   * positive, which is then among the facts of the proof.
   */
  public static boolean isSmooth(Expr function, Box box, Proof proof, Signs signs) {
    return isSmooth(function, box, Dag.variables(function), proof, signs);
  }

  /** The same as a function of the block. */
  public static boolean isSmooth(
      Expr function, Box box, Set<String> block, Proof proof, Signs signs) {
    while (true) {
      Expr obstacle = Smoothness.obstacle(function, proof.ranges(box, BITS), block);
      if (obstacle == null) {
        spellBases(function, box, proof, signs);
        return true;
      }
      Integer positive =
          obstacle instanceof Power root ? signs.positive(root.base(), box, DEPTH) : null;
      if (positive == null || !signs.range(positive).isPositive()) {
        return false;
      }
      proof.assume(Vector.of(positive, signs.spelled(positive, box)));
      if (Smoothness.obstacle(function, proof.ranges(box, BITS), block) == obstacle) {
        return false;
      }
    }
  }

  /** What is seen to be positive as it is written may not be so as normal forms spell it. */
  static void spellBases(Expr function, Box box, Proof proof, Signs signs) {
    for (Expr part : Dag.parts(function)) {
      if (!(part instanceof Power root) || root.exponent().isInteger()) {
        continue;
      }
      Integer place = signs.natural(root.base(), box);
      if (place == null || !signs.range(place).isPositive()) {
        continue;
      }
      int spelled = signs.spelled(place, box);
      if (proof.claim(spelled) instanceof Claim.Range other
          && !isPositive(other.term(), box, proof)) {
        proof.assume(Vector.of(spelled));
      }
      for (Expr factor : factorsOfRoot(root, box, proof)) {
        Integer positive = signs.positive(factor, box, DEPTH);
        if (positive != null && signs.range(positive).isPositive()) {
          proof.assume(Vector.of(positive));
        }
      }
    }
  }

  /** The bases of the roots that normal forms make of one, where they are not seen positive. */
  private static Vector<Expr> factorsOfRoot(Power root, Box box, Proof proof) {
    NormalForm form = new NormalForm(proof.ranges(box, BITS));
    Fraction fraction = root.base() instanceof Product ? form.of(root) : null;
    return fraction == null
        ? Vector.empty()
        : Vector.ofAll(fraction.numerator().generators())
            .appendAll(fraction.denominator().generators())
            .map(form::term)
            .filter(part -> part instanceof Power p && !p.exponent().isInteger())
            .map(part -> ((Power) part).base())
            .reject(base -> isPositive(base, box, proof));
  }

  private static boolean isPositive(Expr term, Box box, Proof proof) {
    Interval plain = proof.ranges(box, BITS).of(term);
    return plain != null && plain.isPositive();
  }

  private static @Nullable Integer atOnePoint(Expr term, Box box, Signs signs) {
    String v = box.variables().size() == 1 ? box.variables().head() : "";
    Expr point = v.isEmpty() || !box.axis(v).isPoint() ? null : box.axis(v).lo();
    return point == null ? null : signs.atPoint(term, box, v, point);
  }

  /** What is known of {@code 1 - u}, or {@code u - 1}, bounds u, which an atom asks about. */
  private static void boundArguments(Requirement known, Box box, Proof proof, Signs signs) {
    Expr term = known.term();
    Vector<Expr> arguments = known.part() instanceof Apply a ? a.arguments() : Vector.empty();
    if (arguments.isEmpty() || arguments.contains(term)) {
      return;
    }
    // Written with its signs turned, a sum is not taken up by the sum around it.
    Expr turned = term instanceof Sum sum ? Expr.sum(sum.terms().map(Expr::negate)) : term.negate();
    assume(signs.rangeAs(turned, term.negate(), box), proof);
    for (Expr argument : arguments) {
      for (Expr side : Vector.of(term, turned)) {
        for (Expr unit : Vector.of(Expr.ONE, Expr.ONE.negate())) {
          assume(signs.rangeAs(argument, unit.minus(side), box), proof);
        }
      }
    }
  }

  /** The sign of a factor says more than that of the product. */
  private static Vector<Expr> factors(Expr term) {
    return term instanceof Product p ? p.factors() : Vector.empty();
  }

  private static void assume(@Nullable Integer place, Proof proof) {
    if (place != null) {
      proof.assume(Vector.of(place));
    }
  }

  /** With the signs of the arguments of atoms known: {@code atan(u) > 0} where {@code u > 0}. */
  private static @Nullable Integer byArguments(
      Requirement requirement, Box box, Proof proof, Signs signs) {
    boolean more = false;
    for (Expr part : Dag.parts(requirement.term())) {
      for (Expr argument : part instanceof Apply a ? a.arguments() : Vector.<Expr>empty()) {
        Integer sign = argument instanceof Variable ? null : sign(argument, box, proof, signs);
        if (sign != null) {
          proof.assume(Vector.of(sign));
          more = true;
        }
      }
    }
    return more ? prove(requirement, box, proof, signs) : null;
  }

  /** The sign of a term that its range leaves open; null if it is not proved. */
  private static @Nullable Integer sign(Expr term, Box box, Proof proof, Signs signs) {
    Interval range = proof.ranges(box, BITS).of(term);
    if (range == null || range.isNonnegative() || range.isNonpositive()) {
      return null;
    }
    Integer above = signs.positive(term, box, DEPTH);
    if (above != null && signs.range(above).isPositive()) {
      return above;
    }
    Integer below = signs.positive(term.negate(), box, DEPTH);
    if (below != null) {
      return proof.mirrored(term, box, below);
    }
    return above != null ? above : signs.nonnegative(term, box, DEPTH);
  }

  private static @Nullable Integer prove(
      Requirement requirement, Box box, Proof proof, Signs signs) {
    if (proof.ranges(box, BITS).of(requirement.term()) == null) {
      return null;
    }
    Expr term = requirement.term();
    if (requirement.kind() == Requirement.Kind.NONNEGATIVE) {
      Integer place = signs.nonnegative(term, box, DEPTH);
      return place != null ? place : atOnePoint(term, box, signs);
    }
    Integer above = signs.positive(term, box, DEPTH);
    if (above != null || requirement.kind() == Requirement.Kind.POSITIVE) {
      return above;
    }
    Integer below = signs.positive(term.negate(), box, DEPTH);
    return below == null ? null : Integer.valueOf(proof.mirrored(term, box, below));
  }
}
