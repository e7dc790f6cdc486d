package dev.jensen.analysis.property;

import dev.jensen.core.proof.Shape;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A question with two sides besides curvature: each side may hold, fail or be open by itself (Boyd
 * and Vandenberghe, sections 3.1, 3.4 and 3.5).
 */
public enum Property {
  /** Sublevel sets are convex; superlevel sets are convex. */
  QUASICONVEX("quasiconvex", "quasiconcave", "QUASILINEAR"),
  /** It never falls, it never rises, in each variable of the block. */
  MONOTONE("nondecreasing", "nonincreasing", "CONSTANT"),
  /** Strictly below its chords; strictly above them. */
  STRICTLY_CONVEX("strictly convex", "strictly concave", "ONE_POINT"),
  /** The logarithm is convex; the logarithm is concave. Asked of positive functions. */
  LOG_CONVEX("log-convex", "log-concave", "LOG_AFFINE");

  private final String first;
  private final String second;
  private final String both;

  Property(String first, String second, String both) {
    this.first = first;
    this.second = second;
    this.both = both;
  }

  /** What the first side says. */
  public String first() {
    return first;
  }

  /** What the second side says. */
  public String second() {
    return second;
  }

  /** The name of the verdict where both sides hold. */
  String both() {
    return both;
  }

  /** The shapes of the two sides; none for log-convexity, which is curvature of the logarithm. */
  Vector<Shape> shapes() {
    return switch (this) {
      case QUASICONVEX -> Vector.of(Shape.QUASICONVEX, Shape.QUASICONCAVE);
      case MONOTONE -> Vector.of(Shape.NONDECREASING, Shape.NONINCREASING);
      case STRICTLY_CONVEX -> Vector.of(Shape.STRICTLY_CONVEX, Shape.STRICTLY_CONCAVE);
      case LOG_CONVEX -> Vector.empty();
    };
  }

  /** The names that {@link #of} takes, those of the sides among them. */
  public static Vector<String> names() {
    return Vector.of(values())
        .flatMap(each -> Vector.of(label(each.name()), label(each.first), label(each.second)))
        .append("quasilinear")
        .distinct();
  }

  /** The property of that name, or of which that is a side; none if there is none. */
  public static Option<Property> of(String name) {
    String wanted = label(name);
    return wanted.equals("quasilinear")
        ? Option.some(QUASICONVEX)
        : Vector.of(values())
            .find(
                each ->
                    wanted.equals(label(each.name()))
                        || wanted.equals(label(each.first))
                        || wanted.equals(label(each.second)));
  }

  private static String label(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
