package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.problem.ProblemError;
import dev.jensen.analysis.problem.ProblemFile;
import dev.jensen.analysis.problem.ProblemJudge;
import dev.jensen.analysis.problem.ProblemReport;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * A convex problem whose least value is the least loss of a network with one hidden layer of
 * rectifiers (Pilanci and Ergen, ICML 2020, theorem 1). For each pattern i of the data there are
 * vectors {@code p_i} and {@code n_i} for all neurons of that pattern with positive, and with
 * negative, output weights. The cost s of the square of each weight becomes {@code 2s} of each
 * vector's length. {@code docs/theorems.md} proves it, with biases and for all losses.
 *
 * @param setting the network, its loss and data
 * @param patterns which points of the data a neuron lets through, if any
 */
public record Reformulation(Setting setting, Vector<DataPatterns.Pattern> patterns) {

  /** A neuron's weights by their names; the bias, if there is one, is the last. */
  private record Neuron(Vector<String> weights, Vector<String> biases) {
    static Neuron of(String name, Network network) {
      return new Neuron(
          Vector.rangeClosed(1, network.inputs()).map(k -> name + "_" + k),
          network.layer(1).bias() ? Vector.of(name + "_b") : Vector.empty());
    }

    /** The terms of what goes into its activation, multiplied. */
    Vector<Expr> terms(Vector<Rational> input, Rational factor) {
      return names()
          .zip(input.append(Rational.ONE))
          .reject(each -> each._2.isZero())
          .map(each -> Expr.constant(each._2.multiply(factor)).times(Expr.variable(each._1)));
    }

    Vector<String> names() {
      return weights.appendAll(biases);
    }
  }

  /**
   * The problem, if the network and its loss are what the theorem supposes.
   *
   * @throws NetworkError if they are not, or there are too many patterns, or too little time
   */
  public static Reformulation of(Setting setting, Budget budget) throws NetworkError {
    String lacking = lacking(setting);
    if (!lacking.isEmpty()) {
      throw NetworkError.usage(
          "the convex form is known of networks relu:M,linear:1 whose weights are all free, "
              + lacking,
          "try --inputs 1 --layers relu:3,linear:1 --no-bias --loss mse --data \"1 -> 1; -1 ->"
              + " 2\" --l2 1/10");
    }
    Neuron neuron = Neuron.of("u", setting.network());
    Vector<Affine> sums =
        setting
            .data()
            .points()
            .map(each -> Affine.of(Expr.sum(neuron.terms(each.input(), Rational.ONE))));
    return new Reformulation(
        setting, DataPatterns.of(sums, budget).reject(each -> each.through().isEmpty()));
  }

  /** Whether the network and its loss are what the theorem supposes. */
  static boolean applies(Setting setting) {
    return lacking(setting).isEmpty();
  }

  /** What the theorem supposes and is not so; empty if all is. */
  private static String lacking(Setting setting) {
    Network network = setting.network();
    boolean rectifiers =
        network.depth() == 2
            && network.isPlain()
            && network.layer(1).activation().isRelu()
            && network.layer(2).activation().isIdentity()
            && network.outputs() == 1;
    if (!rectifiers || !setting.fixed().isEmpty() || !setting.given().isEmpty()) {
      return "which this one is not";
    }
    if (!setting.loss().exists(loss -> loss.convexity() == Loss.Convexity.EVERYWHERE)) {
      return "with a loss that is convex for all outputs";
    }
    if (!setting.decay().sizes().isZero()) {
      return "and cost nothing but their squares (--l2)";
    }
    return setting.data().points().isEmpty() ? "against points of data" : "";
  }

  /** The loss of what comes out on each point, and the cost. */
  Expr objective() {
    Vector<Example> points = setting.data().points();
    Vector<Expr> losses =
        points.zipWithIndex(
            (point, i) -> setting.loss().get().of(Vector.of(output(point, i)), target(point)));
    Expr mean = Expr.constant(Rational.of(1, points.size())).times(Expr.sum(losses));
    Rational cost = setting.decay().squares().multiply(Rational.of(2));
    return cost.isZero()
        ? mean
        : mean.plus(
            Expr.constant(cost).times(Expr.sum(neurons().map(each -> length(each.weights())))));
  }

  private static Vector<Expr> target(Example point) {
    return point.target().map(Expr::constant);
  }

  private static Expr length(Vector<String> names) {
    return Expr.apply(Atoms.NORM2, names.map(Expr::variable));
  }

  private Expr output(Example point, int number) {
    Vector<Expr> parts =
        Vector.range(0, patterns.size())
            .filter(i -> patterns.get(i).through().contains(number))
            .flatMap(
                i ->
                    positive(i)
                        .terms(point.input(), Rational.ONE)
                        .appendAll(negative(i).terms(point.input(), Rational.MINUS_ONE)));
    Vector<Expr> bias =
        setting.network().layer(2).bias() ? Vector.of(Expr.variable("c")) : Vector.empty();
    return Expr.sum(parts.appendAll(bias));
  }

  private Neuron positive(int pattern) {
    return Neuron.of("p" + (pattern + 1), setting.network());
  }

  private Neuron negative(int pattern) {
    return Neuron.of("n" + (pattern + 1), setting.network());
  }

  private Vector<Neuron> neurons() {
    return Vector.range(0, patterns.size()).flatMap(i -> Vector.of(positive(i), negative(i)));
  }

  /** What must not be negative. */
  Vector<Expr> constraints() {
    Vector<String> names = Neuron.of("u", setting.network()).names();
    return Vector.range(0, patterns.size())
        .flatMap(
            i ->
                Vector.of(positive(i), negative(i))
                    .flatMap(
                        each ->
                            patterns
                                .get(i)
                                .cone()
                                .map(
                                    side ->
                                        Dag.substitute(
                                            side.affine().term(),
                                            LinkedHashMap.ofEntries(
                                                names.zipWith(
                                                    each.names().map(Expr::variable),
                                                    Tuple::of))))));
  }

  /** Whether the network has neurons enough to reach the problem's least value. */
  boolean isReached() {
    return setting.network().units(1) >= setting.data().points().size();
  }

  /** The problem as a file that {@code jensen problem} reads, with what it is in comments. */
  public String text() {
    return comments().map(line -> "# " + line + "\n").mkString()
        + "minimize "
        + Printer.print(objective())
        + "\nsubject to\n"
        + constraints().map(each -> "  " + Printer.print(each) + " >= 0\n").mkString();
  }

  private Vector<String> comments() {
    int points = setting.data().points().size();
    boolean bias = setting.network().layer(1).bias();
    return Vector.of(
            BlockTableText.heading(setting),
            "Its least loss is the least value of this convex problem (T21: Pilanci and Ergen, ICML"
                + " 2020, theorem 1)"
                + (isReached()
                    ? "."
                    : " if it had " + points + " hidden units; with fewer it is not below it."))
        .appendAll(
            patterns.zipWithIndex(
                (pattern, i) ->
                    "p"
                        + (i + 1)
                        + ", n"
                        + (i + 1)
                        + ": neurons that let through "
                        + (pattern.through().size() == 1 ? "point " : "points ")
                        + pattern.through().map(k -> k + 1).mkString(", ")))
        .append(
            "Each p that is not 0 is a neuron with the weights p/sqrt(norm(p)) and the output"
                + " weight sqrt(norm(p)); each n likewise, with -sqrt(norm(n)).")
        .append(
            "Of all p and n no more than " + points + " need be other than 0 at the least value.")
        .appendAll(
            bias
                ? Vector.of(
                    "The numbers _b are biases, divided as the weights are; they do not count in"
                        + " norm(p), and where that is 0 any small number takes its place.")
                : Vector.empty());
  }

  /**
   * Each row of the problem, judged.
   *
   * @param each the time for each row
   */
  public ProblemReport judged(Duration each) {
    try {
      return ProblemJudge.judge(ProblemFile.read("convex.jensen", text()), each);
    } catch (ProblemError ours) {
      throw new IllegalStateException(ours);
    }
  }
}
