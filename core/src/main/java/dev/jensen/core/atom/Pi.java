package dev.jensen.core.atom;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Trigonometric;
import io.vavr.collection.Vector;

/** The constant pi. */
final class Pi extends Nary {
  Pi() {
    super("pi", 0, Curvature.AFFINE, "DLMF, section 3.12");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return Trigonometric.pi(bits);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NEITHER;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public double evaluate(double... arguments) {
    return Math.PI;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\pi";
  }
}
