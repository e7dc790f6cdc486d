package dev.jensen.tui.screen;

import dev.jensen.tui.screen.Update.Change;

/** The keys of the story. */
final class StoryKeys {
  /** As many as {@code Story} has; written here so that the first frame does not load it. */
  static final int PAGES = 8;

  private StoryKeys() {}

  /** Goes to a page. */
  static Change turn(Model model, int page) {
    int to = Math.max(0, Math.min(page, PAGES - 1));
    return Change.to(model.tale(new Model.Tale(to, 0, null)), new Effect.Tell(to, model.width()));
  }

  /** The next page; behind the last one, the network of the question, to be built upon. */
  private static Change next(Model model) {
    int page = model.tale().page();
    return page == PAGES - 1 ? BuilderKeys.open(model, Form.question(), "") : turn(model, page + 1);
  }

  static Change press(Model model, Key key) {
    int page = model.tale().page();
    return switch (key.name()) {
      case ESCAPE -> Change.to(model.place(Model.Place.WORK));
      case RIGHT, ENTER, TAB -> next(model);
      case LEFT, BACK_TAB, BACKSPACE -> turn(model, page - 1);
      case DOWN -> scroll(model, 1);
      case UP -> scroll(model, -1);
      case PAGE_DOWN -> scroll(model, model.height() - 4);
      case PAGE_UP -> scroll(model, 4 - model.height());
      default ->
          switch (key.plain()) {
            case 'q' -> Change.to(model, new Effect.Quit(0));
            case '?' -> Change.to(model.place(Model.Place.HELP));
            case 'l', 'n' -> next(model);
            case 'h', 'p' -> turn(model, page - 1);
            case 'j' -> scroll(model, 1);
            case 'k' -> scroll(model, -1);
            default -> Change.to(model);
          };
    };
  }

  private static Change scroll(Model model, int by) {
    Model.Tale tale = model.tale();
    int rows = tale.text() == null ? 0 : tale.text().height();
    int last = Math.max(0, rows - (model.height() - 4));
    int to = Math.max(0, Math.min(tale.scroll() + by, last));
    return Change.to(model.tale(new Model.Tale(tale.page(), to, tale.text())));
  }
}
