package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The start of a session without a terminal, so that the launcher's cache knows its classes. */
public final class Practice {
  private Practice() {}

  /** Shows the example and its answer to nobody, and reads a few keys. */
  public static void run() throws IOException {
    // No terminal answers here; but to ask takes the classes that start a process.
    Tty.open();
    byte[] keys = "j\u001b[Bi".getBytes(StandardCharsets.US_ASCII);
    TtyTerminal terminal =
        new TtyTerminal(
            Tty.pretended(), new ByteArrayInputStream(keys), OutputStream.nullOutputStream());
    Display display = new Display(terminal, Palette.of("", ""));
    Model model = Update.start(80, 24).model();
    display.show(View.of(model), View.cursor(model));
    Outcome outcome = Answers.of(Model.EXAMPLE);
    Update.Change change = Update.of(model, new Message.Answered(model.edition(), outcome));
    for (Effect effect : change.effects()) {
      if (effect instanceof Effect.Draw draw && outcome.slice() != null) {
        PlotSpec spec = draw.spec();
        change =
            Update.of(
                change.model(),
                new Message.Drawn(
                    draw.edition(),
                    spec,
                    Plot.of(outcome.slice(), spec.kind(), spec.width(), spec.height())));
      }
    }
    for (Message message : display.read()) {
      change = Update.of(change.model(), message);
    }
    display.show(View.of(change.model()), View.cursor(change.model()));
    Story.page(0).draw(80);
  }
}
