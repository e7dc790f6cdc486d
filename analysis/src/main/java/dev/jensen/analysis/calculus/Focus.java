package dev.jensen.analysis.calculus;

import dev.jensen.core.expr.Expr;
import java.util.HashSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The places about which a search is trying smaller and smaller windows. Within one of them none is
 * tried anew for a derivative about the same place: the next window does as much, and windows
 * within windows grow in number as a power of the order of the derivative.
 */
final class Focus {
  /** What lies far out, or near an end at which there is no value. */
  private static final Expr FAR = Expr.variable("far out");

  private final java.util.Set<Expr> places = new HashSet<>();

  /** Whether windows about that zero are being tried. */
  boolean isAt(Expr zero) {
    return places.contains(zero);
  }

  /** Whether stretches far out are being tried. */
  boolean isFarOut() {
    return places.contains(FAR);
  }

  /** What is found within a window about the zero. */
  @Nullable Integer at(Expr zero, Supplier<@Nullable Integer> search) {
    boolean first = places.add(zero);
    try {
      return search.get();
    } finally {
      if (first) {
        places.remove(zero);
      }
    }
  }

  /** What is found on a stretch far out. */
  @Nullable Integer farOut(Supplier<@Nullable Integer> search) {
    return at(FAR, search);
  }
}
