import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Answers each row "question => verdict" of the files in one warm process, and prints how long that
 * takes, how many are undecided and how many wrong.
 */
public final class Corpus {
  private Corpus() {}

  public static void main(String[] files) throws IOException {
    List<String> rows =
        Arrays.stream(files)
            .flatMap(file -> read(file).stream())
            .filter(row -> row.contains(" => "))
            .toList();
    // The first pass warms the process up.
    rows.forEach(row -> Jensen.decide(Inquiry.of(row.split(" => ")[0])));
    double[] all = new double[rows.size()];
    double[] search = new double[rows.size()];
    double[] kernel = new double[rows.size()];
    int unknown = 0;
    int wrong = 0;
    for (int i = 0; i < all.length; i++) {
      String[] row = rows.get(i).split(" => ");
      long start = System.nanoTime();
      Report report = Jensen.decide(Inquiry.of(row[0]));
      all[i] = (System.nanoTime() - start) / 1e6;
      if (report instanceof Report.Answer answer) {
        search[i] = answer.searchNanos() / 1e6;
        kernel[i] = answer.kernelNanos() / 1e6;
      }
      if (!report.name().equals(row[1])) {
        boolean open = report.name().startsWith("NOT_") || report.name().equals("UNKNOWN");
        unknown += open ? 1 : 0;
        wrong += open ? 0 : 1;
        System.out.println(report.name() + " instead of " + rows.get(i));
      }
    }
    System.out.printf("%d rows, %d undecided, %d wrong%n", all.length, unknown, wrong);
    print("a question", all);
    print("its search", search);
    print("its kernel", kernel);
  }

  private static List<String> read(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void print(String name, double[] millis) {
    Arrays.sort(millis);
    int n = millis.length;
    System.out.printf(
        "%-12s min %7.2f   median %7.2f   99%% %8.1f   max %8.1f ms%n",
        name, millis[0], millis[n / 2], millis[(int) (0.99 * (n - 1))], millis[n - 1]);
  }
}
