package dev.jensen.tui.story;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.analysis.network.BlockTable;
import dev.jensen.analysis.network.Cell;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkRow;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.ProofNode;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Slice;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A page that is being written; it asks Jensen as it goes. */
final class Sheet {
  private static final int BITS = 80;
  private static final int DIGITS = 6;

  private final String title;
  private final List<Page.Part> parts = new ArrayList<>();

  Sheet(String title) {
    this.title = title;
  }

  Page page() {
    return new Page(title, Vector.ofAll(parts));
  }

  private Sheet line(String text, int indent, Role role) {
    parts.add(new Page.Text(text, indent, role));
    return this;
  }

  Sheet say(String text) {
    return line(text, 0, Role.PLAIN).gap();
  }

  Sheet gap() {
    return line("", 0, Role.PLAIN);
  }

  /** Asks a question, shows the verdict, and gives the answer. */
  Report.Answer ask(String text) {
    if (!(Jensen.decide(text) instanceof Report.Answer answer)) {
      throw new IllegalStateException("the story asks what has no answer: " + text);
    }
    line("$ jensen check \"" + text + "\"", 2, Role.ACCENT);
    line(answer.shown() + "   " + answer.question().box(), 4, Role.ofVerdict(answer.name()));
    return answer;
  }

  /** Shows the argument for a side that is proved, step by step. */
  Sheet proof(Option<Proved> side) {
    for (Proved proved : side.filter(p -> p.claim() instanceof Claim.Curved)) {
      for (ProofNode node : Narrator.steps(proved.certificate())) {
        line(node.number() + ". " + node.statement(), 4, Role.PLAIN);
        line(node.rule() + ": " + node.why(), 7, Role.DIM);
      }
    }
    return gap();
  }

  /** Shows the two points that break a side, with all the numbers, each computed here. */
  Sheet witness(Report.Answer answer, Curvature side) {
    Option<Proved> proof =
        side == Curvature.CONVEX ? answer.verdict().convexProof() : answer.verdict().concaveProof();
    for (Claim claim : proof.map(Proved::claim)) {
      if (claim instanceof Claim.Broken broken) {
        points(broken);
      }
    }
    return gap();
  }

  private void points(Claim.Broken broken) {
    Witness w = broken.witness();
    Expr f = broken.term();
    boolean convex = broken.kind() == Curvature.CONVEX;
    Interval p = value(f, w.at(w.p()));
    Interval q = value(f, w.at(w.q()));
    Interval m = value(f, w.at(w.between()));
    Interval chord = p.scale(w.t()).add(q.scale(Rational.ONE.subtract(w.t())));
    line("not " + (convex ? "convex" : "concave") + ", because", 4, Role.NEITHER);
    line("p: " + point(w.p()) + "    f(p) " + number(p), 6, Role.PLAIN);
    line("q: " + point(w.q()) + "    f(q) " + number(q), 6, Role.PLAIN);
    line(
        "between, with weight "
            + w.t()
            + " of p: f "
            + number(m)
            + (convex ? "  >  " : "  <  ")
            + bare(chord)
            + " on the chord",
        6,
        Role.PLAIN);
  }

  /** Has the kernel judge a witness of ours, and shows it. */
  Sheet judged(Question question, Witness witness) {
    if (!(Kernel.check(Recipe.certificate(question, witness)) instanceof Proved proved)
        || !(proved.claim() instanceof Claim.Broken broken)) {
      throw new IllegalStateException("the kernel refuses a witness of the story");
    }
    line("L = " + question.function(), 4, Role.ACCENT);
    points(broken);
    return gap();
  }

  private static Interval value(Expr f, Map<String, Expr> point) {
    return Ranges.point(Dag.substitute(f, point), BITS);
  }

  private static String point(Map<String, Expr> point) {
    return point.map(e -> e._1 + " = " + e._2).mkString(", ");
  }

  private static String number(Interval value) {
    return value.isPoint() ? "= " + value.lo() : "in " + bare(value);
  }

  private static String bare(Interval value) {
    Rational lo = value.lo();
    Rational hi = value.hi();
    return lo == null || hi == null || value.isPoint()
        ? String.valueOf(lo)
        : "["
            + lo.toDecimal(DIGITS, RoundingMode.FLOOR)
            + ", "
            + hi.toDecimal(DIGITS, RoundingMode.CEILING)
            + "]";
  }

  /** Asks about each block of a network, as the command with these arguments does. */
  Sheet table(String arguments, String network) {
    line("$ jensen net " + arguments, 2, Role.ACCENT);
    for (Cell cell : blocks(network).cells()) {
      String verdict = cell.report().name();
      line("%-14s%s".formatted(cell.block(), cell.report().shown()), 4, Role.ofVerdict(verdict));
      line(cell.reason(), 7, Role.DIM);
    }
    return gap();
  }

  private static BlockTable blocks(String network) {
    try {
      Json json = new JsonReader(network.length()).read(network);
      return BlockTable.of(NetworkRow.describe(json).setting(), Budget.USUAL);
    } catch (FormatError | NetworkError wrong) {
      throw new IllegalStateException("the story asks about no network", wrong);
    }
  }

  /** A plot of the question's function over a window, or where the witness lies. */
  Sheet plot(Report.Answer answer, Kind kind, int height, Option<Interval> window) {
    Slice slice =
        window
            .map(part -> Slice.of(answer.question(), Option.none()).over(part))
            .getOrElse(() -> Slice.of(answer.verdict()));
    parts.add(new Page.Picture(slice, kind, height));
    return this;
  }
}
