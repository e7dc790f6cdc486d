package dev.jensen.tui.cli;

import dev.jensen.tui.screen.Workbench;
import dev.jensen.tui.story.StoryText;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells how the original question is answered, as a guided tour. */
@Command(
    name = "story",
    description = {
      "Answers the question that jensen was made for, as a guided tour; on a terminal in the",
      "workbench, where it ends with the network of the question, to be built upon."
    },
    sortOptions = false)
final class StoryCommand implements Callable<Integer> {
  private final Streams streams;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  StoryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (streams.interactive() && !plain) {
      return Workbench.story();
    }
    StoryText.print(streams.out(), streams.style(plain), streams.width());
    return ExitCode.DECIDED;
  }
}
