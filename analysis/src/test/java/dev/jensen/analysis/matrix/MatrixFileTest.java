package dev.jensen.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.core.language.NumberMatrix;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatrixFileTest {
  private static NumberMatrix read(String text) throws FormatError {
    return MatrixFile.of("p", text.getBytes(StandardCharsets.UTF_8));
  }

  private static NumberMatrix matrix(int rows, int columns, String... entries) {
    return new NumberMatrix(rows, columns, Vector.of(entries).map(Rational::parse));
  }

  @Test
  void linesOfNumbers() throws FormatError {
    NumberMatrix expected = matrix(2, 2, "1", "1/3", "-0.5", "1e-9");
    assertThat(read("1, 1/3\n-0.5, 1e-9\n")).isEqualTo(expected);
    assertThat(read("# a remark\n1 1/3\n\n-0.5\t1e-9 # another")).isEqualTo(expected);
    assertThat(read("1;1/3\r\n-0.5;1e-9\r\n")).isEqualTo(expected);
  }

  @Test
  void matrixMarket() throws FormatError {
    assertThat(
            read("%%MatrixMarket matrix coordinate real symmetric\n% r\n2 2 2\n1 1 2\n2 1 -0.5\n"))
        .isEqualTo(matrix(2, 2, "2", "-0.5", "-0.5", "0"));
    assertThat(read("%%MatrixMarket matrix array integer general\n2 2\n1\n2\n3\n4\n"))
        .isEqualTo(matrix(2, 2, "1", "3", "2", "4"));
    assertThat(read("%%MatrixMarket matrix coordinate pattern general\n1 2 1\n1 2\n"))
        .isEqualTo(matrix(1, 2, "0", "1"));
    assertThat(read("%%MatrixMarket matrix array real skew-symmetric\n2 2\n7\n"))
        .isEqualTo(matrix(2, 2, "0", "-7", "7", "0"));
  }

  private static byte[] npy(String header, double... values) {
    ByteBuffer numbers = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(numbers::putDouble);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(new byte[] {(byte) header.length(), 0});
    out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(numbers.array());
    return out.toByteArray();
  }

  @Test
  void numpyNumbersAreTheDyadicsThatTheyAre() throws FormatError {
    String rows = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }\n";
    NumberMatrix read = MatrixFile.of("a.npy", npy(rows, 1, 0.1, 3, 4));
    assertThat(read.entries().get(1)).isEqualTo(Rational.of(0.1));
    assertThat(read.entries().get(1)).isNotEqualTo(Rational.parse("0.1"));
    String columns = rows.replace("False", "True");
    assertThat(MatrixFile.of("a.npy", npy(columns, 1, 2, 3, 4)))
        .isEqualTo(matrix(2, 2, "1", "3", "2", "4"));
    assertThat(MatrixFile.of("a", npy(rows.replace("(2, 2)", "(4,)"), 1, 2, 3, 4)))
        .isEqualTo(matrix(4, 1, "1", "2", "3", "4"));
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    String head = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }\n";
    Object[][] refused = {
      {"", "the matrix is empty: 0x0"},
      {"1,2\n3", "line 2 has 1 numbers, the first row has 2"},
      {"1,nan", "line 1, number 2: expected a finite number, found nan"},
      {"1,,2", "line 1, number 2: expected a finite number, found nothing"},
      {
        "1\n".repeat(100_001),
        "line 100001: the matrix has more than the 100,000 entries that it may have"
      },
      {
        "%%MatrixMarket matrix coordinate real general\n2 2 1\n3 1 1\n",
        "line 3: the place 3 is not between 1 and 2"
      },
      {
        "%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 1\n1 1 1\n",
        "line 4: the place 1, 1 is named twice"
      },
      {
        "%%MatrixMarket matrix coordinate complex general\n2 2 1\n",
        "line 1: complex is not supported; known are real, integer, double, pattern"
      },
      {
        "%%MatrixMarket matrix coordinate real general\n1000000 1000000 1\n",
        "the matrix is 1000000x1000000, and may have at most 100,000 entries"
      },
      {
        "%%MatrixMarket matrix array real general\n2 2\n1\n",
        "the file ends after line 3, before all entries were read"
      },
      {npy(head, Double.NaN), "number 1 is NaN"},
      {npy(head, 1, 2), "expected 1 numbers of 8 bytes, found 16 bytes"},
      {Arrays.copyOf(npy(head, 1), 11), "the file ends within its header"},
      {
        npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", 1),
        "expected an array of real numbers, found the header "
            + "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
      },
    };
    for (Object[] row : refused) {
      byte[] bytes =
          row[0] instanceof byte[] raw ? raw : row[0].toString().getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> MatrixFile.of("p.csv", bytes))
          .isInstanceOf(FormatError.class)
          .hasMessage(row[1].toString());
    }
  }
}
