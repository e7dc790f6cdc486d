package dev.jensen.analysis;

import dev.jensen.analysis.linear.Slack;
import dev.jensen.analysis.rules.Outer;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.RidgeProver;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question told in another way, in which provers or doubles see more, and the way back.
 *
 * @param name what this is called where it is said what was tried
 * @param question the other question
 * @param way how a step about the other question becomes one about this one
 * @param here what a violation there is here; null if it is none
 */
record Retold(String name, Question question, Way way, Function<Claim, @Nullable Witness> here) {
  private static final int BITS = 96;

  /** The step about the function, from the one that says the same of the other question. */
  @FunctionalInterface
  interface Way {
    int back(Expr function, Curvature kind, int place);
  }

  int back(Expr function, Curvature kind, int place) {
    return way.back(function, kind, place);
  }

  @Nullable Witness witness(Claim violation) {
    return here.apply(violation);
  }

  /** On the box without its half-spaces, where more rules hold. */
  static Option<Retold> unconstrained(Question question, Box box, TermProver methods) {
    boolean defined = new Ranges(box.plain(), BITS).of(question.function()) != null;
    Question plain = new Question(question.function(), box.plain(), question.block());
    return box.halfSpaces().isEmpty() || !defined
        ? Option.none()
        : Option.of(
            new Retold(
                "without the constraints",
                plain,
                (function, kind, place) -> Objects.requireNonNull(methods.included(place)),
                claim -> null));
  }

  /** With the slack of a half-space in place of a variable. */
  static Option<Retold> withSlack(Question question, Box box, Proof proof, Budget budget) {
    Set<String> block = question.block();
    return Slack.of(box, box.variables(), proof, budget)
        .find(slack -> slack.isExact() && slack.block(block).size() == block.size())
        .map(
            slack ->
                new Retold(
                    "with slack variables",
                    new Question(slack.told(question.function()), slack.box(), slack.block(block)),
                    (function, kind, place) ->
                        slack.back(new Claim.Curved(question.function(), box, block, kind), place),
                    claim -> null));
  }

  /** With an affine term as the variable, if the function lives far out or on another scale. */
  static Option<Retold> onAnotherScale(
      Question question, Box box, Expr reduced, TermProver methods) {
    RidgeProver ridges = methods.ridges();
    Outer told = box.halfSpaces().isEmpty() ? ridges.farOrSteep(reduced) : null;
    return told == null
        ? Option.none()
        : Option.of(
            new Retold(
                "on another scale",
                new Question(told.function(), told.line(), HashSet.of(told.variable())),
                (function, kind, place) -> ridges.back(function, told, kind, place),
                claim -> told.witness(claim, question.block().head())));
  }
}
