package dev.jensen.analysis.onnx;

import static dev.jensen.analysis.onnx.Curve.T;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Operators that apply a function of one variable to each number. */
final class Activating {
  private static final int CURVES = 1 << 16;

  private Activating() {}

  static Map<String, Lowering> operators() {
    return LinkedHashMap.<String, Lowering>empty()
        .put("Relu", curve(node -> Curve.bent("relu", 0)))
        .put("LeakyRelu", curve(node -> Curve.bent("leaky_relu", slope(node))))
        .put("PRelu", (scene, node, opset) -> prelu(scene, node))
        .put("Sigmoid", atom(Atoms.SIGMOID))
        .put("Tanh", atom(Atoms.TANH))
        .put("Softplus", atom(Atoms.SOFTPLUS))
        .put("Exp", atom(Atoms.EXP))
        .put("Log", atom(Atoms.LOG))
        .put("Abs", atom(Atoms.ABS))
        .put("Erf", atom(Atoms.ERF))
        .put("Sin", atom(Atoms.SIN))
        .put("Cos", atom(Atoms.COS))
        .put("Neg", curve(node -> Curve.of("neg", T.negate())))
        .put("Sqrt", curve(node -> Curve.of("sqrt", T.sqrt())))
        .put("Reciprocal", curve(node -> Curve.of("reciprocal", T.power(-1))))
        .put("Softsign", curve(node -> entry("softsign")))
        .put("Mish", curve(node -> entry("mish")))
        .put("HardSwish", curve(node -> entry("hardswish")))
        .put("Gelu", curve(Activating::gelu))
        .put("Elu", curve(node -> entry("elu", Scene.setting(node, "alpha", 1))))
        .put("Celu", curve(node -> entry("celu", Scene.setting(node, "alpha", 1))))
        .put("Selu", curve(Activating::selu))
        .put("HardSigmoid", curve(Activating::hardSigmoid))
        .put("ThresholdedRelu", curve(node -> entry("threshold", Scene.setting(node, "alpha", 1))))
        .put("Clip", Activating::clip)
        .put("Pow", (scene, node, opset) -> power(scene, node));
  }

  /** A curve that is settled by the node alone. */
  @FunctionalInterface
  private interface Settled {
    Curve of(OnnxNode node) throws ModelError;
  }

  private static Lowering curve(Settled settled) {
    return (scene, node, opset) -> scene.curve(node, scene.input(node, 0), settled.of(node));
  }

  private static Lowering atom(Atom atom) {
    return curve(node -> Curve.of(atom.name(), Expr.apply(atom, T)));
  }

  private static Curve entry(String name, Expr... parameters) {
    Activation entry = Activations.named(name).get();
    Vector<Expr> values = Vector.of(parameters);
    boolean usual = values.equals(entry.parameters().map(p -> p.value()));
    Expr term = entry.of(T, values);
    return values.isEmpty() || usual ? Curve.of(entry, term, 0) : Curve.of(name, term);
  }

  private static float slope(OnnxNode node) throws ModelError {
    float slope = node.single("alpha", 0.01f);
    ModelError.unless(Float.isFinite(slope), node.what() + " has the slope " + slope);
    return slope;
  }

  private static Curve gelu(OnnxNode node) throws ModelError {
    String kind = node.text("approximate", "none");
    ModelError.unless(
        kind.equals("none") || kind.equals("tanh"),
        node.what() + " asks for the approximation " + OnnxNode.shown(kind));
    return entry(kind.equals("tanh") ? "gelu_tanh" : "gelu");
  }

  private static Curve selu(OnnxNode node) throws ModelError {
    return entry(
        "selu",
        Scene.setting(node, "alpha", 1.67326319217681884765625f),
        Scene.setting(node, "gamma", 1.05070102214813232421875f));
  }

  private static Curve hardSigmoid(OnnxNode node) throws ModelError {
    return entry(
        "hardsigmoid_onnx", Scene.setting(node, "alpha", 0.2f), Scene.setting(node, "beta", 0.5f));
  }

  private static void prelu(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    Tensor slopes = scene.needed(node, 1);
    if (slopes.size() > CURVES) {
      throw ModelError.tooLarge(node.what() + " has more than " + CURVES + " slopes");
    }
    Curve[] curves = new Curve[slopes.size()];
    for (int i = 0; i < curves.length; i++) {
      ModelError.unless(Double.isFinite(slopes.at(i)), node.what() + " has an infinite slope");
      curves[i] = Curve.bent("prelu", slopes.at(i));
    }
    if (curves.length == 1) {
      scene.curve(node, in, curves[0]);
      return;
    }
    ModelError.unless(!in.isConstant(), node.what() + " is applied to constants");
    int[] shape = Indices.broadcast(in.shape(), slopes.shape(), node.what());
    ModelError.unless(
        Indices.size(shape) == in.size(), node.what() + " has slopes that do not fit its input");
    int[] which = Indices.stretched(slopes.shape(), in.shape());
    if (which == null) {
      which = new int[in.size()];
      java.util.Arrays.setAll(which, i -> i);
    }
    int out = scene.out(node, in.size());
    scene.make(
        node,
        in.shape(),
        out,
        new Operation.Pointwise(node.what(), in.value(), out, curves, which));
  }

  /** The bounds are settings before opset 11, and inputs from there on. */
  private static void clip(Scene scene, OnnxNode node, long opset) throws ModelError {
    Ref in = scene.input(node, 0);
    Expr low = null;
    Expr high = null;
    if (opset < 11) {
      low = low(node.has("min") ? (double) node.single("min", 0) : Double.NEGATIVE_INFINITY);
      high = high(node.has("max") ? (double) node.single("max", 0) : Double.POSITIVE_INFINITY);
    } else {
      Tensor least = scene.constant(node, 1);
      Tensor most = scene.constant(node, 2);
      ModelError.unless(
          (least == null || least.size() == 1) && (most == null || most.size() == 1),
          node.what() + " has bounds that are no single numbers");
      low = least == null ? null : low(least.at(0));
      high = most == null ? null : high(most.at(0));
    }
    if (low != null && low.isZero() && high == null) {
      scene.curve(node, in, Curve.bent("relu", 0));
      return;
    }
    Expr term = T;
    term = low == null ? term : Expr.apply(Atoms.MAX, term, low);
    term = high == null ? term : Expr.apply(Atoms.MIN, term, high);
    if (term == T) {
      scene.make(node, in);
      return;
    }
    scene.curve(node, in, Curve.of("clip", term));
  }

  /** The least finite number of single precision, or one below, is written where there is none. */
  private static @Nullable Expr low(double value) throws ModelError {
    return value <= -Float.MAX_VALUE ? null : bound(value);
  }

  private static @Nullable Expr high(double value) throws ModelError {
    return value >= Float.MAX_VALUE ? null : bound(value);
  }

  private static Expr bound(double value) throws ModelError {
    ModelError.unless(Double.isFinite(value), "a bound of Clip is " + value);
    return Expr.constant(Rational.of(value));
  }

  private static void power(Scene scene, OnnxNode node) throws ModelError {
    Tensor exponent = scene.needed(node, 1);
    ModelError.unless(
        exponent.size() == 1 && Double.isFinite(exponent.at(0)),
        node.what() + " needs a single number as exponent");
    Rational value = exponent.exact(0);
    ModelError.unless(
        value.abs().compareTo(Rational.of(1000)) <= 0, node.what() + " has the exponent " + value);
    scene.curve(node, scene.input(node, 0), Curve.of("power", Expr.power(T, value)));
  }
}
