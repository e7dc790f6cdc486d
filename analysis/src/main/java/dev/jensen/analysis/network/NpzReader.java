package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.matrix.NpyArray;
import io.vavr.collection.Vector;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the arrays of a file that {@code numpy.savez} wrote: a zip file of arrays. The file may be
 * anyone's: sizes are believed only as far as there are bytes, and there are only so many.
 */
public final class NpzReader {
  private static final int MOST_ARRAYS = 10_000;
  private static final int MOST_OF_HEADER = 65_536;
  private static final int WIDEST = 8;
  private static final String SUFFIX = ".npy";

  private NpzReader() {}

  /**
   * The arrays in the order of the file.
   *
   * @throws NetworkError if it is no such file, or one of its arrays cannot be read; the message
   *     names it
   */
  public static StateDict read(Path file) throws NetworkError, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      NetworkError.unless(
          zip.size() <= MOST_ARRAYS, "the file has more than " + MOST_ARRAYS + " arrays");
      int left = StateDict.MOST_NUMBERS;
      Vector<NamedArray> arrays = Vector.empty();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          NamedArray array = array(entry.getName(), in, left);
          left -= array.values().size();
          arrays = arrays.append(array);
        }
      }
      NetworkError.unless(!arrays.isEmpty(), "the file has no array");
      return new StateDict(arrays);
    } catch (ZipException | EOFException wrong) {
      throw NetworkError.format("this is no file that numpy.savez wrote: the zip file is damaged");
    }
  }

  private static NamedArray array(String entry, InputStream in, int most)
      throws NetworkError, IOException {
    String shown = entry.replaceAll("\\p{Cntrl}", "?");
    NetworkError.unless(
        entry.endsWith(SUFFIX) && entry.length() < 1000,
        shown.substring(0, Math.min(60, shown.length())) + " is no array of NumPy");
    try {
      NpyArray array = NpyArray.read(in.readNBytes(WIDEST * most + MOST_OF_HEADER), most);
      String name = entry.substring(0, entry.length() - SUFFIX.length());
      return new NamedArray(name, array.sizes(), array.values());
    } catch (FormatError wrong) {
      throw NetworkError.format(shown + ": " + wrong.getMessage());
    }
  }
}
