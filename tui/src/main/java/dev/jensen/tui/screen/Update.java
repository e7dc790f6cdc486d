package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the workbench changes: a pure function of what it was and what happened. */
final class Update {
  static final int INTERRUPTED = 130;

  private Update() {}

  /** The model afterwards, and what the world is asked to do. */
  record Change(Model model, List<Effect> effects) {
    static Change to(Model model, Effect... effects) {
      return new Change(model, List.of(effects));
    }
  }

  /** The first model, and the analysis of the example. */
  static Change start(int width, int height) {
    return check(Model.start(width, height));
  }

  /** The first model of a session that begins with a network. */
  static Change start(int width, int height, Form form, String file) {
    return BuilderKeys.open(Model.start(width, height), form, file);
  }

  /** The first model of a session that begins with the story. */
  static Change story(int width, int height) {
    return StoryKeys.turn(Model.start(width, height).place(Model.Place.STORY), 0);
  }

  static Change of(Model model, Message message) {
    return withPlots(
        switch (message) {
          case Message.Pressed m -> press(model, m.key());
          case Message.Pasted m -> paste(model, m.text());
          case Message.Resized m -> resize(model.sized(m.width(), m.height()));
          case Message.Paused m ->
              m.edition() == model.edition() && !model.busy() ? check(model) : Change.to(model);
          case Message.Answered m ->
              m.edition() == model.edition() && model.busy()
                  ? Change.to(model.answered(m.outcome()))
                  : Change.to(model);
          case Message.Drawn m ->
              m.edition() == model.edition()
                  ? Change.to(drawn(model, m.spec(), m.picture()))
                  : Change.to(model);
          case Message.Told m -> told(model, m);
          case Message.OfNetwork m -> BuilderKeys.hear(model, m);
          case Message.Unfolded m -> BuilderKeys.unfolded(model, m);
          case Message.Surveyed m -> OutlookKeys.surveyed(model, m);
          case Message.Loaded m -> BuilderKeys.loaded(model, m);
          case Message.Filed m -> BuilderKeys.filed(model, m);
          case Message.Examined m ->
              m.edition() == model.study().edition()
                  ? Change.to(model.study(new Model.Study(m.edition(), 0, m.lines())))
                  : Change.to(model);
        });
  }

  private static Change check(Model model) {
    return model.field().text().isBlank()
        ? Change.to(model.busy(false), new Effect.Cancel())
        : Change.to(model.busy(true), new Effect.Analyse(model.edition(), model.field().text()));
  }

  /** Asks for the plots that the layout has room for and that were not asked for yet. */
  private static Change withPlots(Change change) {
    Model model = change.model();
    Outcome outcome = model.outcome();
    if (outcome == null || outcome.slice() == null || Layout.isTooSmall(model)) {
      return change;
    }
    List<Effect> effects = new ArrayList<>(change.effects());
    Model.Plots plots = model.plots();
    Set<PlotSpec> asked = new HashSet<>(plots.asked());
    for (PlotSpec spec : Layout.of(model).plots(plots.kind())) {
      if (asked.add(spec)) {
        effects.add(new Effect.Draw(model.edition(), outcome, spec));
      }
    }
    return new Change(
        model.plots(new Model.Plots(plots.kind(), plots.ready(), Set.copyOf(asked))), effects);
  }

  private static Model drawn(Model model, PlotSpec spec, Grid picture) {
    Model.Plots plots = model.plots();
    Map<PlotSpec, Grid> ready = new HashMap<>(plots.ready());
    ready.put(spec, picture);
    return model.plots(new Model.Plots(plots.kind(), Map.copyOf(ready), plots.asked()));
  }

  private static Change told(Model model, Message.Told told) {
    Model.Tale tale = model.tale();
    return told.page() == tale.page() && told.width() == model.width()
        ? Change.to(model.tale(new Model.Tale(tale.page(), tale.scroll(), told.text())))
        : Change.to(model);
  }

  private static Change resize(Model model) {
    return switch (model.place()) {
      case STORY -> StoryKeys.turn(model, model.tale().page());
      case LANDSCAPE -> OutlookKeys.resized(model);
      default -> Change.to(model);
    };
  }

  private static Change paste(Model model, String text) {
    if (model.place() == Model.Place.NETWORK) {
      return BuilderKeys.paste(model, text);
    }
    if (model.place() != Model.Place.WORK) {
      return Change.to(model);
    }
    Field base = model.fresh() ? Field.of("") : model.field();
    return edited(model.pane(Model.Pane.FIELD), base.insert(text));
  }

  private static Change press(Model model, Key key) {
    if (key.isControl('c')) {
      return stop(model);
    }
    if (key.isControl('z')) {
      return Change.to(model, new Effect.Suspend());
    }
    if (key.isControl('l')) {
      return Change.to(model, new Effect.Repaint());
    }
    return switch (model.place()) {
      case HELP ->
          key.plain() == 'q'
              ? Change.to(model, new Effect.Quit(0))
              : Change.to(model.place(Model.Place.WORK));
      case STORY -> StoryKeys.press(model, key);
      case STUDY -> StudyKeys.press(model, key);
      case NETWORK -> BuilderKeys.press(model, key);
      case LANDSCAPE -> OutlookKeys.press(model, key);
      case NETWORK_HELP ->
          key.plain() == 'q'
              ? Change.to(model, new Effect.Quit(0))
              : Change.to(model.place(Model.Place.NETWORK));
      case WORK -> model.pane() == Model.Pane.FIELD ? type(model, key) : command(model, key);
    };
  }

  /** Stops what runs; if nothing does, leaves. */
  private static Change stop(Model model) {
    if (model.place() == Model.Place.NETWORK && model.built().findings().busy()) {
      return BuilderKeys.stop(model);
    }
    if (model.place() == Model.Place.LANDSCAPE && OutlookKeys.isLooking(model)) {
      return OutlookKeys.leave(model);
    }
    return model.busy()
        ? Change.to(model.busy(false), new Effect.Cancel())
        : Change.to(model, new Effect.Quit(INTERRUPTED));
  }

  private static Change type(Model model, Key key) {
    return switch (key.name()) {
      case ENTER -> check(model.pane(Model.Pane.PROOF).field(model.field(), false));
      case ESCAPE ->
          model.busy()
              ? Change.to(model.busy(false), new Effect.Cancel())
              : Change.to(model.pane(Model.Pane.PROOF));
      case TAB -> Change.to(model.pane(Model.Pane.PROOF));
      case BACK_TAB -> Change.to(model.pane(Model.Pane.PLOT));
      default -> {
        boolean replaces = model.fresh() && key.name() == Key.Name.CHARACTER && !key.control();
        yield edited(model, (replaces ? Field.of("") : model.field()).press(key));
      }
    };
  }

  private static Change edited(Model model, Field field) {
    Model next = model.field(field, false);
    return next.edition() == model.edition()
        ? Change.to(next)
        : Change.to(next.busy(false), new Effect.Cancel(), new Effect.Wait(next.edition()));
  }

  private static Change command(Model model, Key key) {
    if (key.isControl('a') || key.isControl('k') || key.isControl('e')) {
      return type(model.pane(Model.Pane.FIELD), key);
    }
    return switch (key.name()) {
      case TAB -> Change.to(model.pane(model.pane().after(1)));
      case BACK_TAB -> Change.to(model.pane(model.pane().after(-1)));
      case UP -> step(model, -1);
      case DOWN -> step(model, 1);
      case PAGE_UP -> step(model, -10);
      case PAGE_DOWN -> step(model, 10);
      case LEFT -> fold(model, false, true);
      case RIGHT -> fold(model, true, false);
      case ENTER ->
          model.rows().isEmpty() && !model.busy() ? check(model) : fold(model, true, true);
      case ESCAPE -> escape(model);
      default -> letter(model, key);
    };
  }

  /** Stops the analysis; else leaves an opened cell, or the pane. */
  private static Change escape(Model model) {
    Builder.Kept kept = BuilderKeys.kept(model);
    return model.busy()
        ? Change.to(model.busy(false), new Effect.Cancel())
        : kept != null
            ? BuilderKeys.back(model, model.built(), kept)
            : Change.to(model.pane(Model.Pane.PROOF));
  }

  private static Change letter(Model model, Key key) {
    return switch (key.plain()) {
      case 'q' -> Change.to(model, new Effect.Quit(0));
      case '?' -> Change.to(model.place(Model.Place.HELP));
      case 's' -> StoryKeys.turn(model.place(Model.Place.STORY), model.tale().page());
      case 'r' -> StudyKeys.open(model);
      case 'n' -> BuilderKeys.open(model);
      case 'i' -> Change.to(model.pane(Model.Pane.FIELD));
      case 'j' -> step(model, 1);
      case 'k' -> step(model, -1);
      case 'h' -> fold(model, false, true);
      case 'l' -> fold(model, true, false);
      case 'g' -> step(model, -model.rows().size());
      case 'G' -> step(model, model.rows().size());
      case 'f' -> {
        Kind next = model.plots().kind().next();
        yield Change.to(
            model.plots(new Model.Plots(next, model.plots().ready(), model.plots().asked())));
      }
      default -> Change.to(model);
    };
  }

  private static Change step(Model model, int by) {
    int last = Math.max(0, model.rows().size() - 1);
    int to = Math.max(0, Math.min(model.proof().step() + by, last));
    return Change.to(model.proof(new Model.Proof(to, model.proof().toggled())));
  }

  private static Change fold(Model model, boolean mayOpen, boolean mayClose) {
    List<Rows.Row> rows = model.rows();
    if (rows.isEmpty()) {
      return Change.to(model);
    }
    Rows.Row row = rows.get(model.proof().step());
    boolean changes = row.open() ? mayClose : mayOpen && !row.node().premises().isEmpty();
    if (!changes) {
      return Change.to(model);
    }
    Set<String> toggled = new HashSet<>(model.proof().toggled());
    if (!toggled.remove(row.path())) {
      toggled.add(row.path());
    }
    return Change.to(model.proof(new Model.Proof(model.proof().step(), Set.copyOf(toggled))));
  }
}
