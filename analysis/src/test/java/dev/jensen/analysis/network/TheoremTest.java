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
        // The weights of inputs that are passed through are inner weights as well.
        "T13 | relu:2,relu:2+x,linear:1 | mse | weights",
        "-   | relu:2,linear:1+x      | mse   | weights",
        "-   | relu:2,linear:1,add:0  | mse   | weights",
        "T13 | relu:conv(2,1),max-pool:1,linear:1 | mse | weights",
        "T13 | linear:2,batch-norm,relu,linear:1 | mse | weights",
        "-   | relu:2,linear:1,batch-norm | mse | weights",
        "T13 | glu:2,linear:1         | mse   | weights",
        // The shares of softmax are never zero, and T13 asks two units to have the same.
        "-   | softmax:2,linear:1     | mse   | weights",
        "T13 | relu:2,linear:1        | expectile(1/3) | weights",
        "-   | relu:2,linear:1        | cauchy | weights",
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
        "T11 | relu:2,linear:1        | mae   | layer:1",
        "T11 | relu:2,linear:1        | hinge | layer:1",
        "-   | relu:2,linear:1        | cauchy | layer:1",
        "T17 | relu:2,linear:1        | mse   | biases",
        "T17 | relu:2,linear:1        | mae   | b1[2]",
        "T17 | tanh:2,relu:2,linear:1 | mse   | b2[1]",
        "-   | tanh:2,relu:2,linear:1 | mse   | W2[1,2]",
        "T17 | relu:2,relu:2,linear:1 | hinge | W2[1,2]",
        "-   | relu:2,tanh:2,linear:1 | mse   | b1[1]",
        "-   | relu:2-b,relu:2,linear:1 | mse | b2[1]",
        "-   | relu:2,linear:1        | focal | b1[1]",
        "-   | relu:2,linear:1        | mse   | W1[1,1]",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1 | linear:2,batch-norm,avg-pool:2                   | x1,x2",
        "T5 | relu:conv(1,1),maxout                            | x1,x2",
        "-  | relu:2,batch-norm,relu,take(3,1..1)              | x1,x2",
        "T6 | take(0,1..1),sigmoid:1,take(0,2..2),square,multiply:2 | x2",
        // The gate may be negative, and opens with what it gates.
        "-  | take(0,1..1),tanh:1,take(0,2..2),square,multiply:2 | x2",
        "-  | take(0,1..1),sigmoid:1,take(0,2..2),square,multiply:2 | x1,x2",
      })
  void namedForInputs(String number, String layers, String block) throws NetworkError {
    Setting setting = Description.of(Network.of(2, LayersText.read(layers, true))).setting();
    Cell cell =
        Cell.of(block, NetworkQuestion.of(setting, Block.of(block)), Budget.of(Budget.USUAL));
    assertThat(cell.theorem().map(Theorem::number).getOrElse("-")).isEqualTo(number);
  }
}
