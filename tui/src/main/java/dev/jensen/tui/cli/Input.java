package dev.jensen.tui.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what an argument names: a file, or standard input for a single minus. */
final class Input {
  static final String STANDARD = "-";
  private static final int MOST_OF_A_TEXT = 1_000_000;

  private Input() {}

  /** The text itself, or what standard input holds, without the line's end. */
  static String text(String argument, Streams streams) {
    return argument.equals(STANDARD)
        ? text(streams.in(), MOST_OF_A_TEXT, "the text").strip()
        : argument;
  }

  /** All of the file or of standard input, of at most that many bytes. */
  static String file(String argument, Streams streams, int most) {
    try (InputStream in = open(argument, streams)) {
      return text(in, most, argument);
    } catch (IOException wrong) {
      throw unreadable(argument, wrong);
    }
  }

  /** The file or standard input. */
  static InputStream open(String argument, Streams streams) {
    if (argument.equals(STANDARD)) {
      return streams.in();
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        throw Complaint.usage(argument + " is a directory");
      }
      return Files.newInputStream(path);
    } catch (IOException | InvalidPathException wrong) {
      throw unreadable(argument, wrong);
    }
  }

  static Complaint unreadable(String argument, Exception wrong) {
    return Complaint.usage(
        switch (wrong) {
          case NoSuchFileException e -> "there is no file " + argument;
          case AccessDeniedException e -> "the file " + argument + " may not be read";
          default -> "cannot read " + argument;
        });
  }

  /** All bytes of a file, of at most that many. */
  static byte[] bytes(String file, int most) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return all(in, most, file);
    } catch (IOException | InvalidPathException wrong) {
      throw unreadable(file, wrong);
    }
  }

  /** The file of that name, which is there. */
  static Path path(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw Complaint.usage("there is no file " + file);
      }
      return path;
    } catch (InvalidPathException wrong) {
      throw unreadable(file, wrong);
    }
  }

  private static byte[] all(InputStream in, int most, String what) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Complaint("too-large", what + " has more than " + most + " bytes");
    }
    return bytes;
  }

  private static String text(InputStream in, int most, String what) {
    try {
      return new String(all(in, most, what), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw unreadable(what, wrong);
    }
  }
}
