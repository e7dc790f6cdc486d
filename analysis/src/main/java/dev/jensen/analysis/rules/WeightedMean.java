package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Geometric means with rational weights, as the atom knows them: each term as often as it weighs.
 */
final class WeightedMean {
  private static final BigInteger MOST = BigInteger.valueOf(1000);

  private WeightedMean() {}

  /**
   * The geometric mean of terms with positive weights, which count relative to their sum; null if
   * it has too many members.
   */
  static @Nullable Expr of(Vector<Tuple2<Expr, Rational>> weighted) {
    Rational whole = weighted.map(Tuple2::_2).fold(Rational.ZERO, Rational::add);
    Vector<Rational> shares = weighted.map(each -> each._2().divide(whole));
    BigInteger parts =
        shares.map(Rational::denominator).foldLeft(BigInteger.ONE, WeightedMean::lcm);
    if (parts.compareTo(MOST) > 0) {
      return null;
    }
    Vector<Expr> members =
        weighted
            .zipWith(
                shares,
                (each, share) -> Vector.fill(share.multiply(Rational.of(parts)).toInt(), each::_1))
            .flatMap(each -> each)
            .toVector();
    return members.size() == 1 ? members.head() : Expr.apply(Atoms.GEOMEAN, members);
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.multiply(b.divide(a.gcd(b)));
  }
}
