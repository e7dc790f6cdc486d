package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.block;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.broken;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.misshapen;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;
import static dev.jensen.core.proof.Shape.NONDECREASING;
import static dev.jensen.core.proof.Shape.NONINCREASING;
import static dev.jensen.core.proof.Shape.QUASICONVEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** A proof decides the questions that it is about, and no others. */
final class VerdictTest {
  private static Proved proved(Claim claim, Rule rule) {
    return (Proved) Kernel.check(new Certificate(Vector.of(new Step(claim, rule, Vector.empty()))));
  }

  private static Question question(String text, String domain, String... block) {
    return new Question(term(text), box(domain), block(block));
  }

  private static void decides(Proved proof, Question question, Verdict.Side convex) {
    Verdict verdict = Verdict.unknown(question).with(proof);
    assertThat(verdict.convex()).isEqualTo(convex);
    assertThat(verdict.concave()).isEqualTo(Verdict.Side.UNKNOWN);
  }

  @Test
  void curvatureOfThatFunctionThereInThatBlock() {
    Proved square = proved(curved("x^2", "x in [0,1]", CONVEX, "x"), new Rule.Quadratic());
    decides(square, question("x^2", "x in [0,1]", "x"), Verdict.Side.PROVED);
    decides(square, question("x^2", "x in [0,1/2]", "x"), Verdict.Side.PROVED);
    decides(square, question("x^2", "x in [0,2]", "x"), Verdict.Side.UNKNOWN);
    decides(square, question("2*x^2", "x in [0,1]", "x"), Verdict.Side.UNKNOWN);
    Proved line = proved(curved("x*y", "x in R, y in R", AFFINE, "x"), new Rule.AffineForm());
    decides(line, question("x*y", "x in R, y in R", "x", "y"), Verdict.Side.UNKNOWN);
  }

  @Test
  void aViolationOnExactlyThatBoxInExactlyThatBlock() {
    Rule rule = new Rule.Violation(64);
    Proved cube =
        proved(
            broken("x^3", "x in [-1,1]", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"), rule);
    decides(cube, question("x^3", "x in [-1,1]", "x"), Verdict.Side.REFUTED);
    decides(cube, question("x^3", "x in [0,1]", "x"), Verdict.Side.UNKNOWN);
    decides(cube, question("x^5", "x in [-1,1]", "x"), Verdict.Side.UNKNOWN);
    String plane = "x in R, y in R";
    Proved saddle =
        proved(
            broken(
                "x*y",
                plane,
                CONVEX,
                at(),
                at("x", "1", "y", "-1"),
                at("x", "-1", "y", "1"),
                "1/2"),
            rule);
    decides(saddle, question("x*y", plane, "x", "y"), Verdict.Side.REFUTED);
    decides(saddle, question("x*y", plane, "x"), Verdict.Side.UNKNOWN);
    Proved square =
        proved(broken("x^2", "x in [0,1]", CONCAVE, at(), at("x", "0"), at("x", "1"), "1/2"), rule);
    Verdict verdict = Verdict.unknown(question("x^2", "x in [0,1]", "x")).with(square);
    assertThat(verdict.convex()).isEqualTo(Verdict.Side.UNKNOWN);
    assertThat(verdict.concave()).isEqualTo(Verdict.Side.REFUTED);
  }

  private static void stands(Proved proof, Question question, Shape shape, Verdict.Side side) {
    assertThat(Standing.unknown(question, shape).with(proof).side()).isEqualTo(side);
  }

  @Test
  void aShapeOfThatFunctionThereInThatBlock() {
    String strip = "x in [0,1], y in R";
    Step slope =
        new Step(range("1", strip, Interval.POSITIVE), new Rule.Natural(64), Vector.empty());
    Step rises =
        new Step(shaped("x-y", strip, NONDECREASING, "x"), new Rule.Rising(), Vector.of(0));
    Proved proof = (Proved) Kernel.check(new Certificate(Vector.of(slope, rises)));
    Question asked = question("x-y", strip, "x");
    stands(proof, asked, NONDECREASING, Verdict.Side.PROVED);
    stands(proof, asked, NONINCREASING, Verdict.Side.UNKNOWN);
    stands(proof, question("x-y", strip, "x", "y"), NONDECREASING, Verdict.Side.UNKNOWN);
    stands(proof, question("y-x", strip, "x"), NONDECREASING, Verdict.Side.UNKNOWN);
    stands(proof, question("x-y", "x in [0,2], y in R", "x"), NONDECREASING, Verdict.Side.UNKNOWN);
  }

  @Test
  void theViolationOfAShapeOnExactlyThatBoxInExactlyThatBlock() {
    String strip = "x in [0,1], y in R";
    Proved falls =
        proved(
            misshapen(
                "x-y", strip, NONDECREASING, at("x", "0", "y", "0"), at("x", "0", "y", "1"), "1/2"),
            new Rule.Violation(64));
    Question asked = question("x-y", strip, "x", "y");
    stands(falls, asked, NONDECREASING, Verdict.Side.REFUTED);
    stands(falls, asked, QUASICONVEX, Verdict.Side.UNKNOWN);
    stands(falls, question("x-y", strip, "x"), NONDECREASING, Verdict.Side.UNKNOWN);
    stands(falls, question("x+y", strip, "x", "y"), NONDECREASING, Verdict.Side.UNKNOWN);
    stands(
        falls,
        question("x-y", "x in [0,1], y in [2,2]", "x", "y"),
        NONDECREASING,
        Verdict.Side.UNKNOWN);
  }
}
