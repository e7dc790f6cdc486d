package dev.jensen.tui;

/** Starts the program. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("--version")) {
      System.out.println("jensen " + version());
      return;
    }
    System.err.println("jensen: this command is unknown; try jensen --version.");
    System.exit(2);
  }

  /** The version that the build wrote into the module's descriptor. */
  private static String version() {
    return Main.class.getModule().getDescriptor().rawVersion().orElse("(built by hand)");
  }
}
