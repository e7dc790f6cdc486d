package dev.jensen.analysis.onnx;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Map;

/**
 * Tells which activation a term of one variable is, however an exporter spelled it: GELU by the
 * error function, softplus as log(1 + exp). Constants such as 1/sqrt(2) are rounded in files; then
 * the term stays as it is, and only what is said of it is that of its neighbour.
 */
final class Recogniser {
  private static final double[] SAMPLES = {
    -6.5, -4, -3.1, -2.5, -1.75, -1.3, -0.6, -0.2, 0, 0.3, 0.9, 1.7, 2.9, 3.5, 6.25
  };
  private static final double CLOSE = 2e-6;
  private static final double MARGIN = 1e-4;

  private static final Vector<String> SPELLED =
      Vector.of(
          "softplus",
          "silu",
          "gelu",
          "gelu_tanh",
          "mish",
          "hardswish",
          "relu",
          "relu6",
          "softsign",
          "quick_gelu",
          "square");

  private Recogniser() {}

  /** The curve that the term is, or is next to. */
  static Option<Curve> recognised(Expr term) {
    Program program = new Program(term, Vector.of("t"));
    for (String name : SPELLED) {
      Activation entry = Activations.named(name).getOrNull();
      if (entry != null && close(program, new Program(entry.of(Curve.T), Vector.of("t")))) {
        return Option.some(curve(term, entry));
      }
    }
    return Option.none();
  }

  private static boolean close(Program left, Program right) {
    for (double t : SAMPLES) {
      double a = left.at(t);
      double b = right.at(t);
      if (!(Math.abs(a - b) <= CLOSE * (1 + Math.abs(b)))) {
        return false;
      }
    }
    return true;
  }

  private static Curve curve(Expr term, Activation entry) {
    Expr known = entry.of(Curve.T);
    Ranges ranges = new Ranges(Map.of("t", Interval.ALL), 64);
    boolean same =
        known == term || ranges.of(term) != null && new NormalForm(ranges).same(term, known);
    if (same && entry.name().equals("relu")) {
      return Curve.bent("relu", 0);
    }
    return Curve.of(entry, same ? known : term, same ? 0 : MARGIN);
  }
}
