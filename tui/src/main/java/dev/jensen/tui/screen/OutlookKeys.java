package dev.jensen.tui.screen;

import dev.jensen.tui.screen.Outlook.Spec;
import dev.jensen.tui.screen.Update.Change;

/** The keys of the screen that shows the loss on a line or plane. */
final class OutlookKeys {
  private static final String ALL = "all weights";

  /** Rows that are no picture: header, caption, footer. */
  private static final int AROUND = 3;

  private OutlookKeys() {}

  /** Opens the screen for the selected block, if the table has the keys. */
  static Change open(Model model) {
    Builder builder = model.built();
    Builder.Line line = builder.selected();
    boolean weights = builder.inTable() && line != null && !line.block().startsWith("inputs");
    String block = weights && line != null ? line.block() : ALL;
    Outlook old = builder.outlook();
    int edition = builder.draft().edition();
    Spec spec =
        old == null
            ? new Spec(edition, block, false, false, 1, 0, 0, 0)
            : new Spec(
                edition,
                block,
                old.spec().plane(),
                old.spec().witness(),
                old.spec().seed(),
                old.spec().zoom(),
                0,
                0);
    return look(model.place(Model.Place.LANDSCAPE), spec);
  }

  /** Looks at something, unless it is in sight already. */
  private static Change look(Model model, Spec asked) {
    Spec spec = asked.sized(model.width() - 2, model.height() - AROUND - words(model));
    Builder builder = model.built();
    Outlook old = builder.outlook();
    return old != null && old.spec().equals(spec) && old.sight() != null
        ? Change.to(model)
        : Change.to(
            model.builder(builder.outlook(new Outlook(spec, null, 0))),
            new Effect.Survey(spec, builder.draft().form()));
  }

  /** How many rows the words have. */
  static int words(Model model) {
    return Math.max(4, Math.min(model.height() / 4, 12));
  }

  /** The window has another size. */
  static Change resized(Model model) {
    Outlook outlook = model.built().outlook();
    return outlook == null || Layout.isTooSmall(model)
        ? Change.to(model)
        : look(model, outlook.spec());
  }

  static Change surveyed(Model model, Message.Surveyed m) {
    Builder builder = model.builder();
    Outlook outlook = builder == null ? null : builder.outlook();
    return builder != null && outlook != null && outlook.spec().equals(m.spec())
        ? Change.to(model.builder(builder.outlook(new Outlook(m.spec(), m.sight(), 0))))
        : Change.to(model);
  }

  static Change press(Model model, Key key) {
    Outlook outlook = model.built().outlook();
    if (outlook == null) {
      return leave(model);
    }
    Spec spec = outlook.spec();
    return switch (key.name()) {
      case ESCAPE -> leave(model);
      case TAB, BACK_TAB -> look(model, spec.plane(!spec.plane()));
      case DOWN -> scroll(model, outlook, 1);
      case UP -> scroll(model, outlook, -1);
      case PAGE_DOWN -> scroll(model, outlook, words(model));
      case PAGE_UP -> scroll(model, outlook, -words(model));
      default ->
          switch (key.plain()) {
            case 'q' -> Change.to(model, new Effect.Quit(0));
            case '?' -> Change.to(model.place(Model.Place.NETWORK_HELP), new Effect.LookAway());
            case 'v' -> leave(model);
            case 'p' -> look(model, spec.plane(!spec.plane()));
            case 'w' -> look(model, spec.witness(!spec.witness()));
            case 'n' -> look(model, spec.seed(spec.seed() + 1));
            case 'N' -> look(model, spec.seed(spec.seed() - 1));
            case '+', '=' -> look(model, spec.zoom(spec.zoom() + 1));
            case '-', '_' -> look(model, spec.zoom(spec.zoom() - 1));
            case 'j' -> scroll(model, outlook, 1);
            case 'k' -> scroll(model, outlook, -1);
            default -> Change.to(model);
          };
    };
  }

  /** Whether there is nothing in sight yet. */
  static boolean isLooking(Model model) {
    Outlook outlook = model.built().outlook();
    return outlook != null && outlook.sight() == null;
  }

  /** Back to the network; what is looked for is given up. */
  static Change leave(Model model) {
    return Change.to(model.place(Model.Place.NETWORK), new Effect.LookAway());
  }

  private static Change scroll(Model model, Outlook outlook, int by) {
    int lines = outlook.sight() == null ? 0 : OutlookView.lines(model, outlook.sight()).size();
    int last = Math.max(0, lines - words(model));
    int to = Math.max(0, Math.min(outlook.scroll() + by, last));
    return Change.to(
        model.builder(model.built().outlook(new Outlook(outlook.spec(), outlook.sight(), to))));
  }
}
