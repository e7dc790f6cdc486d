import java.math.BigDecimal;
import java.util.Random;

/**
 * Writes rows for {@code jensen batch} about networks of the shape of input-convex ones whose
 * weights are as they start, of either sign; the id of a row says whether a test passes that
 * compares values on random segments in floating point.
 *
 * <pre>java Midpoints.java COUNT UNITS</pre>
 *
 * Two inputs and two hidden layers, after ott's ICNN without {@code pos_weights}: each unit is the
 * rectified sum of those before, with normal weights of variance one over their number, and of a
 * form in the inputs, {@code b x + (a x)^2/2 + 0.127/2 x x}; at the end x x/2 is added. The test is
 * that of its test suite: 10 segments from a normal point to one a tenth as large, 50 points on
 * each, none above the chord.
 */
public final class Midpoints {
  private final Random random;
  private final float[][][] w = new float[3][][];
  private final float[][][] forms = new float[3][][];

  private Midpoints(Random random, int units) {
    this.random = random;
    int[] sizes = {units, units, 1};
    for (int k = 0; k < 3; k++) {
      forms[k] = normal(sizes[k], 4, 2);
      w[k] = k == 0 ? new float[units][0] : normal(sizes[k], sizes[k - 1], sizes[k - 1]);
    }
  }

  private float[][] normal(int rows, int columns, int inputs) {
    float[][] made = new float[rows][columns];
    for (float[] row : made) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
      }
    }
    return made;
  }

  private double at(double x, double y) {
    double[] before = new double[0];
    for (int k = 0; k < 3; k++) {
      double[] next = new double[forms[k].length];
      for (int i = 0; i < next.length; i++) {
        float[] f = forms[k][i];
        double a = f[2] * x + f[3] * y;
        next[i] = f[0] * x + f[1] * y + a * a / 2 + 0.127 * (x * x + y * y) / 2;
        for (int j = 0; j < before.length; j++) {
          next[i] += w[k][i][j] * before[j];
        }
        next[i] = Math.max(0, next[i]);
      }
      before = next;
    }
    return before[0] + (x * x + y * y) / 2;
  }

  private boolean passes() {
    for (int i = 0; i < 10; i++) {
      double[] p = {0.1 * random.nextGaussian(), 0.1 * random.nextGaussian()};
      double[] q = {random.nextGaussian(), random.nextGaussian()};
      for (int k = 0; k < 50; k++) {
        double t = k / 49.0;
        double between = at(t * p[0] + (1 - t) * q[0], t * p[1] + (1 - t) * q[1]);
        // Rounding may not fail a network that is convex.
        if (between > t * at(p[0], p[1]) + (1 - t) * at(q[0], q[1]) + 1e-9) {
          return false;
        }
      }
    }
    return true;
  }

  private static String number(float value) {
    return "(" + new BigDecimal(value).toPlainString() + ")";
  }

  private String text() {
    String[] before = new String[0];
    for (int k = 0; k < 3; k++) {
      String[] next = new String[forms[k].length];
      for (int i = 0; i < next.length; i++) {
        float[] f = forms[k][i];
        StringBuilder sum =
            new StringBuilder(
                "%s*x + %s*y + (%s*x + %s*y)^2/2 + 0.127*(x^2 + y^2)/2"
                    .formatted(number(f[0]), number(f[1]), number(f[2]), number(f[3])));
        for (int j = 0; j < before.length; j++) {
          sum.append(" + ").append(number(w[k][i][j])).append("*").append(before[j]);
        }
        next[i] = "relu(" + sum + ")";
      }
      before = next;
    }
    return before[0] + " + (x^2 + y^2)/2";
  }

  public static void main(String[] args) {
    long tests = 0;
    for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
      Midpoints net = new Midpoints(new Random(seed), Integer.parseInt(args[1]));
      long start = System.nanoTime();
      boolean passes = net.passes();
      tests += System.nanoTime() - start;
      System.out.printf(
          "{\"id\": \"%d %s\", \"expr\": \"%s\"}%n", seed, passes ? "passes" : "fails", net.text());
    }
    System.err.printf("the tests took %.2f s%n", tests / 1e9);
  }
}
