package dev.jensen.tui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.tui.plot.AnsiText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StoryTest {
  @Test
  void everyPageIsComputedAndFitsItsWidth() {
    for (int i = 0; i < Story.size(); i++) {
      String page = Story.page(i).draw(80).toString();
      assertThat(page.lines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void theAnswersAreThoseThatTheWordsSay() {
    assertThat(Story.page(0).draw(100).toString())
        .contains("NEITHER", "[-1, inf)", "nondecreasing");
    assertThat(Story.page(3).draw(100).toString()).contains("not convex, because");
    assertThat(Story.page(6).draw(100).toString())
        .contains("relu(w)", "tanh(w)", "sigmoid(w1)", "f = 4  >  1 on the chord");
  }

  @Test
  void printsAllPagesInAsciiWhereThatIsAsked() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoryText.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), AnsiText.ascii(), 80);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).matches("(?s)[\\n -~]*");
  }
}
