package dev.jensen.core.algebra;

/** Cosine and sine of one angle. */
record Rotation(Fraction cosine, Fraction sine) {
  static final Rotation NONE = new Rotation(Fraction.ONE, Fraction.ZERO);
}
