package dev.jensen.analysis.search;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Values of terms at points of a box. */
public final class Samples {
  private static final int MANY = 200;
  private static final int FEW = 60;

  /** One point alone may be an error of rounding. */
  private static final int ENOUGH = 2;

  private static final double NOISE = 1e-9;
  private static final long SEED = 20_261_129;
  private static final int BITS = 60;

  /** Each chord is half as long as the one before, until they are long again. */
  private static final int SCALES = 5;

  private Samples() {}

  /** The values in doubles, more of them about the centre; none if one is not finite. */
  public static List<double[]> of(Vector<Expr> terms, Box box) {
    Vector<String> names = box.variables().toVector();
    List<Program> programs = terms.map(term -> new Program(term, names)).toJavaList();
    Interval[] reach =
        names.map(v -> Ranges.enclosure(box.axis(v), BITS)).toJavaArray(Interval[]::new);
    SplittableRandom random = new SplittableRandom(SEED);
    List<double[]> samples = new ArrayList<>();
    for (int k = 0; k < MANY; k++) {
      double[] point = new double[reach.length];
      double spread = k == 0 ? 0 : random.nextDouble();
      for (int v = 0; v < point.length; v++) {
        point[v] = Grid.at(reach[v], 0.5 + (random.nextDouble() - 0.5) * spread);
      }
      double[] values = programs.stream().mapToDouble(program -> program.at(point)).toArray();
      if (!Arrays.stream(values).allMatch(Double::isFinite)) {
        return List.of();
      }
      samples.add(values);
    }
    return samples;
  }

  /** The same of a symmetric matrix of terms. */
  public static List<double[][]> ofMatrix(Vector<Vector<Expr>> matrix, Box box) {
    int n = matrix.size();
    List<double[][]> samples = new ArrayList<>();
    for (double[] values : of(matrix.flatMap(row -> row), box)) {
      double[][] rows = new double[n][];
      for (int i = 0; i < n; i++) {
        rows[i] = Arrays.copyOfRange(values, i * n, (i + 1) * n);
      }
      samples.add(rows);
    }
    return samples;
  }

  /** Random points of a region. */
  private static final class Region {
    private final Vector<String> names;
    private final Vector<Interval> sides;
    private final Corners corners;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Region(Box box) {
      this.names = box.variables().toVector();
      this.sides = names.map(v -> Ranges.enclosure(box.axis(v), BITS));
      this.corners = new Corners(box.halfSpaces(), names, sides);
    }

    double[] point() {
      return corners.pulled(sides.toJavaStream().mapToDouble(this::on).toArray());
    }

    private double on(Interval side) {
      return Grid.at(side, random.nextDouble());
    }

    /** A point that part of the way from the other in the block, and like it else. */
    double[] near(double[] p, double step, Set<String> block) {
      double[] q = p.clone();
      for (int i = 0; i < q.length; i++) {
        double end = on(sides.get(i));
        q[i] += block.contains(names.get(i)) ? step * (end - p[i]) : 0;
      }
      return corners.pulled(q, p);
    }
  }

  /** Whether the term is seen to be negative at some points of the region. */
  public static boolean showNegative(Expr term, Box box) {
    Region region = new Region(box);
    Program program = new Program(term, region.names);
    int negative = 0;
    for (int k = 0; k < FEW && negative < ENOUGH; k++) {
      double value = program.at(region.point());
      negative += value < -NOISE * program.largest() ? 1 : 0;
    }
    return negative >= ENOUGH;
  }

  /** Whether some chords in the block, long and short ones, are seen to lie on the wrong side. */
  public static boolean showBent(Expr term, Box box, Set<String> block, Curvature kind) {
    Region region = new Region(box);
    Program program = new Program(term, region.names);
    int bent = 0;
    for (int k = 0; k < MANY && bent < ENOUGH; k++) {
      double[] p = region.point();
      double[] q = region.near(p, Math.scalb(1.0, -(k % SCALES)), block);
      bent += isBent(program, p, q, kind) ? 1 : 0;
    }
    return bent >= ENOUGH;
  }

  private static boolean isBent(Program program, double[] p, double[] q, Curvature kind) {
    double[] middle = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      middle[i] = p[i] + (q[i] - p[i]) / 2;
    }
    double mean = program.at(p) / 2;
    double largest = program.largest();
    mean += program.at(q) / 2;
    largest = Math.max(largest, program.largest());
    double gap = program.at(middle) - mean;
    largest = Math.max(largest, program.largest());
    return (kind == Curvature.CONVEX ? gap : -gap) > NOISE * largest;
  }
}
