package dev.jensen.core.kernel;

import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;

import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Rule;
import org.junit.jupiter.api.Test;

/** Steps that cannot be computed are refused like steps that do not follow. */
final class HostileTest {
  @Test
  void degreesBeyondEveryInt() {
    new Argued()
        .step(equal("(x^2000000000)^2000000000", "x", "x in R"), new Rule.NormalForm())
        .assertRefused("");
    new Argued()
        .step(equal("x^2000000000*(1+x)^2000000000", "x", "x in R"), new Rule.NormalForm())
        .assertRefused("");
  }

  @Test
  void bitsBeyondAllMeasure() {
    new Argued()
        .step(range("exp(x)", "x in [0, 1]", Interval.ALL), new Rule.Natural(Integer.MAX_VALUE))
        .assertRefused("");
    new Argued()
        .step(range("exp(x)", "x in [0, 1]", Interval.ALL), new Rule.Natural(Integer.MIN_VALUE))
        .assertRefused("");
  }

  @Test
  void premisesThatAreNotThere() {
    new Argued()
        .step(range("x", "x in [0, 1]", Interval.ALL), new Rule.Mirror(), -7)
        .assertRefused("");
    new Argued()
        .step(range("x", "x in [0, 1]", Interval.ALL), new Rule.Mirror(), 7)
        .assertRefused("");
  }
}
