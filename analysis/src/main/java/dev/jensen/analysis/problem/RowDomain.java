package dev.jensen.analysis.problem;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.domain.NaturalDomain;
import dev.jensen.analysis.domain.OpenedEnds;
import dev.jensen.analysis.domain.RequiredHalfSpaces;
import dev.jensen.analysis.linear.Region;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Restriction;
import dev.jensen.core.language.Restrictions;
import dev.jensen.core.language.SyntaxError;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a row's box on which its function is defined: files bound variables without
 * regard to where a logarithm has a value, and a point without one is not feasible. No more is
 * feasible than what affine constraints leave either.
 */
final class RowDomain {
  private static final int BITS = 96;
  private static final int MOST_HALF_SPACES = 40;

  private final Expr function;
  private final Vector<Row> constraints;
  private final Budget budget;

  RowDomain(Expr function, Vector<Row> constraints, Budget budget) {
    this.function = function;
    this.constraints = constraints;
    this.budget = budget;
  }

  /** The part of the box; the box itself where no part is found to be right. */
  Box in(Box box) {
    if (new Ranges(box, BITS).of(function) != null || isDefined(box)) {
      return box;
    }
    Vector<Box> pieces =
        natural(box)
            .map(piece -> common(piece, box))
            .filter(piece -> piece.axes().values().forAll(Points::nonempty));
    Box narrowed = OpenedEnds.of(pieces.size() == 1 ? pieces.head() : box, this::isDefined);
    return isDefined(narrowed) ? narrowed : region(narrowed).getOrElse(narrowed);
  }

  /** Where what affine arguments must be holds; if that is not enough, affine constraints too. */
  private Option<Box> region(Box box) {
    Vector<HalfSpace> required = RequiredHalfSpaces.of(function);
    return cut(box, required).orElse(() -> cut(box, required.appendAll(given(box))));
  }

  /** What affine constraints demand of the variables of the box alone. */
  private Vector<HalfSpace> given(Box box) {
    return constraints
        .filter(row -> row.box().variables().forAll(box::has))
        .flatMap(Row::halfSpaces)
        .take(MOST_HALF_SPACES);
  }

  /** The part in these half-spaces, without their boundaries if need be, if it is defined there. */
  private Option<Box> cut(Box box, Vector<HalfSpace> halfSpaces) {
    Restrictions all = new Restrictions(box.axes());
    try {
      halfSpaces.forEach(
          each ->
              all.add(
                  new Restriction(
                      each.affine(), each.strict() ? Relation.GREATER : Relation.AT_LEAST, 1)));
    } catch (SyntaxError nothingIsLeft) {
      return Option.none();
    }
    Box axes = new Box(all.domain());
    Vector<HalfSpace> tied =
        all.all().map(each -> new HalfSpace(each.affine(), each.relation() == Relation.GREATER));
    Vector<HalfSpace> open = tied.map(each -> new HalfSpace(each.affine(), true));
    return Vector.of(tied, open)
        .map(each -> Region.of(axes, each, budget))
        .filter(Objects::nonNull)
        .flatMap(part -> Vector.of(part, OpenedEnds.of(part, this::isDefined)).distinct())
        .find(this::isDefined);
  }

  /** All pieces of the natural domain; none where those that are known are not all. */
  private Vector<Box> natural(Box box) {
    return NaturalDomain.of(function, Box.EMPTY, box.variables())
                instanceof NaturalDomain.Pieces(var pieces, var period)
            && period.isEmpty()
        ? pieces
        : Vector.empty();
  }

  private boolean isDefined(Box box) {
    Proof proof = new Proof();
    return Definedness.establish(function, box, proof, new Signs(proof, budget)) == null;
  }

  private static Box common(Box piece, Box box) {
    return box.variables()
        .foldLeft(
            Box.EMPTY, (made, name) -> made.with(name, common(piece.axis(name), box.axis(name))));
  }

  private static Axis common(Axis a, Axis b) {
    boolean fromB = isLess(a.lo(), b.lo(), false);
    boolean toB = isLess(b.hi(), a.hi(), true);
    Axis above = fromB ? b : a;
    Axis below = toB ? b : a;
    return new Axis(
        above.lo(),
        above.loOpen() || a.lo() == b.lo() && b.loOpen(),
        below.hi(),
        below.hiOpen() || a.hi() == b.hi() && b.hiOpen());
  }

  /** Whether one end is smaller than the other, where null is an infinite one on that side. */
  private static boolean isLess(@Nullable Expr one, @Nullable Expr other, boolean above) {
    if (one == null || other == null) {
      return above ? other == null && one != null : one == null && other != null;
    }
    return Points.less(one, other);
  }
}
