package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.SignedParts;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.hessian.HessianProver;
import dev.jensen.analysis.hessian.QuadraticProver;
import dev.jensen.analysis.piecewise.BranchFacts;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.piecewise.CornerProver;
import dev.jensen.analysis.piecewise.DividedEquality;
import dev.jensen.analysis.piecewise.KinkProver;
import dev.jensen.analysis.piecewise.ParameterProver;
import dev.jensen.analysis.piecewise.StepProver;
import dev.jensen.analysis.rules.AffineMaps;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Images;
import dev.jensen.analysis.rules.Levels;
import dev.jensen.analysis.rules.NestProver;
import dev.jensen.analysis.rules.PeeledRidges;
import dev.jensen.analysis.rules.PerspectiveProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Rewrites;
import dev.jensen.analysis.rules.RidgeProver;
import dev.jensen.analysis.search.Samples;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The curvature of terms on a box, in a block, by one method or another; in which order they are
 * tried is the business of {@link Analyst}.
 */
final class TermProver {
  private static final int BITS = 96;

  private final Proof proof;
  private final Signs signs;
  private final Budget budget;
  private final Box box;
  private final Set<String> block;

  TermProver(Proof proof, Signs signs, Budget budget, Box box, Set<String> block) {
    this.proof = proof;
    this.signs = signs;
    this.budget = budget;
    this.box = box;
    this.block = block;
  }

  /** By other spellings of the function. */
  RewritingProver rewriting() {
    return new RewritingProver(proof, signs, budget, box, block);
  }

  /** By the composition rules on another spelling of the function, in which there are atoms. */
  @Nullable Integer byRewriting(Expr function, Curvature kind) {
    return rewriting().byAtoms(function, kind);
  }

  /** Along one variable: by the second derivative, and piece by piece. */
  @Nullable Integer along(Expr term, Box box, String v, Curvature kind) {
    return new LineProver(proof, signs).prove(term, box, v, kind);
  }

  /** With summands as the polynomials that they are: {@code norm(x,y)^2 + x*y}. */
  @Nullable Integer multipliedOut(Expr function, Curvature kind) {
    Expr whole = polynomial(function);
    Expr other =
        whole == function && function instanceof Sum sum
            ? Expr.sum(sum.terms().map(this::polynomial))
            : whole;
    if (other == function || proof.ranges(box, BITS).of(other) == null) {
      return null;
    }
    Integer place = byMatrix(other, kind);
    place =
        place != null
            ? place
            : new HessianProver(proof, signs, budget).bySquares(other, box, block, kind);
    place = place != null ? place : byPeeling(other, kind);
    place = place != null ? place : kinksApart(other, kind);
    return place == null ? null : proof.curvedAlike(function, kind, new Rule.NormalForm(), place);
  }

  /** The polynomial that a term with atoms or roots is; the same term if it is none. */
  private Expr polynomial(Expr term) {
    Expr other = isPolynomial(term) ? term : signs.simplest(term, box);
    return isPolynomial(other) ? other : term;
  }

  private static boolean isPolynomial(Expr term) {
    return Dag.parts(term).stream()
        .noneMatch(
            part ->
                part instanceof Apply
                    || part instanceof Piecewise
                    || part instanceof Power p
                        && !(p.exponent().isInteger() && p.exponent().sign() > 0));
  }

  /** Where the box decides which branches hold, the function is what is left. */
  @Nullable Integer byBranches(Expr function, Curvature kind) {
    return byBranches(function, kind, Vector.empty());
  }

  /** The same with signs and comparisons that are to be proved. */
  @Nullable Integer byProvedBranches(Expr function, Curvature kind) {
    return byBranches(function, kind, new BranchFacts(signs, proof, function).signs(box));
  }

  private @Nullable Integer byBranches(Expr function, Curvature kind, Vector<Integer> facts) {
    Ranges ranges = new BranchFacts(signs, proof, function).ranges(box, facts);
    Expr left = Branches.resolve(function, ranges);
    if (left == function || proof.ranges(box, BITS).of(left) == null) {
      return null;
    }
    Integer place = byRules(left, kind);
    if (place == null && kind != Curvature.AFFINE) {
      Integer other = byRewriting(left, kind);
      Integer matrix = other != null ? other : byMatrix(left, kind);
      place = matrix != null ? matrix : byTree(left, kind);
    }
    if (place == null) {
      return null;
    }
    return proof.curvedAlike(function, kind, new Rule.Branch(), facts, place);
  }

  /** With curvature lent from the quadratic part to functions of affine terms. */
  @Nullable Integer byPeeling(Expr function, Curvature kind) {
    return new PeeledRidges(proof, this::alongARidge, box, block).prove(function, kind);
  }

  private @Nullable Integer alongARidge(Expr part, Box box, Set<String> block, Curvature kind) {
    Set<String> own = Dag.variables(part).filter(block::contains);
    if (own.size() != 1 || Dag.variables(part).size() != 1) {
      return inOneDirection(part, kind);
    }
    Box line = Box.of(own.head(), box.axis(own.head()));
    Integer place = along(part, line, own.head(), kind);
    return place == null
        ? null
        : proof.add(new Claim.Curved(part, box, block, kind), new Rule.Lift(), place);
  }

  /** As a function of a few affine terms. */
  @Nullable Integer throughAffineMaps(Expr function, Curvature kind) {
    return included(
        new AffineMaps(
                proof,
                (outer, there, names, wanted) ->
                    new TermProver(proof, signs, budget, there, names).byAnything(outer, wanted),
                box.plain(),
                block)
            .prove(function, kind));
  }

  /** As a function of {@code x + c}. */
  @Nullable Integer throughAShift(Expr function, Curvature kind) {
    return included(maps().shifted(function, kind));
  }

  /** For one variable on the left: as a function of its negative. */
  @Nullable Integer throughAMirror(Expr function, Curvature kind) {
    return included(maps().mirrored(function, kind));
  }

  private AffineMaps maps() {
    return new AffineMaps(
        proof,
        (other, there, names, wanted) -> along(other, there, names.head(), wanted),
        box.plain(),
        block);
  }

  private @Nullable Integer byAnything(Expr function, Curvature kind) {
    Vector<KinkProver.Pieces> methods =
        Vector.of(
            (whole, part, wanted) -> byRules(whole, wanted),
            (whole, part, wanted) -> byRewriting(whole, wanted),
            (whole, part, wanted) -> byMatrix(whole, wanted),
            (whole, part, wanted) -> perspective(whole, wanted),
            (whole, part, wanted) -> byRulesAndCalculus(whole, wanted),
            (whole, part, wanted) -> byTree(whole, wanted));
    for (KinkProver.Pieces method : methods) {
      Integer place = budget.goesOn() ? method.prove(function, box, kind) : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** With the largest or least of images as the image of the largest or least. */
  @Nullable Integer throughImages(Expr function, Curvature kind) {
    Images images = new Images(proof.ranges(box, BITS));
    Vector<Integer> equalities = Vector.empty();
    for (Expr part : Dag.parts(function)) {
      Expr image = images.of(part);
      Integer equal =
          image == null ? null : new DividedEquality(proof, signs, budget, part, image).prove(box);
      equalities = equal == null ? equalities : equalities.append(equal);
    }
    if (equalities.isEmpty()) {
      return null;
    }
    Map<Expr, Expr> known = new IdentityHashMap<>();
    for (int each : equalities) {
      if (proof.claim(each) instanceof Claim.Equal equal) {
        known.put(equal.left(), equal.right());
      }
    }
    Expr other = Dag.rewrite(function, part -> known.getOrDefault(part, part));
    Integer plain = proof.ranges(box, BITS).of(other) == null ? null : byAnything(other, kind);
    Integer place = plain != null ? plain : byBranches(other, kind);
    return place == null
        ? null
        : proof.curvedAlike(function, kind, new Rule.Congruence(), equalities, place);
  }

  /** On either side of the kinks of parameters. */
  @Nullable Integer acrossParameters(Expr function, Curvature kind) {
    return new ParameterProver(
            proof,
            (left, part, wanted) -> {
              Integer inner =
                  block.size() == 1
                      ? along(left, part, block.head(), wanted)
                      : inside(left, part, block, wanted);
              return inner != null
                  ? inner
                  : new TermProver(proof, signs, budget, part, block).byAnything(left, wanted);
            },
            block)
        .prove(function, box, kind);
  }

  /** In pieces that lie side by side along one variable. */
  @Nullable Integer acrossKinks(Expr function, Curvature kind) {
    if (!box.halfSpaces().isEmpty() || Breaks.switches(function).isEmpty()) {
      return null;
    }
    for (String v : block) {
      Axis axis = box.axis(v);
      Vector<Expr> breaks = axis.isPoint() ? null : Breaks.inside(function, v, axis);
      Integer place =
          breaks == null || breaks.isEmpty()
              ? null
              : new KinkProver(
                      signs,
                      proof,
                      (piece, part, wanted) -> inside(piece, part, block, wanted),
                      function,
                      box,
                      v,
                      block,
                      kind)
                  .prove();
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** On either side of where kinks cross, or where a norm is zero. */
  @Nullable Integer aroundCorners(Expr function, Curvature kind) {
    return !box.halfSpaces().isEmpty() || Breaks.switches(function).isEmpty() || block.size() < 2
        ? null
        : new CornerProver(
                proof,
                (term, half, wanted) ->
                    new TermProver(proof, signs, budget, half, block).besideACorner(term, wanted),
                block)
            .prove(function, box, kind);
  }

  private @Nullable Integer besideACorner(Expr function, Curvature kind) {
    if (!budget.goesOn() || Samples.showBent(function, box, block, kind)) {
      return null;
    }
    Expr left = Branches.resolve(function, proof.ranges(box, BITS));
    Integer whole = inside(left, box, block, kind);
    Integer pieces = whole != null ? whole : acrossKinks(left, kind);
    Integer place = pieces != null ? pieces : aroundCorners(left, kind);
    return place == null ? null : proof.curvedAlike(function, kind, new Rule.Branch(), place);
  }

  /** By the composition rules. */
  @Nullable Integer byRules(Expr function, Curvature kind) {
    return new CompositionProver(proof, box, block, CompositionProver.NONE).prove(function, kind);
  }

  /** By the composition rules; parts that they do not tell are questions of their own. */
  @Nullable Integer byRulesAndCalculus(Expr function, Curvature kind) {
    SignedParts.assume(function, box, block, proof, signs);
    return new CompositionProver(proof, box, block, this::onPart).prove(function, kind);
  }

  /** As a quadratic polynomial. */
  @Nullable Integer byMatrix(Expr function, Curvature kind) {
    return QuadraticProver.prove(proof, function, box, block, kind);
  }

  /**
   * A part with one variable of the block and no other is a question of its own; others may be
   * perspectives. What samples refute is not asked: a slow question would take all the time.
   */
  private @Nullable Integer onPart(Expr part, Curvature kind) {
    if (Samples.showBent(part, box, block, kind)) {
      return null;
    }
    Set<String> variables = Dag.variables(part);
    if (variables.size() != 1) {
      Integer scaled = perspective(part, kind);
      Integer ridge = scaled != null ? scaled : inOneDirection(part, kind);
      return ridge != null ? ridge : inItsVariables(part, kind);
    }
    String v = variables.head();
    Box line = Box.of(v, box.axis(v));
    Integer place = along(part, line, v, kind);
    if (place == null) {
      return null;
    }
    return proof.add(new Claim.Curved(part, box, block, kind), new Rule.Lift(), place);
  }

  /** As a function of one of its parts. */
  @Nullable Integer ofOnePart(Expr function, Curvature kind) {
    return new NestProver(proof, this::inside, this::moves, box, block).prove(function, kind);
  }

  /** From the sign of the derivative inside, from how its parts move, or piece by piece. */
  private @Nullable Integer moves(Expr function, Box line, String v, boolean rises) {
    Integer smooth = risesInside(function, line, v, rises);
    Integer place =
        smooth != null
            ? smooth
            : new Levels(
                    proof,
                    line,
                    HashSet.of(v),
                    (part, shape) -> moves(part, line, v, shape.isUpward()))
                .prove(function, shape(rises));
    return place != null || Breaks.switches(function).isEmpty()
        ? place
        : new StepProver(
                proof, signs, (piece, part, block, way) -> moves(piece, part, v, way.isUpward()))
            .prove(function, line, HashSet.of(v), shape(rises));
  }

  private static Shape shape(boolean rises) {
    return rises ? Shape.NONDECREASING : Shape.NONINCREASING;
  }

  private @Nullable Integer risesInside(Expr function, Box line, String v, boolean rises) {
    Expr slope = Derivative.of(function, v);
    Box inside = line.interior();
    if (slope == null || proof.ranges(inside, BITS).of(slope) == null) {
      return null;
    }
    Integer sign = signs.nonnegative(rises ? slope : slope.negate(), inside);
    return sign == null
        ? null
        : proof.add(
            new Claim.Shaped(function, line, HashSet.of(v), shape(rises)), new Rule.Rising(), sign);
  }

  /** By the Hessian in the variables that the part has, if it does not have them all. */
  private @Nullable Integer inItsVariables(Expr part, Curvature kind) {
    Set<String> variables = Dag.variables(part);
    Set<String> moving = variables.filter(block::contains);
    if (moving.size() == block.size()) {
      return null;
    }
    Box own = new Box(box.axes().filterKeys(variables::contains));
    Integer matrix = QuadraticProver.prove(proof, part, own, moving, kind);
    Integer place = matrix != null ? matrix : byHessian(part, own, moving, kind);
    return place == null
        ? null
        : proof.add(new Claim.Curved(part, box, block, kind), new Rule.Lift(), place);
  }

  /** Perspectives are proved on boxes without half-spaces. */
  @Nullable Integer perspective(Expr part, Curvature kind) {
    return included(
        new PerspectiveProver(proof, this::inside, box.plain(), block).prove(part, kind));
  }

  /** What holds on the box without its half-spaces holds on it. */
  @Nullable Integer included(@Nullable Integer place) {
    return place == null
            || box.halfSpaces().isEmpty()
            || !(proof.claim(place) instanceof Claim.Curved known)
        ? place
        : Integer.valueOf(
            proof.add(
                new Claim.Curved(known.term(), box, known.block(), known.kind()),
                new Rule.Inclusion(),
                place));
  }

  /** As a function of one affine term. */
  RidgeProver ridges() {
    return new RidgeProver(proof, this::inside, box, block);
  }

  /** As a function of one affine term. */
  @Nullable Integer inOneDirection(Expr function, Curvature kind) {
    return ridges().prove(function, kind);
  }

  /**
   * The inner function of a perspective, by the rules, along its one variable, or by its Hessian.
   */
  private @Nullable Integer inside(Expr function, Box box, Set<String> block, Curvature kind) {
    Integer ruled =
        new CompositionProver(proof, box, block, CompositionProver.NONE).prove(function, kind);
    if (ruled != null) {
      return ruled;
    }
    Expr rewritten = new Rewrites(proof.ranges(box, BITS)).of(function);
    Integer other =
        rewritten == function
            ? null
            : RewritingProver.rewritten(proof, function, rewritten, box, block, kind);
    if (other != null) {
      return other;
    }
    return block.size() == 1 && Dag.variables(function).size() == 1
        ? along(function, box, block.head(), kind)
        : byHessian(function, box, block, kind);
  }

  private @Nullable Integer byHessian(Expr part, Box box, Set<String> block, Curvature kind) {
    if (QuadraticProver.isQuadratic(part, block) && block.containsAll(Dag.variables(part))) {
      // Its Hessian is a matrix of numbers.
      return QuadraticProver.prove(proof, part, box, block, kind);
    }
    HessianProver prover = new HessianProver(proof, signs, budget);
    Integer squares = prover.bySquares(part, box, block, kind);
    return squares != null ? squares : prover.prove(part, box, block, kind);
  }

  /**
   * As a sum of terms that the rules know to be of the kind, though they are not smooth, and of a
   * smooth rest.
   */
  @Nullable Integer kinksApart(Expr function, Curvature kind) {
    return apart(function, kind, term -> !Definedness.isSmooth(term, box, proof, signs));
  }

  /** As a sum of a polynomial and of other terms that the rules know to be of the kind. */
  @Nullable Integer polynomialApart(Expr function, Curvature kind) {
    return apart(function, kind, term -> !isPolynomial(term));
  }

  private @Nullable Integer apart(Expr function, Curvature kind, Predicate<Expr> isOther) {
    if (!(function instanceof Sum sum)) {
      return null;
    }
    Vector<Expr> others = sum.terms().filter(isOther);
    Expr rest = Expr.sum(sum.terms().removeAll(others));
    if (others.isEmpty() || !(rest instanceof Sum) || proof.ranges(box, BITS).of(rest) == null) {
      return null;
    }
    Vector<Integer> premises = Vector.empty();
    for (Expr term : others.distinct()) {
      Integer ruled = byRules(term, kind);
      Integer place = ruled != null ? ruled : byRewriting(term, kind);
      place =
          place != null || !Definedness.isSmooth(term, box, proof, signs)
              ? place
              : byHessian(term, box, block, kind);
      if (place == null) {
        return null;
      }
      premises = premises.append(place);
    }
    Integer matrix = byMatrix(rest, kind);
    Integer squares = matrix != null ? matrix : bySquaresInParts(rest, kind);
    Integer place = squares != null ? squares : byAnything(rest, kind);
    return place == null
        ? null
        : proof.add(
            new Claim.Curved(function, box, block, kind),
            new Rule.Combination(),
            premises.append(place));
  }

  /** By sums of squares in parts of the Hessian that stay in their ranges. */
  @Nullable Integer bySquaresInParts(Expr function, Curvature kind) {
    return new HessianProver(proof, signs, budget).bySquaresInParts(function, box, block, kind);
  }

  /** By a Hessian that is diagonally dominant in another basis. */
  @Nullable Integer byDominance(Expr function, Curvature kind) {
    return new HessianProver(proof, signs, budget).byDominance(function, box, block, kind);
  }

  /** By the Hessian on a tree of boxes. */
  @Nullable Integer byTree(Expr function, Curvature kind) {
    return new HessianProver(proof, signs, budget).prove(function, box, block, kind);
  }
}
