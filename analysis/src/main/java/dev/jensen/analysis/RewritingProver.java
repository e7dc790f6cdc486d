package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Determinants;
import dev.jensen.analysis.rules.Eigenvalues;
import dev.jensen.analysis.rules.LogFactors;
import dev.jensen.analysis.rules.LorentzForms;
import dev.jensen.analysis.rules.Multiples;
import dev.jensen.analysis.rules.PowerForms;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Quotients;
import dev.jensen.analysis.rules.Rewrites;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.analysis.rules.WaveSums;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves the curvature of a term by that of another spelling of it, which normal forms show to be
 * equal: one in which there are atoms, even powers or quadratic forms.
 */
final class RewritingProver {
  private static final int BITS = 96;
  private static final int FEW_POWERS = 200;
  private static final int MANY_POWERS = 900;

  private final Proof proof;
  private final Signs signs;
  private final Budget budget;
  private final Box box;
  private final Set<String> block;

  RewritingProver(Proof proof, Signs signs, Budget budget, Box box, Set<String> block) {
    this.proof = proof;
    this.signs = signs;
    this.budget = budget;
    this.box = box;
    this.block = block;
  }

  /** By the composition rules on another spelling of the function, in which there are atoms. */
  @Nullable Integer byAtoms(Expr function, Curvature kind) {
    Ranges ranges = proof.ranges(box, BITS);
    Expr spread = Spread.of(function);
    Quotients quotients = new Quotients(ranges);
    Expr matrices = quotients.matrices(function);
    if (matrices != function) {
      Definedness.establish(matrices, box, proof, signs);
    }
    Vector<Expr> forms =
        Vector.of(
            function,
            spread == null ? function : spread,
            spread == null ? function : multipliedOut(spread),
            WaveSums.of(function),
            Eigenvalues.of(function),
            quotients.apart(function),
            Multiples.collected(function),
            matrices,
            Determinants.of(function, box, ranges));
    Rewrites whole = new Rewrites(ranges);
    Rewrites apart = new Rewrites(ranges, true);
    for (Expr other : forms.map(whole::of).append(apart.of(function)).distinct()) {
      Integer place =
          other == function ? null : rewritten(proof, function, other, box, block, kind);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The larger or the smaller of terms, each multiplied out if it is a polynomial. */
  private Expr multipliedOut(Expr spread) {
    return spread instanceof Apply apply
        ? Expr.apply(apply.atom(), apply.arguments().map(term -> signs.simplest(term, box)))
        : spread;
  }

  /** With polynomials as sums of even powers, among few. */
  @Nullable Integer byFewEvenPowers(Expr function, Curvature kind) {
    return byEvenPowers(function, kind, FEW_POWERS);
  }

  /** The same among many. */
  @Nullable Integer byManyEvenPowers(Expr function, Curvature kind) {
    return byEvenPowers(function, kind, MANY_POWERS);
  }

  private @Nullable Integer byEvenPowers(Expr function, Curvature kind, int most) {
    Expr powers = new PowerForms(proof.ranges(box, BITS), most, budget).of(function, kind);
    Integer plain =
        powers == function ? null : rewritten(proof, function, powers, box, block, kind);
    if (plain != null || powers == function) {
      return plain;
    }
    Expr norms = new Rewrites(proof.ranges(box, BITS)).of(powers);
    return norms == powers ? null : rewritten(proof, function, norms, box, block, kind);
  }

  /** The curvature of the function from that of another that is to be shown equal to it. */
  static @Nullable Integer rewritten(
      Proof proof, Expr function, Expr other, Box box, Set<String> block, Curvature kind) {
    return rewritten(proof, function, other, box, block, kind, CompositionProver.NONE);
  }

  /** The same; what the rules do not tell is asked of the fallback. */
  static @Nullable Integer rewritten(
      Proof proof,
      Expr function,
      Expr other,
      Box box,
      Set<String> block,
      Curvature kind,
      CompositionProver.Fallback fallback) {
    Ranges ranges = proof.ranges(box, BITS);
    if (ranges.of(other) == null || !new NormalForm(ranges).same(function, other)) {
      return null;
    }
    Integer place = new CompositionProver(proof, box, block, fallback).prove(other, kind);
    if (place == null) {
      return null;
    }
    return proof.curvedAlike(function, kind, new Rule.NormalForm(), place);
  }

  /** Roots and logarithms of forms with one positive eigenvalue, inside and up to the boundary. */
  @Nullable Integer byLorentzForms(Expr function, Curvature kind) {
    Box inside = box.interior();
    if (proof.ranges(box, BITS).of(function) == null) {
      return null;
    }
    LorentzForms forms = new LorentzForms(proof.ranges(inside, BITS));
    Expr other = forms.of(function);
    if (other == function) {
      return null;
    }
    Map<Expr, Expr> products = LinkedHashMap.empty();
    Vector<Integer> equalities = Vector.empty();
    for (LorentzForms.Factor each : forms.factors()) {
      Integer sign = signs.rangeAs(each.factor(), each.quotient(), inside);
      if (sign == null) {
        return null;
      }
      proof.assume(Vector.of(sign));
      products = products.put(each.base(), each.product());
      Claim claim = new Claim.Equal(each.base(), each.product(), inside);
      equalities = equalities.append(proof.add(claim, new Rule.NormalForm()));
    }
    Expr factored = replaced(function, products);
    boolean defined = proof.ranges(inside, BITS).of(factored) != null;
    Integer place = defined ? rewritten(proof, factored, other, inside, block, kind) : null;
    if (place == null) {
      return null;
    }
    int within = proof.curvedAlike(function, kind, new Rule.Congruence(), equalities, place);
    return inside.equals(box)
        ? within
        : proof.add(new Claim.Curved(function, box, block, kind), new Rule.Closure(), within);
  }

  /** Logarithms of sums of quotients as sums of logarithms. */
  @Nullable Integer byLogFactors(Expr function, Curvature kind) {
    Map<Expr, Expr> products = LinkedHashMap.empty();
    Vector<Integer> equalities = Vector.empty();
    for (LogFactors each : LogFactors.of(function, proof.ranges(box, BITS))) {
      Integer sign = products.containsKey(each.log()) ? null : signs.positive(each.factor(), box);
      if (sign != null) {
        proof.assume(Vector.of(sign));
        products = products.put(each.log(), each.split());
        int equal =
            proof.add(new Claim.Equal(each.sum(), each.product(), box), new Rule.NormalForm());
        Claim logs = new Claim.Equal(each.log(), each.split(), box);
        equalities = equalities.append(proof.add(logs, new Rule.Congruence(), equal));
      }
    }
    Expr factored = replaced(function, products);
    boolean defined = factored != function && proof.ranges(box, BITS).of(factored) != null;
    Expr other = defined ? new Rewrites(proof.ranges(box, BITS), true).of(factored) : factored;
    Integer place = defined ? rewritten(proof, factored, other, box, block, kind) : null;
    return place == null
        ? null
        : proof.curvedAlike(function, kind, new Rule.Congruence(), equalities, place);
  }

  private static Expr replaced(Expr function, Map<Expr, Expr> others) {
    return Dag.rewrite(function, part -> others.getOrElse(part, part));
  }
}
