package dev.jensen.analysis.report;

import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a term at a point, by enclosures: of the term as it stands, which is the quickest,
 * and where that does not tell the value well, of the term with the cases taken that hold there.
 */
final class PointValue {
  private static final Rational NARROW = Rational.of(1, 1000);

  private final Expr term;
  private final Map<String, Expr> point;
  private final boolean isRational;
  private final java.util.Map<Integer, Interval> known = new HashMap<>();
  private @Nullable Expr closed;

  /** The value at a point that names all variables of the term. */
  PointValue(Expr term, Map<String, Expr> point) {
    this.term = term;
    this.point = point;
    this.isRational = point.values().forAll(Constant.class::isInstance);
  }

  /**
   * An enclosure at that many bits; the whole line where they do not tell that there is a value.
   */
  Interval at(int bits) {
    return known.computeIfAbsent(bits, this::enclosure);
  }

  private Interval enclosure(int bits) {
    Interval plain =
        isRational
            ? new Ranges(point.mapValues(value -> Ranges.point(value, bits)).toJavaMap(), bits)
                .of(term)
            : null;
    if (plain != null && isNarrow(plain)) {
      return plain;
    }
    Expr there = closed == null ? Branches.at(point, term) : closed;
    closed = there;
    Interval exact = new Ranges(java.util.Map.of(), bits).of(there);
    return exact == null ? Interval.ALL : exact;
  }

  /** Whether the interval is narrow for its size. */
  static boolean isNarrow(Interval value) {
    Rational width = value.width();
    return width != null
        && (width.isZero()
            || !value.containsZero()
                && width.compareTo(
                        Objects.requireNonNull(value.lo())
                            .abs()
                            .min(Objects.requireNonNull(value.hi()).abs())
                            .multiply(NARROW))
                    <= 0);
  }
}
