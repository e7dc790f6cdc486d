package dev.jensen.tui.cli;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.activations.Fact;
import dev.jensen.activations.JointActivation;
import dev.jensen.activations.JointActivations;
import dev.jensen.activations.Loss;
import dev.jensen.activations.Losses;
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
import dev.jensen.tui.plot.AnsiText;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Slice;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the catalogue of activations and losses, and proves what it says of an entry. */
@Command(
    name = "activations",
    description = "Lists the catalogue; shows one entry, or two, with their proofs and plots.",
    sortOptions = false,
    footer = {"", "  jensen activations gelu", "  jensen activations compare silu gelu"})
final class ActivationsCommand implements Callable<Integer> {
  private static final Rational REACH = Rational.of(5);
  private static final int HEIGHT = 12;

  private final Streams streams;

  @Parameters(paramLabel = "NAME", description = "an entry; or: compare A B")
  private List<String> names = List.of();

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  ActivationsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (names.isEmpty()) {
      list(streams.out());
    } else if (names.size() == 1) {
      show(names.getFirst());
    } else if (names.size() == 3 && names.getFirst().equals("compare")) {
      show(names.get(1));
      streams.out().println();
      show(names.get(2));
    } else {
      throw Complaint.usage("activations takes no name, one name, or: compare A B");
    }
    return ExitCode.DECIDED;
  }

  /** The entry of that name: activations go before losses, which may have the same name. */
  private void show(String name) {
    Option<Activation> one = Activations.named(name);
    Option<JointActivation> several = JointActivations.named(name);
    Option<Loss> loss = Losses.named(name);
    if (one.isDefined()) {
      show(one.get());
    } else if (several.isDefined()) {
      show(several.get());
    } else {
      show(
          loss.getOrElseThrow(
              () ->
                  Complaint.usage(
                      "there is no activation or loss "
                          + name
                          + "; jensen activations lists them")));
    }
  }

  private static void list(PrintStream out) {
    out.println("Activations of x, with their usual parameters:");
    for (Activation each : Activations.all()) {
      out.printf("  %-18s %s%n", each.name(), each.of(Expr.variable("x")));
    }
    out.println();
    out.println("Activations of several numbers together:");
    for (JointActivation each : JointActivations.all()) {
      String facts = each.facts().map(kind -> kind.name().toLowerCase(Locale.ROOT)).mkString(", ");
      out.printf("  %-18s %s%n", each.name(), facts.isEmpty() ? "neither" : facts);
    }
    out.println();
    out.println("Losses of a prediction z and a target y:");
    for (Loss each : Losses.all()) {
      String others = each.aliases().isEmpty() ? "" : "also " + each.aliases().mkString(", ");
      out.printf("  %-24s %s%n", each.name(), others);
    }
  }

  private void show(Activation activation) {
    PrintStream out = streams.out();
    Expr term = activation.of(Expr.variable("x"));
    head(
        activation.names(),
        activation.name() + "(x) = " + term,
        activation.parameters(),
        activation.source());
    Set<Fact> proved = HashSet.empty();
    for (Fact fact : activation.facts()) {
      Vector<Proved> proofs = FactProver.prove(activation, fact);
      proved = proofs.isEmpty() ? proved : proved.add(fact);
      out.printf(
          "  %-13s %s %-24s %s%n",
          word(fact.kind()), fact.kind().isBound() ? "in" : "on", fact.where(), told(proofs));
    }
    out.println();
    out.println("  " + use(proved));
    out.println();
    plot(term, "x");
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

  private void show(JointActivation activation) {
    boolean gated = activation.arity() == JointActivation.Arity.GATED;
    Vector<Expr> numbers = Vector.rangeClosed(1, gated ? 2 : 4).map(i -> Expr.variable("x" + i));
    Expr first = activation.of(numbers, Vector.empty()).head();
    head(
        activation.names(),
        "of " + numbers.mkString(", ") + " the first that comes out: " + first,
        activation.parameters(),
        activation.source());
    report(Jensen.decide(first.toString()));
  }

  private void show(Loss loss) {
    Vector<Expr> z = (loss.joint() ? Vector.of("z1", "z2") : Vector.of("z")).map(Expr::variable);
    Vector<Expr> y = (loss.joint() ? Vector.of("y1", "y2") : Vector.of("y")).map(Expr::variable);
    head(
        loss.names(),
        loss.name() + "(" + z.appendAll(y).mkString(", ") + ") = " + loss.of(z, y),
        loss.parameters(),
        loss.source());
    report(Jensen.decide(loss.question()));
    if (!loss.joint()) {
      streams.out().println();
      plot(loss.of(z, Vector.of(Expr.ONE)), "z");
      streams.out().println("  at y = 1");
    }
  }

  private void head(
      Vector<String> names, String formula, Vector<Parameter> parameters, String source) {
    PrintStream out = streams.out();
    out.println(names.mkString(", "));
    out.println("  " + formula);
    parameters.forEach(p -> out.println("  parameter " + p.name() + ", usually " + p.usual()));
    out.println("  source: " + source);
    out.println();
  }

  private void report(Report report) {
    streams.out().print(new ReportText(false, streams.colour() && !plain).of(report));
  }

  private void plot(Expr term, String variable) {
    AnsiText style = streams.style(plain);
    Slice slice = Slice.of(term, variable, Axis.of(Interval.closed(REACH.negate(), REACH)));
    streams.out().print(style.of(Plot.of(slice, Kind.F, Math.min(streams.width(), 78), HEIGHT)));
  }
}
