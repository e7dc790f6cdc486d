package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.core.expr.Bowl;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Encloses the least m &gt;= 0 for which a function of several variables plus {@code m/2 |x|^2} is
 * convex: by doubling, and then by bisection between what is proved and what is refuted, at short
 * numbers first.
 */
public final class LeastBowl {
  private static final int MOST_DOUBLINGS = 20;
  private static final int SHARES = 4;
  private static final Rational CLOSE = Rational.of(1, 1 << 20);
  private static final Rational QUARTER = Rational.of(1, 4);

  private final Question question;
  private final Budget budget;
  private @Nullable Rational refuted;
  private @Nullable Rational proved;
  private Option<Proved> below = Option.none();
  private Option<Proved> above = Option.none();

  private LeastBowl(Question question, Budget budget) {
    this.question = question;
    this.budget = budget;
  }

  /** The negative of the least m, as the infimum of f'' is for one variable. */
  public static Measure of(Question question, Budget budget) {
    LeastBowl search = new LeastBowl(question, budget);
    search.bracket();
    search.narrow();
    Rational lo = search.proved;
    Rational hi = search.refuted;
    return new Measure(
        lo == null ? null : lo.negate(),
        hi == null ? null : hi.negate(),
        search.above,
        search.below);
  }

  private void bracket() {
    ask(Rational.ZERO);
    for (int k = 0; proved == null && k < MOST_DOUBLINGS && budget.goesOn(); k++) {
      ask(Rational.of(1L << k));
    }
  }

  private void narrow() {
    boolean learned = true;
    while (learned && budget.goesOn()) {
      Rational lo = refuted;
      Rational hi = proved;
      if (lo == null || hi == null || hi.subtract(lo).compareTo(CLOSE.multiply(hi)) <= 0) {
        return;
      }
      Rational margin = hi.subtract(lo).multiply(QUARTER);
      Rational next = Rational.simplestBetween(lo.add(margin), hi.subtract(margin));
      // What is least is often a short number, and then what is just below it is refuted at once.
      learned = ask(hi.subtract(CLOSE.multiply(hi))) | ask(next);
    }
  }

  /** Whether it is proved or refuted that this much makes the function convex. */
  private boolean ask(Rational m) {
    if (refuted != null && m.compareTo(refuted) <= 0
        || proved != null && m.compareTo(proved) >= 0) {
      return true;
    }
    Question bowl =
        new Question(
            Bowl.without(question.function(), question.block(), m.negate()),
            question.box(),
            question.block());
    Verdict verdict = Jensen.decide(bowl, Budget.of(budget.left().dividedBy(SHARES))).verdict();
    switch (verdict.convex()) {
      case PROVED -> {
        proved = m;
        above = verdict.convexProof();
      }
      case REFUTED -> {
        refuted = m;
        below = verdict.convexProof();
      }
      case UNKNOWN -> {
        return false;
      }
    }
    return true;
  }
}
