package dev.jensen.analysis.hessian;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Samples;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preconditioned Gershgorin: matrices that are diagonally dominant in another basis, on the box or
 * on the parts that it is cut into. In coordinates {@code u = Uy} in which the matrix is near the
 * identity somewhere (Neumaier, Interval Methods for Systems of Equations, section 4.1), and with
 * scales {@code s} (Horn and Johnson, Matrix Analysis, section 6.1),
 *
 * <pre>
 * y'My = sum of (n_ii - sum of |n_ij| s_j/s_i) u_i^2 + sum of |n_ij| (s_j u_i ± s_i u_j)^2/(s_i s_j)
 * </pre>
 *
 * so that signs of terms tell it semidefinite. Directions that the matrix does not see at all are
 * left out.
 */
final class DominantFrame {
  private static final int BITS = 96;
  private static final int MOST_ROWS = 6;
  private static final int MOST_PARTS = 32;

  /** Bits behind the point of the entries of the basis. */
  private static final int[] FINENESS = {2, 8, 20};

  private static final int SHORT = 12;

  private final Proof proof;
  private final Signs signs;
  private final Budget budget;
  private final Vector<Vector<Expr>> matrix;
  private int parts;

  DominantFrame(Proof proof, Signs signs, Budget budget, Vector<Vector<Expr>> matrix) {
    this.proof = proof;
    this.signs = signs;
    this.budget = budget;
    this.matrix = matrix;
  }

  /** The step that says that the matrix is semidefinite on the box; null if none is found. */
  @Nullable Integer prove(Box box) {
    if (matrix.size() < 2 || matrix.size() > MOST_ROWS) {
      return null;
    }
    return onPart(box);
  }

  private @Nullable Integer onPart(Box box) {
    List<double[][]> samples = ++parts > MOST_PARTS ? List.of() : Samples.ofMatrix(matrix, box);
    if (samples.isEmpty() || !budget.goesOn()) {
      return null;
    }
    for (int bits : FINENESS) {
      Frame frame = Frame.of(matrix, samples, bits, proof.ranges(box, BITS));
      if (frame == null) {
        return null;
      }
      Dominance dominance = Dominance.of(frame, box, samples, proof.ranges(box, BITS));
      if (dominance != null) {
        Integer place = proved(dominance, box);
        return place != null ? place : cut(box);
      }
    }
    return cut(box);
  }

  private @Nullable Integer cut(Box box) {
    if (!box.halfSpaces().isEmpty()) {
      // Parts of a region would need inner points of their own.
      return null;
    }
    String widest = null;
    Rational most = Rational.ZERO;
    for (String name : box.variables()) {
      Rational width = Ranges.enclosure(box.axis(name), BITS).width();
      if (width != null && width.compareTo(most) > 0) {
        most = width;
        widest = name;
      }
    }
    Interval side = widest == null ? null : Ranges.enclosure(box.axis(widest), SHORT);
    if (widest == null || side == null || side.lo() == null || side.hi() == null) {
      return null;
    }
    Expr middle = Expr.constant(side.lo().mid(side.hi()));
    Integer low = onPart(box.upTo(widest, middle, false));
    Integer high = low == null ? null : onPart(box.from(widest, middle, true));
    return low == null || high == null
        ? null
        : proof.add(new Claim.Semidefinite(matrix, box), new Rule.Cut(widest, middle), low, high);
  }

  private @Nullable Integer proved(Dominance dominance, Box box) {
    int products = dominance.forms().map(form -> form.products().size() + 1).sum().intValue();
    SplitSigns split = new SplitSigns(proof, signs, box);
    return products <= Rule.Gram.MOST_PRODUCTS
            && dominance.forms().map(Rule.Form::weight).forAll(split::isNonnegative)
        ? proof.add(new Claim.Semidefinite(matrix, box), new Rule.Gram(dominance.forms()))
        : null;
  }
}
