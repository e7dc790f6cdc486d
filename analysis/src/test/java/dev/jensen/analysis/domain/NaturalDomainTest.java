package dev.jensen.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Posed;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class NaturalDomainTest {
  /** Farther out, doubles overflow. */
  private static final Axis NEAR = Axis.of(Interval.closed(Rational.of(-20), Rational.of(20)));

  private static final String REPEATED = " and so on after ";

  static Stream<Arguments> pieces() {
    return rows("/natural-domains.txt");
  }

  static Stream<Arguments> errors() {
    return rows("/undefined.txt");
  }

  private static Stream<Arguments> rows(String name) {
    try (var in = Objects.requireNonNull(NaturalDomainTest.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Vector.ofAll(text.lines())
          .filter(line -> line.contains(" => ") && !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split(" => ", 2)))
          .toJavaStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} is defined on {1}")
  @MethodSource("pieces")
  void thePiecesAreExact(String text, String pieces) {
    assertThat(Jensen.pose(Inquiry.of(text))).isInstanceOf(Posed.Questions.class);
    Posed.Questions posed = (Posed.Questions) Jensen.pose(Inquiry.of(text));
    String period = posed.period().map(length -> REPEATED + length).getOrElse("");
    assertThat(posed.pieces().map(q -> q.box().axis("x")).mkString("; ") + period)
        .isEqualTo(pieces);
  }

  /** In floating point: a value wherever a piece is, none elsewhere. */
  @ParameterizedTest(name = "{0} has values on {1} alone")
  @MethodSource("pieces")
  void thePiecesAreAllOfTheDomain(String text, String pieces) {
    Posed.Questions posed = (Posed.Questions) Jensen.pose(Inquiry.of(text));
    Program program = new Program(posed.function(), Vector.of("x"));
    Vector<Axis> axes = posed.pieces().map(q -> q.box().axis("x"));
    for (double x : Grid.inside(posed.period().isEmpty() ? NEAR : span(axes), 999)) {
      boolean held = axes.exists(axis -> isInside(axis, x));
      assertThat(Double.isNaN(program.at(x)) && held).as("a value at %s", x).isFalse();
      boolean left = axes.forAll(axis -> isOutside(axis, x));
      assertThat(Double.isFinite(program.at(x)) && left).as("no value at %s", x).isFalse();
    }
  }

  private static Axis span(Vector<Axis> axes) {
    return new Axis(axes.head().lo(), true, axes.last().hi(), true);
  }

  private static boolean isInside(Axis axis, double x) {
    return x > end(axis.lo(), -1) + 1e-6 && x < end(axis.hi(), 1) - 1e-6;
  }

  private static boolean isOutside(Axis axis, double x) {
    return x < end(axis.lo(), -1) - 1e-6 || x > end(axis.hi(), 1) + 1e-6;
  }

  private static double end(@Nullable Expr end, int sign) {
    return end == null ? sign * Double.POSITIVE_INFINITY : Ranges.point(end, 80).toDouble();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("errors")
  void theErrorNamesThePlace(String text, String message) {
    assertThat(Jensen.pose(Inquiry.of(text))).isInstanceOf(Posed.Wrong.class);
    assertThat(((Posed.Wrong) Jensen.pose(Inquiry.of(text))).failure().message())
        .isEqualTo(message);
  }

  @Test
  void aHintNamesPiecesThatWouldDo() {
    Posed.Wrong near = (Posed.Wrong) Jensen.pose(Inquiry.of("x/tan(x)"));
    assertThat(near.failure().hint())
        .isEqualTo(
            "give a domain, such as one of the nearest: for x in (-pi/2, 0), or for x in (0,"
                + " pi/2)");
    Posed.Wrong part = (Posed.Wrong) Jensen.pose(Inquiry.of("log(x^2-3) for x in [0,2]"));
    assertThat(part.failure().hint())
        .isEqualTo("give a domain on which it is defined, such as: for x in (sqrt(3), 2]");
  }
}
