package dev.jensen.tui;

import dev.jensen.tui.screen.Workbench;

/** Starts the program. */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and gives its exit code. */
  static int run(String... args) {
    if (args.length == 0) {
      return Workbench.run();
    }
    if (args.length == 1 && args[0].equals("--version")) {
      System.out.println("jensen " + version());
      return 0;
    }
    System.err.println("jensen: this command is unknown; try jensen --version.");
    return USAGE;
  }

  /** The version that the build wrote into the module's descriptor. */
  private static String version() {
    return Main.class.getModule().getDescriptor().rawVersion().orElse("(built by hand)");
  }
}
