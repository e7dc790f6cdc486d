package dev.jensen.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package and every public type says in Javadoc what it is. */
final class JavadocTest {
  private static final String DECLARATION =
      "(package|(open )?module) .*|public [a-z -]*(class|record|enum|@?interface) .*";

  @Test
  void everyPackageAndPublicTypeIsDescribed() throws IOException {
    for (String module : List.of("core", "activations", "analysis", "tui")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(undescribed(file)).isEmpty());
      }
    }
  }

  @Test
  void aDescriptionStandsAboveTheAnnotations() {
    assertThat(undescribed(List.of("/** D. */", "@Deprecated", "public sealed interface D {")))
        .isEmpty();
    assertThat(undescribed(List.of("import a.B;", "", "@Deprecated", "public final class C {")))
        .containsExactly("public final class C {");
  }

  private static List<String> undescribed(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      // The package line of an ordinary file needs no words of its own.
      return undescribed(
          file.endsWith("package-info.java")
              ? lines
              : lines.stream().filter(line -> !line.startsWith("package ")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> undescribed(List<String> lines) {
    List<String> outer = lines.stream().filter(line -> !line.startsWith("@")).toList();
    return outer.stream()
        .filter(line -> line.matches(DECLARATION))
        .filter(line -> !describedAt(outer, outer.indexOf(line)))
        .toList();
  }

  private static boolean describedAt(List<String> lines, int index) {
    return index > 0 && lines.get(index - 1).endsWith("*/");
  }
}
