package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What is known of a network in each of its blocks: inputs, all weights, each layer, the biases,
 * the last layer, and each weight by itself.
 *
 * @param setting the network, its loss and data
 * @param blocks the blocks of more than one kind of weight, and the inputs
 * @param singles each weight by itself, in the network's order
 * @param left how many more weights there are that were not asked about
 */
public record BlockTable(Setting setting, Vector<Cell> blocks, Vector<Cell> singles, int left) {
  private static final int MOST_SINGLES = 200;
  private static final String LAST = "last layer";

  /** Is told how the table fills. */
  public interface Watcher {
    /** What the rows will be, by their names, in the order of {@link #cells}. */
    void planned(Vector<String> rows);

    /** A row is answered. */
    void answered(Cell cell);
  }

  private static final Watcher NOBODY =
      new Watcher() {
        @Override
        public void planned(Vector<String> rows) {}

        @Override
        public void answered(Cell cell) {}
      };

  /** A row before it is answered. */
  private record Row(String name, NetworkQuestion question) {}

  /**
   * The table, within that time in all; each row has an even share of what is left, and single
   * weights that the time does not suffice for are not asked about.
   *
   * @throws NetworkError if nothing varies
   */
  public static BlockTable of(Setting setting, Duration time) throws NetworkError {
    return of(setting, time, NOBODY);
  }

  /** The same, told to someone while it fills. */
  public static BlockTable of(Setting setting, Duration time, Watcher watcher) throws NetworkError {
    Vector<Row> blocks = blocks(setting);
    Vector<String> weights = setting.network().weightNames().reject(setting.fixed()::containsKey);
    Vector<Row> singles =
        weights
            .take(MOST_SINGLES)
            .flatMap(name -> row(name, setting, new Block.Names(Vector.of(name))));
    if (blocks.isEmpty()) {
      throw NetworkError.usage(
          "no variable is left to ask about", "all weights are fixed, and the inputs are data");
    }
    String last = "layer " + setting.network().depth();
    boolean hasLast = blocks.exists(row -> row.name().equals(last));
    watcher.planned(
        blocks
            .map(Row::name)
            .appendAll(hasLast ? Vector.of(LAST) : Vector.empty())
            .appendAll(singles.map(Row::name)));
    Clock clock = new Clock(Budget.of(time), blocks.size() + singles.size());
    Vector<Cell> answers = Vector.empty();
    for (Row row : blocks) {
      Cell cell = clock.located(row);
      answers = answers.append(cell);
      watcher.answered(cell);
    }
    // The last layer is a row of its own, with the answer that it has by its number.
    for (Cell cell : answers.find(each -> each.block().equals(last))) {
      answers = answers.append(cell.named(LAST));
      watcher.answered(answers.last());
    }
    Vector<Cell> asked = Vector.empty();
    while (asked.size() < singles.size() && clock.goesOn()) {
      asked = asked.append(clock.answer(singles.get(asked.size())));
      watcher.answered(asked.last());
    }
    return new BlockTable(setting, answers, asked, weights.size() - asked.size());
  }

  private static Vector<Row> blocks(Setting setting) throws NetworkError {
    Network network = setting.network();
    Vector<Row> rows = inputs(setting);
    rows = rows.appendAll(row("all weights", setting, new Block.Weights()));
    for (int k = 1; k <= network.depth(); k++) {
      rows = rows.appendAll(row("layer " + k, setting, new Block.OneLayer(k)));
    }
    return rows.appendAll(row("biases", setting, new Block.Biases()));
  }

  /** Each output in the inputs: a loss has data in their place. */
  private static Vector<Row> inputs(Setting setting) {
    Vector<Setting> outputs = setting.outputs();
    Vector<Row> rows = Vector.empty();
    for (int k = 1; k <= outputs.size(); k++) {
      String name = outputs.size() == 1 ? "inputs" : "inputs, output " + k;
      rows = rows.appendAll(row(name, outputs.get(k - 1), new Block.Inputs()));
    }
    return rows;
  }

  /** The row, if anything of its block varies. */
  private static Option<Row> row(String name, Setting setting, Block block) {
    try {
      return Option.some(new Row(name, NetworkQuestion.of(setting, block)));
    } catch (NetworkError nothing) {
      return Option.none();
    }
  }

  /** Deals out the time. */
  private static final class Clock {
    private final Budget whole;
    private int rows;

    Clock(Budget whole, int rows) {
      this.whole = whole;
      this.rows = rows;
    }

    boolean goesOn() {
      return whole.goesOn();
    }

    Cell answer(Row row) {
      return Cell.of(row.name(), row.question(), share());
    }

    /** The answer, with a region in what is left of the same share. */
    Cell located(Row row) {
      Budget share = share();
      Cell cell = Cell.of(row.name(), row.question(), share);
      return share.goesOn() ? cell.located(row.question(), share) : cell;
    }

    private Budget share() {
      return Budget.of(whole.left().dividedBy(rows--));
    }
  }

  /** All rows. */
  public Vector<Cell> cells() {
    return blocks.appendAll(singles);
  }

  /**
   * What the rows say together of a network that is not convex in all weights jointly: in which
   * blocks it is, each for every value of the other weights, and on which region in the others.
   * Empty where there is no such thing.
   */
  public String jointly() {
    if (!blocks.exists(cell -> cell.block().equals("all weights") && cell.isNotConvex())) {
      return "";
    }
    String never = "not convex in all weights jointly";
    Vector<Cell> layers = blocks.filter(cell -> cell.block().startsWith("layer "));
    if (layers.forAll(Cell::isConvex)) {
      return never + ", but in each layer alone (multi-convex)";
    }
    Vector<Cell> parts = layers.appendAll(blocks.filter(cell -> cell.block().equals("biases")));
    Vector<String> convex = parts.filter(Cell::isConvex).map(Cell::block);
    String everywhere =
        convex.isEmpty()
            ? ", nor in any layer"
            : "; convex in " + convex.mkString(" and in ") + ", whatever the other weights are";
    return never
        + everywhere
        + parts
            .flatMap(cell -> cell.region().map(region -> region.told(cell.block())))
            .map(told -> "; " + told)
            .mkString();
  }
}
