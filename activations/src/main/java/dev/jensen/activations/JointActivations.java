package dev.jensen.activations;

import static dev.jensen.activations.Terms.logsumexp;
import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.normcdf;
import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.relu;
import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.JointActivation.Arity;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of activations of several numbers together. */
public final class JointActivations {
  private static final String GATES = "Shazeer, arXiv 2002.05202";
  private static final int MOST_SPARSE = JointActivation.MOST_SPARSE;

  private static final Vector<JointActivation> ALL =
      Vector.of(
          JointActivation.of("softmax", Arity.SAME, (z, none) -> softmax(z))
              .from("Bridle, Neurocomputing, 1990"),
          JointActivation.of("softmin", Arity.SAME, (z, none) -> softmax(z.map(Expr::negate)))
              .from("PyTorch, torch.nn.Softmin"),
          JointActivation.of(
                  "log_softmax", Arity.SAME, (z, none) -> z.map(each -> each.minus(logsumexp(z))))
              .alias("logsoftmax")
              .facts(Fact.Kind.CONCAVE)
              .from("Boyd and Vandenberghe, section 3.1.5"),
          JointActivation.of("sparsemax", Arity.SAME, (z, none) -> sparsemax(z))
              .from("Martins and Astudillo, arXiv 1602.02068"),
          JointActivation.of("layer_norm", Arity.SAME, (z, values) -> layerNorm(z, values.head()))
              .parameter("eps", "1/100000")
              .from("Ba, Kiros and Hinton, arXiv 1607.06450"),
          JointActivation.of("crelu", Arity.DOUBLED, (z, none) -> crelu(z))
              .facts(Fact.Kind.CONVEX)
              .from("Shang et al., arXiv 1603.05201"),
          JointActivation.of("maxout", Arity.GROUPS, (z, values) -> maxout(z, values.head()))
              .parameter("k", "2")
              .facts(Fact.Kind.CONVEX, Fact.Kind.NONDECREASING)
              .from("Goodfellow et al., arXiv 1302.4389"),
          JointActivation.of("max", Arity.ALL, (z, none) -> Vector.of(Expr.apply(Atoms.MAX, z)))
              .facts(Fact.Kind.CONVEX, Fact.Kind.NONDECREASING)
              .from("Boyd and Vandenberghe, section 3.1.5"),
          JointActivation.of("min", Arity.ALL, (z, none) -> Vector.of(Expr.apply(Atoms.MIN, z)))
              .facts(Fact.Kind.CONCAVE, Fact.Kind.NONDECREASING)
              .from("Boyd and Vandenberghe, section 3.2.3"),
          JointActivation.of("mean_pool", Arity.ALL, (z, none) -> Vector.of(mean(z)))
              .alias("mean")
              .facts(Fact.Kind.AFFINE, Fact.Kind.NONDECREASING)
              .from("PyTorch, torch.nn.AdaptiveAvgPool1d"),
          JointActivation.of("logsumexp", Arity.ALL, (z, none) -> Vector.of(logsumexp(z)))
              .facts(Fact.Kind.CONVEX, Fact.Kind.NONDECREASING)
              .from("Boyd and Vandenberghe, section 3.1.5"),
          JointActivation.gated("glu", (a, b) -> a.times(sigmoid(b)))
              .from("Dauphin et al., arXiv 1612.08083"),
          JointActivation.gated("reglu", (a, b) -> a.times(relu(b))).from(GATES),
          JointActivation.gated("geglu", (a, b) -> a.times(b.times(normcdf(b)))).from(GATES),
          JointActivation.gated("swiglu", (a, b) -> a.times(b.times(sigmoid(b)))).from(GATES),
          JointActivation.gated("bilinear", Expr::times).from(GATES));

  private JointActivations() {}

  public static Vector<JointActivation> all() {
    return ALL;
  }

  /** The one of that name or alias, in any case, with {@code -} for {@code _} or not. */
  public static Option<JointActivation> named(String name) {
    return Named.find(ALL, JointActivation::name, JointActivation::names, name);
  }

  /** Those with a gate as functions of two arguments. */
  static Vector<Definition> definitions() {
    return ALL.filter(each -> each.arity() == Arity.GATED)
        .map(
            each ->
                new Definition(each.name(), 2, 2, pair -> each.of(pair, Vector.empty()).head()));
  }

  static Vector<Expr> softmax(Vector<Expr> z) {
    return z.map(each -> Terms.exp(each.minus(logsumexp(z))));
  }

  private static Expr mean(Vector<Expr> z) {
    return Expr.sum(z).over(number(z.size()));
  }

  private static Vector<Expr> crelu(Vector<Expr> z) {
    return z.map(Terms::relu).appendAll(z.map(each -> neg(each)));
  }

  static Vector<Expr> layerNorm(Vector<Expr> z, Expr eps) {
    Expr mean = mean(z);
    Expr variance = mean(z.map(each -> each.minus(mean).power(2)));
    Expr deviation = variance.plus(eps).sqrt();
    return z.map(each -> each.minus(mean).over(deviation));
  }

  private static Vector<Expr> maxout(Vector<Expr> z, Expr size) {
    if (!(size instanceof Constant k)
        || !k.value().isInt()
        || k.value().sign() <= 0
        || z.size() % k.value().toInt() != 0) {
      throw new IllegalArgumentException("maxout takes a whole number of pieces for each unit");
    }
    return z.grouped(k.value().toInt())
        .map(group -> group.size() == 1 ? group.head() : Expr.apply(Atoms.MAX, group))
        .toVector();
  }

  /**
   * The point of the simplex that is nearest: what is above a threshold, which is the largest of
   * (sum of z over S - 1) / |S| for S not empty, as at the support it is attained, and for no other
   * set the mean excess is larger.
   */
  static Vector<Expr> sparsemax(Vector<Expr> z) {
    if (z.size() > MOST_SPARSE) {
      throw new IllegalArgumentException("sparsemax takes at most " + MOST_SPARSE + " numbers");
    }
    Vector<Expr> candidates =
        Vector.range(1, 1 << z.size())
            .map(
                set -> {
                  Vector<Expr> chosen =
                      z.zipWithIndex()
                          .filter(each -> (set >> each._2 & 1) != 0)
                          .map(each -> each._1);
                  return Expr.sum(chosen).minus(Expr.ONE).over(number(chosen.size()));
                });
    Expr threshold = candidates.size() == 1 ? candidates.head() : Expr.apply(Atoms.MAX, candidates);
    return z.map(each -> relu(each.minus(threshold)));
  }
}
