package dev.jensen.core.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A text put together from parts that are shared and not copied, so that a term of any depth can be
 * laid out in time and memory that grow with its size alone.
 */
final class Rope {
  private final Object[] parts;
  private final boolean bars;

  private Rope(Object[] parts) {
    this.parts = parts;
    boolean found = false;
    for (Object part : parts) {
      found |= part instanceof Rope rope ? rope.bars : part.equals("|");
    }
    this.bars = found;
  }

  /** The strings and ropes one after the other. */
  static Rope of(Object... parts) {
    return new Rope(parts);
  }

  static Rope of(List<?> parts) {
    return new Rope(parts.toArray());
  }

  /** Whether one of its parts is a bar. */
  boolean hasBars() {
    return bars;
  }

  /** The text; cut with an ellipsis where it would be longer. */
  String toString(int longest) {
    StringBuilder text = new StringBuilder();
    Deque<Object> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty() && text.length() <= longest) {
      Object part = open.pop();
      if (part instanceof Rope rope) {
        for (int i = rope.parts.length - 1; i >= 0; i--) {
          open.push(rope.parts[i]);
        }
      } else {
        text.append(part);
      }
    }
    if (text.length() > longest) {
      text.setLength(longest);
      text.append('…');
    }
    return text.toString();
  }
}
