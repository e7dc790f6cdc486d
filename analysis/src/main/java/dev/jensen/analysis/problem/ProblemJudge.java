package dev.jensen.analysis.problem;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.core.domain.Box;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Judges the rows of a problem one after the other. Each has the same time at most, and all
 * together have that of a few dozen rows, of which quick ones leave theirs to the others.
 */
public final class ProblemJudge {
  private static final int SHARES = 30;
  private static final int PART = 20;
  private static final Duration LEAST = Duration.ofMillis(100);

  private final Problem problem;
  private final Duration each;
  private final Budget all;
  private int left;

  private ProblemJudge(Problem problem, Duration each) {
    this.problem = problem;
    this.each = each;
    this.all = Budget.of(each.multipliedBy(SHARES));
    this.left = problem.rows().size();
  }

  /**
   * Judges every row of the problem.
   *
   * @param each the time for each row
   */
  public static ProblemReport judge(Problem problem, Duration each) {
    return new ProblemJudge(problem, each).report();
  }

  private ProblemReport report() {
    return new ProblemReport(
        problem, problem.objective().map(this::judged), problem.constraints().map(this::judged));
  }

  /** The time of the next row: a part of what is left, and at least an even share of it. */
  private Duration share() {
    Duration rest = all.left();
    Duration part = longer(rest.dividedBy(PART), rest.dividedBy(Math.max(1, left--)));
    Duration share = longer(part, LEAST);
    return share.compareTo(each) < 0 ? share : each;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private Judged judged(Row row) {
    Duration share = share();
    try {
      Budget budget = Budget.of(share);
      Box box = domain(row, budget);
      Report.Answer answer =
          Jensen.decide(new Question(row.function(), box, box.variables()), budget);
      boolean holds = Outcome.of(answer.verdict(), row.needed()) == Outcome.HOLDS;
      Option<Culprit> culprit =
          Option.when(
              !holds,
              () -> new CulpritSearch(box, Budget.of(share)).in(answer.verdict(), row.needed()));
      return new Judged(row, answer, culprit);
    } catch (StackOverflowError deep) {
      return tooDeep(row);
    }
  }

  private static Judged tooDeep(Row row) {
    Verdict nothing =
        Verdict.unknown(new Question(row.function(), row.box(), row.box().variables()));
    Unknown unknown =
        new Unknown(Vector.empty(), "the function is nested too deeply", LinkedHashMap.empty());
    return new Judged(
        row,
        new Report.Answer(nothing, Option.of(unknown), 0, 0),
        Option.of(new Culprit(row.function(), row.needed(), nothing)));
  }

  /** The part of the row's box where the function is defined, as far as that is feasible. */
  private Box domain(Row row, Budget budget) {
    return Watchdog.within(
        budget,
        () -> new RowDomain(row.function(), problem.constraints(), budget).in(row.box()),
        row::box);
  }
}
