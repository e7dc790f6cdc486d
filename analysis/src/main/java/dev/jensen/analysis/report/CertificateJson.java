package dev.jensen.analysis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.JsonReader;
import dev.jensen.core.proof.Certificate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Certificates as JSON, of the form {@code jensen.certificate/1}: a table of boxes, one of blocks
 * and one of terms, and the steps, which name them. What is written reads back as the same
 * certificate.
 */
public final class CertificateJson {
  /** The most characters that a certificate may have. */
  public static final int LONGEST = 64_000_000;

  static final String SCHEMA = "jensen.certificate/1";

  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final JsonReader reader = new JsonReader(LONGEST);

  /** The certificate as one line, without its end. */
  public String write(Certificate certificate) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      new CertificateWriter(json, certificate).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return out.toString();
  }

  /** The certificate as a value inside of something else. */
  public static void nested(JsonGenerator json, Certificate certificate) throws IOException {
    new CertificateWriter(json, certificate).write();
  }

  /**
   * The certificate that the text holds. It may prove nothing: that is for the kernel to say.
   *
   * @throws FormatError if the text holds none
   */
  public Certificate read(String text) throws FormatError {
    return new CertificateReader(reader.read(text)).certificate();
  }
}
