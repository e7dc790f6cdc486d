package dev.jensen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the documentation compile, and give what their comments say. */
final class JavadocExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code(.*?)\\}</pre>", Pattern.DOTALL);
  private static final Pattern SHOWN = Pattern.compile("(?m)^(.*); // (.*)$");

  static Stream<String> examples() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> found =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .map(JavadocExamplesTest::text)
              .flatMap(text -> EXAMPLE.matcher(text).results())
              .map(match -> match.group(1).replaceAll("(?m)^ *\\* ?", ""))
              .toList();
      assertThat(found).isNotEmpty();
      return found.stream();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesWhatItSays(String example, @TempDir Path folder) throws Exception {
    String body = SHOWN.matcher(example).replaceAll("shown.put(\"$2\", String.valueOf($1));");
    assertThat(body).as("the example shows a result").contains("shown.put");
    String source =
        """
        import dev.jensen.analysis.*;
        import dev.jensen.analysis.report.*;
        import dev.jensen.core.atom.*;
        import dev.jensen.core.domain.*;
        import dev.jensen.core.expr.*;
        import dev.jensen.core.number.*;
        import dev.jensen.core.proof.*;
        import io.vavr.collection.HashSet;
        public class Example {
          public static java.util.Map<String, String> run() {
            java.util.Map<String, String> shown = new java.util.LinkedHashMap<>();
            %s
            return shown;
          }
        }
        """
            .formatted(body);
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, "-d", folder.toString(), "-cp", path(), file.toString());
    assertThat(code).as(said.toString()).isZero();
    try (URLClassLoader loader =
        new URLClassLoader(
            new java.net.URL[] {folder.toUri().toURL()}, Jensen.class.getClassLoader())) {
      Object shown = loader.loadClass("Example").getMethod("run").invoke(null);
      for (java.util.Map.Entry<?, ?> each : ((java.util.Map<?, ?>) shown).entrySet()) {
        assertThat(each.getValue()).isEqualTo(each.getKey());
      }
    }
  }

  /** All that the tests see, on the module path as well. */
  private static String path() {
    String modules = System.getProperty("jdk.module.path", "");
    return System.getProperty("java.class.path")
        + java.io.File.pathSeparator
        + modules
        + java.io.File.pathSeparator
        + "target/classes";
  }
}
