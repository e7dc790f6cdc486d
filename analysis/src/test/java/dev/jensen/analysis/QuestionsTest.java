package dev.jensen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Triangle;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions that Jensen must answer, each through the whole road from text to verdict. */
final class QuestionsTest {
  /** What a difference of numbers about 1 may be off, such as inside the logarithm of 1 + e^-40. */
  private static final double ROUNDING = 1e-15;

  private static final double TOLERANCE = 1e-9;

  static Stream<Arguments> rows() {
    boolean open = false;
    Vector<Arguments> rows = Vector.empty();
    for (String line : lines()) {
      open |= line.equals("open:");
      if (line.contains(" => ")) {
        String[] parts = line.split(" => ", 2);
        rows = rows.append(Arguments.of(parts[0], parts[1], open));
      }
    }
    return rows.toJavaStream();
  }

  private static Vector<String> lines() {
    return lines("/one-variable.txt")
        .appendAll(lines("/traps.txt"))
        .appendAll(lines("/questions.txt"))
        .appendAll(lines("/constraints.txt"))
        .appendAll(lines("/semidefinite.txt"))
        .appendAll(lines("/several.txt"));
  }

  private static Vector<String> lines(String name) {
    try (var in = Objects.requireNonNull(QuestionsTest.class.getResourceAsStream(name))) {
      return Vector.ofAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** More than the usual time, so that a machine with other work on it says the same. */
  private static final Duration AMPLE = Budget.USUAL.multipliedBy(3);

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("rows")
  void theVerdictIsRight(String text, String verdict, boolean open) {
    Inquiry inquiry =
        new Inquiry(text, LinkedHashMap.empty(), Option.none(), open ? Budget.USUAL : AMPLE);
    Report report = Jensen.decide(inquiry);
    if (open) {
      assertThat(report).isNotInstanceOf(Report.ByPiece.class);
      if (report instanceof Report.Answer answer) {
        assertThat(contradicts(answer.verdict(), verdict)).isFalse();
      }
    } else {
      assertThat(report.name()).isEqualTo(verdict);
    }
    audit(report);
  }

  private static boolean contradicts(Verdict verdict, String truth) {
    boolean convex = truth.equals("CONVEX") || truth.equals("AFFINE");
    boolean concave = truth.equals("CONCAVE") || truth.equals("AFFINE");
    return verdict.convex() == (convex ? Verdict.Side.REFUTED : Verdict.Side.PROVED)
        || verdict.concave() == (concave ? Verdict.Side.REFUTED : Verdict.Side.PROVED);
  }

  private static void audit(Report report) {
    switch (report) {
      case Report.Answer answer -> audit(answer.verdict());
      case Report.ByPiece pieces -> pieces.pieces().forEach(piece -> audit(piece.verdict()));
      case Report.Failure failure -> assertThat(failure.message()).isNotBlank();
    }
  }

  private static boolean inRegion(Question question, Vector<String> names, double[] point) {
    HalfSpaces halfSpaces = question.box().halfSpaces();
    return halfSpaces
        .all()
        .map(HalfSpace::term)
        .appendAll(halfSpaces.matrices().map(each -> Triangle.leastEigenvalue(each.terms())))
        .forAll(term -> new Program(term, names).at(point) >= 0);
  }

  /** What is proved must hold on random chords. */
  private static void audit(Verdict verdict) {
    for (int sign : new int[] {1, -1}) {
      if ((sign > 0 ? verdict.convex() : verdict.concave()) != Verdict.Side.PROVED) {
        continue;
      }
      Question question = verdict.question();
      Vector<String> names = question.box().variables().toVector();
      Program program = new Program(question.function(), names);
      double[][] grids =
          names
              .map(name -> Grid.inside(question.box().axis(name), 50))
              .toJavaArray(double[][]::new);
      SplittableRandom random = new SplittableRandom(7);
      for (int i = 0; i < 200; i++) {
        double[] p = new double[grids.length];
        double[] q = new double[grids.length];
        double[] m = new double[grids.length];
        double t = random.nextDouble();
        for (int k = 0; k < grids.length; k++) {
          p[k] = grids[k][random.nextInt(50)];
          boolean moves = question.block().contains(names.get(k));
          q[k] = moves ? grids[k][random.nextInt(50)] : p[k];
          m[k] = t * p[k] + (1 - t) * q[k];
        }
        double chord = t * program.at(p) + (1 - t) * program.at(q);
        double value = program.at(m);
        double size = Math.abs(program.at(p)) + Math.abs(program.at(q)) + Math.abs(value) + 1e-12;
        if (inRegion(question, names, p)
            && inRegion(question, names, q)
            && Double.isFinite(chord)
            && Double.isFinite(value)) {
          assertThat(sign * (value - chord)).isLessThanOrEqualTo(TOLERANCE * size + ROUNDING);
        }
      }
    }
  }
}
