package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BlockTableTest {
  private static final Duration TIME = Duration.ofSeconds(30);

  private static Setting setting(String inputs, String layers, String loss, String data)
      throws NetworkError {
    Network network = Network.of(Shape.read(inputs), LayersText.read(layers, true));
    return Description.of(network)
        .withLoss(Loss.named(loss))
        .withData(data.equals("any") ? new Data.Any() : DataText.inline(data))
        .setting();
  }

  private static Vector<String> told(Vector<Cell> cells) {
    return cells.map(
        cell ->
            cell.block()
                + " "
                + cell.report().name()
                + cell.theorem().map(theorem -> " " + theorem.number()).getOrElse(""));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "textbook.txt", delimiter = '|')
  void everyCellOfATextbookNetworkIsDecided(String inputs, String layers, String loss, String data)
      throws NetworkError {
    BlockTable table = BlockTable.of(setting(inputs, layers, loss, data), TIME);
    for (Cell cell : table.cells()) {
      assertThat(cell.report()).as(cell.block()).isInstanceOf(Report.Answer.class);
      Verdict verdict = ((Report.Answer) cell.report()).verdict();
      assertThat(verdict.convex()).as(cell.block()).isNotEqualTo(Verdict.Side.UNKNOWN);
      assertThat(verdict.concave()).as(cell.block()).isNotEqualTo(Verdict.Side.UNKNOWN);
      audit(cell.block(), verdict);
    }
  }

  /** What is proved, against the middle of random segments in floating point. */
  private static void audit(String block, Verdict verdict) {
    Question question = verdict.question();
    Vector<String> names = question.box().variables().toVector();
    Program function = new Program(question.function(), names);
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      double[] p = new double[names.size()];
      double[] q = new double[names.size()];
      double[] middle = new double[names.size()];
      for (int j = 0; j < p.length; j++) {
        p[j] = 3 * random.nextGaussian();
        q[j] = question.block().contains(names.get(j)) ? 3 * random.nextGaussian() : p[j];
        middle[j] = (p[j] + q[j]) / 2;
      }
      double mean = (function.at(p) + function.at(q)) / 2;
      double gap = function.at(middle) - mean;
      double off = 1e-9 * (1 + Math.abs(mean));
      if (Double.isFinite(gap) && verdict.convex() == Verdict.Side.PROVED) {
        assertThat(gap).as(block).isLessThanOrEqualTo(off);
      }
      if (Double.isFinite(gap) && verdict.concave() == Verdict.Side.PROVED) {
        assertThat(gap).as(block).isGreaterThanOrEqualTo(-off);
      }
    }
  }

  @Test
  void someoneIsToldHowTheTableFills() throws NetworkError {
    java.util.List<String> told = new java.util.ArrayList<>();
    BlockTable.Watcher watcher =
        new BlockTable.Watcher() {
          @Override
          public void planned(Vector<String> rows) {
            told.add(rows.mkString(" "));
          }

          @Override
          public void answered(Cell cell) {
            told.add(cell.block());
          }
        };
    BlockTable table =
        BlockTable.of(setting("1", "relu:1,max-pool:1", "mse", "1 -> 1"), TIME, watcher);
    assertThat(told.getFirst()).isEqualTo("inputs all weights layer 1 biases W1[1,1] b1[1]");
    assertThat(told.subList(1, told.size()))
        .containsExactlyElementsOf(table.cells().map(Cell::block));
    told.clear();
    table = BlockTable.of(setting("1", "relu:1,linear:1", "mse", "1 -> 1"), TIME, watcher);
    assertThat(String.join(" ", told.subList(1, told.size()))).isEqualTo(told.getFirst());
    assertThat(table.cells().map(Cell::block)).contains("last layer");
  }

  @Test
  void theTableOfTheFirstQuestion() throws NetworkError {
    BlockTable table =
        BlockTable.of(
            setting("2", "relu:3,linear:1", "mse", "1,0 -> 2; 0,1 -> -1; 1,1 -> 1; -1,2 -> 1/2"),
            Duration.ofSeconds(10));
    assertThat(told(table.blocks()))
        .containsExactly(
            "inputs NEITHER",
            "all weights NEITHER T13",
            "layer 1 NEITHER T11",
            "layer 2 CONVEX T2",
            "biases NEITHER T17",
            "last layer CONVEX T2");
    assertThat(told(table.singles()))
        .hasSize(13)
        .contains("W1[1,1] NEITHER", "b1[3] NEITHER T17", "W2[1,3] CONVEX T2", "b2[1] CONVEX T2");
    assertThat(table.jointly())
        .isEqualTo(
            "not convex in all weights jointly; convex in layer 2, whatever the other weights are; "
                + "convex in layer 1 on the region where W1[1,2] + b1[1] >= 0, W1[1,1] + W1[1,2] +"
                + " b1[1] >= 0, W1[1,1] - 2*W1[1,2] - b1[1] >= 0, the others being W2[1,1] = 1,"
                + " W2[1,2] = 0, W2[1,3] = 0, b2[1] = 0; convex in biases on the region where"
                + " b1[1] >= 0, the others being W2[1,1] = 1, the other 8 are 0; "
                + "its least loss is that of a convex problem: --reformulate (T21)");
  }

  /** A region that is told has a proof of its own and holds the violation's middle. */
  @Test
  void whereItIsConvexIsProved() throws NetworkError {
    Setting setting = setting("2", "relu:2,relu:2,linear:1", "mse", "1,0 -> 1; 0,1 -> -1");
    BlockTable table = BlockTable.of(setting, TIME);
    Vector<Cell> located = table.blocks().filter(cell -> cell.region().isDefined());
    assertThat(located.map(Cell::block)).contains("layer 1", "layer 2", "biases");
    for (Cell cell : located) {
      assertThat(cell.isNotConvex()).isTrue();
      ConvexCell region = cell.region().get();
      assertThat(region.answer().verdict().convex()).isEqualTo(Verdict.Side.PROVED);
      assertThat(region.answer().question().box().halfSpaces().hold(region.point())).isTrue();
    }
    assertThat(BlockTableJson.write(table)).contains("\"convexCell\":{\"at\":{");
  }

  @Test
  void everyDataSet() throws NetworkError {
    BlockTable table = BlockTable.of(setting("1", "linear:2,linear:1", "hinge", "any"), TIME);
    assertThat(told(table.blocks()))
        .containsExactly(
            "inputs AFFINE T1",
            "all weights NEITHER T13",
            "layer 1 CONVEX T18",
            "layer 2 CONVEX T2",
            "biases CONVEX",
            "last layer CONVEX T2");
    assertThat(table.jointly()).endsWith("(multi-convex)");
  }

  @Test
  void theTableAsText() throws NetworkError {
    BlockTable table =
        BlockTable.of(setting("1", "relu:2,linear:1", "mse", "1 -> 1; -1 -> 1"), TIME);
    assertThat(new BlockTableText(false, false).of(table).lines())
        .startsWith(
            "network 1-2-1 (relu, identity), mse over 2 points, 7 free weights",
            "",
            "block                verdict  shown by  because")
        .anyMatch(line -> line.startsWith("W1[1,1] and 1 alike  NEITHER  witness   "))
        .anyMatch(line -> line.startsWith("layer 2              CONVEX   proof     T2: "));
    assertThat(new BlockTableText(true, false).of(table))
        .contains("\nlayer 2:\nCONVEX   ", "Proof, each step checked by the kernel");
  }

  @Test
  void theTableAsJson() throws NetworkError, FormatError {
    BlockTable table =
        BlockTable.of(setting("1", "relu:2,linear:1", "mse", "1 -> 1; -1 -> 1"), TIME);
    var fields =
        Json.exactly(
            new JsonReader(1_000_000).read(BlockTableJson.write(table)),
            "a table",
            "schema",
            "network",
            "loss",
            "blocks",
            "notAsked",
            "jointly");
    Vector<Json> cells = Json.items(fields.get("blocks").get(), "blocks");
    assertThat(cells).hasSize(13);
    for (Json cell : cells) {
      var report =
          Json.fields(Json.fields(cell, "a cell").get("report").get(), "its report").keySet();
      assertThat(report).contains("schema", "question", "verdict", "witnesses", "proof", "kernel");
    }
  }

  @Test
  void onlySoManySingleWeightsAreAskedAbout() throws NetworkError {
    BlockTable table =
        BlockTable.of(setting("30", "relu:10,linear:1", "mse", "any"), Duration.ofMillis(100));
    assertThat(table.singles()).hasSizeLessThanOrEqualTo(200);
    assertThat(table.singles().size() + table.left()).isEqualTo(321);
    assertThat(new BlockTableText(false, false).of(table))
        .contains("and " + table.left() + " more single weights, not asked about");
  }
}
