package dev.jensen.analysis.catalogue;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows that one of several terms in x is nonnegative on an interval, or else part by part: the two
 * tails by themselves, and what lies between them halved until it is shown.
 */
final class PartSigns {
  private static final int BITS = 96;
  private static final int DEPTH = 7;
  private static final int HALVINGS = 5;
  private static final int FURTHEST = 16;

  private final Duration time;

  /**
   * Looks for signs.
   *
   * @param time for each
   */
  PartSigns(Duration time) {
    this.time = time;
  }

  /** The proofs that on each part one of the terms is nonnegative; empty if it is not shown. */
  Vector<Proved> nonnegative(Vector<Expr> terms, Axis axis) {
    return shown(terms, axis, HALVINGS);
  }

  private Vector<Proved> on(Vector<Expr> terms, Axis part) {
    for (Expr term : terms) {
      Proved sign = sign(term, part);
      if (sign != null) {
        return Vector.of(sign);
      }
    }
    return Vector.empty();
  }

  private Vector<Proved> shown(Vector<Expr> terms, Axis axis, int halvings) {
    Vector<Proved> whole = on(terms, axis);
    if (!whole.isEmpty() || halvings == 0) {
      return whole;
    }
    Interval reach = Ranges.enclosure(axis, BITS);
    if (reach.lo() != null && reach.hi() != null) {
      return both(terms, axis, rounded(reach.lo().mid(reach.hi())), halvings - 1);
    }
    if (reach.lo() == null && reach.hi() == null) {
      return both(terms, axis, Rational.ZERO, halvings);
    }
    boolean right = reach.hi() == null;
    Rational end = rounded(Objects.requireNonNull(right ? reach.lo() : reach.hi()));
    for (int far = 1; far <= FURTHEST; far *= 2) {
      Expr cut = Expr.constant(end.add(Rational.of(right ? far : -far)));
      Axis tail = right ? axis.from(cut, false) : axis.upTo(cut, false);
      Vector<Proved> found = on(terms, tail);
      if (!found.isEmpty()) {
        Axis rest = right ? axis.upTo(cut, false) : axis.from(cut, false);
        Vector<Proved> between = shown(terms, rest, halvings);
        return between.isEmpty() ? between : between.appendAll(found);
      }
    }
    return Vector.empty();
  }

  private Vector<Proved> both(Vector<Expr> terms, Axis axis, Rational at, int halvings) {
    Expr cut = Expr.constant(at);
    Vector<Proved> first = shown(terms, axis.upTo(cut, false), halvings);
    Vector<Proved> second = first.isEmpty() ? first : shown(terms, axis.from(cut, false), halvings);
    return second.isEmpty() ? second : first.appendAll(second);
  }

  /** A number nearby with few digits. */
  private static Rational rounded(Rational number) {
    return Rational.of(Math.round(number.toDouble() * 256), 256);
  }

  /** The proof that the term is nonnegative; null if there is none in time. */
  @Nullable Proved sign(Expr term, Axis axis) {
    Box box = Box.of("x", axis);
    Proved fading =
        axis.lo() == null || axis.hi() == null
            ? shown(signs -> signs.fading(term, box, "x"))
            : null;
    return fading != null ? fading : shown(signs -> signs.nonnegative(term, box, DEPTH));
  }

  private @Nullable Proved shown(Function<Signs, @Nullable Integer> search) {
    return inTime(
        () -> {
          Proof proof = new Proof();
          return checked(proof, search.apply(new Signs(proof, Budget.of(time))));
        });
  }

  /** What the kernel says of a step, if there is one. */
  static @Nullable Proved checked(Proof proof, @Nullable Integer place) {
    return place != null && Kernel.check(proof.certificate(place)) instanceof Proved proved
        ? proved
        : null;
  }

  /** What is found before the time for one sign is over. */
  @Nullable Proved inTime(Supplier<@Nullable Proved> search) {
    return Watchdog.<@Nullable Proved>within(Budget.of(time), search, () -> null);
  }
}
