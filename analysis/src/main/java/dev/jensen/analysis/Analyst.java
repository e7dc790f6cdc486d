package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.FreeParts;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.hessian.HessianProver;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Refused;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the provers and the refuter on one question, cheap ones first, and lets the kernel judge
 * what they bring.
 */
final class Analyst {
  private static final int BITS = 96;

  /** The rest is for saying what is open. */
  private static final double NEARLY_ALL = 0.95;

  private static final int FEW_TRIES = 400;
  private static final int SOME_TRIES = 4000;
  private static final int MANY_TRIES = 20_000;
  private static final int FEW_BOUNDS = 70;
  private static final int MANY_BOUNDS = 4000;

  private static final int LONG = 2000;
  private static final int MOST_IN_A_MATRIX = 400;

  /** The search for violations has the rest. */
  private static final double MOST_OF_IT = 0.7;

  /** A question that is told in another way has so small a part of the time, a quarter. */
  private static final int ELSEWHERE = 4;

  private static final double HALF_OF_IT = 0.5;
  private static final double SOME_OF_IT = 0.25;
  private static final double LITTLE_OF_IT = 0.15;

  private final Question question;
  private final Budget whole;
  private final Budget budget;
  private final Proof proof = new Proof();
  private final Signs signs;

  /** The question's box, whose axes are shorter where its half-spaces allow. */
  private final Box box;

  private final TermProver methods;

  /** The function with the values of the variables that have one value only. */
  private final Expr reduced;

  private Verdict verdict;
  private long kernelNanos;
  private Vector<String> tried = Vector.empty();

  /** What the prover that runs has to say beyond that it found no proof. */
  private String detail = "";

  Analyst(Question question, Budget whole) {
    this.question = question;
    this.whole = whole;
    this.budget = whole.part(NEARLY_ALL);
    this.signs = new Signs(proof, budget);
    this.verdict = Verdict.unknown(question);
    this.box = LinearBounds.shortened(question.function(), question.box(), proof, budget);
    this.reduced = Dag.substitute(question.function(), box.points());
    this.methods = new TermProver(proof, signs, budget, box, question.block());
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

  Report.Answer answer() {
    long start = System.nanoTime();
    return Watchdog.within(
        budget,
        () -> found(start),
        () -> report(start, "the time was spent in one long computation"));
  }

  /** The argument for one side, by the provers along one variable alone. */
  Option<Proved> proof(Curvature kind) {
    return Watchdog.within(budget, () -> provedAlong(kind), Option::none);
  }

  private Option<Proved> provedAlong(Curvature kind) {
    if (Definedness.establish(question.function(), box, proof, signs) != null) {
      return Option.none();
    }
    attempt("composition rules", kind, methods::byRules);
    Vector<Tuple2<String, Prover>> others =
        Vector.of(
            Tuple.of("second derivative and kinks", this::alongOne),
            Tuple.of("composition rules after recognising atoms", methods::byRewriting),
            Tuple.of("a function of a shifted variable", methods::throughAShift),
            Tuple.of("a function of the mirrored variable", methods::throughAMirror));
    for (Tuple2<String, Prover> other : others) {
      if (open(kind)) {
        attempt(other._1, kind, other._2);
      }
    }
    return side(verdict, kind);
  }

  private Report.Answer found(long start) {
    Expr function = question.function();
    Expr undefined = Definedness.establish(function, box, proof, signs);
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
    if (dense && Dag.parts(function).size() > LONG) {
      // Of a long quadratic form the matrix tells at once what rules and rewriting would labour on.
      prove("quadratic form", methods::byMatrix);
      Refuter refuter = new Refuter(proof, question, budget);
      refute(kind -> verdict.isDecided() ? refuter.search(kind, FEW_TRIES) : Option.none());
    }
    if (!refuted(Curvature.CONVEX) && !refuted(Curvature.CONCAVE)) {
      attempt("composition rules, affine", Curvature.AFFINE, methods::byRules);
    }
    if (!verdict.isDecided()) {
      attempt("affine on the branches that hold", Curvature.AFFINE, methods::byBranches);
    }
    if (!verdict.isDecided() && !question.block().isEmpty()) {
      Refuter refuter = new Refuter(proof, question, budget);
      budget.spendAtMost(SOME_OF_IT, () -> refute(kind -> refuter.search(kind, FEW_TRIES)));
      prove("composition rules", methods::byRules);
      prove("composition rules after recognising atoms", methods::byRewriting);
      prove("logarithms of factors", methods.rewriting()::byLogFactors);
      if (question.block().size() == 1) {
        elsewhere(() -> Retold.onAnotherScale(question, box, reduced, methods));
        refute(kind -> refuter.searchNarrow(kind, FEW_BOUNDS));
        elsewhere(() -> Retold.unconstrained(question, box, methods));
        elsewhere(() -> Retold.withSlack(question, box, proof, budget));
        if (box.axes().size() > 1) {
          budget.spendAtMost(HALF_OF_IT, () -> prove("one direction", methods::inOneDirection));
        }
        budget.spendAtMost(
            HALF_OF_IT, () -> prove("a function of a shifted variable", methods::throughAShift));
        budget.spendAtMost(MOST_OF_IT, () -> prove("second derivative and kinks", this::alongOne));
        budget.spendAtMost(
            HALF_OF_IT,
            () -> prove("a function of the mirrored variable", methods::throughAMirror));
        budget.spendAtMost(MOST_OF_IT, () -> refute(refuter::searchDips));
        budget.spendAtMost(
            MOST_OF_IT, () -> refute(kind -> refuter.searchNarrow(kind, MANY_BOUNDS)));
        prove("composition rules with calculus on parts", methods::byRulesAndCalculus);
      } else {
        prove("quadratic form", methods::byMatrix);
        if (!Breaks.switches(function).isEmpty()) {
          // Next to kinks violations are found soon; slow provers would take all the time first.
          budget.spendAtMost(SOME_OF_IT, () -> refute(kind -> refuter.search(kind, SOME_TRIES)));
        }
        budget.spendAtMost(SOME_OF_IT, () -> prove("multiplied out", methods::multipliedOut));
        budget.spendAtMost(
            LITTLE_OF_IT, () -> prove("a polynomial apart", methods::polynomialApart));
        FreeParts.assume(function, box, question.block(), proof, signs);
        elsewhere(() -> Retold.unconstrained(question, box, methods));
        elsewhere(() -> Retold.withSlack(question, box, proof, budget));
        budget.spendAtMost(
            LITTLE_OF_IT, () -> prove("sums of even powers", methods.rewriting()::byFewEvenPowers));
        budget.spendAtMost(
            HALF_OF_IT, () -> prove("sums of squares of the Hessian", this::bySquares));
        budget.spendAtMost(
            HALF_OF_IT,
            () -> prove("sums of many even powers", methods.rewriting()::byManyEvenPowers));
        budget.spendAtMost(
            LITTLE_OF_IT, () -> prove("dominance in another basis", methods::byDominance));
        prove("composition rules with calculus on parts", methods::byRulesAndCalculus);
        prove("perspective", methods::perspective);
        prove("one direction", methods::inOneDirection);
        prove("roots of hyperbolic forms", methods.rewriting()::byLorentzForms);
        prove("a function of one part", methods::ofOnePart);
        prove("ridges and a quadratic form", methods::byPeeling);
        prove("a function of affine terms", methods::throughAffineMaps);
        prove("kinks apart from a smooth rest", methods::kinksApart);
        budget.spendAtMost(
            HALF_OF_IT, () -> prove("sums of squares in parts", methods::bySquaresInParts));
        prove("Hessian", methods::byTree);
        prove("the branches that hold", methods::byBranches);
        proveBranches();
        prove("piece by piece", methods::acrossKinks);
        budget.spendAtMost(
            MOST_OF_IT, () -> prove("on either side of corners", methods::aroundCorners));
      }
      if (box.axes().size() > 1) {
        prove("images of the largest and the least", methods::throughImages);
      }
      if (question.block().size() < box.axes().size()) {
        prove("kinks of parameters", methods::acrossParameters);
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
    return Watchdog.within(whole, this::openParts, this::openParts);
  }

  private Map<String, String> openParts() {
    return Vector.of(Curvature.CONVEX, Curvature.CONCAVE)
        .filter(this::open)
        .headOption()
        .map(
            kind ->
                OpenPart.of(
                    question,
                    kind == Curvature.CONVEX ? "convex" : "concave",
                    2,
                    kind == Curvature.CONVEX ? Interval::isNonnegative : Interval::isNonpositive,
                    part -> proof.ranges(part, BITS),
                    whole,
                    !budget.goesOn()))
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
    @Nullable Integer prove(Expr function, Curvature kind);
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

  /** With the branches that are proved to hold; what is left may also be affine. */
  private void proveBranches() {
    boolean possible = !refuted(Curvature.CONVEX) && !refuted(Curvature.CONCAVE);
    if (possible && (open(Curvature.CONVEX) || open(Curvature.CONCAVE))) {
      attempt(
          "affine on the branches that are proved", Curvature.AFFINE, methods::byProvedBranches);
    }
    prove("the branches that are proved", methods::byProvedBranches);
  }

  /**
   * A function that is convex, and in which no violation of concavity is found, may be affine,
   * unless it surely bends somewhere.
   */
  private void proveOther() {
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      if (open(kind) && !open(kind.negate()) && !refuted(kind.negate()) && !bends()) {
        attempt("second derivative and kinks", kind, this::alongOne);
      }
    }
  }

  /** Whether the proof of the one side shows a second derivative that is nowhere zero. */
  private boolean bends() {
    return verdict
        .convexProof()
        .orElse(verdict.concaveProof())
        .toVector()
        .map(Proved::certificate)
        .exists(
            certificate ->
                certificate
                    .steps()
                    .exists(
                        step ->
                            step.rule() instanceof Rule.SecondDerivative
                                && certificate.steps().get(step.premises().head()).claim()
                                    instanceof Claim.Range r
                                && (r.range().isPositive() || r.range().isNegative())));
  }

  private boolean refuted(Curvature kind) {
    return (kind == Curvature.CONVEX ? verdict.convex() : verdict.concave())
        == Verdict.Side.REFUTED;
  }

  /** A prover that goes too deep has found no proof; the others may still. */
  private @Nullable Integer proved(Prover prover, Expr function, Curvature kind) {
    try {
      return prover.prove(function, kind);
    } catch (StackOverflowError deep) {
      detail = ", it went too deep";
      return null;
    }
  }

  private void attempt(String name, Curvature kind, Prover prover) {
    if (!budget.goesOn()) {
      tried = tried.append(name + " (" + kind + "): not tried, the budget was spent");
      return;
    }
    long begun = System.nanoTime();
    detail = "";
    Expr function = proof.ranges(box, BITS).of(reduced) == null ? question.function() : reduced;
    Integer place = proved(prover, function, kind);
    if (place != null && function != question.function()) {
      place = proof.curvedAlike(question.function(), kind, new Rule.NormalForm(), place);
    }
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
    Judgement judgement = proof.judged(place);
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

  private @Nullable Integer alongOne(Expr function, Curvature kind) {
    return methods.along(function, box, question.block().head(), kind);
  }

  private @Nullable Integer onOnePoint(Expr function, Curvature kind) {
    return proof.add(
        new Claim.Curved(function, box, question.block(), kind), new Rule.AffineForm());
  }

  private @Nullable Integer bySquares(Expr function, Curvature kind) {
    HessianProver prover = new HessianProver(proof, signs, budget);
    Integer place = prover.bySquares(function, question.box(), question.block(), kind);
    detail = prover.tried().isEmpty() ? "" : ": " + prover.tried();
    return place;
  }

  /** By the same question told in another way; what is proved or refuted there carries over. */
  private void elsewhere(Supplier<Option<Retold>> retold) {
    Option<Retold> found = settled() || !budget.goesOn() ? Option.none() : retold.get();
    if (found.isEmpty()) {
      return;
    }
    Retold told = found.get();
    Budget share = Budget.of(budget.left().dividedBy(ELSEWHERE));
    Verdict there = new Analyst(told.question(), share).answer().verdict();
    refute(
        kind ->
            side(there, kind)
                .flatMap(known -> Option.of(told.witness(known.claim())))
                .flatMap(here -> Option.of(Refuter.confirm(proof, question, kind, here))));
    prove(
        told.name(),
        (function, kind) ->
            side(there, kind)
                .filter(proved -> proved.claim() instanceof Claim.Curved)
                .map(proved -> told.back(function, kind, proof.include(proved.certificate())))
                .getOrNull());
  }

  private static Option<Proved> side(Verdict verdict, Curvature kind) {
    return kind == Curvature.CONVEX ? verdict.convexProof() : verdict.concaveProof();
  }
}
