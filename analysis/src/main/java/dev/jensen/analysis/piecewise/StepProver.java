package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Grid;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a term moves along one variable that has kinks and jumps: on each piece between two breaks as
 * what it is there, and at an end of a piece at which it jumps by its value there, which bounds the
 * piece.
 */
public final class StepProver {
  private final Proof proof;
  private final Signs signs;
  private final Pieces pieces;

  /** Proves how a term without breaks moves. */
  @FunctionalInterface
  public interface Pieces {
    /** The step that says that the term moves that way on the box; null if it is not proved. */
    @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape);
  }

  /** A prover that asks the other about the pieces. */
  public StepProver(Proof proof, Signs signs, Pieces pieces) {
    this.proof = proof;
    this.signs = signs;
    this.pieces = pieces;
  }

  /** The step that says that the term moves that way; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Box box, Set<String> block, Shape shape) {
    return new Along(term, box, block, shape).prove();
  }

  /** The search on one line. */
  private final class Along {
    private final Expr term;
    private final Box box;
    private final Set<String> block;
    private final String v;
    private final Shape shape;
    private final Cutter cutter;

    Along(Expr term, Box box, Set<String> block, Shape shape) {
      this.term = term;
      this.box = box;
      this.block = block;
      this.v = block.head();
      this.shape = shape;
      this.cutter = new Cutter(signs, proof, term, box, v);
    }

    @Nullable Integer prove() {
      Axis axis = box.axis(v);
      if (axis.isPoint()) {
        return at(Objects.requireNonNull(axis.lo()));
      }
      Vector<Expr> breaks = Breaks.inside(term, v, axis);
      if (breaks == null) {
        return null;
      }
      Axis rest = axis;
      Integer whole = null;
      for (Expr end : breaks) {
        whole = joined(whole, rest.lo(), rest.upTo(end, false));
        if (whole == null) {
          return null;
        }
        rest = rest.from(end, false);
      }
      return joined(whole, rest.lo(), rest);
    }

    /** What is reached so far, and the part from there on; that alone if nothing is. */
    private @Nullable Integer joined(@Nullable Integer before, @Nullable Expr at, Axis part) {
      Integer after = onPart(part);
      if (before == null || after == null || at == null) {
        return after;
      }
      Axis reached = ((Claim.Shaped) proof.claim(before)).box().axis(v);
      return shaped(
          new Axis(reached.lo(), reached.loOpen(), part.hi(), part.hiOpen()),
          new Rule.Join(v, at),
          before,
          after);
    }

    private int shaped(Axis axis, Rule rule, Integer... premises) {
      return proof.add(new Claim.Shaped(term, box.with(v, axis), block, shape), rule, premises);
    }

    /** A part without breaks inside. */
    private @Nullable Integer onPart(Axis part) {
      Cutter.Part whole = cutter.part(part);
      Expr lo = part.loOpen() ? null : part.lo();
      Expr hi = part.hiOpen() ? null : part.hi();
      if (whole != null || lo == null || hi == null) {
        return whole != null ? moves(whole) : upTo(lo == null ? hi : lo, part);
      }
      double[] inside = Grid.inside(part, 3);
      if (inside[0] >= inside[2]) {
        return null;
      }
      Expr middle =
          Expr.constant(Rational.simplestBetween(Rational.of(inside[0]), Rational.of(inside[2])));
      Integer below = upTo(lo, part.upTo(middle, false));
      Integer above = below == null ? null : upTo(hi, part.from(middle, false));
      return below == null || above == null
          ? null
          : shaped(part, new Rule.Join(v, middle), below, above);
    }

    /** How the term moves where it is something simpler. */
    private @Nullable Integer moves(Cutter.Part part) {
      Box here = box.with(v, part.axis());
      Integer moves = part.term() == term ? null : pieces.prove(part.term(), here, block, shape);
      return moves == null
          ? null
          : Integer.valueOf(shaped(part.axis(), new Rule.ByEquality(), part.equal(), moves));
    }

    /** A part and its end, at which it may jump. */
    private @Nullable Integer upTo(@Nullable Expr end, Axis part) {
      Cutter.Part whole = cutter.part(part);
      if (whole != null || end == null) {
        return whole == null ? null : moves(whole);
      }
      boolean high = end == part.hi();
      Axis open = high ? part.upTo(end, true) : part.from(end, true);
      Expr level = cutter.value(end);
      Cutter.Part rest = level == null ? null : cutter.part(open);
      Integer inside = rest == null ? null : moves(rest);
      Integer there = inside == null ? null : at(end);
      if (level == null || inside == null || there == null) {
        return null;
      }
      Expr above = level.minus(term);
      Expr below = term.minus(level);
      boolean under = high == shape.isUpward();
      Integer room = nonnegative(under ? above : below, open);
      Integer none = room == null ? null : zero(under ? below : above, end);
      if (room == null || none == null) {
        return null;
      }
      return high
          ? shaped(part, new Rule.Step(v, end, level), inside, there, room, none)
          : shaped(part, new Rule.Step(v, end, level), there, inside, none, room);
    }

    /** At a point it has one value. */
    private @Nullable Integer at(Expr point) {
      Expr level = cutter.value(point);
      Box slice = box.with(v, Axis.point(point));
      Integer equal = level == null ? null : cutter.equalAt(point, level);
      Integer flat = equal == null ? null : signs.nonnegative(Expr.ZERO, slice);
      if (level == null || equal == null || flat == null) {
        return null;
      }
      int still = proof.add(new Claim.Shaped(level, slice, block, shape), new Rule.Rising(), flat);
      return shaped(slice.axis(v), new Rule.ByEquality(), equal, still);
    }

    private @Nullable Integer nonnegative(Expr difference, Axis axis) {
      Cutter.Part part = new Cutter(signs, proof, difference, box, v).part(axis);
      Box here = box.with(v, axis);
      Integer sign = part == null ? null : signs.nonnegative(part.term(), here);
      return part == null || sign == null || part.term() == difference
          ? sign
          : Integer.valueOf(
              proof.add(
                  new Claim.Range(difference, here, signs.range(sign)),
                  new Rule.ByEquality(),
                  part.equal(),
                  sign));
    }

    private @Nullable Integer zero(Expr difference, Expr at) {
      Box slice = box.with(v, Axis.point(at));
      Integer equal = new Cutter(signs, proof, difference, box, v).equalAt(at, Expr.ZERO);
      Integer zero = equal == null ? null : signs.nonnegative(Expr.ZERO, slice);
      return equal == null || zero == null
          ? null
          : Integer.valueOf(
              proof.add(
                  new Claim.Range(difference, slice, Interval.ZERO),
                  new Rule.ByEquality(),
                  equal,
                  zero));
    }
  }
}
