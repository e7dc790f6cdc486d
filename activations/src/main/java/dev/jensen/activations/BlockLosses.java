package dev.jensen.activations;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of losses and penalties that are asked about in several blocks. */
public final class BlockLosses {
  private static final Vector<BlockLoss> ALL =
      Vector.of(
          BlockLoss.of("triplet", "relu((a1-p1)^2 + (a2-p2)^2 - (a1-n1)^2 - (a2-n2)^2 + 1)")
              .convexIn("a1", "a2")
              .convexIn("p1", "p2")
              .neitherIn("n1", "n2")
              .neitherIn("a1", "a2", "p1", "p2", "n1", "n2")
              .from("Schroff, Kalenichenko and Philbin, CVPR 2015; squared distances"),
          BlockLoss.of(
                  "matrix_factorisation",
                  "(x11-u1*v1)^2 + (x12-u1*v2)^2 + (x21-u2*v1)^2 + (x22-u2*v2)^2")
              .alias("matrix_factorization")
              .convexIn("u1", "u2")
              .convexIn("v1", "v2")
              .neitherIn("u1", "u2", "v1", "v2")
              .from("Koren, Bell and Volinsky, Computer 42(8), 2009"),
          BlockLoss.of(
                  "orthogonality", "(w11^2+w21^2-1)^2 + 2*(w11*w12+w21*w22)^2 + (w12^2+w22^2-1)^2")
              .neitherIn("w11", "w12", "w21", "w22")
              .from("Brock et al., arXiv 1609.07093"),
          BlockLoss.of("gaussian_nll_joint", "(log(v) + (m-y)^2/v)/2")
              .alias("gaussian_nll")
              .on("v > 0")
              .convexIn("m")
              .neitherIn("v")
              .neitherIn("m", "v")
              .from("Nix and Weigend, ICNN 1994"),
          BlockLoss.of("gaussian_nll_natural", "-log(a)/2 + (a*y^2 - 2*b*y + b^2/a)/2")
              .on("a > 0")
              .convexIn("a", "b")
              .from("Boyd and Vandenberghe, section 7.1.1; a = 1/v, b = m/v"),
          BlockLoss.of("group_lasso", "norm2(w1, w2) + norm2(w3, w4)")
              .convexIn("w1", "w2", "w3", "w4")
              .from("Yuan and Lin, Journal of the Royal Statistical Society B 68, 2006"),
          BlockLoss.of("nuclear_norm", "norm_nuc(w11, w12, w21, w22, 2)")
              .alias("trace_norm")
              .convexIn("w11", "w12", "w21", "w22")
              .from("Boyd and Vandenberghe, section A.1.6"));

  private BlockLosses() {}

  public static Vector<BlockLoss> all() {
    return ALL;
  }

  /** The entry of that name or alias, in any case, with {@code -} for {@code _} or not. */
  public static Option<BlockLoss> named(String name) {
    return Named.find(ALL, BlockLoss::name, BlockLoss::names, name);
  }
}
