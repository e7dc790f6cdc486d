package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.IdentityHashMap;

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

  /**
   * A row before it is answered.
   *
   * @param located whether it is told where the function is convex that is not so everywhere
   */
  private record Row(String name, NetworkQuestion question, boolean located) {}

  /**
   * The table, within that time in all; each row has an even share of what is left, and single
   * weights that the time does not suffice for are not asked about. What is open at the end is
   * asked once more if there is time.
   *
   * @throws NetworkError if nothing varies
   */
  public static BlockTable of(Setting setting, Duration time) throws NetworkError {
    return of(setting, time, NOBODY);
  }

  /** The same, told to someone while it fills; of a row that is asked once more twice. */
  public static BlockTable of(Setting setting, Duration time, Watcher watcher) throws NetworkError {
    Vector<Row> blocks = blocks(setting);
    Vector<String> weights = setting.network().weightNames().reject(setting.fixed()::containsKey);
    Vector<Row> singles =
        weights
            .take(MOST_SINGLES)
            .flatMap(name -> row(name, setting, new Block.Names(Vector.of(name)), false));
    if (blocks.isEmpty()) {
      throw NetworkError.usage(
          "no variable is left to ask about", "all weights are fixed, and the inputs are data");
    }
    watcher.planned(blocks.appendAll(singles).map(Row::name));
    Asking asking = new Asking(Budget.of(time), watcher, blocks.appendAll(singles));
    Vector<Cell> answers = blocks.map(asking::answer);
    Vector<Cell> asked = Vector.empty();
    while (asked.size() < singles.size() && asking.goesOn()) {
      asked = asked.append(asking.answer(singles.get(asked.size())));
    }
    Vector<Cell> all = asking.again(blocks.appendAll(singles), answers.appendAll(asked));
    int left = weights.size() - asked.size();
    return new BlockTable(setting, all.take(blocks.size()), all.drop(blocks.size()), left);
  }

  private static Vector<Row> blocks(Setting setting) throws NetworkError {
    Network network = setting.network();
    Vector<Row> rows = inputs(setting);
    rows = rows.appendAll(row("all weights", setting, new Block.Weights(), true));
    for (int k = 1; k <= network.depth(); k++) {
      rows = rows.appendAll(row("layer " + k, setting, new Block.OneLayer(k), true));
    }
    // The last layer is a row of its own, with the answer that it has by its number.
    Option<Row> last = rows.find(row -> row.name().equals("layer " + network.depth()));
    return rows.appendAll(row("biases", setting, new Block.Biases(), true))
        .appendAll(last.map(row -> new Row("last layer", row.question(), row.located())));
  }

  /** Each output in the inputs: a loss has data in their place. */
  private static Vector<Row> inputs(Setting setting) {
    Vector<Setting> outputs = setting.outputs();
    Vector<Row> rows = Vector.empty();
    for (int k = 1; k <= outputs.size(); k++) {
      String name = outputs.size() == 1 ? "inputs" : "inputs, output " + k;
      rows = rows.appendAll(row(name, outputs.get(k - 1), new Block.Inputs(), true));
    }
    return rows;
  }

  /** The row, if anything of its block varies. */
  private static Option<Row> row(String name, Setting setting, Block block, boolean located) {
    try {
      return Option.some(new Row(name, NetworkQuestion.of(setting, block), located));
    } catch (NetworkError nothing) {
      return Option.none();
    }
  }

  /** Asks one question after the other and deals out the time. */
  private static final class Asking {
    private final Budget whole;
    private final Watcher watcher;
    private final java.util.Map<NetworkQuestion, Cell> known = new IdentityHashMap<>();
    private int left;

    Asking(Budget whole, Watcher watcher, Vector<Row> rows) {
      this.whole = whole;
      this.watcher = watcher;
      this.left = rows.size();
    }

    boolean goesOn() {
      return whole.goesOn();
    }

    /** The answer, told to the watcher. */
    Cell answer(Row row) {
      return told(found(row));
    }

    /** The answer, which rows of the same question share. */
    private Cell found(Row row) {
      if (!known.containsKey(row.question())) {
        known.put(row.question(), asked(row));
      }
      return known.get(row.question()).named(row.name());
    }

    private Cell told(Cell cell) {
      watcher.answered(cell);
      return cell;
    }

    private Cell asked(Row row) {
      Budget share = Budget.of(whole.left().dividedBy(Math.max(1, left--)));
      Cell cell = Cell.of(row.name(), row.question(), share);
      return row.located() && share.goesOn() ? cell.located(row.question(), share) : cell;
    }

    /** The cells, of which those that are open are asked once more while there is time. */
    Vector<Cell> again(Vector<Row> rows, Vector<Cell> cells) {
      known.values().removeIf(Cell::isOpen);
      left = cells.count(Cell::isOpen);
      return cells.zipWith(
          rows,
          (cell, row) -> cell.isOpen() && goesOn() ? told(found(row).unlessLess(cell)) : cell);
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
            .mkString()
        + (Reformulation.applies(setting)
            ? "; its least loss is that of a convex problem: --reformulate (T21)"
            : "");
  }
}
