package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.network.Beside;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.BlockTable;
import dev.jensen.analysis.network.BlockTableJson;
import dev.jensen.analysis.network.BlockTableText;
import dev.jensen.analysis.network.Cell;
import dev.jensen.analysis.network.ConvexCell;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.LeastDecay;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkQuestion;
import dev.jensen.analysis.network.Reformulation;
import dev.jensen.analysis.problem.ProblemJson;
import dev.jensen.analysis.problem.ProblemReport;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.screen.Workbench;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Judges a network and its loss, in one block of variables or in each. */
@Command(
    name = "net",
    description = "Judges a network and its loss: in one block of variables, or in each.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jensen net --inputs 2 --layers relu:3,linear:1 --loss mse --data points.csv",
      "  jensen net --inputs 1 --layers relu:2,linear:1 --loss mse --data \"1 -> 1; -1 -> 1\""
          + " --wrt weights",
      "  jensen net --inputs 1 --layers tanh:3,linear:1 --loss mse --data any --wrt last-layer",
      "  jensen net model.json --wrt inputs",
      "  jensen net model.json --wrt layer:1 --at weights.json",
      "  jensen net model.json --build",
      "  jensen net model.onnx --box \"x=[-1,1]\" --repair repaired.onnx",
      "",
      "Weights are W1[i,j] (unit i, input j of layer 1) and b1[i], inputs x1, x2, ..."
    })
final class NetCommand implements Callable<Integer> {
  private static final String ONE_BLOCK =
      "--at and --decay go with one block: say which with --wrt";

  private final Streams streams;

  @CommandLine.Mixin private final Described described = new Described();

  @CommandLine.Option(
      names = "--blocks",
      description = "the table of all blocks, also where a block is said")
  private boolean blocks;

  @CommandLine.Option(
      names = "--build",
      description = "open the workbench with the network, to change it and see the table fill")
  private boolean build;

  @CommandLine.Option(
      names = "--box",
      paramLabel = "x1=[-1,1],...",
      description = "where the inputs of a trained model lie; x=[-1,1] stands for all")
  private @Nullable String box;

  @CommandLine.Option(
      names = "--repair",
      paramLabel = "OUT",
      description = "write the .onnx model with negative weights on convex numbers set to 0")
  private @Nullable String repair;

  @CommandLine.Option(
      names = "--at",
      paramLabel = "FILE",
      description =
          "weights, as JSON like --weights: where the loss is not convex in the block, the region"
              + " around them on which it is proved convex; else around a violation")
  private @Nullable String at;

  @CommandLine.Option(
      names = "--decay",
      description =
          "how much of m/2 times the squares of its weights makes the loss convex in the block, the"
              + " others having the values --at, or those of a violation")
  private boolean decay;

  @CommandLine.Option(
      names = "--reformulate",
      description =
          "write a convex problem with the same least loss, as jensen problem reads it; of one"
              + " hidden layer relu:M, with few points of data")
  private boolean reformulate;

  @CommandLine.Option(
      names = "--expect",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}: exit with 0 if it is so, with 1 if it is not")
  private @Nullable Expectation expected;

  @CommandLine.Option(names = "--steps", description = "tell the proofs")
  private boolean steps;

  @CommandLine.Mixin private final Answering answering = new Answering();

  NetCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Option<String> model = described.model();
    if (build && (answering.json() || steps || blocks || expected != null)) {
      throw Complaint.usage(
          "--build opens a screen: --json, --steps and --expect do not go with it");
    }
    if (model.isDefined()) {
      if (at != null || decay) {
        throw Complaint.usage(
            "--at and --decay go with a network that is described, not a trained model");
      }
      if (build) {
        throw Complaint.usage("a trained model cannot be built upon");
      }
      return ModelFiles.judge(
          model.get(),
          new ModelFiles.Asked(box, answering.json(), repair, answering.budget()),
          streams);
    }
    if (box != null || repair != null) {
      throw Complaint.usage("--box and --repair go with a trained model, a .onnx or .nnet file");
    }
    if (build && (at != null || decay)) {
      throw Complaint.usage(ONE_BLOCK);
    }
    return build && described.isEmpty()
        ? Workbench.build()
        : answering.run(streams, () -> answered(described.read(streams)));
  }

  private int answered(Description said) throws NetworkError, FormatError {
    if (build) {
      return Workbench.build(said, described.file());
    }
    if (reformulate) {
      return reformulated(said);
    }
    return blocks || said.block().isEmpty() ? table(said) : one(said, said.block().get());
  }

  private int reformulated(Description said) throws NetworkError {
    if (at != null || decay || blocks || steps || expected != null || said.block().isDefined()) {
      throw Complaint.usage("--reformulate is about all weights: no block or proof goes with it");
    }
    Budget whole = Budget.of(answering.budget());
    Reformulation convex = Reformulation.of(said.setting(), whole);
    ProblemReport report = convex.judged(answering.budget());
    streams
        .out()
        .print(
            answering.json()
                ? ProblemJson.write(report) + "\n"
                : convex.text() + "# judged row by row: " + report.verdict() + "\n");
    return ExitCode.of(report);
  }

  private int table(Description said) throws NetworkError {
    if (at != null || decay) {
      throw Complaint.usage(ONE_BLOCK);
    }
    if (expected != null) {
      throw Complaint.usage("--expect asks about one block: say which with --wrt");
    }
    BlockTable table = BlockTable.of(said.setting(), answering.budget());
    streams
        .out()
        .print(
            answering.json()
                ? BlockTableJson.write(table) + "\n"
                : new BlockTableText(steps, streams.colour() && !answering.plain()).of(table));
    return worst(table.cells().map(cell -> ExitCode.of(cell.report())));
  }

  /** One block: a report, or one for each output where the inputs are asked about. */
  private int one(Description said, Block block) throws NetworkError, FormatError {
    Budget whole = Budget.of(answering.budget());
    Vector<NetworkQuestion> questions = said.questions(block);
    Option<Map<String, Rational>> point =
        at == null ? Option.none() : Option.some(Described.fixed(at, said.network(), streams));
    Vector<Integer> codes = Vector.empty();
    for (NetworkQuestion question : questions) {
      Cell cell =
          Cell.of(
              block.label(), question, Budget.of(answering.budget().dividedBy(questions.size())));
      Option<Map<String, Rational>> where =
          point.isDefined()
              ? Option.some(ConvexCell.checked(question, point.get()))
              : ConvexCell.middle(cell.report());
      where = cell.isConvex() ? Option.none() : where;
      Vector<Beside> besides =
          Vector.ofAll(where.flatMap(it -> ConvexCell.around(question, it, whole)));
      if (decay) {
        besides = besides.appendAll(where.map(it -> LeastDecay.of(question, it, whole)));
      }
      show(cell, question, besides);
      codes =
          codes.append(
              expected == null ? ExitCode.of(cell.report()) : ExitCode.of(cell.report(), expected));
    }
    return worst(codes);
  }

  private void show(Cell cell, NetworkQuestion question, Vector<Beside> besides) {
    if (answering.json()) {
      streams.out().println(BlockTableJson.write(cell, question.setting(), besides));
    }
    if (cell.report() instanceof Report.Failure failure) {
      streams.err().print(new FailureText(failure).text());
    } else if (!answering.json()) {
      streams
          .out()
          .print(new ReportText(steps, streams.colour() && !answering.plain()).of(cell.report()));
      besides.forEach(each -> streams.out().print(each.text(steps)));
      if (at != null && !cell.isConvex() && !besides.exists(ConvexCell.class::isInstance)) {
        streams.out().println("  no region around the point is known on which it is convex");
      }
      if (cell.theorem().isDefined()) {
        streams.out().println("because of " + cell.reason());
      }
    }
  }

  /** What is wrong comes first, then what is refuted, then what is unknown. */
  private static int worst(Vector<Integer> codes) {
    return Vector.of(ExitCode.BAD_INPUT, ExitCode.REFUTED, ExitCode.UNKNOWN)
        .find(codes::contains)
        .getOrElse(ExitCode.DECIDED);
  }
}
