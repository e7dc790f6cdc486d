package dev.jensen.activations;

import dev.jensen.core.language.Definition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of losses. */
public final class Losses {
  private static final Vector<Loss> ALL =
      Vector.of(
          SquaredLoss.ENTRY,
          AbsoluteLoss.ENTRY,
          HuberLoss.ENTRY,
          SmoothL1Loss.ENTRY,
          LogcoshLoss.ENTRY,
          PseudoHuberLoss.ENTRY,
          PinballLoss.ENTRY,
          ExpectileLoss.ENTRY,
          EpsInsensitiveLoss.ENTRY,
          EpsInsensitiveSquaredLoss.ENTRY,
          LinexLoss.ENTRY,
          CauchyLoss.ENTRY,
          GemanMcclureLoss.ENTRY,
          WelschLoss.ENTRY,
          TukeyLoss.ENTRY,
          TruncatedSquaredLoss.ENTRY,
          HingeLoss.ENTRY,
          SquaredHingeLoss.ENTRY,
          SmoothHingeLoss.ENTRY,
          ModifiedHuberLoss.ENTRY,
          PerceptronLoss.ENTRY,
          LogisticLoss.ENTRY,
          ExponentialLoss.ENTRY,
          SavageLoss.ENTRY,
          TangentLoss.ENTRY,
          RampLoss.ENTRY,
          SigmoidLoss.ENTRY,
          ZeroOneLoss.ENTRY,
          FocalLoss.ENTRY,
          BceLogitsLoss.ENTRY,
          PoissonLogLoss.ENTRY,
          PoissonRateLoss.ENTRY,
          GammaRateLoss.ENTRY,
          GammaLogLoss.ENTRY,
          InverseGaussianLoss.ENTRY,
          MsleLoss.ENTRY,
          MapeLoss.ENTRY,
          SmapeLoss.ENTRY,
          BceLoss.ENTRY,
          SoftmaxLoss.ENTRY,
          KlDivergenceLoss.ENTRY,
          FocalProbLoss.ENTRY,
          GaussianVarianceLoss.ENTRY,
          SquaredSigmoidLoss.ENTRY,
          SquaredTanhLoss.ENTRY,
          SquaredReluLoss.ENTRY,
          BceReluLoss.ENTRY,
          BarronLoss.ENTRY,
          L2Penalty.ENTRY,
          L1Penalty.ENTRY,
          ElasticNetPenalty.ENTRY,
          McpPenalty.ENTRY,
          ScadPenalty.ENTRY,
          LqPenalty.ENTRY,
          BprLoss.ENTRY,
          MarginRankingLoss.ENTRY,
          ContrastiveLoss.ENTRY,
          JsDivergenceLoss.ENTRY,
          BrierLoss.ENTRY,
          DiceLoss.ENTRY,
          IouLoss.ENTRY,
          CosineLoss.ENTRY);

  private Losses() {}

  public static Vector<Loss> all() {
    return ALL;
  }

  /** The loss of that name or alias, in any case, with {@code -} for {@code _} or not. */
  public static Option<Loss> named(String name) {
    return Named.find(ALL, Loss::name, Loss::names, name);
  }

  /** The losses as functions of the language. */
  public static Vector<Definition> definitions() {
    return ALL.flatMap(Loss::definitions);
  }
}
