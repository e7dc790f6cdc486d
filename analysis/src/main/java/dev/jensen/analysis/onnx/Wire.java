package dev.jensen.analysis.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the protobuf wire format from a hostile file: every length lies within what holds it,
 * nesting is bounded, and what is wrong is told with its byte.
 */
final class Wire {
  private static final int DEEPEST = 20;

  /** Something that takes the fields of a message one after the other. */
  @FunctionalInterface
  interface Fields {
    /** Takes the field of that number, or skips it. */
    void take(int field) throws ModelError, IOException;
  }

  private final byte[] file;
  private final CodedInputStream in;
  private int depth;
  private int end;
  private int tag;

  Wire(byte[] file) {
    this.file = file;
    this.in = CodedInputStream.newInstance(file);
    this.end = file.length;
  }

  /** Reads the file as one message. */
  void read(String what, Fields fields) throws ModelError {
    try {
      fields(what, fields);
    } catch (IOException broken) {
      throw at(position(), "the file is cut short or no ONNX model: " + reason(broken));
    } catch (NegativeArraySizeException | IndexOutOfBoundsException broken) {
      throw at(position(), "a length leads out of the file");
    }
  }

  private static String reason(IOException broken) {
    String text = String.valueOf(broken.getMessage());
    if (text.contains("truncated") || text.contains("input ended unexpectedly")) {
      return "it ends in the middle of a field";
    }
    if (text.contains("invalid tag")) {
      return "no field has the number zero";
    }
    return text.contains("varint") ? "a number has too many bytes" : "a field is malformed";
  }

  ModelError at(int place, String message) {
    return ModelError.format("at byte " + place + ": " + message);
  }

  int position() {
    return in.getTotalBytesRead();
  }

  private void fields(String what, Fields fields) throws ModelError, IOException {
    while (position() < end) {
      tag = in.readTag();
      if (tag == 0) {
        break;
      }
      int field = WireFormat.getTagFieldNumber(tag);
      int place = position();
      fields.take(field);
      if (position() > end) {
        throw at(place, "field " + field + " of " + what + " is longer than what holds it");
      }
    }
    if (position() != end) {
      throw at(position(), what + " is cut short");
    }
  }

  /** Reads a message within the message. */
  void message(String what, Fields fields) throws ModelError, IOException {
    int length = length(what);
    int outer = end;
    if (++depth > DEEPEST) {
      throw at(position(), what + " is nested too deeply");
    }
    end = position() + length;
    int limit = in.pushLimit(length);
    fields(what, fields);
    in.popLimit(limit);
    end = outer;
    depth--;
  }

  /** The length of what follows, which lies within what holds it. */
  int length(String what) throws ModelError, IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED, what);
    int place = position();
    int length = in.readRawVarint32();
    if (length < 0 || length > end - position()) {
      throw at(
          place,
          what
              + " claims to have "
              + Integer.toUnsignedString(length)
              + " bytes, and "
              + (end - position())
              + " are left");
    }
    return length;
  }

  private void expect(int type, String what) throws ModelError {
    if (WireFormat.getTagWireType(tag) != type) {
      throw at(position(), what + " has the wrong wire type");
    }
  }

  /** Whether the field at hand is a run of numbers without tags between them. */
  boolean packed() {
    return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  String text(String what) throws ModelError, IOException {
    int length = length(what);
    String text = new String(file, position(), length, java.nio.charset.StandardCharsets.UTF_8);
    in.skipRawBytes(length);
    return text;
  }

  long whole(String what) throws ModelError, IOException {
    expect(WireFormat.WIRETYPE_VARINT, what);
    return in.readRawVarint64();
  }

  float single(String what) throws ModelError, IOException {
    expect(WireFormat.WIRETYPE_FIXED32, what);
    return in.readFloat();
  }

  double number(String what) throws ModelError, IOException {
    expect(WireFormat.WIRETYPE_FIXED64, what);
    return in.readDouble();
  }

  /** Something that takes whole numbers one after the other. */
  @FunctionalInterface
  interface Wholes {
    void take(long value) throws ModelError;
  }

  /** Reads one whole number, or a run of them without tags between. */
  void wholes(String what, Wholes sink) throws ModelError, IOException {
    if (!packed()) {
      sink.take(whole(what));
      return;
    }
    int stop = length(what);
    stop += position();
    while (position() < stop) {
      sink.take(in.readRawVarint64());
    }
    if (position() != stop) {
      throw at(position(), what + " is cut short");
    }
  }

  /** Passes over that many bytes and gives a view of them, in little-endian order. */
  ByteBuffer bytes(int length) throws IOException {
    ByteBuffer view =
        ByteBuffer.wrap(file, position(), length).slice().order(ByteOrder.LITTLE_ENDIAN);
    in.skipRawBytes(length);
    return view;
  }

  void skip() throws IOException {
    in.skipField(tag);
  }
}
