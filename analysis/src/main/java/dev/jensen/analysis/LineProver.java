package dev.jensen.analysis;

import dev.jensen.analysis.calculus.SecondDerivativeProver;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.linear.Slack;
import dev.jensen.analysis.piecewise.BranchFacts;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.piecewise.CoverProver;
import dev.jensen.analysis.piecewise.FillProver;
import dev.jensen.analysis.piecewise.JumpProver;
import dev.jensen.analysis.piecewise.KinkProver;
import dev.jensen.analysis.piecewise.LeastProver;
import dev.jensen.analysis.piecewise.PeriodProver;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Maxima;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Proves curvature along one variable: by the second derivative, and piece by piece. */
final class LineProver {
  private static final int BITS = 96;

  private final Proof proof;
  private final Signs signs;

  LineProver(Proof proof, Signs signs) {
    this.proof = proof;
    this.signs = signs;
  }

  /** The step that says that the term is of the kind along the variable; null if none is found. */
  @Nullable Integer prove(Expr term, Box box, String v, Curvature kind) {
    Ranges ranges = proof.ranges(box, BITS);
    Expr left = Branches.resolve(term, ranges);
    if (left != term && ranges.of(left) != null) {
      Integer place = prove(left, box, v, kind);
      return place == null ? null : proof.curvedAlike(term, kind, new Rule.Branch(), place);
    }
    Integer smooth = SecondDerivativeProver.prove(signs, term, box, v, kind);
    if (smooth != null || Breaks.switches(term).isEmpty() || !box.halfSpaces().isEmpty()) {
      return smooth;
    }
    Integer simpler = withFewerBreaks(term, box, v, kind);
    if (simpler != null) {
      return simpler;
    }
    Set<String> line = HashSet.of(v);
    KinkProver.Pieces pieces =
        (piece, part, wanted) -> {
          Integer place =
              new CompositionProver(proof, part, line, CompositionProver.NONE).prove(piece, wanted);
          place =
              place != null ? place : SecondDerivativeProver.prove(signs, piece, part, v, wanted);
          return place != null ? place : moving(piece, part, v, wanted);
        };
    KinkProver.Pieces stretches =
        (whole, part, wanted) ->
            new KinkProver(signs, proof, pieces, whole, part, v, line, wanted).prove();
    KinkProver.Pieces windows =
        (whole, part, wanted) ->
            new CompositionProver(
                    proof,
                    part,
                    line,
                    (inner, k) -> SecondDerivativeProver.prove(signs, inner, part, v, k))
                .prove(whole, wanted);
    KinkProver.Pieces all =
        (whole, part, wanted) -> {
          Integer exact = stretches.prove(whole, part, wanted);
          return exact != null
              ? exact
              : new CoverProver(proof, stretches, windows, whole, part, v, wanted).prove();
        };
    KinkProver.Pieces once = (whole, part, wanted) -> prove(whole, part, v, wanted);
    Integer place = outermost(term, box, v, kind);
    place = place != null ? place : PeriodProver.prove(proof, once, term, box, v, kind);
    place = place != null ? place : all.prove(term, box, kind);
    place = place != null ? place : new FillProver(signs, proof, all, term, v, kind).prove(box);
    place = place != null ? place : new JumpProver(signs, proof, all, term, v, kind).prove(box);
    return place != null ? place : new LeastProver(signs, proof, once, term, v, kind).prove(box);
  }

  /** Spelled in another way that breaks at fewer places, or at places with names. */
  private @Nullable Integer withFewerBreaks(Expr term, Box box, String v, Curvature kind) {
    BranchFacts deciding = new BranchFacts(signs, proof, term);
    Vector<Integer> facts = deciding.absorbed(box);
    Expr absorbed = Branches.resolve(term, deciding.ranges(box, facts));
    if (absorbed != term) {
      Integer place = prove(absorbed, box, v, kind);
      return place == null
          ? null
          : Integer.valueOf(proof.curvedAlike(term, kind, new Rule.Branch(), facts, place));
    }
    Ranges ranges = proof.ranges(box, BITS);
    Expr normal = signs.simplest(term, box);
    boolean fewer = Breaks.switches(normal).size() < Breaks.switches(term).size();
    if (!fewer && Breaks.inside(term, v, box.axis(v)) == null) {
      normal = new Maxima(new NormalForm(ranges)).within(term);
      fewer = normal != term;
    }
    Integer place = fewer && ranges.of(normal) != null ? prove(normal, box, v, kind) : null;
    return place == null
        ? null
        : Integer.valueOf(proof.curvedAlike(term, kind, new Rule.NormalForm(), place));
  }

  /** With the variable counted from a break that moves with parameters. */
  private @Nullable Integer moving(Expr term, Box box, String v, Curvature kind) {
    for (Affine by : Breaks.moving(term, v)) {
      Slack slack = Slack.along(box, by, v, proof);
      Integer place =
          slack == null ? null : prove(slack.told(term), slack.box(), slack.name(), kind);
      if (slack != null && place != null) {
        return slack.back(new Claim.Curved(term, box, HashSet.of(v), kind), place);
      }
    }
    return null;
  }

  /**
   * With the kink outermost, as the larger or the smaller of smooth sums, of which each is of the
   * kind: so there may be infinitely many breaks.
   */
  private @Nullable Integer outermost(Expr term, Box box, String v, Curvature kind) {
    Expr spread = Spread.of(term);
    return spread == null || !new NormalForm(proof.ranges(box, BITS)).same(term, spread)
        ? null
        : RewritingProver.rewritten(
            proof,
            term,
            spread,
            box,
            HashSet.of(v),
            kind,
            (part, wanted) -> SecondDerivativeProver.prove(signs, part, box, v, wanted));
  }
}
