package dev.jensen.analysis.onnx;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model in the making: what the names of the graph stand for, and the operations so far. It
 * remembers which values are functions of one variable applied to an earlier one, so that an
 * activation spelled by several nodes becomes one curve again.
 */
final class Scene {
  private static final int LONGEST_CURVE = 100;

  private final Map<String, Ref> names = new HashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Integer, Spelled> spelled = new HashMap<>();
  private Vector<String> notes = Vector.empty();
  private long total;

  /** A value as a function of the numbers of an earlier one. */
  private record Spelled(int root, Expr term) {}

  List<Value> values() {
    return values;
  }

  List<Operation> operations() {
    return operations;
  }

  Vector<String> notes() {
    return notes;
  }

  void name(String name, Ref ref, String who) throws ModelError {
    ModelError.unless(
        names.put(name, ref) == null,
        who + " makes '" + OnnxNode.shown(name) + "', which is made already");
  }

  boolean knows(String name) {
    return names.containsKey(name);
  }

  Ref ref(String name, String who) throws ModelError {
    Ref ref = names.get(name);
    ModelError.unless(
        ref != null, who + " uses '" + OnnxNode.shown(name) + "', which nothing makes");
    return java.util.Objects.requireNonNull(ref);
  }

  /** The input of that place, which the node must have. */
  Ref input(OnnxNode node, int place) throws ModelError {
    ModelError.unless(!node.input(place).isEmpty(), node.what() + " lacks input " + (place + 1));
    return ref(node.input(place), node.what());
  }

  /** The constant of that place; null if it is left out. */
  @Nullable Tensor constant(OnnxNode node, int place) throws ModelError {
    if (node.input(place).isEmpty()) {
      return null;
    }
    Ref ref = ref(node.input(place), node.what());
    ModelError.unless(
        ref.constant() != null,
        node.what() + " needs a constant as input " + (place + 1) + ", and it depends on the data");
    return ref.constant();
  }

  Tensor needed(OnnxNode node, int place) throws ModelError {
    Tensor tensor = constant(node, place);
    ModelError.unless(tensor != null, node.what() + " lacks input " + (place + 1));
    return java.util.Objects.requireNonNull(tensor);
  }

  /** A new value; all together are bounded. */
  int value(String name, int size, @Nullable Tensor constant) throws ModelError {
    total += size;
    if (total > Indices.MOST) {
      throw ModelError.tooLarge("the model works on more than " + Indices.MOST + " numbers");
    }
    values.add(new Value(name, size, constant));
    return values.size() - 1;
  }

  /** The number of the value, which a constant gets when it is first used as one. */
  int number(Ref ref) throws ModelError {
    return ref.constant() == null
        ? ref.value()
        : value(ref.constant().name(), ref.size(), ref.constant());
  }

  int out(OnnxNode node, int size) throws ModelError {
    return value(node.outputs().isEmpty() ? "" : node.outputs().getFirst(), size, null);
  }

  void make(OnnxNode node, Ref ref) throws ModelError {
    ModelError.unless(!node.outputs().isEmpty(), node.what() + " makes nothing");
    name(node.outputs().getFirst(), ref, node.what());
  }

  void make(OnnxNode node, int[] shape, int out, Operation operation) throws ModelError {
    operations.add(operation);
    make(node, new Ref(out, shape, null));
  }

  // Functions of one variable.

  private Option<Spelled> spelled(Ref ref) {
    if (ref.constant() != null) {
      return Option.none();
    }
    return Option.some(spelled.getOrDefault(ref.value(), new Spelled(ref.value(), Curve.T)));
  }

  /** Applies the curve to each number. */
  void curve(OnnxNode node, Ref in, Curve curve) throws ModelError {
    if (in.constant() != null) {
      make(node, Ref.of(Folding.curve(node.what(), in.constant(), curve)));
      return;
    }
    Spelled before = spelled(in).get();
    Expr term = Dag.substitute(curve.term(), "t", before.term());
    if (before.term() != Curve.T && remember(node, in.shape(), before.root(), term, false)) {
      return;
    }
    int out = out(node, in.size());
    make(
        node,
        in.shape(),
        out,
        new Operation.Pointwise(node.what(), in.value(), out, new Curve[] {curve}, null));
    note(out, before.root(), term);
  }

  private void note(int out, int root, Expr term) {
    if (Dag.parts(term).size() <= LONGEST_CURVE) {
      spelled.put(out, new Spelled(root, term));
    }
  }

  /** Makes one curve of a value spelled by several nodes, if it is a known one or must be. */
  private boolean remember(OnnxNode node, int[] shape, int root, Expr term, boolean always)
      throws ModelError {
    if (Dag.parts(term).size() > LONGEST_CURVE) {
      return false;
    }
    Option<Curve> found = Recogniser.recognised(term);
    if (found.isEmpty() && !always) {
      return false;
    }
    Curve curve = found.getOrElse(() -> Curve.of(node.operator(), term));
    if (found.isDefined()) {
      notes = notes.append(node.what() + " completes " + curve.name());
    }
    int out = out(node, Indices.size(shape));
    make(
        node,
        shape,
        out,
        new Operation.Pointwise(node.what(), root, out, new Curve[] {curve}, null));
    note(out, root, term);
    return true;
  }

  /** The term of the join, of the functions of one variable that both sides are, if they are. */
  private @Nullable Spelled joined(Operation.Join join, Ref left, Ref right) {
    if (left.isConstant() && !left.isScalar() || right.isConstant() && !right.isScalar()) {
      return null;
    }
    Spelled a = spelled(left).getOrNull();
    Spelled b = spelled(right).getOrNull();
    if (a == null && b == null || a != null && b != null && a.root() != b.root()) {
      return null;
    }
    if (a != null && b != null && left.size() != right.size()) {
      return null;
    }
    Expr first = a == null ? scalar(left) : a.term();
    Expr second = b == null ? scalar(right) : b.term();
    if (first == null || second == null) {
      return null;
    }
    return new Spelled(a != null ? a.root() : b.root(), Terms.joined(join, first, second));
  }

  private static @Nullable Expr scalar(Ref ref) {
    return ref.constant() == null || !Double.isFinite(ref.constant().at(0))
        ? null
        : Expr.constant(ref.constant().exact(0));
  }

  /** Joins two values number by number, stretched to the same shape. */
  void join(OnnxNode node, Operation.Join join, Ref left, Ref right) throws ModelError {
    String who = node.what();
    int[] shape = Indices.broadcast(left.shape(), right.shape(), who);
    int[] lefts = Indices.stretched(left.shape(), shape);
    int[] rights = Indices.stretched(right.shape(), shape);
    if (left.constant() != null && right.constant() != null) {
      make(
          node,
          Ref.of(Folding.join(who, join, left.constant(), lefts, right.constant(), rights, shape)));
      return;
    }
    Spelled one = joined(join, left, right);
    boolean product = join == Operation.Join.PRODUCT || join == Operation.Join.QUOTIENT;
    boolean fused = product && !left.isConstant() && !right.isConstant();
    boolean under = join == Operation.Join.QUOTIENT && left.isConstant();
    if (one != null
        && (one.term() instanceof Constant == false)
        && remember(node, shape, one.root(), one.term(), fused || under)) {
      return;
    }
    int out = out(node, Indices.size(shape));
    Operation made = byConstant(node, join, left, lefts, right, rights, out);
    make(
        node,
        shape,
        out,
        made != null
            ? made
            : new Operation.Joined(who, join, number(left), lefts, number(right), rights, out));
    if (one != null) {
      note(out, one.root(), one.term());
    }
  }

  /** Joining with constants is affine, but for maxima and for what is divided by data. */
  private static Operation.@Nullable Affine byConstant(
      OnnxNode node,
      Operation.Join join,
      Ref left,
      int @Nullable [] lefts,
      Ref right,
      int @Nullable [] rights,
      int out)
      throws ModelError {
    boolean first = left.constant() != null;
    Tensor constant = first ? left.constant() : right.constant();
    if (constant == null) {
      return null;
    }
    Ref data = first ? right : left;
    int[] columns = first ? rights : lefts;
    int[] places = first ? lefts : rights;
    int size = columns == null ? data.size() : columns.length;
    checkFinite(node, constant);
    Bias bias = new Bias(constant, 1, places);
    return switch (join) {
      case SUM -> affine(node, data, ones(size, false, columns), bias, out);
      case DIFFERENCE ->
          first
              ? affine(node, data, ones(size, true, columns), bias, out)
              : affine(node, data, ones(size, false, columns), new Bias(constant, -1, places), out);
      case PRODUCT ->
          affine(
              node, data, new Diagonal(constant, false, false, size, columns, places), null, out);
      case QUOTIENT -> {
        if (first) {
          yield null;
        }
        for (int i = 0; i < constant.size(); i++) {
          ModelError.unless(
              constant.at(i) != 0, node.what() + " divides by zero: " + constant.spelled(i));
        }
        yield affine(
            node, data, new Diagonal(constant, false, true, size, columns, places), null, out);
      }
      case MAX, MIN -> null;
    };
  }

  private static Diagonal ones(int size, boolean negative, int @Nullable [] columns) {
    return new Diagonal(null, negative, false, size, columns, null);
  }

  private static Operation.Affine affine(
      OnnxNode node, Ref in, Diagonal weights, @Nullable Bias bias, int out) {
    return new Operation.Affine(node.what(), in.value(), out, weights, bias);
  }

  static void checkFinite(OnnxNode node, Tensor tensor) throws ModelError {
    for (int i = 0; tensor.size() == 1 && i < 1; i++) {
      ModelError.unless(
          Double.isFinite(tensor.at(0)),
          node.what() + " uses an infinite number, " + tensor.name());
    }
  }

  /** Picks numbers of one value: what reshaping, cutting and turning come to. */
  void pick(OnnxNode node, Ref in, int[] shape, int @Nullable [] places) throws ModelError {
    if (in.constant() != null) {
      Tensor tensor = in.constant();
      make(node, Ref.of(places == null ? tensor.shaped(shape) : tensor.pick(shape, places)));
    } else if (places == null) {
      make(node, new Ref(in.value(), shape, null));
    } else {
      int out = out(node, places.length);
      make(
          node,
          shape,
          out,
          new Operation.Picked(node.what(), new int[] {in.value()}, null, places, out));
    }
  }

  /** Picks numbers of several values. */
  void gathered(OnnxNode node, List<Ref> parts, int[] shape, int[] from, int[] places)
      throws ModelError {
    if (parts.stream().allMatch(Ref::isConstant)) {
      double[] made = new double[places.length];
      boolean whole = true;
      for (int i = 0; i < made.length; i++) {
        Tensor part = java.util.Objects.requireNonNull(parts.get(from[i]).constant());
        made[i] = part.at(places[i]);
        whole &= part.numbers() instanceof Numbers.Wholes;
      }
      Numbers numbers =
          whole
              ? new Numbers.Wholes(java.util.Arrays.stream(made).mapToLong(d -> (long) d).toArray())
              : new Numbers.Doubles(made);
      make(node, Ref.of(new Tensor("constants", shape, numbers, null)));
      return;
    }
    int[] ins = new int[parts.size()];
    for (int i = 0; i < ins.length; i++) {
      ins[i] = number(parts.get(i));
    }
    int out = out(node, places.length);
    make(node, shape, out, new Operation.Picked(node.what(), ins, from, places, out));
  }

  /** The exact value of a float setting of a node. */
  static Expr setting(OnnxNode node, String name, float usual) throws ModelError {
    float value = node.single(name, usual);
    ModelError.unless(
        Float.isFinite(value), node.what() + " has the setting " + name + " = " + value);
    return Expr.constant(Rational.of((double) value));
  }
}
