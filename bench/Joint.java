import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.Cell;
import dev.jensen.analysis.network.DataText;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.LayersText;
import dev.jensen.analysis.network.Loss;
import dev.jensen.analysis.network.Network;
import dev.jensen.analysis.network.Shape;
import java.time.Duration;
import java.util.Arrays;

/**
 * Prints how long the answer takes whether a loss is convex in all weights jointly, kernel
 * included: the first time in a process, and then in the warm one. Each argument is a network:
 * inputs, layers, loss and data, with bars between them.
 */
public final class Joint {
  private static final int RUNS = 60;

  public static void main(String[] args) throws Exception {
    for (String text : args) {
      String[] parts = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
      double[] millis = new double[RUNS];
      String verdict = "";
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        Description said =
            Description.of(Network.of(Shape.read(parts[0]), LayersText.read(parts[1], true)))
                .withLoss(Loss.named(parts[2]))
                .withData(DataText.inline(parts[3]));
        Cell cell =
            Cell.of(
                "weights",
                said.questions(new Block.Weights()).head(),
                Budget.of(Duration.ofSeconds(10)));
        millis[i] = (System.nanoTime() - start) / 1e6;
        verdict = cell.theorem().map(theorem -> theorem.number()).getOrElse("by no theorem");
      }
      double[] warm = Arrays.copyOfRange(millis, RUNS / 2, RUNS);
      Arrays.sort(warm);
      System.out.printf(
          "first %7.1f ms   then min %6.1f ms   median %6.1f ms   %s   %s%n",
          millis[0], warm[0], warm[warm.length / 2], verdict, text);
    }
  }
}
