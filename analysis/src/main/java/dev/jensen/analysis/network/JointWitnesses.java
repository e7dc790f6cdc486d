package dev.jensen.analysis.network;

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
 * Violations by recipe where the block has weights of the last layer and of layers before it
 * (theorem T13): with the inner weights at zero, and with the last ones at zero, the network gives
 * the same; halfway between it is any network of our choice. There is no search: a handful of
 * networks of one unit a layer is tried, each at growing output weights, and the kernel confirms.
 */
final class JointWitnesses {
  private static final int DOUBLINGS = 12;
  private static final double CLEARLY = 1e-6;
  private static final int BITS = 64;

  /** Of the inner weights: larger ones for flat activations, smaller ones for steep ones. */
  private static final Vector<Rational> SIZES =
      Vector.of(Rational.ONE, Rational.of(4), Rational.of(1, 4));

  private final Proof proof;
  private final Question question;
  private final Network network;
  private final Vector<String> names;

  /** The inputs of a point of the data that are not all zero; if they are variables, all are 1. */
  private final Vector<Rational> signal;

  /** The variables that do not range over the whole line. */
  private final Vector<String> narrow;

  /** Inputs that are variables. */
  private final Map<String, Rational> given;

  private final Program function;

  JointWitnesses(Proof proof, NetworkQuestion asked, Question question) {
    this.proof = proof;
    this.question = question;
    this.network = asked.setting().network();
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
            .getOrElse(() -> given.values().toVector());
    this.function = new Program(question.function(), names);
  }

  /** Whether the block has weights of the last layer and others. */
  static boolean fit(NetworkQuestion asked) {
    Network network = asked.setting().network();
    Vector<String> last = network.names(network.depth()).filter(name -> name.startsWith("W"));
    Vector<String> inner = Vector.range(1, network.depth()).flatMap(network::names);
    return asked.asked().exists(last::contains) && asked.asked().exists(inner::contains);
  }

  /** A confirmed violation of that kind, if the recipe gives one. */
  Option<Proved> find(Curvature kind) {
    for (Map<String, Rational> inner : paths()) {
      for (int output = 1; output <= network.outputs(); output++) {
        for (Map<String, Rational> direction : readouts(output)) {
          Proved found = atGrowingSize(kind, inner, direction);
          if (found != null) {
            return Option.some(found);
          }
        }
      }
    }
    return Option.none();
  }

  /**
   * Inner weights that let the first unit of each layer, and no other, depend on something: on its
   * bias in the last hidden layer, or on one number of one point of the data.
   */
  private Vector<Map<String, Rational>> paths() {
    int hidden = network.depth() - 1;
    Vector<Map<String, Rational>> found = Vector.empty();
    for (Rational size : SIZES) {
      if (network.layer(hidden).bias()) {
        found = found.append(LinkedHashMap.of(Network.bias(hidden, 1), size));
      }
      int place = signal.indexWhere(each -> !each.isZero());
      if (place >= 0) {
        Rational first = Rational.of(signal.get(place).sign()).multiply(size);
        found = found.append(path(hidden, place + 1, first));
      }
    }
    return found;
  }

  private static Map<String, Rational> path(int hidden, int input, Rational first) {
    Map<String, Rational> weights = LinkedHashMap.of(Network.weight(1, 1, input), first);
    for (int k = 2; k <= hidden; k++) {
      weights = weights.put(Network.weight(k, 1, 1), first.abs());
    }
    return weights;
  }

  /**
   * Output weights that read the first hidden unit; if there is a second one, also its difference
   * to that, which is zero where both have the same value.
   */
  private Vector<Map<String, Rational>> readouts(int output) {
    int depth = network.depth();
    String first = Network.weight(depth, output, 1);
    Map<String, Rational> one = LinkedHashMap.of(first, Rational.ONE);
    return network.width(depth) == 1
        ? Vector.of(one)
        : Vector.of(one, one.put(Network.weight(depth, output, 2), Rational.MINUS_ONE));
  }

  private @Nullable Proved atGrowingSize(
      Curvature kind, Map<String, Rational> inner, Map<String, Rational> direction) {
    for (int k = 0; k <= DOUBLINGS; k++) {
      for (long sign : new long[] {1, -1}) {
        Rational size = Rational.of(sign << k);
        Map<String, Rational> outer = direction.mapValues(size::multiply);
        Map<String, Rational> others = outer.merge(inner).merge(given);
        for (Witness witness : Vector.of(jointly(outer, inner, others), mirrored(outer, others))) {
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
