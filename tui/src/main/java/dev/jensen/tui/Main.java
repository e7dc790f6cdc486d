package dev.jensen.tui;

import dev.jensen.tui.cli.Cli;
import dev.jensen.tui.cli.Streams;
import dev.jensen.tui.screen.Workbench;

/** Starts the program. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    int code = run(args);
    System.out.flush();
    System.err.flush();
    // System.exit looks for a logger first, which takes 8 ms; nothing is left for a hook to do.
    Runtime.getRuntime().halt(code);
  }

  /** Runs one command and gives its exit code. */
  static int run(String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      System.out.println("jensen " + version());
      return 0;
    }
    return args.length == 0 ? Workbench.run() : new Cli(Streams.ofProcess(), version()).run(args);
  }

  /** The version that the build wrote into the module's descriptor. */
  private static String version() {
    Module module = Main.class.getModule();
    return module.isNamed()
        ? module.getDescriptor().rawVersion().orElse("(built by hand)")
        : "(built by hand)";
  }
}
