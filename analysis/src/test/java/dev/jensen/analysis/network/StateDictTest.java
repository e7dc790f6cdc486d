package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateDictTest {
  @TempDir private Path directory;

  private static Network network(String layers, boolean bias) throws NetworkError {
    return Network.of(2, LayersText.read(layers, bias));
  }

  /**
   * The file was written by numpy.savez_compressed of NumPy 2.4: arrays of either byte order, of C
   * and Fortran order, of f2, f4, f8, i1, i8 and u1.
   */
  @Test
  void whatNumPyWrote() throws NetworkError, IOException, URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(StateDictTest.class.getResource("weights.npz")).toURI());
    Network network =
        Network.of(
            2,
            LayersText.read("linear:3,batch-norm,relu", true)
                .append(new Layer.Dense(1, Activation.IDENTITY, false)));
    Map<String, Rational> fixed = NpzReader.read(file).weights(network);
    assertThat(fixed.get("W1[1,2]").get()).isEqualTo(Rational.of(-2));
    assertThat(fixed.get("W1[2,1]").get()).isEqualTo(Rational.HALF);
    assertThat(fixed.get("W1[2,2]").get()).isEqualTo(Rational.of(0.1f));
    assertThat(fixed.get("b1[3]").get()).isEqualTo(Rational.of(-3));
    assertThat(fixed.get("W2[3]").get()).isEqualTo(Rational.of(3));
    assertThat(fixed.get("b2[3]").get()).isEqualTo(Rational.MINUS_ONE);
    assertThat(fixed.get("mean2[1]").get()).isEqualTo(Rational.HALF);
    assertThat(fixed.get("mean2[3]").get()).isEqualTo(Rational.ZERO);
    assertThat(fixed.get("var2[3]").get()).isEqualTo(Rational.of(65504));
    assertThat(fixed).hasSize(6 + 3 + 3 + 3 + 3 + 3 + 3);
    assertThat(network.weightNames()).allMatch(fixed::containsKey);
  }

  private static Map<String, Rational> read(String json, Network network)
      throws NetworkError, FormatError {
    return new FixedWeights(network).read(new JsonReader(100_000).read(json));
  }

  @Test
  void layersTakeModulesInTheirOrder() throws NetworkError, FormatError {
    Map<String, Rational> fixed =
        read(
            "{\"net.0.weight\": [[1, 2]], \"net.0.bias\": [0.1], \"net.2.weight\": [[3]],"
                + " \"u.weight\": [[5, 6]], \"net.2.bias\": [4]}",
            network("relu:1,linear:1+x", true));
    assertThat(fixed.get("b1[1]").get()).isEqualTo(Rational.parse("0.1"));
    assertThat(fixed.get("W2[1,1]").get()).isEqualTo(Rational.of(3));
    assertThat(fixed.get("b2[1]").get()).isEqualTo(Rational.of(4));
    assertThat(fixed.get("U2[1,2]").get()).isEqualTo(Rational.of(6));
    assertThat(read("{\"weight\": [[1, 2]], \"bias\": [0]}", network("linear:1", true))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"0.weight\": [[1, 2]]} | layer 1: it has b1, but the weights of 0 have no bias",
        "{\"0.weight\": [[1], [2]], \"0.bias\": [0]} | layer 1: 0.weight is 2x1, but W1 is 1x2",
        "{\"0.weight\": 1, \"0.bias\": [0]} | layer 1: 0.weight is a single number, but W1 is 1x2",
        "{\"0.weight\": [[1, 2]], \"0.bias\": []} | layer 1: 0.bias is 0, but b1 is 1",
        "{\"0.weight\": [[1, 2], [3]]} | 0.weight has rows of 2 and of 1 numbers",
        "{\"0.weight\": [[1, 2], 3]} | a row of 0.weight must be an array",
        "{\"0.weight\": [[1, \"nan\"]]} | number 2 of 0.weight is no number",
        "{\"0.weight\": [[1, null]]} | number 2 of 0.weight must be a string",
        "{\"0.weight\": [[1, -Infinity]]} | not JSON at line 1, column 28: -Infinity at"
            + " /0.weight/0/1 is no number",
        "{\"0.weight\": [[1, 2]], \"0.bias\": [0], \"1.weight\": [1]} | the network has no layer"
            + " for the weights of 1",
        "{\"0.weight\": [[1, 2]], \"0.bias\": [0], \"0.running_mean\": [1]} | layer 1: it has"
            + " nothing for 0.running_mean",
        "{\"0.bias\": [0]} | layer 1: it has W1, but the weights of 0 have no weight",
      })
  void whatDoesNotFitIsNamed(String json, String message) {
    assertThatThrownBy(() -> read(json, network("linear:1", true))).hasMessageStartingWith(message);
  }

  private static byte[] npy(String header, int bytes) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer made = ByteBuffer.allocate(10 + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
    made.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    return made.putShort((short) text.length).put(text).array();
  }

  private static String header(String type, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
  }

  private Path npz(String name, byte[] content) throws IOException {
    Path file = directory.resolve("made.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<f8 | 2,          | 16 | -",
        "<f8 | 3,          | 16 | 0.weight.npy: expected 3 numbers of 8 bytes, found 16 bytes",
        "<f8 | 1,          | 16 | 0.weight.npy: expected 1 numbers of 8 bytes, found 16",
        "<f8 | 0, 7        | 0  | -",
        "<f8 | 9999999, 9999999, 9999999 | 16 | 0.weight.npy: the array is 9999999x9999999x9999999,"
            + " and may",
        "<f8 | 99999999999 | 16 | 0.weight.npy: expected an array of real numbers, found",
        "<f8 | -1,         | 16 | 0.weight.npy: expected an array of real numbers, found",
        "<c8 | 2,          | 16 | 0.weight.npy: expected an array of real numbers, found",
        "<O  | 2,          | 16 | 0.weight.npy: expected an array of real numbers, found",
        "<i3 | 2,          | 6  | 0.weight.npy: expected an array of real numbers, found",
      },
      quoteCharacter = '~')
  void hostileArraysAreRefused(String type, String shape, int bytes, String message)
      throws IOException, NetworkError {
    Path file = npz("0.weight.npy", npy(header(type, shape), bytes));
    if (message.equals("-")) {
      assertThat(NpzReader.read(file).arrays()).hasSize(1);
    } else {
      assertThatThrownBy(() -> NpzReader.read(file)).hasMessageStartingWith(message);
    }
  }

  @Test
  void whatIsNoSuchFileIsRefused() throws IOException {
    Path other = npz("a.txt", new byte[3]);
    assertThatThrownBy(() -> NpzReader.read(other)).hasMessage("a.txt is no array of NumPy");
    Path magic = npz("0.weight.npy", new byte[40]);
    assertThatThrownBy(() -> NpzReader.read(magic))
        .hasMessageEndingWith("it does not begin with \\x93NUMPY");
    Files.write(other, new byte[100]);
    assertThatThrownBy(() -> NpzReader.read(other)).hasMessageContaining("the zip file is damaged");
  }

  /** Whatever one byte becomes, the file is read or refused in words. */
  @Test
  void damagedBytesAreReadOrRefused() throws IOException, URISyntaxException {
    byte[] good =
        Files.readAllBytes(
            Path.of(
                Objects.requireNonNull(StateDictTest.class.getResource("weights.npz")).toURI()));
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bad = good.clone();
      for (int change : Vector.range(0, 1 + random.nextInt(3))) {
        bad[random.nextInt(bad.length)] = (byte) (random.nextInt(256) + change);
      }
      Path file = Files.write(directory.resolve("bad.npz"), bad);
      try {
        NpzReader.read(file).weights(network("linear:3,batch-norm,linear:1", true));
      } catch (NetworkError named) {
        assertThat(named).hasMessageNotContainingAny("Exception", "null");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }
}
