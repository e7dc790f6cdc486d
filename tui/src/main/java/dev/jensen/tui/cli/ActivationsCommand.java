package dev.jensen.tui.cli;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.activations.Fact;
import dev.jensen.activations.Loss;
import dev.jensen.activations.Losses;
import dev.jensen.analysis.catalogue.FactProver;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.plot.AnsiText;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Slice;
import io.vavr.collection.Vector;
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
      show(named(names.getFirst()));
    } else if (names.size() == 3 && names.getFirst().equals("compare")) {
      show(named(names.get(1)));
      streams.out().println();
      show(named(names.get(2)));
    } else {
      throw Complaint.usage("activations takes no name, one name, or: compare A B");
    }
    return ExitCode.DECIDED;
  }

  private static Activation named(String name) {
    return Activations.named(name)
        .getOrElseThrow(
            () ->
                Complaint.usage(
                    "there is no activation " + name + "; jensen activations lists them"));
  }

  private static void list(PrintStream out) {
    out.println("Activations of x, with their usual parameters:");
    for (Activation each : Activations.all()) {
      out.printf("  %-18s %s%n", each.name(), each.of(Expr.variable("x")));
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
    out.println(activation.names().mkString(", "));
    out.println("  " + activation.name() + "(x) = " + term);
    activation
        .parameters()
        .forEach(p -> out.println("  parameter " + p.name() + ", usually " + p.usual()));
    out.println("  source: " + activation.source());
    out.println();
    for (Fact fact : activation.facts()) {
      Vector<Proved> proofs = FactProver.prove(activation, fact);
      int steps = proofs.map(proof -> proof.certificate().steps().size()).sum().intValue();
      String proved =
          proofs.isEmpty()
              ? "not proved"
              : "proved, " + steps + (steps == 1 ? " step" : " steps") + " checked by the kernel";
      out.printf(
          "  %-13s on %-24s %s%n",
          fact.kind().name().toLowerCase(Locale.ROOT), fact.where(), proved);
    }
    out.println();
    AnsiText style = streams.style(plain);
    Slice slice = Slice.of(term, "x", Axis.of(Interval.closed(REACH.negate(), REACH)));
    out.print(style.of(Plot.of(slice, Kind.F, Math.min(streams.width(), 78), HEIGHT)));
  }
}
