package dev.jensen.analysis.report;

import dev.jensen.analysis.search.Corners;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What a few samples in floating point show of a claim: evidence, never proof. */
final class Evidence {
  private static final int SAMPLES = 20;
  private static final int BITS = 60;
  private static final int LARGEST = 2000;

  private final Vector<String> names;
  private final double[][] grids;
  private final Program program;
  private final Corners corners;

  private Evidence(Expr term, Box box) {
    this.names = box.variables().toVector();
    this.program = new Program(term, names);
    this.grids = new double[names.size()][];
    for (int i = 0; i < grids.length; i++) {
      grids[i] = Grid.inside(box.axis(names.get(i)), SAMPLES);
    }
    this.corners =
        new Corners(
            box.halfSpaces(), names, names.map(name -> Ranges.enclosure(box.axis(name), BITS)));
  }

  /** One sentence; empty where samples say nothing, or would cost too much. */
  static String of(Claim claim) {
    return switch (claim) {
      case Claim.Range r -> isSmall(r.term()) ? new Evidence(r.term(), r.box()).range() : "";
      case Claim.Equal e -> {
        Expr difference = e.left().minus(e.right());
        yield isSmall(difference) ? new Evidence(difference, e.box()).difference() : "";
      }
      case Claim.Curved c -> isSmall(c.term()) ? new Evidence(c.term(), c.box()).bends(c) : "";
      case Claim.Semidefinite s -> "";
      case Claim.Broken b -> "";
      case Claim.Shaped s -> "";
      case Claim.Misshapen m -> "";
    };
  }

  private static boolean isSmall(Expr term) {
    return Dag.parts(term).size() <= LARGEST;
  }

  /** The sample of that number: each axis is run through at its own pace. */
  private double[] sample(int number) {
    double[] point = new double[grids.length];
    for (int i = 0; i < grids.length; i++) {
      point[i] = grids[i][Math.floorMod(number * (2 * i + 1) + 3 * i, SAMPLES)];
    }
    return corners.pulled(point);
  }

  private String range() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SAMPLES; i++) {
      double value = program.at(sample(i));
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least > most
        ? ""
        : SAMPLES + " samples lie between " + shown(least) + " and " + shown(most);
  }

  private String difference() {
    double most = 0;
    boolean any = false;
    for (int i = 0; i < SAMPLES; i++) {
      double value = program.at(sample(i));
      if (Double.isFinite(value)) {
        most = Math.max(most, Math.abs(value));
        any = true;
      }
    }
    return any ? "at " + SAMPLES + " samples the sides differ by at most " + shown(most) : "";
  }

  /** The least second difference between neighbouring samples of the block. */
  private String bends(Claim.Curved claim) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p = sample(i);
      double[] q = sample(i + 1);
      double[] middle = new double[p.length];
      for (int j = 0; j < p.length; j++) {
        if (!claim.block().contains(names.get(j))) {
          q[j] = p[j];
        }
      }
      q = corners.pulled(q, p);
      for (int j = 0; j < p.length; j++) {
        middle[j] = p[j] / 2 + q[j] / 2;
      }
      double bend = program.at(p) / 2 + program.at(q) / 2 - program.at(middle);
      if (Double.isFinite(bend)) {
        least = Math.min(least, bend);
        most = Math.max(most, bend);
      }
    }
    if (least > most) {
      return "";
    }
    return switch (claim.kind()) {
      case CONVEX ->
          "over " + SAMPLES + " chords, chord minus function is at least " + shown(least);
      case CONCAVE -> "over " + SAMPLES + " chords, chord minus function is at most " + shown(most);
      case AFFINE, NEITHER ->
          "over "
              + SAMPLES
              + " chords, chord and function differ by at most "
              + shown(Math.max(Math.abs(least), Math.abs(most)));
    };
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.3g", value + 0.0);
  }
}
