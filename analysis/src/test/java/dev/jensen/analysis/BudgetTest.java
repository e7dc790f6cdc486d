package dev.jensen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.property.Measuring;
import dev.jensen.analysis.property.Properties;
import dev.jensen.analysis.property.Property;
import dev.jensen.analysis.regions.Regions;
import dev.jensen.analysis.report.Report;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that could take much longer end with their time, or a little later. */
final class BudgetTest {
  private static final Duration TIME = Duration.ofMillis(800);

  /** Twice what a machine with other work on it is seen to add. */
  private static final Duration LATEST = Duration.ofMillis(1200);

  /** What is loaded once is no part of a question's time. */
  @BeforeAll
  static void load() {
    Jensen.decide("log(x^3-x)");
  }

  private static Inquiry inquiry(String text) {
    return new Inquiry(text, LinkedHashMap.empty(), Option.none(), TIME);
  }

  private static void assertInTime(Runnable work) {
    long start = System.nanoTime();
    work.run();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LATEST);
  }

  private static String polynomial(int degree, int bits, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Vector.rangeClosed(0, degree)
        .map(k -> "(" + random.nextLong(-(1L << bits), 1L << bits) + ")*x^" + k)
        .mkString("+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^(1/64)*x^(1/63)*x^(1/61)",
        "(x^(1/7)+x^(1/5)+1)^(1/3)*(x^(2/9)+3)^(5/7)",
        "logsumexp(x,2*x,x^2,sin(x))",
        "(1+x)^1000/(1+x^2)^400",
        "sqrt((1+2*x-4*x^2+x^3)-sqrt(-3-3*x-2*x^2+5*x^3))"
      })
  void aVerdict(String text) {
    assertInTime(() -> Jensen.decide(inquiry(text)));
  }

  @Test
  void theDomainOfALongLogarithm() {
    assertInTime(() -> Jensen.decide(inquiry("log(" + polynomial(24, 50, 1) + ")")));
    assertInTime(
        () ->
            Properties.decide(
                inquiry("sqrt(" + polynomial(30, 60, 2) + ")"), Property.QUASICONVEX));
  }

  @Test
  void regionsAndModuli() {
    Report report = Jensen.decide(inquiry("sin(x)*exp(cos(3x))+x^2/10"));
    assertInTime(() -> Regions.of(report, Budget.of(TIME)));
    assertInTime(() -> Measuring.of(report, Budget.of(TIME)));
  }
}
