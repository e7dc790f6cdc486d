package dev.jensen.tui.cli;

import dev.jensen.activations.Activation;
import dev.jensen.activations.BlockLoss;
import dev.jensen.activations.Fact;
import dev.jensen.activations.JointActivation;
import dev.jensen.activations.Loss;
import dev.jensen.activations.Parameter;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.catalogue.FactProver;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Slice;
import dev.jensen.tui.plot.Wrap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;

/** An entry of the catalogue with its proofs and its plot, in a column of so many characters. */
final class CatalogueSheet {
  private static final Rational REACH = Rational.of(5);
  private static final int HEIGHT = 12;
  private static final int WIDEST_PLOT = 78;

  /** In a narrower column it is not told how long a proof is. */
  private static final int WIDE = 78;

  private final int width;
  private Vector<Grid> parts = Vector.empty();

  private CatalogueSheet(int width) {
    this.width = width;
  }

  static Grid of(Activation activation, int width) {
    CatalogueSheet sheet = new CatalogueSheet(width);
    Expr term = activation.of(Expr.variable("x"));
    sheet.head(
        activation.names(),
        activation.name() + "(x) = " + term,
        activation.parameters(),
        activation.source());
    Set<Fact> proved = HashSet.empty();
    for (Fact fact : activation.facts()) {
      Vector<Proved> proofs = FactProver.prove(activation, fact);
      proved = proofs.isEmpty() ? proved : proved.add(fact);
      sheet.fact(fact, proofs);
    }
    sheet.text("", Role.PLAIN);
    sheet.text("  " + use(proved), Role.PLAIN);
    sheet.plot(term, "x");
    return sheet.whole();
  }

  static Grid of(JointActivation activation, int width) {
    CatalogueSheet sheet = new CatalogueSheet(width);
    boolean gated = activation.arity() == JointActivation.Arity.GATED;
    Vector<Expr> numbers = Vector.rangeClosed(1, gated ? 2 : 4).map(i -> Expr.variable("x" + i));
    Expr first = activation.of(numbers, Vector.empty()).head();
    sheet.head(
        activation.names(),
        "of " + numbers.mkString(", ") + " the first that comes out: " + first,
        activation.parameters(),
        activation.source());
    sheet.report(Jensen.decide(first.toString()));
    return sheet.whole();
  }

  static Grid of(Loss loss, int width) {
    CatalogueSheet sheet = new CatalogueSheet(width);
    Vector<Expr> z = (loss.joint() ? Vector.of("z1", "z2") : Vector.of("z")).map(Expr::variable);
    Vector<Expr> y = (loss.joint() ? Vector.of("y1", "y2") : Vector.of("y")).map(Expr::variable);
    sheet.head(
        loss.names(),
        loss.name() + "(" + z.appendAll(y).mkString(", ") + ") = " + loss.of(z, y),
        loss.parameters(),
        loss.source());
    sheet.report(Jensen.decide(loss.question()));
    if (!loss.joint()) {
      sheet.plot(loss.of(z, Vector.of(Expr.ONE)), "z");
      sheet.text("  at y = 1", Role.PLAIN);
    }
    return sheet.whole();
  }

  static Grid of(BlockLoss loss, int width) {
    CatalogueSheet sheet = new CatalogueSheet(width);
    sheet.head(loss.names(), "for instance " + loss.term(), Vector.empty(), loss.source());
    for (BlockLoss.Claim claim : loss.claims()) {
      sheet.text("in " + claim.block().mkString(", ") + ":", Role.PLAIN);
      sheet.report(Jensen.decide(loss.question(claim)));
    }
    return sheet.whole();
  }

  private void head(
      Vector<String> names, String formula, Vector<Parameter> parameters, String source) {
    text(names.mkString(", "), Role.TITLE);
    text("  " + formula, Role.PLAIN);
    parameters.forEach(p -> text("  parameter " + p.name() + ", usually " + p.usual(), Role.PLAIN));
    text("  source: " + source, Role.PLAIN);
    text("", Role.PLAIN);
  }

  private void fact(Fact fact, Vector<Proved> proofs) {
    String format = width >= WIDE ? "  %-13s %s %-22s %s" : "  %-13s %s %s%s";
    String told = width >= WIDE ? told(proofs) : proofs.isEmpty() ? ": not proved" : "";
    text(
        format.formatted(
            word(fact.kind()), fact.kind().isBound() ? "in" : "on", fact.where(), told),
        Role.PLAIN);
  }

  private static String word(Fact.Kind kind) {
    return kind == Fact.Kind.BENDS ? "f''" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String told(Vector<Proved> proofs) {
    int steps = proofs.map(proof -> proof.certificate().steps().size()).sum().intValue();
    return proofs.isEmpty()
        ? "not proved"
        : "proved, " + steps + (steps == 1 ? " step" : " steps") + " checked by the kernel";
  }

  /** Where an input-convex network may have it (Amos, Xu and Kolter, proposition 1). */
  private static String use(Set<Fact> proved) {
    Set<Fact.Kind> everywhere =
        proved
            .filter(fact -> !fact.kind().isBound() && fact.axis().equals(Axis.REAL))
            .map(Fact::kind);
    boolean convex = everywhere.contains(Fact.Kind.CONVEX) || everywhere.contains(Fact.Kind.AFFINE);
    return !convex
        ? "in no layer of an input-convex network"
        : everywhere.contains(Fact.Kind.NONDECREASING)
            ? "in every layer of an input-convex network"
            : "in the first layer of an input-convex network, and in no other";
  }

  private void report(Report report) {
    new ReportText(false, false)
        .of(report)
        .lines()
        .forEach(
            line -> text(line, line.startsWith(" ") ? Role.PLAIN : Role.ofVerdict(report.name())));
  }

  private void plot(Expr term, String variable) {
    Slice slice = Slice.of(term, variable, Axis.of(Interval.closed(REACH.negate(), REACH)));
    text("", Role.PLAIN);
    parts = parts.append(Plot.of(slice, Kind.F, Math.min(width, WIDEST_PLOT), HEIGHT));
  }

  /** A line, broken at blanks if it is too long; what follows is indented as it is. */
  private void text(String line, Role role) {
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    var lines = Wrap.lines(line, width - indent.length());
    Grid part = new Grid(width, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      part.text(0, i, indent + lines.get(i), role);
    }
    parts = parts.append(part);
  }

  private Grid whole() {
    Grid whole = new Grid(width, parts.map(Grid::height).sum().intValue());
    int y = 0;
    for (Grid part : parts) {
      whole.draw(0, y, part);
      y += part.height();
    }
    return whole;
  }

  /** Two sheets next to each other. */
  static Grid beside(Grid left, Grid right, int gap) {
    Grid both =
        new Grid(left.width() + gap + right.width(), Math.max(left.height(), right.height()));
    both.draw(0, 0, left);
    both.draw(left.width() + gap, 0, right);
    return both;
  }
}
