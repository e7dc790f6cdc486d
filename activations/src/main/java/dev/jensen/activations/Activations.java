package dev.jensen.activations;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.language.Definition;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of activations. */
public final class Activations {
  private static final Vector<Activation> ALL =
      Vector.of(
          Identity.ENTRY,
          Relu.ENTRY,
          LeakyRelu.ENTRY,
          Prelu.ENTRY,
          Rrelu.ENTRY,
          Relu6.ENTRY,
          Hardtanh.ENTRY,
          Hardsigmoid.ENTRY,
          HardsigmoidOnnx.ENTRY,
          Hardshrink.ENTRY,
          Softshrink.ENTRY,
          Threshold.ENTRY,
          Heaviside.ENTRY,
          SignStep.ENTRY,
          AbsoluteValue.ENTRY,
          Srelu.ENTRY,
          Plu.ENTRY,
          Triangular.ENTRY,
          SparseSigmoid.ENTRY,
          Elu.ENTRY,
          Selu.ENTRY,
          Celu.ENTRY,
          Softsign.ENTRY,
          Hardswish.ENTRY,
          SquaredRelu.ENTRY,
          Repu3.ENTRY,
          SparsePlus.ENTRY,
          Smelu.ENTRY,
          Isrlu.ENTRY,
          Elish.ENTRY,
          Sqnl.ENTRY,
          LogitAbs.ENTRY,
          Sigmoid.ENTRY,
          Tanh.ENTRY,
          LecunTanh.ENTRY,
          Softplus.ENTRY,
          Logsigmoid.ENTRY,
          Silu.ENTRY,
          QuickGelu.ENTRY,
          Gelu.ENTRY,
          GeluTanh.ENTRY,
          Mish.ENTRY,
          Arctan.ENTRY,
          Erf.ENTRY,
          Probit.ENTRY,
          Isru.ENTRY,
          Asinh.ENTRY,
          BentIdentity.ENTRY,
          Squareplus.ENTRY,
          Square.ENTRY,
          Cube.ENTRY,
          Exponential.ENTRY,
          Gaussian.ENTRY,
          Logcosh.ENTRY,
          Tanhshrink.ENTRY,
          Lisht.ENTRY,
          Dsilu.ENTRY,
          Serf.ENTRY,
          Tanhexp.ENTRY,
          Smish.ENTRY,
          Logish.ENTRY,
          Phish.ENTRY,
          Eswish.ENTRY,
          Cloglog.ENTRY,
          SoftExponential.ENTRY,
          Sine.ENTRY,
          Gcu.ENTRY,
          Snake.ENTRY,
          Sinc.ENTRY);

  private Activations() {}

  public static Vector<Activation> all() {
    return ALL;
  }

  /** The activation of that name or alias, in any case, with {@code -} for {@code _} or not. */
  public static Option<Activation> named(String name) {
    return Named.find(ALL, Activation::name, Activation::names, name);
  }

  /**
   * The activations and losses as functions of the language. Atoms are not defined again, and a
   * name goes before an alias.
   */
  public static Vector<Definition> definitions() {
    Set<String> names =
        HashSet.ofAll(ALL.map(Activation::name)).addAll(Losses.all().map(Loss::name));
    Tuple2<Vector<Definition>, Vector<Definition>> parts =
        ALL.flatMap(Activation::definitions)
            .appendAll(Losses.definitions())
            .appendAll(ClassFunctions.definitions())
            .appendAll(JointActivations.definitions())
            .partition(each -> names.contains(each.name()));
    return parts
        ._1
        .appendAll(parts._2)
        .distinctBy(Definition::name)
        .filter(each -> Atoms.named(each.name()).isEmpty() || each.fewest() > 1);
  }
}
