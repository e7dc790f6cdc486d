package dev.jensen.analysis.domain;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import java.util.function.Predicate;

/**
 * A box without the closed ends at which a function is undefined. What is convex without them is so
 * with them if it is closed there, that is, takes its limits along lines (Rockafellar, Convex
 * Analysis, theorems 7.4 and 7.5); what is not convex without them is not convex with them.
 */
public final class OpenedEnds {
  private OpenedEnds() {}

  /** The box without as few ends as need be; the box itself if that does not help. */
  public static Box of(Box box, Predicate<Box> defined) {
    Box left = box.interior();
    if (defined.test(box) || !defined.test(left)) {
      return box;
    }
    for (String name : box.variables()) {
      Axis given = box.axis(name);
      for (boolean low : new boolean[] {true, false}) {
        Axis now = left.axis(name);
        Axis closed =
            new Axis(
                now.lo(),
                low ? given.loOpen() : now.loOpen(),
                now.hi(),
                low ? now.hiOpen() : given.hiOpen());
        Box more = left.with(name, closed);
        left = closed.equals(now) || !defined.test(more) ? left : more;
      }
    }
    return left;
  }
}
