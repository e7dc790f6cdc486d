package dev.jensen.analysis.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Violations in narrow windows. */
final class NarrowRefuterTest {
  /** The second derivative is negative between -5e-31 and 0 only, by hand, and so on. */
  @ParameterizedTest
  @ValueSource(ints = {20, 30, 40})
  void pointsOfANarrowWindowHaveFewDecimalPlaces(int places) {
    Report.Answer answer = (Report.Answer) Jensen.decide("x^4 + 1e-" + places + "*x^3");
    Claim.Broken broken = (Claim.Broken) answer.verdict().convexProof().get().claim();
    Witness witness = broken.witness();
    Rational scale = Rational.of(10).pow(places + 1);
    for (Expr end : Vector.of(witness.p(), witness.q()).map(point -> point.get("x").get())) {
      Rational value = ((Constant) end).value();
      assertThat(value.multiply(scale).isInteger()).isTrue();
      assertThat(value.multiply(scale).compareTo(Rational.of(-5))).isNotNegative();
      assertThat(value.sign()).isNotPositive();
    }
  }
}
