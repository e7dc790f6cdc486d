package dev.jensen.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.activations.Activations;
import dev.jensen.analysis.network.Loss;
import dev.jensen.tui.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives the builder without a terminal: messages in, pictures out. */
final class BuilderTest extends Driven {
  /** Whether blocks are decided: what time allows is no matter of pictures. */
  private boolean decides = true;

  /** Background work on networks is done at once; pauses are over when {@link #rest} says so. */
  @Override
  void work(Effect effect) {
    switch (effect) {
      case Effect.Judge judge -> {
        if (decides) {
          Judging.fill(judge, this::send);
        }
      }
      case Effect.Unfold unfold -> send(Judging.unfold(unfold));
      case Effect.Survey survey -> send(Surveying.survey(survey));
      case Effect.Load load -> send(NetworkFiles.load(load.file()));
      case Effect.Save save -> send(NetworkFiles.save(save));
      default -> {}
    }
  }

  private void open(Form form) {
    take(Update.start(80, 24, form, ""));
  }

  private void rest() {
    send(new Message.Rested(model.built().draft().edition()));
  }

  /** Puts a text in place of that of the selected part. */
  private void write(String text) {
    press(Key.Name.ENTER);
    send(new Message.Pressed(Key.control('u')));
    send(new Message.Pasted(text));
    press(Key.Name.ENTER);
    rest();
  }

  private String screen() {
    return View.of(model).toString();
  }

  private String part(Form.Kind kind) {
    return model.built().draft().form().text(kind);
  }

  @Test
  void looksAsAgreed() throws IOException {
    take(Update.start(80, 24));
    type("n");
    Snapshot.matches("screen-network-80x24", View.of(model) + "\n" + View.of(model).styles());
    send(new Message.Resized(120, 40));
    press(Key.Name.TAB, Key.Name.DOWN);
    Snapshot.matches("screen-network-120x40", screen());
    send(new Message.Resized(60, 16));
    Snapshot.matches("screen-network-60x16", screen());
    send(new Message.Resized(80, 24));
    type("?");
    Snapshot.matches("screen-network-help", screen());
  }

  @Test
  void keysChangeTheNetworkWithoutTyping() {
    open(Form.question());
    press(Key.Name.DOWN);
    type("a++bx");
    assertThat(part(Form.Kind.LAYER)).isEqualTo("leaky_relu:4+x");
    type("xAAb----");
    assertThat(part(Form.Kind.LAYER)).isEqualTo("linear:1-b");
    type("o");
    assertThat(model.built().draft().form().texts(Form.Kind.LAYER))
        .containsExactly("linear:1-b", "relu:2", "linear:1-b");
    type("ddd");
    assertThat(model.built().draft().form().texts(Form.Kind.LAYER)).hasSize(1);
    type("uuuuuuuuuuuuuuuu");
    assertThat(model.built().draft().form()).isEqualTo(Form.question());
  }

  @Test
  void whatTheKeysGoThroughIsInTheCatalogue() throws Exception {
    assertThat(BuilderKeys.ACTIVATIONS).allMatch(name -> Activations.named(name).isDefined());
    for (String loss : BuilderKeys.LOSSES) {
      assertThat(Loss.named(loss).label()).isEqualTo(loss);
    }
  }

  @Test
  void aChangedNetworkIsDecidedAfterAPauseAndNothingOldIsShown() {
    open(Form.question());
    assertThat(screen()).contains("all weights  NEITHER");
    press(Key.Name.DOWN);
    int before = effects.size();
    type("a");
    assertThat(effects.subList(before, effects.size()))
        .containsExactly(new Effect.Leave(), new Effect.Rest(model.built().draft().edition()));
    assertThat(screen()).doesNotContain("NEITHER", "CONVEX");
    send(new Message.Rested(model.built().draft().edition() - 1));
    assertThat(screen()).doesNotContain("NEITHER", "CONVEX");
    rest();
    assertThat(screen()).contains("(leaky_relu, identity)", "all weights  NEITHER");
  }

  @Test
  void theTableFillsAndCanBeStopped() {
    open(Form.question());
    Builder builder = model.built();
    int edition = builder.draft().edition();
    List<String> blocks = List.of("all weights", "layer 1");
    model = model.builder(builder.findings(builder.findings().planned("network", blocks)));
    assertThat(screen()).contains("blocks  0/2", "deciding …  Esc stops", "layer 1      …");
    send(new Message.Decided(edition, builder.findings().lines().get(1).cell()));
    assertThat(screen()).contains("blocks  1/2", "all weights  NEITHER");
    press(Key.Name.ESCAPE);
    assertThat(effects).last().isEqualTo(new Effect.Leave());
    assertThat(screen()).contains("layer 1      -").doesNotContain("deciding");
    press(Key.Name.ESCAPE);
    assertThat(model.place()).isEqualTo(Model.Place.WORK);
  }

  @Test
  void aCellOpensInTheWorkbenchAndEscComesBack() {
    take(Update.start(80, 24));
    send(new Message.Answered(model.edition(), Answers.of(Model.EXAMPLE)));
    type("n");
    press(Key.Name.TAB, Key.Name.DOWN, Key.Name.DOWN, Key.Name.DOWN, Key.Name.ENTER);
    assertThat(model.place()).isEqualTo(Model.Place.WORK);
    assertThat(model.field().text())
        .isEqualTo("(W2[1,1]*relu(W1[1,1]) + W2[1,2]*relu(W1[2,1]) - 1)^2 wrt W2[1,1], W2[1,2]");
    assertThat(screen()).contains("CONVEX  W1[1,1] in", "Esc network", "composition rule");
    type("jj");
    assertThat(model.proof().step()).isEqualTo(2);
    send(new Message.Resized(100, 30));
    press(Key.Name.ESCAPE);
    assertThat(model.place()).isEqualTo(Model.Place.NETWORK);
    assertThat(model.built().findings().line()).isEqualTo(3);
    press(Key.Name.ESCAPE);
    assertThat(model.field().text()).isEqualTo(Model.EXAMPLE);
    assertThat(model.fresh()).isTrue();
    assertThat(screen()).contains("NEITHER  x in (-inf, inf)", "? help");
  }

  @Test
  void whatAnOpenedCellShowsIsAQuestionWithTheSameAnswer() {
    open(
        Form.of("1", List.of("relu:1"), "", "")
            .with(Form.Kind.WEIGHTS, "{\"b1\": [0]}")
            .with(Form.Kind.WHERE, "W1 in [0, inf)"));
    press(Key.Name.TAB);
    for (int i = 0; i < model.built().findings().lines().size(); i++) {
      Builder.Line line = model.built().selected();
      press(Key.Name.ENTER);
      assertThat(Answers.of(model.field().text()).verdict())
          .as(model.field().text())
          .isEqualTo(line.cell().report().name());
      press(Key.Name.ESCAPE, Key.Name.DOWN);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "INPUTS  ~ 0                 ~ a shape has no size below 1",
        "INPUTS  ~ 99999999999999    ~ the inputs are a number, or a shape",
        "INPUTS  ~ two               ~ the inputs are a number, or a shape",
        "LAYER   ~ ''                ~ a layer is an activation and its number of units",
        "LAYER   ~ relo:2            ~ no activation is called relo",
        "LAYER   ~ relu:2+x          ~ the first layer has the inputs anyway",
        "LAYER   ~ relu:999999       ~ a layer has at most 100000 units",
        "LAYER   ~ max-pool:2-b      ~ a window is a size",
        "LOSS    ~ msi               ~ no loss is called msi",
        "LOSS    ~ quantile(2)       ~ the parameter of quantile is between 0 and 1",
        "LOSS    ~ ''                ~ -",
        "DATA    ~ ''                ~ a loss needs data",
        "DATA    ~ 1,2 -> 3          ~ point 1 of the data has 2 inputs",
        "DATA    ~ /none.csv         ~ there is no file /none.csv",
        "DATA    ~ 1e999999999 -> 1  ~ field 1 of point 1",
        "SQUARES ~ -1                ~ what weights cost is not negative",
        "SIZES   ~ ten               ~ a cost is a number",
        "WEIGHTS ~ {\"W9\": [[1]]}   ~ the network has no weights W9",
        "WEIGHTS ~ {\"W1\":          ~ not JSON",
        "WHERE   ~ W1 > 0            ~ no interval",
        "WHERE   ~ W9 in [0, 1]      ~ the network has no variable W9",
        "WHERE   ~ W1 in [1, 0]      ~ ",
        "BLOCK   ~ W1[9,9]           ~ the network has no variable W1[9,9]",
      })
  void whatIsWrongIsToldAtItsPart(Form.Kind kind, String text, String message) {
    open(Form.question());
    model = model.builder(model.built().draft(model.built().draft().at(0)));
    while (model.built().draft().form().at(model.built().draft().row()).kind() != kind) {
      type("j");
    }
    write(text);
    Builder.Trouble trouble = model.built().findings().trouble();
    if ("-".equals(message)) {
      assertThat(trouble).isNull();
      return;
    }
    assertThat(trouble).isNotNull();
    assertThat(trouble.row()).as(trouble.message()).isEqualTo(model.built().draft().row());
    assertThat(trouble.message()).contains(message == null ? "" : message);
    assertThat(screen()).contains(trouble.message().substring(0, 10));
    type("u");
    rest();
    assertThat(model.built().findings().trouble()).isNull();
    assertThat(screen()).contains("all weights  NEITHER");
  }

  @Test
  void aNetworkIsWrittenReadAndNotOverwrittenUnasked(@TempDir Path folder) throws IOException {
    open(
        Form.of("2", List.of("relu:2-b", "leaky_relu(1/10):2+x", "linear:1"), "huber", "1,1/3 -> 2")
            .with(Form.Kind.SQUARES, "1/100")
            .with(Form.Kind.WEIGHTS, "{\"W1\":[[\"1\",null],[null,null]],\"b3\":[\"-1/2\"]}")
            .with(Form.Kind.WHERE, "W2 in [0, inf), U2[1,1] in (-1, 1]")
            .with(Form.Kind.BLOCK, "W1[1,2],W3[1,1]"));
    assertThat(model.built().findings().trouble()).isNull();
    assertThat(screen()).contains("W1[1,2],W3[1,1]");
    Form form = model.built().draft().form();
    Path file = folder.resolve("net.json");
    type("w");
    send(new Message.Pressed(Key.control('u')));
    send(new Message.Pasted(file.toString()));
    press(Key.Name.ENTER);
    assertThat(model.built().note()).startsWith("wrote ");
    take(Update.start(80, 24, Form.question(), ""));
    type("e");
    send(new Message.Pasted(file.toString()));
    press(Key.Name.ENTER);
    assertThat(model.built().draft().form()).isEqualTo(form);
    type("u");
    assertThat(model.built().draft().form()).isEqualTo(Form.question());
    Path other = Files.writeString(folder.resolve("other"), "mine");
    type("w");
    send(new Message.Pressed(Key.control('u')));
    send(new Message.Pasted(other.toString()));
    press(Key.Name.ENTER);
    assertThat(Files.readString(other)).isEqualTo("mine");
    assertThat(screen()).contains("Enter overwrites: ");
    press(Key.Name.ENTER);
    assertThat(Files.readString(other)).startsWith("{\"net\":");
    send(new Message.Resized(120, 24));
    type("e");
    send(new Message.Pasted("/none"));
    press(Key.Name.ENTER);
    assertThat(model.built().note()).isEqualTo("there is no file " + other + "/none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60x16", "80x20", "80x24", "99x17", "300x90", "20x5", "1x1"})
  void everySizeIsDrawn(String size) {
    int width = Integer.parseInt(size.split("x")[0]);
    int height = Integer.parseInt(size.split("x")[1]);
    open(Form.question());
    for (String keys : List.of("", "jjjjjjjj", "i", "\t", "w")) {
      type(keys.replace("\t", ""));
      if (keys.equals("\t")) {
        press(Key.Name.ESCAPE, Key.Name.TAB);
      }
      send(new Message.Resized(width, height));
      assertThat(screen().lines()).hasSize(height).allMatch(line -> line.length() <= width);
      int[] cursor = View.cursor(model);
      assertThat(cursor.length == 0 || cursor[0] < width && cursor[1] < height).isTrue();
    }
  }

  @Test
  void aLongTextScrollsWithItsCursorAndStrangersTakeOneColumn() {
    open(Form.question());
    while (model.built().draft().row() < 4) {
      type("j");
    }
    press(Key.Name.ENTER);
    send(new Message.Pasted("𝑓数\u001b" + "; 1 -> 1".repeat(500)));
    assertThat(View.cursor(model)[0]).isLessThan(38);
    assertThat(screen().lines()).allMatch(line -> line.length() <= 80);
    press(Key.Name.HOME);
    assertThat(View.cursor(model)).containsExactly(12, 7);
  }

  @Test
  void theStoryEndsWithTheBuilderOpenOnTheNetworkOfTheQuestion() {
    take(Update.story(80, 24));
    for (int page = 1; page < StoryKeys.PAGES; page++) {
      press(Key.Name.RIGHT);
    }
    assertThat(model.tale().page()).isEqualTo(StoryKeys.PAGES - 1);
    assertThat(screen()).contains("→ build it");
    press(Key.Name.RIGHT);
    assertThat(model.place()).isEqualTo(Model.Place.NETWORK);
    assertThat(model.built().draft().form()).isEqualTo(Form.question());
    assertThat(screen()).contains("network 1-2-1 (relu, identity), mse at 1 point, 4 free weights");
  }

  @Test
  void theLossIsLookedAtOnALineOnAPlaneAndThroughItsViolation() {
    open(Form.of("1", List.of("relu:1-b", "linear:1-b"), "mse", "1 -> 1; -1 -> 1"));
    type("v");
    assertThat(screen()).contains("landscape of all weights", "seed 1", "on this line");
    assertThat(screen().lines()).hasSize(24).allMatch(line -> line.length() <= 80);
    String first = screen();
    type("n");
    assertThat(screen()).contains("seed 2").isNotEqualTo(first);
    type("N");
    assertThat(screen()).isEqualTo(first);
    type("+");
    assertThat(screen()).contains("-0.4").isNotEqualTo(first);
    type("-w");
    assertThat(screen())
        .contains("through the points of a violation", "▲", "not convex: between p");
    type("p");
    assertThat(screen()).contains("░", "█", "on this square", "▲");
    send(new Message.Resized(120, 40));
    assertThat(screen().lines()).hasSize(40);
    assertThat(screen()).contains("░", "on this square");
    send(new Message.Resized(20, 5));
    send(new Message.Resized(80, 24));
    press(Key.Name.ESCAPE);
    assertThat(effects).last().isEqualTo(new Effect.LookAway());
    assertThat(model.place()).isEqualTo(Model.Place.NETWORK);
  }

  @Test
  void theSelectedBlockMovesAndALatePictureIsDropped() {
    open(Form.question());
    press(Key.Name.TAB, Key.Name.DOWN, Key.Name.DOWN, Key.Name.DOWN);
    type("v");
    assertThat(screen()).contains("landscape of layer 2", "CONVEX on this line");
    Outlook shown = model.built().outlook();
    Outlook.Spec other = shown.spec().seed(9);
    send(new Message.Surveyed(other, new Outlook.Sight(null, List.of("late"))));
    assertThat(model.built().outlook()).isSameAs(shown);
    type("w");
    assertThat(screen()).contains("no points are known that break convexity in layer 2");
    press(Key.Name.ESCAPE);
    assertThat(model.built().inTable()).isTrue();
  }

  @Test
  void controlCGivesUpWhatRunsAndOnlyThenLeaves() {
    open(Form.question());
    type("v");
    Outlook seen = model.built().outlook();
    model = model.builder(model.built().outlook(new Outlook(seen.spec(), null, 0)));
    assertThat(screen()).contains("looking …");
    send(new Message.Pressed(Key.control('c')));
    assertThat(effects).last().isEqualTo(new Effect.LookAway());
    assertThat(model.place()).isEqualTo(Model.Place.NETWORK);
    model = model.builder(model.built().findings(model.built().findings().busy(true)));
    send(new Message.Pressed(Key.control('c')));
    assertThat(effects).last().isEqualTo(new Effect.Leave());
    send(new Message.Pressed(Key.control('c')));
    assertThat(effects).last().isEqualTo(new Effect.Quit(Update.INTERRUPTED));
  }

  @Test
  void aNetworkWithoutPointsHasNoLandscape() {
    open(Form.question().with(Form.Kind.DATA, "any"));
    type("v");
    assertThat(screen()).contains("a landscape needs points of data");
    press(Key.Name.ESCAPE);
    open(Form.question().with(Form.Kind.LAYER, "relo:1"));
    type("v");
    assertThat(screen()).contains("layer 1: no activation is called relo");
  }

  @Test
  void theNetworkIsDrawnWhereThereIsRoom() throws IOException {
    decides = false;
    open(Form.of("2", List.of("relu:3", "relu:12", "linear:1"), "mse", "1,1 -> 1"));
    send(new Message.Resized(80, 26));
    assertThat(screen()).contains("│●●●│", "│●●●…│");
    send(new Message.Resized(120, 40));
    Snapshot.matches("screen-network-drawn", screen());
    write("7,");
    assertThat(screen()).doesNotContain("●");
  }
}
