package dev.jensen.analysis.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.Forall;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Congruent images of a semidefinite matrix, and points at which matrices are definite. */
final class MatrixBoundsTest {
  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(20));

  private static MatrixInequality cone(int n, boolean strict) {
    return new MatrixInequality(
        Vector.range(0, n)
            .map(
                i ->
                    Vector.range(0, n)
                        .map(j -> Affine.variable("x" + Math.min(i, j) + Math.max(i, j)))),
        strict);
  }

  private static Box box(MatrixInequality matrix) {
    Box axes = new Box(matrix.variables().toLinkedMap(name -> Tuple.of(name, Axis.REAL)));
    return Objects.requireNonNull(Region.of(axes, Vector.empty(), Vector.of(matrix), BUDGET));
  }

  private static Expr image(Rational[][] factor, MatrixInequality matrix, int i, int j) {
    Vector<Expr> terms = Vector.empty();
    for (int a = 0; a < matrix.size(); a++) {
      for (int b = 0; b < matrix.size(); b++) {
        Rational much = factor[i][a].multiply(factor[j][b]);
        terms = terms.append(matrix.matrix().get(a).get(b).times(much).term());
      }
    }
    return Expr.sum(terms);
  }

  /** {@code TXT'} with small random numbers in T, of one row to four. */
  private static Vector<Vector<Expr>> images(Random random, MatrixInequality matrix) {
    int n = 1 + random.nextInt(4);
    Rational[][] factor = new Rational[n][matrix.size()];
    for (Rational[] row : factor) {
      java.util.Arrays.setAll(row, a -> Rational.of(random.nextInt(5) - 2L));
    }
    return Vector.range(0, n)
        .map(
            i ->
                Vector.range(0, n).map(j -> image(factor, matrix, Math.min(i, j), Math.max(i, j))));
  }

  @Test
  void imagesAreFoundAndAccepted() {
    int[] found = new int[1];
    Forall.cases(
        200,
        random -> {
          MatrixInequality matrix = cone(1 + random.nextInt(3), random.nextBoolean());
          Proof proof = new Proof();
          Integer place = new MatrixBounds(proof, box(matrix)).semidefinite(images(random, matrix));
          if (place != null) {
            found[0]++;
            assertThat(Kernel.check(proof.certificate(place))).isInstanceOf(Proved.class);
          }
        });
    // Where a factor has zeros the matrix of the map is not always guessed.
    assertThat(found[0]).isGreaterThan(150);
  }

  @Test
  void whatIsNegativeSomewhereIsNotFound() {
    Forall.cases(
        200,
        random -> {
          MatrixInequality matrix = cone(2, random.nextBoolean());
          Vector<Vector<Expr>> images = images(random, matrix);
          int i = random.nextInt(images.size());
          Expr less = images.get(i).get(i).minus(Expr.constant(Rational.of(1, 1_000_000)));
          Vector<Vector<Expr>> wrong = images.update(i, images.get(i).update(i, less));
          // At zero, on the boundary of the cone, the diagonal is negative.
          assertThat(new MatrixBounds(new Proof(), box(matrix)).semidefinite(wrong)).isNull();
        });
  }

  private static @Nullable Box bounded(Rational diagonal, String entry) {
    MatrixInequality matrix = cone(2, true);
    Expr most = Expr.constant(diagonal);
    Box axes =
        Box.EMPTY
            .with("x00", new Axis(null, true, most, false))
            .with("x01", new Axis(Expr.constant(Rational.parse(entry)), false, null, true))
            .with("x11", new Axis(null, true, most, false));
    return Region.of(axes, Vector.empty(), Vector.of(matrix), BUDGET);
  }

  @Test
  void innerPointsAreFoundByCuts() {
    for (String entry : Vector.of("3", "3.9", "3.99", "-5", "2")) {
      Box region = bounded(Rational.of(4), entry);
      assertThat(region).isNotNull();
      assertThat(region.halfSpaces().hold(region.halfSpaces().inner())).isTrue();
    }
    assertThat(bounded(Rational.of(4), "4")).isNull();
    assertThat(bounded(Rational.of(4), "4.01")).isNull();
  }
}
