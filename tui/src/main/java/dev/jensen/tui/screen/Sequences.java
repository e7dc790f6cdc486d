package dev.jensen.tui.screen;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes control sequences that Lanterna does not know as a whole: pastes, keys in the CSI-u form,
 * mouse and other reports. Otherwise they would arrive as typed characters.
 */
final class Sequences implements CharacterPattern {
  private static final char ESCAPE = 0x1b;
  private static final String PASTE_END = "\u001b[201~";
  private static final int MOST = 64_000;
  private static final String KNOWN = "ABCDEFGHPQRSZ~";

  /** A paste. */
  static final class Paste extends KeyStroke {
    private final String text;

    Paste(String text) {
      super(KeyType.Unknown);
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  @Override
  public @Nullable Matching match(List<Character> typed) {
    int size = typed.size();
    if (typed.get(0) != ESCAPE || size > 1 && typed.get(1) != '[') {
      return null;
    }
    int end = 2;
    while (end < size && typed.get(end) >= 0x20 && typed.get(end) <= 0x3f) {
      end++;
    }
    if (size < 2 || end == size) {
      return Matching.NOT_YET;
    }
    char last = typed.get(end);
    boolean foreign = end == 2 && (last == '[' || last == 'M');
    if (last < 0x40 || last > 0x7e || foreign) {
      return null;
    }
    String parameters = text(typed, 2, end);
    if (last == '~' && parameters.equals("200")) {
      return paste(typed, end + 1);
    }
    if (end != size - 1) {
      return null;
    }
    if (last == 'u') {
      return new Matching(key(parameters.split("[;:]")));
    }
    boolean plain = KNOWN.indexOf(last) >= 0 && parameters.matches("(?!27;)[0-9;]*");
    return plain ? null : new Matching(new KeyStroke(KeyType.Unknown));
  }

  private static Matching paste(List<Character> typed, int start) {
    if (!text(typed, Math.max(start, typed.size() - PASTE_END.length()), typed.size())
        .equals(PASTE_END)) {
      return typed.size() > MOST ? new Matching(new Paste("")) : Matching.NOT_YET;
    }
    return new Matching(new Paste(text(typed, start, typed.size() - PASTE_END.length())));
  }

  private static KeyStroke key(String[] parts) {
    int code = number(parts, 0, 0);
    int held = number(parts, 1, 1) - 1;
    boolean shift = (held & 1) != 0;
    boolean alt = (held & 2) != 0;
    boolean control = (held & 4) != 0;
    return switch (code) {
      case ESCAPE -> new KeyStroke(KeyType.Escape, control, alt, shift);
      case '\r' -> new KeyStroke(KeyType.Enter, control, alt, shift);
      case '\t' -> new KeyStroke(shift ? KeyType.ReverseTab : KeyType.Tab, control, alt, shift);
      case 0x7f -> new KeyStroke(KeyType.Backspace, control, alt, shift);
      default ->
          code >= ' ' && code < 0xd800
              ? new KeyStroke((char) code, control, alt, shift)
              : new KeyStroke(KeyType.Unknown);
    };
  }

  private static int number(String[] parts, int index, int otherwise) {
    return index < parts.length && parts[index].matches("[0-9]{1,6}")
        ? Integer.parseInt(parts[index])
        : otherwise;
  }

  private static String text(List<Character> typed, int from, int to) {
    StringBuilder text = new StringBuilder();
    typed.subList(from, to).forEach(text::append);
    return text.toString();
  }
}
