package dev.jensen.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The vectors of libieeep1788 in the ITF1788 framework (Apache-2.0), on both arithmetics: a result
 * must hold the expected one.
 *
 * <p>The exact arithmetic has no result outside of a domain, so there arguments are cut to it; as
 * its ends may be open where the vectors have limits, closures are compared.
 */
class IntervalVectorsTest {
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "\\{[^{}]*?(?:\"int\": (-?\\d+)|\"lo\": \"([^\"]+)\", \"hi\":"
              + " \"([^\"]+)\"|\"(empty|nai)\": true)[^{}]*}");
  private static final Pattern ROW =
      Pattern.compile("\"op\": \"(\\w+)\", \"args\": \\[(.*)], \"expect\": (.*)");

  /** An interval, or an integer, or neither if it is empty. */
  private record Argument(@Nullable DoubleInterval interval, int integer) {
    DoubleInterval fast() {
      return interval == null ? DoubleInterval.UNDEFINED : interval;
    }
  }

  private record Row(String text, String op, List<Argument> args, DoubleInterval expected) {
    DoubleInterval fast(int index) {
      return args.get(index).fast();
    }

    Interval exact(int index) {
      DoubleInterval x = fast(index);
      return Interval.of(
          Double.isInfinite(x.lo()) ? null : Rational.of(x.lo()),
          false,
          Double.isInfinite(x.hi()) ? null : Rational.of(x.hi()),
          false);
    }
  }

  @Test
  void intervalsOfDoublesHoldWhatIsExpected() throws IOException {
    int run = 0;
    int skipped = 0;
    for (Row row : rows()) {
      DoubleInterval result = fast(row);
      if (result == null) {
        skipped++;
      } else {
        run++;
        assertThat(result.contains(row.expected)).as("%s gives %s", row.text, result).isTrue();
      }
    }
    System.out.printf("interval vectors, doubles: %d run, %d skipped%n", run, skipped);
    assertThat(run).isGreaterThan(2050);
  }

  private static @Nullable DoubleInterval fast(Row row) {
    DoubleInterval x = row.fast(0);
    return switch (row.op) {
      case "neg" -> x.negate();
      case "add" -> x.add(row.fast(1));
      case "sub" -> x.subtract(row.fast(1));
      case "mul" -> x.multiply(row.fast(1));
      case "div" -> x.divide(row.fast(1));
      case "recip" -> DoubleInterval.ONE.divide(x);
      case "sqr" -> x.pow(2);
      case "fma" -> x.multiply(row.fast(1)).add(row.fast(2));
      case "pown" -> x.pow(row.args.get(1).integer);
      case "pow" -> row.fast(1).isPoint() ? x.pow(row.fast(1).lo()) : null;
      case "sqrt" -> x.sqrt();
      case "exp" -> x.exp();
      case "log" -> x.log();
      case "sin" -> x.sin();
      case "cos" -> x.cos();
      case "tan" -> x.tan();
      case "asin" -> x.asin();
      case "acos" -> x.acos();
      case "atan" -> x.atan();
      case "sinh" -> x.sinh();
      case "cosh" -> x.cosh();
      case "tanh" -> x.tanh();
      case "asinh" -> x.asinh();
      case "acosh" -> x.acosh();
      case "atanh" -> x.atanh();
      case "abs" -> x.abs();
      case "min" -> x.min(row.fast(1));
      case "max" -> x.max(row.fast(1));
      case "convexHull" -> x.hull(row.fast(1));
      case "intersection" -> x.meet(row.fast(1));
      default -> null;
    };
  }

  @Test
  void exactIntervalsHoldWhatIsExpected() throws IOException {
    int run = 0;
    int skipped = 0;
    for (Row row : rows()) {
      Interval result =
          row.expected.isDefined() && row.args.stream().allMatch(IntervalVectorsTest::isUsable)
              ? exact(row)
              : null;
      if (result == null) {
        skipped++;
      } else {
        run++;
        // An expected end may itself have been rounded outward, by at most one step.
        DoubleInterval inner = inner(row.expected);
        assertThat(DoubleInterval.of(result).contains(inner))
            .as("%s gives %s", row.text, DoubleInterval.of(result))
            .isTrue();
        assertThat(outer(row.expected).contains(DoubleInterval.of(result)))
            .as("%s is exceeded by %s", row.text, DoubleInterval.of(result))
            .isTrue();
      }
    }
    System.out.printf("interval vectors, exact: %d run, %d skipped%n", run, skipped);
    assertThat(run).isGreaterThan(1200);
  }

  private static boolean isUsable(Argument argument) {
    return argument.interval == null || argument.interval.isDefined();
  }

  private static DoubleInterval inner(DoubleInterval x) {
    double lo = Double.isInfinite(x.lo()) ? x.lo() : Math.nextUp(x.lo());
    double hi = Double.isInfinite(x.hi()) ? x.hi() : Math.nextDown(x.hi());
    return lo <= hi && lo < Double.POSITIVE_INFINITY && hi > Double.NEGATIVE_INFINITY
        ? new DoubleInterval(lo, hi)
        : DoubleInterval.UNDEFINED;
  }

  private static DoubleInterval outer(DoubleInterval x) {
    return new DoubleInterval(DoubleInterval.down(x.lo(), 4), -DoubleInterval.down(-x.hi(), 4));
  }

  private static @Nullable Interval exact(Row row) {
    int bits = 80;
    Interval x = row.exact(0);
    return switch (row.op) {
      case "neg" -> x.negate();
      case "add" -> x.add(row.exact(1));
      case "sub" -> x.subtract(row.exact(1));
      case "mul" -> x.multiply(row.exact(1));
      case "div" -> x.divide(row.exact(1));
      case "recip" -> x.inverse();
      case "sqr" -> x.pow(2);
      case "pown" ->
          Math.abs(row.args.get(1).integer) < 100 ? x.pow(row.args.get(1).integer) : null;
      case "fma" -> x.multiply(row.exact(1)).add(row.exact(2));
      case "sqrt" -> within(x, Interval.NONNEGATIVE).pow(Rational.HALF, bits);
      case "exp" -> Images.exp(x, bits);
      case "log" -> Images.log(within(x, Interval.POSITIVE), bits);
      case "sin" -> Images.sin(x, bits);
      case "cos" -> Images.cos(x, bits);
      case "tan" -> Images.tan(x, bits);
      case "asin" -> Images.asin(within(x, unit(false)), bits);
      case "acos" -> Images.acos(within(x, unit(false)), bits);
      case "atan" -> Images.atan(x, bits);
      case "sinh" -> Images.sinh(x, bits);
      case "cosh" -> Images.cosh(x, bits);
      case "tanh" -> Images.tanh(x, bits);
      case "asinh" -> Images.asinh(x, bits);
      case "acosh" -> Images.acosh(within(x, Interval.atLeast(Rational.ONE)), bits);
      case "atanh" -> Images.atanh(within(x, unit(true)), bits);
      case "abs" -> x.abs();
      case "min" -> x.min(row.exact(1));
      case "max" -> x.max(row.exact(1));
      case "convexHull" -> x.hull(row.exact(1));
      case "intersection" -> x.meet(row.exact(1));
      default -> null;
    };
  }

  private static Interval unit(boolean open) {
    return Interval.of(Rational.MINUS_ONE, open, Rational.ONE, open);
  }

  /** The part in the domain, which is not empty since the expected result is not. */
  private static Interval within(Interval x, Interval domain) {
    return Objects.requireNonNull(x.meet(domain));
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = IntervalVectorsTest.class.getResourceAsStream("/libieeep1788.jsonl")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).map(IntervalVectorsTest::row).toList();
    }
  }

  private static Row row(String line) {
    Matcher matcher = ROW.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    List<Argument> args = arguments(matcher.group(2));
    assertThat(args).as(line).isNotEmpty();
    Matcher expected = ARGUMENT.matcher(matcher.group(3));
    assertThat(expected.lookingAt()).as(line).isTrue();
    return new Row(line, matcher.group(1), args, argument(expected).fast());
  }

  private static List<Argument> arguments(String text) {
    List<Argument> found = new ArrayList<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      found.add(argument(matcher));
    }
    return found;
  }

  private static Argument argument(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Argument(null, Integer.parseInt(matcher.group(1)));
    }
    return matcher.group(2) == null
        ? new Argument(DoubleInterval.UNDEFINED, 0)
        : new Argument(new DoubleInterval(end(matcher.group(2)), end(matcher.group(3))), 0);
  }

  private static double end(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
