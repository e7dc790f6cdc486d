package dev.jensen.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FailureTextTest {
  private static String text(String text, int column, String hint) {
    return new FailureText(new Report.Failure("syntax", "wrong here", column, hint, text)).text();
  }

  @Test
  void aCaretStandsUnderTheColumn() {
    assertThat(text("x+(*2", 4, "leave it out"))
        .isEqualTo("error: wrong here\n  x+(*2\n     ^\nhint: leave it out\n");
  }

  @Test
  void theColumnMayBeBehindTheText() {
    assertThat(text("x+", 3, "")).isEqualTo("error: wrong here\n  x+\n    ^\n");
  }

  @Test
  void columnsCountCharactersAndNotUnits() {
    assertThat(text("\uD835\uDC65+*", 3, ""))
        .isEqualTo("error: wrong here\n  \uD835\uDC65+*\n    ^\n");
  }

  @Test
  void aLongTextIsShortenedAboutTheColumn() {
    String shown = text("x+".repeat(500) + "*" + "+x".repeat(500), 1001, "");
    String[] lines = shown.split("\n", -1);
    assertThat(lines[1]).startsWith("  ...").endsWith("...").hasSizeLessThan(90);
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('*');
  }

  @Test
  void whatTakesNoColumnIsShownAsAQuestionMark() {
    assertThat(text("x\u0000\u001b+*", 5, "")).isEqualTo("error: wrong here\n  x??+*\n      ^\n");
  }

  @Test
  void withoutAColumnThereIsNoCaret() {
    assertThat(text("x", 0, "")).isEqualTo("error: wrong here\n");
  }
}
