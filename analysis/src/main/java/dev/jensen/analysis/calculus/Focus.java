package dev.jensen.analysis.calculus;

import dev.jensen.core.expr.Expr;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The places about which a search is trying smaller and smaller windows. Within one of them none is
 * tried anew for a derivative about the same place: the next window does as much, and windows
 * within windows grow in number as a power of the order of the derivative.
 */
final class Focus {
  /** The zeros; none stands for what lies far out, or near an end at which there is no value. */
  private final java.util.Set<Option<Expr>> places = new HashSet<>();

  /** Whether windows about that zero are being tried. */
  boolean isAt(Expr zero) {
    return places.contains(Option.some(zero));
  }

  /** Whether stretches far out are being tried. */
  boolean isFarOut() {
    return places.contains(Option.none());
  }

  /** What is found within a window about the zero. */
  @Nullable Integer at(Expr zero, Supplier<@Nullable Integer> search) {
    return within(Option.some(zero), search);
  }

  /** What is found on a stretch far out. */
  @Nullable Integer farOut(Supplier<@Nullable Integer> search) {
    return within(Option.none(), search);
  }

  private @Nullable Integer within(Option<Expr> place, Supplier<@Nullable Integer> search) {
    boolean first = places.add(place);
    try {
      return search.get();
    } finally {
      if (first) {
        places.remove(place);
      }
    }
  }
}
