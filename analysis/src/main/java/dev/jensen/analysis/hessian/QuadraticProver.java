package dev.jensen.analysis.hessian;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Curvature of a quadratic polynomial from the definiteness of its matrix. */
public final class QuadraticProver {
  private static final int BITS = 96;
  private static final int NO_POLYNOMIAL = 1000;

  private QuadraticProver() {}

  /** The step that says that the term is of the kind in the block; null if it is not seen to be. */
  public static @Nullable Integer prove(
      Proof proof, Expr term, Box box, Set<String> block, Curvature kind) {
    Ranges ranges = proof.ranges(box, BITS);
    if (degree(term, block) != 2 || ranges.of(term) == null) {
      return null;
    }
    Vector<String> names = block.toVector();
    Rational[][] matrix =
        new NormalForm(ranges).quadratic(kind == Curvature.CONVEX ? term : term.negate(), names);
    return matrix == null || !Ldl.isPositiveSemidefinite(matrix)
        ? null
        : proof.add(new Claim.Curved(term, box, block, kind), new Rule.Quadratic());
  }

  /** Whether the function is plainly a polynomial of degree two at most in the block. */
  public static boolean isQuadratic(Question question) {
    return isQuadratic(question.function(), question.block());
  }

  /** Whether the term is plainly a polynomial of degree two at most in the block. */
  public static boolean isQuadratic(Expr term, Set<String> block) {
    return degree(term, block) <= 2;
  }

  /** A bound of the degree in the block, so that nothing large is multiplied out. */
  private static int degree(Expr term, Set<String> block) {
    Map<Expr, Integer> degrees = new IdentityHashMap<>();
    for (Expr part : Dag.parts(term)) {
      Vector<Integer> inner = part.children().map(degrees::get);
      int most = inner.max().getOrElse(0);
      int degree =
          switch (part) {
            case Constant c -> 0;
            case Variable v -> block.contains(v.name()) ? 1 : 0;
            case Sum s -> most;
            case Product p -> inner.sum().intValue();
            case Power p when p.exponent().equals(Rational.TWO) -> 2 * most;
            default -> most == 0 ? 0 : NO_POLYNOMIAL;
          };
      degrees.put(part, Math.min(degree, NO_POLYNOMIAL));
    }
    return degrees.getOrDefault(term, NO_POLYNOMIAL);
  }
}
