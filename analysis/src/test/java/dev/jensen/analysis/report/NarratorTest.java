package dev.jensen.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

final class NarratorTest {
  @Test
  void stepsAreToldInWords() {
    ProofNode root = Narrator.root(Samples.square());
    assertThat(root.number()).isEqualTo(2);
    assertThat(root.statement()).isEqualTo("x^2 is convex for x in (-inf, inf)");
    assertThat(root.rule()).isEqualTo("composition rule");
    assertThat(root.why()).isEqualTo("the power 2 is convex on (-inf, inf), and x is affine");
    assertThat(root.evidence()).startsWith("over 20 chords");
    assertThat(root.premises().map(ProofNode::number)).containsExactly(1);
  }

  @Test
  void aVerdictNumbersItsStepsThrough() {
    assertThat(Narrator.proof(Samples.answer().verdict()).map(ProofNode::number))
        .containsExactly(1, 2, 3);
  }

  @Test
  void aLongChainIsNoTrouble() {
    Claim claim = new Claim.Curved(Samples.X, Samples.LINE, Samples.IN_X, Curvature.AFFINE);
    Vector<Step> steps = Vector.of(Samples.step(claim, new Rule.AffineForm()));
    for (int i = 0; i < 50_000; i++) {
      steps = steps.append(Samples.step(claim, new Rule.Inclusion(), i));
    }
    assertThat(Narrator.root(new Certificate(steps)).number()).isEqualTo(50_001);
  }

  @Test
  void theTextBeginsWithTheVerdict() {
    assertThat(new ReportText(true, false).of(Samples.answer()))
        .startsWith("CONVEX   x^2   for x in (-inf, inf)\n  not concave: ")
        .contains("    p: x = -1   f(p) = 1\n")
        .contains("  2. x^2 is convex for x in (-inf, inf)\n     by composition rule from 1: ")
        .matches(text -> text.chars().allMatch(c -> c == 10 || c >= 32 && c < 127));
  }
}
