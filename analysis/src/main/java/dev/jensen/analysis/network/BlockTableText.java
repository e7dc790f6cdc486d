package dev.jensen.analysis.network;

import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.analysis.report.TextParts;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * A table of blocks as plain text.
 *
 * @param steps whether the reports follow in full
 * @param colour whether verdicts are coloured
 */
public record BlockTableText(boolean steps, boolean colour) {
  private static final int MOST_SINGLES = 12;
  private static final String GAP = "  ";

  /** One line of the table. */
  private record Line(String block, Cell cell) {}

  /** The table; each line ends with a line feed. */
  public String of(BlockTable table) {
    StringBuilder out = new StringBuilder(heading(table.setting())).append("\n\n");
    Vector<Line> singles = alike(table.singles());
    Vector<Line> lines =
        table
            .blocks()
            .map(cell -> new Line(cell.block(), cell))
            .appendAll(singles.take(MOST_SINGLES));
    int blocks = width("block", lines.map(Line::block));
    int verdicts = width("verdict", lines.map(line -> shown(line.cell())));
    int ways = width("shown by", lines.map(line -> way(line.cell())));
    String row = "%-" + blocks + "s" + GAP + "%s" + GAP + "%-" + ways + "s" + GAP + "%s";
    out.append(
            row.formatted("block", padded("verdict", "verdict", verdicts), "shown by", "because"))
        .append('\n');
    for (Line line : lines) {
      Cell cell = line.cell();
      String verdict =
          padded(shown(cell), new TextParts(colour).coloured(cell.report().name()), verdicts);
      out.append(row.formatted(line.block(), verdict, way(cell), cell.reason())).append('\n');
    }
    rest(table, singles, out);
    if (!table.jointly().isEmpty()) {
      out.append('\n').append(table.jointly().replace("; ", ";\n  ")).append('\n');
    }
    if (steps) {
      reports(lines.map(Line::cell), out);
    }
    return out.toString();
  }

  /** The network, its loss and data, and how much of it varies, in a line. */
  public static String heading(Setting setting) {
    String function =
        setting
            .loss()
            .map(loss -> loss.label() + setting.decay().label() + " " + over(setting.data()))
            .getOrElse("its output, without a loss");
    int free = setting.network().weightNames().count(name -> !setting.fixed().containsKey(name));
    return "network "
        + setting.shape()
        + " ("
        + setting.network().layers().map(Layer::label).mkString(", ")
        + "), "
        + function
        + ", "
        + free
        + " free weights";
  }

  private static String over(Data data) {
    return switch (data) {
      case Data.Points given when given.points().size() == 1 -> "at 1 point";
      case Data.Points given -> "over " + given.points().size() + " points";
      case Data.Any any -> "over every data set";
      case Data.Absent absent -> "over no data";
    };
  }

  /** Weights of one family with the same verdict for the same reason share a line. */
  private static Vector<Line> alike(Vector<Cell> singles) {
    Map<String, Vector<Cell>> groups =
        singles.groupBy(
            cell ->
                family(cell)
                    + cell.report().name()
                    + cell.theorem().map(Theorem::number).getOrElse(""));
    return singles
        .map(Cell::block)
        .flatMap(
            name ->
                groups
                    .values()
                    .find(group -> group.head().block().equals(name))
                    .map(group -> new Line(label(group), group.head())));
  }

  private static String family(Cell cell) {
    return cell.block().replaceAll("\\[.*", " ");
  }

  private static String label(Vector<Cell> group) {
    String first = group.head().block();
    return group.size() == 1 ? first : first + " and " + (group.size() - 1) + " alike";
  }

  private static void rest(BlockTable table, Vector<Line> singles, StringBuilder out) {
    if (singles.size() > MOST_SINGLES) {
      out.append("and ")
          .append(singles.size() - MOST_SINGLES)
          .append(" more kinds of single weights; --json has them all\n");
    }
    if (table.left() > 0) {
      out.append("and ").append(table.left()).append(" more single weights, not asked about\n");
    }
  }

  private void reports(Vector<Cell> cells, StringBuilder out) {
    for (Cell cell : cells) {
      out.append('\n').append(cell.block()).append(":\n");
      out.append(new ReportText(true, colour).of(cell.report()));
    }
  }

  private static String shown(Cell cell) {
    return cell.report().shown();
  }

  private static String way(Cell cell) {
    return cell.report() instanceof Report.Failure
        ? "-"
        : cell.shownBy() == Cell.Shown.NOTHING
            ? "-"
            : cell.shownBy().name().toLowerCase(Locale.ROOT);
  }

  private static int width(String title, Vector<String> texts) {
    return texts.map(String::length).append(title.length()).max().get();
  }

  private static String padded(String plain, String coloured, int width) {
    return coloured + " ".repeat(width - plain.length());
  }
}
