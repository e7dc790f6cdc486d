package dev.jensen.tui.cli;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Activations;
import dev.jensen.activations.BlockLoss;
import dev.jensen.activations.BlockLosses;
import dev.jensen.activations.JointActivation;
import dev.jensen.activations.JointActivations;
import dev.jensen.activations.Loss;
import dev.jensen.activations.Losses;
import dev.jensen.core.expr.Expr;
import dev.jensen.tui.plot.Grid;
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
  /** Between two entries that are compared. */
  private static final int GAP = 2;

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
    int width = streams.width();
    if (names.isEmpty()) {
      list(streams.out());
    } else if (names.size() == 1) {
      print(sheet(names.getFirst(), width));
    } else if (names.size() == 3 && names.getFirst().equals("compare")) {
      int half = (width - GAP) / 2;
      print(CatalogueSheet.beside(sheet(names.get(1), half), sheet(names.get(2), half), GAP));
    } else {
      throw Complaint.usage("activations takes no name, one name, or: compare A B");
    }
    return ExitCode.DECIDED;
  }

  private void print(Grid sheet) {
    streams.out().print(streams.style(plain).of(sheet));
  }

  /** The entry of that name: activations go before losses, which may have the same name. */
  private static Grid sheet(String name, int width) {
    return Activations.named(name)
        .map(entry -> CatalogueSheet.of(entry, width))
        .orElse(() -> JointActivations.named(name).map(it -> CatalogueSheet.of(it, width)))
        .orElse(() -> Losses.named(name).map(entry -> CatalogueSheet.of(entry, width)))
        .orElse(() -> BlockLosses.named(name).map(entry -> CatalogueSheet.of(entry, width)))
        .getOrElseThrow(
            () ->
                Complaint.usage(
                    "there is no activation or loss " + name + "; jensen activations lists them"));
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
    out.println();
    out.println("Losses and penalties that are asked about in several blocks:");
    for (BlockLoss each : BlockLosses.all()) {
      out.printf("  %-24s %s%n", each.name(), each.term());
    }
  }
}
