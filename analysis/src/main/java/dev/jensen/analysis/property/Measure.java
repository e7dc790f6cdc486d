package dev.jensen.analysis.property;

import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * A number that is enclosed from both sides, or infinite.
 *
 * @param infinite 1 or -1 if it is proved to be infinite, by an argument of that side; else 0
 * @param lo it is at least this; null if no lower bound is proved
 * @param hi it is at most this; null if no upper bound is proved
 * @param atLeast the argument for the lower bound
 * @param atMost the argument for the upper bound
 */
public record Measure(
    int infinite,
    @Nullable Rational lo,
    @Nullable Rational hi,
    Option<Proved> atLeast,
    Option<Proved> atMost) {
  /** Nothing is known. */
  public static final Measure UNKNOWN = new Measure(null, null, Option.none(), Option.none());

  /** A finite number, as far as is known. */
  public Measure(
      @Nullable Rational lo, @Nullable Rational hi, Option<Proved> atLeast, Option<Proved> atMost) {
    this(0, lo, hi, atLeast, atMost);
  }

  /** What is proved to be above every number. */
  static Measure unbounded(Proved proof) {
    return new Measure(1, null, null, Option.of(proof), Option.none());
  }

  /** The number with the other sign. */
  Measure negate() {
    return new Measure(
        -infinite,
        hi == null ? null : hi.negate(),
        lo == null ? null : lo.negate(),
        atMost,
        atLeast);
  }

  /** Whether a bound is known on one side at least. */
  public boolean isKnown() {
    return lo != null || hi != null || infinite != 0;
  }
}
