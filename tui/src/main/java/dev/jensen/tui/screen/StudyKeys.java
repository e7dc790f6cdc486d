package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Wrap;
import dev.jensen.tui.screen.Update.Change;
import java.util.ArrayList;
import java.util.List;

/** The keys of the screen that tells regions, properties and measures. */
final class StudyKeys {
  private StudyKeys() {}

  /** Opens the screen; what it tells is computed once for each text. */
  static Change open(Model model) {
    Model opened = model.place(Model.Place.STUDY);
    return model.study().edition() == model.edition()
        ? Change.to(opened)
        : Change.to(
            opened.study(new Model.Study(model.edition(), 0, null)),
            new Effect.Examine(model.edition(), model.field().text()));
  }

  static Change press(Model model, Key key) {
    return switch (key.name()) {
      case ESCAPE -> Change.to(model.place(Model.Place.WORK));
      case DOWN -> scroll(model, 1);
      case UP -> scroll(model, -1);
      case PAGE_DOWN -> scroll(model, model.height() - 4);
      case PAGE_UP -> scroll(model, 4 - model.height());
      default ->
          switch (key.plain()) {
            case 'q' -> Change.to(model, new Effect.Quit(0));
            case '?' -> Change.to(model.place(Model.Place.HELP));
            case 'j' -> scroll(model, 1);
            case 'k' -> scroll(model, -1);
            case 'r' -> Change.to(model.place(Model.Place.WORK));
            default -> Change.to(model);
          };
    };
  }

  /** What is told, in lines that fit; what goes on is indented by more. */
  static List<String> lines(Model model) {
    List<String> told = model.study().lines();
    List<String> lines = new ArrayList<>();
    for (String line : told == null ? List.<String>of() : told) {
      int indent = line.length() - line.stripLeading().length();
      int room = model.width() - 5 - indent;
      boolean fits = line.strip().length() <= room;
      List<String> parts = Wrap.lines(line, fits ? room : room - 4);
      for (int i = 0; i < parts.size(); i++) {
        lines.add(" ".repeat(i == 0 ? indent : indent + 4) + parts.get(i));
      }
    }
    return lines;
  }

  private static Change scroll(Model model, int by) {
    int last = Math.max(0, lines(model).size() - (model.height() - 4));
    int to = Math.max(0, Math.min(model.study().scroll() + by, last));
    return Change.to(
        model.study(new Model.Study(model.study().edition(), to, model.study().lines())));
  }
}
