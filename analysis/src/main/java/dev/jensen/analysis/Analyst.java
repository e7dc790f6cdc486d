package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.SecondDerivativeProver;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.hessian.HessianProver;
import dev.jensen.analysis.hessian.QuadraticProver;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.piecewise.CoverProver;
import dev.jensen.analysis.piecewise.FillProver;
import dev.jensen.analysis.piecewise.JumpProver;
import dev.jensen.analysis.piecewise.KinkProver;
import dev.jensen.analysis.piecewise.LeastProver;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.NestProver;
import dev.jensen.analysis.rules.PerspectiveProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Rewrites;
import dev.jensen.analysis.rules.RidgeProver;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.analysis.rules.WaveSums;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Refused;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the provers and the refuter on one question, cheap ones first, and lets the kernel judge
 * what they bring.
 */
final class Analyst {
  private static final int BITS = 96;
  private static final Duration QUICKLY = Duration.ofSeconds(2);
  private static final int FEW_TRIES = 400;
  private static final int MANY_TRIES = 20_000;
  private static final int FEW_BOUNDS = 70;
  private static final int MANY_BOUNDS = 4000;

  private static final int LONG = 2000;
  private static final int MOST_IN_A_MATRIX = 400;

  /** The search for violations has the rest. */
  private static final double MOST_OF_IT = 0.7;

  /** The part of the time for the question without its half-spaces. */
  private static final int WIDER = 4;

  private static final double HALF_OF_IT = 0.5;

  private final Question question;
  private final Budget budget;
  private final Proof proof = new Proof();
  private final Signs signs;

  /** The question's box, whose axes are shorter where its half-spaces allow. */
  private final Box box;

  private Verdict verdict;
  private long kernelNanos;
  private Vector<String> tried = Vector.empty();

  /** What the prover that runs has to say beyond that it found no proof. */
  private String detail = "";

  Analyst(Question question, Budget budget) {
    this.question = question;
    this.budget = budget;
    this.signs = new Signs(proof, budget);
    this.verdict = Verdict.unknown(question);
    this.box = LinearBounds.shortened(question.function(), question.box(), proof, budget);
  }

  /** What is known on the shorter axes is known on the axes as they were given. */
  private void spread() {
    if (!box.equals(question.box())) {
      proof.assume(
          proof
              .facts()
              .filter(fact -> proof.claim(fact).box().equals(box))
              .flatMap(
                  fact ->
                      proof.claim(fact) instanceof Claim.Range r
                          ? Vector.of(
                              proof.add(
                                  new Claim.Range(r.term(), question.box(), r.range()),
                                  new Rule.Inclusion(),
                                  fact))
                          : Vector.<Integer>empty()));
    }
  }

  private boolean isPlain() {
    return box.halfSpaces().isEmpty();
  }

  Report.Answer answer() {
    Watchdog watchdog = Watchdog.over(budget);
    try (watchdog) {
      return found(System.nanoTime());
    } catch (CancellationException stopped) {
      if (!watchdog.hasBarked()) {
        throw stopped;
      }
      return report(System.nanoTime(), "the time was spent in one long computation");
    }
  }

  private Report.Answer found(long start) {
    Expr undefined = Definedness.establish(question.function(), box, proof, signs);
    if (undefined != null) {
      return new Report.Answer(
          verdict,
          Option.of(
              new Unknown(
                  tried,
                  undefined + " is not known to be defined on all of " + question.box(),
                  LinkedHashMap.empty())),
          System.nanoTime() - start,
          0);
    }
    spread();
    if (question.block().forAll(name -> box.axis(name).isPoint())) {
      attempt("a function on one point", Curvature.AFFINE, this::onOnePoint);
    }
    int dimension = question.block().size();
    boolean dense = dimension > 1 && dimension < MOST_IN_A_MATRIX;
    if (dense && Dag.parts(question.function()).size() > LONG) {
      // Of a long quadratic form the matrix tells at once what rules and rewriting would labour on.
      prove("quadratic form", this::byMatrix);
    }
    attempt("composition rules, affine", Curvature.AFFINE, kind -> byRules(kind, false));
    if (!verdict.isDecided()) {
      attempt("affine on the branches that hold", Curvature.AFFINE, this::byBranches);
    }
    if (!verdict.isDecided() && !question.block().isEmpty()) {
      Refuter refuter = new Refuter(proof, question, budget);
      refute(kind -> refuter.search(kind, FEW_TRIES));
      prove("composition rules", kind -> byRules(kind, false));
      prove("composition rules after recognising atoms", this::byRewriting);
      if (question.block().size() == 1) {
        refute(kind -> refuter.searchNarrow(kind, FEW_BOUNDS));
        unconstrained();
        budget.spendAtMost(MOST_OF_IT, () -> prove("second derivative and kinks", this::alongOne));
        budget.spendAtMost(
            MOST_OF_IT, () -> refute(kind -> refuter.searchNarrow(kind, MANY_BOUNDS)));
        prove("composition rules with calculus on parts", kind -> byRules(kind, true));
      } else {
        prove("quadratic form", this::byMatrix);
        unconstrained();
        budget.spendAtMost(
            HALF_OF_IT, () -> prove("sums of squares of the Hessian", this::bySquares));
        prove("composition rules with calculus on parts", kind -> byRules(kind, true));
        prove("perspective", kind -> perspective(question.function(), kind));
        prove("one direction", kind -> ridge().prove(question.function(), kind));
        prove("a function of one part", kind -> nest().prove(question.function(), kind));
        prove("Hessian", this::byHessian);
        prove("the branches that hold", this::byBranches);
      }
      refute(kind -> refuter.search(kind, MANY_TRIES));
      if (question.block().size() == 1) {
        proveOther();
      }
    }
    return report(start, "no prover closed the question and no violation was found");
  }

  private Report.Answer report(long start, String reason) {
    Option<Unknown> unknown =
        settled() ? Option.none() : Option.of(new Unknown(tried, reason, evidence()));
    long spent = System.nanoTime() - start;
    return new Report.Answer(verdict, unknown, Math.max(0, spent - kernelNanos), kernelNanos);
  }

  /** What is left open of the sides that nothing decides, if that is quickly said. */
  private Map<String, String> evidence() {
    Watchdog watchdog = Watchdog.over(Budget.of(QUICKLY));
    try (watchdog) {
      return openParts();
    } catch (CancellationException stopped) {
      if (!watchdog.hasBarked()) {
        throw stopped;
      }
      return LinkedHashMap.empty();
    }
  }

  private Map<String, String> openParts() {
    return Vector.of(Curvature.CONVEX, Curvature.CONCAVE)
        .filter(this::open)
        .headOption()
        .map(kind -> OpenPart.of(question, kind, part -> proof.ranges(part, BITS)))
        .getOrElse(LinkedHashMap.empty());
  }

  /** Whether a side is proved, or both are decided. */
  private boolean settled() {
    return verdict.convex() == Verdict.Side.PROVED
        || verdict.concave() == Verdict.Side.PROVED
        || !open(Curvature.CONVEX) && !open(Curvature.CONCAVE);
  }

  @FunctionalInterface
  private interface Prover {
    @Nullable Integer prove(Curvature kind);
  }

  private boolean open(Curvature kind) {
    return (kind == Curvature.CONVEX ? verdict.convex() : verdict.concave())
        == Verdict.Side.UNKNOWN;
  }

  private void refute(Function<Curvature, Option<Proved>> search) {
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(kind) && budget.goesOn()) {
        search.apply(kind).forEach(found -> verdict = verdict.with(found));
      }
    }
  }

  private void prove(String name, Prover prover) {
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      boolean other = !open(kind.negate()) && !refuted(kind.negate());
      if (open(kind) && !other) {
        attempt(name, kind, prover);
      }
    }
  }

  /** A function that is convex, and in which no violation of concavity is found, may be affine. */
  private void proveOther() {
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(kind) && !open(kind.negate()) && !refuted(kind.negate())) {
        attempt("second derivative and kinks", kind, this::alongOne);
      }
    }
  }

  private boolean refuted(Curvature kind) {
    return (kind == Curvature.CONVEX ? verdict.convex() : verdict.concave())
        == Verdict.Side.REFUTED;
  }

  private void attempt(String name, Curvature kind, Prover prover) {
    if (!budget.goesOn()) {
      tried = tried.append(name + " (" + kind + "): not tried, the budget was spent");
      return;
    }
    long begun = System.nanoTime();
    detail = "";
    Integer place = prover.prove(kind);
    if (place != null && !box.equals(question.box())) {
      Curvature found = proof.claim(place) instanceof Claim.Curved known ? known.kind() : kind;
      // The axes are longer, but the points are the same.
      place =
          proof.add(
              new Claim.Curved(question.function(), question.box(), question.block(), found),
              new Rule.Inclusion(),
              place);
    }
    if (place == null) {
      String spent = Unknown.withoutProof(System.nanoTime() - begun);
      tried = tried.append(name + " (" + kind + "): " + spent + detail);
      return;
    }
    long start = System.nanoTime();
    Judgement judgement = Kernel.check(proof.certificate(place));
    kernelNanos += System.nanoTime() - start;
    switch (judgement) {
      case Proved proved -> verdict = verdict.with(proved);
      case Refused refused ->
          tried =
              tried.append(
                  name
                      + " ("
                      + kind
                      + "): the kernel refused step "
                      + (refused.step() + 1)
                      + ": "
                      + refused.reason());
    }
  }

  private @Nullable Integer byRewriting(Curvature kind) {
    Expr function = question.function();
    Ranges ranges = proof.ranges(box, BITS);
    Expr spread = Spread.of(function);
    Vector<Expr> forms =
        Vector.of(function, spread == null ? function : spread, WaveSums.of(function));
    Rewrites whole = new Rewrites(ranges);
    Rewrites apart = new Rewrites(ranges, true);
    for (Expr other : forms.map(whole::of).append(apart.of(function)).distinct()) {
      Integer place =
          other == function ? null : rewritten(function, other, box, question.block(), kind);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The curvature of the function from that of another that is to be shown equal to it. */
  private @Nullable Integer rewritten(
      Expr function, Expr other, Box box, Set<String> block, Curvature kind) {
    return rewritten(function, other, box, block, kind, CompositionProver.NONE);
  }

  private @Nullable Integer rewritten(
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
    int equal = proof.add(new Claim.Equal(function, other, box), new Rule.NormalForm());
    return proof.add(
        new Claim.Curved(function, box, block, kind), new Rule.ByEquality(), equal, place);
  }

  /** Where the box decides which branches hold, the function is what is left. */
  private @Nullable Integer byBranches(Curvature kind) {
    Expr function = question.function();
    Ranges ranges = proof.ranges(box, BITS);
    Expr left = Branches.resolve(function, ranges);
    if (left == function || ranges.of(left) == null) {
      return null;
    }
    Integer place =
        new CompositionProver(proof, box, question.block(), CompositionProver.NONE)
            .prove(left, kind);
    if (place == null && kind != Curvature.AFFINE) {
      place = new HessianProver(proof, signs, budget).prove(left, box, question.block(), kind);
    }
    if (place == null) {
      return null;
    }
    int equal = proof.add(new Claim.Equal(function, left, box), new Rule.Branch());
    return proof.add(
        new Claim.Curved(function, box, question.block(), kind),
        new Rule.ByEquality(),
        equal,
        place);
  }

  private @Nullable Integer onOnePoint(Curvature kind) {
    return proof.add(
        new Claim.Curved(question.function(), box, question.block(), kind), new Rule.AffineForm());
  }

  private @Nullable Integer byRules(Curvature kind, boolean calculus) {
    CompositionProver.Fallback fallback =
        calculus ? (part, wanted) -> onPart(part, wanted) : CompositionProver.NONE;
    return new CompositionProver(proof, box, question.block(), fallback)
        .prove(question.function(), kind);
  }

  /**
   * A part with one variable of the block and no other is a question of its own; others may be
   * perspectives.
   */
  private @Nullable Integer onPart(Expr part, Curvature kind) {
    Set<String> variables = Dag.variables(part);
    if (variables.size() != 1) {
      Integer scaled = perspective(part, kind);
      Integer ridge = scaled != null ? scaled : ridge().prove(part, kind);
      return ridge != null ? ridge : inItsVariables(part, kind);
    }
    String v = variables.head();
    Box line = Box.of(v, box.axis(v));
    Integer place = along(part, line, v, kind);
    if (place == null) {
      return null;
    }
    return proof.add(new Claim.Curved(part, box, question.block(), kind), new Rule.Lift(), place);
  }

  private NestProver nest() {
    return new NestProver(proof, this::inside, this::moves, box, question.block());
  }

  /** From the sign of the derivative inside. */
  private @Nullable Integer moves(Expr function, Box line, String v, boolean rises) {
    Expr slope = Derivative.of(function, v);
    Box inside = line.interior();
    if (slope == null || proof.ranges(inside, BITS).of(slope) == null) {
      return null;
    }
    Integer sign = signs.nonnegative(rises ? slope : slope.negate(), inside);
    Shape shape = rises ? Shape.NONDECREASING : Shape.NONINCREASING;
    return sign == null
        ? null
        : proof.add(
            new Claim.Shaped(function, line, HashSet.of(v), shape), new Rule.Rising(), sign);
  }

  /** By the Hessian in the variables that the part has, if it does not have them all. */
  private @Nullable Integer inItsVariables(Expr part, Curvature kind) {
    Set<String> variables = Dag.variables(part);
    Set<String> moving = variables.filter(question.block()::contains);
    if (moving.size() == question.block().size()) {
      return null;
    }
    Box own = new Box(box.axes().filterKeys(variables::contains));
    Integer matrix = QuadraticProver.prove(proof, part, own, moving, kind);
    Integer place = matrix != null ? matrix : byHessian(part, own, moving, kind);
    return place == null
        ? null
        : proof.add(new Claim.Curved(part, box, question.block(), kind), new Rule.Lift(), place);
  }

  /** Perspectives are proved on boxes without half-spaces. */
  private @Nullable Integer perspective(Expr part, Curvature kind) {
    return included(
        new PerspectiveProver(proof, this::inside, box.plain(), question.block())
            .prove(part, kind));
  }

  /** What holds on the box without its half-spaces holds on it. */
  private @Nullable Integer included(@Nullable Integer place) {
    return place == null || isPlain() || !(proof.claim(place) instanceof Claim.Curved known)
        ? place
        : Integer.valueOf(
            proof.add(
                new Claim.Curved(known.term(), box, known.block(), known.kind()),
                new Rule.Inclusion(),
                place));
  }

  /** The same question on the box without its half-spaces, where more rules hold. */
  private void unconstrained() {
    boolean defined = new Ranges(box.plain(), BITS).of(question.function()) != null;
    if (isPlain() || settled() || !defined || !budget.goesOn()) {
      return;
    }
    Question plain = new Question(question.function(), box.plain(), question.block());
    Verdict wider =
        new Analyst(plain, Budget.of(budget.left().dividedBy(WIDER))).answer().verdict();
    prove(
        "without the constraints",
        kind ->
            (kind == Curvature.CONVEX ? wider.convexProof() : wider.concaveProof())
                .filter(proved -> proved.claim() instanceof Claim.Curved)
                .map(proved -> included(proof.include(proved.certificate())))
                .getOrNull());
  }

  private RidgeProver ridge() {
    return new RidgeProver(proof, this::inside, box, question.block());
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
    Integer other = rewritten == function ? null : rewritten(function, rewritten, box, block, kind);
    if (other != null) {
      return other;
    }
    return block.size() == 1 && Dag.variables(function).size() == 1
        ? along(function, box, block.head(), kind)
        : byHessian(function, box, block, kind);
  }

  private @Nullable Integer byHessian(Expr part, Box box, Set<String> block, Curvature kind) {
    HessianProver prover = new HessianProver(proof, signs, budget);
    Integer squares = prover.bySquares(part, box, block, kind);
    return squares != null ? squares : prover.prove(part, box, block, kind);
  }

  private @Nullable Integer bySquares(Curvature kind) {
    HessianProver prover = new HessianProver(proof, signs, budget);
    Integer place = prover.bySquares(question.function(), question.box(), question.block(), kind);
    detail = prover.tried().isEmpty() ? "" : ": " + prover.tried();
    return place;
  }

  private @Nullable Integer alongOne(Curvature kind) {
    return along(question.function(), box, question.block().head(), kind);
  }

  private @Nullable Integer along(Expr term, Box box, String v, Curvature kind) {
    Integer smooth = SecondDerivativeProver.prove(signs, term, box, v, kind);
    if (smooth != null || Breaks.switches(term).isEmpty() || !box.halfSpaces().isEmpty()) {
      return smooth;
    }
    Set<String> line = HashSet.of(v);
    KinkProver.Pieces pieces =
        (piece, part, wanted) -> {
          Integer place =
              new CompositionProver(proof, part, line, CompositionProver.NONE).prove(piece, wanted);
          return place != null
              ? place
              : SecondDerivativeProver.prove(signs, piece, part, v, wanted);
        };
    KinkProver.Pieces stretches =
        (whole, part, wanted) ->
            new KinkProver(signs, proof, pieces, whole, part, v, wanted).prove();
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
    Integer place = outermost(term, box, v, kind);
    place = place != null ? place : all.prove(term, box, kind);
    place = place != null ? place : new FillProver(proof, all, term, v, kind).prove(box);
    place = place != null ? place : new JumpProver(signs, proof, all, term, v, kind).prove(box);
    return place != null
        ? place
        : new LeastProver(signs, proof, (whole, part, k) -> along(whole, part, v, k), term, v, kind)
            .prove(box);
  }

  /**
   * With the kink outermost, as the larger or the smaller of smooth sums, of which each is of the
   * kind: so there may be infinitely many breaks.
   */
  private @Nullable Integer outermost(Expr term, Box box, String v, Curvature kind) {
    Expr spread = Spread.of(term);
    return spread == null
        ? null
        : rewritten(
            term,
            spread,
            box,
            HashSet.of(v),
            kind,
            (part, wanted) -> SecondDerivativeProver.prove(signs, part, box, v, wanted));
  }

  private @Nullable Integer byMatrix(Curvature kind) {
    return QuadraticProver.prove(proof, question.function(), box, question.block(), kind);
  }

  private @Nullable Integer byHessian(Curvature kind) {
    return new HessianProver(proof, signs, budget)
        .prove(question.function(), box, question.block(), kind);
  }
}
