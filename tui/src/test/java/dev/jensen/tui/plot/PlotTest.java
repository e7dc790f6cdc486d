package dev.jensen.tui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Posed;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import dev.jensen.tui.Snapshot;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PlotTest {
  private static final Expr X = Expr.variable("x");
  private static final Expr WELLS = X.power(2).minus(Expr.ONE).power(2);

  private static Slice over(Expr f, long lo, long hi) {
    return Slice.of(f, "x", Axis.of(Interval.closed(Rational.of(lo), Rational.of(hi))));
  }

  private static void looks(String name, Slice slice, Kind kind) throws IOException {
    Grid grid = Plot.of(slice, kind, 50, 12);
    Snapshot.matches("plot-" + name, grid + "\n" + grid.styles());
  }

  @Test
  void theChordOfAWitnessLiesOverTheGraph() throws IOException {
    Witness witness =
        new Witness(
            HashMap.empty(),
            HashMap.of("x", Expr.constant(-1)),
            HashMap.of("x", Expr.ONE),
            Rational.HALF);
    Question question = new Question(WELLS, Box.of("x", Axis.REAL), HashSet.of("x"));
    looks("chord", Slice.of(question, Option.some(witness)), Kind.F);
  }

  @Test
  void theSecondDerivativeHasItsSignBelow() throws IOException {
    looks("wells", over(WELLS, -2, 2), Kind.CURVATURE);
    looks("sigmoid", over(Expr.apply(Atoms.SIGMOID, X), -100, 100), Kind.CURVATURE);
  }

  @Test
  void aKinkIsMarkedAndAPoleIsNoLine() throws IOException {
    looks("relu", over(Expr.apply(Atoms.RELU, X), -4, 4), Kind.F);
    looks("pole", over(X.power(-1), -4, 4), Kind.F);
    looks("log", over(Expr.apply(Atoms.LOG, X), -4, 4), Kind.F);
  }

  @Test
  void aLineStaysWhereTheConstraintsAllowIt() {
    Posed posed = Jensen.pose(Inquiry.of("x^3 + y^3 for x + y >= 0, y >= 0, x >= -10"));
    Question question = ((Posed.Questions) posed).pieces().head();
    Slice line = Slice.of(question, Option.none());
    Rational y = question.box().halfSpaces().inner().get("y").get();
    assertThat(line.caption()).isEqualTo("y = " + y);
    // Beyond, the function bends the other way than it is proved to within.
    assertThat(line.window().lo()).isEqualTo(y.negate());
  }

  @Test
  void aConstantAndAPointAreNoTrouble() {
    Question constant = new Question(Expr.ONE, Box.EMPTY, HashSet.empty());
    assertThat(Plot.of(Slice.of(constant, Option.none()), Kind.F, 40, 8).toString()).contains("-");
    Slice point = Slice.of(X, "x", Axis.point(Expr.constant(2)));
    assertThat(Plot.of(point, Kind.F, 40, 8).toString()).contains("one point");
  }

  @Test
  void theGraphLiesInLitDots() {
    Grid grid = Plot.of(over(Expr.apply(Atoms.SIN, X), -4, 4), Kind.F, 29, 12);
    for (int x = 0; x < 29; x++) {
      boolean lit = false;
      for (int y = 0; y < 10; y++) {
        char glyph = grid.at(x, y).glyph();
        lit |= glyph > 0x2800 && glyph < 0x2900;
      }
      assertThat(lit).as("column %d", x).isTrue();
    }
  }

  @Test
  void inAsciiNothingElseIsPrinted() {
    String text = AnsiText.ascii().of(Plot.of(over(WELLS, -2, 2), Kind.F, 50, 12));
    assertThat(text).matches("[\\n -~]*").contains("U").contains("n");
  }

  @Test
  void anyTinySizeIsDrawn() {
    for (int width = 1; width < 12; width += 5) {
      for (int height = 1; height < 5; height++) {
        assertThat(Plot.of(over(WELLS, -2, 2), Kind.F, width, height).height()).isEqualTo(height);
      }
    }
  }
}
