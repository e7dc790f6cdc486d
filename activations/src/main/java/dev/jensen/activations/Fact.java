package dev.jensen.activations;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.language.Parser;
import io.vavr.collection.Vector;

/**
 * What an activation with its usual parameters is said to be on an interval, or within which
 * interval its values, slopes or second derivatives lie. It is a claim for the provers to settle
 * and nothing rests on it. Ends that have no formula are decimals: a little inside for an interval
 * of arguments, rounded outward for one of values.
 *
 * @param where an interval such as {@code [-sqrt(2), inf)}
 */
public record Fact(Kind kind, String where) {
  /** What may be said. */
  public enum Kind {
    AFFINE,
    CONVEX,
    CONCAVE,
    NONDECREASING,
    NONINCREASING,
    BOUNDED,
    /** All its values lie there. */
    VALUES,
    /** Its slopes lie there, wherever it has one. */
    SLOPES,
    /** Its second derivatives lie there, wherever it has one. */
    BENDS;

    /** Whether the interval is one of values, and not one of arguments. */
    public boolean isBound() {
      return this == VALUES || this == SLOPES || this == BENDS;
    }
  }

  /** The interval. */
  public Axis axis() {
    int comma = where.indexOf(',');
    return new Parser(Vector.empty())
        .parseAxis(
            "x",
            where.substring(1, comma).strip(),
            where.startsWith("("),
            where.substring(comma + 1, where.length() - 1).strip(),
            where.endsWith(")"));
  }
}
