package dev.jensen.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificateJsonTest {
  private static final String SQUARE =
      "{\"schema\":\"jensen.certificate/1\",\"boxes\":{\"b1\":{\"x\":{\"lo\":\"-inf\","
          + "\"hi\":\"inf\",\"loOpen\":true,\"hiOpen\":true}}},\"blocks\":{\"w1\":[\"x\"]},"
          + "\"terms\":{\"t1\":\"x\",\"t2\":\"x^2\"},\"steps\":[{\"claim\":{\"kind\":\"affine\","
          + "\"box\":\"b1\",\"term\":\"t1\",\"block\":\"w1\"},\"rule\":{\"name\":\"affine-form\"},"
          + "\"premises\":[]},{\"claim\":{\"kind\":\"convex\",\"box\":\"b1\",\"term\":\"t2\","
          + "\"block\":\"w1\"},\"rule\":{\"name\":\"composition\"},\"premises\":[1]}]}";

  private final CertificateJson json = new CertificateJson();

  @Test
  void isWrittenAsItAlwaysWas() {
    assertThat(json.write(Samples.square())).isEqualTo(SQUARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log(1 + exp(x))",
        "x^4 - 4x^3 + 6x^2",
        "exp(1)*x^2 + e^2 for e in [1, 2], x in R",
        "pi*p^2 + exp(pi^2) for pi in [1, 2]",
        "exp(exp(x^2+3x)+x+exp(exp(x^2+3x)+x))",
        "t1^2 + t2^2 + exp(t1 + t2)",
        "x^2/y for y > 0",
        "max(x, -2x) + |x - 1/3|",
        "x*y",
        "x^3 for x in [-1, sqrt(2)]",
        "x^2*y for x >= 0, y >= 0, x + y <= 1",
        "log(x - y) + sqrt(y) for 0 <= y < x, 2x <= 3",
        "x*y for x + y = z, x < y"
      })
  void readsBackAsTheSame(String text) throws FormatError {
    Report.Answer answer = (Report.Answer) Jensen.decide(text);
    assertThat(answer.verdict().certificates()).isNotEmpty();
    for (Certificate certificate : answer.verdict().certificates()) {
      String written = json.write(certificate);
      Certificate read = json.read(written);
      assertThat(read).isEqualTo(certificate);
      assertThat(json.write(read)).isEqualTo(written);
      assertThat(Kernel.check(read)).isInstanceOf(Proved.class);
    }
  }

  @Test
  void everyRuleReadsBack() throws FormatError {
    Expr x = Samples.X;
    Rule.Node cut = new Rule.Split("x", Rational.of(-1, 3));
    Vector<Rule.Node> tree = Vector.of(cut, new Rule.Leaf(0), new Rule.Leaf(1));
    Vector<Rule> rules =
        RuleTags.PLAIN
            .values()
            .toVector()
            .appendAll(
                Vector.of(
                    new Rule.Natural(64),
                    new Rule.End("x"),
                    new Rule.Given(Vector.of(Rational.HALF, Rational.ZERO), x.power(2)),
                    new Rule.Congruent(
                        Vector.of(
                            new Rule.Image(
                                1,
                                Rational.HALF,
                                Vector.of(Vector.of(Rational.ONE, Rational.HALF))))),
                    new Rule.Cut("x", Expr.constant(2).sqrt()),
                    new Rule.Tree(tree, 64),
                    new Rule.Grows("x", Expr.constant(Rational.HALF)),
                    new Rule.Sturm(x.power(3), 96),
                    new Rule.Overlap("x"),
                    new Rule.Corner("x", "y"),
                    new Rule.Fades("x"),
                    new Rule.Telescopes("x", Rational.of(1, 2)),
                    new Rule.Waves(x, -3, 96),
                    new Rule.Slope("x", x.power(2), Expr.ZERO),
                    new Rule.Kink("x", Expr.ZERO),
                    new Rule.Jump("x", Expr.ONE, Rational.of(-2, 3)),
                    new Rule.Perspective("t", x.power(2)),
                    new Rule.Precomposition("u", x.plus(Expr.ONE), x.power(2)),
                    new Rule.Substitution("x", "u", x.plus(Expr.ONE)),
                    new Rule.Periodic("x", Expr.constant(2).times(Expr.apply(Atoms.PI))),
                    new Rule.Dominance(128),
                    new Rule.Schur(2),
                    new Rule.MatrixTree(tree, 96),
                    new Rule.Gram(
                        Vector.of(
                            new Rule.Form(
                                x.plus(Expr.ONE),
                                Vector.of(new Rule.Product(0, x.power(2)), new Rule.Product(1, x)),
                                Vector.of(
                                    Vector.of(Rational.ONE, Rational.of(-1, 3)),
                                    Vector.of(Rational.of(-1, 3), Rational.TWO))))),
                    new Rule.Least("x", Expr.ONE),
                    new Rule.Join("x", Expr.ZERO),
                    new Rule.Step("x", Expr.ZERO, Expr.ONE),
                    new Rule.Filled("x", Expr.ZERO, x.power(2), x, 1),
                    new Rule.Bounded(Rational.of(-7, 2)),
                    new Rule.Scaled(x.power(2), Rational.of(-1, 3), Expr.ONE),
                    new Rule.Ratio(x.power(2), x),
                    new Rule.Strong(Rational.HALF),
                    new Rule.Violation(1024)));
    Box box = Box.of("x", new Axis(Expr.constant(2).sqrt(), true, null, true));
    Vector<Claim> claims =
        Vector.of(
            new Claim.Range(x, box, Interval.of(Rational.of(-1, 3), true, null, true)),
            new Claim.Equal(x, x.power(2), box),
            new Claim.Semidefinite(Vector.of(Vector.of(x, x), Vector.of(x, x)), box),
            new Claim.Shaped(x, box, Samples.IN_X, Shape.NONDECREASING),
            new Claim.Misshapen(
                x,
                box,
                Samples.IN_X,
                Shape.STRICTLY_CONCAVE,
                new Witness(
                    LinkedHashMap.empty(),
                    LinkedHashMap.of("x", Expr.ONE),
                    LinkedHashMap.of("x", Expr.constant(2)),
                    Rational.HALF)));
    Certificate all =
        new Certificate(
            rules
                .zipWithIndex()
                .map(
                    r ->
                        new Step(
                            claims.get(r._2 % claims.size()), r._1, Vector.range(0, r._2 % 2))));
    assertThat(json.read(json.write(all))).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"strict\":false ~ \"strict\":0 ~ true or false",
        "\"offset\":\"1\" ~ \"offset\":\"1.5\" ~ spelled like",
        "\"offset\":\"1\", ~ \"\":\"1\", ~ lacks the field",
        "\"halfSpaces\":{\"b1\" ~ \"halfSpaces\":{\"b9\" ~ no such box",
        "\"halfSpaces\" ~ \"halfPlanes\" ~ unknown field",
        "\"inner\" ~ \"inner\":{},\"more\" ~ unknown field",
      })
  void halfSpacesAreReadStrictly(String what, String with, String why) {
    Report.Answer answer = (Report.Answer) Jensen.decide("x^2 for x + y <= 1");
    String written = json.write(answer.verdict().certificates().head());
    assertThat(written).contains(what);
    assertThatThrownBy(() -> json.read(written.replace(what, with)))
        .isInstanceOf(FormatError.class)
        .hasMessageContaining(why);
  }

  @Test
  void aHalfSpaceThatIsForgottenIsMissed() throws FormatError {
    Report.Answer answer = (Report.Answer) Jensen.decide("x^3 for x + y >= 1, y <= 0");
    String written = json.write(answer.verdict().convexProof().get().certificate());
    String forgotten = written.replaceAll("\"halfSpaces\":\\{.*?\\},\"blocks\"", "\"blocks\"");
    assertThat(forgotten).isNotEqualTo(written);
    assertThat(Kernel.check(json.read(forgotten))).isNotInstanceOf(Proved.class);
  }

  @Test
  void whatIsSharedIsWrittenOnce() throws FormatError {
    Expr grown = Samples.X.power(2).plus(Samples.X);
    for (int i = 0; i < 60; i++) {
      grown = grown.times(grown.plus(Expr.ONE)).plus(Samples.X.times(grown));
    }
    Claim claim = new Claim.Curved(grown, Samples.LINE, Samples.IN_X, Curvature.CONVEX);
    Certificate large = new Certificate(Vector.of(Samples.step(claim, new Rule.AffineForm())));
    String written = json.write(large);
    assertThat(written.length()).isLessThan(20_000);
    assertThat(json.read(written)).isEqualTo(large);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "certificate/1 ~ certificate/2 ~ schema",
        "\"premises\":[1] ~ \"premises\":[0] ~ counted from 1",
        "\"premises\":[1] ~ \"premises\":[-0] ~ whole number",
        "\"premises\":[1] ~ \"premises\":[1.0] ~ whole number",
        "\"premises\":[1] ~ \"premises\":[NaN] ~ not JSON",
        "\"premises\":[1] ~ \"premises\":[1],\"time\":3 ~ unknown field",
        "\"premises\":[1] ~ \"premises\":[1],\"premises\":[1] ~ Duplicate",
        "\"t2\":\"x^2\" ~ \"t1\":\"x^2\" ~ Duplicate",
        "\"t2\":\"x^2\" ~ \"t2\":\"y^2\" ~ cannot be read",
        "\"t2\":\"x^2\" ~ \"x\":\"x^2\" ~ that of a variable",
        "\"block\":\"w1\" ~ \"block\":\"w2\" ~ no such block",
        "[\"x\"] ~ [\"x\",\"x\"] ~ twice",
        "\"loOpen\":true ~ \"loOpen\":false ~ always open",
        "\"kind\":\"convex\" ~ \"kind\":\"vexed\" ~ no such kind",
        "\"name\":\"composition\" ~ \"name\":\"faith\" ~ no such rule"
      })
  void isReadStrictly(String token, String changed, String reason) {
    assertThat(SQUARE).contains(token);
    String text = SQUARE.replace(token, changed);
    assertThatThrownBy(() -> json.read(text))
        .isInstanceOf(FormatError.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "x", "{\"a\":1} {}", "\u0000"})
  void rubbishIsRefused(String text) {
    assertThatThrownBy(() -> json.read(text)).isInstanceOf(FormatError.class);
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> json.read("[".repeat(100_000))).isInstanceOf(FormatError.class);
  }
}
