package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Violations by recipe, for any depth and without a search. In a network of one unit a layer, all
 * other weights being zero, a handful of segments is tried at growing sizes, and the kernel
 * confirms:
 *
 * <ul>
 *   <li>from the inner weights at zero to the last ones at zero, where the output is the same;
 *       halfway between is a network of our choice (theorem T13);
 *   <li>from output weights to their negatives, along which a convex loss is convex;
 *   <li>a few steps of one variable on the path, about zero.
 * </ul>
 */
final class PathWitnesses {
  /** The largest output weight is this power of 4. */
  private static final int LARGEST = 6;

  private static final int SMALL = 1;
  private static final double CLEARLY = 1e-6;
  private static final int BITS = 64;

  /** Of the inner weights: larger ones for flat activations, smaller ones for steep ones. */
  private static final Vector<Rational> SIZES =
      Vector.of(Rational.ONE, Rational.of(4), Rational.of(1, 4));

  /** From where to where one variable moves. */
  private static final Vector<Vector<Long>> STEPS =
      Vector.of(
          Vector.of(-1L, 1L),
          Vector.of(0L, 1L),
          Vector.of(-1L, 0L),
          Vector.of(0L, 2L),
          Vector.of(-2L, 0L),
          Vector.of(1L, 3L),
          Vector.of(-3L, -1L));

  private final Proof proof;
  private final Question question;
  private final Budget budget;
  private final Network network;

  /** The last layer that has weights; 0 if none has. */
  private final int readout;

  private final Vector<String> names;

  /** The inputs of a point of the data that are not all zero; if they are variables, all are 1. */
  private final Vector<Rational> signal;

  /** The variables that do not range over the whole line. */
  private final Vector<String> narrow;

  /** Inputs that are variables. */
  private final Map<String, Rational> given;

  private final Program function;

  /**
   * A path through the network.
   *
   * @param variable the variable of the block for which it goes where it goes
   * @param units the unit of each layer, the input first
   * @param start the first layer whose weight is on the path; behind a bias it is the next one
   */
  private record Path(String variable, Vector<Integer> units, int start) {}

  PathWitnesses(Proof proof, NetworkQuestion asked, Question question, Budget budget) {
    this.budget = budget;
    this.proof = proof;
    this.question = question;
    this.network = asked.setting().network();
    this.readout = Readout.of(asked.setting()).layer();
    this.names = question.box().variables().toVector();
    this.narrow = names.reject(name -> question.box().axis(name).equals(Axis.REAL));
    this.given =
        network
            .inputNames()
            .filter(question.box()::has)
            .toLinkedMap(name -> name, name -> Rational.ONE);
    this.signal =
        asked
            .setting()
            .data()
            .points()
            .map(Example::input)
            .find(input -> !input.forAll(Rational::isZero))
            .getOrElse(() -> network.inputNames().map(name -> Rational.ONE));
    this.function = new Program(question.function(), names);
  }

  /** A confirmed violation of that kind, if the recipe gives one. */
  Option<Proved> find(Curvature kind) {
    for (Path path : paths()) {
      for (Rational size : SIZES) {
        for (Map<String, Rational> direction : readouts(path.units())) {
          Proved found = atGrowingSize(kind, path.variable(), inner(path, size), direction);
          if (found != null) {
            return Option.some(found);
          }
          if (!budget.goesOn()) {
            return Option.none();
          }
        }
      }
    }
    return Option.none();
  }

  /** By the first weight of the block that has something to weigh, its first bias and input. */
  private Vector<Path> paths() {
    Option<Path> weight = Option.none();
    Option<Path> bias = Option.none();
    for (int k = 1; k <= network.depth(); k++) {
      int layer = k;
      if (weight.isEmpty() && network.names(k).exists(question.block()::contains)) {
        weight =
            network
                .links(k)
                .filter(link -> layer > 1 || !signal.get(link.input() - 1).isZero())
                .find(link -> question.block().contains(link.weight()))
                .map(
                    link -> {
                      Vector<Integer> units =
                          straight().update(layer, link.unit()).update(layer - 1, link.input());
                      return new Path(link.weight(), units, 1);
                    });
      }
      for (int i = 1; i <= network.units(k) && bias.isEmpty(); i++) {
        if (question.block().contains(Network.bias(k, i))) {
          bias = Option.some(new Path(Network.bias(k, i), straight().update(k, i), k + 1));
        }
      }
    }
    Vector<Path> found = weight.toVector().appendAll(bias);
    return found.appendAll(
        network
            .inputNames()
            .zipWithIndex()
            .find(input -> question.block().contains(input._1))
            .map(input -> new Path(input._1, straight().update(0, input._2 + 1), 1)));
  }

  /** The weight with which that number of the layer reads that one before it, if there is one. */
  private Option<String> between(int layer, int unit, int input) {
    return network.layer(layer) instanceof Layer.Dense
        ? Option.some(Network.weight(layer, unit, input))
        : network
            .links(layer)
            .find(link -> link.unit() == unit && link.input() == input)
            .map(Network.Link::weight);
  }

  /** The first unit of each layer, from an input that is not zero. */
  private Vector<Integer> straight() {
    int input = signal.indexWhere(each -> !each.isZero());
    return Vector.fill(network.depth() + 1, () -> 1).update(0, Math.max(0, input) + 1);
  }

  /** The weights on the path up to the last hidden unit, of that size. */
  private Map<String, Rational> inner(Path path, Rational size) {
    Map<String, Rational> weights =
        path.start() > 1 ? LinkedHashMap.of(path.variable(), size) : LinkedHashMap.empty();
    for (int k = path.start(); k < readout; k++) {
      int input = path.units().get(k - 1);
      boolean turned = k == 1 && signal.get(input - 1).sign() < 0;
      for (String name : between(k, path.units().get(k), input)) {
        weights = weights.put(name, turned ? size.negate() : size);
      }
    }
    return weights;
  }

  /**
   * Output weights that read the path's last hidden unit; if there is another one, also its
   * difference to that, which is zero where both have the same value.
   */
  private Vector<Map<String, Rational>> readouts(Vector<Integer> units) {
    if (readout == 0) {
      return Vector.of(LinkedHashMap.empty());
    }
    int read = units.get(readout - 1);
    int other = read == 1 ? Math.min(2, network.width(readout)) : 1;
    Vector<Map<String, Rational>> found = Vector.empty();
    for (int output = 1; output <= network.units(readout); output++) {
      for (String weight : between(readout, output, read)) {
        Map<String, Rational> one = LinkedHashMap.of(weight, Rational.ONE);
        found = found.append(one);
        found =
            found.appendAll(
                between(readout, output, other)
                    .filter(opposite -> !opposite.equals(weight))
                    .map(opposite -> one.put(opposite, Rational.MINUS_ONE)));
      }
    }
    return found;
  }

  private @Nullable Proved atGrowingSize(
      Curvature kind,
      String variable,
      Map<String, Rational> inner,
      Map<String, Rational> direction) {
    for (int k = 0; k <= LARGEST; k++) {
      for (long sign : new long[] {1, -1}) {
        Rational size = Rational.of(sign << 2 * k);
        Map<String, Rational> outer = direction.mapValues(size::multiply);
        Map<String, Rational> others = outer.merge(inner).merge(given);
        Vector<Witness> tried =
            Vector.of(jointly(outer, inner, others), mirrored(outer, others))
                .appendAll(k <= SMALL ? along(variable, others) : Vector.empty());
        for (Witness witness : tried) {
          if (fits(witness) && isLikely(kind, witness)) {
            Proved found = Refuter.confirm(proof, question, kind, witness);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  /** Where one variable takes a few short steps. */
  private Vector<Witness> along(String variable, Map<String, Rational> others) {
    return STEPS.map(
        step ->
            witness(
                others.put(variable, Rational.of(step.head())),
                others.put(variable, Rational.of(step.last())),
                others));
  }

  /** Between the output weights doubled and the inner weights doubled, the rest being zero. */
  private Witness jointly(
      Map<String, Rational> outer, Map<String, Rational> inner, Map<String, Rational> others) {
    return witness(
        outer.mapValues(Rational.TWO::multiply), inner.mapValues(Rational.TWO::multiply), others);
  }

  /** Between output weights and their negatives, along which a convex loss is convex. */
  private Witness mirrored(Map<String, Rational> outer, Map<String, Rational> others) {
    return witness(others, outer.mapValues(Rational::negate).merge(others), others);
  }

  private Witness witness(
      Map<String, Rational> p, Map<String, Rational> q, Map<String, Rational> others) {
    Vector<String> parameters = names.reject(question.block()::contains);
    Vector<String> block = names.filter(question.block()::contains);
    return new Witness(point(others, parameters), point(p, block), point(q, block), Rational.HALF);
  }

  private static Map<String, Expr> point(Map<String, Rational> values, Vector<String> wanted) {
    return LinkedHashMap.ofEntries(
        wanted.map(
            name -> Tuple.of(name, Expr.constant(values.get(name).getOrElse(Rational.ZERO)))));
  }

  /** Whether both points lie in the box; what lies between them does so then. */
  private boolean fits(Witness witness) {
    return contains(witness.at(witness.p())) && contains(witness.at(witness.q()));
  }

  private boolean contains(Map<String, Expr> point) {
    return narrow.forAll(
        name ->
            point.get(name).get() instanceof Constant value
                && Ranges.enclosure(question.box().axis(name), BITS).contains(value.value()));
  }

  private boolean isLikely(Curvature kind, Witness witness) {
    double atP = value(witness, witness.p());
    double atQ = value(witness, witness.q());
    double between = value(witness, witness.between());
    double gap = between - atP / 2 - atQ / 2;
    double size = 1 + Math.abs(atP) + Math.abs(atQ) + Math.abs(between);
    return (kind == Curvature.CONVEX ? gap : -gap) > CLEARLY * size;
  }

  private double value(Witness witness, Map<String, Expr> point) {
    Map<String, Expr> all = witness.at(point);
    double[] at = new double[names.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = all.get(names.get(i)).get() instanceof Constant c ? c.value().toDouble() : Double.NaN;
    }
    return function.at(at);
  }
}
