package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** An atom of one argument, given by its domain and by what it does on zones of the line. */
abstract class Unary implements Atom {
  /** What holds on one zone of the line. */
  record Zone(Interval where, Monotonicity monotonicity, Curvature curvature) {}

  private final String name;
  private final Interval domain;
  private final Vector<Zone> zones;
  private final String source;

  Unary(String name, Interval domain, String source, Zone... zones) {
    this.name = name;
    this.domain = domain;
    this.source = source;
    this.zones = Vector.of(zones);
  }

  static Zone zone(Interval where, Monotonicity monotonicity, Curvature curvature) {
    return new Zone(where, monotonicity, curvature);
  }

  /** The values on an interval inside the domain; null if they are not known. */
  abstract @Nullable Interval image(Interval x, int bits);

  abstract @Nullable Expr slope(Expr x);

  abstract double value(double x);

  /** The same function by simpler atoms; null if it is basic. */
  @Nullable Expr formula(Expr x) {
    return null;
  }

  /** Whether it is defined on all of the interval; by default on the domain. */
  boolean defined(Interval x) {
    return domain.contains(x);
  }

  /** Whether it is smooth around each point; by default inside the domain. */
  boolean smooth(Interval x) {
    Interval inside = domain.interior();
    return inside != null && inside.contains(x);
  }

  Monotonicity monotonicity(Interval x) {
    return zones
        .find(z -> z.monotonicity() != Monotonicity.NEITHER && z.where().contains(x))
        .map(Zone::monotonicity)
        .getOrElse(Monotonicity.NEITHER);
  }

  Curvature curvature(Interval x) {
    return zones
        .find(z -> z.curvature() != Curvature.NEITHER && z.where().contains(x))
        .map(Zone::curvature)
        .getOrElse(Curvature.NEITHER);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int arity() {
    return 1;
  }

  @Override
  public final boolean definedOn(Vector<Interval> box) {
    return defined(box.head());
  }

  @Override
  public final Interval range(Vector<Interval> box, int bits) {
    Interval image = image(box.head(), bits);
    return image == null ? Interval.ALL : image;
  }

  @Override
  public final Monotonicity monotonicity(Vector<Interval> box, int i) {
    return monotonicity(box.head());
  }

  @Override
  public final Curvature curvature(Vector<Interval> box) {
    return curvature(box.head());
  }

  @Override
  public final boolean smoothOn(Vector<Interval> box) {
    return smooth(box.head());
  }

  @Override
  public final @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    return slope(arguments.head());
  }

  @Override
  public final @Nullable Expr definition(Vector<Expr> arguments) {
    return formula(arguments.head());
  }

  @Override
  public final double evaluate(double... arguments) {
    return value(arguments[0]);
  }

  @Override
  public final String source() {
    return source;
  }

  @Override
  public final String toString() {
    return name;
  }
}
