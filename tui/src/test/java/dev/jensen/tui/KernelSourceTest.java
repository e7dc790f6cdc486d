package dev.jensen.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What bytecode does not show of the kernel: that it is small, and that no local value is inexact.
 */
final class KernelSourceTest {
  private static final int BUDGET = 2500;
  private static final Path SOURCES =
      Path.of("..", "core", "src", "main", "java", "dev", "jensen", "core", "kernel");

  @Test
  void staysWithinItsBudgetOfLines() {
    List<String> code = code();
    System.out.printf("kernel: %d lines of code of at most %d%n", code.size(), BUDGET);
    assertThat(code).hasSizeLessThanOrEqualTo(BUDGET);
  }

  @Test
  void holdsNoFloatingPoint() {
    assertThat(code())
        .noneMatch(
            line -> line.matches(".*\\b(double|float|Double|Float|\\d+\\.\\d+|\\d+e\\d+)\\b.*"));
  }

  /** The lines that are neither blank nor comment, of every file of the kernel. */
  private static List<String> code() {
    if (!Files.isDirectory(SOURCES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(KernelSourceTest::lines)
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
