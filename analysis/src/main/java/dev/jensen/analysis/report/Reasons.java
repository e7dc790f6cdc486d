package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Vector;

/** Why the side condition of a step holds: one sentence. */
final class Reasons {
  private Reasons() {}

  /**
   * The sentence.
   *
   * @param premises the claims that the step rests on
   * @param detailed whether ranges may be computed for it
   */
  static String why(Step step, Vector<Claim> premises, boolean detailed) {
    return switch (step.rule()) {
      case Rule.Natural r -> "interval evaluation gives " + found(step.claim());
      case Rule.End r -> r.variable() + " lies in " + axis(step.claim(), r.variable());
      case Rule.Given r -> given(r, step.claim());
      case Rule.Congruent r -> congruent(r, step.claim());
      case Rule.Determinant r -> "it is the product of the eigenvalues";
      case Rule.Inclusion r -> "it is a part of what is known already";
      case Rule.Mirror r -> "the negative lies in the mirrored interval";
      case Rule.ByEquality r -> "equal terms have the same values";
      case Rule.Cut r ->
          "it holds where "
              + r.variable()
              + " <= "
              + Wording.term(r.at())
              + ", and where "
              + r.variable()
              + " >= "
              + Wording.term(r.at());
      case Rule.Divide r -> "it holds in each of the two parts, which cover the region";
      case Rule.Tree r ->
          "the domain is cut into "
              + leaves(r.nodes())
              + ", on each of which interval evaluation gives "
              + found(step.claim());
      case Rule.Grows r ->
          "it holds at "
              + r.variable()
              + " = "
              + Wording.term(r.x0())
              + ", and from there the term does not fall in either direction";
      case Rule.Fades r ->
          "it tends to zero at the infinite end of "
              + r.variable()
              + ", and does not fall on the way from there";
      case Rule.Telescopes r ->
          "it tends to zero as "
              + r.variable()
              + " goes to infinity, and loses nothing in any step of "
              + r.step()
              + " on the way";
      case Rule.Sturm r ->
          "as a rational function of "
              + Wording.term(r.generator())
              + " it has no change of sign there, by counting roots";
      case Rule.Slope r ->
          "it is the slope of "
              + Wording.term(r.function())
              + ", which by its curvature does not fall below its value at "
              + r.variable()
              + " = "
              + Wording.term(r.x0());
      case Rule.Waves r ->
          "as a rational function of the tangent of half of "
              + Wording.term(r.angle())
              + " it has no change of sign there, by counting roots";
      case Rule.NormalForm r -> "both sides have the same normal form";
      case Rule.Branch r -> "the ranges decide which branch holds";
      case Rule.Congruence r -> "equal parts are exchanged";
      case Rule.Chain r -> "each is equal to the next";
      case Rule.AffineForm r -> "multiplied out, it has degree at most one";
      case Rule.Combination r -> combination(step.claim());
      case Rule.Composition r -> Compositions.why(step.claim(), premises, detailed);
      case Rule.SecondDerivative r -> second(step.claim(), premises);
      case Rule.Hessian r -> hessian(step.claim());
      case Rule.Quadratic r ->
          "it is a quadratic polynomial, and exact elimination finds no direction in which it bends"
              + " the other way";
      case Rule.Closure r -> "it is so inside, and the term is continuous up to the boundary";
      case Rule.Lift r -> "the term does not depend on the other variables of the block";
      case Rule.Overlap r ->
          "it is on both parts, and they overlap in " + r.variable() + ", which keeps it so";
      case Rule.Corner r ->
          "it is below and above a point of "
              + r.first()
              + ", and of "
              + r.second()
              + "; segments on which both are at these points are limits of others, and the term is"
              + " continuous";
      case Rule.Kink r ->
          "both pieces are, they meet at "
              + r.variable()
              + " = "
              + Wording.term(r.at())
              + ", and the slope does not "
              + (concave(step.claim()) ? "rise" : "fall")
              + " there";
      case Rule.Filled r ->
          "it is on both sides of "
              + r.variable()
              + " = "
              + Wording.term(r.at())
              + ", and its value there is the limit of the quotient, by l'Hopital's rule of order "
              + r.order()
              + ", so that its slope does not jump";
      case Rule.Jump r ->
          "it is without the end "
              + r.variable()
              + " = "
              + Wording.term(r.at())
              + ", where the term does not lie "
              + (concave(step.claim()) ? "above" : "below")
              + " its limit";
      case Rule.Perspective r ->
          "it is " + r.scale() + "*f(./" + r.scale() + ") for f = " + Wording.term(r.inner());
      case Rule.Precomposition r ->
          "it is "
              + Wording.term(r.outer())
              + " for "
              + r.variable()
              + " = "
              + Wording.term(r.inner())
              + ", which is affine";
      case Rule.Substitution r ->
          "with "
              + r.fresh()
              + " = "
              + Wording.term(r.by())
              + " in place of "
              + r.variable()
              + " it is the same";
      case Rule.Periodic r ->
          "it repeats itself when "
              + r.variable()
              + " moves by "
              + Wording.term(r.period())
              + ", but for an affine function at most";
      case Rule.Ldl r -> "exact elimination finds no negative pivot";
      case Rule.Dominance r -> "each diagonal entry is at least the sum of its row's other sizes";
      case Rule.TwoByTwo r -> "both diagonal entries and the determinant are nonnegative";
      case Rule.Minors r -> "all leading minors are positive, the last at least not negative";
      case Rule.Schur r ->
          "entry "
              + (r.pivot() + 1)
              + " of the diagonal is positive, and its Schur complement semidefinite";
      case Rule.Entries r -> "it is equal, entry by entry, to a matrix that is";
      case Rule.Gram r ->
          "its form, multiplied out with fresh variables, is "
              + (r.forms().forAll(form -> form.weight() == Expr.ONE)
                  ? "a sum of squares"
                  : "a sum of squares times nonnegative weights")
              + ", by an exact Gram matrix of "
              + r.forms().map(form -> form.products().size()).sum()
              + " rows";
      case Rule.MatrixTree r ->
          "the domain is cut into "
              + leaves(r.nodes())
              + ", on each of which interval elimination finds only positive pivots";
      case Rule.Rising r ->
          "each partial derivative keeps its sign inside, and the term is continuous";
      case Rule.Bounded r -> "if it moved the other way anywhere, its curvature would unbound it";
      case Rule.Least r ->
          "it is on both sides of "
              + r.variable()
              + " = "
              + Wording.term(r.at())
              + ", and nowhere "
              + (concave(step.claim()) ? "greater" : "less")
              + " than there";
      case Rule.Step r ->
          "below %s = %s it stays on one side of %s, above it on the other"
              .formatted(r.variable(), Wording.term(r.at()), Wording.term(r.level()));
      case Rule.Join r -> "the parts meet at " + r.variable() + " = " + Wording.term(r.at());
      case Rule.Entailed r -> "what is known already says as much";
      case Rule.Levels r -> "a monotone function of it has the same or the mirrored level sets";
      case Rule.Scaled r ->
          "it is "
              + Wording.number(r.factor())
              + " times "
              + Wording.term(r.inner())
              + ", shifted by "
              + Wording.term(r.shift());
      case Rule.Ratio r ->
          "it lies below a level c where "
              + Wording.term(r.numerator())
              + " - c*("
              + Wording.term(r.denominator())
              + ") is at most 0";
      case Rule.Bent r -> "the second derivative keeps its sign and is nowhere zero inside";
      case Rule.Analytic r -> "were it affine on a segment, it would be so everywhere";
      case Rule.Patches r -> "it is nowhere affine, for the parts leave out single points only";
      case Rule.Strong r ->
          "it stays so after subtracting a bowl of modulus " + Wording.number(r.modulus());
      case Rule.Violation r -> violation(step.claim());
    };
  }

  private static String given(Rule.Given rule, Claim claim) {
    Vector<String> used =
        claim
            .box()
            .halfSpaces()
            .all()
            .zip(rule.weights())
            .filter(each -> !each._2.isZero())
            .map(each -> Wording.number(each._2) + " times " + each._1.affine());
    return "it is the sum of "
        + used.append(Wording.term(rule.rest())).mkString(", ")
        + ", and what is constrained is nonnegative";
  }

  private static String congruent(Rule.Congruent rule, Claim claim) {
    Vector<MatrixInequality> given = claim.box().halfSpaces().matrices();
    return "it is a sum of images TAT' of what is semidefinite, "
        + rule.images()
            .map(Rule.Image::place)
            .distinct()
            .filter(place -> place < given.size())
            .map(given::get)
            .mkString(" and ")
        + ", and a semidefinite matrix of numbers";
  }

  private static String found(Claim claim) {
    return claim instanceof Claim.Range range ? Wording.interval(range.range()) : "that";
  }

  private static String axis(Claim claim, String variable) {
    return claim.box().has(variable) ? claim.box().axis(variable).toString() : "the domain";
  }

  private static String leaves(Vector<Rule.Node> nodes) {
    int leaves = nodes.count(node -> node instanceof Rule.Leaf);
    return leaves == 1 ? "1 part" : leaves + " parts";
  }

  private static boolean concave(Claim claim) {
    return claim instanceof Claim.Curved c && c.kind() == Curvature.CONCAVE;
  }

  private static String combination(Claim claim) {
    if (!(claim instanceof Claim.Curved c)) {
      return "its parts are";
    }
    String kind = Wording.kind(c.kind());
    return c.term() instanceof Sum
        ? "a sum of " + kind + " terms is " + kind
        : "a factor that keeps its sign leaves it " + kind;
  }

  private static String second(Claim claim, Vector<Claim> premises) {
    String sign = concave(claim) ? "nonpositive" : "nonnegative";
    if (premises.headOption().getOrNull() instanceof Claim.Range r
        && claim instanceof Claim.Curved c) {
      Expr shown = concave(claim) ? r.term().negate() : r.term();
      Interval range = concave(claim) ? r.range().negate() : r.range();
      String where = range.hi() == null || range.lo() == null ? "" : sized(range);
      return "the second derivative in "
          + c.block().headOption().getOrElse("x")
          + ", "
          + Wording.term(shown)
          + ", is "
          + sign
          + where;
    }
    return "the second derivative is " + sign;
  }

  private static String sized(Interval range) {
    return ": it lies in " + Wording.interval(range);
  }

  private static String hessian(Claim claim) {
    return concave(claim)
        ? "the Hessian is negative semidefinite"
        : "the Hessian is positive semidefinite";
  }

  private static String violation(Claim claim) {
    if (claim instanceof Claim.Misshapen m) {
      return Shapes.violation(m);
    }
    if (!(claim instanceof Claim.Broken b)) {
      return "the inequality fails";
    }
    Witness witness = b.witness();
    String fixed =
        witness.parameters().isEmpty() ? "" : "with " + Wording.point(witness.parameters()) + ", ";
    return fixed
        + "between p: "
        + Wording.point(witness.p())
        + " and q: "
        + Wording.point(witness.q())
        + ", at weight t = "
        + witness.t()
        + " of p, the function lies "
        + (b.kind() == Curvature.CONCAVE ? "below" : "above")
        + " its chord by "
        + Gap.shown(new Gap(b).amount());
  }
}
