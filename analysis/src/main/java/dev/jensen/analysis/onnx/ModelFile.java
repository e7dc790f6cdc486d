package dev.jensen.analysis.onnx;

import dev.jensen.core.domain.Axis;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** A trained model that was read from a file. */
public final class ModelFile {
  private static final String NNET = ".nnet";
  private static final long LARGEST = Integer.MAX_VALUE - 8;
  private static final int PIECE = 1 << 16;

  private final Path path;
  private final Model model;

  private ModelFile(Path path, Model model) {
    this.path = path;
    this.model = model;
  }

  /**
   * Reads a model.
   *
   * @throws ModelError if it cannot be read, is no model, or holds what is not supported
   */
  public static ModelFile open(Path path) throws ModelError {
    byte[] file = bytes(path);
    return new ModelFile(
        path, path.toString().endsWith(NNET) ? NnetReader.read(file) : Importer.read(file));
  }

  private static byte[] bytes(Path path) throws ModelError {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
        throw ModelError.tooLarge("the file " + path + " is larger than 2 GB");
      }
      if (Files.isDirectory(path)) {
        throw ModelError.usage(path + " is a folder");
      }
      return Files.isRegularFile(path) ? inPieces(path) : Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw ModelError.usage("there is no file " + path);
    } catch (IOException unreadable) {
      throw ModelError.usage("the file " + path + " cannot be read");
    } catch (OutOfMemoryError large) {
      throw ModelError.tooLarge("the file " + path + " is too large for the memory");
    }
  }

  /** The bytes of a file, which in one piece the platform would hold twice. */
  private static byte[] inPieces(Path path) throws IOException {
    byte[] all = new byte[(int) Files.size(path)];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = 0; read < all.length; ) {
        int piece = in.read(all, read, Math.min(PIECE, all.length - read));
        if (piece < 0) {
          return Arrays.copyOf(all, read);
        }
        read += piece;
      }
    }
    return all;
  }

  Model model() {
    return model;
  }

  /** The names of the inputs, {@code x1} and so on. */
  public Vector<String> names() {
    return model.names();
  }

  /**
   * Judges every output in all inputs.
   *
   * @param box where inputs lie that do not range over the whole line
   * @throws ModelError if the box names an input that there is not
   */
  public ModelReport judge(Map<String, Axis> box, java.time.Duration budget) throws ModelError {
    return new ModelJudge(this, box, dev.jensen.analysis.Budget.of(budget)).judge();
  }

  /**
   * Writes the model with the negative weights on convex numbers set to 0; nothing else changes.
   *
   * @throws ModelError if that does not make it convex by construction, or cannot be written
   */
  public Repair.Done repair(Map<String, Axis> box, Path to) throws ModelError {
    if (path.toString().endsWith(NNET)) {
      throw ModelError.usage("only ONNX models are repaired");
    }
    SignCheck clipped = SignCheck.of(model, ModelJudge.reach(model, box), true);
    byte[] file = bytes(path);
    Repair.Done done = Repair.of(file, clipped);
    SignCheck again = SignCheck.of(Importer.read(file), ModelJudge.reach(model, box), false);
    for (byte bend : again.outputs()) {
      ModelError.unless(
          (bend & Bend.CONVEX) != 0, "setting weights to 0 does not make the model convex");
    }
    try {
      Files.write(to, file);
    } catch (IOException unwritable) {
      throw ModelError.usage("the file " + to + " cannot be written");
    }
    return done;
  }
}
