package dev.jensen.analysis.network;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Compares the derived theorems on networks with brute force: a random network of small whole
 * numbers, what the theorem says of it, and a search for violations in exact arithmetic. It knows
 * nothing of Jensen: {@code java ByForce.java COUNT} compares that many networks for each theorem.
 *
 * <p>Points are whole numbers over {@link #S}, and functions are scaled so that their values are
 * whole; a violation is {@code 2 f(m) > f(m - d) + f(m + d)}.
 */
final class ByForce {
  /** So fine are the points; steps of 1/S are smaller than anything else in the networks. */
  private static final long S = 1L << 20;

  private static final int TRIES = 400;
  private static final int SEGMENTS = 40;

  private final Random random;
  private boolean convex;

  /** The comparisons with a theorem for networks drawn from the generator. */
  ByForce(Random random) {
    this.random = random;
  }

  /** Whether the network compared last is convex. */
  boolean wasConvex() {
    return convex;
  }

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    for (String theorem : new String[] {"T8", "T10", "T11", "T12", "T13", "T22"}) {
      int yes = 0;
      for (int i = 0; i < count; i++) {
        ByForce force = new ByForce(new Random(1_000_003L * i + theorem.hashCode()));
        force.compare(theorem);
        yes += force.wasConvex() ? 1 : 0;
      }
      System.out.println(
          theorem + ": " + count + " networks, " + yes + " of them convex, all agree");
    }
  }

  /** Compares one network. */
  void compare(String theorem) {
    switch (theorem) {
      case "T8" -> t8();
      case "T10" -> t10();
      case "T11" -> t11();
      case "T12" -> t12();
      case "T13" -> t13();
      case "T22" -> t22();
      default -> throw new IllegalArgumentException(theorem);
    }
  }

  private int small(int most) {
    return random.nextInt(2 * most + 1) - most;
  }

  private int[] smalls(int count, int most) {
    return IntStream.range(0, count).map(i -> small(most)).toArray();
  }

  private static long dot(int[] w, long[] x) {
    long sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * x[i];
    }
    return sum;
  }

  /** Any point; even, so that it can be halved. */
  private long[] point(int size) {
    long[] point = new long[size];
    for (int i = 0; i < size; i++) {
      point[i] =
          random.nextInt(4) == 0
              ? 2 * S * small(2)
              : 2L * random.nextInt((int) (-4 * S), (int) (4 * S));
    }
    return point;
  }

  private static boolean broken(ToLongFunction<long[]> f, long[] middle, long[] step) {
    long[] p = middle.clone();
    long[] q = middle.clone();
    for (int i = 0; i < p.length; i++) {
      p[i] -= step[i];
      q[i] += step[i];
    }
    return 2 * f.applyAsLong(middle) > f.applyAsLong(p) + f.applyAsLong(q);
  }

  /** No violation may be found of what is said to be convex, and one must be of the rest. */
  private void expect(
      boolean said,
      ToLongFunction<long[]> f,
      int size,
      Runnable aim,
      long[] middle,
      long[] step,
      String about) {
    convex = said;
    boolean found = false;
    for (int i = 0; i < (said ? SEGMENTS : TRIES) && !found; i++) {
      aim.run();
      found = broken(f, middle, step);
      if (said) {
        long[] p = point(size);
        long[] q = point(size);
        long[] half = new long[size];
        for (int k = 0; k < size; k++) {
          half[k] = (q[k] - p[k]) / 2;
          p[k] += half[k];
        }
        found |= broken(f, p, half);
      }
    }
    if (found == said) {
      throw new AssertionError((said ? "no violation" : "a violation") + " expected: " + about);
    }
  }

  /**
   * Moves the point along a coordinate until the line is zero there; false if it is no even number.
   */
  private boolean onto(int[] w, long b, long[] point) {
    int place = random.nextInt(w.length);
    if (w[place] == 0) {
      return false;
    }
    long rest = dot(w, point) - w[place] * point[place] + b * S;
    point[place] = -rest / w[place];
    return rest % w[place] == 0;
  }

  /** The direction of a whole vector, and how often it holds it; (0, ..., 0) 0 times. */
  private static int scale(int[] vector) {
    int gcd = 0;
    for (int each : vector) {
      int a = gcd;
      int b = each;
      while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
      }
      gcd = Math.abs(a);
    }
    return gcd;
  }

  private static boolean parallel(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        if (a[i] * b[j] != a[j] * b[i]) {
          return false;
        }
      }
    }
    return true;
  }

  /** One hidden layer of rectifiers in its inputs. */
  private void t8() {
    int n = 1 + random.nextInt(2);
    int m = 1 + random.nextInt(5);
    int[][] w = new int[m][];
    int[][] all = new int[m][];
    int[] c = smalls(m, 2);
    for (int j = 0; j < m; j++) {
      do {
        w[j] = j > 0 && random.nextBoolean() ? multiple(all[random.nextInt(j)]) : smalls(n + 1, 2);
      } while (scale(Arrays.copyOf(w[j], n)) == 0);
      all[j] = w[j];
    }
    boolean said = true;
    int bad = -1;
    for (int j = 0; j < m; j++) {
      int sum = 0;
      for (int k = 0; k < m; k++) {
        sum += parallel(all[j], all[k]) ? c[k] * scale(all[k]) : 0;
      }
      said &= sum >= 0;
      bad = sum < 0 ? j : bad;
    }
    ToLongFunction<long[]> f =
        x -> {
          long sum = 0;
          for (int j = 0; j < m; j++) {
            sum += c[j] * Math.max(0, dot(Arrays.copyOf(all[j], n), x) + all[j][n] * S);
          }
          return sum;
        };
    long[] middle = new long[n];
    long[] step = new long[n];
    int target = said ? random.nextInt(m) : bad;
    int[] normal = Arrays.copyOf(all[target], n);
    Runnable aim =
        () -> {
          do {
            System.arraycopy(point(n), 0, middle, 0, n);
          } while (!onto(normal, all[target][n], middle));
          for (int i = 0; i < n; i++) {
            step[i] = normal[i];
          }
        };
    expect(said, f, n, aim, middle, step, Arrays.deepToString(all) + Arrays.toString(c));
  }

  private int[] multiple(int[] of) {
    int k = new int[] {1, -1, 2, -2}[random.nextInt(4)];
    return Arrays.stream(of).map(each -> k * each).toArray();
  }

  /** The losses, at z/S for the target y, times S^2. */
  private static long loss(int kind, long z, int y) {
    return switch (kind) {
      case 0 -> (z - y * S) * (z - y * S);
      case 1 -> S * Math.abs(z - y * S);
      default -> S * Math.max(0, S - y * z);
    };
  }

  /** The slope of the loss at s on the right or on the left, s and y whole. */
  private static int slope(int kind, int s, int y, boolean right) {
    return switch (kind) {
      case 0 -> 2 * (s - y);
      case 1 -> s > y || s == y && right ? 1 : -1;
      default ->
          right
              ? y * s < 1 && y > 0 || y * s <= 1 && y < 0 ? -y : 0
              : y * s <= 1 && y > 0 || y * s < 1 && y < 0 ? -y : 0;
    };
  }

  private int target(int kind) {
    return kind == 2 ? random.nextBoolean() ? 1 : -1 : small(2);
  }

  /** One rectifier in its weights. */
  private void t10() {
    int d = 1 + random.nextInt(2);
    int n = 1 + random.nextInt(4);
    int kind = random.nextInt(3);
    int[][] x = new int[n][];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      do {
        x[i] = i > 0 && random.nextBoolean() ? multiple(x[random.nextInt(i)]) : smalls(d, 2);
      } while (scale(x[i]) == 0);
      y[i] = target(kind);
    }
    boolean said = true;
    int bad = 0;
    for (int i = 0; i < n; i++) {
      int sum = 0;
      for (int k = 0; k < n; k++) {
        sum += parallel(x[i], x[k]) ? slope(kind, 0, y[k], true) * scale(x[k]) : 0;
      }
      said &= sum >= 0;
      bad = sum < 0 ? i : bad;
    }
    // A cost of squares mends nothing (T22); it is scaled by S^2 as all the rest.
    int cost = random.nextInt(3) == 0 ? 1 << random.nextInt(6) : 0;
    ToLongFunction<long[]> f =
        w -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += loss(kind, Math.max(0, dot(x[i], w)), y[i]);
          }
          for (long each : w) {
            sum += cost * each * each;
          }
          return sum;
        };
    long[] middle = new long[d];
    long[] step = new long[d];
    int[] normal = x[said ? random.nextInt(n) : bad];
    Runnable aim =
        () -> {
          do {
            System.arraycopy(point(d), 0, middle, 0, d);
          } while (!onto(normal, 0, middle));
          for (int i = 0; i < d; i++) {
            step[i] = normal[i];
          }
        };
    String about = kind + Arrays.deepToString(x) + Arrays.toString(y) + " cost " + cost;
    expect(said, f, d, aim, middle, step, about);
  }

  /** The weights and biases of a first layer: {@code w[j]} has the bias last. */
  private static long output(int[] v, int[] x, long[] w) {
    int row = x.length + 1;
    long sum = 0;
    for (int j = 0; j < v.length; j++) {
      long z = w[j * row + x.length];
      for (int i = 0; i < x.length; i++) {
        z += x[i] * w[j * row + i];
      }
      sum += v[j] * Math.max(0, z);
    }
    return sum;
  }

  /** The first layer, with output weights that are fixed and not zero. */
  private void t11() {
    int d = 1 + random.nextInt(2);
    int m = 2 + random.nextInt(2);
    int n = 1 + random.nextInt(3);
    int kind = random.nextInt(3);
    boolean alike = random.nextBoolean();
    int[] v =
        IntStream.range(0, m)
            .map(j -> (1 + random.nextInt(2)) * (alike || random.nextBoolean() ? 1 : -1))
            .toArray();
    int turn = random.nextBoolean() ? 1 : -1;
    int[][] x = new int[n][];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      int[] fresh;
      int at = i;
      do {
        fresh = smalls(d, 3);
        int[] candidate = fresh;
        at = (int) Arrays.stream(x, 0, i).filter(each -> Arrays.equals(each, candidate)).count();
      } while (at > 0);
      x[i] = fresh;
      y[i] = kind == 2 ? (alike ? -turn : target(2)) : alike ? -turn * random.nextInt(3) : small(2);
    }
    for (int j = 0; j < m; j++) {
      v[j] *= turn;
    }
    boolean said = true;
    int badUnit = 0;
    int badPoint = 0;
    int badAt = 0;
    for (int j = 0; j < m; j++) {
      for (int i = 0; i < n; i++) {
        for (int s = -5; s <= 5; s++) {
          if (attains(v, j, s) && v[j] * slope(kind, s, y[i], v[j] > 0) < 0) {
            said = false;
            badUnit = j;
            badPoint = i;
            badAt = s;
          }
        }
      }
    }
    int row = d + 1;
    int size = m * row;
    ToLongFunction<long[]> f =
        w -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += loss(kind, output(v, x[i], w), y[i]);
          }
          return sum;
        };
    long[] middle = new long[size];
    long[] step = new long[size];
    int unit = said ? random.nextInt(m) : badUnit;
    int[] on = Arrays.copyOf(x[said ? random.nextInt(n) : badPoint], row);
    on[d] = 1;
    int at = badAt;
    boolean aimed = said;
    Runnable aim =
        () -> {
          Arrays.fill(step, 0);
          System.arraycopy(aimed ? point(size) : others(v, unit, at, row), 0, middle, 0, size);
          long[] own = new long[row];
          do {
            own = point(row);
          } while (!onto(on, 0, own));
          System.arraycopy(own, 0, middle, unit * row, row);
          for (int i = 0; i < row; i++) {
            step[unit * row + i] = on[i];
          }
        };
    String about = kind + Arrays.toString(v) + Arrays.deepToString(x) + Arrays.toString(y);
    expect(said, f, size, aim, middle, step, about);
  }

  /** Whether the units other than j can add up to s. */
  private static boolean attains(int[] v, int j, int s) {
    return s == 0
        || IntStream.range(0, v.length).anyMatch(k -> k != j && (v[k] > 0 ? s > 0 : s < 0));
  }

  /** Weights with which the other units add up to s wherever they are asked. */
  private static long[] others(int[] v, int j, int s, int row) {
    long[] weights = new long[v.length * row];
    for (int k = 0; k < v.length; k++) {
      if (k != j && s != 0 && (v[k] > 0 ? s > 0 : s < 0)) {
        weights[k * row + row - 1] = S * s / v[k];
        return weights;
      }
    }
    return weights;
  }

  /** Labels that push the output down, two hidden layers, in the weights of the first. */
  private void t12() {
    int d = 1 + random.nextInt(2);
    int m = 1 + random.nextInt(3);
    int k = 1 + random.nextInt(2);
    int n = 1 + random.nextInt(3);
    int[][] x = IntStream.range(0, n).mapToObj(i -> smalls(d, 3)).toArray(int[][]::new);
    int[][] second =
        IntStream.range(0, k)
            .mapToObj(i -> Arrays.stream(smalls(m, 2)).map(Math::abs).toArray())
            .toArray(int[][]::new);
    int[] bias = smalls(k, 2);
    int[] v = Arrays.stream(smalls(k, 2)).map(Math::abs).toArray();
    ToLongFunction<long[]> f =
        w -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            long out = 0;
            for (int j = 0; j < k; j++) {
              out += v[j] * Math.max(0, output(second[j], x[i], w) + bias[j] * S);
            }
            sum += loss(2, out, -1);
          }
          return sum;
        };
    int size = m * (d + 1);
    long[] middle = new long[size];
    long[] step = new long[size];
    Runnable aim =
        () -> {
          System.arraycopy(point(size), 0, middle, 0, size);
          System.arraycopy(point(size), 0, step, 0, size);
        };
    expect(true, f, size, aim, middle, step, Arrays.deepToString(x) + Arrays.deepToString(second));
  }

  /** All weights together, without an output bias: a violation by recipe, or a constant loss. */
  private void t13() {
    int d = 1 + random.nextInt(2);
    int m = 1 + random.nextInt(3);
    int n = 1 + random.nextInt(2);
    boolean biased = random.nextBoolean();
    int[][] x =
        IntStream.range(0, n)
            .mapToObj(i -> random.nextInt(4) == 0 ? new int[d] : smalls(d, 2))
            .toArray(int[][]::new);
    int[] y = smalls(n, 2);
    convex = !biased && Arrays.stream(x).allMatch(each -> scale(each) == 0);
    boolean found = false;
    for (int i = 0; i < TRIES && !found; i++) {
      int[] v = smalls(m, 2);
      int large = 1 << random.nextInt(6);
      int[] scaled = Arrays.stream(v).map(each -> large * each).toArray();
      long[] w = Arrays.stream(smalls(m * (d + 1), 2)).asLongStream().toArray();
      for (int j = 0; j < m && !biased; j++) {
        w[j * (d + 1) + d] = 0;
      }
      // The ends (2 V, 0) and (0, 2 W) both give the output 0.
      long ends = 0;
      long middle = 0;
      for (int k = 0; k < n; k++) {
        ends += (long) y[k] * y[k];
        long e = output(scaled, x[k], w) - y[k];
        middle += e * e;
      }
      found = middle > ends;
    }
    if (found == convex) {
      throw new AssertionError(Arrays.deepToString(x) + Arrays.toString(y) + biased);
    }
  }

  /**
   * The least cost of squares for {@code (v w - y)^2} on {@code [-B, B]^2}, and the least cost of
   * absolute values for one rectifier and one datum.
   */
  private void t22() {
    int b = 1 + random.nextInt(4);
    int y = small(4);
    int m = random.nextInt(4 * b * b + 2 * Math.abs(y) + 2);
    convex = m >= 2 * b * b + 2 * Math.abs(y);
    boolean found = false;
    for (int v = -8 * b; v <= 8 * b; v++) {
      for (int w = -8 * b; w <= 8 * b; w++) {
        // Of v/8 and w/8, and all times 64.
        long a = 2L * w * w + 64L * m;
        long c = 2L * v * v + 64L * m;
        long mixed = 4L * v * w - 128L * y;
        found |= a * c < mixed * mixed;
      }
    }
    if (found == convex) {
      throw new AssertionError("B " + b + ", y " + y + ", m " + m);
    }
    int x = 1 + random.nextInt(3);
    int kind = random.nextInt(3);
    int label = target(kind);
    int cost = random.nextInt(8);
    ToLongFunction<long[]> f =
        w -> 2 * loss(kind, Math.max(0, x * w[0]), label) + S * cost * Math.abs(w[0]);
    // The slope drops by -l'(0+) x, and the cost of cost/2 each absolute value lifts it by cost.
    boolean mended = cost + slope(kind, 0, label, true) * x >= 0;
    long[] middle = {0};
    long[] step = {1};
    boolean before = convex;
    expect(
        mended,
        f,
        1,
        () -> step[0] = 1 + random.nextInt(3),
        middle,
        step,
        kind + " x " + x + ", y " + label + ", cost " + cost);
    convex = before;
  }
}
