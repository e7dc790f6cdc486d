package dev.jensen.analysis.report;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ends of an interval as a certificate gives them.
 *
 * @param lo the text of the lower end; null for the infinite one
 * @param hi the text of the upper end; null for the infinite one
 */
record Ends(@Nullable String lo, boolean loOpen, @Nullable String hi, boolean hiOpen) {
  private static final int LONGEST = 200_000;

  static Ends read(Json json) throws FormatError {
    Map<String, Json> fields = Json.exactly(json, "an interval", "lo", "hi", "loOpen", "hiOpen");
    String lo = Json.text(fields.get("lo").get(), "the lower end");
    String hi = Json.text(fields.get("hi").get(), "the upper end");
    boolean loOpen = Json.flag(fields.get("loOpen").get(), "loOpen");
    boolean hiOpen = Json.flag(fields.get("hiOpen").get(), "hiOpen");
    if (lo.equals("-inf") && !loOpen || hi.equals("inf") && !hiOpen) {
      throw new FormatError("an infinite end is always open");
    }
    return new Ends(lo.equals("-inf") ? null : lo, loOpen, hi.equals("inf") ? null : hi, hiOpen);
  }

  /** The interval, whose ends must be rational. */
  static Interval interval(Json json) throws FormatError {
    Ends ends = read(json);
    try {
      return Interval.of(
          ends.lo == null ? null : rational(ends.lo),
          ends.loOpen,
          ends.hi == null ? null : rational(ends.hi),
          ends.hiOpen);
    } catch (IllegalArgumentException empty) {
      throw new FormatError("an interval is empty");
    }
  }

  /** A rational number, given as a string. */
  static Rational rational(Json json) throws FormatError {
    return rational(Json.text(json, "a number"));
  }

  private static Rational rational(String text) throws FormatError {
    if (text.length() > LONGEST) {
      throw new FormatError("a number has more than " + LONGEST + " digits");
    }
    if (!text.matches("(0|-?[1-9][0-9]*)(/[1-9][0-9]*)?")) {
      throw new FormatError("a number is spelled like 3 or -22/7");
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.of(new java.math.BigInteger(text))
        : Rational.of(
            new java.math.BigInteger(text.substring(0, slash)),
            new java.math.BigInteger(text.substring(slash + 1)));
  }
}
