package dev.jensen.analysis.linear;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as a sum of congruent images of given ones and a semidefinite rest, {@code M = sum of w
 * TAT' + R}. The images are the squares in the Choi matrix of the linear map from A to M (Watrous,
 * The Theory of Quantum Information, theorem 2.22), which for symmetric A is not all determined.
 */
final class CongruentImages {
  private static final int MOST = 400;

  private final Affine[][] left;
  private Vector<Rule.Image> images = Vector.empty();

  private CongruentImages(Affine[][] matrix) {
    left = Arrays.stream(matrix).map(Affine[]::clone).toArray(Affine[][]::new);
  }

  /** The sum; null if none is found. */
  static Rule.@Nullable Congruent of(Affine[][] matrix, Vector<MatrixInequality> given) {
    CongruentImages made = new CongruentImages(matrix);
    for (int k = 0; k < given.size(); k++) {
      MatrixInequality each = given.get(k);
      if (matrix.length * each.size() <= MOST) {
        made.take(k, each, isPlain(each) ? made.choi(each) : made.multiple(each));
      }
    }
    boolean done =
        Arrays.stream(made.left).flatMap(Arrays::stream).allMatch(e -> e.variables().isEmpty());
    return done && made.rest() != Ldl.Definiteness.INDEFINITE
        ? new Rule.Congruent(made.images)
        : null;
  }

  /** Whether the sum is positive definite for sure. */
  static boolean isDefinite(Affine[][] matrix, Rule.Congruent sum, Vector<MatrixInequality> given) {
    CongruentImages made = new CongruentImages(matrix);
    sum.images().forEach(image -> made.subtract(image, given.get(image.place())));
    return made.rest() == Ldl.Definiteness.POSITIVE_DEFINITE
        || sum.images()
            .exists(
                image ->
                    given.get(image.place()).strict()
                        && image.weight().sign() > 0
                        && isOnto(image.factor()));
  }

  private static boolean isOnto(Vector<Vector<Rational>> factor) {
    Rational[][] square =
        factor
            .map(
                row ->
                    factor
                        .map(other -> row.zipWith(other, Rational::multiply).reduce(Rational::add))
                        .toJavaArray(Rational[]::new))
            .toJavaArray(Rational[][]::new);
    return Ldl.of(square).definiteness() == Ldl.Definiteness.POSITIVE_DEFINITE;
  }

  private Ldl.Definiteness rest() {
    Rational[][] values =
        Arrays.stream(left)
            .map(row -> Arrays.stream(row).map(Affine::offset).toArray(Rational[]::new))
            .toArray(Rational[][]::new);
    return Ldl.of(values).definiteness();
  }

  /** Whether each entry of the triangle is a variable of its own. */
  private static boolean isPlain(MatrixInequality given) {
    Vector<Affine> triangle =
        Vector.range(0, given.size()).flatMap(i -> given.matrix().get(i).drop(i));
    return triangle.forAll(
            entry ->
                entry.slopes().size() == 1
                    && entry.equals(Affine.variable(entry.slopes().head()._1)))
        && triangle.distinct().size() == triangle.size();
  }

  /**
   * The Choi matrix, with the row {@code i m + a} for the entry in row i and column a of a factor.
   */
  private Rational[][] choi(MatrixInequality given) {
    int n = left.length;
    int m = given.size();
    Rational[][] choi = new Rational[n * m][n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int a = 0; a < m; a++) {
          for (int b = 0; b < m; b++) {
            if (i == j || a == b) {
              Rational slope = slope(given, i, j, a, b);
              choi[i * m + a][j * m + b] = a == b ? slope : slope.multiply(Rational.HALF);
            }
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int a = 0; a < m; a++) {
          for (int b = a + 1; b < m; b++) {
            Rational both = slope(given, i, j, a, b);
            Rational one = share(choi, both, i * m + a, j * m + b, i * m + b, j * m + a);
            set(choi, i * m + a, j * m + b, one);
            set(choi, i * m + b, j * m + a, both.subtract(one));
          }
        }
      }
    }
    return choi;
  }

  private static void set(Rational[][] matrix, int i, int j, Rational value) {
    matrix[i][j] = value;
    matrix[j][i] = value;
  }

  /**
   * Of two entries only the sum is determined. One is zero if its row or column is; else it is
   * taken as in a matrix of rank one.
   */
  private static Rational share(Rational[][] choi, Rational both, int p, int q, int r, int s) {
    if (choi[p][p].isZero() || choi[q][q].isZero()) {
      return Rational.ZERO;
    }
    if (choi[r][r].isZero() || choi[s][s].isZero()) {
      return both;
    }
    return choi[p][r].multiply(choi[r][q]).divide(choi[r][r]);
  }

  private Rational slope(MatrixInequality given, int i, int j, int a, int b) {
    return left[i][j].slope(given.matrix().get(a).get(b).slopes().head()._1);
  }

  /** The Choi matrix of a multiple, where entries of the given matrix have to do with others. */
  private Rational @Nullable [][] multiple(MatrixInequality given) {
    int n = left.length;
    int m = given.size();
    for (int a = 0; a < m; a++) {
      Affine entry = given.matrix().get(a).get(a);
      int i = n == m ? a : 0;
      boolean used = !entry.slopes().isEmpty() && (n == m || n == 1);
      Rational weight =
          used
              ? left[i][i].slope(entry.slopes().head()._1).divide(entry.slopes().head()._2)
              : Rational.ZERO;
      if (weight.sign() > 0
          && (n == m || left[0][0].minus(entry.times(weight)).slopes().isEmpty())) {
        Rational[][] choi = new Rational[n * m][n * m];
        for (Rational[] row : choi) {
          Arrays.fill(row, Rational.ZERO);
        }
        for (int p = 0; p < n; p++) {
          for (int q = 0; q < n; q++) {
            choi[p * m + (n == m ? p : a)][q * m + (n == m ? q : a)] = weight;
          }
        }
        return choi;
      }
    }
    return null;
  }

  /** Takes the squares of the Choi matrix as images, if it is semidefinite. */
  private void take(int place, MatrixInequality given, Rational @Nullable [][] choi) {
    if (choi == null) {
      return;
    }
    int m = given.size();
    Vector<Rule.Image> found = Vector.empty();
    for (int k = 0; k < choi.length; k++) {
      Rational pivot = choi[k][k];
      if (pivot.sign() < 0) {
        return;
      }
      if (pivot.isZero()) {
        continue;
      }
      Rational[] column = new Rational[choi.length];
      for (int i = 0; i < choi.length; i++) {
        column[i] = choi[i][k].divide(pivot);
      }
      for (int i = 0; i < choi.length; i++) {
        for (int j = 0; j < choi.length && !column[i].isZero(); j++) {
          choi[i][j] = choi[i][j].subtract(pivot.multiply(column[i]).multiply(column[j]));
        }
      }
      found =
          found.append(
              new Rule.Image(
                  place,
                  pivot,
                  Vector.range(0, left.length)
                      .map(i -> Vector.range(0, m).map(a -> column[i * m + a]))));
    }
    boolean all = Arrays.stream(choi).flatMap(Arrays::stream).allMatch(Rational::isZero);
    if (all) {
      found.forEach(image -> subtract(image, given));
      images = images.appendAll(found);
    }
  }

  private void subtract(Rule.Image image, MatrixInequality given) {
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < left.length; j++) {
        for (int a = 0; a < given.size(); a++) {
          Rational first = image.factor().get(i).get(a).multiply(image.weight());
          for (int b = 0; b < given.size() && !first.isZero(); b++) {
            Rational much = first.multiply(image.factor().get(j).get(b));
            left[i][j] = left[i][j].minus(given.matrix().get(a).get(b).times(much));
          }
        }
      }
    }
  }
}
