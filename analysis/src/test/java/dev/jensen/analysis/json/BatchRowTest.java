package dev.jensen.analysis.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchRowTest {
  private static BatchRow read(String line) {
    return BatchRow.read(line.replace('\'', '"'), Budget.USUAL);
  }

  private static Inquiry asked(String line) {
    return ((BatchRow.Content.Asked) read(line).content()).inquiry();
  }

  @Test
  void numbersAreTheDecimalsThatTheySpell() {
    Inquiry inquiry = asked("{'expr': 'x', 'vars': {'x': [0.1, 1E2], 'y': ['1/3', 'sqrt(2)']}}");
    assertThat(inquiry.given().mkString(" ")).isEqualTo("(x, [1/10, 100]) (y, [1/3, sqrt(2)])");
  }

  @Test
  void endsAreClosedUnlessTheyAreInfiniteOrNamed() {
    Inquiry inquiry =
        asked("{'expr': 'x', 'vars': {'x': ['-inf', 1], 'y': [0, 1]}, 'open': ['y.lo']}");
    assertThat(inquiry.given().mkString(" ")).isEqualTo("(x, (-inf, 1]) (y, (0, 1])");
  }

  @Test
  void theIdComesBackEvenFromABadRow() {
    assertThat(read("{'id': 'r', 'expr': 1}").id()).contains("r");
  }

  @Test
  void networksKeepTheirFields() {
    BatchRow row = read("{'id': 'n', 'net': {'inputs': 1}, 'loss': 'mse', 'data': []}");
    assertThat(((BatchRow.Content.OfNetwork) row.content()).fields().keySet())
        .containsExactly("id", "net", "loss", "data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "x ~ format ~ not JSON",
        "[] ~ format ~ object",
        "{} ~ format ~ expr",
        "{'expr': 'x', 'foo': 1} ~ format ~ no such field",
        "{'expr': 'x', 'loss': 'mse'} ~ format ~ net",
        "{'expr': 'x', 'net': {}} ~ format ~ either",
        "{'expr': 'x', 'vars': {'x': [1]}} ~ format ~ pair",
        "{'expr': 'x', 'vars': {'x': [0, null]}} ~ format ~ string",
        "{'expr': 'x', 'vars': {'x': [2, 1]}} ~ domain ~ empty",
        "{'expr': 'x', 'vars': {'x': ['log(0)', 1]}} ~ domain ~ undefined",
        "{'expr': 'x', 'vars': {'x': ['(', 1]}} ~ syntax ~ expected",
        "{'expr': 'x', 'vars': {'x': [0, 1]}, 'open': ['x']} ~ format ~ open",
        "{'expr': 'x', 'expr': 'y'} ~ format ~ Duplicate",
        "{'expr': 'x'} 1 ~ format ~ more after"
      })
  void aBadRowSaysWhatIsWrong(String line, String code, String message) {
    var failure = ((BatchRow.Content.Wrong) read(line).content()).failure();
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.message()).contains(message);
  }
}
