package dev.jensen.core;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property on seeded random cases: the same cases on every machine and every day.
 *
 * <p>A failure names the seed of its case; {@code -Djensen.seed=SEED} then runs that case alone.
 */
public final class Forall {
  private static final long BASE = 0x6A656E73656EL;
  private static final String SEED = "jensen.seed";

  private Forall() {}

  /** Calls the property {@code count} times, each time with a generator of its own seed. */
  public static void cases(int count, Consumer<Random> property) {
    if (count < 1) {
      throw new IllegalArgumentException("a property needs at least one case, not " + count);
    }
    Long replayed = Long.getLong(SEED);
    if (replayed != null) {
      property.accept(new Random(replayed));
      return;
    }
    for (int i = 0; i < count; i++) {
      run(BASE + i, property);
    }
  }

  private static void run(long seed, Consumer<Random> property) {
    try {
      property.accept(new Random(seed));
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError(
          "fails for seed %d (replay it with -D%s=%d): %s".formatted(seed, SEED, seed, failure),
          failure);
    }
  }
}
