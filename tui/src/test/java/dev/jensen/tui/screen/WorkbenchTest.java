package dev.jensen.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.tui.Snapshot;
import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Slice;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drives the workbench without a terminal: messages in, pictures out. */
final class WorkbenchTest extends Driven {
  private static final Expr X = Expr.variable("x");

  @Override
  void work(Effect effect) {
    if (effect instanceof Effect.Draw draw) {
      PlotSpec spec = draw.spec();
      Slice slice = draw.outcome().slice();
      Grid picture = Plot.of(slice, spec.kind(), spec.width(), spec.height());
      send(new Message.Drawn(draw.edition(), spec, picture));
    }
  }

  private void open(int width, int height) {
    take(Update.start(width, height));
  }

  private static Outcome outcome() {
    Node leaf = new Node("x is affine", "affine form", "degree one", "", Role.AFFINE, List.of());
    Node root =
        new Node(
            "x^2 is convex",
            "composition rule",
            "the power 2 is convex, and x is affine",
            "over 20 chords, chord minus function is at least 0.01",
            Role.CONVEX,
            List.of(leaf));
    return new Outcome(
        "CONVEX",
        "x in (-inf, inf)   kernel accepted",
        0,
        List.of(root),
        Slice.of(X.power(2), "x", Axis.REAL));
  }

  private void answered() {
    send(new Message.Answered(model.edition(), outcome()));
  }

  @Test
  void looksAsAgreed() throws IOException {
    open(80, 24);
    Snapshot.matches("screen-first", View.of(model).toString());
    answered();
    Snapshot.matches("screen-80x24", View.of(model) + "\n" + View.of(model).styles());
    send(new Message.Resized(120, 40));
    Snapshot.matches("screen-120x40", View.of(model).toString());
    send(new Message.Resized(60, 16));
    Snapshot.matches("screen-60x16", View.of(model).toString());
    press(Key.Name.TAB);
    Snapshot.matches("screen-60x16-plot", View.of(model).toString());
    send(new Message.Resized(42, 11));
    Snapshot.matches("screen-42x11", View.of(model).toString());
    send(new Message.Resized(80, 24));
    type("?");
    Snapshot.matches("screen-help", View.of(model).toString());
  }

  @Test
  void theExampleGivesWayToWhatIsTyped() {
    open(80, 24);
    type("ix^2");
    assertThat(model.field().text()).isEqualTo("x^2");
    assertThat(effects).contains(new Effect.Wait(model.edition()));
  }

  @Test
  void theScriptedKeysReplaceTheFunctionAndCheckIt() {
    open(80, 24);
    type("i");
    send(new Message.Pressed(Key.control('a')));
    send(new Message.Pressed(Key.control('k')));
    type("exp(x)");
    press(Key.Name.ENTER);
    assertThat(effects).contains(new Effect.Analyse(model.edition(), "exp(x)"));
    answered();
    press(Key.Name.TAB);
    type("j");
    assertThat(model.proof().step()).isEqualTo(1);
    type("k");
    press(Key.Name.ENTER);
    assertThat(model.rows()).hasSize(1);
    type("q");
    assertThat(effects).last().isEqualTo(new Effect.Quit(0));
  }

  @Test
  void typingPausesBeforeAnAnalysisAndALateAnswerIsDropped() {
    open(80, 24);
    int before = model.edition();
    type("ix");
    send(new Message.Answered(before, outcome()));
    assertThat(model.outcome()).isNull();
    send(new Message.Paused(model.edition()));
    assertThat(effects).contains(new Effect.Analyse(model.edition(), "x"));
    press(Key.Name.ESCAPE);
    assertThat(model.busy()).isFalse();
    assertThat(effects).last().isEqualTo(new Effect.Cancel());
  }

  @Test
  void aPasteTypesAndDoesNotCommand() {
    open(80, 24);
    send(new Message.Pasted("x^2\nq"));
    assertThat(model.field().text()).isEqualTo("x^2 q");
    assertThat(effects).noneMatch(Effect.Quit.class::isInstance);
  }

  @Test
  void strangeCharactersTakeOneColumnEach() {
    open(80, 24);
    send(new Message.Pasted("𝑓(数) = e\u0301\u001b"));
    assertThat(View.of(model).toString()).contains("│ ?(?) = e?");
    assertThat(View.cursor(model)[0]).isEqualTo(2 + model.field().column());
    press(Key.Name.HOME);
    press(Key.Name.DELETE);
    assertThat(model.field().text()).startsWith("(");
  }

  @Test
  void aLongTextScrollsWithItsCursor() {
    open(80, 24);
    send(new Message.Pasted("x+".repeat(100)));
    assertThat(View.cursor(model)[0]).isLessThan(79);
  }

  @Test
  void controlCStopsThenLeaves() {
    open(80, 24);
    send(new Message.Pressed(Key.control('c')));
    assertThat(effects).last().isEqualTo(new Effect.Cancel());
    send(new Message.Pressed(Key.control('c')));
    assertThat(effects).last().isEqualTo(new Effect.Quit(Update.INTERRUPTED));
  }

  @Test
  void theStoryHasAsManyPagesAsTheKeysThink() {
    assertThat(StoryKeys.PAGES).isEqualTo(dev.jensen.tui.story.Story.size());
  }

  @Test
  void lanternaShowsTheSamePicture() throws IOException {
    open(80, 24);
    answered();
    DefaultVirtualTerminal terminal = new DefaultVirtualTerminal(new TerminalSize(80, 24));
    new Display(terminal, Palette.of("", "truecolor")).show(View.of(model), View.cursor(model));
    StringBuilder shown = new StringBuilder();
    for (int y = 0; y < 24; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < 80; x++) {
        row.append(terminal.getCharacter(x, y).getCharacterString());
      }
      shown.append(row.toString().stripTrailing()).append('\n');
    }
    assertThat(shown.toString()).isEqualTo(View.of(model).toString());
  }

  @Test
  void regionsAreComputedOnceForEachText() throws IOException {
    open(80, 24);
    answered();
    type("r");
    assertThat(effects).last().isEqualTo(new Effect.Examine(model.edition(), Model.EXAMPLE));
    assertThat(View.of(model).toString()).contains("computing");
    send(new Message.Examined(model.edition() - 1, List.of("late")));
    assertThat(View.of(model).toString()).contains("computing");
    send(new Message.Examined(model.edition(), Examination.of(Model.EXAMPLE)));
    Snapshot.matches("screen-study-80x24", View.of(model).toString());
    type("jjjjjjjjjjjjjjjjjjjjjjjj");
    assertThat(View.of(model).toString()).contains("minimiser").doesNotContain("more");
    press(Key.Name.ESCAPE);
    int before = effects.size();
    type("r");
    assertThat(effects).hasSize(before);
    assertThat(model.place()).isEqualTo(Model.Place.STUDY);
  }

  /** What was tried is below what is open, as premises are below what rests on them. */
  @Test
  void whyNothingIsProvedIsAStepToLookAt() {
    Node open = Answers.of("asin(4*x^2-2*x^3+3*x^4)").proof().getLast();
    assertThat(open.statement()).isEqualTo("left open");
    assertThat(open.why()).isNotEmpty();
    assertThat(open.evidence())
        .contains("left open for convex: x from", "f'' there", "what may help");
    assertThat(open.premises()).isNotEmpty();
  }

  /** The line below the text has no room for both. */
  @Test
  void anErrorIsToldInFullWhereStepsAre() {
    open(80, 24);
    Outcome wrong = Answers.of("log(x) for x in [-1, 1]");
    send(new Message.Answered(model.edition(), wrong));
    String shown = View.of(model).toString().replaceAll("[│\\s]+", " ");
    Node told = wrong.proof().getFirst();
    assertThat(wrong.summary().length()).isGreaterThan(80);
    assertThat(shown).contains("hint: " + told.why());
    assertThat(shown).contains(told.statement());
  }

  /** No line of what is told ends at the edge of the window. */
  @Test
  void longLinesOfTheStudyGoOnBelow() {
    open(60, 16);
    answered();
    type("r");
    String line = "  log-convex: " + "the function is not positive at x = -1 ".repeat(4).strip();
    send(new Message.Examined(model.edition(), List.of(line)));
    String shown = View.of(model).toString().replaceAll("\\s+", " ");
    assertThat(shown).contains(line.strip());
  }

  @Test
  void anExaminationTellsWhatIsWrong() {
    assertThat(Examination.of("x+(").getFirst()).isNotEmpty();
    assertThat(Examination.of("x^3"))
        .anyMatch(line -> line.contains("log-convex: the function is"));
    assertThat(Examination.of("1/(x-1)"))
        .anyMatch(line -> line.contains("log-convex proved") && line.contains("(1, inf)"))
        .anyMatch(line -> line.contains("not positive") && line.contains("(-inf, 1)"));
    assertThat(Examination.of("1/x")).anyMatch(line -> line.contains("for x in (0, inf)"));
    assertThat(Examination.of("x*y")).anyMatch(line -> line.contains("of one variable"));
  }
}
