package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Small questions with certificates written by hand. */
final class Samples {
  static final Expr X = Expr.variable("x");
  static final Box LINE = Box.of("x", Axis.REAL);
  static final Set<String> IN_X = LinkedHashSet.of("x");

  private Samples() {}

  /** That x^2 is convex, by composition. */
  static Certificate square() {
    Step x = step(new Claim.Curved(X, LINE, IN_X, Curvature.AFFINE), new Rule.AffineForm());
    Claim square = new Claim.Curved(X.power(2), LINE, IN_X, Curvature.CONVEX);
    return new Certificate(Vector.of(x, step(square, new Rule.Composition(), 0)));
  }

  /** That x^2 is not concave. */
  static Certificate notConcave() {
    Witness witness =
        new Witness(
            LinkedHashMap.empty(),
            LinkedHashMap.of("x", Expr.constant(-1)),
            LinkedHashMap.of("x", Expr.ONE),
            Rational.HALF);
    Claim broken = new Claim.Broken(X.power(2), LINE, IN_X, Curvature.CONCAVE, witness);
    return new Certificate(Vector.of(step(broken, new Rule.Violation(64))));
  }

  static Step step(Claim claim, Rule rule, Integer... premises) {
    return new Step(claim, rule, Vector.of(premises));
  }

  static Report.Answer answer() {
    Question question = new Question(X.power(2), LINE, IN_X);
    Verdict verdict = Verdict.unknown(question).with(proved(square())).with(proved(notConcave()));
    return new Report.Answer(verdict, Option.none(), 3_100_000, 400_000);
  }

  static Proved proved(Certificate certificate) {
    return (Proved) Kernel.check(certificate);
  }
}
