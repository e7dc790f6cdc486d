package dev.jensen.tui.screen;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import dev.jensen.tui.plot.Cell;
import dev.jensen.tui.plot.Role;

/** The colours of roles: those that colour-blind people tell apart, where the terminal has them. */
final class Palette {
  private enum Depth {
    MONO,
    SIXTEEN,
    FULL
  }

  private final Depth depth;

  private Palette(Depth depth) {
    this.depth = depth;
  }

  /** The palette for the values of NO_COLOR and COLORTERM, empty where they are unset. */
  static Palette of(String noColour, String colourTerm) {
    if (!noColour.isEmpty()) {
      return new Palette(Depth.MONO);
    }
    boolean full = colourTerm.equals("truecolor") || colourTerm.equals("24bit");
    return new Palette(full ? Depth.FULL : Depth.SIXTEEN);
  }

  TextCharacter of(Cell cell) {
    TextColor colour = depth == Depth.MONO ? TextColor.ANSI.DEFAULT : colour(cell.role());
    TextCharacter plain =
        TextCharacter.fromCharacter(cell.glyph(), colour, TextColor.ANSI.DEFAULT)[0];
    return switch (cell.role()) {
      case TITLE, ACCENT -> plain.withModifier(SGR.BOLD);
      case SELECTED -> plain.withModifier(SGR.REVERSE);
      case WARN, NEITHER -> depth == Depth.MONO ? plain.withModifier(SGR.BOLD) : plain;
      default -> plain;
    };
  }

  private TextColor colour(Role role) {
    boolean full = depth == Depth.FULL;
    return switch (role) {
      case PLAIN, TITLE, SELECTED -> TextColor.ANSI.DEFAULT;
      case DIM -> TextColor.ANSI.BLACK_BRIGHT;
      case ACCENT -> TextColor.ANSI.CYAN;
      case CONVEX -> full ? new TextColor.RGB(0x00, 0x72, 0xb2) : TextColor.ANSI.BLUE_BRIGHT;
      case CONCAVE -> full ? new TextColor.RGB(0xe6, 0x9f, 0x00) : TextColor.ANSI.YELLOW;
      case AFFINE -> full ? new TextColor.RGB(0x00, 0x9e, 0x73) : TextColor.ANSI.GREEN;
      case NEITHER, WARN -> full ? new TextColor.RGB(0xd5, 0x5e, 0x00) : TextColor.ANSI.RED;
      case UNKNOWN -> TextColor.ANSI.MAGENTA;
    };
  }
}
