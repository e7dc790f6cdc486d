package dev.jensen.tui.screen;

import dev.jensen.analysis.network.Cell;
import dev.jensen.analysis.network.ConvexCell;
import dev.jensen.analysis.network.Theorem;
import dev.jensen.analysis.report.Report;
import dev.jensen.tui.plot.Glyphs;
import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.NetworkPicture;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the screen looks like on which a network is built. */
final class BuilderView {
  private static final int TOP = 2;
  private static final int LABEL = 10;
  private static final int FORM = 38;
  private static final int TALLEST = 12;

  private final Grid grid;
  private final Model model;
  private final Builder builder;
  private final Layout.Area form;
  private final Layout.Area table;
  private final Layout.Area why;

  private BuilderView(Grid grid, Model model) {
    this.grid = grid;
    this.model = model;
    this.builder = model.built();
    int width = model.width();
    int whyRows = model.height() >= 24 ? 6 : model.height() >= 20 ? 5 : 4;
    int rows = model.height() - TOP - whyRows - 1;
    boolean both = width >= 80;
    int left = !both ? builder.inTable() ? 0 : width : width >= 100 ? width * 2 / 5 : FORM;
    this.form = new Layout.Area(0, TOP, left, rows);
    this.table = new Layout.Area(both ? left : 0, TOP, width - left, rows);
    this.why = new Layout.Area(0, TOP + rows, width, whyRows);
  }

  static void draw(Grid grid, Model model) {
    new BuilderView(grid, model).draw();
  }

  /** Where the cursor stands; empty if no text is typed. */
  static int[] cursor(Model model) {
    return new BuilderView(new Grid(0, 0), model).cursor();
  }

  private void draw() {
    View.header(grid, "network", builder.file().isEmpty() ? "? help" : builder.file() + "  ? help");
    Builder.Findings findings = builder.findings();
    String state = findings.busy() ? "deciding …  Esc stops" : builder.note();
    int room = grid.width() - 3 - (state.isEmpty() ? 0 : Math.min(state.length() + 2, 40));
    grid.text(1, 1, findings.heading(), room, Role.PLAIN);
    grid.text(
        grid.width() - 1 - Math.min(state.length(), 38),
        1,
        state,
        38,
        findings.busy() ? Role.DIM : Role.ACCENT);
    if (form.isShown()) {
      form();
    }
    if (table.isShown()) {
      table();
    }
    why();
    foot();
  }

  /** One row of the form as it is shown: a part, or what is wrong with the part above. */
  private record Shown(int row, String text) {}

  private List<Shown> shown() {
    List<Shown> rows = new ArrayList<>();
    Builder.Trouble trouble = builder.findings().trouble();
    for (int row = 0; row < builder.draft().form().parts().size(); row++) {
      rows.add(new Shown(row, ""));
      if (trouble != null && trouble.row() == row) {
        for (String line : Wrap.lines(trouble.message(), form.width() - 6)) {
          rows.add(new Shown(row, line));
        }
      }
    }
    return rows;
  }

  private static int selected(List<Shown> rows, int row) {
    int place = 0;
    while (rows.get(place).row() != row) {
      place++;
    }
    return place;
  }

  private static int first(int selected, int room, int size) {
    return Math.max(0, Math.min(selected - room / 2, size - room));
  }

  private void form() {
    frame(form, "network", !builder.inTable());
    List<Shown> rows = shown();
    int room = form.height() - 2;
    int selected = selected(rows, builder.draft().row());
    int first = first(selected, room, rows.size());
    for (int i = 0; i < room && first + i < rows.size(); i++) {
      Shown shown = rows.get(first + i);
      int y = form.y() + 1 + i;
      if (!shown.text().isEmpty()) {
        grid.text(form.x() + 4, y, shown.text(), form.width() - 6, Role.WARN);
        continue;
      }
      part(shown.row(), y);
      if (first + i == selected && !builder.inTable() && builder.typing() == null) {
        grid.shade(form.x() + 1, y, form.width() - 2, Role.SELECTED);
      }
    }
    more(form, rows.size() - first - room);
    picture(rows.size(), room - rows.size());
  }

  /** The network below its parts, where there is room and it is whole. */
  private void picture(int parts, int room) {
    int gap = room > NetworkPicture.LEAST ? 1 : 0;
    builder
        .draft()
        .form()
        .network()
        .forEach(
            network ->
                NetworkPicture.draw(
                    grid,
                    form.x() + 2,
                    form.y() + 1 + parts + gap,
                    form.width() - 4,
                    Math.min(room - gap, TALLEST),
                    network));
  }

  private void part(int row, int y) {
    Form all = builder.draft().form();
    Builder.Trouble trouble = builder.findings().trouble();
    boolean wrong = trouble != null && trouble.row() == row;
    int room = form.width() - LABEL - 4;
    grid.text(form.x() + 2, y, all.label(row), LABEL, wrong ? Role.WARN : Role.DIM);
    Builder.Typing typing = builder.typing();
    if (typing != null
        && typing.purpose() == Builder.Purpose.PART
        && row == builder.draft().row()) {
      typed(typing.field(), form.x() + 2 + LABEL, y, room);
    } else {
      String text = all.at(row).text();
      grid.text(form.x() + 2 + LABEL, y, text.isEmpty() ? "-" : text, room, Role.PLAIN);
    }
  }

  /** A text with the cursor in sight. */
  private void typed(Field field, int x, int y, int room) {
    String text = Glyphs.safe(field.text());
    int shift = shift(field, room);
    String rest = text.substring(Math.min(shift, text.length()));
    grid.text(x, y, rest.substring(0, Math.min(rest.length(), room)), Role.ACCENT);
  }

  private static int shift(Field field, int room) {
    return Math.max(0, field.column() - room + 1);
  }

  private int[] cursor() {
    Builder.Typing typing = builder.typing();
    if (typing == null) {
      return new int[0];
    }
    Field field = typing.field();
    if (typing.purpose() != Builder.Purpose.PART) {
      int x = 1 + prompt(typing.purpose()).length();
      return new int[] {
        x + field.column() - shift(field, model.width() - x - 1), model.height() - 1
      };
    }
    List<Shown> rows = shown();
    int selected = selected(rows, builder.draft().row());
    int first = first(selected, form.height() - 2, rows.size());
    int room = form.width() - LABEL - 4;
    return new int[] {
      form.x() + 2 + LABEL + field.column() - shift(field, room), form.y() + 1 + selected - first
    };
  }

  private void table() {
    Builder.Findings findings = builder.findings();
    List<Builder.Line> lines = findings.lines();
    long open = lines.stream().filter(line -> line.cell() == null).count();
    frame(
        table,
        "blocks" + (open == 0 ? "" : "  " + (lines.size() - open) + "/" + lines.size()),
        builder.inTable());
    int room = table.height() - 2;
    int first = first(findings.line(), room, lines.size());
    int names =
        Math.min(
            table.width() / 2,
            lines.stream().mapToInt(line -> line.block().length()).max().orElse(0));
    for (int i = 0; i < room && first + i < lines.size(); i++) {
      line(lines.get(first + i), table.y() + 1 + i, names);
      if (first + i == findings.line() && builder.inTable()) {
        grid.shade(table.x() + 1, table.y() + 1 + i, table.width() - 2, Role.SELECTED);
      }
    }
    if (lines.isEmpty()) {
      String said = findings.trouble() == null ? "nothing yet" : "the network is not whole";
      grid.text(table.x() + 2, table.y() + 1, said, table.width() - 4, Role.DIM);
    }
    more(table, lines.size() - first - room);
  }

  private void line(Builder.Line line, int y, int names) {
    int x = table.x() + 2;
    int right = table.x() + table.width() - 2;
    grid.text(x, y, line.block(), names, Role.PLAIN);
    Cell cell = line.cell();
    if (cell == null) {
      grid.text(x + names + 2, y, builder.findings().busy() ? "…" : "-", Role.DIM);
      return;
    }
    String verdict = cell.report().name();
    int place = x + names + 2;
    grid.text(place, y, cell.report().shown(), right - place, Role.ofVerdict(verdict));
    place += 13;
    String way = way(cell) + cell.theorem().map(each -> "  " + each.number()).getOrElse("");
    int room = right - place;
    boolean wide = room > 40;
    grid.text(place, y, wide ? way(cell) : way, room, Role.DIM);
    if (wide) {
      grid.text(place + 9, y, cell.reason(), room - 9, Role.DIM);
    }
  }

  private static String way(Cell cell) {
    return cell.shownBy() == Cell.Shown.NOTHING
        ? "-"
        : cell.shownBy().name().toLowerCase(Locale.ROOT);
  }

  private void more(Layout.Area area, int below) {
    if (below > 0) {
      String said = " ↓ " + below + " more ";
      grid.text(
          area.x() + area.width() - said.length() - 2,
          area.y() + area.height() - 1,
          said,
          Role.ACCENT);
    }
  }

  /** How the selected part is typed, or what is wrong; or why the selected block is as it is. */
  private void why() {
    Builder.Trouble trouble = builder.findings().trouble();
    Form all = builder.draft().form();
    int row = builder.draft().row();
    if (builder.inTable()) {
      frame(why, "why", false);
      block(builder.selected());
    } else if (trouble != null && trouble.row() == row) {
      frame(why, all.label(row), false);
      int y = wrap(why.y() + 1, trouble.message(), Role.WARN);
      y = wrap(y, trouble.hint(), Role.PLAIN);
      wrap(y, all.at(row).kind().help(), Role.DIM);
    } else {
      frame(why, all.label(row), false);
      int y = wrap(why.y() + 1, all.at(row).kind().help(), Role.PLAIN);
      wrap(y, builder.findings().jointly(), Role.DIM);
    }
  }

  private void block(Builder.@Nullable Line line) {
    if (line == null) {
      return;
    }
    Cell cell = line.cell();
    int y = why.y() + 1;
    if (cell == null) {
      wrap(
          y, line.block() + ": " + (builder.findings().busy() ? "not yet" : "not asked"), Role.DIM);
      return;
    }
    Report found = cell.report();
    y = wrap(y, line.block() + ": " + found.shown(), Role.ofVerdict(found.name()));
    y = wrap(y, cell.reason(), Role.PLAIN);
    for (ConvexCell region : cell.region()) {
      y = wrap(y, region.told(line.block()), Role.PLAIN);
    }
    if (cell.theorem().exists(theorem -> theorem == Theorem.JOINTLY)) {
      wrap(y, builder.findings().jointly(), Role.DIM);
    }
  }

  private int wrap(int from, String text, Role role) {
    int y = from;
    for (String line : text.isEmpty() ? List.<String>of() : Wrap.lines(text, why.width() - 4)) {
      if (y < why.y() + why.height() - 1) {
        grid.text(2, y, line, why.width() - 4, role);
        y++;
      }
    }
    return y;
  }

  private void foot() {
    Builder.Typing typing = builder.typing();
    if (typing != null && typing.purpose() != Builder.Purpose.PART) {
      int y = grid.height() - 1;
      int x = grid.text(1, y, prompt(typing.purpose()), Role.TITLE);
      typed(typing.field(), x, y, grid.width() - x - 1);
      return;
    }
    View.footer(
        grid,
        typing != null
            ? "Enter done  ↓ ↑ next part  ^A ^E ends  ^K ^U clear"
            : builder.inTable()
                ? "Enter proof or witness  v landscape  j k move  Tab network"
                : "Enter edit  Tab blocks  a kind  + - units  b bias  x inputs  o d layer",
        typing != null ? "Esc done" : "Esc back");
  }

  private static String prompt(Builder.Purpose purpose) {
    return switch (purpose) {
      case PART -> "";
      case OPEN -> "open: ";
      case SAVE -> "write to: ";
      case OVERWRITE -> "Enter overwrites: ";
    };
  }

  private void frame(Layout.Area area, String title, boolean focus) {
    grid.frame(
        area.x(), area.y(), area.width(), area.height(), title, focus ? Role.ACCENT : Role.DIM);
  }
}
