package dev.jensen.tui;

import dev.jensen.tui.screen.Practice;
import java.io.IOException;

/**
 * The run whose loaded classes the launcher keeps for later starts: what a session does first.
 *
 * <p>Its output is thrown away. What is missing here is loaded later, and more slowly.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses one kind of session.
   *
   * @param args {@code short} for a single command, {@code full} for workbench and batch
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 1 && args[0].equals("full")) {
      Practice.run();
    }
    Main.run("check", "log(1+exp(x))");
    Main.run("check", "--json", "x^3 for x in [-1, 2]");
  }
}
