package dev.jensen.core.expr;

/**
 * A term laid out.
 *
 * @param negative whether a minus stands before the body
 * @param binding how tightly the body holds together
 */
record Piece(boolean negative, Rope body, Binding binding) {
  /** How tightly a text holds together, from the loosest. */
  enum Binding {
    SUM,
    PRODUCT,
    POWER,
    WHOLE
  }

  static Piece of(Binding binding, Object... parts) {
    return new Piece(false, Rope.of(parts), binding);
  }

  Piece withSign(boolean minus) {
    return new Piece(minus, body, binding);
  }
}
