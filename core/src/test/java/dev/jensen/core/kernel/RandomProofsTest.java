package dev.jensen.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.RandomTerms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the kernel accepts of random terms agrees with their values. */
final class RandomProofsTest {
  private static final int CASES = 120;
  private static final int POINTS = 8;
  private static final int BITS = 100;

  /** A random term, with what the kernel lets be proved of its parts. */
  private static final class Attempt {
    private final Random random;
    private final RandomTerms draw;
    private final Box box;
    private final Set<String> block;
    private Vector<Step> steps = Vector.empty();

    Attempt(Random random) {
      this.random = random;
      this.draw = new RandomTerms(random);
      this.box = draw.box();
      this.block = random.nextBoolean() ? Argued.block("x") : Argued.block("x", "y");
    }

    int run() {
      Expr term = random.nextInt(4) == 0 ? draw.pieces(3) : draw.term(4);
      for (Expr part : Dag.parts(term)) {
        for (Curvature kind :
            new Curvature[] {Curvature.AFFINE, Curvature.CONVEX, Curvature.CONCAVE}) {
          curvature(part, kind);
        }
      }
      return steps.size();
    }

    private void curvature(Expr part, Curvature kind) {
      Claim claim = new Claim.Curved(part, box, block, kind);
      Vector<Integer> all = Vector.range(0, steps.size());
      boolean accepted =
          tried(claim, new Rule.AffineForm(), all)
              || tried(claim, new Rule.Combination(), all)
              || tried(claim, new Rule.Composition(), all)
              || bySecondDerivative(part, claim, kind);
      if (accepted) {
        for (int i = 0; i < POINTS; i++) {
          jensen(part, kind);
        }
      }
    }

    private boolean bySecondDerivative(Expr part, Claim claim, Curvature kind) {
      Expr once = Derivative.of(part, "x");
      Expr twice = once == null ? null : Derivative.of(once, "x");
      if (twice == null || block.size() > 1) {
        return false;
      }
      Expr bent = kind == Curvature.CONVEX ? twice : twice.negate();
      Claim sign = new Claim.Range(bent, box, Interval.NONNEGATIVE);
      return tried(sign, new Rule.Natural(64), Vector.empty())
          && tried(claim, new Rule.SecondDerivative(), Vector.of(steps.size() - 1));
    }

    private boolean tried(Claim claim, Rule rule, Vector<Integer> premises) {
      Vector<Step> longer = steps.append(new Step(claim, rule, premises));
      if (Kernel.check(new Certificate(longer)) instanceof Proved) {
        steps = longer;
        return true;
      }
      return false;
    }

    /** Jensen's inequality for the midpoint of two random points that differ in the block only. */
    private void jensen(Expr term, Curvature kind) {
      Map<String, Interval> p = draw.point(box);
      Map<String, Interval> q = draw.point(box);
      box.variables().removeAll(block).forEach(name -> q.put(name, p.get(name)));
      Map<String, Interval> middle = new HashMap<>();
      p.forEach((name, at) -> middle.put(name, at.add(q.get(name)).scale(Rational.HALF)));
      Interval between = value(term, middle);
      Interval mean = value(term, p).add(value(term, q)).scale(Rational.HALF);
      Interval gap = mean.subtract(between);
      String what = "%s is %s in %s on %s".formatted(term, kind, block, box);
      assertThat(kind.isConvex() && gap.isNegative()).as(what).isFalse();
      assertThat(kind.isConcave() && gap.isPositive()).as(what).isFalse();
    }

    private Interval value(Expr term, Map<String, Interval> at) {
      Interval value = new Ranges(at, BITS).of(term);
      assertThat(value).as("%s at %s", term, at).isNotNull();
      return value;
    }
  }

  @Test
  void acceptedCurvaturesObeyJensensInequality() {
    int[] accepted = {0};
    Forall.cases(CASES, random -> accepted[0] += new Attempt(random).run());
    assertThat(accepted[0]).isGreaterThan(CASES);
  }
}
