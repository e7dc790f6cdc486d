package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Glyphs;
import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Wrap;
import java.util.List;

/** What the workbench looks like: a pure function of the model and its size. */
final class View {
  private static final int TIGHT = 60;

  private View() {}

  static Grid of(Model model) {
    Grid grid = new Grid(model.width(), model.height());
    if (Layout.isTooSmall(model)) {
      tooSmall(grid, model);
      return grid;
    }
    switch (model.place()) {
      case HELP -> HelpView.draw(grid);
      case STORY -> story(grid, model);
      case STUDY -> study(grid, model);
      case WORK -> work(grid, model);
      case NETWORK -> BuilderView.draw(grid, model);
      case LANDSCAPE -> OutlookView.draw(grid, model);
      case NETWORK_HELP -> HelpView.network(grid);
    }
    return grid;
  }

  private static void tooSmall(Grid grid, Model model) {
    grid.text(1, 0, "Jensen needs 60 x 16.", Role.PLAIN);
    grid.text(1, 1, "Here are " + model.width() + " x " + model.height() + ".", Role.PLAIN);
    Outcome outcome = model.outcome();
    if (outcome != null) {
      grid.text(1, 3, outcome.shown(), Role.ofVerdict(outcome.verdict()));
    }
    grid.text(1, 5, "q quit", Role.DIM);
  }

  private static void story(Grid grid, Model model) {
    header(grid, "story", (model.tale().page() + 1) + " of " + StoryKeys.PAGES);
    Grid text = model.tale().text();
    if (text == null) {
      grid.text(2, 3, "computing this page …", Role.DIM);
    } else {
      grid.draw(0, 2, text, model.tale().scroll(), model.height() - 4);
      int below = text.height() - model.tale().scroll() - (model.height() - 4);
      if (below > 0) {
        grid.text(grid.width() - 14, grid.height() - 2, "↓ " + below + " more", Role.ACCENT);
      }
    }
    boolean last = model.tale().page() == StoryKeys.PAGES - 1;
    footer(
        grid,
        (last ? "→ build it" : "→ next") + "   ← back   j k scroll   q quit",
        "Esc workbench");
  }

  private static void study(Grid grid, Model model) {
    header(grid, "regions, properties, how much", Glyphs.safe(model.field().text()));
    List<String> lines = StudyKeys.lines(model);
    int room = model.height() - 4;
    if (model.study().lines() == null) {
      grid.text(2, 2, "computing …", Role.DIM);
    } else {
      int scroll = model.study().scroll();
      for (int i = 0; i < room && scroll + i < lines.size(); i++) {
        String line = lines.get(scroll + i);
        boolean title = !line.startsWith(" ");
        grid.text(2, 2 + i, line, grid.width() - 3, title ? Role.TITLE : Role.PLAIN);
      }
      int below = lines.size() - scroll - room;
      if (below > 0) {
        grid.text(grid.width() - 14, grid.height() - 2, "↓ " + below + " more", Role.ACCENT);
      }
    }
    footer(grid, "j k scroll   q quit", "Esc workbench");
  }

  private static void work(Grid grid, Model model) {
    header(grid, "", "q quit  ? help  s story  n network");
    field(grid, model);
    Layout layout = Layout.of(model);
    if (layout.proof().isShown()) {
      proof(grid, model, layout.proof());
    }
    plots(grid, model, layout);
    if (layout.why().isShown()) {
      why(grid, model, layout.why());
    }
    boolean typing = model.pane() == Model.Pane.FIELD;
    footer(
        grid,
        typing
            ? "Enter check  Tab next pane  ^A ^E ends  ^K ^U clear"
            : "j k step  h l fold  i edit  Tab pane  f plot  r regions",
        typing ? "Esc done" : BuilderKeys.kept(model) == null ? "? help" : "Esc network");
  }

  static void header(Grid grid, String place, String right) {
    int end = grid.text(1, 0, "Jensen", Role.TITLE);
    grid.text(end + 2, 0, place, Role.PLAIN);
    grid.text(grid.width() - right.length() - 1, 0, right, Role.DIM);
  }

  static void footer(Grid grid, String left, String right) {
    int y = grid.height() - 1;
    grid.text(1, y, left, grid.width() - right.length() - 4, Role.DIM);
    grid.text(grid.width() - right.length() - 1, y, right, Role.DIM);
  }

  private static void field(Grid grid, Model model) {
    boolean typing = model.pane() == Model.Pane.FIELD;
    grid.frame(0, 1, grid.width(), 4, "f", typing ? Role.ACCENT : Role.DIM);
    String text = Glyphs.safe(model.field().text());
    int room = grid.width() - 5;
    int shift = shift(model);
    grid.text(2, 2, text.substring(Math.min(shift, text.length())), room + 1, Role.PLAIN);
    if (text.isEmpty() && !typing) {
      grid.text(2, 2, "press i and type a function", Role.DIM);
    }
    verdict(grid, model, shift);
  }

  /** How many columns of the text are scrolled out to the left. */
  private static int shift(Model model) {
    int room = model.width() - 5;
    int column = model.pane() == Model.Pane.FIELD ? model.field().column() : 0;
    return column > room ? column - room : 0;
  }

  /** Where the cursor stands; empty if no text is typed. */
  static int[] cursor(Model model) {
    boolean typing = model.place() == Model.Place.WORK && model.pane() == Model.Pane.FIELD;
    if (model.place() == Model.Place.NETWORK && !Layout.isTooSmall(model)) {
      return BuilderView.cursor(model);
    }
    return typing && !Layout.isTooSmall(model)
        ? new int[] {2 + model.field().column() - shift(model), 2}
        : new int[0];
  }

  private static void verdict(Grid grid, Model model, int shift) {
    Outcome outcome = model.outcome();
    if (model.busy()) {
      grid.text(2, 3, "thinking …", Role.DIM);
      grid.text(14, 3, "Esc stops", Role.DIM);
    } else if (outcome != null) {
      int end = grid.text(2, 3, outcome.shown(), Role.ofVerdict(outcome.verdict()));
      grid.text(end + 2, 3, outcome.summary(), grid.width() - end - 4, Role.PLAIN);
      int caret = 1 + outcome.column() - shift;
      if (outcome.column() > 0 && caret > 1 && caret < grid.width() - 1) {
        grid.shade(caret, 2, 1, Role.WARN);
        if (grid.at(caret, 2).glyph() == ' ') {
          grid.put(caret, 2, '▲', Role.WARN);
        }
      }
    } else if (!model.field().text().isBlank()) {
      grid.text(2, 3, "Enter checks", Role.DIM);
    }
  }

  private static void proof(Grid grid, Model model, Layout.Area area) {
    List<Rows.Row> rows = model.rows();
    boolean focus = model.pane() == Model.Pane.PROOF;
    String place = rows.isEmpty() ? "" : "  " + (model.proof().step() + 1) + "/" + rows.size();
    frame(grid, area, "proof" + place, focus);
    int room = area.height() - 2;
    int first = Math.max(0, Math.min(model.proof().step() - room / 2, rows.size() - room));
    for (int i = 0; i < room && first + i < rows.size(); i++) {
      row(grid, area, area.y() + 1 + i, rows.get(first + i));
      if (first + i == model.proof().step()) {
        grid.shade(area.x() + 1, area.y() + 1 + i, area.width() - 2, Role.SELECTED);
      }
    }
    if (rows.isEmpty() && model.outcome() != null && !model.busy()) {
      grid.text(area.x() + 2, area.y() + 1, "nothing is decided", Role.DIM);
    }
  }

  private static void row(Grid grid, Layout.Area area, int y, Rows.Row row) {
    int right = area.x() + area.width() - 1;
    String rule = row.node().rule();
    int ruleRoom = area.width() >= TIGHT ? Math.min(rule.length(), 24) : 0;
    int x = area.x() + 2 + 2 * Math.min(row.depth(), 8);
    grid.put(x - 1, y, row.node().premises().isEmpty() ? '·' : row.open() ? '▾' : '▸', Role.DIM);
    String statement = row.node().statement();
    int room = right - ruleRoom - x - 3;
    // Of a long one the end, which says what is claimed, is out of sight.
    String shown = statement.length() > room ? row.node().role().sign() + statement : statement;
    grid.text(x + 1, y, shown, room, row.node().role());
    grid.text(right - ruleRoom - 1, y, rule, ruleRoom, Role.DIM);
  }

  private static void plots(Grid grid, Model model, Layout layout) {
    Layout.Area area = layout.plot();
    boolean focus = model.pane() == Model.Pane.PLOT;
    int y = area.y();
    List<PlotSpec> specs = layout.plots(model.plots().kind());
    for (int i = 0; i < specs.size(); i++) {
      PlotSpec spec = specs.get(i);
      boolean last = i == specs.size() - 1;
      int height = last ? area.y() + area.height() - y : spec.height() + 2;
      Layout.Area frame = new Layout.Area(area.x(), y, area.width(), height);
      frame(grid, frame, title(model, spec.kind()), focus);
      Grid picture = model.plots().ready().get(spec);
      if (picture != null) {
        grid.draw(frame.x() + 1, frame.y() + 1, picture);
      } else if (model.plots().asked().contains(spec)) {
        grid.text(frame.x() + 2, frame.y() + 1, "drawing …", Role.DIM);
      }
      y += height;
    }
  }

  private static String title(Model model, Kind kind) {
    Outcome outcome = model.outcome();
    return outcome == null || outcome.slice() == null
        ? kind.sign()
        : kind.sign() + "  " + outcome.slice().caption();
  }

  private static void why(Grid grid, Model model, Layout.Area area) {
    frame(grid, area, "why", false);
    List<Rows.Row> rows = model.rows();
    if (rows.isEmpty()) {
      return;
    }
    Node node = rows.get(model.proof().step()).node();
    int room = area.width() - 4;
    int y = area.y() + 1;
    int end = area.y() + area.height() - 1;
    y = wrap(grid, y, end, room, node.statement(), node.role());
    String because = node.why().isEmpty() ? "" : ": " + node.why();
    y = wrap(grid, y, end, room, node.rule() + because, Role.PLAIN);
    if (!node.evidence().isEmpty()) {
      wrap(grid, y, end, room, "evidence: " + node.evidence(), Role.DIM);
    }
  }

  private static int wrap(Grid grid, int from, int end, int room, String text, Role role) {
    int y = from;
    for (String line : Wrap.lines(text, room)) {
      if (y < end) {
        grid.text(2, y, line, room, role);
        y++;
      }
    }
    return y;
  }

  private static void frame(Grid grid, Layout.Area area, String title, boolean focus) {
    Role role = focus ? Role.ACCENT : Role.DIM;
    grid.frame(area.x(), area.y(), area.width(), area.height(), title.strip(), role);
  }
}
