package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the workbench shows.
 *
 * @param field the function's text
 * @param fresh whether the text is the example, which the first typed character replaces
 * @param edition counts changes of the text, so that late answers are known
 * @param busy whether an analysis runs
 * @param builder the network that is built; null until that screen is opened
 */
record Model(
    int width,
    int height,
    Field field,
    boolean fresh,
    Pane pane,
    Place place,
    int edition,
    boolean busy,
    @Nullable Outcome outcome,
    Proof proof,
    Plots plots,
    Tale tale,
    Study study,
    @Nullable Builder builder) {

  /** Where keys go. */
  enum Pane {
    FIELD,
    PROOF,
    PLOT;

    Pane after(int steps) {
      return values()[(ordinal() + steps + values().length) % values().length];
    }
  }

  /** What fills the screen. */
  enum Place {
    WORK,
    HELP,
    STORY,
    STUDY,
    NETWORK,
    NETWORK_HELP,
    LANDSCAPE
  }

  /** The selected row of the proof, and the nodes whose folding is not the usual one. */
  record Proof(int step, Set<String> toggled) {}

  /** Which function is plotted, the pictures that are ready, and all that were asked for. */
  record Plots(Kind kind, Map<PlotSpec, Grid> ready, Set<PlotSpec> asked) {}

  /** A page of the story; its text is null until it is computed. */
  record Tale(int page, int scroll, @Nullable Grid text) {}

  /**
   * Regions, properties and measures of the function.
   *
   * @param edition the text that they are of
   * @param lines what is told; null until it is computed
   */
  record Study(int edition, int scroll, @Nullable List<String> lines) {}

  static final String EXAMPLE = "(x^2 - 1)^2";

  static Model start(int width, int height) {
    return new Model(
        width,
        height,
        Field.of(EXAMPLE),
        true,
        Pane.PROOF,
        Place.WORK,
        0,
        false,
        null,
        new Proof(0, Set.of()),
        new Plots(Kind.F, Map.of(), Set.of()),
        new Tale(0, 0, null),
        new Study(-1, 0, null),
        null);
  }

  /** The network that is built, on the screens that are about it. */
  Builder built() {
    if (builder == null) {
      throw new IllegalStateException("no network is built");
    }
    return builder;
  }

  List<Rows.Row> rows() {
    return outcome == null ? List.of() : Rows.of(outcome.proof(), proof.toggled());
  }

  Model sized(int w, int h) {
    return new Model(
        w, h, field, fresh, pane, place, edition, busy, outcome, proof, plots, tale, study,
        builder);
  }

  Model field(Field changed, boolean example) {
    int next = changed.text().equals(field.text()) ? edition : edition + 1;
    return new Model(
        width, height, changed, example, pane, place, next, busy, outcome, proof, plots, tale,
        study, builder);
  }

  Model pane(Pane other) {
    return new Model(
        width, height, field, fresh, other, place, edition, busy, outcome, proof, plots, tale,
        study, builder);
  }

  Model place(Place other) {
    return new Model(
        width, height, field, fresh, pane, other, edition, busy, outcome, proof, plots, tale, study,
        builder);
  }

  Model busy(boolean now) {
    return new Model(
        width, height, field, fresh, pane, place, edition, now, outcome, proof, plots, tale, study,
        builder);
  }

  Model answered(@Nullable Outcome answer) {
    return new Model(
        width,
        height,
        field,
        fresh,
        pane,
        place,
        edition,
        false,
        answer,
        new Proof(0, Set.of()),
        new Plots(plots.kind, Map.of(), Set.of()),
        tale,
        study,
        builder);
  }

  Model proof(Proof other) {
    return new Model(
        width, height, field, fresh, pane, place, edition, busy, outcome, other, plots, tale, study,
        builder);
  }

  Model plots(Plots other) {
    return new Model(
        width, height, field, fresh, pane, place, edition, busy, outcome, proof, other, tale, study,
        builder);
  }

  Model tale(Tale other) {
    return new Model(
        width, height, field, fresh, pane, place, edition, busy, outcome, proof, plots, other,
        study, builder);
  }

  Model study(Study other) {
    return new Model(
        width, height, field, fresh, pane, place, edition, busy, outcome, proof, plots, tale, other,
        builder);
  }

  Model builder(@Nullable Builder other) {
    return new Model(
        width, height, field, fresh, pane, place, edition, busy, outcome, proof, plots, tale, study,
        other);
  }
}
