package dev.jensen.analysis.property;

import dev.jensen.analysis.calculus.Recognition;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.number.Rational;
import io.vavr.control.Option;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Encloses the greatest m for which a statement about m holds, given that it holds for all smaller
 * ones: from a guess, by proving it just below and refuting it just above.
 */
final class Extreme {
  /** What is known of the statement for one m. */
  record Told(Side side, Option<Proved> proof) {
    static final Told NOTHING = new Told(Side.UNKNOWN, Option.none());
  }

  private static final double[] SLACKS = {1e-12, 1e-9, 1e-6, 1e-3};

  private final Function<Rational, Told> statement;
  private @Nullable Rational lo;
  private @Nullable Rational hi;
  private Option<Proved> atLeast = Option.none();
  private Option<Proved> atMost = Option.none();

  Extreme(Function<Rational, Told> statement) {
    this.statement = statement;
  }

  /** The enclosure about the guess. */
  Measure about(double guess) {
    if (!Double.isFinite(guess)) {
      return Measure.UNKNOWN;
    }
    Recognition.rational(guess).headOption().forEach(this::ask);
    double size = Math.max(Math.abs(guess), 1e-3);
    for (double slack : SLACKS) {
      if (lo == null) {
        ask(within(guess - slack * size, guess - slack * size / 2));
      }
      if (hi == null) {
        ask(within(guess + slack * size / 2, guess + slack * size));
      }
    }
    // The limit that samples come near is often a short number.
    double near = 1e-3 * Math.max(1, Math.abs(guess));
    ask(within(guess - near, guess + near));
    return new Measure(lo, hi, atLeast, atMost);
  }

  private static Rational within(double from, double to) {
    return Rational.simplestBetween(Rational.of(from), Rational.of(to));
  }

  private void ask(Rational m) {
    Told told = statement.apply(m);
    if (told.side() == Side.PROVED && (lo == null || m.compareTo(lo) > 0)) {
      lo = m;
      atLeast = told.proof();
    } else if (told.side() == Side.REFUTED && (hi == null || m.compareTo(hi) < 0)) {
      hi = m;
      atMost = told.proof();
    }
  }
}
