package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.OpenPart;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.refute.ShapeRefuter;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Refused;
import dev.jensen.core.kernel.Standing;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tries to prove and to refute both sides of a property, and lets the kernel judge. */
final class PropertyAnalyst {
  private static final int BITS = 96;

  /** The rest is for saying what is open. */
  private static final double NEARLY_ALL = 0.95;

  /** What is spent on the side that is tried first. */
  private static final double MOST_OF_IT = 0.6;

  private static final int FEW_TRIES = 400;
  private static final int MANY_TRIES = 20_000;

  private final Question question;
  private final Property property;
  private final Budget whole;
  private final Budget budget;
  private final Proof proof = new Proof();
  private final Signs signs;
  private final Curvatures curvatures;
  private Vector<Standing> standings;
  private Vector<String> tried = Vector.empty();
  private long kernelNanos;

  PropertyAnalyst(Question question, Property property, Budget whole, Option<Verdict> curvature) {
    this.question = question;
    this.property = property;
    this.whole = whole;
    this.budget = whole.part(NEARLY_ALL);
    this.signs = new Signs(proof, budget);
    this.curvatures = new Curvatures(proof, budget);
    curvature.forEach(verdict -> curvatures.remember(question, verdict));
    this.standings = property.shapes().map(shape -> Standing.unknown(question, shape));
  }

  PropertyReport.Answer answer() {
    long start = System.nanoTime();
    if (property == Property.LOG_CONVEX) {
      return ofLogarithm();
    }
    tried =
        Watchdog.within(
            budget,
            this::searched,
            () -> tried.append("the time was spent in one long computation"));
    Option<Unknown> unknown =
        standings.exists(each -> each.side() == Side.UNKNOWN)
            ? Option.of(
                new Unknown(
                    tried,
                    "no prover closed the question and no violation was found",
                    Watchdog.within(whole, this::openParts, this::openParts)))
            : Option.none();
    return new PropertyReport.Answer(
        property,
        question,
        found(property.first(), standings.get(0)),
        found(property.second(), standings.get(1)),
        unknown,
        System.nanoTime() - start - kernelNanos,
        kernelNanos);
  }

  /** Where the derivative that decides has no sign that simple bounds show. */
  private Map<String, String> openParts() {
    Standing open = standings.find(each -> each.side() == Side.UNKNOWN).get();
    Shape shape = open.shape();
    Predicate<Interval> decided =
        switch (shape) {
          case NONDECREASING -> Interval::isNonnegative;
          case NONINCREASING -> Interval::isNonpositive;
          case QUASICONVEX, QUASICONCAVE -> slope -> slope.isNonnegative() || slope.isNonpositive();
          case STRICTLY_CONVEX -> Interval::isPositive;
          case STRICTLY_CONCAVE -> Interval::isNegative;
        };
    int order = property == Property.STRICTLY_CONVEX ? 2 : 1;
    return OpenPart.of(
        question,
        shape.toString(),
        order,
        decided,
        part -> proof.ranges(part, BITS),
        whole,
        !budget.goesOn());
  }

  private static PropertyReport.Found found(String says, Standing standing) {
    return new PropertyReport.Found(says, standing.side(), standing.proof());
  }

  /** Log-convexity is curvature of the logarithm. */
  private PropertyReport.Answer ofLogarithm() {
    Expr log = Expr.apply(Atoms.LOG, question.function());
    Report.Answer answer =
        Jensen.decide(new Question(log, question.box(), question.block()), budget);
    return new PropertyReport.Answer(
        property,
        question,
        new PropertyReport.Found(
            property.first(), answer.verdict().convex(), answer.verdict().convexProof()),
        new PropertyReport.Found(
            property.second(), answer.verdict().concave(), answer.verdict().concaveProof()),
        answer.unknown(),
        answer.searchNanos(),
        answer.kernelNanos());
  }

  private Vector<String> searched() {
    Definedness.establish(question.function(), question.box(), proof, signs);
    refute(FEW_TRIES);
    int first = likelier();
    for (int i : new int[] {first, 1 - first}) {
      if (open(i)) {
        budget.spendAtMost(i == first ? MOST_OF_IT : 1, () -> prove(i));
      }
    }
    refute(MANY_TRIES);
    return tried;
  }

  /** The side that a curvature entails at once, if one does; else the first. */
  private int likelier() {
    return property == Property.QUASICONVEX
            && open(1)
            && curvatures.verdict(question).concave() == Side.PROVED
        ? 1
        : 0;
  }

  private boolean open(int i) {
    return standings.get(i).side() == Side.UNKNOWN && budget.goesOn();
  }

  private void refute(int tries) {
    for (int i = 0; i < 2; i++) {
      if (open(i)) {
        Shape shape = standings.get(i).shape();
        Option<Proved> found =
            property == Property.STRICTLY_CONVEX
                ? Option.of(new StrictRefuter(proof, curvatures, question, shape).search())
                : new ShapeRefuter(proof, question, shape, budget).search(tries);
        int place = i;
        found.forEach(proved -> standings = standings.update(place, each -> each.with(proved)));
      }
    }
  }

  private void prove(int i) {
    Shape shape = standings.get(i).shape();
    long begun = System.nanoTime();
    Integer place = place(shape);
    if (place == null) {
      tried = tried.append(shape + ": " + Unknown.withoutProof(System.nanoTime() - begun));
      return;
    }
    long start = System.nanoTime();
    Judgement judgement = proof.judged(place);
    kernelNanos += System.nanoTime() - start;
    switch (judgement) {
      case Proved proved -> standings = standings.update(i, each -> each.with(proved));
      case Refused refused ->
          tried =
              tried.append(
                  shape
                      + ": the kernel refused step "
                      + (refused.step() + 1)
                      + ": "
                      + refused.reason());
    }
  }

  /** What is proved on the box without its half-spaces holds on it. */
  private @Nullable Integer place(Shape shape) {
    Integer place = place(shape, question.box().plain());
    return place == null || question.box().halfSpaces().isEmpty()
        ? place
        : Integer.valueOf(
            proof.add(
                new Claim.Shaped(question.function(), question.box(), question.block(), shape),
                new Rule.Inclusion(),
                place));
  }

  private @Nullable Integer place(Shape shape, Box box) {
    var term = question.function();
    var block = question.block();
    return switch (property) {
      case MONOTONE -> new MonotoneProver(proof, signs, curvatures).prove(term, box, block, shape);
      case QUASICONVEX ->
          new QuasiProver(proof, signs, curvatures, budget).prove(term, box, block, shape);
      case STRICTLY_CONVEX ->
          new StrictProver(proof, signs, curvatures).prove(term, box, block, shape);
      case LOG_CONVEX -> null;
    };
  }
}
