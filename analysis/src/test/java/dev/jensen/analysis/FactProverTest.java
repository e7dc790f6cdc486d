package dev.jensen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.activations.BlockLosses;
import dev.jensen.activations.Fact;
import dev.jensen.activations.JointActivation;
import dev.jensen.activations.JointActivations;
import dev.jensen.activations.Losses;
import dev.jensen.analysis.catalogue.FactProver;
import dev.jensen.analysis.property.Properties;
import dev.jensen.analysis.property.Property;
import dev.jensen.analysis.property.PropertyReport;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the entries of the catalogue claim is proved here, not believed. */
final class FactProverTest {
  private static Activation entry(String name) {
    return Activations.named(name).getOrElseThrow(() -> new AssertionError(name));
  }

  static Stream<Arguments> facts() {
    return Activations.all()
        .toJavaStream()
        .flatMap(a -> a.facts().toJavaStream().map(fact -> Arguments.of(a, fact)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("facts")
  void theFactIsProved(Activation activation, Fact fact) {
    assertThat(FactProver.prove(activation, fact, Duration.ofSeconds(10))).isNotEmpty();
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

  /** Bounds are tight: some sample of the derivative comes close to each end that is a number. */
  @Test
  void boundsAreNotLoose() {
    for (Activation activation : Activations.all()) {
      for (Fact fact : activation.facts().filter(each -> each.kind().isBound())) {
        int order = fact.kind().ordinal() - Fact.Kind.VALUES.ordinal();
        double[] seen = samples(activation, order);
        for (Expr end : Vector.of(fact.axis().lo(), fact.axis().hi())) {
          if (end instanceof Constant number) {
            double wanted = number.value().toDouble();
            double off =
                DoubleStream.of(seen).map(each -> Math.abs(each - wanted)).min().orElseThrow();
            assertThat(off)
                .as("%s %s at %s", activation, fact, end)
                .isLessThan(2e-2 * Math.max(0.1, Math.abs(wanted)));
          }
        }
      }
    }
  }

  /** Differences of that order, which are those of the function itself on every scale. */
  private static double[] samples(Activation activation, int order) {
    Program program = new Program(activation.of(Expr.variable("x")), Vector.of("x"));
    double step = order == 2 ? 1e-3 : 1e-5;
    return DoubleStream.concat(
            DoubleStream.iterate(-40, x -> x < 40, x -> x + 0.0037),
            DoubleStream.of(-1e9, -1e6, -1e4, -300, 300, 1e4, 1e6, 1e9, 0))
        .map(
            x ->
                switch (order) {
                  case 0 -> program.at(x);
                  case 1 -> (program.at(x + step) - program.at(x)) / step;
                  default ->
                      (program.at(x + step) - 2 * program.at(x) + program.at(x - step))
                          / (step * step);
                })
        .filter(Double::isFinite)
        .toArray();
  }

  @TestFactory
  Stream<DynamicTest> lossesAreConvexWhereTheyAreSaidToBe() {
    return Losses.all()
        .toJavaStream()
        .map(
            loss ->
                DynamicTest.dynamicTest(
                    loss.name(),
                    () ->
                        assertThat(Jensen.decide(loss.question()).name())
                            .isEqualTo(loss.convex() ? "CONVEX" : "NEITHER")));
  }

  @TestFactory
  Stream<DynamicTest> inEachBlockALossIsWhatItIsSaidToBe() {
    return BlockLosses.all()
        .toJavaStream()
        .flatMap(
            loss ->
                loss.claims()
                    .toJavaStream()
                    .map(
                        claim ->
                            DynamicTest.dynamicTest(
                                loss + " in " + claim.block(),
                                () ->
                                    assertThat(Jensen.decide(loss.question(claim)).name())
                                        .isEqualTo(claim.convex() ? "CONVEX" : "NEITHER"))));
  }

  @TestFactory
  Stream<DynamicTest> activationsOfSeveralNumbersAreWhatTheyAreSaidToBe() {
    return JointActivations.all()
        .toJavaStream()
        .flatMap(
            activation ->
                Stream.of(2, 4)
                    .map(
                        count ->
                            DynamicTest.dynamicTest(
                                activation + " of " + count, () -> hasFacts(activation, count))));
  }

  private static void hasFacts(JointActivation activation, int count) {
    Vector<Expr> numbers = Vector.rangeClosed(1, count).map(i -> Expr.variable("x" + i));
    String curvature =
        activation
            .facts()
            .filter(kind -> kind != Fact.Kind.NONDECREASING)
            .headOption()
            .map(Fact.Kind::name)
            .getOrElse("NEITHER");
    for (Expr output : activation.of(numbers, Vector.empty())) {
      assertThat(Jensen.decide(output.toString()).name()).as("%s", output).isEqualTo(curvature);
      if (activation.facts().contains(Fact.Kind.NONDECREASING)) {
        PropertyReport rises = Properties.decide(Inquiry.of(output.toString()), Property.MONOTONE);
        assertThat(rises)
            .isInstanceOfSatisfying(
                PropertyReport.Answer.class,
                answer -> assertThat(answer.first().side()).isEqualTo(Verdict.Side.PROVED));
      }
    }
  }
}
