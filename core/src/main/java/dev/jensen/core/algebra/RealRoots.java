package dev.jensen.core.algebra;

import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The distinct real roots of a polynomial, isolated once and each refined as far as it is asked
 * for. What is returned does not depend on what was asked before. Safe for use by several threads.
 */
public final class RealRoots {
  private final Polynomial free;

  /** For each root its enclosures by their bits; that of no bits is the isolating interval. */
  private final Vector<NavigableMap<Integer, Interval>> places;

  /** Isolates the roots of a polynomial that is not zero. */
  public RealRoots(Polynomial polynomial) {
    this.free = polynomial.squareFreePart();
    this.places =
        Sturm.isolate(free, Interval.ALL).map(isolating -> new TreeMap<>(Map.of(0, isolating)));
  }

  /** How many there are. */
  public int count() {
    return places.size();
  }

  /**
   * An interval that holds the k-th smallest root and no other.
   *
   * @param k from 1 to {@link #count()}
   * @param bits the interval is at most {@code 2^-bits} wide; for 0, as it was isolated
   */
  public Interval at(int k, int bits) {
    NavigableMap<Integer, Interval> place = places.get(k - 1);
    synchronized (place) {
      Map.Entry<Integer, Interval> known = Objects.requireNonNull(place.floorEntry(bits));
      if (known.getKey() == bits || known.getValue().isPoint()) {
        return known.getValue();
      }
      Interval refined = Sturm.refine(free, known.getValue(), bits);
      place.put(bits, refined);
      return refined;
    }
  }
}
