package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

/** By how much the score that should be higher lacks its margin m. */
final class MarginRankingLoss {
  static final Loss ENTRY =
      Loss.pairs("margin_ranking", (z, y, m) -> relu(y.minus(z).plus(m)))
          .parameter("m", "0")
          .saidConvex()
          .from("PyTorch, torch.nn.MarginRankingLoss");

  private MarginRankingLoss() {}
}
