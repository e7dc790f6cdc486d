package dev.jensen.tui.screen;

import dev.jensen.analysis.network.DescriptionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Networks as the files that {@code jensen net FILE} reads. */
final class NetworkFiles {
  private NetworkFiles() {}

  static Message load(String file) {
    try {
      return new Message.Loaded(FormReader.open(file), file);
    } catch (FormReader.Unreadable wrong) {
      return new Message.Filed(file, wrong.trouble().message(), false, false);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Message.Filed(file, "this is a defect of Jensen: " + e, false, false);
    }
  }

  /** Writes the file; one of that name that is there already only if told to. */
  static Message save(Effect.Save asked) {
    String file = asked.file();
    try {
      String json = DescriptionJson.write(FormReader.read(asked.form()));
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        return new Message.Filed(file, file + " is a directory", false, false);
      }
      if (!asked.overwrite() && Files.exists(path)) {
        return new Message.Filed(file, file + " is there already", false, true);
      }
      Files.writeString(path, json + "\n");
      return new Message.Filed(file, "wrote " + file, true, false);
    } catch (FormReader.Unreadable wrong) {
      String part = asked.form().label(wrong.trouble().row());
      String why = "not written: " + part + ": " + wrong.trouble().message();
      return new Message.Filed(file, why, false, false);
    } catch (IOException | InvalidPathException wrong) {
      return new Message.Filed(file, FormReader.reason(file, wrong), false, false);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Message.Filed(file, "this is a defect of Jensen: " + e, false, false);
    }
  }
}
