package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature for every value of a parameter at which the function has a kink: what is said of each
 * value by itself may be proved on either side, {@code abs(a)} being {@code a} and {@code -a}, and
 * for an end of the parameter by itself.
 */
public final class ParameterProver {
  private static final int BITS = 96;
  private static final int MOST_CUTS = 6;

  private final Proof proof;
  private final KinkProver.Pieces side;
  private final Set<String> block;
  private int cuts;

  /**
   * A prover that adds to the proof.
   *
   * @param side proves what the function is on one side, with the branches taken that hold there
   */
  public ParameterProver(Proof proof, KinkProver.Pieces side, Set<String> block) {
    this.proof = proof;
    this.side = side;
    this.block = block;
  }

  /** The step that says that the term is of the kind; null if no parameter has a kink. */
  public @Nullable Integer prove(Expr term, Box box, Curvature kind) {
    if (!box.halfSpaces().isEmpty() || Breaks.switches(term).isEmpty()) {
      return null;
    }
    Vector<String> parameters =
        box.variables().toVector().reject(name -> block.contains(name) || box.axis(name).isPoint());
    for (String parameter : parameters) {
      Axis axis = box.axis(parameter);
      Vector<Expr> breaks = Breaks.inside(term, parameter, axis);
      if (breaks != null && !breaks.isEmpty() && ++cuts <= MOST_CUTS) {
        Expr at = breaks.head();
        Integer low = onSide(term, box.upTo(parameter, at, false), kind);
        Integer high = low == null ? null : onSide(term, box.from(parameter, at, false), kind);
        return low == null || high == null ? null : cut(term, box, kind, parameter, at, low, high);
      }
    }
    return withoutEnds(term, box, parameters, kind);
  }

  /** With an end of a parameter by itself: there breaks that move with it may fall together. */
  private @Nullable Integer withoutEnds(
      Expr term, Box box, Vector<String> parameters, Curvature kind) {
    for (String parameter : parameters) {
      Axis axis = box.axis(parameter);
      boolean low = axis.lo() != null && !axis.loOpen();
      Expr end = low ? axis.lo() : axis.hiOpen() ? null : axis.hi();
      if (end != null && ++cuts <= MOST_CUTS) {
        Integer at = atPoint(term, box.with(parameter, Axis.point(end)), kind);
        Integer rest =
            at == null
                ? null
                : onSide(
                    term,
                    low ? box.from(parameter, end, true) : box.upTo(parameter, end, true),
                    kind);
        return at == null || rest == null
            ? null
            : cut(term, box, kind, parameter, end, low ? at : rest, low ? rest : at);
      }
    }
    return null;
  }

  private @Nullable Integer atPoint(Expr term, Box slice, Curvature kind) {
    Expr there = Dag.substitute(term, slice.points());
    Integer place = onSide(there, slice, kind);
    return place == null
        ? null
        : Integer.valueOf(proof.curvedAlike(term, kind, new Rule.NormalForm(), place));
  }

  private Integer cut(
      Expr term, Box box, Curvature kind, String parameter, Expr at, int low, int high) {
    return proof.add(
        new Claim.Curved(term, box, block, kind), new Rule.Cut(parameter, at), low, high);
  }

  private @Nullable Integer onSide(Expr term, Box part, Curvature kind) {
    Expr left = Branches.resolve(term, proof.ranges(part, BITS));
    Integer place = left == term ? null : side.prove(left, part, kind);
    place = place != null ? place : left == term ? null : prove(left, part, kind);
    if (place != null) {
      int equal = proof.add(new Claim.Equal(term, left, part), new Rule.Branch());
      return proof.add(
          new Claim.Curved(term, part, block, kind), new Rule.ByEquality(), equal, place);
    }
    place = left == term ? side.prove(term, part, kind) : null;
    return place != null ? place : prove(term, part, kind);
  }
}
