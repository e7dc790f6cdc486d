package dev.jensen.analysis.calculus;

import dev.jensen.analysis.linear.Slack;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term on a box with half-spaces, told by the slack of one: from the boundary, where
 * the slack is least, the term may grow ({@code g(x) - g(y)} for {@code x >= y}, where g rises).
 */
final class SlackSigns {
  private final Signs signs;
  private final Expr term;
  private final Box box;

  SlackSigns(Signs signs, Expr term, Box box) {
    this.signs = signs;
    this.term = term;
    this.box = box;
  }

  /** The step that says that the term is nonnegative; null if no proof is found. */
  @Nullable Integer prove(int depth) {
    if (depth <= 0 || box.halfSpaces().isEmpty()) {
      return null;
    }
    for (Slack slack : Slack.of(box, Dag.variables(term), signs.proof(), signs.budget())) {
      Expr told = slack.told(term);
      Integer grown =
          slack.box().halfSpaces().isEmpty()
              ? grown(told, slack.box(), slack.name(), depth - 1)
              : null;
      Integer place = grown != null ? grown : signs.nonnegative(told, slack.box(), depth - 1);
      if (place != null) {
        return slack.back(new Claim.Range(term, box, signs.range(place)), place);
      }
    }
    return null;
  }

  /** It is not negative on the boundary, and grows from there. */
  private @Nullable Integer grown(Expr told, Box there, String s, int depth) {
    Axis axis = there.axis(s);
    Expr start = axis.lo();
    Expr slope = Derivative.of(told, s);
    if (start == null || slope == null) {
      return null;
    }
    Box off = there.with(s, axis.from(start, true));
    if (Smoothness.obstacle(told, signs.proof().ranges(off, Signs.BITS)) != null) {
      return withoutAnEnd(told, there, s, depth);
    }
    Integer zero = signs.atPoint(told, there, s, start);
    Integer face =
        zero != null ? zero : signs.nonnegative(told, there.with(s, Axis.point(start)), depth);
    Integer growing = face == null ? null : signs.nonnegative(slope, off, depth);
    if (face == null || growing == null) {
      return null;
    }
    boolean strict =
        !Points.on(start, axis) && signs.range(growing).isPositive()
            || signs.range(face).isPositive();
    return add(told, there, strict, new Rule.Grows(s, start), face, growing);
  }

  /** Roots are smooth but at the end of another variable, where the term is told without it. */
  private @Nullable Integer withoutAnEnd(Expr told, Box there, String s, int depth) {
    for (String v : Signs.moving(told, there).remove(s)) {
      Axis axis = there.axis(v);
      Expr end = axis.lo();
      if (end != null && !axis.loOpen()) {
        Box face = there.with(v, Axis.point(end));
        Expr left = Dag.substitute(told, v, end);
        Integer at = grown(left, face, s, depth);
        Integer beyond = at == null ? null : grown(told, there.from(v, end, true), s, depth);
        return at == null || beyond == null ? null : joined(told, left, there, v, end, at, beyond);
      }
    }
    return null;
  }

  private @Nullable Integer joined(
      Expr told, Expr left, Box there, String v, Expr end, int at, int beyond) {
    Box face = there.with(v, Axis.point(end));
    Integer same = signs.byEquality(told, left, face, at, Vector.empty());
    return same == null
        ? null
        : add(
            told,
            there,
            signs.range(same).isPositive() && signs.range(beyond).isPositive(),
            new Rule.Cut(v, end),
            same,
            beyond);
  }

  private int add(Expr told, Box there, boolean strict, Rule rule, int first, int second) {
    Interval range = strict ? Interval.POSITIVE : Interval.NONNEGATIVE;
    return signs.proof().add(new Claim.Range(told, there, range), rule, first, second);
  }
}
