package dev.jensen.analysis.problem;

import dev.jensen.analysis.report.ReportText;
import dev.jensen.analysis.report.TextParts;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * The report on a problem as plain text: a table of its rows, what is wrong with those that do not
 * hold, and the verdict last.
 *
 * @param steps whether the proofs are told
 * @param colour whether outcomes are coloured, by the usual escape sequences
 */
public record ProblemText(boolean steps, boolean colour) {
  private static final int LONGEST_TERM = 120;
  private static final int WIDEST_NAME = 30;

  /** Of rows that hold, so many are listed; those that do not are listed all. */
  private static final int MOST_ROWS = 100;

  /** The whole report; each line ends with a line feed. */
  public String of(ProblemReport report) {
    StringBuilder out = new StringBuilder();
    head(report.problem(), out);
    Vector<Judged> rows = report.rows();
    Vector<Judged> shown = shown(rows);
    int width = shown.map(row -> name(row).length()).max().getOrElse(0);
    out.append(line("row", width, "needed", "verdict", "because"));
    for (Judged row : shown) {
      row(row, width, out);
    }
    if (shown.size() < rows.size()) {
      out.append("  and %,d more rows that hold\n".formatted(rows.size() - shown.size()));
    }
    for (Judged row : steps ? rows : Vector.<Judged>empty()) {
      out.append('\n').append(row.row().name()).append(": ");
      out.append(new ReportText(true, colour).of(row.answer()));
    }
    out.append('\n');
    verdict(report, out);
    return out.toString();
  }

  private static void head(Problem problem, StringBuilder out) {
    out.append(counted(problem.variables(), "variable"));
    if (problem.integers() > 0) {
      out.append(" (%,d integer)".formatted(problem.integers()));
    }
    out.append(", ").append(counted(problem.constraints().size(), "constraint"));
    out.append(problem.sense() == Sense.FIND ? ", no objective\n" : ", " + problem.sense() + "\n");
    for (String note : problem.notes()) {
      out.append("note: ").append(note).append('\n');
    }
    out.append('\n');
  }

  private static String counted(int count, String what) {
    return "%,d %s".formatted(count, count == 1 ? what : what + "s");
  }

  /** All rows that do not hold, and the first of those that do. */
  private static Vector<Judged> shown(Vector<Judged> rows) {
    int listed = 0;
    Vector<Judged> shown = Vector.empty();
    for (Judged row : rows) {
      boolean holds = row.outcome() == Outcome.HOLDS;
      if (!holds || listed < MOST_ROWS) {
        shown = shown.append(row);
        listed += holds ? 1 : 0;
      }
    }
    return shown;
  }

  private static String name(Judged row) {
    String name = row.row().name();
    return name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 3) + "...";
  }

  private static String line(String name, int width, String needed, String result, String why) {
    String columns = "%-" + Math.max(width, 3) + "s  %-8s  %-7s  %s";
    return columns.formatted(name, needed, result, why).stripTrailing() + "\n";
  }

  private void row(Judged judged, int width, StringBuilder out) {
    String needed = judged.row().needed().name().toLowerCase(Locale.ROOT);
    String line = line(name(judged), width, needed, judged.outcome().toString(), because(judged));
    out.append(coloured(line, judged.outcome()));
    witness(judged, out);
  }

  private String coloured(String line, Outcome outcome) {
    int code =
        switch (outcome) {
          case HOLDS -> 32;
          case FAILS -> 35;
          case OPEN -> 33;
        };
    String word = outcome.toString();
    int at = line.indexOf("  " + word) + 2;
    return colour
        ? line.substring(0, at)
            + "\u001b[1;"
            + code
            + "m"
            + word
            + "\u001b[0m"
            + line.substring(at + word.length())
        : line;
  }

  private static String because(Judged judged) {
    String why = judged.culprit().map(ProblemText::because).getOrElse("");
    String where =
        judged.isNarrowed()
            ? "judged where it is defined: " + judged.answer().question().box()
            : "";
    return why.isEmpty() || where.isEmpty() ? why + where : why + "; " + where;
  }

  private static String because(Culprit culprit) {
    return Printer.print(culprit.part(), LONGEST_TERM)
        + " is "
        + culprit.curvature()
        + ", where it must be "
        + culprit.needed().name().toLowerCase(Locale.ROOT);
  }

  /** The points that refute the row, or what kept it open. */
  private static void witness(Judged judged, StringBuilder out) {
    Curvature needed = judged.row().needed();
    switch (judged.outcome()) {
      case FAILS -> {
        Vector<Claim.Broken> broken =
            Witnesses.of(judged.answer().verdict())
                .filter(each -> needed == Curvature.AFFINE || each.kind() == needed);
        TextParts.witness(judged.answer().question(), broken.head(), out);
      }
      case OPEN ->
          out.append(
              judged
                  .answer()
                  .unknown()
                  .map(unknown -> "  open: " + unknown.reason() + "\n")
                  .getOrElse(""));
      case HOLDS -> {}
    }
  }

  private void verdict(ProblemReport report, StringBuilder out) {
    String name = report.verdict().name().replace('_', ' ');
    int code =
        switch (report.verdict()) {
          case CONVEX -> 32;
          case NOT_CONVEX_AS_WRITTEN -> 35;
          case UNKNOWN -> 33;
        };
    out.append(colour ? "\u001b[1;" + code + "m" + name + "\u001b[0m" : name).append("   ");
    out.append(
        switch (report.verdict()) {
          case CONVEX -> convex(report);
          case NOT_CONVEX_AS_WRITTEN -> failing(report);
          case UNKNOWN ->
              named(report, Outcome.OPEN) + ": neither a proof nor a counterexample was found";
        });
    out.append('\n');
  }

  private static String convex(ProblemReport report) {
    boolean integers = report.problem().integers() > 0;
    ProblemClass kind = report.problemClass().get();
    String label = kind == ProblemClass.CONVEX && !integers ? "" : kind.label(integers) + ", ";
    return label
        + (integers ? "of which the continuous relaxation was judged: " : "")
        + kind.words()
        + ", every function has the curvature that its row needs";
  }

  private static String failing(ProblemReport report) {
    boolean several = report.rows().count(row -> row.outcome() == Outcome.FAILS) > 1;
    boolean constraint = report.constraints().exists(row -> row.outcome() == Outcome.FAILS);
    return named(report, Outcome.FAILS)
        + (several ? ": these functions are" : ": this function is")
        + " not of the needed curvature, so the problem is no convex program as written"
        + (constraint ? "; its feasible set may still be convex" : "");
  }

  private static String named(ProblemReport report, Outcome outcome) {
    Vector<String> names =
        report.rows().filter(row -> row.outcome() == outcome).map(ProblemText::name);
    return names.size() <= 5
        ? names.mkString(", ")
        : names.take(5).mkString(", ") + " and %,d more".formatted(names.size() - 5);
  }
}
