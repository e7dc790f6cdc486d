package dev.jensen.core.number;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Decimals of a rational, read and written. The JDK's own class of decimals is not used here: it
 * takes 7 ms to start, of which every command would be the slower.
 */
final class Decimal {
  private static final int MOST_DIGITS = 10_000;

  /**
   * From this many places on the left of the point, and after five zeros on its right, E is used.
   */
  private static final int LONGEST_WHOLE = 12;

  private static final int MOST_ZEROS = 5;

  private Decimal() {}

  /**
   * Reads {@code -12}, {@code 3.25} or {@code 1e-9}.
   *
   * @throws NumberFormatException if the text is no decimal, or one of more than 10,000 digits
   */
  static Rational read(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    String mantissa = e < 0 ? text : text.substring(0, e);
    int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    int point = mantissa.indexOf('.');
    String whole = point < 0 ? mantissa : mantissa.substring(0, point);
    String fraction = point < 0 ? "" : mantissa.substring(point + 1);
    boolean signed = whole.startsWith("-") || whole.startsWith("+");
    String digits = (signed ? whole.substring(1) : whole) + fraction;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NumberFormatException("no number: " + text);
    }
    long places = (long) exponent - fraction.length();
    if (digits.length() > MOST_DIGITS || Math.abs(places) > MOST_DIGITS) {
      throw new NumberFormatException("the number has too many digits");
    }
    BigInteger value = new BigInteger(digits);
    if (whole.startsWith("-")) {
      value = value.negate();
    }
    BigInteger power = BigInteger.TEN.pow((int) Math.abs(places));
    return places < 0 ? Rational.of(value, power) : Rational.of(value.multiply(power));
  }

  /** The value rounded to so many significant digits, without zeros at the end of a fraction. */
  static String write(Rational value, int digits, RoundingMode mode) {
    if (value.isZero()) {
      return "0";
    }
    int lead = exponent(value.abs());
    BigInteger rounded = rounded(value, lead - digits + 1, mode);
    String written = rounded.abs().toString();
    // Rounding up may have made one digit more.
    lead += written.length() - digits;
    int end = written.length();
    while (written.charAt(end - 1) == '0') {
      end--;
    }
    return (value.sign() < 0 ? "-" : "") + placed(written.substring(0, end), lead);
  }

  /** The digits with the point after the first of them moved by the exponent. */
  private static String placed(String digits, int exponent) {
    if (exponent >= Math.max(LONGEST_WHOLE, digits.length()) || exponent < -MOST_ZEROS - 1) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + "E" + (exponent > 0 ? "+" : "") + exponent;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    String whole = digits + "0".repeat(Math.max(0, exponent + 1 - digits.length()));
    return digits.length() <= exponent + 1
        ? whole
        : whole.substring(0, exponent + 1) + "." + whole.substring(exponent + 1);
  }

  /** The largest k with {@code 10^k <= value}. */
  private static int exponent(Rational value) {
    int bits = value.numerator().bitLength() - value.denominator().bitLength();
    // The logarithm lies within one of the bits' difference, times that of two.
    int k = (int) Math.floor((bits - 1) * 0.30102999566398120) - 1;
    while (value.compareTo(power(k + 1)) >= 0) {
      k++;
    }
    return k;
  }

  private static Rational power(int k) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(k));
    return k < 0 ? Rational.of(BigInteger.ONE, power) : Rational.of(power);
  }

  /** The value in units of {@code 10^place}, rounded. */
  private static BigInteger rounded(Rational value, int place, RoundingMode mode) {
    Rational units = value.multiply(power(-place));
    return switch (mode) {
      case FLOOR -> units.floor();
      case CEILING -> units.ceil();
      case HALF_EVEN -> nearest(units);
      default -> throw new IllegalArgumentException("no rounding of that kind: " + mode);
    };
  }

  private static BigInteger nearest(Rational value) {
    BigInteger floor = value.floor();
    int half = value.subtract(Rational.of(floor)).compareTo(Rational.of(1, 2));
    return half < 0 || half == 0 && !floor.testBit(0) ? floor : floor.add(BigInteger.ONE);
  }
}
