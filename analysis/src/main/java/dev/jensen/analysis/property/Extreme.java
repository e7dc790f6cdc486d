package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Recognition;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encloses what an aim is about: from the one side by two points whose difference quotient is next
 * to it, from the other by an argument for a number just beyond that, exact numbers first. All
 * numbers here have the other sign where a supremum is sought, so that it is an infimum.
 */
final class Extreme {
  private static final int BITS = 96;

  /** How far below the least quotient, as a part of its size, it is asked for an argument. */
  private static final Vector<Double> SLACKS = Vector.of(1e-12, 1e-9, 1e-6, 1e-3);

  /** A quotient nearer to zero seems to tend to it. */
  private static final double TINY = 1e-6;

  /** Beyond this, nothing is taken for a bound. */
  private static final double HUGE = 1e12;

  /** How near an exact number is to what it is taken for. */
  private static final double CLOSE = 1e-12;

  /** By how much the number that two points refute lies above their quotient. */
  private static final Rational ABOVE = Rational.of(1, 10_000_000_000_000L);

  private static final Rational NEXT_TO_ZERO = Rational.of(1, 1_000_000_000_000_000L);

  /** The part of the time for one question on the way. */
  private static final double SHARE = 0.4;

  private static final double NEARLY_ALL = 0.9;

  private final Aim aim;
  private final Budget budget;
  private @Nullable Rational lo;
  private Option<Proved> atLeast = Option.none();

  Extreme(Aim aim, Budget budget) {
    this.aim = aim;
    this.budget = budget;
  }

  /** The enclosure, as far as it is found. */
  Measure measure() {
    Chords.Chord chord = new Chords(aim, budget).best();
    if (chord == null) {
      return Measure.UNKNOWN;
    }
    Rational above = above(chord.most());
    Option<Proved> atMost = aim.refute(above.multiply(aim.sign()), chord.p(), chord.q(), budget);
    Budget most = budget.part(NEARLY_ALL);
    Watchdog.within(
        most,
        () -> {
          below(chord.most());
          return true;
        },
        () -> false);
    Measure found = new Measure(lo, atMost.isDefined() ? above : null, atLeast, atMost);
    return aim.least() ? found : found.negate();
  }

  /** A short number that is a little greater. */
  private static Rational above(Rational quotient) {
    Rational gap = quotient.abs().multiply(ABOVE);
    Rational room = gap.isZero() ? NEXT_TO_ZERO : gap;
    return Rational.simplestBetween(quotient.add(room.multiply(Rational.HALF)), quotient.add(room));
  }

  private void below(Rational quotient) {
    double about = quotient.toDouble();
    double size = Math.max(Math.abs(about), 1e-3);
    if (!(Math.abs(about) < HUGE)) {
      return;
    }
    exactly(quotient, about, size).takeWhile(number -> lo == null).forEach(this::ask);
    for (double slack : SLACKS) {
      ask(within(about - slack * size, about - slack * size / 2));
    }
    if (about > 0) {
      ask(Expr.ZERO);
    }
    Option.of(natural()).forEach(this::ask);
  }

  /** Exact numbers that the quotient may be next to, none of them above it. */
  private static Vector<Expr> exactly(Rational quotient, double about, double size) {
    Vector<Expr> zero = Math.abs(about) < TINY ? Vector.of(Expr.ZERO) : Vector.empty();
    return zero.appendAll(Recognition.of(about))
        .distinct()
        .filter(
            number -> {
              Interval value = Ranges.point(number, BITS);
              return Objects.requireNonNull(value.lo()).compareTo(quotient) <= 0
                  && (number == Expr.ZERO || Math.abs(value.toDouble() - about) <= CLOSE * size);
            });
  }

  private static Expr within(double from, double to) {
    return Expr.constant(Rational.simplestBetween(Rational.of(from), Rational.of(to)));
  }

  /** What bounds on the derivative on all of the domain show; null if they show nothing. */
  private @Nullable Expr natural() {
    Expr derivative = Turns.derivative(aim.question().function(), aim.variable(), aim.order());
    Interval range =
        derivative == null || lo != null
            ? null
            : new Ranges(Box.of(aim.variable(), aim.axis().interior()), BITS).of(derivative);
    Rational least = range == null ? null : aim.least() ? range.lo() : range.negate().lo();
    return least == null
        ? null
        : Expr.constant(Rational.simplestBetween(least.subtract(room(least)), least));
  }

  private static Rational room(Rational number) {
    return number.abs().max(NEXT_TO_ZERO).multiply(Rational.of(1, 1000));
  }

  private void ask(Expr number) {
    if (lo != null || !budget.goesOn()) {
      return;
    }
    Expr asked = aim.least() ? number : number.negate();
    atLeast = aim.prove(asked, budget.part(SHARE));
    lo = atLeast.isDefined() ? Ranges.point(number, BITS).lo() : null;
  }
}
