package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Wrap;
import java.util.List;
import java.util.stream.Stream;

/** What the screen looks like that shows the loss on a line or plane. */
final class OutlookView {
  private OutlookView() {}

  static void draw(Grid grid, Model model) {
    Outlook outlook = model.built().outlook();
    if (outlook == null) {
      return;
    }
    Outlook.Spec spec = outlook.spec();
    View.header(grid, "landscape of " + spec.block(), "seed " + spec.seed());
    Outlook.Sight sight = outlook.sight();
    if (sight == null) {
      grid.text(2, 2, "looking …  Esc leaves", Role.DIM);
    } else {
      seen(grid, model, outlook, sight);
    }
    String other = spec.plane() ? "p line" : "p plane";
    View.footer(
        grid,
        other + "  w " + (spec.witness() ? "random" : "violation") + "  n N seed  + - zoom  j k",
        "Esc network");
  }

  private static void seen(Grid grid, Model model, Outlook outlook, Outlook.Sight sight) {
    int words = OutlookKeys.words(model);
    int top = grid.height() - 1 - words;
    Grid picture = sight.picture();
    if (picture != null) {
      grid.text(1, 1, sight.words().getFirst(), grid.width() - 2, Role.DIM);
      grid.draw(1, 2, picture);
    } else {
      top = 2;
    }
    List<String> lines = lines(model, sight);
    int below = lines.size() - outlook.scroll() - words;
    for (int i = 0; i < words && outlook.scroll() + i < lines.size(); i++) {
      String line = lines.get(outlook.scroll() + i);
      boolean verdict = !line.startsWith(" ");
      Role role = picture == null ? Role.WARN : verdict ? Role.TITLE : Role.PLAIN;
      boolean last = i == words - 1 && below > 0;
      grid.text(1, top + i, line, grid.width() - (last ? 17 : 2), role);
    }
    if (below > 0) {
      grid.text(grid.width() - 14, grid.height() - 2, "↓ " + below + " more", Role.ACCENT);
    }
  }

  /** The words as they are broken into lines; behind a picture without the first, its caption. */
  static List<String> lines(Model model, Outlook.Sight sight) {
    int room = model.width() - 4;
    return sight.words().stream()
        .skip(sight.picture() == null ? 0 : 1)
        .flatMap(each -> broken(each, room))
        .toList();
  }

  private static Stream<String> broken(String text, int room) {
    String indent = text.startsWith(" ") ? "  " : "";
    return Wrap.lines(text.strip(), room - indent.length()).stream().map(line -> indent + line);
  }
}
