package dev.jensen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.activations.Fact;
import dev.jensen.analysis.catalogue.FactProver;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the entries of the catalogue claim is proved here, not believed. */
final class FactProverTest {
  private static Activation entry(String name) {
    return Activations.named(name).getOrElseThrow(() -> new AssertionError(name));
  }

  static Stream<Arguments> facts() {
    return Stream.of(
            "relu",
            "leaky_relu",
            "prelu",
            "elu",
            "selu",
            "celu",
            "sigmoid",
            "tanh",
            "softplus",
            "silu",
            "gelu",
            "hardsigmoid",
            "hardtanh",
            "softsign",
            "identity")
        .map(FactProverTest::entry)
        .flatMap(a -> a.facts().toJavaStream().map(fact -> Arguments.of(a, fact)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("facts")
  void theFactIsProved(Activation activation, Fact fact) {
    assertThat(FactProver.prove(activation, fact)).isNotEmpty();
  }

  @Test
  void wrongFactsAreNotProved() {
    assertThat(FactProver.prove(entry("silu"), new Fact(Fact.Kind.CONVEX, "[-3, 2]"))).isEmpty();
    assertThat(FactProver.prove(entry("tanh"), new Fact(Fact.Kind.CONCAVE, "[-1/10, 1]")))
        .isEmpty();
    assertThat(FactProver.prove(entry("silu"), new Fact(Fact.Kind.NONDECREASING, "[-2, 1]")))
        .isEmpty();
    assertThat(FactProver.prove(entry("relu"), new Fact(Fact.Kind.BOUNDED, "[0, inf)"))).isEmpty();
  }
}
