import dev.jensen.analysis.Jensen;
import java.util.Arrays;

/** Prints how long questions that the composition rules decide take in a warm process. */
public final class Warm {
  private static final int RUNS = 4000;

  public static void main(String[] args) {
    for (String text : args) {
      double[] millis = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        Jensen.decide(text);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
      double[] warm = Arrays.copyOfRange(millis, RUNS / 2, RUNS);
      Arrays.sort(warm);
      System.out.printf(
          "%-32s min %6.3f ms   median %6.3f ms%n", text, warm[0], warm[warm.length / 2]);
    }
  }
}
