package dev.jensen.core.atom;

/** How a function moves with one argument; the weak sense, so a constant function is both. */
public enum Monotonicity {
  NONDECREASING,
  NONINCREASING,
  NEITHER
}
