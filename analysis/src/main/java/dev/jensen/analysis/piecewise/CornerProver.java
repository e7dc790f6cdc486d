package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Functions that are not smooth where two variables have one value each, where kinks cross or a
 * norm is zero: {@code abs(x)*abs(y) + x^2 + y^2}. They are convex if they are on either side in
 * each of the two variables, since almost every segment misses such a corner.
 */
public final class CornerProver {
  private static final int MOST_CORNERS = 3;

  private final Proof proof;
  private final KinkProver.Pieces halves;
  private final Set<String> block;

  /** A prover that asks for the curvature of the term on either side of a corner. */
  public CornerProver(Proof proof, KinkProver.Pieces halves, Set<String> block) {
    this.proof = proof;
    this.halves = halves;
    this.block = block;
  }

  private record Break(String variable, Expr at) {}

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Box box, Curvature kind) {
    Vector<Break> breaks = block.toVector().sorted().flatMap(v -> breaks(term, box, v));
    Vector<Vector<Break>> corners =
        breaks
            .combinations(2)
            .filter(pair -> !pair.head().variable().equals(pair.last().variable()));
    for (Vector<Break> corner : corners.take(MOST_CORNERS)) {
      Integer place = around(corner, term, box, kind);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static Vector<Break> breaks(Expr term, Box box, String v) {
    Axis axis = box.axis(v);
    Vector<Expr> named = axis.isPoint() ? null : Breaks.inside(term, v, axis);
    return named == null ? Vector.empty() : named.map(at -> new Break(v, at));
  }

  private @Nullable Integer around(Vector<Break> corner, Expr term, Box box, Curvature kind) {
    Vector<Integer> places = Vector.empty();
    for (Break each : corner) {
      for (boolean below : new boolean[] {true, false}) {
        Box half =
            below
                ? box.upTo(each.variable(), each.at(), true)
                : box.from(each.variable(), each.at(), true);
        Integer place = halves.prove(term, half, kind);
        if (place == null) {
          return null;
        }
        places = places.append(place);
      }
    }
    return proof.add(
        new Claim.Curved(term, box, block, kind),
        new Rule.Corner(corner.head().variable(), corner.last().variable()),
        places);
  }
}
