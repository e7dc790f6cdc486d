package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Budget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A theorem is named only where its hypotheses hold; each line just meets or misses one. */
class TheoremTest {
  private static final String DATA = "1 -> 1; 2 -> -1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T13 | relu:2,linear:1        | mse   | weights",
        "T13 | sigmoid:2,linear:1     | mse   | weights",
        // One sigmoid is no case of the theorem.
        "-   | sigmoid:1,linear:1     | mse   | weights",
        "-   | relu:2,concat:0,linear:1 | mse | weights",
        "-   | relu:2,relu:2+x,linear:1 | mse | weights",
        "-   | relu:2,linear:1        | focal | weights",
        "-   | relu:2,tanh:1          | mse   | weights",
        "T2  | relu:2,linear:1        | mse   | last-layer",
        "T2  | relu:2,linear:1+x      | mse   | last-layer",
        "-   | relu:2,sigmoid:1       | mse   | last-layer",
        "-   | relu:2,linear:1        | focal | last-layer",
        "T18 | linear:2,linear:1      | mse   | layer:1",
        "T18 | linear:2,avg-pool:2,linear:1 | mse | layer:1",
        "-   | linear:2,max-pool:2,linear:1 | mse | layer:1",
        "T11 | relu:2,linear:1        | mse   | layer:1",
        "-   | relu:2,linear:1        | mae   | layer:1",
        "T10 | relu:1                 | mse   | layer:1",
      })
  void named(String number, String layers, String loss, String block) throws NetworkError {
    Setting setting =
        Description.of(Network.of(1, LayersText.read(layers, true)))
            .withLoss(Loss.named(loss))
            .withData(DataText.inline(DATA))
            .setting();
    Cell cell =
        Cell.of(block, NetworkQuestion.of(setting, Block.of(block)), Budget.of(Budget.USUAL));
    assertThat(cell.theorem().map(Theorem::number).getOrElse("-")).isEqualTo(number);
  }
}
