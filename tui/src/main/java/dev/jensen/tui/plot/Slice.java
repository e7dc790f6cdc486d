package dev.jensen.tui.plot;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A function along a line, and the part of the line that is looked at.
 *
 * @param function a term in one variable
 * @param variable its name
 * @param window where to look; bounded
 * @param caption which line it is, if that needs words; may be empty
 * @param chord the chord of a witness on this line
 * @param known where on this line it is proved which way the function bends
 */
public record Slice(
    Expr function,
    String variable,
    Interval window,
    String caption,
    Option<Chord> chord,
    Vector<Stretch> known) {
  private static final int BITS = 64;
  private static final Rational REACH = Rational.of(4);
  private static final int HALVINGS = 40;

  /** A part of the line on which the function, wherever it is defined, is proved to bend so. */
  public record Stretch(Interval span, Bend bend) {}

  /**
   * Two places on the line, and one between.
   *
   * @param p the first
   * @param q the second
   * @param t the weight of the first
   */
  public record Chord(Rational p, Rational q, Rational t) {
    Rational between() {
      return t.multiply(p).add(Rational.ONE.subtract(t).multiply(q));
    }
  }

  /**
   * The line to show for a question: its own if there is one variable; else that through the
   * witness's points; else along the first variable of the block, the others at points of the box.
   */
  public static Slice of(Question question, Option<Witness> witness) {
    if (question.box().variables().isEmpty()) {
      return of(question.function(), "x", Axis.REAL);
    }
    if (question.box().variables().size() == 1) {
      String name = question.box().variables().head();
      Axis axis = question.box().axis(name);
      return witness
          .map(w -> alone(question.function(), name, axis, w))
          .getOrElse(() -> of(question.function(), name, axis));
    }
    return witness.isDefined()
        ? through(question.function(), witness.get())
        : along(question, question.block().head());
  }

  /** The same for a verdict: the witness is that against convexity, else that against concavity. */
  public static Slice of(Verdict verdict) {
    boolean convex = verdict.convex() == Verdict.Side.PROVED;
    boolean concave = verdict.concave() == Verdict.Side.PROVED;
    Option<Witness> witness =
        convex
            ? Option.none()
            : broken(verdict.convexProof()).orElse(() -> broken(verdict.concaveProof()));
    return of(verdict.question(), witness)
        .knowing(
            convex ? concave ? Bend.AFFINE : Bend.CONVEX : concave ? Bend.CONCAVE : Bend.UNDECIDED);
  }

  private static Option<Witness> broken(Option<Proved> proof) {
    return proof.flatMap(
        p -> p.claim() instanceof Claim.Broken b ? Option.some(b.witness()) : Option.none());
  }

  /** A function of one variable, over a good part of where it lies. */
  public static Slice of(Expr function, String variable, Axis axis) {
    return new Slice(
        function, variable, window(axis, REACH.negate(), REACH), "", Option.none(), Vector.empty());
  }

  /** The same line, looked at elsewhere. */
  public Slice over(Interval other) {
    return new Slice(function, variable, other, caption, chord, known);
  }

  /** The same line, where the function is proved to bend that way. */
  public Slice knowing(Bend bend) {
    Vector<Stretch> whole =
        bend == Bend.UNDECIDED ? Vector.empty() : Vector.of(new Stretch(Interval.ALL, bend));
    return new Slice(function, variable, window, caption, chord, whole);
  }

  /** Which way the function is known to bend on all of the span. */
  Bend known(Interval span) {
    return known
        .find(stretch -> stretch.span().contains(span))
        .map(Stretch::bend)
        .getOrElse(Bend.UNDECIDED);
  }

  private static Slice alone(Expr function, String name, Axis axis, Witness witness) {
    Rational p = number(witness.p().get(name).get());
    Rational q = number(witness.q().get(name).get());
    Rational margin = p.subtract(q).abs().divide(Rational.TWO);
    Interval window = window(axis, p.min(q).subtract(margin), p.max(q).add(margin));
    return new Slice(
        function, name, window, "", Option.some(new Chord(p, q, witness.t())), Vector.empty());
  }

  private static Slice through(Expr function, Witness witness) {
    Expr s = Expr.variable("s");
    Map<String, Expr> line =
        witness
            .p()
            .map(
                (name, p) -> {
                  Expr q = witness.q().get(name).get();
                  return Tuple.of(name, p == q ? p : q.plus(s.times(p.minus(q))));
                });
    return new Slice(
        Dag.substitute(function, witness.parameters().merge(line)),
        "s",
        Interval.closed(Rational.ZERO, Rational.ONE),
        "from q (s = 0) to p (s = 1)",
        Option.some(new Chord(Rational.ONE, Rational.ZERO, witness.t())),
        Vector.empty());
  }

  private static Slice along(Question question, String name) {
    HalfSpaces halfSpaces = question.box().halfSpaces();
    Map<String, Rational> places =
        question
            .box()
            .axes()
            .remove(name)
            .map(
                (other, axis) ->
                    Tuple.of(other, halfSpaces.inner().get(other).getOrElse(() -> inside(axis))));
    Map<String, Expr> others = places.mapValues(Expr::constant);
    String where = others.map(e -> e._1 + " = " + e._2).mkString(", ");
    return new Slice(
        Dag.substitute(question.function(), others),
        name,
        window(question.box().axis(name), halfSpaces, name, places),
        where,
        Option.none(),
        Vector.empty());
  }

  /** A good part of the line through those places, as far as it lies in the half-spaces. */
  private static Interval window(
      Axis axis, HalfSpaces halfSpaces, String name, Map<String, Rational> places) {
    Rational centre = halfSpaces.inner().getOrElse(name, Rational.ZERO);
    Interval window = window(axis, centre.subtract(REACH), centre.add(REACH));
    for (HalfSpace each : halfSpaces.all()) {
      Rational slope = each.affine().slopes().getOrElse(name, Rational.ZERO);
      if (!slope.isZero()) {
        Rational end = each.affine().value(places.put(name, Rational.ZERO)).divide(slope).negate();
        Interval side =
            slope.sign() > 0
                ? Interval.of(end, each.strict(), null, true)
                : Interval.of(null, true, end, each.strict());
        Interval left = window.meet(side);
        window = left == null ? window : left;
      }
    }
    for (MatrixInequality each : halfSpaces.matrices()) {
      window = shortened(window, centre, end -> each.holds(places.put(name, end)));
    }
    return window;
  }

  /** The window with its ends halfway to the centre, as often as it takes. */
  private static Interval shortened(Interval window, Rational centre, Predicate<Rational> holds) {
    Interval shorter = window;
    for (int k = 0; k < HALVINGS; k++) {
      Rational lo = Objects.requireNonNull(shorter.lo());
      Rational hi = Objects.requireNonNull(shorter.hi());
      boolean low = holds.test(lo);
      boolean high = holds.test(hi);
      if (low && high) {
        return shorter;
      }
      shorter = Interval.closed(low ? lo : lo.mid(centre), high ? hi : hi.mid(centre));
    }
    return Interval.point(centre);
  }

  /** A short number on the axis: one that is easy to compute with. */
  private static Rational inside(Axis axis) {
    Interval range = window(axis, REACH.negate(), REACH);
    Rational lo = range.lo();
    Rational hi = range.hi();
    if (lo == null || hi == null) {
      return Rational.ZERO;
    }
    if (range.contains(Rational.ONE) && !range.contains(Rational.MINUS_ONE)) {
      return Rational.ONE;
    }
    return range.contains(Rational.ZERO) ? Rational.ZERO : lo.mid(hi);
  }

  /** What of a preferred window lies on the axis; if nothing does, a part of the axis. */
  private static Interval window(Axis axis, Rational preferredLo, Rational preferredHi) {
    Rational lo = end(axis.lo(), true);
    Rational hi = end(axis.hi(), false);
    Rational left = lo == null ? preferredLo : lo;
    Rational right = hi == null ? preferredHi : hi;
    if (left.compareTo(right) >= 0 && (lo == null || hi == null)) {
      // The preferred window lies outside the axis, which is infinite on one side at least.
      left = lo == null ? right.subtract(REACH.add(REACH)) : left;
      right = lo == null ? right : left.add(REACH.add(REACH));
    }
    boolean loOpen = axis.loOpen() && lo != null;
    boolean hiOpen = axis.hiOpen() && hi != null;
    return left.compareTo(right) < 0
        ? Interval.of(left, loOpen, right, hiOpen)
        : Interval.point(left);
  }

  /** A rational end not outside the axis. */
  private static @Nullable Rational end(@Nullable Expr end, boolean low) {
    if (end == null) {
      return null;
    }
    Interval value = Ranges.point(end, BITS);
    return low ? value.hi() : value.lo();
  }

  private static Rational number(Expr point) {
    Rational value = Ranges.point(point, BITS).lo();
    return value == null ? Rational.ZERO : value;
  }
}
