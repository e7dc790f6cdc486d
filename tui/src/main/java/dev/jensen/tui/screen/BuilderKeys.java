package dev.jensen.tui.screen;

import dev.jensen.tui.screen.Builder.Draft;
import dev.jensen.tui.screen.Builder.Purpose;
import dev.jensen.tui.screen.Builder.Typing;
import dev.jensen.tui.screen.Update.Change;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of the screen on which a network is built. */
final class BuilderKeys {
  /** What the keys go through; every other activation and loss of the catalogue can be typed. */
  static final List<String> ACTIVATIONS =
      List.of("relu", "leaky_relu", "elu", "softplus", "gelu", "silu", "tanh", "sigmoid", "linear");

  static final List<String> LOSSES =
      List.of("mse", "mae", "huber", "log-cosh", "logistic", "hinge", "bce", "softmax-ce");

  private static final String FILE = "network.json";
  private static final Pattern LAYER = Pattern.compile("(.*):\\s*([0-9]{1,6})\\s*(\\+x)?\\s*(-b)?");
  private static final int MOST_UNITS = 999_999;

  private BuilderKeys() {}

  /** Opens the screen, with the network of the original question the first time. */
  static Change open(Model model) {
    Builder.Kept kept = kept(model);
    return model.builder() == null
        ? open(model, Form.question(), "")
        : kept != null
            ? back(model, model.built(), kept)
            : Change.to(model.place(Model.Place.NETWORK));
  }

  /** Opens the screen with that network; the one before can be had back. */
  static Change open(Model model, Form form, String file) {
    Builder old = model.builder();
    Builder opened =
        old == null
            ? Builder.of(form, file)
            : old.draft(old.draft().remembered().with(form))
                .findings(old.findings().outdated())
                .filed(file, "");
    return judge(model.place(Model.Place.NETWORK).builder(opened.typing(null).inTable(false)));
  }

  private static Change judge(Model model) {
    Builder builder = model.built();
    Draft draft = builder.draft();
    return Change.to(
        model.builder(builder.findings(builder.findings().busy(true))),
        new Effect.Judge(draft.edition(), draft.form()));
  }

  /** What happens when the typing has paused, or work in the background comes to something. */
  static Change hear(Model model, Message.OfNetwork message) {
    Builder builder = model.builder();
    if (builder == null || message.edition() != builder.draft().edition()) {
      return Change.to(model);
    }
    Builder.Findings findings = builder.findings();
    return switch (message) {
      case Message.Rested m -> findings.busy() ? Change.to(model) : judge(model);
      case Message.Refused m ->
          Change.to(
              model.builder(
                  builder.findings(
                      new Builder.Findings(false, "", List.of(), 0, "", m.trouble()))));
      case Message.Planned m ->
          Change.to(model.builder(builder.findings(findings.planned(m.heading(), m.blocks()))));
      case Message.Decided m -> Change.to(model.builder(builder.findings(findings.with(m.cell()))));
      case Message.Filled m ->
          Change.to(model.builder(builder.findings(findings.full(m.jointly()))));
    };
  }

  /** A file was read. */
  static Change loaded(Model model, Message.Loaded m) {
    Change opened = open(model, m.form(), m.file());
    Builder builder = opened.model().built().filed(m.file(), "read " + m.file());
    return new Change(opened.model().builder(builder), opened.effects());
  }

  /** A file was written, or was not. */
  static Change filed(Model model, Message.Filed m) {
    Builder builder = model.builder();
    if (builder == null) {
      return Change.to(model);
    }
    Builder told = builder.filed(m.written() ? m.file() : builder.file(), m.note());
    return Change.to(
        model.builder(
            m.inTheWay() ? told.typing(new Typing(Purpose.OVERWRITE, Field.of(m.file()))) : told));
  }

  static Change paste(Model model, String text) {
    Builder builder = model.built();
    if (builder.inTable()) {
      return Change.to(model);
    }
    Change begun = builder.typing() == null ? type(model) : Change.to(model);
    Typing typing = begun.model().built().typing();
    return typing == null ? begun : typed(begun.model(), typing, typing.field().insert(text));
  }

  static Change press(Model model, Key key) {
    Typing typing = model.built().typing();
    return typing == null ? command(model, key) : typing(model, typing, key);
  }

  private static Change typing(Model model, Typing typing, Key key) {
    Model done = model.builder(model.built().typing(null));
    return switch (key.name()) {
      case ENTER -> enter(done, typing);
      case ESCAPE -> Change.to(done);
      case DOWN, TAB -> typing.purpose() == Purpose.PART ? move(done, 1) : Change.to(model);
      case UP, BACK_TAB -> typing.purpose() == Purpose.PART ? move(done, -1) : Change.to(model);
      default -> typed(model, typing, typing.field().press(key));
    };
  }

  /** The field has another text, or the cursor another place. */
  private static Change typed(Model model, Typing typing, Field field) {
    boolean same = field.text().equals(typing.field().text());
    Purpose purpose =
        typing.purpose() == Purpose.OVERWRITE && !same ? Purpose.SAVE : typing.purpose();
    Builder builder = model.built().typing(new Typing(purpose, field));
    if (purpose != Purpose.PART) {
      return Change.to(model.builder(builder));
    }
    Draft draft = builder.draft();
    return changed(
        model.builder(builder), draft.with(draft.form().with(draft.row(), field.text())));
  }

  /** The network is another one: what is known of it is looked for after a pause. */
  private static Change changed(Model model, Draft draft) {
    Builder builder = model.built();
    if (draft.edition() == builder.draft().edition()) {
      return Change.to(model.builder(builder.draft(draft)));
    }
    Builder next = builder.draft(draft).findings(builder.findings().outdated());
    return Change.to(
        model.builder(next.filed(next.file(), "")),
        new Effect.Leave(),
        new Effect.Rest(draft.edition()));
  }

  private static Change enter(Model done, Typing typing) {
    String text = typing.field().text().strip();
    Form form = done.built().draft().form();
    return switch (typing.purpose()) {
      case PART -> Change.to(done);
      case OPEN -> text.isEmpty() ? Change.to(done) : Change.to(done, new Effect.Load(text));
      case SAVE, OVERWRITE -> {
        boolean own = text.equals(done.built().file());
        boolean overwrite = own || typing.purpose() == Purpose.OVERWRITE;
        yield text.isEmpty()
            ? Change.to(done)
            : Change.to(done, new Effect.Save(text, form, overwrite));
      }
    };
  }

  private static Change command(Model model, Key key) {
    Builder builder = model.built();
    return switch (key.name()) {
      case TAB, BACK_TAB -> Change.to(model.builder(builder.inTable(!builder.inTable())));
      case UP -> move(model, -1);
      case DOWN -> move(model, 1);
      case PAGE_UP -> move(model, -10);
      case PAGE_DOWN -> move(model, 10);
      case HOME -> move(model, -model.built().rows());
      case END -> move(model, model.built().rows());
      case ENTER -> builder.inTable() ? unfold(model) : type(model);
      case ESCAPE ->
          builder.findings().busy() ? stop(model) : Change.to(model.place(Model.Place.WORK));
      default -> letter(model, key);
    };
  }

  /** Gives up the blocks that are not decided. */
  static Change stop(Model model) {
    Builder builder = model.built();
    return Change.to(
        model.builder(builder.findings(builder.findings().busy(false))), new Effect.Leave());
  }

  private static Change letter(Model model, Key key) {
    Builder builder = model.built();
    Form form = builder.draft().form();
    int row = builder.draft().row();
    return switch (key.plain()) {
      case 'q' -> Change.to(model, new Effect.Quit(0));
      case '?' -> Change.to(model.place(Model.Place.NETWORK_HELP));
      case 's' -> StoryKeys.turn(model.place(Model.Place.STORY), model.tale().page());
      case 'j' -> move(model, 1);
      case 'k' -> move(model, -1);
      case 'g' -> move(model, -builder.rows());
      case 'G' -> move(model, builder.rows());
      case 'r' -> judge(model);
      case 'v' -> OutlookKeys.open(model);
      case 'u' -> changed(model, builder.draft().undone());
      case 'w' -> ask(model, Purpose.SAVE, builder.file().isEmpty() ? FILE : builder.file());
      case 'e' -> ask(model, Purpose.OPEN, builder.file());
      default -> builder.inTable() ? Change.to(model) : edit(model, key.plain(), form, row);
    };
  }

  private static Change ask(Model model, Purpose purpose, String file) {
    return Change.to(model.builder(model.built().typing(new Typing(purpose, Field.of(file)))));
  }

  /** The keys that change the part without typing. */
  private static Change edit(Model model, char key, Form form, int row) {
    Form.Part part = form.at(row);
    boolean layer = part.kind() == Form.Kind.LAYER;
    return switch (key) {
      case 'i' -> type(model);
      case 'o' -> {
        int first = form.row(Form.Kind.LAYER);
        int after = Math.max(first, Math.min(row + 1, form.row(Form.Kind.LOSS)));
        Change added = edited(model, form.withLayer(after, "relu:2"));
        Builder builder = added.model().built();
        yield new Change(
            added.model().builder(builder.draft(builder.draft().at(after))), added.effects());
      }
      case 'd' -> edited(model, form.withoutLayer(row));
      case '+', '=' -> edited(model, form.with(row, counted(part, 1)));
      case '-', '_' -> edited(model, form.with(row, counted(part, -1)));
      case 'b' -> layer ? edited(model, form.with(row, toggled(part, 4))) : Change.to(model);
      case 'x' -> layer ? edited(model, form.with(row, toggled(part, 3))) : Change.to(model);
      case 'a' -> edited(model, form.with(row, turned(part, 1)));
      case 'A' -> edited(model, form.with(row, turned(part, -1)));
      default -> Change.to(model);
    };
  }

  private static Change edited(Model model, Form form) {
    Draft draft = model.built().draft();
    return form.equals(draft.form())
        ? Change.to(model)
        : changed(model, draft.remembered().with(form));
  }

  /** One unit, or one input, more or less. */
  private static String counted(Form.Part part, int by) {
    Matcher layer = LAYER.matcher(part.text().strip());
    if (part.kind() == Form.Kind.LAYER && layer.matches()) {
      return layer.group(1) + ":" + within(layer.group(2), by) + or(layer, 3) + or(layer, 4);
    }
    boolean number = part.kind() == Form.Kind.INPUTS && part.text().matches("[0-9]{1,6}");
    return number ? within(part.text(), by) : part.text();
  }

  private static String within(String number, int by) {
    return Integer.toString(Math.max(1, Math.min(Integer.parseInt(number) + by, MOST_UNITS)));
  }

  private static String or(Matcher layer, int group) {
    return layer.group(group) == null ? "" : layer.group(group);
  }

  /** With or without inputs that pass through, or biases. */
  private static String toggled(Form.Part part, int group) {
    Matcher layer = LAYER.matcher(part.text().strip());
    if (!layer.matches()) {
      return part.text();
    }
    String inputs = group == 3 && layer.group(3) == null ? "+x" : group == 3 ? "" : or(layer, 3);
    String biases = group == 4 && layer.group(4) == null ? "-b" : group == 4 ? "" : or(layer, 4);
    return layer.group(1) + ":" + layer.group(2) + inputs + biases;
  }

  /** The next activation or loss. */
  private static String turned(Form.Part part, int by) {
    Matcher layer = LAYER.matcher(part.text().strip());
    return switch (part.kind()) {
      case LAYER ->
          layer.matches()
              ? next(ACTIVATIONS, layer.group(1).strip(), by)
                  + part.text().strip().substring(layer.end(1))
              : part.text();
      case LOSS -> next(LOSSES, part.text().strip(), by);
      default -> part.text();
    };
  }

  private static String next(List<String> names, String name, int by) {
    int at = names.indexOf(name);
    return names.get(at < 0 ? 0 : (at + by + names.size()) % names.size());
  }

  private static Change type(Model model) {
    Builder builder = model.built();
    Draft draft = builder.draft().remembered();
    Field field = Field.of(draft.form().at(draft.row()).text());
    return Change.to(model.builder(builder.draft(draft).typing(new Typing(Purpose.PART, field))));
  }

  private static Change move(Model model, int by) {
    Builder builder = model.built();
    return Change.to(
        model.builder(
            builder.inTable()
                ? builder.findings(builder.findings().at(builder.findings().line() + by))
                : builder.draft(builder.draft().at(builder.draft().row() + by))));
  }

  /** Shows the proof or witness of the selected cell in the workbench. */
  private static Change unfold(Model model) {
    Builder builder = model.built();
    Builder.Line line = builder.selected();
    if (line == null || line.cell() == null) {
      return Change.to(model);
    }
    Builder.Kept kept = new Builder.Kept(model.field(), model.fresh(), model.outcome());
    Model shown =
        model
            .field(Field.of(line.block()), false)
            .answered(null)
            .busy(true)
            .pane(Model.Pane.PROOF)
            .place(Model.Place.WORK)
            .builder(builder.kept(kept));
    return Change.to(shown, new Effect.Cancel(), new Effect.Unfold(shown.edition(), line.cell()));
  }

  /** What an opened cell holds. */
  static Change unfolded(Model model, Message.Unfolded m) {
    return m.edition() == model.edition() && model.busy()
        ? Change.to(model.field(Field.of(m.text()), m.text().endsWith("…")).answered(m.outcome()))
        : Change.to(model);
  }

  /** Back from a cell to the table; the workbench shows again what it showed before. */
  static Change back(Model model, Builder builder, Builder.Kept kept) {
    Model restored =
        model
            .field(kept.field(), kept.fresh())
            .answered(kept.outcome())
            .place(Model.Place.NETWORK)
            .builder(builder.kept(null));
    return Change.to(restored, new Effect.Cancel());
  }

  /** What the workbench showed before a cell was opened; null if none is open. */
  static Builder.@Nullable Kept kept(Model model) {
    Builder builder = model.builder();
    return builder == null ? null : builder.kept();
  }
}
