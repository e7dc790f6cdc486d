package dev.jensen.analysis.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The problems and pictures beside the tests, and the examples of the project. */
final class Files {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/jensen/analysis/problem");
  private static final Path EXAMPLES = Path.of("../examples/problems");

  private Files() {}

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  static String example(String name) throws IOException {
    return java.nio.file.Files.readString(EXAMPLES.resolve(name));
  }

  /** What a picture shows; {@code -Dsnapshots=write} draws it anew. */
  static String snapshot(String name, String now) throws IOException {
    if ("write".equals(System.getProperty("snapshots"))) {
      java.nio.file.Files.writeString(RESOURCES.resolve(name), now);
      return now;
    }
    return resource(name);
  }
}
