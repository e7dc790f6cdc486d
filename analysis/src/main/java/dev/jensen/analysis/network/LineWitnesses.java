package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Violations of a block along one of its variables: what is not convex in one is not convex in
 * several. The search along a line with all else free to choose is easier than in many directions.
 */
final class LineWitnesses {
  private static final int TRIES = 400;

  /** So many of a family, which are mostly alike. */
  private static final int FEW = 2;

  private final Proof proof;
  private final Question question;
  private final Budget budget;

  LineWitnesses(Proof proof, Question question, Budget budget) {
    this.proof = proof;
    this.question = question;
    this.budget = budget;
  }

  /** A confirmed violation of that kind, if one is found. */
  Option<Proved> search(Curvature kind) {
    Vector<String> variables =
        question
            .block()
            .toVector()
            .groupBy(name -> name.replaceAll("\\[.*", ""))
            .values()
            .toVector()
            .flatMap(family -> family.take(FEW));
    for (String variable : variables) {
      Question line = new Question(question.function(), question.box(), LinkedHashSet.of(variable));
      for (Proved found : new Refuter(new Proof(), line, budget).search(kind, TRIES)) {
        Option<Proved> widened =
            Option.of(
                found.claim() instanceof Claim.Broken broken
                    ? Refuter.confirm(proof, question, kind, widened(broken.witness()))
                    : null);
        if (widened.isDefined()) {
          return widened;
        }
      }
      if (!budget.goesOn()) {
        break;
      }
    }
    return Option.none();
  }

  /** The same points, with what the block has besides the variable in both of them. */
  private Witness widened(Witness line) {
    Map<String, Expr> fixed = line.parameters().filterKeys(question.block()::contains);
    return new Witness(
        line.parameters().removeAll(fixed.keySet()),
        fixed.merge(line.p()),
        fixed.merge(line.q()),
        line.t());
  }
}
