package dev.jensen.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationsTest {
  private static final int BITS = 128;
  private static final Rational TINY = Rational.parse("1e-28");
  private static final Vector<String> JUMPS =
      Vector.of("hardshrink", "threshold", "heaviside", "sign", "sinc", "zero_one");
  private static final Expr X = Expr.variable("x");

  private record Sample(
      String kind, String name, Vector<Expr> values, Vector<Expr> arguments, Rational value) {}

  static Iterable<Activation> activations() {
    return Activations.all();
  }

  static Iterable<Loss> losses() {
    return Losses.all();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void agreesWithTheCatalogue(Activation activation) {
    Vector<Sample> samples = samples("activation", activation.name());
    assertThat(samples).isNotEmpty();
    for (Sample sample : samples) {
      near(activation.of(sample.arguments.head(), sample.values), sample);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void agreesWithTheCatalogue(Loss loss) {
    Vector<Sample> samples = samples("loss", loss.name());
    assertThat(samples.isEmpty()).isEqualTo(loss.joint());
    for (Sample sample : samples) {
      near(loss.of(sample.arguments.take(1), sample.arguments.drop(1), sample.values), sample);
    }
  }

  private static void near(Expr term, Sample sample) {
    Interval off = Ranges.point(term, BITS).subtract(Interval.point(sample.value)).abs();
    assertThat(off.hi())
        .as("%s", sample)
        .isLessThan(TINY.multiply(sample.value.abs().max(Rational.ONE)));
  }

  @ParameterizedTest
  @MethodSource("activations")
  void claimedFactsHoldAtSamples(Activation activation) {
    Random random = new Random(1);
    for (Fact fact : activation.facts().reject(each -> each.kind().isBound())) {
      Axis axis = fact.axis();
      for (int i = 0; i < 60; i++) {
        Rational p = member(random, axis);
        Rational q = member(random, axis);
        Rational left = p.min(q);
        Rational right = p.max(q);
        Interval low = at(activation, left);
        Interval high = at(activation, right);
        Interval middle = at(activation, left.mid(right));
        Interval chord = low.add(high).scale(Rational.HALF);
        boolean broken =
            switch (fact.kind()) {
              case CONVEX -> chord.isBelow(middle);
              case CONCAVE -> middle.isBelow(chord);
              case AFFINE -> chord.isBelow(middle) || middle.isBelow(chord);
              case NONDECREASING -> high.isBelow(low);
              case NONINCREASING -> low.isBelow(high);
              case BOUNDED -> !middle.isBounded();
              case VALUES, SLOPES, BENDS -> throw new AssertionError(fact);
            };
        assertThat(broken)
            .as("%s is %s, but not from %s to %s", activation.name(), fact, left, right)
            .isFalse();
      }
    }
  }

  private static Interval at(Activation activation, Rational x) {
    return Ranges.point(activation.of(Expr.constant(x)), BITS);
  }

  private static Rational member(Random random, Axis axis) {
    Expr start = axis.lo();
    Expr end = axis.hi();
    Rational far = Rational.of(1 + random.nextInt(400), 40);
    Rational lo = start == null ? null : Objects.requireNonNull(Ranges.point(start, 64).hi());
    Rational hi = end == null ? null : Objects.requireNonNull(Ranges.point(end, 64).lo());
    if (lo == null) {
      return hi == null ? Rational.of(random.nextInt(801) - 400, 40) : hi.subtract(far);
    }
    return hi == null
        ? lo.add(far)
        : lo.add(hi.subtract(lo).multiply(Rational.of(1 + random.nextInt(255), 256)));
  }

  @ParameterizedTest
  @MethodSource("activations")
  void jumpsOnlyWhereItMust(Activation activation) {
    assertThat(Smoothness.withoutJumps(activation.of(X)))
        .isEqualTo(!JUMPS.contains(activation.name()));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void jumpsOnlyWhereItMust(Loss loss) {
    Expr term = loss.of(Vector.of(X), Vector.of(Expr.variable("y")));
    assertThat(Smoothness.withoutJumps(term)).isEqualTo(!JUMPS.contains(loss.name()));
  }

  @Test
  void isContinuousAtZeroAndElsewhere() {
    Rational step = Rational.parse("1e-30");
    for (Activation activation : Activations.all()) {
      if (!JUMPS.contains(activation.name())) {
        for (int i = -12; i <= 12; i++) {
          Rational x = Rational.of(i, 2);
          Interval jump = at(activation, x.add(step)).subtract(at(activation, x.subtract(step)));
          assertThat(jump.abs().hi()).as(activation.name()).isLessThan(Rational.parse("1e-25"));
        }
      }
    }
  }

  /** For a and -a the functions are inverse to each other; between them is the identity. */
  @Test
  void softExponentialHasThreeBranches() {
    Activation soft = Activations.named("soft_exponential").get();
    assertThat(soft.of(X, Vector.of(Expr.ZERO))).isSameAs(X);
    for (Rational a : Vector.of(Rational.of(1, 2), Rational.ONE, Rational.of(3, 2))) {
      for (int i = -6; i <= 6; i++) {
        Expr grown = soft.of(Terms.number(i), Vector.of(Expr.constant(a)));
        Expr back = soft.of(grown, Vector.of(Expr.constant(a.negate())));
        assertThat(Ranges.point(back, 96).subtract(Interval.point(i)).abs().hi())
            .isLessThan(Rational.parse("1e-15"));
      }
    }
  }

  @Test
  void extendsTheLanguage() {
    Parser parser = new Parser(Activations.definitions());
    assertThat(parser.parse("selu(x)").function()).isSameAs(Activations.named("SELU").get().of(X));
    assertThat(parser.parse("leaky_relu(x, 0.2)").function())
        .isSameAs(Activations.named("leaky-relu").get().of(X, Vector.of(Terms.number("0.2"))));
    assertThat(parser.parse("swish(x)").function()).isSameAs(X.times(Terms.sigmoid(X)));
    assertThat(parser.parse("softplus(x)").function()).isSameAs(Terms.softplus(X));
    assertThat(parser.parse("huber(x)").function()).isSameAs(Terms.huber(X));
    assertThat(parser.parse("huber(x, 0)").function())
        .isSameAs(Terms.huber(X).over(Terms.number(2)));
    assertThat(parser.parse("softmax_cross_entropy(x, y, 2)").function())
        .isSameAs(Terms.logsumexp(Vector.of(X, Expr.variable("y"))).minus(Expr.variable("y")));
    assertThat(parser.parse("hinge(x, 1)").function()).isSameAs(Terms.relu(Expr.ONE.minus(X)));
  }

  @Test
  void everyDefinitionCanBeCalled() {
    for (Definition definition : Activations.definitions()) {
      Vector<Expr> arguments =
          Vector.fill(definition.fewest(), () -> Expr.variable("x"))
              .update(definition.fewest() - 1, Expr.ONE);
      assertThat(definition.body().apply(arguments)).as(definition.name()).isNotNull();
    }
  }

  @Test
  void namesAreTold() {
    assertThat(Activations.definitions().map(Definition::name)).doesNotHaveDuplicates();
    assertThat(Activations.all().map(Activation::name)).doesNotHaveDuplicates();
    assertThat(Losses.all().flatMap(Loss::names)).doesNotHaveDuplicates();
    assertThat(Activations.named("linear").get().name()).isEqualTo("identity");
    assertThat(Activations.named("Hard-Swish").get().name()).isEqualTo("hardswish");
    for (String loss : Vector.of("mse", "mae", "huber", "hinge", "logistic", "bce", "softmax-ce")) {
      assertThat(Losses.named(loss).isDefined()).as(loss).isTrue();
    }
    assertThat(Activations.all().map(Activation::source)).noneMatch(String::isBlank);
    assertThat(Losses.all().map(Loss::source)).noneMatch(String::isBlank);
  }

  @Test
  void sumsOverPairsAndRefusesWhatDoesNotFit() {
    Expr one = Expr.ONE;
    Loss mse = Losses.named("mse").get();
    assertThat(Ranges.point(mse.of(Vector.of(one, one), Vector.of(Expr.ZERO, Terms.number(3))), 64))
        .isEqualTo(Interval.point(5));
    assertThatThrownBy(() -> mse.of(Vector.of(one), Vector.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Activations.named("relu").get().of(one, Vector.of(one)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Vector<Sample> samples(String kind, String name) {
    try (InputStream in = ActivationsTest.class.getResourceAsStream("samples.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Vector.ofAll(text.lines().toList())
          .filter(line -> line.startsWith(kind + " " + name + " "))
          .map(
              line -> {
                String[] part = line.split(" ");
                Vector<Expr> values =
                    part[2].equals("-") ? Vector.empty() : Vector.of(Terms.number(part[2]));
                return new Sample(
                    kind,
                    name,
                    values,
                    Vector.of(part[3].split(",")).map(Terms::number),
                    Rational.parse(part[4]));
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
