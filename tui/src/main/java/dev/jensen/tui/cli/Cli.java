package dev.jensen.tui.cli;

import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Runs a command line. */
public final class Cli {
  private final Streams streams;
  private final String version;

  /** The command line of a program of that version. */
  public Cli(Streams streams, String version) {
    this.streams = streams;
    this.version = version;
  }

  /** Runs one command and gives its exit code. */
  public int run(String... args) {
    try {
      return execute(args);
    } catch (Complaint complaint) {
      return refuse(complaint.code(), complaint.getMessage(), args);
    } catch (ParameterException wrong) {
      String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
      String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
      return refuse("usage", message + "; try " + command + " --help", args);
    } catch (CancellationException interrupted) {
      streams.err().println("jensen: interrupted");
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error defect) {
      Report.Failure failure = Report.Failure.defect("");
      streams.err().println("jensen: " + failure.message() + "; " + failure.hint());
      writeIfJson(failure, args);
      return ExitCode.DEFECT;
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  private int execute(String... args) {
    CommandLine root = new CommandLine(new JensenCommand());
    root.getCommandSpec()
        .version("jensen " + version)
        .addOption(help())
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("print the version")
                .build());
    List<Callable<Integer>> commands = commands();
    boolean known = args.length > 0 && commands.stream().anyMatch(c -> name(c).equals(args[0]));
    for (Callable<Integer> command : commands) {
      // Reading a command's annotations takes time: only the one that is run is read, if it is
      // known which.
      if (!known || name(command).equals(args[0])) {
        CommandLine added = new CommandLine(command);
        added.getCommandSpec().addOption(help());
        root.addSubcommand(added);
      }
    }
    root.setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(90)
        .setUsageHelpAutoWidth(false)
        .setOut(new java.io.PrintWriter(streams.out(), true))
        .setErr(new java.io.PrintWriter(streams.err(), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    if (!known && !(args.length > 0 && args[0].startsWith("--"))) {
      throw Complaint.usage(
          args.length == 0
              ? "a command is missing; try jensen --help"
              : "there is no command "
                  + args[0]
                  + "; to judge a function: jensen check \"x^2\"; try jensen --help");
    }
    return run(root, Arguments.sorted(root, args));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("--help").usageHelp(true).description("explain this").build();
  }

  /** All commands, in the order in which the help lists them. */
  private List<Callable<Integer>> commands() {
    return List.of(
        new CheckCommand(streams),
        new PlotCommand(streams),
        new NetCommand(streams),
        new LandscapeCommand(streams),
        new BatchCommand(streams),
        new ProblemCommand(streams),
        new ExportCommand(streams),
        new VerifyCommand(streams),
        new ActivationsCommand(streams),
        new StoryCommand(streams));
  }

  private static String name(Callable<Integer> command) {
    return command.getClass().getAnnotation(Command.class).name();
  }

  private static int run(CommandLine root, String... args) {
    CommandLine.ParseResult parsed = root.parseArgs(args);
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine last = parsed.asCommandLineList().getLast();
    if (last.getCommand() instanceof Callable<?> command) {
      try {
        return command.call() instanceof Integer code ? code : ExitCode.DECIDED;
      } catch (RuntimeException known) {
        throw known;
      } catch (Exception checked) {
        throw new IllegalStateException(checked);
      }
    }
    throw Complaint.usage("a command is missing; try jensen --help");
  }

  /** Says what is wrong, and with {@code --json} writes it as a report as well. */
  private int refuse(String code, String message, String... args) {
    streams.err().println("jensen: " + message);
    writeIfJson(new Report.Failure(code, message, 0, "", ""), args);
    return ExitCode.BAD_INPUT;
  }

  private void writeIfJson(Report failure, String... args) {
    if (Arrays.asList(args).contains("--json")) {
      streams.out().println(new ReportJson().write(failure));
    }
  }
}
