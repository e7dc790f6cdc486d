package dev.jensen.analysis.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What another reader of the format computes, with every operator of the two tiers and every opset
 * from 7 to 22, in single precision; the terms and the floating-point run come to the same.
 */
final class SecondReaderTest {
  private static final double CLOSE = 2e-3;

  static Stream<Arguments> models() throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(
            SecondReaderTest.class.getResourceAsStream("/onnx/second-reader.tsv"))) {
      return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(row -> Arguments.of("opset " + row[0] + " " + row[1], row[2], row[3]));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void computesTheSame(String name, String points, String file) throws ModelError {
    Model model = Importer.read(Base64.getDecoder().decode(file));
    Vector<Expr> outputs = new Terms(model).outputs();
    for (String point : points.split(";")) {
      String[] sides = point.split(">");
      double[] x = numbers(sides[0]);
      double[] y = numbers(sides[1]);
      double[] floats = new Floats(model).at(x);
      assertThat(outputs).as(name).hasSameSizeAs(y);
      assertThat(floats).as(name).hasSameSizeAs(y);
      Map<String, Interval> at = new HashMap<>();
      for (int i = 0; i < x.length; i++) {
        at.put(model.names().get(i), Interval.point(Rational.of(x[i])));
      }
      for (int k = 0; k < y.length; k++) {
        Interval exact = new Ranges(at, 64).of(outputs.get(k));
        assertThat(exact).as("%s is defined", outputs.get(k)).isNotNull();
        double close = CLOSE * Math.max(1, Math.abs(y[k]));
        assertThat(exact.toDouble()).as(name).isCloseTo(y[k], within(close));
        assertThat(floats[k]).as(name).isCloseTo(y[k], within(close));
      }
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
