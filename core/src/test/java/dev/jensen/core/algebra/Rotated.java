package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.Random;

/** Matrices with known eigenvalues: diagonal ones, mirrored by rational reflections. */
public final class Rotated {
  private Rotated() {}

  /** A full symmetric matrix with these eigenvalues. */
  public static Rational[][] diagonal(Random random, Vector<Rational> eigenvalues) {
    int n = eigenvalues.size();
    Rational[][] matrix = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(matrix[i], Rational.ZERO);
      matrix[i][i] = eigenvalues.get(i);
    }
    return reflected(matrix, reflection(random, n), reflection(random, n));
  }

  /** Householder's {@code I - 2vv'/v'v}, which is symmetric and orthogonal. */
  static Rational[][] reflection(Random random, int n) {
    Rational[] v = new Rational[n];
    Arrays.setAll(v, i -> Rational.of(random.nextInt(7) - 3));
    v[random.nextInt(n)] = Rational.ONE;
    Rational square = Rational.ZERO;
    for (Rational each : v) {
      square = square.add(each.multiply(each));
    }
    Rational[][] reflection = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational part = v[i].multiply(v[j]).multiply(Rational.of(-2)).divide(square);
        reflection[i][j] = i == j ? part.add(Rational.ONE) : part;
      }
    }
    return reflection;
  }

  private static Rational[][] reflected(Rational[][] a, Rational[][] p, Rational[][] q) {
    Rational[][] once = product(product(p, a), p);
    return product(product(q, once), q);
  }

  /** The product of two matrices. */
  public static Rational[][] product(Rational[][] a, Rational[][] b) {
    Rational[][] product = new Rational[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < b.length; k++) {
          sum = sum.add(a[i][k].multiply(b[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }
}
